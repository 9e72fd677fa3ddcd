"""What the page of an exhibit shows, read from the vault, and its facts as a card."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from lentiz_desk.desk.custody import Link, custody
from lentiz_desk.desk.naming import naming_of, naming_of_check, naming_of_intake
from lentiz_desk.desk.reading import note_page
from lentiz_desk.desk.session import CASE, INTAKE, Session
from lentiz_desk.desk.viewing import Outside, outside
from lentiz_desk.domain.case_entries import ExhibitAdded, ExhibitErased
from lentiz_desk.domain.case_state import CaseState, Said
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.intake_state import IntakeState
from lentiz_desk.ui.exhibit.description import Description, description_of
from lentiz_desk.ui.kit import Card, Facts
from lentiz_desk.words import dates, values
from lentiz_desk.words import exhibit as words
from lentiz_desk.words import viewing as viewing_words
from lentiz_desk.words.media import media
from lentiz_desk.words.naming import Naming


@dataclass(frozen=True, kw_only=True)
class ExhibitFacts:
    """What the page shows."""

    number: str
    name: str
    said: Said[ExhibitAdded] | None
    erased: Said[ExhibitErased] | None
    naming: Naming
    police: str
    emergency: str
    in_intake: bool
    links: tuple[Link, ...]
    outside: Outside
    description: Description | None


def read_exhibit(session: Session, compartment: str, exhibit: str) -> ExhibitFacts:
    """Return the facts of an exhibit in a case or an authorisation; raises NoAccess, or what the vault says."""
    state, naming = _read(session, compartment)
    if not isinstance(state, IntakeState):
        note_page(session, compartment)
    said = added(state, exhibit)
    erased = state.erased.get(exhibit)
    seen = outside(session, compartment, exhibit) if said is not None and erased is None else Outside()
    return ExhibitFacts(
        number=state.case_number,
        name=naming.exhibit(exhibit),
        said=said,
        erased=erased,
        naming=naming,
        police=session.rules.phones.get("police", ""),
        emergency=session.rules.phones.get("emergency", ""),
        in_intake=isinstance(state, IntakeState),
        links=custody(session, compartment, exhibit),
        outside=seen,
        description=description_of(session, state, naming, exhibit) if isinstance(state, CaseState) else None,
    )


def _read(session: Session, compartment: str) -> tuple[CaseState | CheckState | IntakeState, Naming]:
    match session.grants[compartment].kind if compartment in session.grants else "":
        case str() as kind if kind == CASE:
            case = session.case(compartment)
            return case, naming_of(session, case)
        case str() as kind if kind == INTAKE:
            intake = session.intake(compartment)
            return intake, naming_of_intake(session, intake)
        case _:
            check = session.check(compartment)
            return check, naming_of_check(session, check)


def added(state: CaseState | CheckState | IntakeState, exhibit: str) -> Said[ExhibitAdded] | None:
    """Return how an exhibit was brought in, here or in what is quoted here; None for one that was not."""
    if exhibit in state.exhibits:
        return state.exhibits[exhibit]
    for entry in state.quoted if isinstance(state, CaseState) else ():
        if isinstance(entry.body, ExhibitAdded) and entry.body.exhibit == exhibit:
            return Said(id=entry.id, author=entry.author, at=entry.at, body=entry.body)
    return None


def facts_card(facts: ExhibitFacts) -> Card:
    """Return what was known of an exhibit when it was brought in, but for what a description says anew."""
    card = Card(words.facts())
    if facts.said is None:
        return card
    body = facts.said.body
    anew = facts.description is not None and facts.description.at is not None
    made = dates.moment(body.captured_at) if body.captured_at is not None else ""
    made = words.captured_with(when=made, device=body.captured_on) if made and body.captured_on else made
    brought = dates.moment(body.brought_at)
    online = values.yes_no(value=body.still_online) if body.still_online is not None else ""
    lines = [
        (words.shows(), "" if anew else body.shows),
        (words.file_name(), body.name),
        (words.kind(), values.capital(media(body.media_type))),
        (words.size(), QLocale().formattedDataSize(body.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)),
        (words.address(), "" if anew else body.address),
        (words.account(), "" if anew else body.account),
        (words.captured(), made),
        (words.still_online(), "" if anew else online),
        (words.brought(), words.brought_by(who=body.brought_by, when=brought) if body.brought_by else brought),
        (viewing_words.device(), facts.outside.device),
        (viewing_words.taken_at(), viewing_words.taken(facts.outside.taken_at)),
        (viewing_words.place(), viewing_words.position(*facts.outside.place) if facts.outside.place else ""),
        (words.recorded_by(), facts.naming.person(facts.said.author)),
        (words.sha256(), body.exhibit),
    ]
    card.add(Facts(*((label, fact) for label, fact in lines if fact)))
    return card
