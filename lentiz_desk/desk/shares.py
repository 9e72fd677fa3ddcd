"""Recovery shares typed back from paper, one at a time."""

from __future__ import annotations

from lentiz_desk.vault.recovery import SHARE_WORDS, RecoverySet, read_share

__all__ = ["SHARE_WORDS", "RecoverySet", "check_share"]


def check_share(text: str) -> None:
    """Make sure that typed words are one share; raises ShareWordUnknown, ShareLengthWrong or ShareMistyped."""
    read_share(text)
