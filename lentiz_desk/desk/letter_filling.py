"""What a case knows that a letter asks for: names, dates, what was decided; by the name that stands in brackets."""

from __future__ import annotations

from collections.abc import Mapping

from lentiz_desk.desk.naming import naming_of
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import ExhibitAdded, PersonNoted
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.letter_rules import check_of
from lentiz_desk.domain.letters import by_guardians, guardians_too
from lentiz_desk.domain.recorded import in_order
from lentiz_desk.domain.values import LetterKind, Part
from lentiz_desk.words import field_texts, values
from lentiz_desk.words import letter_paper as words

FILLED_BY_CASE = frozenset(
    {
        *("organisatie", "school", "zaaknummer", "contactpersoon", "naam", "aanhef", "feiten", "datum melding"),
        *("naam of u", "dossier"),
        *("telefoonnummer Vertrouwensinspecteur", "datum voornemen", "bewijsstukken", "correspondentie"),
        *("datum besluit", "doel", "bronnen", "vragen", "periode", "einddatum", "reden van uitstel"),
        *("datum besluit maatregel", "motivering"),
    }
)
"""What the case can fill in, by the name that stands in square brackets."""


def known_by_case(
    session: Session, state: CaseState, kind: LetterKind, person: PersonNoted | None
) -> Mapping[str, str]:
    """Return what the case knows, by the name that stands in square brackets."""
    register, report = session.register, state.report
    location = register.location(state.opened.body.location) if state.opened is not None else None
    handler = register.person(state.handler)
    known = {
        "organisatie": register.founding.organisation,
        "school": location.name if location is not None else "",
        "zaaknummer": state.case_number,
        "contactpersoon": handler.name if handler is not None else "",
        "naam": person.name if person is not None else "",
        "naam of u": _spoken_to(state, person) if person is not None else "",
        "dossier": words.file_of(person.category) if person is not None else "",
        "aanhef": _salutation(state, person) if person is not None else "",
        "datum melding": words.day(report.body.received) if report is not None else "",
        "telefoonnummer Vertrouwensinspecteur": session.rules.phones.get("confidential_inspector", ""),
        "datum voornemen": _intended_at(state, person),
        "bewijsstukken": _exhibits(session, state),
        "correspondentie": _correspondence(session, state),
    }
    if kind in {LetterKind.INSPECTOR_CALL, LetterKind.POLICE_ENCLOSURE} and report is not None:
        known["feiten"] = report.body.facts
    return {**known, **_of_check(session, state, person), **_of_actions(state)}


def _guardians(state: CaseState, person: PersonNoted) -> list[PersonNoted]:
    """Return the guardians with authority; whether that is so may not be known."""
    guardians = state.of_part(Part.GUARDIAN)
    return [item for item in guardians if person.number in item.guardian_of and item.authority is not False]


def addressees(state: CaseState, person: PersonNoted | None) -> list[PersonNoted]:
    """Return to whom a letter about someone goes, as far as the case knows: it follows from the age."""
    if person is None:
        return []
    if by_guardians(person.category, person.age_band):
        return _guardians(state, person)
    if guardians_too(person.category, person.age_band):
        return [person, *_guardians(state, person)]
    return [person]


def _salutation(state: CaseState, person: PersonNoted) -> str:
    names = [item.name for item in addressees(state, person)]
    return words.salutation(names) if names else words.salutation_guardians(person.name)


def _spoken_to(state: CaseState, person: PersonNoted) -> str:
    """Return how a letter speaks of someone: as "u" when nobody else gets it, else by name."""
    return words.you() if addressees(state, person) == [person] else person.name


def _of_check(session: Session, state: CaseState, person: PersonNoted | None) -> Mapping[str, str]:
    decision = check_of(state, person.number if person is not None else None)
    if decision is None:
        return {}
    request = next((item for item in state.requests if item.id == decision.body.request), None)
    naming = naming_of(session, state)
    begins, ends = decision.body.period_from, decision.body.period_until
    waits = [item for item in state.postponed if item.body.about == decision.id]
    return {
        "datum besluit": words.day(decision.at),
        "doel": request.body.purpose if request is not None else "",
        "bronnen": values.listed(field_texts.plain(item, naming) for item in decision.body.sources),
        "vragen": " ".join(naming.question(key) for key in decision.body.questions),
        "periode": words.period(begins, ends) if begins is not None and ends is not None else "",
        "einddatum": words.day(decision.body.ends_at) if decision.body.ends_at is not None else "",
        "reden van uitstel": waits[-1].body.why if waits else "",
    }


def _of_actions(state: CaseState) -> Mapping[str, str]:
    latest = state.latest_actions
    if latest is None:
        return {}
    return {"datum besluit maatregel": words.day(latest.at), "motivering": latest.body.motivation}


def _intended_at(state: CaseState, person: PersonNoted | None) -> str:
    about = person.number if person is not None else None
    sent = [
        item.body.happened
        for item in state.correspondence
        if item.body.letter is LetterKind.INTENDED_DECISION and item.body.about == about
    ]
    return words.day(sent[-1]) if sent else ""


def _exhibits(session: Session, state: CaseState) -> str:
    """Return what is kept as an exhibit; the letters that were made here stand in the correspondence."""
    naming = naming_of(session, state)
    every = (entry.body for entry in in_order((*state.entries.values(), *state.quoted)))
    added = {body.exhibit: body for body in every if isinstance(body, ExhibitAdded)}
    letters = {name for item in state.correspondence if item.body.letter is not None for name in item.body.exhibits}
    lines = [
        words.exhibit_line(values.capital(naming.exhibit(name)), body.name, name)
        for name, body in added.items()
        if name not in state.erased and name not in letters
    ]
    return "\n".join(lines) or words.none_yet()


def _correspondence(session: Session, state: CaseState) -> str:
    naming = naming_of(session, state)
    lines = [
        words.correspondence_line(
            naming.entry(item.id),
            item.body.happened,
            values.correspondence(item.body.direction, item.body.form),
            item.body.other_party,
            item.body.subject,
        )
        for item in state.correspondence
        if item.body.into_file
    ]
    return "\n".join(lines) or words.none_yet()
