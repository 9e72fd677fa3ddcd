"""A link of more than one line, as it is drawn; loaded when there is one, since PySide takes long over QStyle."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from lentiz_desk.ui.kit.buttons import WRAPPED
from lentiz_desk.ui.theme import theme


def draw_wrapped(button: QPushButton, around: QSize) -> None:
    """Draw the words of a button below each other and underlined, with its frame as for one line."""
    painter = QStylePainter(button)
    option = QStyleOptionButton()
    button.initStyleOption(option)
    text, option.text = option.text, ""
    painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
    inside = button.rect().adjusted(around.width() // 2, around.height() // 2, 0, 0)
    font = painter.font()
    font.setUnderline(True)
    painter.setFont(font)
    role = theme().roles
    painter.setPen(QColor(role.accent if button.isEnabled() else role.faint))
    painter.drawText(inside, WRAPPED | Qt.TextFlag.TextShowMnemonic, text)
