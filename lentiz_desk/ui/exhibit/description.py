"""What became known of an exhibit, as a card: the newest description, or that there is none yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import ExhibitDescribed
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.ui.kit import Button, Card, Facts, Quiet, row
from lentiz_desk.ui.unsigned import Line, refusal_now
from lentiz_desk.words import dates
from lentiz_desk.words import describing as words
from lentiz_desk.words.entries import describe
from lentiz_desk.words.naming import Naming


@dataclass(frozen=True, kw_only=True)
class Description:
    """The newest description of an exhibit of a case in words; ``why_not`` says why there can be no new one."""

    lines: tuple[Line, ...] = ()
    name: str = ""
    at: datetime | None = None
    why_not: str = ""


def description_of(session: Session, state: CaseState, naming: Naming, exhibit: str) -> Description:
    """Return what became known of an exhibit, and whether the signed-in person may say more."""
    why_not = refusal_now(session, state, ExhibitDescribed(exhibit=exhibit))
    said = state.described.get(exhibit)
    if said is None:
        return Description(why_not=why_not)
    described = describe(state.entries[said.id], naming)
    return Description(
        lines=tuple((line.label, line.text) for line in described.lines if line.field != "exhibit"),
        name=naming.person(said.author),
        at=said.at,
        why_not=why_not,
    )


def description_card(told: Description, on: Callable[[], object] | None) -> Card:
    """Return the card; ``on`` describes it anew, and is left out where that cannot be."""
    card = Card(words.heading())
    if told.at is None:
        card.add(Quiet(words.none_yet()))
    else:
        card.add(Facts(*told.lines), Quiet(words.by(name=told.name, moment=dates.moment(told.at)), small=True))
    if on is not None:
        card.add(row(Button(words.verb(), on, icon_name="pen"), None))
    elif told.why_not:
        card.add(Quiet(told.why_not, small=True))
    return card
