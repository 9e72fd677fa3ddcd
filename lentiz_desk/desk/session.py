"""A person at work: the vault on this device, who signed in, and the compartments this person holds."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, NoReturn, TypeVar

from lentiz_desk.desk.clock import FloorClock
from lentiz_desk.desk.errors import NoAccess, Refused, RolledBack
from lentiz_desk.desk.indexing import WORDING, index_now
from lentiz_desk.desk.opened import Opened
from lentiz_desk.desk.vault_in_use import OpenVault
from lentiz_desk.domain.case_rules import concerned, standing
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.check_rules import executor_refusal
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.intake_fold import fold_intake
from lentiz_desk.domain.intake_state import IntakeState
from lentiz_desk.domain.refusals import Reason, Refusal
from lentiz_desk.domain.register import Person, Register
from lentiz_desk.domain.rulepack import RulePack
from lentiz_desk.ledger.chain import RegisterReading
from lentiz_desk.vault import glance
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.errors import VaultError
from lentiz_desk.vault.grants import Grant
from lentiz_desk.vault.keys import PersonKeys, SigningKeys
from lentiz_desk.vault.personal import PersonalFile
from lentiz_desk.vault.rekey import settle

CASE = "case"
AUTHORISATION = "authorisation"
INTAKE = "intake"
REGISTER = "register"
OVERSIGHT = "oversight"

ASIDE = "aside"
"""What the threads of a session are called; they end with it."""

MOST_OPEN = 64
"""So many compartments may stay open while all of them are gone through."""

S = TypeVar("S", CaseState, CheckState, IntakeState)


@dataclass(frozen=True, kw_only=True)
class Signer:
    """Who signs an entry: the signed-in person, or a director who signs inline in another's session."""

    person: str
    keys: SigningKeys = field(repr=False)
    via: str = ""


@dataclass(frozen=True, kw_only=True)
class Faulty:
    """A compartment that this person holds and that does not open, or went back; with what is said of it."""

    compartment: str
    kind: str
    error: VaultError | RolledBack


@dataclass(frozen=True, kw_only=True)
class Over:
    """An authorisation of this person that is over: the case number and why it is refused."""

    case_number: str
    refusal: Refusal


@dataclass(frozen=True, kw_only=True)
class Left:
    """What a compartment held when it was closed in this session: its heads, and the ids of all entries that count."""

    heads: tuple[str, ...]
    ids: frozenset[str]


