"""A strict reader of zip files: exactly what a plain packer writes is accepted, everything else is refused.

A zip file can be read in two ways that disagree, and attacks live in the disagreement. So the file must be, from
its first byte to its last, local entries in a row, their central directory, and its end; both records of an entry
must be equal; nothing is guessed or repaired. Nothing is ever written to the disk.
"""

import os
import stat
import struct
import unicodedata
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from lmtrainer.course.rules import packages as rules
from lmtrainer.course.source import MOST_FILES, SourceError, check_path
from lmtrainer.frozen import frozen
from lmtrainer.plain_file import NotPlain, opened_plain

PACKAGE_BYTES = 200_000_000
DIRECTORY_BYTES = 2_000_000
ALL_BYTES = 500_000_000  # of all files, unpacked
MOST_RATIO = 200  # unpacked to packed; deflate reaches 1,032
RATIO_FREE = 1_000_000  # a file or package that unpacks to less is never a bomb
_CHUNK = 1 << 16
_LOCAL, _CENTRAL, _END = b"PK\3\4", b"PK\1\2", b"PK\5\6"
_LOCAL_SIZE, _CENTRAL_SIZE, _END_SIZE = 30, 46, 22
_STORED, _DEFLATED = 0, 8
_UTF8 = 1 << 11
_FLAGS = _UTF8 | 0b110  # the two bits tell how hard a packer tried
_TELLTALE_FIELDS = (0x0001, 0x7075)  # zip64, and a second name: two truths about one entry


@frozen
class Entry:
    """A file of the archive. ``size`` is unpacked, ``packed`` as it lies there; ``data_at`` is where it begins."""

    path: str
    size: int
    packed: int
    crc: int
    deflated: bool
    data_at: int


class Archive:
    """The entries of one zip file, all checked before any is read. Safe from the first line on."""

    def __init__(self, path: Path) -> None:
        """Raises `SourceError` when it cannot be read, or is anything but a plain, whole, honest archive."""
        self.path = path
        with _opened(path) as file:
            self._stamp = _stamp(file)
            self.entries, self.directory = _Reading(file).entries()

    @property
    def mtime_ns(self) -> int:
        """The time of the file's last change, in nanoseconds."""
        return self._stamp[-1]

    def read(self, entry: Entry, most: int) -> bytes:
        """At most the first ``most`` bytes of a file; only a whole file's checksum is held against it.

        Raises `SourceError` when the archive was replaced meanwhile, or the bytes are not as declared.
        """
        with _opened(self.path) as file:
            if _stamp(file) != self._stamp:
                raise SourceError(rules.CHANGED.of())
            file.seek(entry.data_at)
            return _inflated(file, entry, most) if entry.deflated else _copied(file, entry, most)


