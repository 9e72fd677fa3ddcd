"""Draws every page with sample data, light and dark: `python -m tests.shots [OUT [NAME ...]] [--schemes=light,dark]`.

Without OUT, into docs/screens; without names, the pages of the docs.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from lentiz_desk.ui.application import dress
from lentiz_desk.ui.page import Place
from lentiz_desk.ui.roles import Scheme
from lentiz_desk.ui.window import Window
from tests.ui.every_sample import FRONTS, SAMPLES
from tests.ui.samples import Sample, entries

WIDTH = 1240
FONTS = ("Inter", "Noto Sans", "DejaVu Sans")


def main(args: Sequence[str]) -> None:
    words = [arg for arg in args if not arg.startswith("--")]
    schemes = next((arg.removeprefix("--schemes=") for arg in args if arg.startswith("--schemes=")), "light,dark")
    out = Path(words[0] if words else "docs/screens")
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    family = next(name for name in FONTS if name in QFontDatabase.families())
    font = QFont(family)
    font.setPixelSize(13)
    app.setFont(font)
    wanted = [sample for sample in SAMPLES if (sample.name in words[1:] if words[1:] else sample.docs)]
    fronts = [sample for sample in FRONTS if (sample.name in words[1:] if words[1:] else sample.docs)]
    for scheme in schemes.split(","):
        dress(app, Scheme(scheme))
        for sample in wanted:
            draw(app, sample, out / f"{sample.name}-{scheme}.png")
        for sample in fronts:
            draw_front(app, sample, out / f"{sample.name}-{scheme}.png")


def draw(app: QApplication, sample: Sample, path: Path) -> None:
    window = Window(lambda _name, args: sample.make(args), QWidget)
    window.resize(WIDTH, sample.height)
    window.show()
    window.sign_in("Medewerker I&A (demo)", "medewerker I&A", entries(), start=Place(page=sample.entry))
    settle(app)
    focused = app.focusWidget()
    if focused is not None and not sample.name.endswith("gaps"):
        focused.clearFocus()
    settle(app)
    save(window, path)
    window.close()
    window.deleteLater()
    settle(app)
    print(path)


def draw_front(app: QApplication, sample: Sample, path: Path) -> None:
    """Draw what stands in place of the desk: before anyone is signed in."""
    window = Window(lambda _name, args: sample.make(args), lambda: sample.make({}))
    window.resize(WIDTH, sample.height)
    window.show()
    settle(app)
    save(window, path)
    window.close()
    window.deleteLater()
    settle(app)
    print(path)


def save(window: Window, path: Path) -> None:
    """Save a picture in 128 colours: a page has few, and the pictures are kept with the code."""
    window.grab().save(str(path))
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(128, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def settle(app: QApplication) -> None:
    for _turn in range(5):
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main(sys.argv[1:])
