"""A redacted PDF holds no recoverable text or metadata of what was left out."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from lentiz_desk.desk.dossier_entry import choosable, make, preview
from lentiz_desk.desk.dossier_paper import Choice, LeftOut
from lentiz_desk.desk.errors import WordsRemain
from lentiz_desk.desk.redacting import Occurrences
from lentiz_desk.desk.session import Session
from lentiz_desk.desk.verifying import verify_file
from lentiz_desk.domain.case_entries import CorrespondenceLogged, ReportRecorded
from lentiz_desk.domain.texts import text_fields
from lentiz_desk.domain.values import FileKind, Ground, Part
from lentiz_desk.ledger.ids import fingerprint
from tests.acceptance.prying import found_in, words_of
from tests.desk.staged import At
from tests.world import World

LEFT_OUT = {
    ReportRecorded: frozenset({"facts", "account", "address", "harm_why"}),
    CorrespondenceLogged: frozenset({"other_party", "content"}),
}


def chosen(session: Session, case: str) -> Choice:
    """The usual entries; of the request, which is not among them, the words of sources and questions are left out."""
    usual = [item.entry for item in choosable(session, case) if item.usual]
    withheld = {entry.id: LEFT_OUT[type(entry.body)] for entry in usual if type(entry.body) in LEFT_OUT}
    request = session.case(case).requests[-1].id
    return Choice(
        file_kind=FileKind.STUDENT,
        entries=tuple(entry.id for entry in usual),
        withheld=withheld | {request: frozenset({"source_texts", "question_texts"})},
        receiver="Leerlingadministratie",
        purpose="dossier",
    )


def hidden_words(session: Session, world: World, choice: Choice) -> set[str]:
    """Every word of case and check that no shown field holds."""
    shown: set[str] = set()
    opened = session.open(world.case)
    for name in choice.entries:
        entry = opened.recorded[name]
        for field in text_fields(type(entry.body)) - choice.withheld.get(name, frozenset()):
            value = getattr(entry.body, field)
            shown.update(value.values() if isinstance(value, dict) else [value])
    every = words_of(session, world.case) | words_of(session, world.authorisation)
    return {word for word in every if not any(word in other for other in shown)}


def laid_bare(path: Path) -> bytes:
    """The file, its streams unpacked, its text, its attachments and its metadata."""
    flat = path.with_suffix(".qdf")
    unpack = ["qpdf", "--qdf", "--object-streams=disable", "--stream-data=uncompress", str(path), str(flat)]
    subprocess.run(unpack, check=True, capture_output=True)
    text = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True).stdout
    info = subprocess.run(["pdfinfo", "-meta", str(path)], check=True, capture_output=True).stdout
    return b"\n".join([path.read_bytes(), flat.read_bytes(), text, info])


def test_a_copy_with_fields_left_out_holds_none_of_their_words_and_verifies(staged: At, tmp_path: Path) -> None:
    world = staged("correspond")
    path = tmp_path / "dossier.pdf"
    with world.session("directeur") as session:
        choice = chosen(session, world.case)
        hidden = hidden_words(session, world, choice)
        make(session, world.case, choice, path=path)
        mark = fingerprint(session.register.vault)
    assert len(hidden) > 8
    assert found_in(laid_bare(path), hidden) == []
    assert verify_file(path, mark).status == 0
    assert verify_file(path, None).status == 3
    signature = subprocess.run(["pdfsig", str(path)], check=False, capture_output=True, text=True).stdout
    assert "Signature is Valid" in signature


def test_the_preview_holds_none_of_the_words_either(staged: At, tmp_path: Path) -> None:
    world = staged("correspond")
    path = tmp_path / "preview.pdf"
    with world.session("directeur") as session:
        choice = chosen(session, world.case)
        path.write_bytes(preview(session, world.case, choice))
        assert found_in(laid_bare(path), hidden_words(session, world, choice)) == []


def with_words_left_out(session: Session, case: str, *words: str, receiver: str = "Leerlingadministratie") -> Choice:
    usual = tuple(item.entry.id for item in choosable(session, case) if item.usual)
    left_out = tuple(LeftOut(words=word, ground=Ground.OTHERS) for word in words)
    return Choice(file_kind=FileKind.STUDENT, entries=usual, left_out=left_out, receiver=receiver, purpose="dossier")


def test_words_left_out_of_a_copy_are_nowhere_in_it_and_the_rest_verifies(staged: At, tmp_path: Path) -> None:
    world = staged("correspond")
    path = tmp_path / "dossier.pdf"
    with world.session("behandelaar") as session:
        state = session.case(world.case)
        assert state.report is not None
        passage = " ".join(state.report.body.facts.split()[:3])
        party = state.correspondence[0].body.other_party
        whole = make(session, world.case, with_words_left_out(session, world.case), path=tmp_path / "whole.pdf")
        made = make(session, world.case, with_words_left_out(session, world.case, passage, party), path=path)
        exported = session.case(world.case).exports[-1].body
        mark = fingerprint(session.register.vault)
    before, after = laid_bare(tmp_path / "whole.pdf"), laid_bare(path)
    assert whole.pdf != made.pdf
    assert found_in(before, {passage, party}) != []
    assert found_in(after, {passage, party}) == []
    assert b"weggelaten" in subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True).stdout
    assert verify_file(path, mark).status == 0
    assert exported.left_out == {passage: "others", party: "others"}
    assert {"facts"} <= set(exported.redacted[state.report.id])


def test_words_that_stand_where_nothing_can_be_left_out_are_refused(staged: At) -> None:
    world = staged("correspond")
    with world.session("behandelaar") as session:
        report = session.case(world.case).report
        assert report is not None
        core = with_words_left_out(session, world.case, report.body.platform)
        with pytest.raises(WordsRemain) as caught:
            preview(session, world.case, core)
        assert caught.value.heading == "report.recorded"
        frame = with_words_left_out(session, world.case, "Jansen", receiver="mevrouw Jansen")
        with pytest.raises(WordsRemain):
            preview(session, world.case, frame)


def test_the_names_of_others_are_suggested_and_the_name_of_the_person_concerned_is_not(staged: At) -> None:
    world = staged("correspond")
    with world.session("behandelaar") as session:
        state = session.case(world.case)
        offered = Occurrences(state).suggestions(choosable(session, world.case))
        others = {person.name for person in state.people.values() if person.part is not Part.SUBJECT}
        (subject,) = state.of_part(Part.SUBJECT)
    assert others & {item.words for item in offered}
    assert all(item.count > 0 and item.words not in subject.name for item in offered)


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8])
def test_a_copy_that_was_changed_is_not_called_intact(staged: At, tmp_path: Path, part: float) -> None:
    world = staged("correspond")
    path = tmp_path / "dossier.pdf"
    with world.session("behandelaar") as session:
        make(session, world.case, chosen(session, world.case), path=path)
        mark = fingerprint(session.register.vault)
    data = bytearray(path.read_bytes())
    data[int(len(data) * part)] ^= 1
    path.write_bytes(bytes(data))
    assert verify_file(path, mark).status in {1, 2}
