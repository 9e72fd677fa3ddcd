"""Bringing files in and choosing where to write one, without leaving traces of their names."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QMimeData, QSettings, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from lentiz_desk.ui.kit.buttons import Button, LinkButton
from lentiz_desk.ui.kit.field import Answer, Field
from lentiz_desk.ui.kit.layout import column, empty_out, row
from lentiz_desk.ui.kit.text import Picture, Quiet, Text
from lentiz_desk.ui.roles import Tone
from lentiz_desk.ui.theme import DOUBLE, HALF, restyle
from lentiz_desk.words import ui as words

_PNG = "image/png"
_PNG_BEGINS = b"\x89PNG"
_QUICK = 80
"""How a copied picture is packed: without loss, and fast rather than small."""

_TRACES = ("FileDialog/history", "FileDialog/lastVisited")


class _Traces:
    """What Qt's file dialog remembers for all programs, put back as it was when the dialog is gone."""

    def __init__(self) -> None:
        self._before = {name: self._settings().value(name) for name in _TRACES}

    def wipe(self) -> None:
        """Put back."""
        settings = self._settings()
        for name, value in self._before.items():
            if value is None:
                settings.remove(name)
            else:
                settings.setValue(name, value)
        settings.sync()

    @staticmethod
    def _settings() -> QSettings:
        return QSettings(QSettings.Scope.UserScope, "QtProject")


def file_dialog(
    parent: QWidget,
    title: str,
    chosen: Callable[[list[Path]], object],
    *,
    mode: QFileDialog.FileMode = QFileDialog.FileMode.ExistingFiles,
    suggested: str = "",
    filters: tuple[str, ...] = (),
) -> QFileDialog:
    """Open Qt's own file dialog, without history or places; `chosen` gets the paths. AnyFile saves, Directory picks."""
    traces = _Traces()
    dialog = QFileDialog(parent, title, str(Path.home()))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(mode)
    if mode is QFileDialog.FileMode.AnyFile:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if mode is QFileDialog.FileMode.Directory:
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    if filters:
        dialog.setNameFilters(list(filters))
    if suggested:
        dialog.selectFile(suggested)
    dialog.setHistory([])
    dialog.setSidebarUrls([])
    dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    dialog.finished.connect(partial(_forget, dialog))
    dialog.destroyed.connect(lambda: traces.wipe())  # noqa: PLW0108 - holds what has to be put back until then
    dialog.open()
    return dialog


def _forget(dialog: QFileDialog, _result: int) -> None:
    dialog.setDirectory(str(Path.home()))
    dialog.setHistory([])


class _Zone(QFrame):
    """Where files can be dropped."""

    dropped = Signal(list)
    pictured = Signal(bytes)

    def __init__(self, parent: QWidget, *, pictures: bool = False, folders: bool = False) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._folders = folders
        self.setObjectName("drop")
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        """Files are welcome, and pictures where they are asked; nothing else."""
        if self.welcomes(event.mimeData()):
            event.acceptProposedAction()
            self._light(over=True)

    def welcomes(self, data: QMimeData) -> bool:
        """Whether there is something in it to take."""
        return bool(local_files(data, folders=self._folders)) or (self._pictures and data.hasImage())

    def dragLeaveEvent(self, _event: QDragLeaveEvent, /) -> None:
        """They went on."""
        self._light(over=False)

    def dropEvent(self, event: QDropEvent, /) -> None:
        """Take them."""
        self._light(over=False)
        event.acceptProposedAction()
        files = local_files(event.mimeData(), folders=self._folders)
        if files:
            self.dropped.emit(files)
        elif self._pictures:
            self.pictured.emit(picture_in(event.mimeData()))

    def _light(self, *, over: bool) -> None:
        self.setProperty("over", over)
        restyle(self)


