"""Printing a signed copy from memory. The dialog, the printer and its queue are the system's; nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from lentiz_desk.ui.turns import Turns

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
    """Draws the pages in pieces, so that the window goes on living; ``finished`` says whether all went out."""

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
        self._whole = False
        self._turns: Turns | None = None

    def start(self) -> None:
        """Begin with the first page."""
        if self._document.pageCount() and self._painter.begin(self._printer):
            self._turns = Turns(self._pages(), self._end, self)
            self._turns.start()
        else:
            self.finished.emit(False)

    def cancel(self) -> None:
        """Stop at the next piece, and tell the queue to drop the rest."""
        if self._turns is not None:
            self._turns.stop()
        self._printer.abort()
        self._whole = False
        self._end()

    def _pages(self) -> Iterator[None]:
        count = self._document.pageCount()
        for number in range(count):
            if number and not self._printer.newPage():
                return
            size = self._size_of(number)
            drawn = self._document.render(number, size * min(1.0, _FINE / self._printer.resolution()))
            if drawn.isNull():
                return
            yield
            paper = on_white(drawn)
            yield
            self._painter.drawImage(QRect(QPoint(0, 0), size), paper)
            self.progressed.emit(number + 1, count)
            yield
        self._whole = True

    def _size_of(self, number: int) -> QSize:
        """Return how many dots of the printer a page takes."""
        paper = self._printer.pageLayout().paintRectPixels(self._printer.resolution()).size()
        size = self._document.pagePointSize(number).scaled(paper, Qt.AspectRatioMode.KeepAspectRatio)
        return QSize(round(size.width()), round(size.height()))

    def _end(self) -> None:
        if not self._painter.isActive():
            return
        self._painter.end()
        self._document.close()
        self._buffer.close()
        self.finished.emit(self._whole)


def on_white(page: QImage) -> QImage:
    """Return a page on white paper: what can be seen through costs a printer, and the window, twice as much."""
    paper = QImage(page.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, page)
    painter.end()
    return paper
