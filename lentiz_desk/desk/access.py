"""Who holds a case: a holding director gives someone its key, or ends that with a new key."""

from __future__ import annotations

from lentiz_desk.desk.epochs import share, start_epoch
from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.case_entries import HoldersSet
from lentiz_desk.domain.case_rules import concerned, deciding_holders
from lentiz_desk.domain.decision_rules import executors
from lentiz_desk.domain.register import Person
from lentiz_desk.domain.values import Role

GIVEN_TO = frozenset({Role.HANDLER, Role.DIRECTOR, Role.BOARD, Role.DPO})
"""Roles that a director may give a case to; officers see their check and nothing else."""


def could_be_given(session: Session, case: str) -> tuple[Person, ...]:
    """Return who may be given a case: not concerned, not in conflict, never one who checks in it."""
    state = session.case(case)
    barred = state.holders | state.conflicts | concerned(state) | executors(state)
    people = sorted(session.register.people.values(), key=lambda person: person.name)
    return tuple(person for person in people if person.active and person.id not in barred and person.roles & GIVEN_TO)


def could_be_ended(session: Session, case: str) -> tuple[Person, ...]:
    """Return whose access a director of the case may end: that of holders who do not decide on it themselves."""
    state = session.case(case)
    deciders = deciding_holders(state, session.register)
    if session.person not in deciders:
        return ()
    people = sorted(session.register.people.values(), key=lambda person: person.name)
    return tuple(person for person in people if person.id in state.holders - deciders)


def give_access(session: Session, case: str, person: str, why: str) -> None:
    """Give someone the key of a case, with the reason; raises Refused for who is not a holding director."""
    state = session.case(case)
    body = HoldersSet(epoch=state.epoch, holders=tuple(sorted(state.holders | {person})), why=why)
    record(session, case, body)
    share(session, session.grants[case], {person, session.person}, session.signer)


def end_access(session: Session, case: str, person: str, why: str) -> None:
    """Take someone's access away: a new key that this person does not get.

    What this person read or took out before is not taken back by it. Raises Refused for who is not a director, and
    about a person who decides on the case.
    """
    start_epoch(session, case, session.case(case).holders - {person}, why)
