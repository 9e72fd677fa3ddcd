"""A link of more than one line is as high as the lines that are drawn."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.kit import LinkButton


def lowest_ink(image: QImage) -> int:
    """The last row in which anything else than the background is drawn."""
    ground = image.pixelColor(image.width() - 1, image.height() - 1)

    def inked(row: int) -> bool:
        return any(_apart(image.pixelColor(place, row), ground) for place in range(image.width()))

    return max(row for row in range(image.height()) if inked(row))


def _apart(one: QColor, other: QColor) -> bool:
    return abs(one.lightness() - other.lightness()) > 40


def test_at_every_width_a_link_is_as_high_as_its_lines(qtbot: QtBot) -> None:
    link = LinkButton("Wat wordt bekeken")
    qtbot.addWidget(link)
    link.show()
    whole = link.sizeHint()
    line = link.fontMetrics().lineSpacing()
    beneath = None
    for width in range(whole.width(), link.minimumSizeHint().width() - 1, -1):
        link.resize(width, link.heightForWidth(width))
        image = link.grab().toImage()
        left = link.height() - round(lowest_ink(image) / image.devicePixelRatio())
        beneath = left if beneath is None else beneath
        assert abs(left - beneath) < line / 2, width
    assert link.height() > whole.height() + line / 2