def local_files(data: QMimeData, *, folders: bool = False) -> list[str]:
    """The files of this computer that are dragged or copied, and the folders where they are asked."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if Path(path).is_file() or (folders and Path(path).is_dir())]


def picture_in(data: QMimeData) -> bytes:
    """The picture that is dragged or copied, as the bytes of a PNG: as they were given, if they were; else none."""
    given = bytes(data.data(_PNG).data()) if data.hasFormat(_PNG) else b""
    if given.startswith(_PNG_BEGINS) or not data.hasImage():
        return given
    kept = QBuffer()
    kept.open(QBuffer.OpenModeFlag.WriteOnly)
    image = QImage(data.imageData())
    return bytes(kept.data().data()) if image.save(kept, "PNG", _QUICK) else b""  # type: ignore[call-overload]


class FilePicker(Field):
    """Files to bring in: dropped on it, or chosen. The answer is their paths."""

    def __init__(
        self,
        *,
        several: bool = True,
        filters: tuple[str, ...] = (),
        pictures: bool = False,
        folders: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._folders = folders
        self._several = several
        self._filters = filters
        self._paths: list[str] = []
        self._zone = _Zone(self, pictures=pictures, folders=folders)
        self._zone.dropped.connect(self._take)
        self.button = Button(words.choose_files() if several else words.choose_file(), self._ask, icon_name="paperclip")
        hint = Quiet(words.drop_files_here() if several else words.drop_file_here())
        self._line = line = row(Picture("upload"), gap=12, margin=12)
        line.addWidget(hint, 1)
        line.addWidget(self.button)
        if folders:
            self.folder_button = Button(words.choose_folder(), self._ask_folder, icon_name="folder")
            line.addWidget(self.folder_button)
        self._list: QVBoxLayout = column(gap=HALF)
        whole = column(line, gap=0)
        self._zone.setLayout(whole)
        self.setLayout(column(self._zone, self._list, gap=HALF))

    def paths(self) -> list[Path]:
        """The files, in the order in which they came."""
        return [Path(path) for path in self._paths]

    def answer(self) -> list[str]:
        """The paths of the files."""
        return list(self._paths)

    def put(self, answer: Answer) -> None:
        """These files instead."""
        self._paths = list(answer) if isinstance(answer, list) else []
        self._show()

    def control(self) -> QWidget:
        """The button."""
        return self.button

    def name_it(self, name: str, description: str = "") -> None:
        """The button says what the files are for."""
        self.button.speak(words.verb_about(verb=self.button.text(), about=name))
        self.button.setAccessibleDescription(description)
        if self._folders:
            self.folder_button.speak(words.verb_about(verb=self.folder_button.text(), about=name))

    def mark(self, *, wrong: bool) -> None:
        """The error line says it."""

    def _ask(self) -> None:
        mode = QFileDialog.FileMode.ExistingFiles if self._several else QFileDialog.FileMode.ExistingFile
        file_dialog(
            self,
            self.button.text(),
            lambda paths: self._take([str(path) for path in paths]),
            mode=mode,
            filters=self._filters,
        )

    def _ask_folder(self) -> None:
        file_dialog(
            self,
            words.choose_folder(),
            lambda paths: self._take([str(path) for path in paths]),
            mode=QFileDialog.FileMode.Directory,
        )

    def _take(self, paths: list[str]) -> None:
        new = [path for path in paths if path not in self._paths]
        self._paths = [*self._paths, *new] if self._several else paths[:1]
        self._show()
        self.changed.emit()

    def _drop(self, path: str) -> None:
        self._paths.remove(path)
        self._show()
        self.button.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        empty_out(self._list)
        for path in self._paths:
            name = Path(path).name
            line = row(Picture("file", Tone.QUIET, size=DOUBLE), gap=8)
            line.addWidget(Text(name), 1)
            line.addWidget(
                LinkButton(
                    words.remove(),
                    partial(self._drop, path),
                    spoken=words.verb_about(verb=words.remove(), about=name),
                )
            )
            self._list.addLayout(line)
