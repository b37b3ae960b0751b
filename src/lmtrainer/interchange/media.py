"""Files that came along with questions -> pictures of the course, by the same guards as all its pictures."""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from lmtrainer.course.picture_size import PictureKind, picture_size
from lmtrainer.course.source import PICTURE_BYTES, PICTURE_PIXELS, name_trouble
from lmtrainer.interchange.foreign import EmbeddedFile, Words
from lmtrainer.said import Said
from lmtrainer.said import Words as Sentence

PLUGIN_FILE = "@@PLUGINFILE@@/"
_DATA = re.compile(r"^data:image/[\w.+-]+;base64,(.*)$", re.DOTALL)
_ENDINGS = {PictureKind.PNG: "png", PictureKind.JPEG: "jpg", PictureKind.GIF: "gif", PictureKind.WEBP: "webp"}
_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 40
_FAR = Said("Import", "The picture {0} lies on the network; its words stand in its place.")
_MISSING = Said("Import", "The picture “{0}” did not come along; its words stand in its place.")
_LARGE = Said("Import", "The file “{0}” is larger than {1} MB; its words stand in its place.")
_NO_PICTURE = Said("Import", "The file “{0}” is not a PNG, JPEG, GIF or WebP picture; its words stand in its place.")
_TOO_MANY = Said("Import", "The file “{0}” has {1} × {2} pixels, which is too many; its words stand in its place.")


@dataclass(slots=True)
class Media:
    """The pictures of one import. ``folder`` is where they will lie in the course; equal pictures are one file."""

    folder: str
    files: dict[str, bytes] = field(default_factory=dict)
    _by_digest: dict[str, str] = field(default_factory=dict)

    def path_for(self, source: str, words: tuple[Words, ...]) -> tuple[str, Sentence]:
        """The path in the course of the picture that a text calls ``source``, and why there is none."""
        inline = _DATA.match(source)
        if inline:
            try:
                return self._kept("picture", base64.b64decode(re.sub(r"\s", "", inline.group(1))))
            except (binascii.Error, ValueError):
                return "", Said("Import", "A picture inside the text cannot be read; its words stand in its place.")
        if source.lower().startswith(("http://", "https://", "//")):
            return "", _FAR.of(source[:100])
        name = unquote(source.removeprefix(PLUGIN_FILE)).partition("?")[0]
        found = next((file for text in words for file in text.files if _same(file, name)), None)
        if found is None:
            return "", _MISSING.of(name[:60])
        return self._kept(name, found.data)

    def _kept(self, name: str, data: bytes) -> tuple[str, Sentence]:
        if len(data) > PICTURE_BYTES:
            return "", _LARGE.of(name[:60], PICTURE_BYTES // 1_000_000)
        size = picture_size(data)
        if size is None:
            return "", _NO_PICTURE.of(name[:60])
        kind, width, height = size
        if not width or not height or width * height > PICTURE_PIXELS:
            return "", _TOO_MANY.of(name[:60], width, height)
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self._by_digest:
            path = f"{self.folder}/{self._free_name(name, _ENDINGS[kind])}"
            self._by_digest[digest] = path
            self.files[path] = data
        return self._by_digest[digest], ""

    def _free_name(self, name: str, ending: str) -> str:
        stem = _UNSAFE.sub("-", name.rpartition("/")[2].rpartition(".")[0] or name).strip("-._")[:_LONGEST].lower()
        if not stem or name_trouble(f"{stem}.{ending}"):
            stem = "picture"
        taken = {path.rpartition("/")[2].casefold() for path in self.files}
        candidates = [stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3))]
        return next(f"{each}.{ending}" for each in candidates if f"{each}.{ending}" not in taken)


def _same(file: EmbeddedFile, name: str) -> bool:
    return name in (file.name, file.name.rpartition("/")[2])
