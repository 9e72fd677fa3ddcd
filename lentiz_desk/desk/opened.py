"""An open compartment with its entries read and checked, so that a page does not read the disk twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from lentiz_desk.domain.case_entries import EntriesQuoted, IntakeQuoted
from lentiz_desk.domain.case_fold import fold_case, fold_onto
from lentiz_desk.domain.case_state import CaseState
from lentiz_desk.domain.check_fold import fold_check
from lentiz_desk.domain.check_state import CheckState
from lentiz_desk.domain.recorded import Recorded
from lentiz_desk.domain.register import Register
from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.errors import EntryUnreadable
from lentiz_desk.ledger.reading import read
from lentiz_desk.ledger.verification import EntryCheck, verify_entry
from lentiz_desk.ledger.writing import Place
from lentiz_desk.vault.compartment import Compartment
from lentiz_desk.vault.exhibits import NewExhibit
from lentiz_desk.vault.grants import Grant

KeyOf = Callable[[str], bytes | None]


@dataclass(kw_only=True)
class Tips:
    """Where the next entry goes: what no other entry follows, and the last entry per author and device."""

    heads: frozenset[str]
    last: dict[tuple[str, int], Recorded]

    def go_on(self, entry: Recorded) -> bool:
        """Take an entry in that follows everything that is here, and say so; any other leaves this as it was."""
        own = self.last.get((entry.author, entry.device))
        if frozenset(entry.parents) != self.heads or entry.seq != (1 if own is None else own.seq + 1):
            return False
        self.heads = frozenset({entry.id})
        self.last[entry.author, entry.device] = entry
        return True


@dataclass(kw_only=True)
class Opened:
    """A compartment in use. ``signed`` holds entries whose signature counts; ``broken`` what failed, with why."""

    compartment: Compartment
    grant: Grant
    vault: str
    key_of: KeyOf
    signed: dict[str, SignedEntry] = field(default_factory=dict)
    recorded: dict[str, Recorded] = field(default_factory=dict)
    broken: list[EntryCheck] = field(default_factory=list)
    _case: tuple[Register, tuple[int, str], CaseState] | None = None
    _check: tuple[Register, tuple[int, str], CheckState] | None = None
    _tips: Tips | None = None

    @property
    def id(self) -> str:
        """Return the compartment id."""
        return self.grant.compartment

    def load(self) -> Opened:
        """Read and check every entry."""
        self.take(self.compartment.entries())
        return self

    def case_state(self, register: Register) -> CaseState:
        """Return what the entries here amount to as a case; folded again only when one came or the register changed."""
        mark, known = self._mark(), self._case
        if known is None or known[0] is not register:
            known = self._case = (register, mark, fold_case(self.id, self.recorded.values(), register))
        elif known[1] != mark:
            state = known[2]
            for entry in islice(self.recorded.values(), known[1][0], None):
                state = fold_onto(state, entry, register)
            known = self._case = (register, mark, state)
        return known[2]

    def check_state(self, register: Register) -> CheckState:
        """Return what the entries here amount to as an authorisation."""
        mark, known = self._mark(), self._check
        if known is None or known[0] is not register or known[1] != mark:
            known = self._check = (register, mark, fold_check(self.id, self.recorded.values(), register))
        return known[2]

    def _mark(self) -> tuple[int, str]:
        """Which entries are taken: how many, and the last; entries are only added, or the last ones taken back."""
        return len(self.recorded), next(reversed(self.recorded), "")

    def append(self, entries: Sequence[SignedEntry], exhibits: Sequence[NewExhibit] = ()) -> None:
        """Add entries, on disk when this returns."""
        self.compartment.append(entries, exhibits)
        self.take(entries)

    def heads(self) -> tuple[str, ...]:
        """Return the entries recorded here that no other one follows."""
        home = {entry.id for entry in self.home()}
        return tuple(sorted(home - {parent for entry in self.home() for parent in entry.parents}))

    def take(self, entries: Iterable[SignedEntry]) -> None:
        """Count entries as here, in memory; what is not signed as the register says goes to ``broken``."""
        for entry in entries:
            check = check_entry(entry, self.vault, self.key_of)
            try:
                recorded = read(entry) if check.ok else None
            except EntryUnreadable:
                recorded, check = None, replace(check, readable=False)
            if recorded is not None:
                self._went_on(recorded)
                self.signed[entry.id] = entry
                self.recorded[entry.id] = recorded
            else:
                self.broken.append(check)

    def _went_on(self, entry: Recorded) -> None:
        """Let what is folded stand when an entry only goes on from it; otherwise all is folded again."""
        quotes = isinstance(entry.body, EntriesQuoted | IntakeQuoted)
        known = entry.id in self.recorded or entry.compartment != self.id
        if known or quotes or self._tips is None or not self._tips.go_on(entry):
            self._tips = self._case = None

    def untake(self, entries: Iterable[SignedEntry]) -> None:
        """Forget entries that did not reach the disk."""
        self._tips = self._case = None
        on_disk = set(self.compartment.ids())
        for entry in entries:
            if entry.id not in on_disk:
                self.signed.pop(entry.id, None)
                self.recorded.pop(entry.id, None)

    def home(self) -> Iterable[Recorded]:
        """Return the entries that were recorded here, foreign ones left out."""
        return (entry for entry in self.recorded.values() if entry.compartment == self.id)

    def place(self, author: str, device: int) -> Place:
        """Return where the next entry of an author goes: after all heads and after the author's own last."""
        if self._tips is None:
            self._tips = Tips(heads=frozenset(self.heads()), last=self._last())
        last = self._tips.last.get((author, device))
        return Place(
            vault=self.vault,
            compartment=self.id,
            device=device,
            seq=1 if last is None else last.seq + 1,
            prev=None if last is None else last.id,
            parents=tuple(sorted(self._tips.heads)),
        )

    def _last(self) -> dict[tuple[str, int], Recorded]:
        """Return the last own entry of each author on each device."""
        return {(entry.author, entry.device): entry for entry in sorted(self.home(), key=lambda entry: entry.seq)}


def check_entry(entry: SignedEntry, vault: str, key_of: KeyOf) -> EntryCheck:
    """Check an entry with the key that the register gives its author; a stranger's or another vault's fails."""
    try:
        ours = entry.header.vault == vault or (entry.id == vault and not entry.header.vault)
        key = key_of(entry.header.author) if ours else None
        return verify_entry(entry, key if key is not None else b"")
    except EntryUnreadable:
        return EntryCheck(entry.id, readable=False, signature_ok=False, payload_ok=False, fields=())
