"""What can be done, as the menu and the list of keys show it."""

from collections.abc import Callable
from dataclasses import dataclass

LOCK_KEY = "Ctrl+L"
COVER_KEY = "F9"
EMERGENCY_KEY = "Ctrl+Shift+S"
LANGUAGE_KEY = "Ctrl+Shift+T"


@dataclass(frozen=True, kw_only=True)
class Act:
    """A verb with a place in the menu, and if it is used often, with a key (as "Ctrl+N")."""

    title: str
    run: Callable[[], object]
    shortcut: str = ""
    enabled: bool = True
