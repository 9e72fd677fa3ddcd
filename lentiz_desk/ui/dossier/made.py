"""What is said when a copy has left the vault: number, hash, where it is, and how its receiver checks it."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QWidget

from lentiz_desk.ui.kit import Card, Facts, Notice, Text, Tone, column
from lentiz_desk.words import dossier_page as words
from lentiz_desk.words import paper


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """A copy that left the vault; ``path`` is empty when it was printed, ``document`` is its SHA-256 in hex."""

    case_number: str
    copy_number: int
    document: str
    receiver: str
    path: str
    fingerprint: str


class MadeCard(QWidget):
    """The end of an export."""

    def __init__(self, left: Left, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        copy = left.copy_number
        said = words.saved(copy=copy) if left.path else words.printed(copy=copy)
        self.notice = Notice(said, now=words.outside_now() if left.path else "", tone=Tone.GOOD)
        lines = [(words.copy_label(), str(copy)), (words.receiver_label(), left.receiver)]
        if left.path:
            lines.append((words.path_label(), left.path))
        lines.append((words.hash_label(), left.document))
        whole = column(self.notice, Card("", Facts(*lines)), gap=12)
        if left.path:
            whole.addWidget(_checking(left.fingerprint))
        self.setLayout(whole)


def _checking(fingerprint: str) -> Card:
    command = paper.command(fingerprint.replace(" ", "-"))
    return Card(
        words.how_checked(),
        Text(words.check_sentence()),
        Facts((words.fingerprint_label(), fingerprint), (paper.command_label(), command)),
    )