@dataclass(kw_only=True)
class Session:
    """Someone signed in. Closed on lock; nothing of it is used afterwards."""

    vault: OpenVault
    person: str
    device: int
    keys: PersonKeys = field(repr=False)
    personal: PersonalFile = field(repr=False)
    clock: FloorClock
    register_ledger: Opened
    reading: RegisterReading
    rules: RulePack
    mine: tuple[Grant, ...] = field(default=(), repr=False)
    """Every grant found at sign-in, of earlier epochs as well; none once what a crash left of those is cleared."""
    grants: dict[str, Grant] = field(default_factory=dict)
    opened: dict[str, Opened] = field(default_factory=dict)
    faulty: dict[str, Faulty] = field(default_factory=dict)
    over: dict[str, Over] = field(default_factory=dict)
    read_pages: set[str] = field(default_factory=set)
    attended: set[str] = field(default_factory=set)
    left: dict[str, Left] = field(default_factory=dict)
    rests: dict[str, Any] | None = None
    whole: glance.Whole = field(default_factory=dict)
    _ids: dict[str, frozenset[str]] = field(default_factory=dict)
    aside: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(2, ASIDE), repr=False)
    """Where the disk is waited for while something else goes on."""
    landing: Future[None] | None = None
    """The last line for oversight on its way to the disk."""
    closed: bool = False

    @property
    def register(self) -> Register:
        """Return the register as its entries make it."""
        return self.reading.register

    @property
    def register_mark(self) -> str:
        """Return a digest of the entries that the register counts: another one, when anything in it changed."""
        return hashlib.sha256("".join(sorted(self.register_ledger.signed)).encode()).hexdigest()

    @property
    def me(self) -> Person:
        """Return who signed in."""
        return self.register.people[self.person]

    @property
    def signer(self) -> Signer:
        """Return the signed-in person as signer."""
        return Signer(person=self.person, keys=self.keys.signing)

    def key_of(self, person: str) -> bytes | None:
        """Return the Ed25519 key that the register gives a person, or None."""
        known = self.register.person(person)
        return None if known is None else bytes.fromhex(known.keys.entries)

    def open(self, compartment: str) -> Opened:
        """Return an open compartment; raises NoAccess without a grant, or what the vault says of the file."""
        if compartment in self.opened:
            return self.opened[compartment]
        grant = self.grants.get(compartment)
        if grant is None:
            raise NoAccess
        file = self.file_of(grant)
        index_now(file)
        opened = Opened(compartment=file, grant=grant, vault=self.register.vault, key_of=self.key_of).load()
        self.opened[compartment] = opened
        return opened

    def file_of(self, grant: Grant) -> Compartment:
        """Open the file that a grant is of, with an index of words when it is a case or an authorisation."""
        path = settle(self.vault.folder, grant.file, grant.key)
        wording = WORDING if grant.kind in {CASE, AUTHORISATION} else None
        return Compartment.open(path, grant.key, id=grant.compartment, vault=self.register.vault, wording=wording)

    def close_some(self, compartment: str) -> None:
        """Close a compartment again when many are open: each takes memory and one of the system's file handles."""
        if len(self.opened) > MOST_OPEN:
            self.forget(compartment)

    def forget(self, compartment: str) -> None:
        """Close a compartment; the next use opens it again."""
        opened = self.opened.pop(compartment, None)
        if opened is not None:
            self.left[compartment] = Left(heads=opened.heads(), ids=frozenset(opened.signed))
            self._ids.pop(compartment, None)
            opened.compartment.close()

    def ids(self, compartment: str) -> frozenset[str] | None:
        """Return the ids of the entries in a compartment without reading them; None for what does not open at once."""
        opened = self.opened.get(compartment)
        if opened is not None:
            return frozenset(opened.signed) | {check.entry for check in opened.broken}
        if compartment not in self._ids:
            grant = self.grants.get(compartment)
            if grant is None:
                return None
            path = settle(self.vault.folder, grant.file, grant.key)
            found = glance.ids(path, grant.key, id=compartment, vault=self.register.vault)
            if found is None:
                return None
            self._ids[compartment] = found
        return self._ids[compartment]

    def case(self, compartment: str) -> CaseState:
        """Return a case this person may read; raises NoAccess for everybody else, whatever keys lie around."""
        opened = self.open(compartment)
        state = opened.case_state(self.register)
        if standing(state, self.person) is not None:
            raise NoAccess
        return state

    def check(self, compartment: str) -> CheckState:
        """Return an authorisation this person may read; raises NoAccess for everybody else.

        For an officer the end is the end: after it, or without a valid secrecy declaration, raises Refused, and the
        key of what is over is dropped.
        """
        opened = self.open(compartment)
        state = opened.check_state(self.register)
        if self.person not in state.holders or self._stands_outside(state):
            raise NoAccess
        if state.decision is not None and self.person in state.decision.body.executors:
            refusal = executor_refusal(state, self.register, self.person, self.clock.peek())
            if refusal is not None:
                self._refuse(state, refusal)
        return state

    def _stands_outside(self, state: CheckState) -> bool:
        """Say whether this person holds the case of an authorisation and is concerned by it or in conflict."""
        case = state.opened.body.case if state.opened is not None else ""
        if case not in self.grants:
            return False
        try:
            whole = self.open(case).case_state(self.register)
        except VaultError:
            return False
        return self.person in concerned(whole) | whole.conflicts

    def intake(self, compartment: str) -> IntakeState:
        """Return an emergency intake that this person signed; raises NoAccess for everybody else."""
        opened = self.open(compartment)
        state = fold_intake(compartment, opened.recorded.values(), self.register)
        if state.recorded is None or state.recorded.author != self.person:
            raise NoAccess
        return state

    def require(self, compartment: str) -> None:
        """Raise NoAccess or Refused unless this person may read a case, an authorisation or an intake now."""
        grant = self.grants.get(compartment)
        if grant is not None and grant.kind == INTAKE:
            self.intake(compartment)
            return
        if grant is not None and grant.kind == AUTHORISATION:
            self.check(compartment)
        else:
            self.case(compartment)

    def _refuse(self, state: CheckState, refusal: Refusal) -> NoReturn:
        if refusal.reason is not Reason.SECRECY_MISSING:
            self.over[state.compartment] = Over(case_number=state.case_number, refusal=refusal)
            self.forget(state.compartment)
            self.grants.pop(state.compartment, None)
        raise Refused(refusal)

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """Return the ids of the compartments of a kind that this person has a grant for."""
        return tuple(name for name, grant in self.grants.items() if grant.kind == kind)

    def cases(self) -> tuple[CaseState, ...]:
        """Return every case this person may read; what does not open is in ``faulty`` and hides no other."""
        return tuple(self._readable(CASE, self.case))

    def checks(self, *, skip: Collection[str] = ()) -> tuple[CheckState, ...]:
        """Return every authorisation this person may read; ``skip`` names those that need not be read now."""
        return tuple(self._readable(AUTHORISATION, self.check, skip))

    def intakes(self) -> tuple[IntakeState, ...]:
        """Return every emergency intake that this person signed and that is not completed yet."""
        return tuple(self._readable(INTAKE, self.intake))

    def _readable(self, kind: str, fold: Callable[[str], S], skip: Collection[str] = ()) -> list[S]:
        states = []
        for compartment in self.of_kind(kind):
            if compartment in skip:
                continue
            try:
                states.append(fold(compartment))
            except (NoAccess, Refused):
                continue
            except VaultError as error:
                self.fault(compartment, error)
        return states

    def fault(self, compartment: str, error: VaultError | RolledBack) -> None:
        """Remember that something is wrong with a compartment, for the worklist; it hides no other."""
        kind = self.grants[compartment].kind
        self.faulty[compartment] = Faulty(compartment=compartment, kind=kind, error=error)

    def close(self) -> None:
        """Close everything of this person; the vault stays in use."""
        self.aside.shutdown()
        for compartment in tuple(self.opened):
            self.forget(compartment)
        self.register_ledger.compartment.close()
        self.personal.close()
        self.closed = True
