"""What a receiver can prove, and that no change gets past it."""

import json
import random
import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import msgspec
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lentiz_desk.dossier import apart, reader
from lentiz_desk.dossier import verify as verifying
from lentiz_desk.dossier.archive import archive
from lentiz_desk.dossier.embedded import embed
from lentiz_desk.dossier.pdf import draw
from lentiz_desk.dossier.reader import Facts, facts
from lentiz_desk.dossier.seal import _container, is_exact
from lentiz_desk.dossier.signing import PdfSigner, seal_pdf
from lentiz_desk.dossier.verification import EntryProblem, Outcome, Problem, VerifyReport
from lentiz_desk.dossier.verify import verify
from lentiz_desk.dossier.verify_text import lines
from lentiz_desk.ledger.ids import fingerprint
from lentiz_desk.ledger.verification import FieldProof
from lentiz_desk.words.catalog import in_language
from tests.dossier.papers import paper as plain_paper
from tests.dossier.papers import paper_entry
from tests.dossier.tools import text_of, unpacked
from tests.dossier.vaults import DIRECTOR, HANDLER, WITHHELD, Vault

_STRIDE = 13
"""1 tries every digit of the signature, which takes minutes."""
NOT_INTACT = {Outcome.ALTERED, Outcome.NOT_OURS}


@pytest.fixture(scope="module")
def vault() -> Vault:
    return Vault.founded()


@pytest.fixture(scope="module")
def sealed(vault: Vault) -> bytes:
    return vault.sealed()


