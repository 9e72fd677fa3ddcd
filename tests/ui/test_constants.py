"""The app outlives its signals (docs/adr/0031)."""

import sys

from PySide6.QtCore import QObject, Signal

import lentiz_desk.ui


class Bell(QObject):
    rings = Signal(bool)


def test_more_signals_than_there_were_references_do_no_harm() -> None:
    assert lentiz_desk.ui.__doc__
    heard: list[bool] = []
    bell = Bell()
    bell.rings.connect(heard.append)
    for _ring in range(20_000):
        bell.rings.emit(True)
    assert len(heard) == 20_000
    assert sys.getrefcount(True) > 1 << 30 or sys.version_info >= (3, 12)
