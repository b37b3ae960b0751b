"""An exception that nobody foresaw, as it may be kept and handed on: where it happened, without what was there."""

import os
import sys
from collections.abc import Iterator
from datetime import datetime
from errno import errorcode
from pathlib import Path, PurePath
from traceback import walk_tb
from types import TracebackType

from lmtrainer import __version__
from lmtrainer.frozen import frozen
from lmtrainer.plain_file import plain_descriptor

MOST_FRAMES, MOST_CAUSES = 40, 5
LOG, LARGEST_LOG = "errors.log", 256 << 10  # bytes; the older half goes when a log grows beyond


@frozen
class Unforeseen:
    """``lines`` are the kinds of the exceptions and the lines of the program where each passed, outermost first.

    No message of an exception is among them, and no value of a variable: both may hold words of a course, an answer
    or a name. Of a path outside the program only the file's own name is kept.
    """

    lines: tuple[str, ...]


class Noticed(Exception):
    """Raised from an exception of which the person is told already, so that it is logged and makes no second notice."""


def unforeseen_from(error: BaseException) -> Unforeseen:
    """What may be kept of an exception and of those that led to it."""
    lines: list[str] = []
    for cause in _chain(error):
        lines.append(_kind(cause))
        lines += _frames(cause.__traceback__)
    return Unforeseen(tuple(lines))


def details(found: Unforeseen) -> str:
    """The text that *Copy details* copies and the log keeps, with the versions at the top."""
    import platform  # not at the start, which it would make longer

    qt = sys.modules.get("PySide6")
    versions = (
        f"lmtrainer {__version__}",
        f"Python {platform.python_version()}",
        f"PySide6 {getattr(qt, '__version__', '-')}",
        f"{platform.system()} {platform.release()}",
    )
    return "\n".join((", ".join(versions), *found.lines)) + "\n"


def write_log(folder: Path, found: Unforeseen, now: datetime) -> None:
    """Add to the log in the data folder. A log that cannot be written is left out: there is nobody else to tell."""
    path = folder / LOG
    entry = f"{now:%Y-%m-%d %H:%M:%S}\n{details(found)}\n".encode("utf-8", "replace")
    try:
        with os.fdopen(plain_descriptor(path, os.O_RDWR | os.O_CREAT | os.O_APPEND), "r+b") as file:
            size = file.seek(0, os.SEEK_END)
            if size + len(entry) > LARGEST_LOG:
                file.seek(max(0, size - LARGEST_LOG // 2))
                newer = file.read().partition(b"\n\n")[2]  # entries are parted by empty lines
                file.truncate(0)
                file.write(newer)
            file.write(entry)
    except OSError:
        return


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The exception and what led to it, each once."""
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen and len(seen) < MOST_CAUSES:
        seen.add(id(found))
        if not isinstance(found, Noticed):
            yield found
        found = found.__cause__ or found.__context__


def _kind(error: BaseException) -> str:
    """The class, with the system's or SQLite's own name of the error: names, not messages."""
    kind = type(error)
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    code = errorcode.get(error.errno or 0, "") if isinstance(error, OSError) else ""
    code = code or str(getattr(error, "sqlite_errorname", ""))
    return f"{name} {code}".rstrip()


def _frames(trace: TracebackType | None) -> list[str]:
    frames = [f"  {_place(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}" for frame, line in walk_tb(trace)]
    return frames[-MOST_FRAMES:]


def _place(filename: str) -> str:
    """A file of the program by its path within it, of a library by its last two names, any other by its own name."""
    parts = PurePath(filename).parts
    if "lmtrainer" in parts[:-1]:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("lmtrainer") :])
    if "site-packages" in parts:
        return "/".join(parts[len(parts) - parts[::-1].index("site-packages") :])
    return parts[-1] if parts else ""