class _Reading:
    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._size = os.fstat(file.fileno()).st_size

    def entries(self) -> tuple[tuple[Entry, ...], bytes]:
        count, directory_at = self._end()
        self._file.seek(directory_at)
        directory = self._file.read(self._size - _END_SIZE - directory_at)
        found: list[Entry] = []
        at = expected = 0
        for _ in range(count):
            record, at = _central_record(directory, at)
            expected = self._local_matches(record, expected, found)
        if at != len(directory) or expected != directory_at:
            raise SourceError(rules.BETWEEN.of())
        _check_names(entry.path for entry in found)
        files = tuple(entry for entry in found if not entry.path.endswith("/"))
        _check_sizes(files, self._size)
        return files, directory

    def _end(self) -> tuple[int, int]:
        if self._size > PACKAGE_BYTES:
            raise SourceError(rules.TOO_LARGE.of(most=PACKAGE_BYTES // 1_000_000))
        if self._size < _END_SIZE:
            raise SourceError(rules.NO_PACKAGE.of())
        self._file.seek(self._size - _END_SIZE)
        end = self._file.read(_END_SIZE)
        disk, start_disk, here, count, length, at, comment = struct.unpack("<HHHHIIH", end[4:])
        if not end.startswith(_END) or disk or start_disk or here != count or comment:
            raise SourceError(rules.NOT_WHOLE.of())
        if count > MOST_FILES or length > DIRECTORY_BYTES:
            raise SourceError(rules.TOO_MANY_PACKED.of(most=MOST_FILES))
        if at + length != self._size - _END_SIZE:
            raise SourceError(rules.AROUND.of())
        return count, at

    def _local_matches(self, record: "_Record", expected: int, found: list[Entry]) -> int:
        """Append the entry; returns where the next one has to begin."""
        if record.at != expected:
            raise SourceError(rules.OVERLAP.of())
        self._file.seek(record.at)
        local = self._file.read(_LOCAL_SIZE)
        if len(local) < _LOCAL_SIZE or not local.startswith(_LOCAL) or local[6:28] != record.common:
            raise SourceError(rules.TWO_TRUTHS.of())
        name_length, extra_length = struct.unpack("<HH", local[26:])
        if self._file.read(name_length) != record.raw_name:
            raise SourceError(rules.TWO_TRUTHS.of())
        _check_extra(self._file.read(extra_length))
        data_at = record.at + _LOCAL_SIZE + name_length + extra_length
        found.append(Entry(record.name, record.size, record.packed, record.crc, record.deflated, data_at))
        end: int = data_at + record.packed
        return end


@frozen
class _Record:
    """An entry as the central directory tells it; ``common`` are the bytes that the local record must repeat."""

    name: str
    raw_name: bytes
    common: bytes
    size: int
    packed: int
    crc: int
    deflated: bool
    at: int


def _central_record(directory: bytes, at: int) -> tuple[_Record, int]:
    """The record at this place, and the place of the next."""
    head = directory[at : at + _CENTRAL_SIZE]
    if len(head) < _CENTRAL_SIZE or not head.startswith(_CENTRAL):
        raise SourceError(rules.DAMAGED.of())
    flags, method, _, _, crc, packed, size, name_length, extra_length, comment, disk, _, attributes, offset = (
        struct.unpack("<HHHHIIIHHHHHII", head[8:])
    )
    names_at = at + _CENTRAL_SIZE
    raw_name = directory[names_at : names_at + name_length]
    extra = directory[names_at + name_length : names_at + name_length + extra_length]
    if len(raw_name) < name_length or len(extra) < extra_length or comment or disk:
        raise SourceError(rules.DAMAGED.of())
    if flags & ~_FLAGS or method not in (_STORED, _DEFLATED):
        raise SourceError(rules.ENCRYPTED.of())
    _check_extra(extra)
    name = _name(raw_name, flags)
    _check_kind(name, attributes, size)
    if method == _STORED and size != packed:
        raise SourceError(rules.TWO_TRUTHS.of())
    record = _Record(name, raw_name, head[8:30], size, packed, crc, method == _DEFLATED, offset)
    return record, names_at + name_length + extra_length


def _name(raw: bytes, flags: int) -> str:
    try:
        name = raw.decode("utf-8" if flags & _UTF8 else "ascii")
    except UnicodeDecodeError:
        raise SourceError(rules.NAME_NOT_UTF_8.of()) from None
    try:
        check_path(name.removesuffix("/"))
    except SourceError as error:
        raise SourceError(rules.NAME.of(name=ascii(name[:60]))) from error
    if unicodedata.normalize("NFC", name) != name:
        raise SourceError(rules.NAME_FORM.of(name=ascii(name[:60])))
    return name


def _check_kind(name: str, attributes: int, size: int) -> None:
    folder = name.endswith("/")
    kind = stat.S_IFMT(attributes >> 16)
    if kind not in (0, stat.S_IFDIR if folder else stat.S_IFREG) or (folder and size):
        raise SourceError(rules.KIND.of(name=name[:60]))


def _check_extra(extra: bytes) -> None:
    at = 0
    while at < len(extra):
        if at + 4 > len(extra):
            raise SourceError(rules.DAMAGED.of())
        field, length = struct.unpack("<HH", extra[at : at + 4])
        at += 4 + length
        if field in _TELLTALE_FIELDS or at > len(extra):
            raise SourceError(rules.UNUSUAL.of())


def _check_names(names: Iterable[str]) -> None:
    """No two names are one on any computer, and no file is also a folder."""
    seen: set[str] = set()
    keys = []
    for name in names:
        key = unicodedata.normalize("NFKC", name.removesuffix("/")).casefold()
        if key in seen:
            raise SourceError(rules.NAME_TWINS.of(name=name[:60]))
        seen.add(key)
        keys.append((key, name.endswith("/")))
    files = {key for key, folder in keys if not folder}
    for key, _ in keys:
        parent = key.rpartition("/")[0]
        while parent:
            if parent in files:
                raise SourceError(rules.FILE_AND_FOLDER.of())
            parent = parent.rpartition("/")[0]


def _check_sizes(entries: tuple[Entry, ...], package: int) -> None:
    whole = sum(entry.size for entry in entries)
    bursts = any(_is_bomb(entry.size, entry.packed) for entry in entries)
    if bursts or whole > ALL_BYTES or _is_bomb(whole, package):
        raise SourceError(rules.BOMB.of())


def _is_bomb(size: int, packed: int) -> bool:
    return size > RATIO_FREE and size > MOST_RATIO * packed


def _opened(path: Path) -> BinaryIO:
    try:
        return opened_plain(path)
    except NotPlain as error:
        raise SourceError(rules.NO_PLAIN_FILE.of()) from error
    except OSError as error:
        raise SourceError(rules.UNREADABLE.of(name=path.name, reason=error.strerror)) from error


def _stamp(file: BinaryIO) -> tuple[int, int, int, int]:
    about = os.fstat(file.fileno())
    return about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns


def _copied(file: BinaryIO, entry: Entry, most: int) -> bytes:
    data = file.read(min(entry.size, most))
    return _checked(data, entry, most)


def _inflated(file: BinaryIO, entry: Entry, most: int) -> bytes:
    """Never holds more than ``most`` bytes and one chunk, whatever the stream would become."""
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    wanted = min(entry.size + 1, most)  # one more than declared shows a lie
    parts: list[bytes] = []
    left, have = entry.packed, 0
    try:
        while have < wanted and not stream.eof:
            packed = stream.unconsumed_tail or file.read(min(_CHUNK, left))
            if not stream.unconsumed_tail:
                left -= len(packed)
            part = stream.decompress(packed, wanted - have)
            if not packed and not part:
                break
            parts.append(part)
            have += len(part)
    except zlib.error:
        raise SourceError(rules.DAMAGED.of()) from None
    if have == entry.size and not stream.eof and have < most:
        raise SourceError(rules.DAMAGED.of())
    if stream.eof and (left or stream.unused_data):
        raise SourceError(rules.HIDDEN.of())
    return _checked(b"".join(parts), entry, most)


def _checked(data: bytes, entry: Entry, most: int) -> bytes:
    if len(data) >= most and entry.size > most:
        return data
    if len(data) != entry.size or zlib.crc32(data) != entry.crc:
        raise SourceError(rules.DAMAGED.of())
    return data
