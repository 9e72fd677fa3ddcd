"""What can be wrong with an entry's bytes; facts only, the sentence is found in ``words``."""

from __future__ import annotations


class LedgerError(Exception):
    """Base of everything the ledger refuses."""


class EntryUnreadable(LedgerError):
    """The bytes are not an entry of a format this version knows how to keep."""

    def __init__(self, part: str) -> None:
        """Name the part that could not be read: header, field, signature or wire."""
        super().__init__(part)
        self.part = part
