"""Authorisations: what I may check and until when, and for a director also who checks what."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import UTC, datetime

from lentiz_desk.desk.errors import NoAccess, Refused
from lentiz_desk.desk.naming import naming_of_check
from lentiz_desk.desk.session import AUTHORISATION, Session
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.refusals import Reason
from lentiz_desk.ui.check.ends import end_said, end_tone
from lentiz_desk.ui.fetched import FetchedPage
from lentiz_desk.ui.kit import EmptyState, Tone, WorkRow
from lentiz_desk.ui.moments import day_of
from lentiz_desk.ui.workplace import Workplace
from lentiz_desk.words import dates, values
from lentiz_desk.words import findings as words

_LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class AuthorisationRow:
    """One authorisation as a row: its case number, what it allows, until when, and whether I may use it."""

    authorisation: str
    number: str
    scope: str
    by: str
    ends: datetime | None
    mine: bool
    usable: bool
    finished: bool
    secrecy_missing: bool


@dataclass(frozen=True, kw_only=True)
class AuthorisationFacts:
    """All rows; ``now`` says when they were read and makes no difference."""

    rows: tuple[AuthorisationRow, ...]
    now: datetime = field(compare=False)


class AuthorisationsPage(FetchedPage[AuthorisationFacts]):
    """The list, what ends first on top."""

    def __init__(self, workplace: Workplace, args: Mapping[str, object]) -> None:
        super().__init__(workplace, words.list_title())
        self._args = args
        self.set_title(words.list_title(), words.list_help())

    def fetch(self, session: Session) -> AuthorisationFacts:
        """Read every authorisation this person holds."""
        now = session.clock.peek()
        rows = [_row(session, state, now) for state in session.checks()]
        shown = {row.authorisation for row in rows} | session.faulty.keys()
        rows += [_unsworn(name) for name in session.of_kind(AUTHORISATION) if _is_unsworn(session, name, shown)]
        rows += [_closed(name, over.case_number) for name, over in session.over.items()]
        rows.sort(key=lambda row: (not row.usable, row.ends or _LAST))
        return AuthorisationFacts(rows=tuple(rows), now=now)

    def build(self, facts: AuthorisationFacts) -> None:
        """Show a row for each, or that there is none."""
        for row in facts.rows:
            self.content.addWidget(self._shown(row))
        if not facts.rows:
            self.content.addWidget(
                EmptyState(words.list_empty(), words.to_worklist(), self._to_worklist, icon_name="shield")
            )

    def _to_worklist(self) -> None:
        self.go("worklist")

    def _shown(self, row: AuthorisationRow) -> WorkRow:
        badge, tone = _badge(row, self.workplace.now())
        verb, page = words.list_view(), "check"
        if row.mine and row.secrecy_missing:
            verb, page = words.list_secrecy(), "secrecy"
        elif row.usable and row.mine:
            verb = words.list_open()
        subtitle = row.scope if row.mine else f"{row.scope}\n{row.by}"
        args = {"authorisation": row.authorisation} if page == "check" else {}
        return WorkRow(
            row.number,
            subtitle,
            verb,
            lambda: self.go(page, **args),
            icon_name="search",
            tone=tone,
            badge=badge,
            urgent=row.usable and row.mine,
        )


def _badge(row: AuthorisationRow, now: datetime) -> tuple[str, Tone]:
    if row.secrecy_missing:
        return words.row_secrecy(), Tone.STOP
    if row.finished:
        return words.row_done(), Tone.QUIET
    if row.ends is None or row.ends < now:
        return words.row_ended(), Tone.QUIET
    return end_said(row.ends, now), end_tone(row.ends, now)


def _is_unsworn(session: Session, authorisation: str, shown: AbstractSet[str]) -> bool:
    """Say whether only the secrecy declaration misses."""
    if authorisation in shown:
        return False
    try:
        session.check(authorisation)
    except Refused as error:
        return error.refusal.reason is Reason.SECRECY_MISSING
    except NoAccess:
        return False
    return False


def _unsworn(authorisation: str) -> AuthorisationRow:
    return _closed(authorisation, words.list_one(), secrecy_missing=True)


def _closed(authorisation: str, title: str, *, secrecy_missing: bool = False) -> AuthorisationRow:
    """A row without content: nothing of the check may be read any more, or not yet."""
    return AuthorisationRow(
        authorisation=authorisation,
        number=title,
        scope="",
        by="",
        ends=None,
        mine=True,
        usable=False,
        finished=False,
        secrecy_missing=secrecy_missing,
    )


def _row(session: Session, state: CheckState, now: datetime) -> AuthorisationRow:
    naming = naming_of_check(session, state)
    decision = state.decision
    body = decision.body if decision is not None else None
    executors = body.executors if body is not None else ()
    mine = session.person in executors
    sources = values.listed(naming.source(item.key) for item in body.sources) if body is not None else ""
    first, last = (body.period_from, body.period_until) if body is not None else (None, None)
    period = dates.period(day_of(first), day_of(last)) if first is not None and last is not None else ""
    return AuthorisationRow(
        authorisation=state.compartment,
        number=state.case_number,
        scope=words.row_scope(sources=values.capital(sources), period=period),
        by=words.row_by(names=values.listed(naming.person(who) for who in executors)),
        ends=state.ends_at,
        mine=mine,
        usable=state.usable(now),
        finished=state.finished,
        secrecy_missing=False,
    )
