"""Writes a file as a whole or not at all, and never a half of it: also when the power goes in the middle."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path

from lmtrainer.plain_file import NotPlain, TooLarge
from lmtrainer.said import Said, Words

FORCE, FORCE_HELP = "--force", "replace what is there already under this name"


def keep_what_is_there(paths: Iterable[Path], *, force: bool) -> None:
    """The one rule of all commands that write files: what is there already stays, unless `FORCE` was said.

    Only files are ever replaced: no folder, pipe or device. Raises `FileExistsError`, whose words say what to do.
    """
    for path in paths:
        if os.path.lexists(path) and not (force and path.is_file()):
            remedy = f"say {FORCE} to replace it" if path.is_file() else "choose another name"
            raise FileExistsError(errno.EEXIST, f"it is there already and stays as it is; {remedy}", str(path))


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


def is_full(error: Exception) -> bool:
    """Whether the system says that there is no room left for a file."""
    return getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def why_not(error: Exception) -> Words:
    """Why something could not be written or read, to stand after a colon.

    The system's own words are for terminals; what this program raised without a number has words of its own.
    """
    if is_full(error):
        return Said("Disk", "the disk is full")
    if isinstance(error, NotPlain):
        return Said("Disk", "what is there is not a plain file")
    if isinstance(error, TooLarge):
        return Said("Disk", "it is too large")
    number = getattr(error, "errno", None)
    if number is None:
        return str(error)
    if number in (errno.EROFS, errno.EACCES, errno.EPERM):
        return Said("Disk", "this is not allowed there")
    if number in (errno.ENOENT, errno.ENOTDIR):
        return Said("Disk", "the folder or file is not there")
    if number in (errno.ENAMETOOLONG, errno.EISDIR, errno.EINVAL):
        return Said("Disk", "this cannot be a file’s name there")
    return Said("Disk", "the disk does not do what it should")


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
