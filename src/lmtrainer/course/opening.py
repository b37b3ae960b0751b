"""A path that somebody chose -> the course's source: a package by its ending, otherwise a folder."""

from pathlib import Path

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.package_source import ENDING, PackageSource
from lmtrainer.course.source import Source


def may_be_course(path: Path) -> bool:
    """Whether this is a folder, or a file with a package's ending; what is in it is not looked at."""
    return path.is_dir() or (path.is_file() and path.suffix.casefold() == ENDING)


def open_source(path: Path) -> Source:
    """The course at this path. Raises `SourceError` when there is none, or its package is refused."""
    if path.suffix.casefold() == ENDING and not path.is_dir():
        return PackageSource(path)
    return FolderSource(path)
