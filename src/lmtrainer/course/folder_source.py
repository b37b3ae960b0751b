"""A course in a folder. Reads only plain files inside it; follows no symbolic link."""

import hashlib
import os
from itertools import islice
from pathlib import Path

from lmtrainer.course.rules import files as rules
from lmtrainer.course.source import LEFT_OUT, MOST_DEPTH, MOST_FILES, Source, SourceError, SourceFile, Stamp, check_path
from lmtrainer.plain_file import NotPlain, plain_descriptor


class FolderSource(Source):
    """The files of a course below one folder."""

    def __init__(self, root: Path) -> None:
        """Raises `SourceError` when ``root`` is not a folder that can be read."""
        self.root = Path(os.path.realpath(root))
        self.name = self.root.name
        if not self.root.is_dir():
            raise SourceError(rules.FOLDER_MISSING.of(path=self.root))

    def files(self) -> tuple[SourceFile, ...]:
        found: list[SourceFile] = []
        self._collect("", found, 1)
        return tuple(sorted(found, key=lambda file: file.path))

    def stamp(self, path: str) -> Stamp | None:
        try:
            about = self.root.joinpath(*check_path(path).split("/")).lstat()
        except (SourceError, OSError):
            return None
        return about.st_size, about.st_mtime_ns, about.st_ino

    def _collect(self, folder: str, found: list[SourceFile], depth: int) -> None:
        try:
            with os.scandir(self.root / folder) as listed:
                entries = list(islice(listed, MOST_FILES + 1))
        except OSError as error:
            fault = rules.FOLDER_UNREADABLE.of(path=folder or self.root.name, reason=error.strerror)
            raise SourceError(fault) from error
        if len(entries) > MOST_FILES:
            raise _too_many()
        for entry in entries:
            if entry.name.startswith(LEFT_OUT) or entry.is_symlink():
                continue
            path = f"{folder}/{entry.name}" if folder else entry.name
            if entry.is_dir(follow_symlinks=False):
                if depth < MOST_DEPTH:
                    self._collect(path, found, depth + 1)
            elif entry.is_file(follow_symlinks=False):
                about = entry.stat(follow_symlinks=False)
                found.append(SourceFile(path, about.st_size, about.st_mtime_ns, about.st_ino))
                if len(found) > MOST_FILES:
                    raise _too_many()

    def signature(self) -> str:
        digest = hashlib.sha256()
        for file in self.files():
            digest.update(f"{file.path}\0{file.size}\0{file.mtime_ns}\0".encode(errors="replace"))
        return digest.hexdigest()

    def _holds(self, path: str) -> bool:
        try:
            os.close(self._open(path))
        except SourceError:
            return False
        return True

    def _fetched(self, path: str, most: int) -> bytes:
        with os.fdopen(self._open(path), "rb") as file:
            return file.read(most)

    def _open(self, path: str) -> int:
        """A descriptor of a plain file inside the course; no link on the way is followed."""
        full = self.root.joinpath(*path.split("/"))
        if Path(os.path.realpath(full)) != full:
            raise SourceError(rules.PATH_REFUSED.of(path=path))
        try:
            return plain_descriptor(full, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        except NotPlain as error:
            raise SourceError(rules.NOT_A_FILE.of(path=path)) from error
        except FileNotFoundError as error:
            raise SourceError(rules.FILE_MISSING.of(path=path)) from error
        except OSError as error:
            raise SourceError(rules.FILE_UNREADABLE.of(path=path, reason=error.strerror)) from error


def _too_many() -> SourceError:
    return SourceError(rules.TOO_MANY_FILES.of(most=MOST_FILES))
