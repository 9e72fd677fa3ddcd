"""A piece of text in which some words stand out, by weight and by what is behind them; never by markup."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from lentiz_desk.ui.kit.text import Text, literal
from lentiz_desk.ui.theme import theme

Range = tuple[int, int]


class MarkedText(Text):
    """Text as typed, of which the words in these ranges stand out."""

    def __init__(self, text: str, ranges: Sequence[Range], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        shown, self._ranges = _shown(text, ranges)
        super(Text, self).setText(shown)
        self.setAccessibleName(shown)

    def ranges(self) -> tuple[Range, ...]:
        """Where the words stand that stand out, in the text as it is shown."""
        return self._ranges

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """The height of all lines at this width."""
        return _height(self._laid_out(width))

    def sizeHint(self) -> QSize:
        """As wide as one line of it, up to the width of a column."""
        width = min(640, self.fontMetrics().horizontalAdvance(self.text()) + 24)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One line of a few words."""
        return QSize(40, self.fontMetrics().lineSpacing())

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """Draw the words, those that stand out on a tint."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self.layoutDirection())
        layout.setTextOption(option)
        layout.setFormats([_standing_out(low, high) for low, high in self._ranges])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout


def _standing_out(low: int, high: int) -> QTextLayout.FormatRange:
    roles = theme().roles
    made = QTextLayout.FormatRange()
    made.start, made.length = low, high - low
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setBackground(QColor(roles.accent_tint))
    look.setForeground(QColor(roles.text))
    made.format = look
    return made


def _height(layout: QTextLayout) -> int:
    return round(sum(layout.lineAt(number).height() for number in range(layout.lineCount())))


def _shown(text: str, ranges: Sequence[Range]) -> tuple[str, tuple[Range, ...]]:
    """The text as it can be shown, and the ranges in it: a mark that becomes visible takes more room."""
    shown, moved, at = "", [], 0
    for low, high in ranges:
        shown += literal(text[at:low])
        start = len(shown)
        shown += literal(text[low:high])
        moved.append((start, len(shown)))
        at = high
    return shown + literal(text[at:]), tuple(moved)
