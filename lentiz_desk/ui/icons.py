"""Our own line icons, painted in the colour of a role."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lentiz_desk.resources import resource
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import theme

SIZE = 20
_SCALES = (1.0, 1.5, 2.0, 3.0)


def icon(name: str, tone: Tone = Tone.PLAIN) -> QIcon:
    """The icon of that name in `resources/icons`, in the colour of a tone; greyed when disabled."""
    roles = theme().roles
    return _icon(name, roles.tone(tone), roles.faint)


def icon_in(name: str, colour: str) -> QIcon:
    """The icon in one colour of the roles, for what is painted on an accent."""
    return _icon(name, colour, theme().roles.faint)


def picture(name: str, tone: Tone = Tone.PLAIN, *, size: int = SIZE, scale: float = 1.0) -> QPixmap:
    """The icon as a picture of so many pixels, for a label."""
    return _paint(name, theme().roles.tone(tone), size, scale)


@cache
def _icon(name: str, colour: str, off: str) -> QIcon:
    made = QIcon()
    for size in (16, SIZE, 24):
        for scale in _SCALES:
            made.addPixmap(_paint(name, colour, size, scale))
            made.addPixmap(_paint(name, off, size, scale), QIcon.Mode.Disabled)
    return made


@cache
def _text(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


@cache
def _paint(name: str, colour: str, size: int, scale: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_text(name).replace("currentColor", colour).encode()))
    pixels = round(size * scale)
    drawn = QPixmap(QSize(pixels, pixels))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn
