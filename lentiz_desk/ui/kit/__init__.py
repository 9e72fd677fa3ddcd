"""What screens are made of; pieces that the first screens lack are loaded with the page that asks for them."""

from importlib import import_module
from typing import TYPE_CHECKING

from lentiz_desk.ui.kit.busy import Busy
from lentiz_desk.ui.kit.buttons import Button, DangerButton, Kind, LinkButton, PrimaryButton, SecondaryButton
from lentiz_desk.ui.kit.dialog import Dialog, ask_first
from lentiz_desk.ui.kit.field import Answer, Field
from lentiz_desk.ui.kit.flow import Flow
from lentiz_desk.ui.kit.form import Form, Gap
from lentiz_desk.ui.kit.inputs import TextArea, TextLine
from lentiz_desk.ui.kit.layout import column, empty_out, group, row, rule
from lentiz_desk.ui.kit.passphrase import PassphraseField, Strength
from lentiz_desk.ui.kit.scroll import ScrollColumn
from lentiz_desk.ui.kit.surfaces import Badge, Card, EmptyState, FactLine, Facts, Notice
from lentiz_desk.ui.kit.text import Heading, PageTitle, Picture, Quiet, Text, Weight, announce, literal
from lentiz_desk.ui.roles import Tone

if TYPE_CHECKING:
    from lentiz_desk.ui.kit.choices import CheckGroup, Choice, Option, RadioGroup, Tick
    from lentiz_desk.ui.kit.dates import DateField, MomentField, TimeField
    from lentiz_desk.ui.kit.files import FilePicker, file_dialog
    from lentiz_desk.ui.kit.parts import Parts
    from lentiz_desk.ui.kit.picking import PersonPicker
    from lentiz_desk.ui.kit.rows import WorkRow
    from lentiz_desk.ui.kit.steps import Steps
    from lentiz_desk.ui.kit.timeline import Timeline, TimelineEntry, TimelineItem

_LATER = {
    "choices": ("CheckGroup", "Choice", "Option", "RadioGroup", "Tick"),
    "dates": ("DateField", "MomentField", "TimeField"),
    "files": ("FilePicker", "file_dialog"),
    "picking": ("PersonPicker",),
    "parts": ("Parts",),
    "rows": ("WorkRow",),
    "steps": ("Steps",),
    "timeline": ("Timeline", "TimelineEntry", "TimelineItem"),
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        for module, names in _LATER.items():
            if name in names:
                return getattr(import_module(f"{__name__}.{module}"), name)
        raise AttributeError(name)


__all__ = [
    "Answer",
    "Badge",
    "Busy",
    "Button",
    "Card",
    "CheckGroup",
    "Choice",
    "DangerButton",
    "DateField",
    "Dialog",
    "EmptyState",
    "FactLine",
    "Facts",
    "Field",
    "FilePicker",
    "Flow",
    "Form",
    "Gap",
    "Heading",
    "Kind",
    "LinkButton",
    "MomentField",
    "Notice",
    "Option",
    "PageTitle",
    "Parts",
    "PassphraseField",
    "PersonPicker",
    "Picture",
    "PrimaryButton",
    "Quiet",
    "RadioGroup",
    "ScrollColumn",
    "SecondaryButton",
    "Steps",
    "Strength",
    "Text",
    "TextArea",
    "TextLine",
    "Tick",
    "TimeField",
    "Timeline",
    "TimelineEntry",
    "TimelineItem",
    "Tone",
    "Weight",
    "WorkRow",
    "announce",
    "ask_first",
    "column",
    "empty_out",
    "file_dialog",
    "group",
    "literal",
    "row",
    "rule",
]
