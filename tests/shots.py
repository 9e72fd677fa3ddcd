"""Draws every page with sample data: `python -m tests.shots [OUT [NAME ...]] [--schemes=light,dark] [--language=nl]`.

Without OUT, into docs/screens; without names, the pages of the docs. `--size=910x480` draws every page in a window of
that size, in which it may have to be scrolled: 910x480 is what a small laptop has at 150 %.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from lentiz_desk.ui.application import dress, new_application
from lentiz_desk.ui.page import Place
from lentiz_desk.ui.roles import Scheme
from lentiz_desk.ui.window import Window
from lentiz_desk.words.catalog import LANGUAGES, use_language
from tests.ui.every_sample import FRONTS, SAMPLES
from tests.ui.samples import Sample, entries

WIDTH = 1240
FONTS = ("Inter", "Noto Sans", "DejaVu Sans")


def main(args: Sequence[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("out", nargs="?", type=Path, default=Path("docs/screens"))
    parser.add_argument("names", nargs="*")
    parser.add_argument("--schemes", default="light,dark")
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])
    parser.add_argument("--size", default="", help="WIDTHxHEIGHT in logical pixels")
    asked = parser.parse_args(args)
    asked.out.mkdir(parents=True, exist_ok=True)
    app = new_application()
    family = next(name for name in FONTS if name in QFontDatabase.families())
    font = QFont(family)
    font.setPixelSize(13)
    app.setFont(font)
    use_language(asked.language)
    size = QSize(*map(int, asked.size.split("x"))) if asked.size else None
    for scheme in asked.schemes.split(","):
        dress(app, Scheme(scheme))
        for samples, draws in ((SAMPLES, draw), (FRONTS, draw_front)):
            for sample in samples:
                if sample.name in asked.names if asked.names else sample.docs:
                    draws(app, sample, asked.out / f"{sample.name}-{scheme}.png", size or QSize(WIDTH, sample.height))


def draw(app: QApplication, sample: Sample, path: Path, size: QSize) -> None:
    window = Window(lambda _name, args: sample.make(args), QWidget)
    window.resize(size)
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


def draw_front(app: QApplication, sample: Sample, path: Path, size: QSize) -> None:
    """Draw what stands in place of the desk: before anyone is signed in."""
    window = Window(lambda _name, args: sample.make(args), lambda: sample.make({}))
    window.resize(size)
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
