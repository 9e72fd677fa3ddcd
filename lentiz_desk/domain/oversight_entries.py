"""What oversight keeps: content-free lines about who did which step in which case. No text, ever."""

from __future__ import annotations

from typing import Any, ClassVar

from lentiz_desk.domain.texts import Body


class OversightNoted(Body, frozen=True, kw_only=True):
    """One line of a chain per author, device and ``via``: a step, or a reading, export, print, grant or withdrawal.

    ``salt`` opens the commitment (salt, number, id of this line) in the header of the entry that the line announces;
    ``core`` holds the core fields of tests and decisions. ``via`` is set when someone signs in another's session.
    """

    kind: ClassVar[str] = "oversight.noted"
    case: str
    step: str
    via: str
    salt: str
    core: dict[str, Any]
