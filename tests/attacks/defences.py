"""Switches single defences off, in the window's process and in the worker's, to prove that the tests see attacks.

Nothing of this is in the program: the child replaces functions of its own copy before it opens the hostile course, and
starts the worker through `worker_child`, which does the same.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

WORKER = Path(__file__).parent / "worker_child.py"


def switch_off(name: str, *, worker: bool = False) -> None:
    """Switch this defence off in this process, and, from the window's, in every worker that it starts."""
    if not name:
        return
    if not worker:
        from lmtrainer.worker import task

        task._command = lambda wanted: [sys.executable, str(WORKER), name]
    DEFENCES[name]()
    if not worker:
        WINDOW.get(name, lambda: None)()


def _replace(name: str, with_this: Any, *modules: ModuleType) -> None:
    """In each of these modules, which must have it: what has moved is not switched off for nothing."""
    for module in modules:
        getattr(module, name)
        setattr(module, name, with_this)


def _paths() -> None:
    """No look at where a path leads, and files are opened by name."""
    from lmtrainer.course import course_pictures, reader, source

    _replace("check_path", lambda path: path, source)
    _replace("resolved", lambda base, written: written.removeprefix("file://"), course_pictures, reader)
    _links_on_the_disk()


def _links_on_the_disk() -> None:
    """Symbolic links are followed."""
    from lmtrainer.course.folder_source import FolderSource

    def naive(self: Any, path: str) -> int:
        from lmtrainer.course.rules import files
        from lmtrainer.course.source import SourceError

        try:
            return os.open(self.root / path, os.O_RDONLY)
        except OSError as error:
            raise SourceError(files.FILE_UNREADABLE.of(path=path, reason=error)) from error

    FolderSource._open = naive  # type: ignore[method-assign]


def _plain_text() -> None:
    """Qt decides whether a tool tip is markup."""


def _plain_text_in_the_window() -> None:
    from PySide6.QtWidgets import QWidget

    from lmtrainer.desktop.course import modules
    from lmtrainer.desktop.lesson import page

    for module in (modules, page):
        module.set_tip = QWidget.setToolTip


def _html() -> None:
    """Raw HTML of the course is kept."""
    from lmtrainer.course import lesson_text
    from lmtrainer.course.text import RichText

    lesson_text.rich_text = lambda html, link, picture: RichText(html, html)
    lesson_text._converter = lambda: lesson_text.markdown.Markdown()  # type: ignore[attr-defined]


def _documents_load() -> None:
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QTextBrowser

    from lmtrainer.desktop.ui.blocks import document, prose

    document.GuardedDocument.loadResource = QTextDocument.loadResource
    prose.ProseBlock.loadResource = QTextBrowser.loadResource


def _link_targets() -> None:
    """A link leads where it says, and the text follows it itself."""
    from lmtrainer.course import reader

    reader.CourseReader._link = lambda self, draft, href, by_path, text: href  # type: ignore[method-assign]


def _links_open() -> None:
    from PySide6.QtWidgets import QTextBrowser

    from lmtrainer.desktop.ui.blocks import prose

    prose.ProseBlock.setOpenLinks = lambda self, on: QTextBrowser.setOpenLinks(self, True)
    _documents_load()


def _picture_kinds() -> None:
    """Whatever Qt can decode is a picture."""
    from lmtrainer.course import source
    from lmtrainer.course.picture_size import PictureKind, picture_size

    source.picture_size = lambda data: picture_size(data) or (PictureKind.PNG, 50, 50)


def _any_decoder() -> None:
    from PySide6.QtGui import QImage

    from lmtrainer.course.opening import open_source
    from lmtrainer.desktop.ui import pictures

    pictures._decoded = lambda root, path, _signer: QImage(str(open_source(root).root / path))


def _scans() -> None:
    """A JPEG may have any number of passes."""
    from lmtrainer.course import source

    source.MOST_SCANS = 1 << 30


def _pixels() -> None:
    """A picture may have any number of pixels."""
    from lmtrainer.course import source

    source.PICTURE_PIXELS = 1 << 60
    _sum_of_pixels()


def _pixels_in_the_window() -> None:
    from PySide6.QtGui import QImageReader

    from lmtrainer.desktop.ui import pictures

    QImageReader.setAllocationLimit(0)
    pictures.PICTURE_PIXELS = pictures._SHOWN = pictures._KEPT_BYTES = 1 << 60


def _sum_of_pixels() -> None:
    """A lesson's pictures may have any number of pixels together."""
    _unlimited("PIXELS")


def _pieces() -> None:
    """A question may have any number of options."""
    _unlimited("PIECES", "CONTROLS")


def _blocks() -> None:
    """A lesson may have any number of parts."""
    _unlimited("BLOCKS")


def _cells() -> None:
    """A lesson's tables may have any number of cells."""
    _unlimited("CELLS")


def _unlimited(*names: str) -> None:
    from dataclasses import replace

    from lmtrainer.course import lesson_limits, lesson_text, question_reader, reader  # whoever spends must be there

    assert lesson_text and question_reader and reader
    for name in names:
        limit = getattr(lesson_limits, name)
        users = [module for module in sys.modules.values() if getattr(module, name, None) is limit]
        _replace(name, replace(limit, most=1 << 60), *users)


def _objectives() -> None:
    """A course may have any number of objectives."""
    from lmtrainer.course import course_header

    course_header.MOST_OBJECTIVES = 1 << 60


def _file_count() -> None:
    """A folder may have any number of files."""
    from lmtrainer.course import folder_source

    folder_source.MOST_FILES = 1 << 60


def _archive() -> None:
    """A package is whatever Python's own reader makes of it."""
    import zipfile

    from lmtrainer.course import archive, package_source, source
    from lmtrainer.course.archive import Entry

    class Naive:
        mtime_ns, directory = 0, b""

        def __init__(self, path: Path) -> None:
            self.path = path
            with zipfile.ZipFile(path) as held:
                self.entries = tuple(Entry(i.filename, i.file_size, 0, 0, True, 0) for i in held.infolist())

        def read(self, entry: Entry, most: int) -> bytes:
            with zipfile.ZipFile(self.path) as held:
                return held.read(entry.path)

    package_source.Archive = Naive  # type: ignore[misc, assignment]
    source.LESSON_BYTES = source.PICTURE_BYTES = archive.ALL_BYTES


def _isolated_processes() -> None:
    """A worker starts where the window did, as `python -m` starts it."""
    from lmtrainer.worker import process, task

    process.own_folder = lambda: os.curdir
    task._command = lambda wanted: [sys.executable, "-m", "lmtrainer", *wanted.words]


DEFENCES: dict[str, Callable[[], None]] = {
    "paths": _paths,
    "links on the disk": _links_on_the_disk,
    "plain text": _plain_text,
    "HTML off": _html,
    "link targets": _link_targets,
    "picture kinds": _picture_kinds,
    "scans": _scans,
    "pixels": _pixels,
    "sum of pixels": _sum_of_pixels,
    "pieces": _pieces,
    "blocks": _blocks,
    "cells": _cells,
    "objectives": _objectives,
    "file count": _file_count,
    "strict archive": _archive,
    "isolated processes": _isolated_processes,
}
WINDOW: dict[str, Callable[[], None]] = {
    "plain text": _plain_text_in_the_window,
    "HTML off": _documents_load,
    "link targets": _links_open,
    "picture kinds": _any_decoder,
    "pixels": _pixels_in_the_window,
    "sum of pixels": _pixels_in_the_window,
}
