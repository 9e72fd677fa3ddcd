"""The texts of letters: the dated packs of ``resources/letters``, in the organisation's own wording."""

from __future__ import annotations

from datetime import date
from functools import cache

import msgspec

from lentiz_desk.desk.recording import record
from lentiz_desk.desk.session import Session
from lentiz_desk.domain.letters import APPEAL, LetterPack
from lentiz_desk.domain.register import Register
from lentiz_desk.domain.register_entries import LetterWorded
from lentiz_desk.resources import resource
from lentiz_desk.words import dates


@cache
def packs() -> tuple[LetterPack, ...]:
    """Return every letter pack as it ships, oldest first; an unknown field is an error."""
    files = (item for item in resource("letters").iterdir() if item.name.endswith(".toml"))
    found = (msgspec.toml.decode(item.read_bytes(), type=LetterPack) for item in files)
    return tuple(sorted(found, key=lambda pack: pack.valid_from))


def pack_at(day: date) -> LetterPack:
    """Return the pack that holds on a day; before the first one, the first one."""
    every = packs()
    return next((pack for pack in reversed(every) if pack.valid_from <= day), every[0])


def worded(pack: LetterPack, register: Register) -> LetterPack:
    """Return a pack in the organisation's own wording, where a director gave one."""
    own = {key: item for key, item in register.wordings.items() if item.body.strip()}
    replace = msgspec.structs.replace
    letters = tuple(
        replace(text, subject=own[text.key].subject.strip() or text.subject, body=own[text.key].body)
        if text.key in own
        else text
        for text in pack.letters
    )
    appeals = tuple(
        replace(item, text=own[APPEAL + item.key].body) if APPEAL + item.key in own else item for item in pack.appeals
    )
    return replace(pack, letters=letters, appeals=appeals)


def pack_today(session: Session) -> LetterPack:
    """Return the texts that hold today, in the organisation's own wording."""
    return worded(pack_at(dates.local(session.clock.peek()).date()), session.register)


def own_texts(session: Session) -> frozenset[str]:
    """Return the keys of the texts that have the organisation's own wording."""
    return frozenset(key for key, item in session.register.wordings.items() if item.body.strip())


def word_letter(session: Session, text: str, *, subject: str, body: str) -> None:
    """Give a text the organisation's own wording; both empty brings back what ships. Raises Refused."""
    record(session, session.register_ledger.id, LetterWorded(text=text, subject=subject.strip(), body=body.strip()))
