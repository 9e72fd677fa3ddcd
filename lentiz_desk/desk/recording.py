"""How anything is recorded: asked of the rules, announced to oversight, signed, and on disk."""

from __future__ import annotations

from collections.abc import Sequence

from lentiz_desk.desk.errors import Refused
from lentiz_desk.desk.exhibit_text import with_texts
from lentiz_desk.desk.opened import Opened
from lentiz_desk.desk.oversight import Announced, announce
from lentiz_desk.desk.session import AUTHORISATION, CASE, INTAKE, REGISTER, Session, Signer
from lentiz_desk.domain.act import Act
from lentiz_desk.domain.case_rules import may_record
from lentiz_desk.domain.check_entries import AuthorisationOpened
from lentiz_desk.domain.check_rules import may_record_check
from lentiz_desk.domain.intake_fold import fold_intake
from lentiz_desk.domain.intake_rules import may_record_intake
from lentiz_desk.domain.oversight_steps import step_of
from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.register import Register, after
from lentiz_desk.domain.texts import Body
from lentiz_desk.ledger.chain import verified_register
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.reading import read
from lentiz_desk.ledger.writing import sign
from lentiz_desk.vault.exhibits import NewExhibit, Progress, silent


def record(
    session: Session,
    compartment: str,
    *bodies: Body,
    signer: Signer | None = None,
    exhibits: Sequence[NewExhibit] = (),
    along: Sequence[SignedEntry] = (),
    progress: Progress = silent,
) -> tuple[SignedEntry, ...]:
    """Record facts in a compartment, all or none, and return their entries; raises Refused, clock and vault errors.

    Each fact is asked of the rules after the ones before it. ``along`` are foreign entries that a fact quotes. What can
    be read in exhibits is kept with them, so that it is found. ``progress`` hears of each exhibit's bytes.
    """
    who = signer or session.signer
    opened = session.register_ledger if compartment == session.register_ledger.id else session.open(compartment)
    entries: list[SignedEntry] = []
    kept = with_texts(opened.grant.kind, exhibits)
    line: Announced | None = None
    try:
        opened.take(along)
        for body in bodies:
            ask(session, opened, body, who)
            line = _announced(session, opened, body, who)
            entries.append(_signed(session, opened, body, who, line))
            opened.take(entries[-1:])
            if opened is session.register_ledger:
                session.reading = verified_register(tuple(opened.signed.values()), opened.vault)
        landed = line.landed.result if line is not None else None
        opened.compartment.append((*along, *entries), kept, progress=progress, before=landed)
    except BaseException:
        opened.untake((*along, *entries))
        if opened is session.register_ledger:
            session.reading = verified_register(tuple(opened.signed.values()), opened.vault)
        raise
    return tuple(entries)


def signed(session: Session, opened: Opened, body: Body, who: Signer) -> SignedEntry:
    """Return a signed entry that is announced to oversight and not yet in the compartment."""
    line = _announced(session, opened, body, who)
    entry = _signed(session, opened, body, who, line)
    line.landed.result()
    return entry


def _announced(session: Session, opened: Opened, body: Body, who: Signer) -> Announced:
    case = body.case if isinstance(body, AuthorisationOpened) else case_of(session, opened)
    return announce(session, who, step_of(body), case=case, body=body)


def _signed(session: Session, opened: Opened, body: Body, who: Signer, line: Announced) -> SignedEntry:
    return sign(
        body,
        opened.place(who.person, session.device),
        author=who.person,
        at=session.clock.tick(),
        oversight=line.commitment,
        key=who.keys.entries,
        random=session.vault.around.random,
    )


def ask(session: Session, opened: Opened, body: Body, who: Signer) -> None:
    """Ask the rules of the compartment's kind; raises Refused."""
    act = Act(author=who.person, device=session.device, at=session.clock.peek(), body=body)
    refusal: Refusal | None
    match opened.grant.kind:
        case str() as kind if kind == CASE:
            state = opened.case_state(session.register)
            refusal = may_record(state, session.register, act)
        case str() as kind if kind == AUTHORISATION:
            check = opened.check_state(session.register)
            refusal = may_record_check(check, session.register, act)
        case str() as kind if kind == INTAKE:
            intake = fold_intake(opened.id, opened.recorded.values(), session.register)
            refusal = may_record_intake(intake, session.register, act)
        case str() as kind if kind == REGISTER:
            refusal = _register_refusal(session.register, session, opened, body, who)
        case _:
            refusal = Refusal.of(Reason.NOT_FOR_THIS_COMPARTMENT)
    if refusal is not None:
        raise Refused(refusal)


def case_of(session: Session, opened: Opened) -> str:
    """Return the case compartment that a compartment belongs to, for oversight; empty for what is no case."""
    if opened.grant.kind == AUTHORISATION:
        state = opened.check_state(session.register)
        return state.opened.body.case if state.opened is not None else ""
    return opened.id if opened.grant.kind == CASE else ""


def _register_refusal(register: Register, session: Session, opened: Opened, body: Body, who: Signer) -> Refusal | None:
    trial = sign(
        body,
        opened.place(who.person, session.device),
        author=who.person,
        at=session.clock.peek(),
        oversight="",
        key=who.keys.entries,
        random=session.vault.around.random,
    )
    step = after(register, read(trial))
    return step if isinstance(step, Refusal) else None
