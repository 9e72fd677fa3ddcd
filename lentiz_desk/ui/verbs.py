"""The verbs of a page for the menu: those it names itself, and every other button on it, each with a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from shiboken6 import isValid

from lentiz_desk.ui.acts import MAIN_KEY, Act
from lentiz_desk.ui.kit.buttons import Button, Kind
from lentiz_desk.ui.kit.field import Field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_VERBS = frozenset({Kind.PRIMARY, Kind.SECONDARY, Kind.DANGER})
_NUMBERS = "1234567890"


def offered_on(page: QWidget, named: Sequence[Act]) -> list[Act]:
    """Return the acts that a page names, and after them one for each button that does something else."""
    acts = list(named)
    titles = {act.title for act in acts}
    main = any(act.shortcut == MAIN_KEY for act in acts)
    # asked of the fields: going up by parentWidget makes PySide load every kind of widget there is
    fields = page.findChildren(Field)  # type: ignore[type-abstract]
    for button in page.findChildren(Button):
        if button.verb() in titles or not _is_verb(page, button) or any(each.isAncestorOf(button) for each in fields):
            continue
        keys = "" if main or button.kind is not Kind.PRIMARY else MAIN_KEY
        main = main or bool(keys)
        acts.append(Act(title=button.verb(), run=_pressing(button), shortcut=keys))
    return acts


def keyed(acts: Sequence[Act]) -> list[Act]:
    """Give each act that has no key of its own Alt and its number."""
    numbers = iter([*(f"Alt+{number}" for number in _NUMBERS), *(f"Alt+Shift+{number}" for number in _NUMBERS)])
    return [act if act.shortcut else replace(act, shortcut=next(numbers, "")) for act in acts]


def _pressing(button: Button) -> Callable[[], None]:
    def press() -> None:
        if isValid(button) and button.isVisible() and button.isEnabled():
            button.click()

    return press


def _is_verb(page: QWidget, button: Button) -> bool:
    """Say whether a button does something with the page: no link, and not about one row of many."""
    if button.kind not in _VERBS or not button.does() or not button.isVisibleTo(page):
        return False
    return button.accessibleName() == button.verb()
