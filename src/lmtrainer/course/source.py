"""The one door for course bytes: every file of a course is reached through the guards here, pictures included.

A course is a stranger's: nothing outside it is ever read, nothing but plain files is opened, and every file has a
largest size. Folder and package (`folder_source`, `package_source`) differ only in how bytes are fetched; what may
be fetched, and what of it is believed, is decided here for both. The rules come from the course format (limits)
and from the list of known attacks.
"""

import re
import unicodedata
from abc import ABC, abstractmethod
from pathlib import Path, PurePosixPath

from lmtrainer.course.picture_size import PictureKind, picture_size
from lmtrainer.course.problems import Fault, Problem
from lmtrainer.course.rules import files as rules
from lmtrainer.course.rules import texts
from lmtrainer.course.rules.rule import Rule
from lmtrainer.frozen import frozen
from lmtrainer.said import Words

LESSON_BYTES = 200_000
HEADER_BYTES = 64_000
PICTURE_BYTES = 10_000_000
PICTURE_PIXELS = 16_000_000
JPEG_SCAN = b"\xff\xda"  # begins a pass over all pixels; a camera writes 1, a progressive file about 10
MOST_SCANS = 40
MOST_FILES = 5_000
MOST_DEPTH = 12
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[1-9¹²³])(\.|$)")
_UNHOLDABLE = re.compile(
    r'[\x00-\x1f\x7f<>:"|?*\\]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c\u180e]|[\ud800-\udfff]'
)


Stamp = tuple[int, int, int]
LEFT_OUT = (".", "_", "~$")  # how names begin that are of no course: hidden, the author's own, kept by a word processor


class SourceError(Exception):
    """A file of the course cannot be had; ``fault`` says why. It becomes a `Problem` of the file that needed it."""

    def __init__(self, fault: Fault, line: int = 1) -> None:
        super().__init__(str(fault.what))
        self.fault, self.line = fault, line

    @property
    def code(self) -> str:
        """What the fault is known by."""
        return self.fault.code

    @property
    def message(self) -> Words:
        """What is wrong."""
        return self.fault.what

    @property
    def hint(self) -> Words:
        """What to do about it."""
        return self.fault.mend

    def problem_in(self, path: str) -> Problem:
        """What an author is told about this file."""
        return self.fault.at(path, self.line)


@frozen
class SourceFile:
    """A file of the course: its path with forward slashes, its size in bytes, its time of change.

    ``number`` is what the file system knows it by, so that two files that change places are noticed though they are as
    long and as old as each other; 0 in a package, and on Windows, whose lists of folders do not tell it.
    """

    path: str
    size: int
    mtime_ns: int
    number: int = 0


@frozen
class PictureBytes:
    """A picture that passed every guard but is not decoded yet; ``data`` is to be decoded as ``kind`` only."""

    kind: PictureKind
    width: int
    height: int
    data: bytes


def name_trouble(name: str) -> Rule | None:
    """Why a file or folder name cannot be held everywhere; None for a good name."""
    if _UNHOLDABLE.search(name):
        return rules.NAME_UNHOLDABLE
    if name != name.strip() or name.endswith("."):
        return rules.NAME_WITH_SPACES_AROUND
    if _RESERVED.match(name):
        return rules.NAME_RESERVED
    return None


def check_path(path: str) -> str:
    """The path, if it can lie within a course: relative, plain, without a way up. Raises `SourceError`."""
    parts = path.split("/")
    trouble = (
        not path
        or len(path) > 240
        or path.startswith(("/", "~"))
        or len(parts) > MOST_DEPTH
        or any(part in ("", ".", "..") or name_trouble(part) for part in parts)
    )
    if trouble:
        raise SourceError(rules.PATH_NOT_WITHIN.of(path=path[:80]))
    return path


class Source(ABC):
    """A course as its files: a folder or a package. Paths have forward slashes and begin at the course's root.

    ``root`` is the folder or the package itself, ``name`` what it is called, without the ending of a package.
    """

    root: Path
    name: str

    @abstractmethod
    def files(self) -> tuple[SourceFile, ...]:
        """All plain files of the course in the order of their paths; those that begin as `LEFT_OUT` says are not there.

        Raises `SourceError` when there are too many, or a folder cannot be read.
        """

    @abstractmethod
    def signature(self) -> str:
        """Changes whenever a file comes, goes, or is written; cheap, because no file is read."""

    @abstractmethod
    def _holds(self, path: str) -> bool:
        """Whether there is such a plain file; ``path`` has passed `check_path`."""

    @abstractmethod
    def _fetched(self, path: str, most: int) -> bytes:
        """At most the first ``most`` bytes of a file; ``path`` has passed `check_path`. Raises `SourceError`."""

    def stamp(self, path: str) -> Stamp | None:
        """What changes whenever this file is written or replaced, without reading it; None where it cannot be told."""
        return None

    def exists(self, path: str) -> bool:
        """Whether there is such a plain file within the course."""
        try:
            return self._holds(check_path(path))
        except SourceError:
            return False

    def read_bytes(self, path: str, limit: int) -> bytes:
        """The file's bytes. Raises `SourceError` when it is refused, missing, or larger than ``limit``."""
        data = self._fetched(check_path(path), limit + 1)
        if len(data) > limit:
            raise SourceError(rules.FILE_TOO_LARGE.of(name=PurePosixPath(path).name, limit=limit // 1000))
        return data

    def read_text(self, path: str, limit: int = LESSON_BYTES) -> str:
        """The file as text with ``\\n`` line ends, without a byte order mark. Raises `SourceError`."""
        data = self.read_bytes(path, limit)
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise SourceError(rules.NOT_UTF_8.of(), line) from error
        if "\0" in text:
            line = text.count("\n", 0, text.index("\0")) + 1
            raise SourceError(rules.NOT_TEXT.of(), line)
        return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))

    def read_picture(self, path: str) -> PictureBytes:
        """A picture's bytes and its size, read from its own first bytes. Raises `SourceError`."""
        data = self.read_bytes(path, PICTURE_BYTES)
        size = picture_size(data)
        if size is None:
            raise SourceError(texts.PICTURE_KIND.of(path=path))
        kind, width, height = size
        if width * height > PICTURE_PIXELS or not width or not height:
            raise SourceError(texts.PICTURE_TOO_LARGE.of(path=path, width=width, height=height))
        if kind is PictureKind.JPEG and data.count(JPEG_SCAN) > MOST_SCANS:
            raise SourceError(texts.PICTURE_SCANS.of(path=path))
        return PictureBytes(kind, width, height, data)
