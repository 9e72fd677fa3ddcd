"""What the sealed file is to other programs: an archive file with a valid signature and the entries inside."""

import json
import socket
from pathlib import Path

import pikepdf
import pytest
from pikepdf.pdfa import validate_written

from lentiz_desk.dossier.errors import RosterUnreadable, SignerNotInRoster
from lentiz_desk.dossier.signing import PdfSigner
from tests.dossier.papers import EXHIBITS
from tests.dossier.tools import run
from tests.dossier.vaults import DIRECTOR, HANDLER, Vault

CHECKER_DOES_NOT_KNOW = {"/AcroForm", "/Perms", "embedded"}


@pytest.fixture(scope="module")
def vault() -> Vault:
    return Vault.founded()


@pytest.fixture(scope="module")
def sealed(vault: Vault) -> bytes:
    return vault.sealed(vault.paper(exhibits=EXHIBITS, practice=True))


@pytest.fixture
def file(sealed: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "sealed.pdf"
    path.write_bytes(sealed)
    return path


def test_pdfsig_says_the_signature_is_valid_over_the_whole_file(file: Path) -> None:
    said = run("pdfsig", str(file))

    assert "Signature is Valid." in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said
    assert "Sanne Voorbeeld" in said
    assert "Mar 03 2026" in said


def test_qpdf_finds_no_fault(file: Path) -> None:
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", str(file))


def test_it_is_pdf_a_3b_as_far_as_the_checker_knows(file: Path) -> None:
    findings = validate_written(file, "3b").findings

    assert [finding for finding in findings if finding.kind == "violation"] == []
    assert all(any(known in str(finding) for known in CHECKER_DOES_NOT_KNOW) for finding in findings)


def test_title_language_and_standard_stand_in_the_metadata(file: Path) -> None:
    with pikepdf.open(file) as document, document.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "3"
        assert metadata["dc:title"] == "Dossierstuk ZD-2026-K7Q2MX, exemplaar 2"
        assert document.Root.Lang == "nl"
        assert document.docinfo.Title == "Dossierstuk ZD-2026-K7Q2MX, exemplaar 2"
        assert document.pdf_version == "1.7"


def test_all_fonts_are_embedded(file: Path) -> None:
    rows = run("pdffonts", str(file)).splitlines()[2:]

    assert rows
    assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows)


def test_the_entries_are_attached_as_data(file: Path, vault: Vault) -> None:
    with pikepdf.open(file) as document:
        attached = document.attachments["lentiz-desk.json"]
        embedded = json.loads(attached.get_file().read_bytes())
        assert attached.obj.AFRelationship == "/Data"
        assert document.Root.AF[0].objgen == attached.obj.objgen

    assert embedded["vault"] == vault.id
    assert embedded["exporter"] == HANDLER
    assert embedded["version"] == 1
    assert [entry["number"] for entry in embedded["entries"]] == [1, 2]
    assert len(embedded["roster"]) == 3
    assert embedded["heads"] == [vault.case[-1].id]
    assert embedded["exhibits"][0]["sha256"] == EXHIBITS[0].sha256


def test_whoever_is_not_in_the_roster_cannot_seal(vault: Vault) -> None:
    stranger = Vault.founded()
    with pytest.raises(SignerNotInRoster):
        vault.sealed(signer=stranger.signer())


def test_a_roster_without_its_founding_is_refused(vault: Vault) -> None:
    with pytest.raises(RosterUnreadable):
        vault.sealed(vault.paper(roster=tuple(vault.register[1:])))


def test_a_director_may_be_the_one_who_exports(vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "director.pdf"
    path.write_bytes(vault.sealed(signer=vault.signer(DIRECTOR)))

    assert "Joost Denkbeeld" in run("pdfsig", str(path))


def test_the_key_does_not_show_in_a_traceback(vault: Vault) -> None:
    signer: PdfSigner = vault.signer()

    assert "key" not in repr(signer).replace("Desk", "")


def test_sealing_and_verifying_reach_for_no_network(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)

    assert vault.sealed().startswith(b"%PDF-1.7")
