"""The one style sheet, written from roles and the size of the system font."""

from lentiz_desk.ui.roles import Roles, Tone


def style_sheet(roles: Roles, *, px: int, art: str) -> str:
    """The style sheet for these roles; `px` is the height of the system font, `art` the prefix of the drawings."""
    parts = (_ground, _words, _surfaces, _buttons, _fields, _choices, _lists, _bars, _window, _tones)
    return "\n".join(part(roles, px, art) for part in parts)


def _line(px: int) -> int:
    """How high a control is inside: as high as a line of its letters."""
    return max(20, round(px * 1.25))


def _ground(r: Roles, _px: int, _art: str) -> str:
    return f"""
    QMainWindow, QDialog, Page, #front {{ background: {r.background}; }}
    QScrollArea, QScrollArea > QWidget > #body {{ background: transparent; border: 0; }}
    QToolTip {{ background: {r.panel}; color: {r.text}; border: 1px solid {r.edge}; padding: 4px 8px; }}
    QLabel {{ background: transparent; }}
    """


def _words(r: Roles, px: int, _art: str) -> str:
    return f"""
    Text[tone="quiet"] {{ color: {r.quiet}; }}
    Text[tone="info"] {{ color: {r.accent}; }}
    Text[tone="good"] {{ color: {r.good}; }}
    Text[tone="care"] {{ color: {r.care}; }}
    Text[tone="stop"] {{ color: {r.stop}; }}
    Text[weight="strong"] {{ font-weight: 600; }}
    Text[weight="small"] {{ font-size: {round(px * 0.92)}px; }}
    Text[weight="title"] {{ font-size: {round(px * 1.55)}px; font-weight: 500; }}
    Text[weight="heading"] {{ font-size: {round(px * 1.15)}px; font-weight: 600; }}
    Text:disabled {{ color: {r.faint}; }}
    """


def _surfaces(r: Roles, _px: int, _art: str) -> str:
    return f"""
    Card {{ background: {r.panel}; border: 1px solid {r.line}; border-radius: 8px; }}
    Notice {{ border-radius: 8px; border: 1px solid {r.line}; }}
    #drop {{ background: {r.field}; border: 1px dashed {r.edge}; border-radius: 6px; }}
    #drop[over="true"] {{ background: {r.accent_tint}; border: 2px solid {r.accent}; }}
    #rule {{ background: {r.line}; border: 0; min-height: 1px; max-height: 1px; }}
    """


def _buttons(r: Roles, px: int, _art: str) -> str:
    return f"""
    QPushButton {{ background: {r.panel}; color: {r.text}; border: 1px solid {r.edge}; border-radius: 6px;
        padding: 5px 13px; min-height: {_line(px)}px; margin: 1px; }}
    QPushButton:hover {{ background: {r.hover}; }}
    QPushButton:pressed {{ background: {r.line}; }}
    QPushButton:focus {{ border: 2px solid {r.focus}; padding: 4px 12px; }}
    QPushButton:disabled {{ color: {r.faint}; background: {r.sunken}; border-color: {r.line}; }}
    QPushButton[kind="primary"] {{ background: {r.accent}; color: {r.on_accent}; border-color: {r.accent};
        font-weight: 600; }}
    QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {{ background: {r.accent_strong};
        border-color: {r.accent_strong}; }}
    QPushButton[kind="primary"]:focus {{ border: 2px solid {r.text}; }}
    QPushButton[kind="danger"] {{ background: {r.stop}; color: {r.on_stop}; border-color: {r.stop}; font-weight: 600; }}
    QPushButton[kind="danger"]:focus {{ border: 2px solid {r.text}; }}
    QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled {{ color: {r.faint};
        background: {r.sunken}; border: 1px solid {r.line}; }}
    QPushButton[kind="quiet"] {{ background: transparent; border: 1px solid transparent; color: {r.text};
        padding: 5px 9px; }}
    QPushButton[kind="quiet"]:hover {{ background: {r.hover}; }}
    QPushButton[kind="quiet"]:focus {{ border: 2px solid {r.focus}; padding: 4px 8px; }}
    QPushButton[kind="link"] {{ background: transparent; border: 2px solid transparent; color: {r.accent};
        padding: 1px 2px 1px 1px; text-align: left; min-height: 16px; text-decoration: underline; }}
    QPushButton[kind="link"]:hover {{ color: {r.accent_strong}; }}
    QPushButton[kind="link"]:focus {{ border-color: {r.focus}; border-radius: 4px; }}
    QPushButton[kind="link"]:disabled {{ color: {r.faint}; }}
    QPushButton::menu-indicator {{ image: none; width: 0; }}
    """


