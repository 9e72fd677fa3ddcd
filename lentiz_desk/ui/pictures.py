"""Pictures from bytes, safely: the size is asked before anything is decoded, and only plain formats are."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

MOST_PIXELS = 60_000_000
"""A picture with more pixels is not decoded: some kilobytes can claim gigabytes."""

MOST_MEBIBYTES = 256
"""So much memory one picture may take, whatever its header says."""

SHOWN = QSize(1600, 1200)
"""A picture is scaled down to this while it is read."""

_FORMATS = frozenset({b"png", b"jpeg", b"gif", b"webp"})
_BLUR = 10


class Unshown(StrEnum):
    """Why a picture cannot be shown."""

    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"


def decoded(data: bytes) -> QImage | Unshown:
    """Return the first picture in some bytes, no larger than ``SHOWN``, or why there is none."""
    QImageReader.setAllocationLimit(MOST_MEBIBYTES)
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if reader.format().data() not in _FORMATS:
        return Unshown.UNREADABLE
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return Unshown.TOO_LARGE if size.isValid() else Unshown.UNREADABLE
    reader.setAutoTransform(True)
    if size.width() > SHOWN.width() or size.height() > SHOWN.height():
        reader.setScaledSize(size.scaled(SHOWN, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return Unshown.UNREADABLE if image.isNull() else image


def blurred(image: QImage) -> QImage:
    """Return a picture in which nothing can be made out any more: ten points across, in its old size."""
    few = image.scaled(
        QSize(_BLUR, _BLUR), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return few.scaled(image.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
