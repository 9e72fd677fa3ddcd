"""Where pages meet the desk: who is signed in, and work that is done on the vault thread.

What is behind the passphrase is loaded on the vault thread, after the unlock page is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from lentiz_desk.desk.places import make_room
from lentiz_desk.desk.vault_in_use import OpenVault, Surroundings, open_vault, utc_now
from lentiz_desk.ui.turns import Turns
from lentiz_desk.ui.vault_thread import Errand, Progress, VaultThread

if TYPE_CHECKING:
    from lentiz_desk.desk.devices import DeviceSecret
    from lentiz_desk.desk.founding import Plan
    from lentiz_desk.desk.players import Player
    from lentiz_desk.desk.session import Session
    from lentiz_desk.desk.shares import RecoverySet
    from lentiz_desk.domain.values import Role

Result = TypeVar("Result")

_PLACE = "place"

_BEHIND = ("lentiz_desk.desk.signing_in", "lentiz_desk.desk.drafts", "lentiz_desk.desk.worklist")
"""What signing in needs, with all that these need."""


@dataclass(frozen=True, kw_only=True)
class Who:
    """The signed-in person, as pages show it."""

    person: str
    name: str
    function: str
    roles: frozenset[Role]
    locations: frozenset[str]
    holds_cases: bool = False
    practice: bool = False


@dataclass(frozen=True, kw_only=True)
class ClockJumped:
    """The clock stands far ahead of the last thing recorded here: someone has to say that it is right."""

    now: datetime
    floor: datetime


@dataclass(frozen=True, kw_only=True)
class SignedIn:
    """What the window gets when someone signed in: who, the place to come back to, what is odd of the clock.

    ``language`` is what this person chose to work in, or "".
    """

    who: Who
    place: Mapping[str, object]
    jumped: ClockJumped | None = None
    language: str = ""


class NobodySignedIn(Exception):
    """Work was asked for while the desk is locked."""


class Workplace(QObject):
    """Holds the vault, the session and the vault thread; pages ask it and never touch a session themselves.

    `sign_in_name` is what was typed to sign in last, kept for this run only.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, now: Callable[[], datetime] = utc_now, *, around: Surroundings | None = None) -> None:
        super().__init__()
        self.thread_of_vault = VaultThread(self)
        self.thread_of_vault.crashed.connect(self.failed)
        self.vault: OpenVault | None = None
        self.who: Who | None = None
        self.sign_in_name = ""
        self._around = around or Surroundings(now=now)
        self._session: Session | None = None
        self._now = self._around.now
        self._stopped = False

    def ask(
        self,
        work: Callable[[Session], Result],
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        owner: QObject | None = None,
    ) -> Errand:
        """Do work with the session on the vault thread; ``done`` or ``failed`` hears of it on this one."""
        return self.ask_long(lambda session, _progress: work(session), done, failed, owner=owner)

    def ask_long(
        self,
        work: Callable[[Session, Progress], Result],
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        owner: QObject | None = None,
    ) -> Errand:
        """As ``ask``, for what takes long: the work says how far it is, and the errand can be cancelled."""
        return self.thread_of_vault.ask(
            lambda progress: work(self._signed_in(), progress), done, failed or self.failed.emit, owner=owner
        )

    def apart(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        owner: QObject | None = None,
    ) -> Errand:
        """Do work that takes long and needs nobody signed in."""
        return self.thread_of_vault.ask(lambda _progress: work(), done, failed or self.failed.emit, owner=owner)

    def in_turns(self, pieces: Iterator[None], done: Callable[[], object], *, owner: QObject) -> Turns:
        """Do work of the window that takes long, a piece at a time; it ends with its owner."""
        return Turns(pieces, done, owner).start()

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

    def open(
        self,
        path: Path,
        device: DeviceSecret,
        done: Callable[[str], object],
        failed: Callable[[Exception], object],
        *,
        owner: QObject | None = None,
    ) -> None:
        """Take a vault into use, and let go of the one before; ``done`` gets the name of its folder."""

        def work(_progress: object) -> str:
            self._let_go()
            self.vault = open_vault(path, device, self._around)
            return path.name

        self.thread_of_vault.ask(work, done, failed, owner=owner)

    def prepare(self) -> None:
        """Load on the vault thread what signing in needs, so that nobody waits for it after the passphrase."""
        if not self._stopped:
            self.thread_of_vault.ask(lambda _progress: [import_module(name) for name in _BEHIND])

    def found(
        self,
        path: Path,
        plan: Plan,
        *,
        device: Callable[[], DeviceSecret],
        recovery: RecoverySet,
        done: Callable[[SignedIn], object],
        failed: Callable[[Exception], object],
        owner: QObject | None = None,
    ) -> None:
        """Found a vault, all or nothing, and sign its first director in."""

        def work(_progress: object) -> SignedIn:
            from lentiz_desk.desk.founding import found_vault
            from lentiz_desk.desk.signing_in import sign_in

            self._let_go()
            make_room(path.parent)
            founded = found_vault(path, plan, device(), recovery, self._around)
            self.vault = founded.vault
            return self._admit(sign_in(self.vault, plan.sign_in, plan.passphrase), plan.sign_in)

        self.thread_of_vault.ask(work, done, failed, owner=owner)

    def practise(
        self,
        path: Path,
        done: Callable[[str], object],
        failed: Callable[[Exception], object],
        *,
        owner: QObject | None = None,
    ) -> Errand:
        """Found a practice vault with everybody enrolled, and take it into use; nobody is signed in yet."""

        def work(progress: Progress) -> str:
            import shutil

            from lentiz_desk.desk.players import DIRECTOR, EVERYBODY
            from lentiz_desk.desk.practising import clear_room, enrol_everybody, found_practice

            self._let_go()
            make_room(path.parent)
            clear_room(path)
            founded = found_practice(path, self._around)
            try:
                here = {DIRECTOR.sign_in}
                progress(len(here), len(EVERYBODY))

                def enrolled(player: Player) -> None:
                    here.add(player.sign_in)
                    progress(len(here), len(EVERYBODY))

                enrol_everybody(founded.vault, enrolled)
            except BaseException:
                founded.vault.close()
                shutil.rmtree(path, ignore_errors=True)
                raise
            self.vault = founded.vault
            return path.name

        return self.thread_of_vault.ask(work, done, failed, owner=owner)

    def sign_in(
        self,
        name: str,
        passphrase: str,
        done: Callable[[SignedIn], object],
        failed: Callable[[Exception], object],
        *,
        device: DeviceSecret | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Sign someone in on the vault thread; ``device`` is where the device secret is from now on."""

        def work(_progress: object) -> SignedIn:
            from lentiz_desk.desk.signing_in import sign_in

            if self.vault is None:
                raise NobodySignedIn
            if device is not None:
                self.vault.device = device
            self._leave()
            return self._admit(sign_in(self.vault, name, passphrase), name)

        self.thread_of_vault.ask(work, done, failed, owner=owner)

    def sign_out(self, place: Mapping[str, object]) -> None:
        """Keep the place, encrypted, and close everything of this person; safe to repeat."""
        self.thread_of_vault.ask(lambda _progress: self._leave(place))

    def accept_clock(self) -> None:
        """Go on with the clock as it is: the person who signed in says that it is right."""
        from lentiz_desk.desk.signing_in import accept_clock

        self.change(accept_clock)

    def now(self) -> datetime:
        """Return the time that pages show and that deadlines use."""
        return self._now()

    def stop(self) -> None:
        """Sign out, let go of the vault and end the thread; for closing the app. Safe to repeat."""
        if self._stopped:
            return
        self._stopped = True
        self.thread_of_vault.ask(lambda _progress: self._let_go())
        while not self.thread_of_vault.is_idle():
            self.thread_of_vault.thread().msleep(1)
        self.thread_of_vault.stop()

    def _admit(self, session: Session, name: str) -> SignedIn:
        """On the vault thread: this person is signed in from now on."""
        from lentiz_desk.desk.drafts import delete_draft, load_draft
        from lentiz_desk.desk.language import chosen_language

        self._session, self.sign_in_name = session, name
        self.who = _who(session)
        draft = load_draft(session, _PLACE)
        delete_draft(session, _PLACE)
        place = draft.values if draft is not None else {}
        return SignedIn(
            who=self.who, place=place, jumped=_jumped(session, self.now()), language=chosen_language(session)
        )

    def _leave(self, place: Mapping[str, object] | None = None) -> None:
        """On the vault thread: nobody is signed in from now on, whatever goes wrong with keeping the place."""
        session, self._session, self.who = self._session, None, None
        if session is None:
            return
        from lentiz_desk.desk.drafts import save_draft
        from lentiz_desk.desk.signing_in import sign_out

        try:
            if place is not None:
                save_draft(session, _PLACE, dict(place))
        finally:
            try:
                sign_out(session)
            finally:
                if not session.closed:
                    session.close()

    def _let_go(self) -> None:
        """On the vault thread: leave, and close the vault."""
        try:
            self._leave()
        finally:
            vault, self.vault = self.vault, None
            if vault is not None:
                vault.close()

    def _signed_in(self) -> Session:
        if self._session is None or self._session.closed:
            raise NobodySignedIn
        return self._session


def _who(session: Session) -> Who:
    from lentiz_desk.desk.session import CASE

    me = session.me
    return Who(
        person=me.id,
        name=me.name,
        function=me.function,
        roles=me.roles,
        locations=me.locations,
        holds_cases=bool(session.of_kind(CASE)),
        practice=session.register.founding.practice,
    )


def _jumped(session: Session, now: datetime) -> ClockJumped | None:
    from lentiz_desk.desk.clock import JUMP

    floor = session.clock.floor
    return ClockJumped(now=now, floor=floor) if now - floor > JUMP else None