def _fields(r: Roles, px: int, art: str) -> str:
    inputs = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox"
    focused = ", ".join(f"{name.strip()}:focus" for name in inputs.split(","))
    disabled = ", ".join(f"{name.strip()}:disabled" for name in inputs.split(","))
    return f"""
    {inputs} {{ background: {r.field}; color: {r.text}; border: 1px solid {r.edge}; border-radius: 6px;
        padding: 5px 8px; selection-background-color: {r.accent}; selection-color: {r.on_accent};
        placeholder-text-color: {r.quiet}; }}
    QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {_line(px)}px; }}
    {focused} {{ border: 2px solid {r.focus}; padding: 4px 7px; }}
    *[wrong="true"] {{ border: 2px solid {r.stop}; padding: 4px 7px; }}
    {disabled} {{ background: {r.sunken}; color: {r.faint}; border-color: {r.line}; }}
    QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] {{ background: {r.sunken}; border-color: {r.line}; }}
    QComboBox {{ padding-right: 28px; combobox-popup: 0; }}
    QComboBox:focus {{ padding-right: 27px; }}
    QComboBox::drop-down {{ subcontrol-origin: border; subcontrol-position: center right; width: 28px; border: 0; }}
    QComboBox::down-arrow {{ image: url({art}/down.svg); width: 16px; height: 16px; }}
    QComboBox::down-arrow:disabled {{ image: url({art}/down-off.svg); }}
    QComboBox QListView, QComboBox QListView:focus {{ background: {r.panel}; color: {r.text}; outline: 0;
        border: 1px solid {r.edge}; border-radius: 0; padding: 0; }}
    QComboBoxPrivateContainer {{ background: {r.panel}; border: 0; padding: 0; }}
    QComboBox QListView::item {{ min-height: {px + 14}px; padding: 0 8px; border-radius: 4px; }}
    QAbstractSpinBox {{ padding-right: 24px; }}
    QAbstractSpinBox:focus {{ padding-right: 23px; }}
    QAbstractSpinBox::up-button {{ subcontrol-origin: border; subcontrol-position: top right; width: 24px;
        border: 0; margin-top: 2px; }}
    QAbstractSpinBox::down-button {{ subcontrol-origin: border; subcontrol-position: bottom right; width: 24px;
        border: 0; margin-bottom: 2px; }}
    QAbstractSpinBox::up-arrow {{ image: url({art}/up.svg); width: 12px; height: 12px; }}
    QAbstractSpinBox::down-arrow {{ image: url({art}/down.svg); width: 12px; height: 12px; }}
    QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::up-arrow:off {{ image: url({art}/up-off.svg); }}
    QAbstractSpinBox::down-arrow:disabled, QAbstractSpinBox::down-arrow:off {{ image: url({art}/down-off.svg); }}
    QDateEdit::drop-down, QDateTimeEdit::drop-down {{ subcontrol-origin: border; subcontrol-position: center right;
        width: 28px; border: 0; }}
    QDateEdit::down-arrow, QDateTimeEdit::down-arrow {{ image: url({art}/down.svg); width: 16px; height: 16px; }}
    QCalendarWidget {{ background: {r.panel}; }}
    QCalendarWidget QWidget {{ alternate-background-color: {r.panel}; }}
    QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {r.panel}; border-bottom: 1px solid {r.line}; }}
    QCalendarWidget QToolButton {{ background: transparent; color: {r.text}; border: 2px solid transparent;
        border-radius: 4px; padding: 4px 8px; font-weight: 600; }}
    QCalendarWidget QToolButton:hover {{ background: {r.hover}; }}
    QCalendarWidget QToolButton:focus {{ border-color: {r.focus}; }}
    QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
    QCalendarWidget QToolButton#qt_calendar_prevmonth {{ qproperty-icon: url({art}/left.svg); }}
    QCalendarWidget QToolButton#qt_calendar_nextmonth {{ qproperty-icon: url({art}/right.svg); }}
    QCalendarWidget QAbstractItemView {{ background: {r.panel}; color: {r.text}; border: 0; border-radius: 0;
        selection-background-color: {r.accent}; selection-color: {r.on_accent}; outline: 0; }}
    QCalendarWidget QAbstractItemView:disabled {{ color: {r.faint}; }}
    """


