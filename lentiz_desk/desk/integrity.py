"""Check the whole vault as far as one person can: what is intact, what is wrong where, what nobody here can tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from lentiz_desk.desk.anchoring import Standing, standing_of_vault
from lentiz_desk.desk.errors import NoAccess, Refused, RolledBack
from lentiz_desk.desk.faults import sentence
from lentiz_desk.desk.opened import Opened
from lentiz_desk.desk.oversight import missing_lines, note_step, unannounced
from lentiz_desk.desk.session import AUTHORISATION, INTAKE, OVERSIGHT, REGISTER, Session
from lentiz_desk.domain.case_entries import ExhibitAdded
from lentiz_desk.domain.case_state import CaseState, Irregular
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.intake_fold import fold_intake
from lentiz_desk.domain.intake_state import IntakeState
from lentiz_desk.domain.refusals import Refusal
from lentiz_desk.vault.errors import VaultError
from lentiz_desk.vault.exhibits import Progress, silent

_SHORT = 8
PERSONAL = "personal"
"""The file in which a person's app remembers what it saw."""


class Flaw(StrEnum):
    """What kind of thing is wrong."""

    SHUT = "shut"
    PAGES = "pages"
    ENTRY = "entry"
    SIGNATURE = "signature"
    EXHIBIT = "exhibit"
    EXHIBIT_GONE = "exhibit_gone"
    WITHOUT_EFFECT = "without_effect"
    WENT_BACK = "went_back"
    LINES_LACKING = "lines_lacking"
    LINE_GONE = "line_gone"


@dataclass(frozen=True, kw_only=True)
class Wrong:
    """One thing that is wrong: its kind, what it is about (the start of an id, numbers), and what an error says."""

    flaw: Flaw
    about: str = ""
    said: str = ""
    refusal: Refusal | None = None
    person: str = ""


