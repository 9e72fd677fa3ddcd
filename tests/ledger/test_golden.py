"""Format version 1 stays readable for ever, byte by byte."""

from __future__ import annotations

import hashlib
import json
import subprocess
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from lentiz_desk.domain.kinds import KINDS
from lentiz_desk.ledger.entry import signed_bytes
from lentiz_desk.ledger.reading import read
from lentiz_desk.ledger.verification import verify_entry
from tests.ledger.goldens import FOLDER, entry_of, golden, path_of
from tests.ledger.making import fixed, signed

EVERY_KIND = sorted(KINDS)
EARLIER = sorted(path.name for path in (FOLDER / "earlier").glob("*.json"))


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_kind_has_a_golden_entry(kind: str) -> None:
    assert path_of(kind).exists(), "write it with python -m tests.ledger.goldens"


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_a_golden_entry_says_what_it_said(kind: str) -> None:
    found = golden(kind)
    entry = entry_of(found)
    recorded = read(entry)
    assert entry.id == found["id"]
    assert recorded.body.kind == found["kind"] == kind
    assert json.loads(msgspec.json.encode(recorded.body)) == found["body"]
    assert recorded.missing == frozenset()


@pytest.mark.parametrize("name", EARLIER)
def test_an_entry_from_before_its_kind_had_all_its_fields_says_what_it_said(name: str) -> None:
    found = json.loads((FOLDER / "earlier" / name).read_text())
    entry = entry_of(found)
    recorded = read(entry)
    said = json.loads(msgspec.json.encode(recorded.body))
    assert (entry.id, recorded.missing) == (found["id"], frozenset())
    assert {field: said[field] for field in found["body"]} == found["body"]
    assert verify_entry(entry, bytes.fromhex(found["public_key"])).ok


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_a_golden_entry_still_verifies(kind: str) -> None:
    found = golden(kind)
    assert verify_entry(entry_of(found), bytes.fromhex(found["public_key"])).ok


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_the_same_fact_is_still_written_as_the_same_bytes(kind: str) -> None:
    entry, golden_entry = signed(fixed(KINDS[kind])), entry_of(golden(kind))
    assert entry.header_bytes == golden_entry.header_bytes
    assert entry.signature == golden_entry.signature
    assert entry.fields == golden_entry.fields


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_the_format_can_be_checked_with_nothing_but_sha256(kind: str) -> None:
    found = golden(kind)
    digests = []
    for field in found["fields"]:
        body = bytes.fromhex(field["body"])
        digest = hashlib.sha256(b"lentiz-desk/field/v1\x00" + body).hexdigest()
        assert digest == field["digest"]
        digests.append(bytes.fromhex(digest))
    header = bytes.fromhex(found["header"])
    payload = hashlib.sha256(b"lentiz-desk/payload/v1\x00" + b"".join(digests)).hexdigest()
    assert json.loads(header)["payload"] == payload
    assert hashlib.sha256(header).hexdigest() == found["id"]


@pytest.mark.parametrize("altered", [False, True])
@pytest.mark.parametrize("kind", ["check.decided", "holders.set", "vault.founded"])
def test_openssl_agrees_about_the_signature(kind: str, altered: bool, tmp_path: Path) -> None:
    found = golden(kind)
    entry = entry_of(found)
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(found["public_key"]))
    (tmp_path / "key.pem").write_bytes(key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    (tmp_path / "signed").write_bytes(signed_bytes(entry.header_bytes) + (b" " if altered else b""))
    (tmp_path / "signature").write_bytes(entry.signature)
    asked = ["pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", "key.pem", "-in", "signed", "-sigfile", "signature"]
    answer = subprocess.run(["openssl", *asked], cwd=tmp_path, capture_output=True, check=False)
    assert (answer.returncode == 0) is not altered
