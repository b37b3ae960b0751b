"""Decodes pictures of courses: bytes through the course's guards, a decoder fixed by their first bytes."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader

from lmtrainer.course.model import NO_SEAL, Seal
from lmtrainer.course.seal import open_as
from lmtrainer.course.source import PICTURE_PIXELS, PictureBytes, SourceError
from lmtrainer.course.text import Picture

_KEPT_BYTES = 64_000_000
_SHOWN = 2_000  # pixels on the longer side; no page shows more of a picture


class Pictures:
    """Pictures of all courses; those decoded last are kept, up to a number of bytes."""

    def __init__(self) -> None:
        self._images: dict[tuple[Path, str], QImage] = {}
        self._seals: dict[Path, Seal] = {}

    def show_as_signed(self, root: Path, seal: Seal) -> None:
        """The course in ``root`` is shown with this seal: if it is signed, so is every picture that is shown of it."""
        if self._seals.get(root, NO_SEAL) != seal:
            self._seals[root] = seal
            self.forget(root, [path for known, path in self._images if known == root])

    def load(self, root: Path, picture: Picture, look: str) -> QImage:
        """The picture in the variant for ``look``; an empty image when it cannot be had."""
        path = next((variant.path for variant in picture.variants if variant.theme == look), picture.path)
        key = (root, path)
        image = self._images.pop(key, None)
        if image is None:
            image = _decoded(root, path, self._seals.get(root, NO_SEAL))
        self._images[key] = image
        while len(self._images) > 1 and sum(kept.sizeInBytes() for kept in self._images.values()) > _KEPT_BYTES:
            del self._images[next(iter(self._images))]
        return image

    def forget(self, root: Path, paths: Collection[str]) -> None:
        """These files have changed: decode them anew when they are wanted."""
        for path in paths:
            self._images.pop((root, path), None)


def _decoded(root: Path, path: str, seal: Seal) -> QImage:
    try:
        found = open_as(root, seal).read_picture(path)
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
    if max(size.width(), size.height()) > _SHOWN:
        reader.setScaledSize(size.scaled(_SHOWN, _SHOWN, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
