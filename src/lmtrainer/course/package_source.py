"""A course in a package, which is read in place: nothing of it is ever unpacked onto the disk."""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from lmtrainer.course.archive import Archive
from lmtrainer.course.rules import files, packages
from lmtrainer.course.source import LEFT_OUT, Source, SourceError, SourceFile

ENDING = ".lmcourse"
MANIFEST, SIGNATURE = "manifest.json", "signature"  # about the package, not of the course: `seal` reads them


class PackageSource(Source):
    """The files of a course in one `.lmcourse` file."""

    def __init__(self, root: Path) -> None:
        """Raises `SourceError` when it cannot be read, or is not a plain, whole, honest archive."""
        self.root = Path(os.path.realpath(root))
        self.name = self.root.name.removesuffix(ENDING)
        self._archive = Archive(self.root)
        self._all = {entry.path: entry for entry in self._archive.entries}
        self._entries = {path: entry for path, entry in self._all.items() if path not in (MANIFEST, SIGNATURE)}
        self._expected: Mapping[str, str] | None = None

    def files(self) -> tuple[SourceFile, ...]:
        time = self._archive.mtime_ns
        found = [SourceFile(path, entry.size, time) for path, entry in self._entries.items() if not _is_hidden(path)]
        return tuple(sorted(found, key=lambda file: file.path))

    def signature(self) -> str:
        digest = hashlib.sha256(self._archive.directory)
        digest.update(str(self._archive.mtime_ns).encode())
        return digest.hexdigest()

    @property
    def stored(self) -> tuple[str, ...]:
        """The paths of all files that the package holds for the course, hidden ones too."""
        return tuple(self._entries)

    def expect(self, hashes: Mapping[str, str]) -> None:
        """From now on a file is read only if its SHA-256, in hexadecimal, is the one of its path here.

        The zip file's own checksum stops accidents: who means to can write other bytes with the same one.
        """
        self._expected = hashes

    def meta(self, name: str, limit: int) -> bytes | None:
        """The manifest or the signature; None where the package has none. Raises `SourceError` past ``limit``."""
        entry = self._all.get(name)
        if entry is None:
            return None
        if entry.size > limit:
            raise SourceError(files.PACKED_FILE_TOO_LARGE.of(name=name, limit=limit // 1000))
        return self._archive.read(entry, limit)

    def _holds(self, path: str) -> bool:
        return path in self._entries

    def _fetched(self, path: str, most: int) -> bytes:
        entry = self._entries.get(path)
        if entry is None:
            raise SourceError(files.FILE_NOT_IN_PACKAGE.of(path=path))
        data = self._archive.read(entry, most)
        whole = len(data) == entry.size
        if whole and self._expected is not None and hashlib.sha256(data).hexdigest() != self._expected.get(path):
            raise SourceError(packages.CHANGED.of())
        return data


def _is_hidden(path: str) -> bool:
    return any(part.startswith(LEFT_OUT) for part in path.split("/"))
