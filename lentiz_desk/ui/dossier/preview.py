"""A copy as it would be, drawn from memory: nothing of it is ever written."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from lentiz_desk.ui.aside import AsidePiece
from lentiz_desk.ui.kit import Button, Flow, Heading, Text, Tone, Weight, column
from lentiz_desk.ui.theme import DOUBLE, GRID, HALF, room, theme
from lentiz_desk.words import dossier_page as words

_LARGER = 1.25
_HIGH = 480

ENOUGH = 380
"""The least width of what is chosen and of the preview when they stand beside each other."""


class Preview(AsidePiece):
    """The pages below each other; says when they no longer show what is chosen."""

    def __init__(self, update: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        # Qt deletes children in this order: who draws goes first, the bytes that are drawn from go last
        self.view = QPdfView(self)
        self.document = QPdfDocument(self)
        self._bytes = QBuffer(self)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(words.preview())
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self._state = Text(words.no_preview(), tone=Tone.QUIET, weight=Weight.SMALL)
        self.zoom = Button(words.larger(), self._zoom)
        self.zoom.setVisible(False)
        self.view.setVisible(False)
        head = column(Heading(words.preview()), Flow(update, self.zoom), self._state, gap=HALF)
        self._whole = column(head, gap=GRID)
        self._whole.addWidget(self.view, 1)
        self._nothing = QWidget()
        self._whole.addWidget(self._nothing, 1)
        self.setLayout(self._whole)
        self.setMinimumWidth(240)
        theme().changed.connect(self._dress)
        self._dress()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def stand(self, *, beside: bool) -> None:
        """Beside, the pages are as high as the column; in it, high enough to read in."""
        self._whole.setContentsMargins(*((GRID, GRID, 28, DOUBLE) if beside else (0, DOUBLE, 0, 0)))
        self.view.setMinimumHeight(0 if beside else room(_HIGH))

    def show_pdf(self, pdf: bytes) -> None:
        """Show these pages."""
        self.document.close()
        self._bytes.close()
        self._bytes.setData(QByteArray(pdf))
        self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._bytes)
        self.view.setVisible(True)
        self._nothing.setVisible(False)
        self.zoom.setVisible(True)
        self.say_fresh()

    def say_fresh(self) -> None:
        """It shows what is chosen."""
        self._state.setText(words.fresh(count=self.document.pageCount()))
        self._state.set_tone(Tone.QUIET)

    def say_stale(self) -> None:
        """It shows an earlier choice."""
        if not self.view.isHidden():
            self._state.setText(words.stale())
            self._state.set_tone(Tone.CARE)

    def text(self) -> str:
        """Everything that can be read on the pages."""
        pages = range(self.document.pageCount())
        return "\n".join(self.document.getAllText(page).text() for page in pages)

    def _dress(self) -> None:
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(theme().roles.sunken))
        self.view.setPalette(palette)

    def _zoom(self) -> None:
        fits = self.view.zoomMode() is QPdfView.ZoomMode.FitToWidth
        self.view.setZoomMode(QPdfView.ZoomMode.Custom if fits else QPdfView.ZoomMode.FitToWidth)
        self.view.setZoomFactor(_LARGER)
        self.zoom.setText(words.fitting() if fits else words.larger())
