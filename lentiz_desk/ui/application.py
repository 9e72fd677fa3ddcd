"""The application around the window: language, locale, look, and what it never does."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from lentiz_desk.ui.roles import Scheme
from lentiz_desk.ui.theme import Theme, is_dressed, theme
from lentiz_desk.words import qt as qt_words
from lentiz_desk.words import ui as words
from lentiz_desk.words.catalog import current_language

_installed: list[QTranslator] = []


def new_application() -> QApplication:
    """Make the application in the style that ours builds on: set later, it makes PySide load all of QStyle."""
    return QApplication(["lentiz-desk", "-style", "fusion"])


def dress(app: QApplication, scheme: Scheme | None = None) -> None:
    """Give the application its name, its language (Qt's own words too), and its look; None follows the system."""
    speak(app)
    if is_dressed():
        theme().choose(scheme)
    else:
        Theme(app, scheme)


def speak(app: QApplication) -> None:
    """Let what Qt says by itself, and how it writes dates, follow the language spoken now."""
    app.setApplicationName(words.product())
    app.setApplicationDisplayName(words.product())
    language = current_language()
    QLocale.setDefault(QLocale(language))
    _translate(app, language)


class _Gaps(QTranslator):
    """Asked last: what Qt's own translation leaves in English."""

    def isEmpty(self) -> bool:
        """It is not, so that it is asked."""
        return False

    def translate(
        self, _context: str, source: str, _disambiguation: str | None = None, _count: int = -1, /
    ) -> str | None:
        """Return our words for it, or None where the source text will do."""
        return qt_words.untranslated(source)


def _translate(app: QApplication, language: str) -> None:
    while _installed:
        old = _installed.pop()
        if isValid(old):
            app.removeTranslator(old)
            old.deleteLater()
    translator = QTranslator(app)
    _installed.append(_Gaps(app))
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        _installed.append(translator)
    for new in _installed:
        app.installTranslator(new)
