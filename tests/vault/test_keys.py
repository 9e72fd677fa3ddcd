"""Keys do what their standards say, and what is sealed opens only in the place it was sealed for."""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.vault.binding import bound
from lentiz_desk.vault.errors import SealBroken
from lentiz_desk.vault.keys import (
    SEALED_OVERHEAD,
    SealingKey,
    new_person_keys,
    public_keys,
    seal,
    signing_bytes,
    signing_from_bytes,
    unseal,
)
from tests.vault.making import flipped, some_places

NOW = datetime(2026, 3, 3, 14, 5, tzinfo=UTC)
KEY = SealingKey(bytes(range(32)))


@given(st.binary(max_size=3000), st.binary(max_size=50))
def test_what_is_sealed_opens_again(plain: bytes, info: bytes) -> None:
    sealed = seal(KEY.public_hex, plain, info)
    assert unseal(KEY, sealed, info) == plain
    assert len(sealed) == len(plain) + SEALED_OVERHEAD


def test_another_key_another_info_or_another_byte_does_not_open_it() -> None:
    sealed = seal(KEY.public_hex, b"plain", b"info")
    with pytest.raises(SealBroken):
        unseal(SealingKey.generate(), sealed, b"info")
    for info in (b"", b"inf", b"info2"):
        with pytest.raises(SealBroken):
            unseal(KEY, sealed, info)
    for place in some_places(len(sealed), 100):
        with pytest.raises(SealBroken):
            unseal(KEY, flipped(sealed, place), b"info")
    for size in (0, 1, 1119, 1120, len(sealed) - 1):
        with pytest.raises(SealBroken):
            unseal(KEY, sealed[:size], b"info")


def test_a_public_key_is_of_the_published_size_and_the_same_for_the_same_seed() -> None:
    assert len(bytes.fromhex(KEY.public_hex)) == 1216
    assert SealingKey(bytes(range(32))).public_hex == KEY.public_hex


def test_the_private_key_is_made_as_the_draft_says() -> None:
    """Expansion of the seed, draft-connolly-cfrg-xwing-kem: SHAKE-256 to 96 bytes; the last 32 are the curve's."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    expanded = hashlib.shake_256(KEY.seed).digest(96)
    curve = X25519PrivateKey.from_private_bytes(expanded[64:]).public_key().public_bytes_raw()
    assert bytes.fromhex(KEY.public_hex)[-32:] == curve


@given(st.lists(st.text(max_size=5), max_size=4), st.lists(st.text(max_size=5), max_size=4))
def test_two_contexts_never_read_the_same(one: list[str], other: list[str]) -> None:
    assert (bound("d", *one) == bound("d", *other)) == (one == other)


def test_the_certificate_is_for_signing_documents_in_that_name() -> None:
    keys = new_person_keys()
    public = public_keys(keys, name="José Ångström 王", organisation="School", valid_from=NOW)
    certificate = x509.load_der_x509_certificate(base64.b64decode(public.documents))
    assert certificate.subject == certificate.issuer
    assert certificate.subject.rfc4514_string() == "CN=José Ångström 王,O=School"
    assert certificate.not_valid_before_utc == NOW
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    assert usage.digital_signature
    assert not usage.key_cert_sign
    certificate.verify_directly_issued_by(certificate)
    assert public.entries == keys.signing.entries.public_key().public_bytes_raw().hex()


@pytest.mark.parametrize("name", ["x" * 500, "王" * 100, "a\x00b\nc\u202e", "\n", "O'Brien, CN=admin + OU=x"])
def test_any_name_makes_a_certificate(name: str) -> None:
    public = public_keys(new_person_keys(), name=name, organisation="Schoól", valid_from=NOW)
    certificate = x509.load_der_x509_certificate(base64.b64decode(public.documents))
    assert len(certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)) <= 1


def test_signing_keys_survive_as_bytes() -> None:
    keys = new_person_keys().signing
    again = signing_from_bytes(*signing_bytes(keys))
    keys.entries.public_key().verify(again.entries.sign(b"x"), b"x")
    keys.documents.public_key().verify(again.documents.sign(b"x", ECDSA(SHA256())), b"x", ECDSA(SHA256()))
