"""The date of a mail, in the zone in which it was written."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import MappingProxyType
from typing import Final

_LONGEST = 200
_FIRST_YEAR, _LAST_YEAR = 1971, 9990  # no mail is older, and no zone leads outside the calendar
_COMMENT = re.compile(r"\([^()]*\)")
_COLON = re.compile(r"([+-]\d\d):(\d\d)$")
# zones that are met with here and that the standard library does not know
_ZONES: Final = MappingProxyType({"CEST": "+0200", "MEST": "+0200", "CET": "+0100", "MET": "+0100", "BST": "+0100"})


def read_moment(said: str) -> tuple[datetime | None, int | None]:
    """Return when (aware, in the zone as written) and that zone in minutes.

    When no zone is said (RFC 5322, 4.3) the time counts as UTC and the minutes are None; a date that cannot be read is
    None twice.
    """
    bare = _COLON.sub(r"\1\2", _COMMENT.sub(" ", said[:_LONGEST]).strip())
    before, _space, zone = bare.rpartition(" ")
    if zone.upper() in _ZONES:
        bare = f"{before} {_ZONES[zone.upper()]}"
    try:
        moment = parsedate_to_datetime(bare)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None, None
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        return None, None
    offset = moment.utcoffset()
    if offset is None:
        return moment.replace(tzinfo=UTC), None
    return moment, int(offset.total_seconds()) // 60
