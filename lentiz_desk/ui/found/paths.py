"""Where something new will be written: typed, or chosen through a dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from lentiz_desk.desk.places import SUFFIX
from lentiz_desk.ui.kit import Answer, Button, Field, TextLine, file_dialog, row


class PathField(Field):
    """A path. With a folder asked for, the name at the end stays as it is."""

    def __init__(self, verb: str, *, name: str, folder: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verb = verb
        self._name = name
        self._folder = folder
        self.line = TextLine()
        self.button = Button(verb, self._ask, icon_name="folder")
        whole = row(gap=8)
        whole.addWidget(self.line, 1)
        whole.addWidget(self.button)
        self.setLayout(whole)
        self.line.changed.connect(self.changed)

    def path(self) -> Path | None:
        """The path that is filled in; None when it is not whole."""
        typed = self.line.answer()
        path = Path(typed).expanduser() if typed else None
        return path if path is not None and path.is_absolute() else None

    def answer(self) -> str:
        """The path as typed."""
        return self.line.answer()

    def put(self, answer: Answer) -> None:
        """Fill in."""
        self.line.put(answer)

    def control(self) -> QWidget:
        """The line."""
        return self.line.control()

    def _ask(self) -> None:
        mode = QFileDialog.FileMode.Directory if self._folder else QFileDialog.FileMode.AnyFile
        file_dialog(self, self._verb, self._chosen, mode=mode, suggested="" if self._folder else self._name)

    def _chosen(self, paths: list[Path]) -> None:
        if not paths:
            return
        here = self.path()
        name = here.name if here is not None and here.name.endswith(SUFFIX) else self._name
        self.line.put(str(paths[0] / name if self._folder else paths[0]))
