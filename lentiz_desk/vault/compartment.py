"""A compartment: one SQLCipher file with one key, holding entries, exhibits and drafts of one case or register."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from lentiz_desk.ledger.entry import SignedEntry
from lentiz_desk.ledger.errors import EntryUnreadable
from lentiz_desk.vault import exhibit_texts, fulltext, union
from lentiz_desk.vault import exhibits as exhibit_bytes
from lentiz_desk.vault.errors import CompartmentExists, CompartmentMixedUp, ExhibitTooLarge, VaultNewer
from lentiz_desk.vault.exhibits import ExhibitText, KeptExhibit, NewExhibit, Progress, silent
from lentiz_desk.vault.fulltext import Marked, Term, Wording
from lentiz_desk.vault.schema import COMPARTMENT, NEWEST, VERSION
from lentiz_desk.vault.sqlcipher import (
    Connection,
    close_whole,
    create_database,
    damage,
    named_database_errors,
    open_database,
    transaction,
)
from lentiz_desk.vault.writing import rename, temporary_beside


@dataclass(frozen=True, kw_only=True, slots=True)
class Meta:
    """What a compartment says of itself."""

    vault: str
    id: str
    kind: str
    epoch: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Appended:
    """What an append changed: entries that are new, exhibits that are new, exhibits refused because erased before."""

    entries: tuple[str, ...]
    exhibits: tuple[str, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """Unsigned work, sealed with its author's key; ``saved_at`` is the UTC text the desk gave."""

    id: str
    author: str
    body: bytes
    saved_at: str


