"""Printing a signed copy from memory. The dialog, the printer and its queue are the system's; nothing is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

_FINE = 300
"""Dots per inch at which pages are drawn; finer costs seconds a page and shows nothing more."""


def has_printer() -> bool:
    """Say whether this computer has any printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def ask_printer(parent: QWidget, job: str, chosen: Callable[[QPrinter], object]) -> QPrintDialog:
    """Ask which printer; ``job`` is the name the queue sees and holds no name of a person."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(_FINE)
    printer.setDocName(job)
    printer.setCreator("")
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: chosen(printer))
    QDialog.open(dialog)
    return dialog


class PrintRun(QObject):
    """Draws one page a turn, so that the window goes on living; ``finished`` says whether all of them went out."""

    progressed = Signal(int, int)
    finished = Signal(bool)

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer = printer
        self._painter = QPainter()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(self)
        self._document.load(self._buffer)
        self._next = 0
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._draw)

    def start(self) -> None:
        """Begin with the first page."""
        if self._document.pageCount() and self._painter.begin(self._printer):
            self._turn.start()
        else:
            self.finished.emit(False)

    def cancel(self) -> None:
        """Stop after the page that is being drawn, and tell the queue to drop the rest."""
        self._printer.abort()
        self._end(whole=False)

    def _draw(self) -> None:
        count = self._document.pageCount()
        if not self._page(self._next):
            self._end(whole=False)
            return
        self._next += 1
        self.progressed.emit(self._next, count)
        if self._next == count:
            self._end(whole=True)

    def _page(self, number: int) -> bool:
        if number and not self._printer.newPage():
            return False
        paper = self._printer.pageLayout().paintRectPixels(self._printer.resolution()).size()
        size = self._document.pagePointSize(number).scaled(paper, Qt.AspectRatioMode.KeepAspectRatio)
        share = min(1.0, _FINE / self._printer.resolution())
        image = self._document.render(number, QSize(round(size.width() * share), round(size.height() * share)))
        self._painter.drawImage(QRect(0, 0, round(size.width()), round(size.height())), image)
        return not image.isNull()

    def _end(self, *, whole: bool) -> None:
        self._turn.stop()
        self._painter.end()
        self._document.close()
        self._buffer.close()
        self.finished.emit(whole)
