"""Our own line icons in the colour of a role; Qt paints each when it is first seen, as sharp as the screen is."""

from functools import cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from lentiz_desk.resources import resource
from lentiz_desk.ui.drawings import serve
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import theme

SIZE = 20


def icon(name: str, tone: Tone = Tone.PLAIN) -> QIcon:
    """The icon of that name in `resources/icons`, in the colour of a tone; greyed when disabled."""
    roles = theme().roles
    return _icon(name, roles.tone(tone), roles.faint)


def icon_in(name: str, colour: str) -> QIcon:
    """The icon in one colour of the roles, for what is painted on an accent."""
    return _icon(name, colour, theme().roles.faint)


@cache
def _icon(name: str, colour: str, off: str) -> QIcon:
    text = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    drawn = {"on.svg": text.replace("currentColor", colour), "off.svg": text.replace("currentColor", off)}
    prefix = serve(f"{name}-{colour}-{off}".replace("#", ""), drawn)
    made = QIcon(f"{prefix}/on.svg")
    made.addFile(f"{prefix}/off.svg", QSize(), QIcon.Mode.Disabled)
    return made
