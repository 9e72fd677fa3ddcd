"""Every letter renders in Dutch with the right clause, edition and appeal text."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from lentiz_desk.desk.corresponding import DRAFT
from lentiz_desk.desk.custody import look
from lentiz_desk.desk.deciding import declare_conflict
from lentiz_desk.desk.drafts import load_draft, save_draft
from lentiz_desk.desk.errors import LetterUnfinished, NoAccess, Refused
from lentiz_desk.desk.letter_filling import FILLED_BY_CASE, known_by_case
from lentiz_desk.desk.letter_texts import packs, word_letter
from lentiz_desk.desk.letters import (
    addresses_apart,
    draft,
    offers,
    open_gaps,
    others_named,
    preview_letter,
    sign_letter,
)
from lentiz_desk.desk.verifying import verify_file
from lentiz_desk.domain.letters import APPEAL, LetterText, filled, gaps
from lentiz_desk.domain.refusals import Reason
from lentiz_desk.domain.values import AgeBand, Category, Direction, LetterKind, Part
from lentiz_desk.ledger.ids import fingerprint
from lentiz_desk.vault.errors import DiskFull, FolderReadOnly
from lentiz_desk.words.catalog import in_language
from tests.desk.lettering import FILLED, case_about, filled_in, send
from tests.desk.staged import At

MEASURES = {
    Category.STAFF: ("warning", "reprimand", "suspension_staff"),
    Category.PUPIL: ("warning", "suspension_pupil"),
    Category.STUDENT: ("warning", "suspension_pupil"),
}
CLAUSES = {
    "staff": {"invitation": "S3", "meeting_record": "S1", "intended_decision": "S3", "warning": "S3"},
    "pupil": {"invitation": "S5", "meeting_record": "S4", "intended_decision": "S5", "warning": "S5"},
    "guardian": {"invitation": "S5", "meeting_record": "S4", "intended_decision": "S5", "warning": "S5"},
}
"""The clauses by what someone is to the school: S1 and S3 for staff, S4 and S5 for pupils and parents."""

BEFORE = LetterKind.INFORMATION_BEFORE
COMMON = {
    "acknowledgement": "U5",
    "information_before": "S7",
    "information_after": "S7",
    "information_late": "S7",
    "account_permission": "U6",
    "inspector_call": "S2",
    "police_enclosure": "S6",
}
APPEALS = {
    "commissie van beroep": {"staff"},
    "geschillenadviescommissie": {"student"},
    "naam en adres van het bestuur": {"pupil"},
}
"""What tells one way to object to a measure from another."""

AGE = {Category.PUPIL: AgeBand.FROM_12, Category.STUDENT: AgeBand.ADULT}


def text_of(path: Path) -> str:
    ran = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True)
    return " ".join(ran.stdout.split())


def order(kind: LetterKind) -> int:
    """An intended decision comes before each decision."""
    return list(LetterKind).index(kind)


@pytest.mark.parametrize("category", Category)
def test_every_letter_to_someone_has_its_clause_edition_and_appeal(
    staged: At, tmp_path: Path, category: Category
) -> None:
    world = case_about(staged, category, *MEASURES.get(category, ("warning",)), band=AGE.get(category))
    staff = category not in {Category.PUPIL, Category.STUDENT, Category.GUARDIAN}
    clauses = CLAUSES["staff" if staff else category.value if category is Category.GUARDIAN else "pupil"] | COMMON
    seen = set()
    with world.session("directeur") as session, in_language("en"):
        found = {item.kind for item in offers(session, world.case) if item.about == 1}
        kinds = sorted(found - {LetterKind.INFORMATION_BEFORE}, key=order)
        for kind in kinds:
            if kind in {LetterKind.WARNING, LetterKind.REPRIMAND, LetterKind.SUSPENSION_EXTENDED}:
                send(session, world, LetterKind.INTENDED_DECISION)
            path = tmp_path / f"{kind.value}.pdf"
            letter = filled_in(draft(session, world.case, kind, 1))
            posted = sign_letter(session, world.case, letter, path=path)
            said = text_of(path)
            wanted = clauses.get(kind.value, "S3" if staff else "S5")
            assert f"Afspraak {wanted} van het protocol sociale media" in said, kind
            assert "Uitgave van 25 maart 2014, met instemming van: Platform Medezeggenschap." in said
            assert "Als u vragen hebt of het er niet mee eens bent" in said
            assert " ".join(letter.appeal.split()) in said.replace("- ", "-")
            assert posted.number in said
            assert "[" not in said
            assert not re.search(r"\b(the|dear|sincerely)\b", said, re.IGNORECASE)
            seen.add(kind)
    assert {LetterKind.INVITATION, LetterKind.INTENDED_DECISION, LetterKind.WARNING} <= seen


@pytest.mark.parametrize("category", Category)
def test_a_check_that_runs_is_told_of_in_time(staged: At, tmp_path: Path, category: Category) -> None:
    world = case_about(staged, category, band=AGE.get(category))
    with world.session("directeur") as session:
        path = tmp_path / "vooraf.pdf"
        sign_letter(session, world.case, filled_in(draft(session, world.case, BEFORE, 1)), path=path)
    said = text_of(path)
    assert "Afspraak S7 van het protocol sociale media" in said
    assert "Uitgave van 25 maart 2014" in said
    assert "functionaris gegevensbescherming" in said


@pytest.mark.parametrize("category", MEASURES)
def test_a_decision_names_the_way_to_object_of_that_person(staged: At, category: Category) -> None:
    world = case_about(staged, category, *MEASURES[category], band=AGE.get(category))
    with world.session("directeur") as session:
        appeal = draft(session, world.case, LetterKind.SUSPENSION, 1).appeal
    for mark, categories in APPEALS.items():
        assert (mark in appeal) == (category.value in categories), mark


@pytest.mark.parametrize("kind", [LetterKind.INSPECTOR_CALL, LetterKind.POLICE_ENCLOSURE, LetterKind.FILE_INDEX])
def test_a_paper_about_nobody_in_particular_has_them_too(staged: At, tmp_path: Path, kind: LetterKind) -> None:
    world = staged("correspond")
    path = tmp_path / "stuk.pdf"
    with world.session("behandelaar") as session:
        letter = filled_in(draft(session, world.case, kind, None))
        sign_letter(session, world.case, letter, path=path)
    said = text_of(path)
    clause = {LetterKind.INSPECTOR_CALL: "S2", LetterKind.POLICE_ENCLOSURE: "S6", LetterKind.FILE_INDEX: "S4"}[kind]
    assert f"Afspraak {clause} van het protocol sociale media" in said
    assert "Uitgave van 25 maart 2014" in said
    assert "Dit stuk is geen besluit" in said
    marks = {
        LetterKind.INSPECTOR_CALL: "0900-1113111",
        LetterKind.POLICE_ENCLOSURE: "SHA-256",
        LetterKind.FILE_INDEX: "Uitnodiging om te praten",
    }
    assert marks[kind] in said


def test_a_letter_is_signed_logged_and_kept_in_one_step(staged: At, tmp_path: Path) -> None:
    world, path = staged("act"), tmp_path / "brief.pdf"
    with world.session("behandelaar") as session:
        letter = filled_in(draft(session, world.case, LetterKind.INVITATION, 1))
        posted = sign_letter(session, world.case, letter, path=path)
        state = session.case(world.case)
        logged = state.correspondence[-1].body
        assert path.read_bytes() == posted.pdf
        assert posted.document == hashlib.sha256(posted.pdf).hexdigest()
        assert logged.exhibits == (posted.document,)
        assert look(session, world.case, posted.document) == posted.pdf
        assert (logged.letter, logged.about, logged.direction) == (LetterKind.INVITATION, 1, Direction.OUT)
        assert (logged.subject, logged.other_party) == (letter.subject, "Ouder Voorbeeld")
        assert letter.body in logged.content
        assert letter.appeal in logged.content
    ran = subprocess.run(["pdfsig", "-nocert", str(path)], check=False, capture_output=True, text=True)
    assert "Signature is Valid." in ran.stdout


def test_whoever_gets_a_letter_can_check_it(staged: At, tmp_path: Path) -> None:
    world, path = staged("act"), tmp_path / "brief.pdf"
    with world.session("behandelaar") as session:
        letter = filled_in(draft(session, world.case, LetterKind.INVITATION, 1))
        posted = sign_letter(session, world.case, letter, path=path)
        mark = fingerprint(session.register.vault)
    with in_language("nl"):
        found = verify_file(path, mark)
        said = " ".join(found.lines)
        assert found.status == 0
        assert said.startswith("Intact:")
        assert f"Brief met kenmerk {posted.number}" in said
        assert "ondertekend door Behandelaar (demo), Demo Onderwijsgroep" in said
        assert "Elk woord van de brief berust op die ondertekening" in said
        assert "dossierstuk" not in said
        assert "toezicht" not in said
        path.write_bytes(path.read_bytes().replace(b"/Type", b"/Tyqe", 1))
        assert verify_file(path, mark).status == 1


def test_nothing_is_signed_while_something_is_open(staged: At, tmp_path: Path) -> None:
    world, path = staged("act"), tmp_path / "brief.pdf"
    with world.session("behandelaar") as session:
        letter = draft(session, world.case, LetterKind.INVITATION, 1)
        assert "datum en tijd" in open_gaps(letter)
        before = set(session.case(world.case).entries)
        with pytest.raises(LetterUnfinished) as refused:
            sign_letter(session, world.case, letter, path=path)
        assert "datum en tijd" in refused.value.missing
        whole = filled_in(letter)
        for emptied in (
            replace(whole, to=""),
            replace(whole, subject=" "),
            replace(whole, body="\n"),
            replace(whole, appeal=""),
        ):
            with pytest.raises(LetterUnfinished):
                sign_letter(session, world.case, emptied, path=path)
        assert set(session.case(world.case).entries) == before
    assert list(tmp_path.glob("brief*")) == []


@pytest.mark.parametrize(("code", "said"), [("ENOSPC", DiskFull), ("EACCES", FolderReadOnly)])
def test_where_a_letter_cannot_be_saved_nothing_is_recorded(
    staged: At, tmp_path: Path, code: str, said: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    world, folder = staged("act"), tmp_path / "stick"
    folder.mkdir()
    real = os.open

    def refusing(path: str, flags: int, *more: int) -> int:
        if str(folder) in str(path) and flags & os.O_CREAT:
            raise OSError(getattr(errno, code), "")
        return real(path, flags, *more)

    with world.session("behandelaar") as session:
        letter = filled_in(draft(session, world.case, LetterKind.INVITATION, 1))
        before = set(session.case(world.case).entries)
        with monkeypatch.context() as patch:
            patch.setattr(os, "open", refusing)
            with pytest.raises(said):
                sign_letter(session, world.case, letter, path=folder / "brief.pdf")
        assert set(session.case(world.case).entries) == before
        assert list(folder.iterdir()) == []
        assert sign_letter(session, world.case, letter, path=folder / "brief.pdf").number.endswith("-01-01")


@pytest.mark.parametrize(("kind", "about"), [(LetterKind.REPRIMAND, 1), (LetterKind.WARNING, None)])
def test_a_letter_for_which_someone_has_no_text_is_refused_and_never_empty(
    staged: At, kind: LetterKind, about: int | None
) -> None:
    world = case_about(staged, Category.PUPIL)
    with world.session("directeur") as session, pytest.raises(Refused) as refused:
        draft(session, world.case, kind, about)
    assert refused.value.refusal.reason is Reason.LETTER_NOT_FOR_PERSON


def test_who_is_in_conflict_makes_no_letters(staged: At) -> None:
    world = staged("act")
    with world.session("behandelaar") as session:
        letter = filled_in(draft(session, world.case, LetterKind.INVITATION, 1))
        declare_conflict(session, world.case, "Familie.")
        with pytest.raises(NoAccess):
            sign_letter(session, world.case, letter, path=None)
        with pytest.raises(NoAccess):
            offers(session, world.case)


@pytest.mark.parametrize("name", ["Jan [de] Jong", "Jan\nde Jong", "  Jan  ", "محمد", "J\u202ean", "Zeer " * 60])
def test_an_odd_name_stands_on_one_line_and_is_no_gap(staged: At, tmp_path: Path, name: str) -> None:
    world = case_about(staged, Category.STAFF, "warning", name=name)
    with world.session("directeur") as session:
        letter = draft(session, world.case, LetterKind.INVITATION, 1)
        assert open_gaps(letter)[:2] == ("straat en huisnummer", "postcode en plaats")
        assert len(letter.to.split("\n")) == 3
        sign_letter(session, world.case, filled_in(letter), path=tmp_path / "brief.pdf")
    assert "Uitnodiging voor een gesprek" in text_of(tmp_path / "brief.pdf")


@pytest.mark.parametrize(
    ("band", "to"),
    [
        (AgeBand.FROM_12, ["Ouder Voorbeeld"]),
        (AgeBand.FROM_16, ["Leerling Voorbeeld", "Ouder Voorbeeld"]),
        (AgeBand.ADULT, ["Leerling Voorbeeld"]),
    ],
)
def test_the_age_decides_to_whom_it_goes(staged: At, band: AgeBand, to: list[str]) -> None:
    world = case_about(staged, Category.PUPIL, "warning", band=band)
    with world.session("directeur") as session:
        letter = draft(session, world.case, LetterKind.INVITATION, 1)
    assert letter.to.split("\n")[: len(to)] == to
    assert letter.to.split("\n")[len(to)].startswith("[")


def test_who_gets_it_alone_is_spoken_to_and_others_are_named(staged: At) -> None:
    for band, said in ((AgeBand.ADULT, "Wij nodigen u uit"), (AgeBand.FROM_12, "Wij nodigen Leerling Voorbeeld uit")):
        world = case_about(staged, Category.PUPIL, "warning", band=band)
        with world.session("directeur") as session:
            assert said in draft(session, world.case, LetterKind.INVITATION, 1).body


def test_the_log_names_who_of_them_the_letter_went_to(staged: At) -> None:
    world = case_about(staged, Category.PUPIL, "warning", band=AgeBand.FROM_16)
    with world.session("directeur") as session:
        letter = filled_in(draft(session, world.case, LetterKind.INVITATION, 1))
        sign_letter(session, world.case, replace(letter, to="Ouder Voorbeeld\nLaan 1\nStad"), path=None)
        sign_letter(session, world.case, replace(letter, to="De voogd\nLaan 2\nStad"), path=None)
        logged = [item.body.other_party for item in session.case(world.case).correspondence]
    assert logged == ["Ouder Voorbeeld", "De voogd"]


def test_correspondence_half_typed_is_still_there_after_a_letter(staged: At) -> None:
    world = staged("act")
    with world.session("behandelaar") as session:
        save_draft(session, DRAFT, {"subject": "Half getypt"}, case=world.case)
        send(session, world, LetterKind.INVITATION)
        assert load_draft(session, DRAFT, case=world.case) is not None


def test_letters_made_here_do_not_stand_among_the_exhibits(staged: At) -> None:
    world = staged("act")
    with world.session("behandelaar") as session:
        send(session, world, LetterKind.INVITATION)
        listed = draft(session, world.case, LetterKind.FILE_INDEX, None).body
    correspondence, exhibits = listed.split("Bewijsstukken:")
    assert "Uitnodiging voor een gesprek" in correspondence
    assert "brief-" not in exhibits
    assert "SHA-256" in exhibits


def test_an_address_that_may_not_be_shared_asks_for_a_letter_apart(staged: At) -> None:
    world = case_about(staged, Category.PUPIL, "warning", band=AgeBand.FROM_16)
    with world.session("directeur") as session:
        letter = draft(session, world.case, LetterKind.INVITATION, 1)
        state = session.case(world.case)
        apart = msgspec.structs.replace(state.people[2], address_shared=False)
        state = replace(state, people={**state.people, 2: apart})
        assert addresses_apart(state, letter) == ("Ouder Voorbeeld",)
        assert addresses_apart(state, replace(letter, to="Ouder Voorbeeld\nLaan 1\nStad")) == ()
        assert addresses_apart(session.case(world.case), letter) == ()


def test_without_known_guardians_it_goes_to_the_guardians_all_the_same(staged: At) -> None:
    world = case_about(staged, Category.PUPIL, "warning", band=AgeBand.FROM_12, guardians=False)
    with world.session("directeur") as session:
        letter = draft(session, world.case, LetterKind.INVITATION, 1)
    assert letter.to.startswith("De ouders of verzorgers van Leerling Voorbeeld\n")
    assert letter.body.startswith("Geachte ouders of verzorgers van Leerling Voorbeeld,")


def test_names_of_others_in_a_letter_are_pointed_at(staged: At) -> None:
    world = staged("act")
    with world.session("behandelaar") as session:
        state = session.case(world.case)
        letter = draft(session, world.case, LetterKind.INFORMATION_AFTER, 1)
        assert others_named(state, letter) == ("Docent Voorbeeld",)
        assert others_named(state, draft(session, world.case, LetterKind.INVITATION, 1)) == ()


def test_a_look_beforehand_holds_the_gaps_and_is_not_signed(staged: At, tmp_path: Path) -> None:
    world = staged("act")
    with world.session("behandelaar") as session:
        letter = draft(session, world.case, LetterKind.INVITATION, 1)
        (tmp_path / "kijk.pdf").write_bytes(preview_letter(session, world.case, letter))
    said = text_of(tmp_path / "kijk.pdf")
    assert "[datum en tijd]" in said
    assert FILLED not in said


def test_the_organisation_words_its_letters_itself(staged: At) -> None:
    world = staged("act")
    with world.session("directeur") as session:
        word_letter(session, "invitation.pupil", subject="Kom praten", body="[aanhef]\n\nKom langs op [dag].")
        word_letter(session, APPEAL + "complaint", subject="", body="Bel de klachtencommissie.")
    with world.session("behandelaar") as session:
        letter = draft(session, world.case, LetterKind.INVITATION, 1)
        assert letter.subject == "Kom praten"
        assert letter.body == "Geachte Ouder Voorbeeld,\n\nKom langs op [dag]."
        assert letter.appeal == "Bel de klachtencommissie."
    with world.session("directeur") as session:
        word_letter(session, "invitation.pupil", subject="", body="")
        assert draft(session, world.case, LetterKind.INVITATION, 1).subject == "Uitnodiging voor een gesprek"


def test_every_text_has_a_clause_and_an_appeal_with_a_source() -> None:
    for pack in packs():
        keys = [text.key for text in pack.letters]
        assert len(set(keys)) == len(keys)
        for text in pack.letters:
            for category in (None, *text.for_categories):
                assert text.clause_of(category)
                appeal = pack.appeal(text.appeal_of(category))
                assert appeal.text.strip()
                assert appeal.source.strip()
        assert {text.kind for text in pack.letters} == set(LetterKind)
    assert all(earlier.valid_from < later.valid_from for earlier, later in pairwise(packs()))


@pytest.mark.parametrize("kind", LetterKind)
def test_no_two_texts_are_for_the_same_person(kind: LetterKind) -> None:
    texts: list[LetterText] = [text for text in packs()[-1].letters if text.kind is kind]
    for part in (None, *Part):
        for category in Category:
            fits = [
                t for t in texts if (part in t.parts and category in t.for_categories) or (not t.parts and not part)
            ]
            assert len(fits) <= 1, (part, category)


def test_a_case_fills_in_what_the_page_of_the_texts_says_it_does(staged: At) -> None:
    world = staged("act")
    with world.session("directeur") as session:
        state = session.case(world.case)
        known = known_by_case(session, state, LetterKind.POLICE_ENCLOSURE, state.people[1])
    assert known.keys() == FILLED_BY_CASE


def test_what_is_filled_in_never_looks_like_a_gap() -> None:
    text = filled("Feiten: [feiten]. Advies: [advies].", {"feiten": "hij schreef [sic]", "advies": " "})
    assert text == "Feiten: hij schreef (sic). Advies: [advies]."
    assert gaps(text) == ("advies",)


def test_half_a_gap_is_still_open() -> None:
    assert gaps("Op [datum en tijd, in lokaal 3") == ("[datum en tijd, in lokaal 3",)
    assert gaps("Op datum] in lokaal [plaats]") == ("plaats", "Op datum]")
    assert gaps("[" + "x" * 300 + "]") == ("x" * 300,)
    assert gaps("Op 3 maart.") == ()
