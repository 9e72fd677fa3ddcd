"""Threads: which correspondence belongs together, by what mails say they answer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lentiz_desk.domain.case_entries import CorrespondenceLogged
    from lentiz_desk.domain.case_state import Said


def threads(logged: Iterable[Said[CorrespondenceLogged]]) -> tuple[tuple[Said[CorrespondenceLogged], ...], ...]:
    """Return the correspondence of a case in threads: each by when it happened, the threads by how they began.

    Mails belong together when one names the other, or both name a third, by Message-ID (RFC 5322, section 3.6.4);
    what names nothing stands alone.
    """
    every = sorted(logged, key=lambda item: (item.body.happened, item.at, item.id))
    thread_of: dict[str, list[Said[CorrespondenceLogged]]] = {}
    together: list[list[Said[CorrespondenceLogged]]] = []
    for item in every:
        joined = [item]
        names = ids_of(item.body)
        for found in {id(thread_of[name]): thread_of[name] for name in names if name in thread_of}.values():
            joined = [*found, *joined]
            together.remove(found)
        together.append(joined)
        for member in joined:
            thread_of.update(dict.fromkeys(ids_of(member.body), joined))
    ordered = (tuple(sorted(thread, key=lambda item: (item.body.happened, item.at, item.id))) for thread in together)
    return tuple(sorted(ordered, key=lambda thread: (thread[0].body.happened, thread[0].at, thread[0].id)))


def ids_of(body: CorrespondenceLogged) -> tuple[str, ...]:
    """Return the Message-IDs that a mail is known by and answers to; none of what is no mail."""
    return tuple(dict.fromkeys((*body.message_id.split(), *body.references.split())))
