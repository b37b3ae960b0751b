"""Decodes pictures of courses: bytes through the course's guards, a decoder fixed by their first bytes."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from lmtrainer.course.opening import open_source
from lmtrainer.course.source import PICTURE_PIXELS, PictureBytes, SourceError
from lmtrainer.course.text import Picture


class Pictures:
    """Pictures of all courses; the last few that were decoded are kept."""

    _KEPT = 12

    def __init__(self) -> None:
        self._images: dict[tuple[Path, str], QImage] = {}

    def load(self, root: Path, picture: Picture, look: str) -> QImage:
        """The picture in the variant for ``look``; an empty image when it cannot be had."""
        path = next((variant.path for variant in picture.variants if variant.theme == look), picture.path)
        key = (root, path)
        image = self._images.pop(key, None)
        if image is None:
            image = _decoded(root, path)
        self._images[key] = image
        while len(self._images) > self._KEPT:
            del self._images[next(iter(self._images))]
        return image

    def forget(self, root: Path, paths: Collection[str]) -> None:
        """These files have changed: decode them anew when they are wanted."""
        for path in paths:
            self._images.pop((root, path), None)


def _decoded(root: Path, path: str) -> QImage:
    try:
        found = open_source(root).read_picture(path)
    except SourceError:
        return QImage()
    return decoded(found)


def decoded(found: PictureBytes) -> QImage:
    """A picture that passed the guards; an empty image when it is broken."""
    buffer = QBuffer()
    buffer.setData(QByteArray(found.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(found.kind.value.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > PICTURE_PIXELS:
        return QImage()
    return reader.read()
