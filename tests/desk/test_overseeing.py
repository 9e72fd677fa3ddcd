"""Who oversees reads every step and no word; what lacks is named; a list leaves the vault only with a line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from lentiz_desk.desk import oversight_list
from lentiz_desk.desk.access import end_access, give_access
from lentiz_desk.desk.deciding import withdraw
from lentiz_desk.desk.dossier_entry import choosable, make, preview
from lentiz_desk.desk.dossier_paper import Choice
from lentiz_desk.desk.errors import NoAccess
from lentiz_desk.desk.overseeing import Line, Overseen, Wanted, oversee
from lentiz_desk.desk.oversight import doubled_lines, missing_lines, note_step
from lentiz_desk.desk.oversight_list import Taken, take_csv, take_pdf, warnings
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import OVERSIGHT, Session
from lentiz_desk.domain.case_entries import CheckDecided, CheckRequested, ConflictDeclared, ExhibitHandled
from lentiz_desk.domain.kinds import KINDS
from lentiz_desk.domain.oversight_entries import OversightNoted
from lentiz_desk.domain.oversight_steps import StepKind, core_of, kind_of, step_of
from lentiz_desk.domain.values import Deed, FileKind
from lentiz_desk.dossier.verification import Outcome
from lentiz_desk.dossier.verify import verify
from lentiz_desk.ledger.ids import fingerprint
from lentiz_desk.vault.errors import FolderReadOnly
from lentiz_desk.words import oversight as words
from lentiz_desk.words.catalog import use_language
from tests.acceptance.prying import found_in, words_of
from tests.desk.staged import At
from tests.dossier.tools import run, text_of, unpacked
from tests.world import World

CANARY = "kanariewoord"

Take = Callable[[Session, Wanted, Path], Taken]


@pytest.fixture(autouse=True)
def _dutch() -> None:
    use_language("nl")


def overseen(world: World, name: str = "fg") -> Overseen:
    with world.session(name) as session:
        return oversee(session)


def said(line: Line) -> str:
    return words.step(line.step, line.core)


def newest(world: World, what: Callable[[Session], object], name: str) -> list[Line]:
    """The lines that something leaves, oldest first."""
    before = {(line.author, line.number) for line in overseen(world).lines}
    with world.session(name) as session:
        what(session)
    after = [line for line in overseen(world).lines if (line.author, line.number) not in before]
    return [line for line in reversed(after) if line.step != "read.oversight"]


def drops(world: World) -> list[Path]:
    return sorted((world.path / "drops").iterdir(), key=lambda path: path.stat().st_mtime_ns)


# who may


@pytest.mark.parametrize("name", ["behandelaar", "officer", "bestuurder"])
@pytest.mark.parametrize("take", [take_csv, take_pdf])
def test_who_does_not_oversee_sees_nothing_and_takes_nothing(staged: At, name: str, take: Take, tmp_path: Path) -> None:
    world = staged("report")
    with world.session(name) as session:
        with pytest.raises(NoAccess):
            oversee(session)
        with pytest.raises(NoAccess):
            take(session, Wanted(), tmp_path / "lijst")
    assert list(tmp_path.glob("lijst*")) == []


def test_an_officer_with_the_key_of_oversight_is_still_not_shown_it(staged: At) -> None:
    world = staged("report")
    with world.session("directeur") as director, world.session("officer") as session:
        session.grants[OVERSIGHT] = director.grants[OVERSIGHT]
        with pytest.raises(NoAccess):
            oversee(session)


@pytest.mark.parametrize("name", ["directeur", "directeur2", "fg"])
def test_directors_and_the_dpo_read_the_same_lines(staged: At, name: str) -> None:
    world = staged("correspond")
    lines = [line for line in overseen(world, name).lines if line.step != "read.oversight"]
    assert len(lines) > 30
    assert {line.case for line in lines} == {"", f"ZD-2026-{world.case[:6]}"}
    assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)


# what leaves a line


def test_looking_at_oversight_is_a_line_once_per_unlock(staged: At) -> None:
    world = staged("enrol")
    with world.session("fg") as session:
        oversee(session)
        steps = [line.step for line in oversee(session).lines]
    assert steps.count("read.oversight") == 1


def test_a_preview_a_print_and_an_export_are_lines_that_say_which_copy(staged: At, tmp_path: Path) -> None:
    world = staged("correspond")

    def copies(session: Session) -> None:
        chosen = tuple(item.entry.id for item in choosable(session, world.case) if item.usual)
        choice = Choice(file_kind=FileKind.STUDENT, entries=chosen, receiver=CANARY, purpose=CANARY)
        preview(session, world.case, choice)
        make(session, world.case, choice, path=None)
        make(session, world.case, choice, path=tmp_path / "stuk.pdf")

    lines = newest(world, copies, "behandelaar")
    assert [(line.step, line.kind) for line in lines] == [
        ("read.preview", StepKind.READING),
        ("dossier.exported", StepKind.LEAVING),
        ("dossier.exported", StepKind.LEAVING),
    ]
    assert "afgedrukt, exemplaar 1" in said(lines[1])
    assert "bestand, exemplaar 2" in said(lines[2])


def test_a_grant_and_its_end_are_lines_of_the_case(staged: At) -> None:
    world = staged("act")

    def grant(session: Session) -> None:
        give_access(session, world.case, world.ids["fg"], CANARY)
        end_access(session, world.case, world.ids["fg"], CANARY)

    lines = newest(world, grant, "directeur")
    assert [(line.step, line.kind) for line in lines] == [("holders.set", StepKind.ACCESS)] * 2
    assert {line.case for line in lines} == {f"ZD-2026-{world.case[:6]}"}


def test_an_authorisation_and_its_withdrawal_are_lines_of_the_case(staged: At) -> None:
    world = staged("decide")
    (opened,) = [line for line in overseen(world).lines if line.step == "authorisation.opened"]
    ended = newest(world, lambda session: withdraw(session, world.case, world.decision, CANARY), "directeur")
    assert [line.step for line in ended] == ["decision.withdrawn", "authorisation.ended", "holders.set"]
    assert {line.case for line in (opened, *ended)} == {f"ZD-2026-{world.case[:6]}"}


def test_what_a_director_signs_in_the_session_of_another_says_whose(staged: At) -> None:
    world = staged("enrol")
    confirmed = [line for line in overseen(world).lines if line.step == "keys.countersigned"]
    assert {line.via for line in confirmed} == {"Directeur (demo)"}


def test_every_kind_of_entry_is_of_some_kind_of_step_and_has_a_name() -> None:
    for kind in KINDS:
        assert kind_of(kind) is not StepKind.OTHER, kind
        assert words.is_known(kind), kind
    for kind in StepKind:
        assert words.kind(kind)


STEPS = re.compile(r'(?:note_step|note_reading)\([^)]*?"([a-z]+\.[a-z_]+)"|^STEP = "([a-z.]+)"', re.MULTILINE)


def test_every_step_that_the_app_leaves_has_a_name_and_a_kind() -> None:
    app = Path(oversight_list.__file__).parents[1]
    left = {name for file in app.rglob("*.py") for found in STEPS.findall(file.read_text("utf-8")) for name in found}
    left.discard("")
    left |= {step_of(ExhibitHandled(exhibit="", deed=deed)) for deed in Deed}
    assert left >= {"read.exhibit", "read.preview", "read.search", "scope.private", "vault.checked", "sheet.printed"}
    assert [step for step in sorted(left) if not words.is_known(step)] == []
    assert [step for step in sorted(left) if kind_of(step) is StepKind.OTHER] == []


# the core


def test_the_core_of_a_test_and_a_decision_is_there_in_words(staged: At) -> None:
    found = overseen(staged("decide"))
    cores = {line.step: words.core(line.core, found.naming, found.adopted) for line in found.lines if line.core}
    tested = {key: text for key, _label, text in cores["check.requested"]}
    decided = {key: text for key, _label, text in cores["check.decided"]}
    assert tested["level"] == "Niveau 3: inhoud in schoolsystemen"
    assert tested["sources"] == "Openbaar account en schoolmail"
    assert "Vooraf geïnformeerd: nee" in tested["answers"]
    assert decided["outcome"] == "Beperkt toegestaan"
    assert decided["covert"] == "Nee"
    assert decided["period"] == "ma 26 januari 2026 t/m ma 23 februari 2026"
    assert decided["executors"] == "Medewerker I&A (demo)"
    assert decided["ground"] == "S7 Controle, protocol van di 25 maart 2014"


def smuggled(world: World) -> None:
    """Leave lines as a modified program might: with words in the core, in the step and in the case."""
    with world.session("directeur") as session:
        lines = [entry.body for entry in session.open(OVERSIGHT).recorded.values()]
    cores = {body.step: body.core for body in lines if isinstance(body, OversightNoted)}
    asked = cores["check.requested"] | {"purpose": CANARY, "motivations": {"a": CANARY}, "questions": [CANARY]}
    asked |= {"sources": [{"key": CANARY, "source": "school_mail"}], "answers": cores["check.requested"]["answers"]}
    with world.session("behandelaar") as session:
        note_step(session, "check.requested", case=world.case, core=asked)
        note_step(session, "check.decided", case=world.case, core={"outcome": CANARY})
        note_step(session, f"read.{CANARY}", case=CANARY)
        note_step(session, "dossier.exported", core={"copy_number": 1, "printed": CANARY})
        note_step(session, "oversight.exported", core={"form": "csv", "lines": 1, "document": CANARY})


def test_no_word_of_a_case_is_in_the_rows_the_csv_or_the_pdf(staged: At, tmp_path: Path) -> None:
    world = staged("correspond")
    with world.session("directeur") as session:
        written = words_of(session, world.case) | words_of(session, world.authorisation) | {CANARY}
    smuggled(world)
    with world.session("fg") as session:
        found = oversee(session)
        take_csv(session, Wanted(), tmp_path / "lijst.csv")
        take_pdf(session, Wanted(), tmp_path / "lijst.pdf")
    on_screen = "\n".join(
        f"{said(line)} {line.case} {line.name} {words.core(line.core, found.naming, found.adopted)}"
        for line in found.lines
    )
    assert words.step("") in on_screen
    assert {line.case for line in found.lines} == {"", f"ZD-2026-{world.case[:6]}"}
    assert found_in(on_screen.encode(), written) == []
    assert found_in(repr(found.lines).encode(), written) == []
    assert found_in((tmp_path / "lijst.csv").read_bytes(), written) == []
    pdf = (tmp_path / "lijst.pdf").read_bytes()
    assert found_in(text_of(pdf, tmp_path).encode(), written) == []
    assert found_in(unpacked(pdf, tmp_path), written) == []


@pytest.mark.parametrize("kind", [CheckRequested, CheckDecided])
def test_a_core_that_is_no_core_is_none(kind: type[CheckRequested | CheckDecided]) -> None:
    assert core_of(kind.kind, {}) is None
    assert core_of(kind.kind, {"level": {"deep": [1]}}) is None


# what lacks


def test_a_deleted_drop_is_named_by_chain_and_number(staged: At) -> None:
    world = staged("enrol")
    overseen(world, "directeur")
    world.report()
    drops(world)[1].unlink()
    found = overseen(world, "directeur")
    assert not found.whole
    (lacking,) = found.lacking
    assert (lacking.name, lacking.device, lacking.via, lacking.gaps) == ("Behandelaar (demo)", 1, "", ((2, 2),))
    (gone,) = found.gone
    assert (gone.name, gone.case) == ("Behandelaar (demo)", f"ZD-2026-{world.case[:6]}")
    assert "Behandelaar (demo), laptop 1: regel 2 ontbreekt." in warnings(found)
    assert any("is vastgelegd, maar de regel ervan is weg" in sentence for sentence in warnings(found))


def test_the_dpo_who_opens_no_case_sees_the_gap_but_not_the_entry(staged: At) -> None:
    world = staged("enrol")
    overseen(world)
    world.report()
    drops(world)[1].unlink()
    found = overseen(world)
    assert [item.gaps for item in found.lacking] == [((2, 2),)]
    assert found.gone == ()
    assert not found.compared


def test_ones_own_last_line_is_missed_at_once(staged: At) -> None:
    world = staged("enrol")
    with world.session("directeur") as session:
        oversee(session)
        note_step(session, "vault.checked")
        drops(world)[-1].unlink()
        (lacking,) = oversee(session).lacking
    assert lacking.name == "Directeur (demo)"
    assert lacking.ends


def test_a_chain_that_was_longer_when_one_last_looked_is_missed(staged: At) -> None:
    world = staged("report")
    with world.session("fg") as session:
        whole = oversee(session)
        assert whole.whole
        opened = session.open(OVERSIGHT)
        mine = [entry for entry in opened.recorded.values() if entry.author == world.ids["behandelaar"]]
        own = [entry for entry in mine if isinstance(entry.body, OversightNoted) and not entry.body.via]
        last = max(own, key=lambda entry: entry.seq)
        del opened.recorded[last.id]
        found = oversee(session)
    assert [(item.name, item.gaps, item.ends) for item in found.lacking] == [
        ("Behandelaar (demo)", ((last.seq, last.seq),), True)
    ]


def test_a_number_that_stands_twice_is_named(staged: At) -> None:
    world = staged("report")
    with world.session("behandelaar") as session:
        before = session.personal.all("oversight")
        note_step(session, "vault.checked")
        for name, value in before.items():
            session.personal.put("oversight", name, value)
        note_step(session, "read.case")
    with world.session("directeur") as session:
        assert missing_lines(session) == ()
        (twice,) = doubled_lines(session)
        assert len(twice.numbers) == 1
        assert any("staat er twee keer" in sentence for sentence in warnings(oversee(session)))


# filters


@pytest.mark.parametrize(
    ("wanted", "steps"),
    [
        (Wanted(kind=StepKind.DECISION), {"check.requested", "check.decided", "actions.decided"}),
        (Wanted(case="zd-2026"), None),
        (Wanted(since=date(2026, 2, 24)), set()),
        (Wanted(until=date(2026, 2, 22)), set()),
    ],
)
def test_filters_narrow(staged: At, wanted: Wanted, steps: set[str] | None) -> None:
    chosen = [line for line in overseen(staged("correspond")).lines if wanted.passes(line)]
    if steps is None:
        assert chosen
        assert all(line.case for line in chosen)
    else:
        assert {line.step for line in chosen} == steps


def test_a_day_is_a_dutch_day(staged: At) -> None:
    world = staged("enrol")
    world.clock.at = world.clock.at.replace(hour=23, minute=30)
    (line,) = newest(world, lambda session: note_step(session, "vault.checked"), "directeur")
    assert Wanted(since=date(2026, 2, 24), until=date(2026, 2, 24)).passes(line)
    assert not Wanted(until=date(2026, 2, 23)).passes(line)


def test_lines_of_one_person(staged: At) -> None:
    world = staged("correspond")
    wanted = Wanted(person=world.ids["officer"])
    assert {line.name for line in overseen(world).lines if wanted.passes(line)} == {"Medewerker I&A (demo)"}


# lists that leave the vault


def rows_of(file: Path) -> list[dict[str, str]]:
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_csv_opens_in_a_spreadsheet(staged: At, tmp_path: Path) -> None:
    world = staged("correspond")
    with world.session("fg") as session:
        taken = take_csv(session, Wanted(), tmp_path / "lijst.csv")
    rows = rows_of(tmp_path / "lijst.csv")
    assert taken.lines == len(rows)
    moments = [(row["Datum"], row["Tijd"]) for row in rows]
    assert moments == sorted(moments)
    decided = next(row for row in rows if row["Stap"] == "Besluit: beperkt toegestaan")
    assert decided["Zaaknummer"] == f"ZD-2026-{world.case[:6]}"
    assert decided["Besluit"] == "Beperkt toegestaan"
    assert decided["Rol"] == "directeur"


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\uff1d"])
def test_no_cell_of_the_csv_is_a_formula(staged: At, first: str, tmp_path: Path) -> None:
    world = staged("enrol")
    hostile = f"{first}HYPERLINK(A1)"
    with world.session("fg") as session:
        me = session.register.people[session.person]
        assert not oversight_list._safe([me.name])[0].startswith("'")
        assert oversight_list._safe([hostile, "rustig"]) == [f"'{hostile}", "rustig"]


def test_every_cell_of_the_csv_goes_by_the_guard(staged: At) -> None:
    found = overseen(staged("enrol"))
    line = found.lines[0]
    hostile = Line(
        number=1, at=line.at, author="x", name="=1+1", roles=frozenset(), device=1, via="@A1", step="", kind=line.kind,
        case="+1", core=None,
    )  # fmt: skip
    (row,) = csv.DictReader(io.StringIO(oversight_list.csv_of(found, [hostile])), delimiter=";")
    assert (row["Persoon"], row["In de sessie van"], row["Zaaknummer"]) == ("'=1+1", "'@A1", "'+1")


def test_what_lacks_stands_on_top_of_the_csv_whatever_is_filtered(staged: At, tmp_path: Path) -> None:
    world = staged("enrol")
    overseen(world, "directeur")
    world.report()
    drops(world)[1].unlink()
    with world.session("directeur") as session:
        take_csv(session, Wanted(since=date(2030, 1, 1)), tmp_path / "lijst.csv")
    rows = rows_of(tmp_path / "lijst.csv")
    assert rows[0]["Stap"] == "Behandelaar (demo), laptop 1: regel 2 ontbreekt."
    assert all(not row["Datum"] for row in rows)


def test_the_pdf_says_whose_it_is_what_was_asked_and_what_lacks_before_any_line(staged: At, tmp_path: Path) -> None:
    world = staged("enrol")
    overseen(world, "directeur")
    world.report()
    drops(world)[1].unlink()
    wanted = Wanted(since=date(2026, 2, 1), until=date(2026, 2, 28), kind=StepKind.CASE, case="zd")
    with world.session("directeur") as session:
        take_pdf(session, wanted, tmp_path / "lijst.pdf")
    text = text_of((tmp_path / "lijst.pdf").read_bytes(), tmp_path)
    order: tuple[str, ...] = (
        "Toezicht",
        "zo 1 februari 2026 t/m za 28 februari 2026",
        "Andere stappen in een zaak",
        "Directeur (demo)",
    )
    order += ("regel 2 ontbreekt", "Zaak geopend", "Melding")
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert "Persoon aangemeld" not in text


def test_the_pdf_is_whole_signed_by_who_made_it_and_can_be_checked_offline(staged: At, tmp_path: Path) -> None:
    world = staged("correspond")
    file = tmp_path / "lijst.pdf"
    with world.session("fg") as session:
        take_pdf(session, Wanted(), file)
        mark = fingerprint(session.register.vault)
    assert "Signature is Valid" in run("pdfsig", str(file))
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", str(file))
    report = verify(file.read_bytes(), mark)
    assert report.outcome is Outcome.INTACT
    assert report.exporter == "FG (demo)"
    data = bytearray(file.read_bytes())
    data[len(data) // 3] ^= 1
    assert verify(bytes(data), mark).outcome is not Outcome.INTACT


@pytest.mark.parametrize(("take", "form"), [(take_csv, "csv"), (take_pdf, "pdf")])
def test_an_export_is_a_line_that_knows_the_file(staged: At, take: Take, form: str, tmp_path: Path) -> None:
    world = staged("report")
    taken: list[Taken] = []
    (line,) = newest(world, lambda session: taken.append(take(session, Wanted(), tmp_path / "lijst")), "directeur")
    assert line.step == "oversight.exported"
    assert line.kind is StepKind.LEAVING
    core = {key: text for key, _label, text in words.core(line.core, overseen(world).naming, date(2014, 3, 25))}
    assert core == {"lines": str(taken[0].lines), "document": taken[0].document}
    assert (tmp_path / "lijst").stat().st_mode & 0o077 == 0


class StoppedError(Exception):
    """What a person who cancels causes."""


def test_a_pdf_that_is_cancelled_leaves_no_file_and_no_line(staged: At, tmp_path: Path) -> None:
    world = staged("correspond")
    heard: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        heard.append((done, total))
        raise StoppedError

    def cancelled(session: Session) -> None:
        with pytest.raises(StoppedError):
            take_pdf(session, Wanted(), tmp_path / "lijst.pdf", stop)

    assert newest(world, cancelled, "fg") == []
    assert len(heard) == 1
    assert list(tmp_path.glob("lijst*")) == []


@pytest.mark.parametrize("take", [take_csv, take_pdf])
def test_a_list_that_cannot_be_logged_does_not_leave(
    staged: At, take: Take, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = staged("report")

    def refuse(*_args: object, **_facts: object) -> None:
        raise FolderReadOnly("drops")

    with world.session("directeur") as session:
        monkeypatch.setattr(oversight_list, "note_step", refuse)
        with pytest.raises(FolderReadOnly):
            take(session, Wanted(), tmp_path / "lijst")
    assert list(tmp_path.glob("lijst*")) == []


def test_a_list_replaces_a_file_of_that_name_only_when_it_is_whole(
    staged: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = staged("report")
    file = tmp_path / "lijst.csv"
    file.write_text("eerder")
    with world.session("directeur") as session:
        with monkeypatch.context() as patched:
            patched.setattr(oversight_list, "note_step", _full)
            with pytest.raises(OSError, match="vol"):
                take_csv(session, Wanted(), file)
        assert file.read_text() == "eerder"
        take_csv(session, Wanted(), file)
    assert rows_of(file)


def _full(*_args: object, **_facts: object) -> None:
    raise OSError("vol")


def test_lines_of_somebody_in_conflict_still_count(staged: At) -> None:
    world = staged("report")
    lines = newest(
        world, lambda session: record(session, world.case, ConflictDeclared(person=session.person)), "directeur2"
    )
    assert [line.step for line in lines] == ["conflict.declared"]
    world.clock.at += timedelta(days=1)
    assert overseen(world, "directeur").whole
