"""What of a page cannot be read because there is no room for it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from lentiz_desk.ui import kit
from lentiz_desk.ui.theme import room as theme_room
from lentiz_desk.ui.theme import theme

USUAL = 13
_SLACK = 2


def scale(app: QApplication, factor: float) -> None:
    """From now on the system asks for letters of this size; it is put back after the test, when no page is left."""
    font = QFont(app.font())
    font.setPixelSize(round(USUAL * factor))
    app.setFont(font)
    theme().choose(theme().scheme)
    assert QFontInfo(app.font()).pixelSize() == round(USUAL * factor)


def clipped(root: QWidget) -> list[str]:
    """Each piece of text in sight that does not fit where it stands, and by how much."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisibleTo(root) or _inside_qt(widget):
            continue
        for said, lacking in _lacking(widget):
            if lacking > _SLACK:
                found.append(
                    f"{type(widget).__name__} {said[:60]!r} lacks {lacking} px of {widget.width()}×{widget.height()}"
                )
    return found


def _inside_qt(widget: QWidget) -> bool:
    """Whether it is a part of one of Qt's own widgets, which takes care of it."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, (QComboBox, QCalendarWidget, QLineEdit)):
            return True
        above = above.parentWidget()
    return False


def _lacking(widget: QWidget) -> Iterator[tuple[str, int]]:
    match widget:
        case QLabel():
            yield from _label(widget)
        case QCheckBox() | QRadioButton():
            pass
        case QAbstractButton():
            yield from _button(widget)
        case QComboBox():
            yield from _combo(widget)
        case QLineEdit():
            yield from _line(widget)
        case QListWidget():
            rows = [widget.item(place) for place in range(widget.count())]
            if rows and not widget.wordWrap():
                yield rows[0].text(), widget.sizeHintForColumn(0) - widget.viewport().width()
    parent = widget.parentWidget()
    if parent is not None and not widget.isWindow() and not isinstance(parent.parentWidget(), QAbstractScrollArea):
        beyond = _beyond(widget.geometry(), parent.rect())
        if beyond:
            yield f"beyond {type(parent).__name__} {parent.objectName()}", beyond


def _button(button: QAbstractButton) -> Iterator[tuple[str, int]]:
    wraps = isinstance(button, kit.LinkButton)
    wide = button.minimumSizeHint().width() if wraps else button.sizeHint().width()
    high = button.heightForWidth(button.width()) if wraps else button.sizeHint().height()
    yield f"{button.text()} (wide)", wide - button.width()
    yield f"{button.text()} (high)", high - button.height()


def _beyond(inner: QRect, outer: QRect) -> int:
    return max(0, -inner.left(), -inner.top(), inner.right() - outer.right(), inner.bottom() - outer.bottom())


def _label(label: QLabel) -> Iterator[tuple[str, int]]:
    text = label.text()
    if not text.strip():
        return
    if not label.wordWrap():
        yield f"{text} (wide)", label.sizeHint().width() - label.width()
        yield f"{text} (high)", label.sizeHint().height() - label.height()
        return
    margins = label.contentsMargins()
    room = label.contentsRect().width()
    needed = label.fontMetrics().boundingRect(0, 0, room, 100_000, Qt.TextFlag.TextWordWrap, text)
    yield f"{text} (word)", needed.width() - room
    yield f"{text} (high)", needed.height() + margins.top() + margins.bottom() - label.height()


def _combo(combo: QComboBox) -> Iterator[tuple[str, int]]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    room = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    shown = combo.currentText() or combo.placeholderText()
    for text in {shown, *(combo.itemText(place) for place in range(combo.count()))}:
        wide = combo.fontMetrics().horizontalAdvance(text)
        if wide < theme_room(260):  # what is longer ends in an ellipsis, and is read in full where it unfolds
            yield text, wide - room.width()
    yield f"{shown} (high)", combo.fontMetrics().height() - combo.height()


def _line(line: QLineEdit) -> Iterator[tuple[str, int]]:
    room = line.width() - 18
    measured = line.fontMetrics().horizontalAdvance
    yield f"{line.placeholderText()} (hint)", measured(line.placeholderText()) - room
    if line.isReadOnly() or isinstance(line.parentWidget(), (kit.DateField, kit.TimeField)):
        yield line.text(), measured(line.text()) - room
    yield f"{line.text()} (high)", line.fontMetrics().height() - line.height() + 2
