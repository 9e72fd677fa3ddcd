"""Putting a sheet on paper through the platform's own dialog; nothing is written to a file by the app."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextTableFormat
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from lentiz_desk.words import ui as ui_words

_BODY = 11.0
_TITLE = 20.0
_MARK = 16.0


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What stands on a paper: a title, what it is of, a grid of words, and paragraphs. Plain text only."""

    title: str
    of: str
    why: str
    grid: Sequence[Sequence[str]] = ()
    mark: str = ""
    notes: Sequence[str] = ()


def document(sheet: Sheet) -> QTextDocument:
    """The sheet as a document; everything is put in as text, so no markup is ever read."""
    made = QTextDocument()
    font = QFont("sans-serif")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPointSizeF(_BODY)
    made.setDefaultFont(font)
    cursor = QTextCursor(made)
    cursor.insertText(sheet.title, _size(_TITLE, bold=True))
    _paragraph(cursor, sheet.of)
    _paragraph(cursor, "")
    _paragraph(cursor, sheet.why)
    if sheet.mark:
        _paragraph(cursor, "")
        cursor.insertBlock()
        cursor.insertText(sheet.mark, _size(_MARK, bold=True, mono=True))
    if sheet.grid:
        _paragraph(cursor, "")
        _table(cursor, sheet.grid)
        cursor.movePosition(QTextCursor.MoveOperation.End)
    for note in sheet.notes:
        _paragraph(cursor, "")
        _paragraph(cursor, note)
    return made


def print_sheet(parent: QWidget, sheet: Sheet, printed: Callable[[], object] | None = None) -> QPrintDialog:
    """Open the print dialog for a sheet; printing to a file is not offered where the dialog can be told so."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(ui_words.product())
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)

    def draw() -> None:
        document(sheet).print_(printer)
        if printed is not None:
            printed()

    dialog.accepted.connect(draw)
    QDialog.open(dialog)
    return dialog


def _table(cursor: QTextCursor, grid: Sequence[Sequence[str]]) -> None:
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellPadding(4)
    table = cursor.insertTable(len(grid), len(grid[0]), form)
    for down, line in enumerate(grid):
        for across, text in enumerate(line):
            table.cellAt(down, across).firstCursorPosition().insertText(text, _size(_BODY + 1, mono=True))


def _paragraph(cursor: QTextCursor, text: str) -> None:
    cursor.insertBlock()
    cursor.insertText(text, _size(_BODY))


def _size(points: float, *, bold: bool = False, mono: bool = False) -> QTextCharFormat:
    form = QTextCharFormat()
    font = QFont("monospace" if mono else "sans-serif")
    font.setStyleHint(QFont.StyleHint.Monospace if mono else QFont.StyleHint.SansSerif)
    font.setPointSizeF(points)
    font.setBold(bold)
    form.setFont(font)
    return form
