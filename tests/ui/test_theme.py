"""Colours can be told apart, in every scheme, and stand in one module only."""

import math
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QFile
from PySide6.QtGui import QColor

from lentiz_desk.ui.drawings import drawings
from lentiz_desk.ui.icons import icon
from lentiz_desk.ui.roles import ROLES, Roles, Scheme, Tone
from lentiz_desk.ui.theme import theme

UI = Path(__file__).parents[2] / "lentiz_desk" / "ui"
every_scheme = pytest.mark.parametrize("roles", ROLES.values(), ids=list(ROLES))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, relative luminance."""

    def light(colour: str) -> float:
        seen = QColor(colour)
        parts = [_linear(part) for part in (seen.redF(), seen.greenF(), seen.blueF())]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    brighter, darker = sorted((light(one), light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@every_scheme
def test_words_can_be_read_on_everything_they_stand_on(roles: Roles) -> None:
    grounds = (roles.background, roles.panel, roles.sunken, roles.field, roles.hover)
    assert min(contrast(ink, ground) for ink in (roles.text, roles.quiet) for ground in grounds) >= 4.5
    assert min(contrast(roles.tone(tone), roles.tint(tone)) for tone in Tone) >= 4.5
    assert min(contrast(roles.tone(tone), ground) for tone in Tone for ground in grounds[:2]) >= 4.5
    assert min(contrast(roles.text, roles.tint(tone)) for tone in Tone) >= 4.5
    assert contrast(roles.on_accent, roles.accent) >= 4.5
    assert contrast(roles.on_accent, roles.accent_strong) >= 4.5
    assert contrast(roles.on_stop, roles.stop) >= 4.5


@every_scheme
def test_edges_of_controls_and_the_focus_can_be_seen(roles: Roles) -> None:
    for ground in (roles.background, roles.panel, roles.field):
        assert contrast(roles.edge, ground) >= 3
        assert contrast(roles.focus, ground) >= 3


@pytest.mark.parametrize("scheme", list(Scheme))
def test_every_drawing_of_the_style_sheet_is_served(scheme: Scheme) -> None:
    theme().choose(scheme)
    assert [name for name in drawings(ROLES[scheme]) if not QFile.exists(f":/drawings-{scheme}/{name}")] == []


def test_colours_stand_in_one_module_only() -> None:
    found = {file.name for file in UI.rglob("*.py") if re.search(r"#[0-9a-fA-F]{6}\b", file.read_text())}
    assert found == {"roles.py"}


def test_every_icon_that_is_asked_for_is_there() -> None:
    asked = {
        name
        for file in UI.rglob("*.py")
        for name in re.findall(r'(?:icon_name=|icon_name: str = |Picture\()"([a-z-]+)"', file.read_text())
    }
    assert asked
    assert not any(icon(name).isNull() for name in asked)
