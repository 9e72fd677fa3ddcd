"""Two columns stand beside or below each other, and settle at every width."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lentiz_desk.ui import kit
from lentiz_desk.ui.columns import TwoColumns


def test_a_wide_head_lets_the_columns_settle_at_every_width(qtbot: QtBot) -> None:
    area = kit.ScrollColumn(sides=0)
    sides = TwoColumns()
    left, right = kit.Text("Wat u leest", wrap=False), kit.Text("Doen", wrap=False)
    head = kit.Text("Een kop die veel breder is dan alles wat eronder in de kolom staat " * 2, wrap=False)
    sides.left.addWidget(left)
    sides.right.addWidget(right)
    sides.head_with(head)
    sides.close_off()
    area.body.addWidget(sides)
    qtbot.addWidget(area)
    area.show()
    seen = []
    for width in range(800, 1500, 20):
        area.resize(width, 400)
        QApplication.processEvents()
        seen.append(head.y() < left.y())
        assert head.geometry().right() <= sides.width()
    assert seen == sorted(seen, reverse=True)
    assert set(seen) == {True, False}
