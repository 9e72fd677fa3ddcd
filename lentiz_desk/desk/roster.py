"""The roster excerpt that goes with a copy: only what proves the keys of the people who signed in it."""

from __future__ import annotations

from collections.abc import Iterable

from lentiz_desk.desk.session import Session
from lentiz_desk.domain.register_entries import EnrolmentApproved, KeysCountersigned
from lentiz_desk.ledger.entry import SignedEntry


def roster_excerpt(session: Session, people: Iterable[str]) -> tuple[SignedEntry, ...]:
    """Return the register entries that prove these people's keys, from the founding entry on, and no one else's."""
    register, ledger = session.register, session.register_ledger
    wanted: dict[str, None] = {register.vault: None}
    waiting = list(people)
    seen: set[str] = set()
    while waiting:
        person = register.person(waiting.pop())
        if person is None or person.id in seen:
            continue
        seen.add(person.id)
        wanted[person.enrolment] = None
        waiting.append(person.enrolled_by)
        for entry in session.reading.entries:
            body = entry.body
            if isinstance(body, KeysCountersigned | EnrolmentApproved) and body.enrolment == person.enrolment:
                wanted[entry.id] = None
                waiting.append(entry.author)
    return tuple(ledger.signed[name] for name in wanted)
