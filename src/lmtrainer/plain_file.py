"""Reads files that somebody else may have put there: plain ones only, so that nothing waits or never ends."""

import errno
import os
import stat
from io import BufferedReader
from pathlib import Path

_FLAGS = ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOCTTY")


class NotPlain(OSError):
    """What is there is a folder, a pipe, a device or the like."""


class TooLarge(OSError):
    """A file is larger than a file of its kind can be."""


def without_links(path: Path) -> Path:
    """The whole path with no link in it, as far as that can be followed: what leads back to itself stays as it is."""
    return Path(os.path.realpath(path))  # `Path.resolve` raises `RuntimeError` there


def plain_descriptor(path: Path, flags: int = os.O_RDONLY) -> int:
    """A descriptor of the plain file at ``path``, or at the end of a link there.

    ``flags`` are those of `os.open`; what they make is for this user alone. Raises `OSError`: without a wait for a
    pipe, and without a touch for a device. A disk that does not answer is not known before: whoever may meet one looks
    with a patience.
    """
    for flag in _FLAGS:
        flags |= getattr(os, flag, 0)
    try:
        _check(path.stat())
    except FileNotFoundError:
        if not flags & os.O_CREAT:
            raise
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise NotPlain("it is a link that leads back to itself") from error
        raise
    descriptor = os.open(path, flags, 0o600)
    try:
        _check(os.fstat(descriptor))  # it may have been exchanged meanwhile
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def opened_plain(path: Path) -> BufferedReader:
    """The plain file at ``path``, to be read. Raises `OSError`, as `plain_descriptor` does."""
    return os.fdopen(plain_descriptor(path), "rb")


def read_plain(path: Path, most: int) -> bytes:
    """All bytes of the plain file at ``path``. Raises `TooLarge` for more than ``most``, and `OSError`."""
    with opened_plain(path) as file:
        data = file.read(most + 1) if os.fstat(file.fileno()).st_size <= most else None
    if data is None or len(data) > most:
        raise TooLarge(f"it is larger than {most // 1024} kB")
    return data


def has_bytes(path: Path, data: bytes) -> bool:
    """Whether the plain file at ``path`` holds exactly these bytes; no more than that is read. Raises `OSError`."""
    with opened_plain(path) as file:
        return file.read(len(data) + 1) == data


def _check(about: os.stat_result) -> None:
    if not stat.S_ISREG(about.st_mode):
        raise NotPlain("it is not a plain file")
