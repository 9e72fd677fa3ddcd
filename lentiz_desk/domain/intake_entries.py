"""What an emergency intake records: one line and its files, signed at once, and read by who signed it only."""

from __future__ import annotations

from typing import ClassVar

from lentiz_desk.domain.texts import Body, Moment, Text


class IntakeRecorded(Body, frozen=True, kw_only=True):
    """Something was seen that could not wait: when, in one line, with these files (SHA-256 in hex).

    The files are brought in by the entries that follow; none but these, so that nothing is added afterwards.
    """

    kind: ClassVar[str] = "intake.recorded"
    seen_at: Moment
    exhibits: tuple[str, ...] = ()
    line: Text
