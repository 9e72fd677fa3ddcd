"""What can be done, as the menu and the list of keys show it."""

from collections.abc import Callable
from dataclasses import dataclass

LOCK_KEY = "Ctrl+L"
COVER_KEY = "F9"
EMERGENCY_KEY = "Ctrl+Shift+S"
LANGUAGE_KEY = "Ctrl+Shift+T"
NUDGE_KEY = "Ctrl+Shift+N"
LETTER_TEXTS_KEY = "Ctrl+Shift+B"
SIGN_IN_KEY = "Ctrl+Shift+P"
NEW_KEY = "Ctrl+N"
MAIN_KEY = "Ctrl+Return"
"""The key of the main verb of a page."""


@dataclass(frozen=True, kw_only=True)
class Act:
    """A verb with a place in the menu, and its key (as "Ctrl+N"); one without gets a number from the menu."""

    title: str
    run: Callable[[], object]
    shortcut: str = ""
    enabled: bool = True