def _choices(r: Roles, px: int, art: str) -> str:
    states = ""
    for widget, stem, mark in (("QRadioButton", "radio", ""), ("QCheckBox", "check", "")):
        states += f"""
    {widget} {{ color: {r.text}; spacing: 0; padding: 2px 3px; border: 2px solid transparent;
        border-radius: 6px; background: transparent; min-height: {_line(px)}px; {mark} }}
    {widget}:focus {{ border-color: {r.focus}; }}
    {widget}:disabled {{ color: {r.faint}; }}
    {widget}::indicator {{ width: 16px; height: 16px; image: url({art}/{stem}.svg); }}
    {widget}::indicator:checked {{ image: url({art}/{stem}-on.svg); }}
    {widget}::indicator:disabled {{ image: url({art}/{stem}-off.svg); }}
    {widget}::indicator:checked:disabled {{ image: url({art}/{stem}-on-off.svg); }}
    """
    return (
        states
        + f"""
    QCheckBox::indicator:indeterminate {{ image: url({art}/check-some.svg); }}
    QAbstractItemView::indicator {{ width: 16px; height: 16px; image: url({art}/check.svg); }}
    QAbstractItemView::indicator:checked {{ image: url({art}/check-on.svg); }}
    QAbstractItemView::indicator:disabled {{ image: url({art}/check-off.svg); }}
    """
    )


def _lists(r: Roles, px: int, art: str) -> str:
    return f"""
    QListView, QTreeView, QTableView {{ background: {r.field}; color: {r.text}; border: 1px solid {r.edge};
        border-radius: 6px; padding: 3px; outline: 0; gridline-color: {r.line};
        selection-background-color: {r.accent_tint}; selection-color: {r.text};
        alternate-background-color: {r.field}; }}
    QListView:focus, QTreeView:focus, QTableView:focus {{ border: 2px solid {r.focus}; padding: 2px; }}
    QListView::item, QTreeView::item, QTableView::item {{ min-height: {px + 12}px; padding: 0 6px;
        border-radius: 4px; border: 1px solid transparent; }}
    QListView::item:hover, QTreeView::item:hover, QTableView::item:hover {{ background: {r.hover}; }}
    QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{ background: {r.accent_tint};
        color: {r.text}; border-color: {r.accent}; }}
    QListView::item:disabled, QTreeView::item:disabled {{ color: {r.faint}; background: transparent; }}
    QHeaderView {{ background: {r.panel}; border: 0; }}
    QHeaderView::section {{ background: {r.panel}; color: {r.quiet}; border: 0; border-bottom: 1px solid {r.line};
        padding: 6px 8px; font-weight: 600; }}
    QHeaderView::section:hover {{ color: {r.text}; }}
    QHeaderView::up-arrow {{ image: url({art}/up.svg); width: 12px; height: 12px; }}
    QHeaderView::down-arrow {{ image: url({art}/down.svg); width: 12px; height: 12px; }}
    QTabBar::tab {{ background: transparent; color: {r.quiet}; padding: 7px 14px; border: 0;
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {r.accent}; border-bottom-color: {r.accent}; font-weight: 600; }}
    QTabBar::tab:focus {{ color: {r.text}; border-bottom-color: {r.focus}; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {r.line}; }}
    """