class Compartment:
    """An open compartment; used on the thread that opened it."""

    def __init__(self, path: Path, connection: Connection, meta: Meta, wording: Wording | None = None) -> None:
        self.path = path
        self.connection = connection
        self._meta = meta
        self._wording = wording

    @classmethod
    def create(
        cls,
        path: Path,
        key: bytes,
        *,
        id: str,  # noqa: A002
        kind: str,
        epoch: int,
        vault: str,
        wording: Wording | None = None,
    ) -> Compartment:
        """Make an empty compartment, under its name only when it is whole; raises CompartmentExists.

        With a ``wording`` it has an index of words.
        """
        if path.exists():
            raise CompartmentExists(path.name)
        unfinished = temporary_beside(path)
        meta = Meta(vault=vault, id=id, kind=kind, epoch=epoch)
        connection = write_new_compartment(unfinished, key, meta)
        if wording is not None:
            with transaction(connection, unfinished):
                fulltext.prepare(connection, wording)
        close_whole(connection, unfinished)
        rename(unfinished, path)
        return cls.open(path, key, id=id, epoch=epoch, vault=vault, wording=wording)

    @classmethod
    def open(
        cls,
        path: Path,
        key: bytes,
        *,
        id: str | None = None,  # noqa: A002
        epoch: int | None = None,
        vault: str | None = None,
        wording: Wording | None = None,
    ) -> Compartment:
        """Open a compartment that must be the one expected; raises CompartmentMissing, -Plaintext, -KeyWrong,
        -Damaged, -MixedUp or VaultNewer. What is added is indexed when a ``wording`` says which words it has.
        """  # noqa: D205
        connection = open_database(path, key)
        try:
            meta = _meta(connection, path)
            _refuse_other(meta, path, {"id": id, "epoch": epoch, "vault": vault})
        except BaseException:
            connection.close()
            raise
        return cls(path, connection, meta, wording)

    def meta(self) -> Meta:
        """Return what the compartment says of itself."""
        return self._meta

    def close(self) -> None:
        """Close the file; nothing is pending, every change was on disk when its call returned."""
        self.connection.close()

    # --- entries

    def append(
        self,
        entries: Sequence[SignedEntry],
        exhibits: Sequence[NewExhibit] = (),
        *,
        limit: int | None = None,
        progress: Progress = silent,
        before: Callable[[], None] | None = None,
    ) -> Appended:
        """Add entries and exhibits, all or none, on disk when this returns.

        An entry that is there already is left as it is, but fields it lacked are filled in, unless they were erased.
        Nothing is ever replaced. Raises EntryInconsistent, ExhibitAltered, ExhibitTooLarge (``limit`` in bytes per
        exhibit), DiskFull; what ``progress`` raises cancels. ``before`` runs when all is ready to be written for good,
        and what it raises leaves nothing written.
        """
        for exhibit in exhibits:
            if limit is not None and exhibit.size > limit:
                raise ExhibitTooLarge(limit)
        kept: list[str] = []
        refused: list[str] = []
        added_with = entries[-1].id if entries else None
        with self._changing():
            texts = self._keep_texts(exhibits)
            new = self._add(entries)
            if texts and not self._indexed_with(texts, new, entries):
                fulltext.outdate(self.connection)
            for exhibit in exhibits:
                if exhibit_bytes.keep(self.connection, exhibit, added_with, progress):
                    kept.append(exhibit.sha256)
                elif not self.has_exhibit(exhibit.sha256):
                    refused.append(exhibit.sha256)
            if before is not None:
                before()
        return Appended(entries=tuple(new), exhibits=tuple(kept), refused=tuple(refused))

    def entries(self) -> list[SignedEntry]:
        """Return every entry in the order it was added here, hashed again; raises CompartmentDamaged."""
        with self._reading():
            return union.read(self.connection, self.path.name)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all entries in the order they were added here."""
        with self._reading():
            return tuple(row[0] for row in self.connection.execute("SELECT id FROM entries ORDER BY n"))

    def heads(self) -> tuple[str, ...]:
        """Return the ids that no other entry here follows, sorted: the parents of the next entry."""
        ids: set[str] = set()
        followed: set[str] = set()
        for entry in self._headers():
            ids.add(entry.id)
            try:
                followed.update(entry.header.parents)
            except EntryUnreadable:
                continue
        return tuple(sorted(ids - followed))

    def own_last(self, author: str, device: int) -> tuple[int, str | None]:
        """Return number and id of an author's last entry on a device here; (0, None) when there is none."""
        last: tuple[int, str | None] = (0, None)
        for entry in self._headers():
            try:
                header = entry.header
            except EntryUnreadable:
                continue
            if (header.author, header.device) == (author, device) and header.seq > last[0]:
                last = (header.seq, entry.id)
        return last

    def erase_fields(self, entry_id: str, names: Collection[str]) -> tuple[str, ...]:
        """Erase the words of named fields for good and return which; digests stay and imports cannot refill them."""
        with self._changing():
            erased = union.erase(self.connection, entry_id, names)
            fulltext.drop_erased(self.connection, entry_id)
        return erased

    def erase_positions(self, entry_id: str, positions: Collection[int]) -> None:
        """Erase fields by their place, also of an entry that is still to come."""
        with self._changing():
            union.erase_positions(self.connection, entry_id, positions)
            fulltext.drop_erased(self.connection, entry_id)

    def erasures(self) -> frozenset[tuple[str, int]]:
        """Return entry id and place of every field that was erased here."""
        with self._reading():
            return frozenset(self.connection.execute("SELECT entry, position FROM erasures"))

    # --- exhibits

    def exhibits(self) -> tuple[KeptExhibit, ...]:
        """Return what is held, by hash."""
        with self._reading():
            return exhibit_bytes.held(self.connection)

    def has_exhibit(self, sha256: str) -> bool:
        """Say whether the bytes of an exhibit are here."""
        with self._reading():
            row = self.connection.execute("SELECT 1 FROM exhibits WHERE sha256 = ?", (sha256,)).fetchone()
        return row is not None

    def was_erased(self, sha256: str) -> bool:
        """Say whether the bytes of an exhibit were erased here on purpose."""
        with self._reading():
            return exhibit_bytes.erased(self.connection, sha256)

    def exhibit(self, sha256: str) -> bytes:
        """Return an exhibit's bytes, hashed again; raises ExhibitAltered, ExhibitMissing or ExhibitErased."""
        return b"".join(self.exhibit_chunks(sha256))

    def exhibit_chunks(self, sha256: str) -> Iterator[bytes]:
        """Yield an exhibit in chunks of 1 MiB; raises ExhibitAltered at the end when the whole is not its hash."""
        with self._reading():
            yield from exhibit_bytes.chunks(self.connection, sha256)

    def drop_exhibit(self, sha256: str) -> bool:
        """Erase an exhibit's bytes for good, so that no import brings them back; say whether they were here."""
        with self._changing():
            erased = exhibit_bytes.erase(self.connection, sha256)
            exhibit_texts.erase(self.connection, sha256)
            if self._wording is None:
                fulltext.drop_exhibits(self.connection)
            elif fulltext.exists(self.connection):
                fulltext.renew(self.connection, self._wording)
        return erased

    def exhibit_size(self, sha256: str) -> int:
        """Return an exhibit's size in bytes; raises ExhibitMissing or ExhibitErased."""
        with self._reading():
            return exhibit_bytes.size_of(self.connection, sha256)

    def copied_exhibit(self, sha256: str) -> NewExhibit:
        """Return an exhibit as it goes into another compartment, which asks its hash; raises as ``exhibit_size``."""
        with self._reading():
            kept = exhibit_bytes.stream(self.connection, sha256)
        return NewExhibit(sha256=sha256, size=self.exhibit_size(sha256), stream=kept, text=self.exhibit_text(sha256))

    def exhibit_text(self, sha256: str) -> ExhibitText | None:
        """Return what was read in an exhibit; None when that was not possible, or it was erased."""
        with self._reading():
            return exhibit_texts.of(self.connection, sha256)

    def exhibit_texts(self) -> tuple[str, ...]:
        """Return the hashes of the exhibits whose text is here."""
        with self._reading():
            return exhibit_texts.held(self.connection)

    # --- words

    def index(self) -> None:
        """Bring into the index what it lacks, on disk when this returns; a compartment without one gets it."""
        if self._wording is not None and not self.is_indexed():
            with self._changing():
                fulltext.complete(self.connection, self._wording)

    def is_indexed(self) -> bool:
        """Say whether every word that can be found is in the index."""
        with self._reading():
            return self._wording is not None and fulltext.is_whole(self.connection, self._wording)

    def matching(self, terms: Sequence[Term]) -> tuple[str, ...]:
        """Return the ids of the entries in which every term is found, the last added first."""
        with self._reading():
            return fulltext.matching(self.connection, terms) if fulltext.exists(self.connection) else ()

    def marked(self, entry_ids: Collection[str], terms: Sequence[Term]) -> dict[str, tuple[Marked, ...]]:
        """Return per entry the fields in which any of the terms is found, with what was found."""
        with self._reading():
            return fulltext.marked(self.connection, entry_ids, terms)

    # --- drafts

    def put_draft(self, draft: Draft) -> None:
        """Keep a draft in place of the one with the same id."""
        with self._changing():
            self.connection.execute(
                "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?)",
                (draft.id, draft.author, draft.body, draft.saved_at),
            )

    def drafts(self) -> tuple[Draft, ...]:
        """Return all drafts, oldest first."""
        with self._reading():
            rows = self.connection.execute("SELECT id, author, body, saved_at FROM drafts ORDER BY saved_at, id")
            return tuple(Draft(id=id_, author=author, body=body, saved_at=at) for id_, author, body, at in rows)

    def delete_draft(self, id: str) -> None:  # noqa: A002
        """Forget a draft for good."""
        with self._changing():
            self.connection.execute("DELETE FROM drafts WHERE id = ?", (id,))

    # --- integrity

    def damage(self) -> tuple[str, ...]:
        """Return what is wrong with the file and its exhibits, line by line; none when everything is whole."""
        found = list(damage(self.connection))
        if not found:
            found.extend(f"entry: {id_}" for id_ in union.inconsistent(self.connection))
            found.extend(f"exhibit: {sha256}" for sha256 in exhibit_bytes.altered(self.connection))
        return tuple(found)

    def note(self, name: str, value: str | None) -> None:
        """Write or forget one of the vault's own notes in the compartment."""
        with self._changing():
            if value is None:
                self.connection.execute("DELETE FROM meta WHERE name = ?", (f"note:{name}",))
            else:
                self.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (f"note:{name}", value))

    def noted(self, name: str) -> str | None:
        """Return one of the vault's own notes, or None."""
        with self._reading():
            row = self.connection.execute("SELECT value FROM meta WHERE name = ?", (f"note:{name}",)).fetchone()
        return None if row is None else str(row[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _keep_texts(self, exhibits: Iterable[NewExhibit]) -> set[str]:
        """Keep what was read in exhibits, before their entries are indexed; return of which it is new."""
        return {
            exhibit.sha256
            for exhibit in exhibits
            if exhibit.text is not None and exhibit_texts.keep(self.connection, exhibit.sha256, exhibit.text)
        }

    def _indexed_with(self, texts: set[str], new: Collection[str], entries: Iterable[SignedEntry]) -> bool:
        """Say whether every text came with the new entry that brings its exhibit in."""
        wording = self._wording
        return wording is not None and texts <= {wording.exhibit(entry) for entry in entries if entry.id in new}

    def _add(self, entries: Iterable[SignedEntry]) -> list[str]:
        """Add entries and their words; return the ids of the new ones."""
        indexed = fulltext.exists(self.connection)
        new = []
        for entry in entries:
            added = union.add(self.connection, entry)
            if added.new:
                new.append(entry.id)
            if not indexed or not added.changed:
                continue
            if self._wording is None:
                fulltext.unmark(self.connection, (added.n,))
            elif added.new:
                fulltext.add(self.connection, added.n, entry, self._wording)
            else:
                fulltext.refresh(self.connection, added.n, self._wording)
        return new

    def _headers(self) -> list[SignedEntry]:
        with self._reading():
            return union.headers(self.connection, self.path.name)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with transaction(self.connection, self.path):
            yield

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with named_database_errors(self.path):
            yield


def write_new_compartment(path: Path, key: bytes, meta: Meta) -> Connection:
    """Make the file of a compartment with its tables and what it says of itself."""
    connection = create_database(path, key, COMPARTMENT)
    values = {"vault": meta.vault, "id": meta.id, "kind": meta.kind, "epoch": str(meta.epoch), "schema": str(VERSION)}
    with transaction(connection, path):
        connection.executemany("INSERT INTO meta VALUES (?, ?)", values.items())
    return connection


def _refuse_other(meta: Meta, path: Path, expected: Mapping[str, object]) -> None:
    for name, value in expected.items():
        if value is not None and getattr(meta, name) != value:
            raise CompartmentMixedUp(path.name, name)


def _meta(connection: Connection, path: Path) -> Meta:
    with named_database_errors(path):
        values = dict(connection.execute("SELECT name, value FROM meta").fetchall())
    schema = int(values.get("schema", "0"))
    if schema > NEWEST:
        raise VaultNewer(schema, NEWEST)
    try:
        return Meta(vault=values["vault"], id=values["id"], kind=values["kind"], epoch=int(values["epoch"]))
    except KeyError as error:
        raise CompartmentMixedUp(path.name, "meta") from error
