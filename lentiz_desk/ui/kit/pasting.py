"""Bringing in files and pictures: dropped, chosen, or pasted. What is pasted stays in memory, never in a file."""

from base64 import b64decode, b64encode
from binascii import Error
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from lentiz_desk.ui.kit.buttons import Button
from lentiz_desk.ui.kit.field import Answer
from lentiz_desk.ui.kit.files import FilePicker, local_files, picture_in
from lentiz_desk.words import ui as words

_PASTED = "pasted:"


class PicturePicker(FilePicker):
    """A file picker that also takes pictures from the clipboard.

    The answer holds paths; a pasted picture is in it whole, as text, so that a draft keeps it.
    """

    def __init__(self, *, folders: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(pictures=True, folders=folders, parent=parent)
        self._pictures: dict[str, bytes] = {}
        self._zone.pictured.connect(self._take_picture)
        self.paste_button = Button(words.paste_picture(), self._paste, icon_name="copy")
        self._line.addWidget(self.paste_button)
        self._slip = ""

    def brought(self) -> list[tuple[Path, bytes | None]]:
        """What came, in its order: a file by its path, a pasted picture by a name and its bytes."""
        return [(Path(name), self._pictures.get(name)) for name in self._paths]

    def answer(self) -> list[str]:
        """Paths, and pictures as text."""
        return [self._kept(name) for name in self._paths]

    def put(self, answer: Answer) -> None:
        """These instead."""
        self._pictures = {}
        names = [self._put_back(item) for item in answer] if isinstance(answer, list) else []
        super().put([name for name in names if name])

    def name_it(self, name: str, description: str = "") -> None:
        """Both buttons say what the files are for."""
        super().name_it(name, description)
        self.paste_button.speak(words.verb_about(verb=words.paste_picture(), about=name))

    def paste(self) -> bool:
        """Take in what is on the clipboard; say whether it was a file or a picture."""
        held: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if held is None:  # a clipboard that holds nothing at all
            return False
        files = local_files(held, folders=self._folders)
        if files:
            self._take(files)
            return True
        return self._take_picture(picture_in(held))

    def slip(self) -> str:
        """That nothing came of pasting."""
        return self._slip

    def _paste(self) -> None:
        self._slip = "" if self.paste() else words.nothing_to_paste()
        self.left.emit()

    def _take_picture(self, data: bytes) -> bool:
        if not data or data in self._pictures.values():
            return bool(data)
        numbers = range(1, len(self._paths) + 2)
        name = next(name for name in map(_name, numbers) if name not in self._paths)
        self._pictures[name] = data
        self._take([name])
        return True

    def _drop(self, path: str) -> None:
        self._pictures.pop(path, None)
        super()._drop(path)

    def _kept(self, name: str) -> str:
        data = self._pictures.get(name)
        return name if data is None else f"{_PASTED}{name}:{b64encode(data).decode()}"

    def _put_back(self, kept: str) -> str:
        if not kept.startswith(_PASTED):
            return kept
        name, _mark, text = kept.removeprefix(_PASTED).partition(":")
        try:
            self._pictures[name] = b64decode(text, validate=True)
        except (Error, ValueError):
            return ""
        return name


def _name(number: int) -> str:
    return words.pasted_picture(number=number)