@dataclass(frozen=True, kw_only=True)
class Examined:
    """One part of the vault: register, oversight, case, authorisation or personal file, and what is wrong with it."""

    part: str
    case_number: str = ""
    entries: int = 0
    exhibits: int = 0
    wrong: tuple[Wrong, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Report:
    """What was checked, by whom and when. ``closed`` counts files that this person has no key for.

    ``standing`` says whether the vault as a whole may have been put back to an earlier time.
    """

    vault: str
    organisation: str
    person: str
    at: datetime
    parts: tuple[Examined, ...]
    closed: int
    standing: Standing

    @property
    def intact(self) -> bool:
        """Say whether nothing that could be checked is wrong."""
        return self.standing is not Standing.WENT_BACK and not any(part.wrong for part in self.parts)

    @property
    def wrong(self) -> int:
        """Return how many things are wrong."""
        return sum(len(part.wrong) for part in self.parts)


def check_vault(session: Session, progress: Progress = silent) -> Report:
    """Check every file this person has a key for, byte by byte, signature by signature; nothing is changed.

    ``progress`` gets how many parts are done of how many; what it raises cancels between two parts.
    """
    if session.clock.trusted():
        note_step(session, "vault.checked")
    mine = [name for name in session.grants if name not in {REGISTER, OVERSIGHT}]
    total = len(mine) + 1
    examined: dict[str, Examined] = {}
    for done, compartment in enumerate(mine):
        progress(done, total)
        found = _compartment(session, compartment)
        if found is not None:
            examined[session.grants[compartment].file] = found
    progress(len(mine), total)
    first = (_register(session), _oversight(session), _personal(session))
    progress(total, total)
    return Report(
        vault=session.register.vault,
        organisation=session.register.founding.organisation,
        person=session.me.name,
        at=session.clock.peek(),
        parts=(*(part for part in first if part is not None), *sorted(examined.values(), key=_by_case)),
        closed=len(session.vault.folder.compartment_files() - examined.keys()),
        standing=standing_of_vault(session),
    )


def _by_case(part: Examined) -> tuple[str, str]:
    return (part.case_number, part.part)


def _register(session: Session) -> Examined:
    ledger = session.register_ledger
    irregular = tuple(
        Wrong(flaw=Flaw.WITHOUT_EFFECT, about=item.entry[:_SHORT], refusal=item.refusal)
        for item in session.reading.irregularities
    )
    return Examined(part=REGISTER, entries=len(ledger.signed), wrong=(*_file(ledger), *irregular))


def _personal(session: Session) -> Examined:
    return Examined(part=PERSONAL, wrong=tuple(Wrong(flaw=Flaw.PAGES) for _line in session.personal.damage()[:1]))


def _oversight(session: Session) -> Examined | None:
    """Return what is known of the lines of those who oversee; None for everybody else. After all other parts."""
    if OVERSIGHT not in session.grants:
        return None
    try:
        ledger = session.open(OVERSIGHT)
    except VaultError as error:
        return Examined(part=OVERSIGHT, wrong=(_shut(error),))
    lacking = tuple(
        Wrong(flaw=Flaw.LINES_LACKING, about=", ".join(str(number) for number in chain.numbers), person=chain.author)
        for chain in missing_lines(session)
    )
    gone = tuple(Wrong(flaw=Flaw.LINE_GONE, about=entry[:_SHORT]) for entry in unannounced(session))
    return Examined(part=OVERSIGHT, entries=len(ledger.signed), wrong=(*_file(ledger), *lacking, *gone))


def _compartment(session: Session, compartment: str) -> Examined | None:
    """Return what is known of a case, authorisation or intake; None when this person may not read it (any more)."""
    part = session.grants[compartment].kind
    try:
        session.require(compartment)
        ledger = session.open(compartment)
        state = _folded(session, part, ledger)
        wrong = (
            *_file(ledger),
            *_exhibits(ledger),
            *_without_effect(state.irregular),
            *_went_back(session, compartment),
        )
    except (NoAccess, Refused):
        return None
    except VaultError as error:
        session.fault(compartment, error)
        return Examined(part=part, wrong=(_shut(error),))
    return Examined(
        part=part,
        case_number=state.case_number,
        entries=len(ledger.signed),
        exhibits=len(ledger.compartment.exhibits()),
        wrong=wrong,
    )


def _folded(session: Session, part: str, ledger: Opened) -> CaseState | CheckState | IntakeState:
    if part == INTAKE:
        return fold_intake(ledger.id, ledger.recorded.values(), session.register)
    return ledger.check_state(session.register) if part == AUTHORISATION else ledger.case_state(session.register)


def _file(ledger: Opened) -> Iterator[Wrong]:
    """What is wrong with the bytes: pages, entries, exhibits, signatures."""
    for line in ledger.compartment.damage():
        kind, _, about = line.partition(": ")
        flaw = {"entry": Flaw.ENTRY, "exhibit": Flaw.EXHIBIT}.get(kind, Flaw.PAGES)
        yield Wrong(flaw=flaw, about=about[:_SHORT] if flaw is not Flaw.PAGES else "")
    for check in ledger.broken:
        yield Wrong(flaw=Flaw.SIGNATURE, about=check.entry[:_SHORT])


def _exhibits(ledger: Opened) -> Iterator[Wrong]:
    """Exhibits that an entry names and that are not here, although nobody erased them."""
    named = {entry.body.exhibit for entry in ledger.home() if isinstance(entry.body, ExhibitAdded)}
    for sha256 in sorted(named):
        if not ledger.compartment.has_exhibit(sha256) and not ledger.compartment.was_erased(sha256):
            yield Wrong(flaw=Flaw.EXHIBIT_GONE, about=sha256[:_SHORT])


def _without_effect(irregular: tuple[Irregular, ...]) -> Iterator[Wrong]:
    for item in irregular:
        yield Wrong(
            flaw=Flaw.WITHOUT_EFFECT, about=item.entry.id[:_SHORT], refusal=item.refusal, person=item.entry.author
        )


def _went_back(session: Session, compartment: str) -> Iterator[Wrong]:
    faulty = session.faulty.get(compartment)
    if faulty is not None and isinstance(faulty.error, RolledBack):
        yield Wrong(flaw=Flaw.WENT_BACK)


def _shut(error: VaultError) -> Wrong:
    return Wrong(flaw=Flaw.SHUT, said=sentence(error))
