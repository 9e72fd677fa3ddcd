"""Sentences on a dossier entry that come from the case: who, by what right, on what ground."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from lentiz_desk.domain.values import Role
from lentiz_desk.words import dates, values
from lentiz_desk.words.catalog import _


def name_and_function(name: str, function: str) -> str:
    """Return a name with its function, as people sign."""
    return f"{name}, {function}" if function else name


def right(roles: Iterable[Role]) -> str:
    """Return by what right someone recorded: the roles, in words."""
    return ", ".join(values.role(role) for role in sorted(roles))


def ground(decided: datetime, adopted: date) -> str:
    """Return the ground of a dossier entry: the decision on actions, and the protocol it stands on."""
    return _("Decision on actions of {decided}, protocol of {adopted}").format(
        decided=dates.day(decided), adopted=dates.day(adopted)
    )


def unnamed_file() -> str:
    """Return what stands for the name of a file that is not shown."""
    return _("File without a name here")