@pytest.fixture
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process, so that hundreds of files can be tried."""

    def read_here(pdf: bytes) -> Facts | None:
        try:
            return facts(pdf)
        except Exception:  # noqa: BLE001 - as the other process ends, whatever is raised
            return None

    monkeypatch.setattr(verifying, "read_apart", read_here)


def forged(vault: Vault, change: Callable[[dict[str, object]], None], signer: PdfSigner | None = None) -> bytes:
    """A file with the entries changed, signed as an exporter of bad faith could."""
    from lentiz_desk.dossier import signing

    paper = vault.paper()
    embedded = json.loads(embed(paper, HANDLER))
    change(embedded)
    archived = archive(draw(paper), paper, json.dumps(embedded).encode())
    return signing._signed(archived, paper, signer or vault.signer())


# what is proven


def test_an_untouched_file_with_its_fingerprint_is_intact(vault: Vault, sealed: bytes) -> None:
    report = verify(sealed, fingerprint(vault.id))

    assert report.outcome is Outcome.INTACT
    assert report.problems == ()
    assert report.exporter == "Sanne Voorbeeld"
    assert [entry.author for entry in report.entries] == ["Sanne Voorbeeld"] * 2
    assert {field.proof for entry in report.entries for field in entry.fields} == {FieldProof.PROVEN}


@pytest.mark.usefixtures("_here")
def test_a_fingerprint_is_read_whatever_its_spaces_dashes_and_case(vault: Vault, sealed: bytes) -> None:
    mark = fingerprint(vault.id)

    for typed in (mark.replace(" ", "-"), mark.lower().replace(" ", ""), f"  {mark} ", mark.replace(" ", " - ")):
        assert verify(sealed, typed).outcome is Outcome.INTACT


@pytest.mark.usefixtures("_here")
def test_without_a_fingerprint_the_origin_is_not_checked(vault: Vault, sealed: bytes) -> None:
    report = verify(sealed)

    assert report.outcome is Outcome.INTACT_ORIGIN_UNCHECKED
    assert report.fingerprint == fingerprint(vault.id)


@pytest.mark.usefixtures("_here")
def test_with_another_fingerprint_it_is_not_ours(sealed: bytes) -> None:
    for other in (fingerprint("cd" * 32), "", "AAAA"):
        report = verify(sealed, other)
        assert report.outcome is Outcome.NOT_OURS
        assert report.problems == (Problem.OTHER_FINGERPRINT,)


def test_the_exit_codes_are_those_that_were_promised() -> None:
    assert [outcome.exit_code for outcome in Outcome] == [0, 1, 2, 3]
    assert Outcome.NOT_OURS.exit_code == 2
    assert Outcome.INTACT_ORIGIN_UNCHECKED.exit_code == 3


# what is left out


def test_a_redacted_copy_verifies_field_by_field_and_holds_nothing_of_the_rest(vault: Vault, tmp_path: Path) -> None:
    opened, report_entry = vault.case
    redacted = report_entry.withhold({"harm_why"})
    made = vault.sealed(vault.paper([opened, redacted]))

    report = verify(made, fingerprint(vault.id))
    proofs = [field.proof for field in report.entries[1].fields]
    assert report.outcome is Outcome.INTACT
    assert proofs.count(FieldProof.WITHHELD) == 1
    assert proofs.count(FieldProof.PROVEN) == len(proofs) - 1
    holds_nothing(made, tmp_path)


def holds_nothing(made: bytes, folder: Path) -> None:
    import base64

    everything = made + unpacked(made, folder) + text_of(made, folder).encode()
    with pikepdf.open(BytesIO(made)) as document:
        everything += document.attachments["lentiz-desk.json"].get_file().read_bytes()
        everything += document.open_metadata().__str__().encode()
    lowered = everything.lower()
    for word in (WITHHELD, "gevolgen voor de docent"):
        for coded in (word.encode(), word.encode("utf-16-be"), word.encode("utf-16-le"), word.encode().hex().encode()):
            assert coded.lower() not in lowered
        for shift in range(3):
            inner = base64.b64encode(b"\0" * shift + word.encode())[4:-4]
            assert inner not in everything


def test_the_same_search_finds_what_was_not_left_out(sealed: bytes, tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        holds_nothing(sealed, tmp_path)


# what is changed


@pytest.mark.usefixtures("_here")
def test_one_changed_byte_anywhere_is_noticed(vault: Vault, sealed: bytes) -> None:
    chance = random.Random(20260303)
    mark = fingerprint(vault.id)
    places = {0, 7, len(sealed) - 1, len(sealed) - 2, *(chance.randrange(len(sealed)) for _ in range(24))}
    for place in sorted(places):
        changed = bytearray(sealed)
        changed[place] ^= chance.choice((0x01, 0x20, 0x80))
        assert verify(bytes(changed), mark).outcome in NOT_INTACT, place


def test_no_byte_of_the_signature_itself_can_differ(sealed: bytes) -> None:
    """The signature cannot cover its own bytes, so they are tried one by one."""
    found = re.search(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)", sealed)
    assert found is not None
    covered = [int(number) for number in found.groups()]
    held = reader_of_signature(sealed)
    length = 2 * len(_container(bytes.fromhex(sealed[covered[1] + 1 : covered[2] - 1].decode())))
    padding = range(covered[1] + length, covered[2], 997)
    for place in (*range(covered[1], covered[1] + length + 2, _STRIDE), *padding, covered[2] - 1):
        changed = bytearray(sealed)
        changed[place] ^= (0x01, 0x02, 0x20)[place % 3]
        assert not is_exact(bytes(changed), covered) or reader_of_signature(bytes(changed)) != held, place


def reader_of_signature(pdf: bytes) -> tuple[bytes, bytes, bytes]:
    """The parts of the container that the cryptography itself protects: attributes, value and certificate."""
    from asn1crypto import cms

    digits = re.search(rb"/Contents <([0-9A-F]+)>", pdf)
    if digits is None:
        return b"", b"", b""
    content = cms.ContentInfo.load(bytes.fromhex(digits.group(1).decode()))["content"]
    signer = content["signer_infos"][0]
    return signer["signed_attrs"].dump(), signer["signature"].native, content["certificates"][0].dump()


@pytest.mark.usefixtures("_here")
def test_a_cut_off_file_is_noticed(vault: Vault, sealed: bytes) -> None:
    for length in (0, 1, 100, len(sealed) // 2, len(sealed) - 1):
        assert verify(sealed[:length], fingerprint(vault.id)).outcome in NOT_INTACT


@pytest.mark.usefixtures("_here")
def test_something_added_after_the_signature_is_noticed(vault: Vault, sealed: bytes) -> None:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(BytesIO(sealed))
    writer.root["/Lang"] = writer.root["/Lang"].__class__("en")
    writer.update_root()  # type: ignore[no-untyped-call]
    updated = BytesIO()
    writer.write(updated)  # type: ignore[no-untyped-call]
    for changed in (updated.getvalue(), sealed + b"\n", sealed + b"%%EOF\n"):
        report = verify(changed, fingerprint(vault.id))
        assert report.outcome is Outcome.ALTERED
        assert report.problems[0] in {Problem.SOMETHING_ADDED, Problem.UNREADABLE}


@pytest.mark.usefixtures("_here")
def test_a_file_without_a_signature_is_noticed(vault: Vault) -> None:
    paper = vault.paper()
    report = verify(archive(draw(paper), paper, embed(paper, HANDLER)), fingerprint(vault.id))

    assert report.outcome is Outcome.ALTERED
    assert report.problems == (Problem.SIGNATURE_MISSING,)


@pytest.mark.usefixtures("_here")
def test_someone_elses_signature_is_noticed(vault: Vault) -> None:
    for signer in (Vault.founded().signer(), vault.signer(DIRECTOR)):
        report = verify(forged(vault, lambda _embedded: None, signer), fingerprint(vault.id))
        assert report.outcome is Outcome.ALTERED
        assert Problem.CERTIFICATE_WRONG in report.problems


@pytest.mark.usefixtures("_here")
def test_an_exporter_cannot_change_what_another_recorded(vault: Vault) -> None:
    def change(embedded: dict[str, object]) -> None:
        fields = embedded["entries"][1]["wire"]["fields"]  # type: ignore[index]
        place = next(at for at, field in enumerate(fields) if "openbaar account" in field)
        fields[place] = fields[place].replace("openbaar", "besloten")

    report = verify(forged(vault, change), fingerprint(vault.id))
    assert report.outcome is Outcome.ALTERED
    assert report.problems == (Problem.ENTRY_ALTERED,)
    assert report.entries[0].problems == ()
    assert report.entries[1].problems == (EntryProblem.FIELDS_WRONG,)
    altered = [field.name for field in report.entries[1].fields if field.proof is FieldProof.ALTERED]
    assert altered == ["facts"]


@pytest.mark.usefixtures("_here")
def test_an_exporter_cannot_change_when_it_was_recorded(vault: Vault) -> None:
    def change(embedded: dict[str, object]) -> None:
        wire = embedded["entries"][1]["wire"]  # type: ignore[index]
        wire["header"] = wire["header"].replace("2026-02-23", "2026-02-20")

    report = verify(forged(vault, change), fingerprint(vault.id))
    assert EntryProblem.SIGNATURE_WRONG in report.entries[1].problems
    assert {field.proof for field in report.entries[1].fields} == {FieldProof.ALTERED}


@pytest.mark.usefixtures("_here")
def test_an_entry_of_another_vault_is_noticed(vault: Vault) -> None:
    other = json.loads(embed(Vault.founded().paper(), HANDLER))

    report = verify(forged(vault, lambda mine: mine.update(entries=other["entries"])), fingerprint(vault.id))
    assert report.outcome is Outcome.ALTERED
    assert EntryProblem.OTHER_VAULT in report.entries[0].problems


@pytest.mark.usefixtures("_here")
def test_a_key_put_in_the_place_of_another_is_noticed(vault: Vault) -> None:
    stranger = Vault.founded()

    def change(embedded: dict[str, object]) -> None:
        text = json.dumps(embedded["roster"])
        for part in ("entries", "documents"):
            mine, theirs = (getattr(whose.public[HANDLER], part) for whose in (vault, stranger))
            assert mine in text
            text = text.replace(mine, theirs)
        embedded["roster"] = json.loads(text)

    report = verify(forged(vault, change, stranger.signer()), fingerprint(vault.id))
    assert report.outcome is Outcome.ALTERED
    assert Problem.ROSTER_BROKEN in report.problems


@pytest.mark.usefixtures("_here")
def test_a_whole_vault_made_up_has_another_fingerprint(vault: Vault) -> None:
    made_up = Vault.founded()

    assert verify(made_up.sealed(), fingerprint(vault.id)).outcome is Outcome.NOT_OURS


@pytest.mark.usefixtures("_here")
def test_a_false_name_of_the_vault_is_noticed(vault: Vault) -> None:
    for change in ({"vault": "ab" * 32}, {"fingerprint": fingerprint("ab" * 32)}):
        report = verify(forged(vault, lambda embedded, c=change: embedded.update(c)), fingerprint(vault.id))  # type: ignore[misc]
        assert Problem.VAULT_WRONG in report.problems


@pytest.mark.usefixtures("_here")
def test_an_exporter_nobody_knows_is_noticed(vault: Vault) -> None:
    report = verify(forged(vault, lambda embedded: embedded.update(exporter="p0000000000XX")))

    assert report.outcome is Outcome.ALTERED
    assert report.problems == (Problem.EXPORTER_UNKNOWN,)


@pytest.mark.usefixtures("_here")
@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"roster": []},
        {"entries": "x"},
        {"extra": 1},
        {"entries": [{"number": 1, "wire": {}, "digests": []}]},
    ],
)
def test_entries_that_cannot_be_read_are_noticed(change: dict[str, object], vault: Vault) -> None:
    assert verify(forged(vault, lambda embedded: embedded.update(change))).outcome is Outcome.ALTERED


# what is not ours, and what is hostile


def test_a_pdf_of_another_program_is_not_ours() -> None:
    report = verify(draw(plain_paper(paper_entry(1))))

    assert report.outcome is Outcome.NOT_OURS
    assert report.problems == (Problem.NO_ENTRIES,)


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\n", b"PK\x03\x04", b"%PDF-1.7\n" + b"[" * 100_000])
def test_what_is_no_pdf_is_not_ours(data: bytes) -> None:
    assert verify(data).outcome is Outcome.NOT_OURS


@pytest.mark.usefixtures("_here")
@given(st.binary(max_size=400))
def test_random_bytes_are_not_ours(data: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(verifying, "read_apart", lambda _pdf: None)
        assert verify(b"%PDF-1.7\n" + data).outcome is Outcome.NOT_OURS


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "LARGEST_PDF", 10)

    assert apart.read_apart(b"%PDF-1.7 and more") is None


def test_entries_that_unpack_without_end_are_not_unpacked(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = forged(vault, lambda embedded: embedded.update(case_number="0" * 3_000_000))
    monkeypatch.setattr(reader, "LARGEST_ENTRIES", 1_000_000)

    assert facts(bomb).entries is None


# what it says


@pytest.mark.usefixtures("_here")
def test_the_outcome_is_said_first_and_every_field_is_named(vault: Vault, sealed: bytes) -> None:
    said = lines(verify(sealed, fingerprint(vault.id)))

    assert said[0].startswith("Intact: er is niets in dit bestand gewijzigd")
    assert f"Vingerafdruk van de kluis: {fingerprint(vault.id)}" in said
    assert "  [bewezen] Account: @voorbeeld" in said
    assert any(vault.case[1].id[:16] in line for line in said)
    with in_language("en"):
        assert lines(verify(sealed))[0].startswith("Intact, but the origin was not checked")


@pytest.mark.usefixtures("_here")
def test_the_mark_on_the_page_is_the_mark_in_the_outcome(vault: Vault, sealed: bytes, tmp_path: Path) -> None:
    page = text_of(sealed, tmp_path)

    for entry in verify(sealed).entries:
        assert f"Kenmerk {entry.id[:16]}" in page


def test_every_problem_has_its_own_sentence() -> None:
    reports = [VerifyReport(outcome=Outcome.ALTERED, problems=(problem,)) for problem in Problem]
    said = {lines(report)[1] for report in reports if report.problems != (Problem.OTHER_FINGERPRINT,)}

    assert len(said) == len(Problem) - 1


@pytest.mark.usefixtures("_here")
def test_nothing_in_a_file_steers_the_console_or_forges_a_line(vault: Vault) -> None:
    from lentiz_desk.domain.case_entries import ReportRecorded
    from lentiz_desk.ledger.reading import read

    body = read(vault.case[1]).body
    assert isinstance(body, ReportRecorded)
    hostile = Vault.founded()
    facts_field = "\x1b[2J\x1b]0;titel\x07 \u202e\n\nIntact: alles klopt"
    hostile.record(HANDLER, msgspec.structs.replace(body, facts=facts_field))
    said = lines(verify(hostile.sealed(), fingerprint(vault.id)))

    assert not any(ord(character) < 32 or character == "\u202e" for line in said for character in line)
    assert not any(line.startswith("Intact") for line in said)


def test_a_sealed_paper_can_be_sealed_again_as_another_copy(vault: Vault) -> None:
    second = replace(vault.paper(), copy_number=3)

    assert verify(seal_pdf(draw(second), second, vault.signer())).copy_number == 3
