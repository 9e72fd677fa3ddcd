"""What someone wants to record, before any rule was asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from lentiz_desk.domain.texts import Body


@dataclass(frozen=True, kw_only=True)
class Act:
    """Someone wants to record something. ``missing`` names words that were erased after signing."""

    author: str
    device: int
    at: datetime
    body: Body
    missing: frozenset[str] = frozenset()
