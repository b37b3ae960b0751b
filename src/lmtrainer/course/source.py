"""The one door for course bytes: every file of a course is reached through the guards here, pictures included.

A course is a stranger's: nothing outside its folder is ever read, nothing but plain files is opened, and every
file has a largest size. The rules come from the course format (limits) and from the list of known attacks.
"""

import hashlib
import os
import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lmtrainer.course.picture_size import PictureKind, picture_size

LESSON_BYTES = 200_000
HEADER_BYTES = 64_000
PICTURE_BYTES = 10_000_000
PICTURE_PIXELS = 16_000_000
MOST_FILES = 5_000
MOST_DEPTH = 12
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[1-9¹²³])(\.|$)")
_UNHOLDABLE = re.compile(
    r'[\x00-\x1f\x7f<>:"|?*\\]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c\u180e]|[\ud800-\udfff]'
)


class SourceError(Exception):
    """A file of the course cannot be had; ``code``, ``message`` and ``hint`` become a `Problem`."""

    def __init__(self, code: str, message: str, hint: str = "", line: int = 1) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.line = code, message, hint, line


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the course: its path with forward slashes, its size in bytes, its time of change."""

    path: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class PictureBytes:
    """A picture that passed every guard but is not decoded yet; ``data`` is to be decoded as ``kind`` only."""

    kind: PictureKind
    width: int
    height: int
    data: bytes


def name_trouble(name: str) -> str:
    """Why a file or folder name cannot be held everywhere; empty for a good name."""
    if _UNHOLDABLE.search(name):
        return "has a character that Windows cannot hold or that cannot be seen"
    if name != name.strip() or name.endswith("."):
        return "begins or ends with a space, or ends with a full stop"
    if _RESERVED.match(name):
        return "is a name that Windows reserves"
    return ""


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
        raise SourceError(
            "path-refused",
            f"“{path[:80]}” is not a path within the course",
            "Write a path inside the course folder, like media/picture.png.",
        )
    return path


class FolderSource:
    """A course in a folder. Reads only plain files inside it; follows no symbolic link."""

    def __init__(self, root: Path) -> None:
        """Raises `SourceError` when ``root`` is not a folder that can be read."""
        self.root = Path(os.path.realpath(root))
        if self.root.is_file() and self.root.suffix == ".lmcourse":
            raise SourceError(
                "package-not-yet-supported",
                "Course packages cannot be opened yet.",
                "Open the course's folder instead.",
            )
        if not self.root.is_dir():
            raise SourceError("folder-missing", f"There is no folder {self.root}.", "Choose another folder.")

    def files(self) -> tuple[SourceFile, ...]:
        """All plain files of the course in the order of their paths; hidden and `_` names are left out.

        Raises `SourceError` when there are too many, or a folder cannot be read.
        """
        found: list[SourceFile] = []
        self._collect("", found, 1)
        return tuple(sorted(found, key=lambda file: file.path))

    def _collect(self, folder: str, found: list[SourceFile], depth: int) -> None:
        try:
            entries = sorted(os.scandir(self.root / folder), key=lambda entry: entry.name)
        except OSError as error:
            raise SourceError(
                "folder-unreadable",
                f"The folder {folder or self.root.name} cannot be read: {error.strerror}.",
                "Check that you may read it.",
            ) from error
        for entry in entries:
            if entry.name.startswith((".", "_")) or entry.is_symlink():
                continue
            path = f"{folder}/{entry.name}" if folder else entry.name
            if entry.is_dir(follow_symlinks=False):
                if depth < MOST_DEPTH:
                    self._collect(path, found, depth + 1)
            elif entry.is_file(follow_symlinks=False):
                about = entry.stat(follow_symlinks=False)
                found.append(SourceFile(path, about.st_size, about.st_mtime_ns))
                if len(found) > MOST_FILES:
                    raise SourceError(
                        "too-many-files",
                        f"The folder holds more than {MOST_FILES} files.",
                        "Choose the course's own folder.",
                    )

    def signature(self) -> str:
        """Changes whenever a file comes, goes, or is written; cheap, because no file is read."""
        digest = hashlib.sha256()
        for file in self.files():
            digest.update(f"{file.path}\0{file.size}\0{file.mtime_ns}\0".encode(errors="replace"))
        return digest.hexdigest()

    def exists(self, path: str) -> bool:
        """Whether there is such a plain file within the course."""
        try:
            os.close(self._open(check_path(path)))
        except SourceError:
            return False
        return True

    def read_bytes(self, path: str, limit: int) -> bytes:
        """The file's bytes. Raises `SourceError` when it is refused, missing, or larger than ``limit``."""
        with os.fdopen(self._open(check_path(path)), "rb") as file:
            data = file.read(limit + 1)
        if len(data) > limit:
            raise SourceError(
                "file-too-large",
                f"{PurePosixPath(path).name} is larger than {limit // 1000} kB.",
                "Make it smaller, or divide it.",
            )
        return data

    def read_text(self, path: str, limit: int = LESSON_BYTES) -> str:
        """The file as text with ``\\n`` line ends, without a byte order mark. Raises `SourceError`."""
        data = self.read_bytes(path, limit)
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise SourceError("not-utf-8", "This is not UTF-8 text.", "Save the file as UTF-8.", line) from error
        if "\0" in text:
            line = text.count("\n", 0, text.index("\0")) + 1
            raise SourceError("not-text", "There is a NUL character here.", "Save it as plain text.", line)
        return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))

    def read_picture(self, path: str) -> PictureBytes:
        """A picture's bytes and its size, read from its own first bytes. Raises `SourceError`."""
        data = self.read_bytes(path, PICTURE_BYTES)
        size = picture_size(data)
        if size is None:
            raise SourceError(
                "picture-kind", f"{path} is not a PNG, JPEG, GIF or WebP picture.", "Save it as PNG or JPEG."
            )
        kind, width, height = size
        if width * height > PICTURE_PIXELS or not width or not height:
            raise SourceError(
                "picture-too-large",
                f"{path} has {width} × {height} pixels; 16 megapixels are the most.",
                "Make the picture smaller.",
            )
        return PictureBytes(kind, width, height, data)

    def _open(self, path: str) -> int:
        """A descriptor of a plain file inside the course; no link on the way is followed."""
        full = self.root.joinpath(*path.split("/"))
        if Path(os.path.realpath(full)) != full:
            raise SourceError(
                "path-refused", f"{path} leads out of the course.", "Put the file itself into the course."
            )
        flags = os.O_RDONLY
        for flag in ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
            flags |= getattr(os, flag, 0)
        try:
            descriptor = os.open(full, flags)
        except OSError as error:
            raise SourceError(
                "file-unreadable",
                f"{path} cannot be read: {error.strerror}.",
                "Check the name, also its capitals.",
            ) from error
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise SourceError("not-a-file", f"{path} is not a plain file.", "Put a plain file there.")
        return descriptor
