"""Where pages meet the desk: who is signed in, and work that is done on the vault thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from lentiz_desk.desk.drafts import delete_draft, load_draft, save_draft
from lentiz_desk.desk.session import OpenVault, Session, utc_now
from lentiz_desk.desk.signing_in import sign_in, sign_out
from lentiz_desk.domain.register import Register
from lentiz_desk.domain.values import Role
from lentiz_desk.ui.vault_thread import Errand, VaultThread

Result = TypeVar("Result")

_PLACE = "place"


@dataclass(frozen=True, kw_only=True)
class Who:
    """The signed-in person, as pages show it."""

    person: str
    name: str
    function: str
    roles: frozenset[Role]
    locations: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class SignedIn:
    """What the window gets when someone signed in: who, and the place to come back to."""

    who: Who
    place: Mapping[str, object]


class NobodySignedIn(Exception):
    """Work was asked for while the desk is locked."""


class Workplace(QObject):
    """Holds the vault, the session and the vault thread; pages ask it and never touch a session themselves."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, now: Callable[[], datetime] = utc_now) -> None:
        super().__init__()
        self.thread_of_vault = VaultThread(self)
        self.vault: OpenVault | None = None
        self.who: Who | None = None
        self._session: Session | None = None
        self._now = now

    def ask(
        self,
        work: Callable[[Session], Result],
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        owner: QObject | None = None,
    ) -> Errand:
        """Do work with the session on the vault thread; ``done`` or ``failed`` hears of it on this one."""
        return self.thread_of_vault.ask(
            lambda _progress: work(self._signed_in()), done, failed or self.failed.emit, owner=owner
        )

    def change(
        self,
        work: Callable[[Session], Result],
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        owner: QObject | None = None,
    ) -> Errand:
        """As ``ask``, for what records something: afterwards ``changed`` tells every page to read again."""

        def told(result: Result) -> None:
            if done is not None:
                done(result)
            self.changed.emit()

        return self.ask(work, told, failed, owner=owner)

    def sign_in(
        self,
        name: str,
        passphrase: str,
        done: Callable[[SignedIn], object],
        failed: Callable[[Exception], object],
        *,
        owner: QObject | None = None,
    ) -> None:
        """Sign someone in on the vault thread."""

        def work(_progress: object) -> SignedIn:
            if self.vault is None:
                raise NobodySignedIn
            session = sign_in(self.vault, name, passphrase)
            self._session = session
            draft = load_draft(session, _PLACE)
            delete_draft(session, _PLACE)
            self.who = _who(session)
            return SignedIn(who=self.who, place=draft.values if draft is not None else {})

        self.thread_of_vault.ask(work, done, failed, owner=owner)

    def sign_out(self, place: Mapping[str, object]) -> None:
        """Keep the place, encrypted, and close everything of this person; safe to repeat."""

        def work(_progress: object) -> None:
            session, self._session, self.who = self._session, None, None
            if session is not None:
                save_draft(session, _PLACE, dict(place))
                sign_out(session)

        self.thread_of_vault.ask(work)

    def now(self) -> datetime:
        """Return the time that pages show and that deadlines use."""
        return self._now()

    def stop(self) -> None:
        """Sign out, let go of the vault and end the thread; for closing the app."""

        def work(_progress: object) -> None:
            if self._session is not None:
                sign_out(self._session)
                self._session = None
            if self.vault is not None:
                self.vault.close()
                self.vault = None

        errand = self.thread_of_vault.ask(work)
        errand.ended.connect(self.thread_of_vault.stop)
        while not self.thread_of_vault.is_idle():
            self.thread_of_vault.thread().msleep(1)
        self.thread_of_vault.stop()

    def _signed_in(self) -> Session:
        if self._session is None or self._session.closed:
            raise NobodySignedIn
        return self._session


def register_of(session: Session) -> Register:
    """Return the register; it is immutable, so that pages may keep it."""
    return session.register


def _who(session: Session) -> Who:
    me = session.me
    return Who(person=me.id, name=me.name, function=me.function, roles=me.roles, locations=me.locations)
