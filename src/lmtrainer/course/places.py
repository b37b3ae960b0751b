"""Where a path leads that a file of a course writes."""

from pathlib import PurePosixPath

from lmtrainer.course.rules import files as rules
from lmtrainer.course.source import SourceError


def resolved(base: str, written: str) -> str:
    """A path as a file of the course writes it -> the path in the course. Raises `SourceError`."""
    if "://" in written or written.startswith(("/", "~")) or "\\" in written or ":" in written:
        raise SourceError(rules.PATH_NOT_OF_COURSE.of(path=written[:80]))
    parts = list(PurePosixPath(base).parent.parts)
    for part in written.split("/"):
        if part == "..":
            if not parts:
                raise SourceError(rules.PATH_OUTSIDE.of(path=written[:80]))
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