def _bars(r: Roles, _px: int, _art: str) -> str:
    return f"""
    QScrollBar {{ background: transparent; border: 0; margin: 0; }}
    QScrollBar:vertical {{ width: 12px; }}
    QScrollBar:horizontal {{ height: 12px; }}
    QScrollBar::handle {{ background: {r.edge}; border: 3px solid transparent; border-radius: 5px; }}
    QScrollBar::handle:vertical {{ min-height: 32px; background: {r.edge}; margin: 2px 3px; border: 0;
        border-radius: 3px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; background: {r.edge}; margin: 3px 2px; border: 0;
        border-radius: 3px; }}
    QScrollBar::handle:hover {{ background: {r.quiet}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; background: transparent; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QProgressBar {{ background: {r.sunken}; border: 1px solid {r.line}; border-radius: 4px; min-height: 8px;
        max-height: 8px; text-align: center; color: transparent; }}
    QProgressBar::chunk {{ background: {r.accent}; border-radius: 3px; }}
    QSplitter::handle {{ background: {r.line}; }}
    """


def _window(r: Roles, px: int, _art: str) -> str:
    return f"""
    QMenuBar {{ background: {r.sunken}; color: {r.text}; border-bottom: 1px solid {r.line}; padding: 2px 8px; }}
    QMenuBar::item {{ background: transparent; padding: 4px 10px; border-radius: 4px; }}
    QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {r.accent_tint}; color: {r.accent}; }}
    QMenuBar::item:disabled {{ color: {r.faint}; }}
    QMenu {{ background: {r.panel}; color: {r.text}; border: 1px solid {r.edge}; padding: 4px; }}
    QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {r.accent_tint}; color: {r.text}; }}
    QMenu::item:disabled {{ color: {r.faint}; }}
    QMenu::separator {{ height: 1px; background: {r.line}; margin: 4px 8px; }}
    #navigation {{ background: {r.sunken}; border: 0; border-right: 1px solid {r.line}; }}
    #navigation #product {{ font-size: {round(px * 1.15)}px; font-weight: 600; }}
    #navigation QPushButton {{ background: transparent; border: 2px solid transparent; border-radius: 6px;
        text-align: left; padding: 5px 8px; min-height: {_line(px)}px; margin: 0; }}
    #navigation QPushButton:hover {{ background: {r.hover}; }}
    #navigation QPushButton:checked {{ background: {r.accent_tint}; color: {r.accent}; font-weight: 600; }}
    #navigation QPushButton:focus {{ border-color: {r.focus}; }}
    #statusbar {{ background: {r.sunken}; border-top: 1px solid {r.line}; }}
    #countdown {{ background: {r.care_tint}; border-bottom: 1px solid {r.line}; }}
    #practice {{ background: {r.care_tint}; border-bottom: 1px solid {r.line}; padding: 4px; }}
    #actions {{ background: {r.background}; border-top: 1px solid {r.line}; }}
    #preview QPdfView {{ border: 1px solid {r.line}; }}
    #veil, #cover {{ background: {r.background}; }}
    """


def _tones(r: Roles, _px: int, _art: str) -> str:
    sheet = ""
    for tone in Tone:
        edge = r.line if r.tint(tone) in {r.panel, r.background} else r.tint(tone)
        sheet += f"""
    Badge[tone="{tone}"] {{ background: {r.tint(tone)}; color: {r.tone(tone)}; border: 1px solid {edge};
        border-radius: 6px; padding: 2px 10px; }}
    Notice[tone="{tone}"] {{ background: {r.tint(tone)}; border-color: {edge}; }}
    """
    return sheet
