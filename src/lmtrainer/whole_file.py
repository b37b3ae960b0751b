"""Writes a file as a whole or not at all, and never a half of it: also when the power goes in the middle."""

import os
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` where ``path`` says, in place of what is there, by way of a file beside it.

    When it returns the data are on the disk. Raises `OSError`; then what was there before is still there, unchanged,
    and nothing else is left behind.
    """
    partial = partial_of(path)
    try:
        fill(partial, data)
        put(partial, path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def partial_of(path: Path) -> Path:
    """The file beside ``path`` that this process fills before it takes the place of what is there."""
    return path.with_name(f".{path.name}.{os.getpid()}.partial")


def fill(partial: Path, data: bytes) -> None:
    """Write ``data``; when it returns they are on the disk. A process that may be killed does this much alone:

    whoever named the file for it then does `put`, or takes it away. Raises `OSError`.
    """
    partial.unlink(missing_ok=True)  # in a stranger's folder it may be a link
    with partial.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def put(partial: Path, path: Path) -> None:
    """Let a file that was filled take the place of what is at ``path``, at once. Raises `OSError`."""
    os.replace(partial, path)
    if os.name == "posix":  # there a new name is on the disk only when its folder is
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
