"""How the app looks: roles of a scheme put into palette and style sheet, following the system unless told otherwise."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from lentiz_desk.ui.drawings import drawings, serve
from lentiz_desk.ui.roles import ROLES, Roles, Scheme
from lentiz_desk.ui.stylesheet import style_sheet

GRID = 8
HALF = 4
DOUBLE = 16

_USUAL_LETTERS = 13
"""Pixels of the letters for which widths were chosen."""

_letters: list[int] = []
"""Pixels of the letters of the look in force, once there is one: asked for at every step of every layout."""


_made: list[Theme] = []
"""The theme of the application, once there is one."""


class Theme(QObject):
    """The look in force; `changed` tells those who paint themselves."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: Scheme | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._fixed = scheme
        self._scheme = Scheme.LIGHT
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        _made[:] = [self]
        self._put(scheme or system_scheme())

    @property
    def scheme(self) -> Scheme:
        """The scheme in force."""
        return self._scheme

    @property
    def roles(self) -> Roles:
        """The colours in force."""
        return ROLES[self._scheme]

    def choose(self, scheme: Scheme | None) -> None:
        """Use this scheme from now on; None follows the system again."""
        self._fixed = scheme
        self._put(scheme or system_scheme())

    def _follow(self) -> None:
        if self._fixed is None:
            self._put(system_scheme())

    def _put(self, scheme: Scheme) -> None:
        self._scheme = scheme
        roles = ROLES[scheme]
        prefix = serve(f"drawings-{scheme}", drawings(roles))
        self._app.setPalette(palette(roles))
        px = QFontInfo(self._app.font()).pixelSize()
        _letters[:] = [px]
        self._app.setStyleSheet(style_sheet(roles, px=px, art=prefix))
        self.changed.emit()


def system_scheme() -> Scheme:
    """What the system asks for: dark or light, with high contrast or not."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    accessibility = hints.accessibility()
    if accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Scheme.CONTRAST_DARK if dark else Scheme.CONTRAST_LIGHT
    return Scheme.DARK if dark else Scheme.LIGHT


def theme() -> Theme:
    """The theme of this application, made when first asked for."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise NoApplicationError
    return _made[0] if is_dressed() else Theme(app)


def is_dressed() -> bool:
    """Say whether the application has a theme; its children are not searched, which makes PySide load QStyle."""
    return bool(_made) and isValid(_made[0])


def room(pixels: int) -> int:
    """So many pixels where letters have the usual size, and as many more as the system asks for larger ones."""
    px = _letters[0] if _letters else QFontInfo(QApplication.font()).pixelSize()
    return max(pixels, round(pixels * px / _USUAL_LETTERS))


class NoApplicationError(Exception):
    """There is no QApplication to look like anything."""


def palette(roles: Roles) -> QPalette:
    """The palette for what Qt draws by itself."""
    made = QPalette()
    kinds: dict[QPalette.ColorRole, str] = {
        QPalette.ColorRole.Window: roles.background,
        QPalette.ColorRole.WindowText: roles.text,
        QPalette.ColorRole.Base: roles.field,
        QPalette.ColorRole.AlternateBase: roles.sunken,
        QPalette.ColorRole.Text: roles.text,
        QPalette.ColorRole.PlaceholderText: roles.quiet,
        QPalette.ColorRole.Button: roles.panel,
        QPalette.ColorRole.ButtonText: roles.text,
        QPalette.ColorRole.BrightText: roles.stop,
        QPalette.ColorRole.ToolTipBase: roles.panel,
        QPalette.ColorRole.ToolTipText: roles.text,
        QPalette.ColorRole.Highlight: roles.accent,
        QPalette.ColorRole.HighlightedText: roles.on_accent,
        QPalette.ColorRole.Accent: roles.accent,
        QPalette.ColorRole.Link: roles.accent,
        QPalette.ColorRole.LinkVisited: roles.accent,
        QPalette.ColorRole.Light: roles.panel,
        QPalette.ColorRole.Midlight: roles.hover,
        QPalette.ColorRole.Mid: roles.edge,
        QPalette.ColorRole.Dark: roles.edge,
        QPalette.ColorRole.Shadow: roles.line,
    }
    for kind, colour in kinds.items():
        made.setColor(kind, QColor(colour))
    for kind in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, kind, QColor(roles.faint))
    return made


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again at a widget whose properties changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
