"""Cases about someone of a category with a measure decided, and letters in which every gap is filled in."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from lentiz_desk.desk.concluding import decide_actions
from lentiz_desk.desk.deciding import withdraw
from lentiz_desk.desk.letters import Letter, Posted, draft, sign_letter
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import ActionsDecided, MeasureChosen, PersonNoted
from lentiz_desk.domain.letters import gaps
from lentiz_desk.domain.values import AgeBand, Category, Certainty, Filing, Finding, LetterKind, Part
from tests.desk.staged import At
from tests.world import World

FILLED = "ingevuld"
NAMES = {
    Category.PUPIL: "Leerling Voorbeeld",
    Category.STUDENT: "Student Voorbeeld",
    Category.GUARDIAN: "Moeder Voorbeeld",
}


def case_about(
    staged: At,
    category: Category,
    *measures: str,
    band: AgeBand | None = None,
    guardians: bool = True,
    name: str = "",
) -> World:
    """Return a world with a case about someone of a category, a check decided and, if named, measures decided."""
    world = staged("enrol")
    form = world.report_form()
    subject = PersonNoted(
        number=1,
        part=Part.SUBJECT,
        category=category,
        age_band=band,
        age_on=world.clock.at.date() if band is not None else None,
        name=name or NAMES.get(category, "Persoon Voorbeeld"),
        function="docent" if category is Category.STAFF else "",
    )
    others = form.people[1:]
    if not guardians:
        other = msgspec.structs.replace(others[0], guardian_of=(), category=Category.OTHER, part=Part.WITNESS)
        others = (other, *others[1:])
    replaced = replace(form, people=(subject, *others))
    world.report_form = lambda: replaced  # type: ignore[method-assign]
    world.report().ask().decide()
    if measures:
        with world.session("directeur") as session:
            withdraw(session, world.case, world.decision, "De controle is niet meer nodig.")
            decide_actions(session, world.case, actions(world, *measures))
    return world


def actions(world: World, *measures: str) -> ActionsDecided:
    return ActionsDecided(
        finding=Finding.FOUNDED,
        certainty=Certainty.ESTABLISHED,
        measures=tuple(MeasureChosen(measure=measure, person=1) for measure in measures),
        filing=Filing.KEEP,
        handler=world.ids["behandelaar"],
        officer_keeps_access=False,
        no_personal_interest=True,
        motivation="Het bericht is kwetsend voor een collega.",
    )


def filled_in(letter: Letter) -> Letter:
    """Return a letter with something in the place of every gap."""
    return replace(
        letter,
        to=_filled(letter.to),
        subject=_filled(letter.subject),
        body=_filled(letter.body),
        appeal=_filled(letter.appeal),
    )


def _filled(text: str) -> str:
    for gap in gaps(text):
        text = text.replace(f"[{gap}]", FILLED)
    return text


def send(session: Session, world: World, kind: LetterKind, about: int | None = 1) -> Posted:
    return sign_letter(session, world.case, filled_in(draft(session, world.case, kind, about)), path=None)
