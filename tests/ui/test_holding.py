"""What a test opens stays there until it ends, whenever garbage is collected."""

import gc

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lentiz_desk.ui.kit.dialog import Dialog
from lentiz_desk.ui.page import Page


def opened(qtbot: QtBot) -> QWidget:
    page = Page("Page")
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_page_that_only_its_dialog_knows_is_not_freed_under_it(qtbot: QtBot, qapp: QApplication) -> None:
    dialog = Dialog(opened(qtbot), "Dialog")
    dialog.open()
    gc.collect()
    qapp.processEvents()
    assert dialog.isVisible()
    dialog.reject()
