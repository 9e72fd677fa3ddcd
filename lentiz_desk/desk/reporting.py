"""Report: the scope gate, who is concerned, and the case with its key, holders and first entries."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass

from lentiz_desk.desk.drafts import delete_draft
from lentiz_desk.desk.epochs import KEY_BYTES, share
from lentiz_desk.desk.errors import NobodyToDecide
from lentiz_desk.desk.exhibits import Incoming, measure
from lentiz_desk.desk.intakes import come_along, destroy_private, end_intake, quotation
from lentiz_desk.desk.oversight import note_step
from lentiz_desk.desk.people import new_grant
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import CASE, Session
from lentiz_desk.domain.case_entries import CaseOpened, PersonNoted, ReportRecorded
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.values import Part, Role
from lentiz_desk.ledger.ids import new_compartment_id
from lentiz_desk.vault.compartment import Compartment


@dataclass(frozen=True, kw_only=True)
class Report:
    """What the form holds: people numbered from 1, the report, files handed in, and who of the roster is concerned.

    ``intake`` is the emergency intake that this report completes; its files come along by themselves.
    """

    location: str
    people: tuple[PersonNoted, ...]
    report: ReportRecorded
    exhibits: tuple[Incoming, ...] = ()
    concerned: frozenset[str] = frozenset()
    draft: str = ""
    intake: str = ""


def stop_as_private(session: Session, draft: str, intake: str = "") -> None:
    """Stop a report that is private (R2): draft and emergency intake are gone, one count without any name stays."""
    if draft:
        delete_draft(session, draft)
    if intake:
        destroy_private(session, intake)
    else:
        note_step(session, "scope.private")


def free_deciders(session: Session, location: str, concerned: Iterable[str]) -> frozenset[str]:
    """Return the directors of a location and their standing deputies who are not concerned."""
    register = session.register
    return frozenset(who for who in register.deciders_of(location) if who in register.people) - set(concerned)


def whom_to_call(session: Session, location: str, concerned: Iterable[str]) -> tuple[str, ...]:
    """Return who can help when no director of a location is free: the board, then other directors, by name."""
    barred = set(concerned) | {who.id for who in session.register.directors_of(location)}
    board = session.register.with_role(Role.BOARD)
    others = session.register.with_role(Role.DIRECTOR)
    return tuple(dict.fromkeys(who.name for who in (*board, *others) if who.id not in barred))


def report(session: Session, form: Report) -> CaseState:
    """Open a case with this report and return it; raises NobodyToDecide, Refused, vault errors.

    The case's key goes to who reports, the free directors and standing deputies of the location, and recovery.
    Until everything is on disk the draft stays, and so does the emergency intake that the case quotes.
    """
    concerned = form.concerned | {who.roster for who in form.people if who.part is Part.SUBJECT and who.roster}
    deciders = free_deciders(session, form.location, concerned)
    if not deciders:
        raise NobodyToDecide(whom_to_call(session, form.location, concerned))
    holders = tuple(sorted(deciders | {session.person}))
    opening = CaseOpened(
        location=form.location,
        edition=session.register.founding.edition.id,
        rules=session.rules.id,
        holders=holders,
        concerned=tuple(sorted(concerned)),
    )
    quoted = quotation(session, form.intake) if form.intake else None
    compartment = _new_case(session)
    try:
        with ExitStack() as stack:
            brought = [come_along(session, form.intake, item) for item in form.exhibits]
            measured = [measure(session, item, stack) for item in brought]
            facts = (*form.people, form.report, *(item.fact for item in measured))
            exhibits = [item.exhibit for item in measured]
            if quoted is None:
                record(session, compartment, opening, *facts, exhibits=exhibits)
            else:
                exhibits += quoted.exhibits
                record(session, compartment, opening, quoted.body, *facts, exhibits=exhibits, along=quoted.entries)
        share(session, session.grants[compartment], holders, session.signer)
    except BaseException:
        _undo(session, compartment)
        raise
    if form.draft:
        delete_draft(session, form.draft)
    if form.intake:
        end_intake(session, form.intake)
    return session.case(compartment)


def _new_case(session: Session) -> str:
    folder, random = session.vault.folder, session.vault.around.random
    compartment, key, file = new_compartment_id(random), random(KEY_BYTES), folder.new_file()
    vault = session.register.vault
    Compartment.create(folder.file(file), key, id=compartment, kind=CASE, epoch=1, vault=vault).close()
    session.grants[compartment] = new_grant(vault=vault, compartment=compartment, kind=CASE, file=file, key=key)
    return compartment


def _undo(session: Session, compartment: str) -> None:
    session.forget(compartment)
    grant = session.grants.pop(compartment)
    session.vault.folder.file(grant.file).unlink(missing_ok=True)
