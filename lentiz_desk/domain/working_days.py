"""Working days: from Monday to Friday. Public holidays are not known here; a date on one comes a day early."""

from __future__ import annotations

from datetime import datetime, timedelta

_SATURDAY = 5


def working_day_after(at: datetime) -> datetime:
    """Return the same time on the next working day, in the zone of ``at``."""
    after = at + timedelta(days=1)
    while after.weekday() >= _SATURDAY:
        after += timedelta(days=1)
    return after
