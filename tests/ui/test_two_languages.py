"""Every page speaks one language, and can be read in it at every size of letters.

The usual run sees each page once in each language, at sizes that go round; the long one sees all.
"""

from __future__ import annotations

from zlib import crc32

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.application import dress
from lentiz_desk.ui.roles import Scheme
from lentiz_desk.words.catalog import LANGUAGES, use_language
from tests.ui.clipping import clipped, scale
from tests.ui.every_sample import FRONTS, SAMPLES, every_law, usually
from tests.ui.samples import Sample
from tests.words.spoken import only_in, wrongly_said

WIDTHS = {1.0: 672, 1.5: 1030, 2.0: 1030}
"""How wide a page is at each size of letters: what a window of 880 leaves, and the window as it opens first."""

PAGES = [sample for sample in (*SAMPLES, *FRONTS) if not sample.name.startswith("gallery")]


def usual(sample: Sample, language: str) -> list[float]:
    sizes = list(WIDTHS)
    return [sizes[(crc32(sample.name.encode()) + LANGUAGES.index(language)) % len(sizes)]]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "factor" not in metafunc.fixturenames:
        return
    long = every_law(metafunc.config)
    seen = [
        (sample, language, factor)
        for sample in PAGES
        for language in LANGUAGES
        if long or usually(language, sample)
        for factor in (list(WIDTHS) if long else usual(sample, language))
    ]
    names = [f"{sample.name}-{language}-{factor:.0%}" for sample, language, factor in seen]
    metafunc.parametrize(("sample", "language", "factor"), seen, ids=names)


def said_on(page: QWidget) -> str:
    """Every word that can be read or heard on a page."""
    said = []
    for widget in page.findChildren(QWidget):
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        match widget:
            case QLabel() | QAbstractButton():
                said.append(widget.text())
            case QLineEdit():
                said.append(widget.placeholderText())
            case QComboBox():
                said += [widget.itemText(place) for place in range(widget.count())]
    return "\n".join(text for text in said if text)


@pytest.mark.hypothesis
def test_a_page_speaks_one_language_and_clips_nothing(
    qtbot: QtBot, qapp: QApplication, sample: Sample, language: str, factor: float
) -> None:
    use_language(language)
    dress(qapp, Scheme.LIGHT)
    scale(qapp, factor)
    page = sample.make({})
    qtbot.addWidget(page)
    page.resize(WIDTHS[factor], 720)
    page.show()
    inner = page.area.widget()
    assert inner is not None
    for _turn in range(40):
        qapp.processEvents()
        if not clipped(page) and inner.width() <= page.area.viewport().width():
            break
    assert wrongly_said(said_on(page), language) == []
    assert clipped(page) == []
    assert inner.width() <= page.area.viewport().width(), "it has to be scrolled sideways"
    page.close()


def test_a_sentence_of_the_other_language_is_noticed() -> None:
    assert len(only_in("nl")) > 500
    assert len(only_in("en")) > 500
    assert wrongly_said("Werkvoorraad\nWat op u wacht, het dringendste boven.", "en")
    assert wrongly_said("Worklist\nThe app locks in 3 seconds, nobody has used the app for a while.", "nl") != []
    assert wrongly_said("Op het openbare account @voorbeeld staat een bericht.", "en") == []
