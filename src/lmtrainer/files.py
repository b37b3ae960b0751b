"""The one way in which files are written: whole or not at all, also when the power goes in the middle.

A file is filled under another name beside its place, forced to the disk, and then given its name in one step; the
folder is forced to the disk too. Nothing here may be called on the window's thread: a disk may take seconds.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from lmtrainer.plain_file import NotPlain, TooLarge, opened_plain
from lmtrainer.said import Said, Words

PARTIAL = ".partial"  # how the name of a file ends that is not filled yet
EVERYBODY = 0o666  # what the user's own mask leaves of it
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
    """Put ``data`` where ``path`` says, in place of what is there, whose permissions the new file gets.

    When it returns the data are on the disk. Raises `OSError`; then what was there before is still there, unchanged,
    and nothing else is left behind.
    """
    with whole_file(path) as file:
        file.write(data)


def write_new(path: Path, data: bytes, *, mode: int = EVERYBODY) -> None:
    """Make a file where there is none; at no moment is it there in part, or readable by more people than ``mode`` says.

    When it returns the data are on the disk. Raises `FileExistsError` where there is something already, and `OSError`;
    then nothing is left behind.
    """
    with _in_place(path, partial_of(path), mode, move_new) as file:
        file.write(data)


def copy_whole(source: Path, target: Path, *, mode: int = EVERYBODY) -> None:
    """Put a copy of ``source`` where ``target`` says, as `write_whole` does. Raises `OSError`."""
    import shutil  # the start does not pay for it

    with whole_file(target, mode=mode) as file, opened_plain(source) as original:
        shutil.copyfileobj(original, file)


@contextmanager
def whole_file(path: Path, *, partial: Path | None = None, mode: int = EVERYBODY) -> Iterator[BinaryIO]:
    """A file to write to; at the end of the block it takes the place of what is at ``path``, at once.

    It gets the permissions of what is there, else ``mode``; ``partial`` is its name until then. Raises `OSError`; after
    that or any other exception in the block what was there is still there, unchanged, and nothing else is left behind.
    """
    partial, kept = partial or partial_of(path), _permissions(path)
    with _in_place(path, partial, mode if kept is None else kept, os.replace) as file:
        if kept is not None:
            partial.chmod(kept)  # the user's own mask left less of them
        yield file


def partial_of(path: Path) -> Path:
    """The file beside ``path`` that this process fills before it takes the place of what is there."""
    return path.with_name(f".{path.name}.{os.getpid()}{PARTIAL}")


def fill(partial: Path, data: bytes) -> None:
    """Write ``data`` to a new file; when it returns they are on the disk. A process that may be killed does this alone:

    whoever named the file for it then does `put`, or takes it away. Raises `OSError`.
    """
    with _filling(partial, EVERYBODY) as file:
        file.write(data)


def put(partial: Path, path: Path) -> None:
    """Let a file that is on the disk take the place of what is at ``path``, at once. Raises `OSError`."""
    os.replace(partial, path)
    sync(path.parent)


def move_new(source: Path, target: Path) -> None:
    """Give a file or folder another name, never that of anything that is there; its folder is not forced to the disk.

    Raises `FileExistsError`, and `OSError`. Where the system has no links, it is looked for whether there is something.
    """
    try:
        if source.is_symlink():
            raise OSError(errno.EPERM, "a link is moved, not what it leads to")
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        source.rename(target)
    else:
        source.unlink()


def sync(path: Path) -> None:
    """When this returns, what is in a file, or which names are in a folder, is on the disk. Raises `OSError`.

    Windows has no such thing for folders.
    """
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


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


@contextmanager
def _in_place(path: Path, partial: Path, mode: int, move: Callable[[Path, Path], None]) -> Iterator[BinaryIO]:
    try:
        with _filling(partial, mode) as file:
            yield file
        move(partial, path)
    except BaseException:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise
    sync(path.parent)


@contextmanager
def _filling(partial: Path, mode: int) -> Iterator[BinaryIO]:
    partial.unlink(missing_ok=True)  # in a stranger's folder it may be a link
    with open(partial, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _permissions(path: Path) -> int | None:
    try:
        found = path.lstat().st_mode
    except OSError:
        return None
    return stat.S_IMODE(found) if stat.S_ISREG(found) else None
