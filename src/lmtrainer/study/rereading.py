"""Reads one course again and again while its author edits it, in a worker process that stays and may be killed."""

import os
from pathlib import Path

from lmtrainer.course.codec import CodecError
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.source import LEFT_OUT, MOST_FILES, SourceError, SourceFile
from lmtrainer.frozen import frozen
from lmtrainer.said import Said
from lmtrainer.study.compiling import Compiled
from lmtrainer.study.course_news import CourseHearer
from lmtrainer.study.reading_process import OnProgress, ReadingProcess
from lmtrainer.study.unreadable import CourseUnreadable, Stuck


class Unsettled(Exception):
    """A file that was there is gone or empty: an editor may be in the middle of saving it. Look again soon."""


@frozen
class Edition:
    """What a look at the folder found.

    ``compiled`` is None when nothing in it is other than before; ``changed`` are the paths of files that came, went or
    were written, ``files`` those of all that there are. ``places`` are the folders and files to watch, as they are now.
    """

    compiled: Compiled | None
    changed: frozenset[str]
    files: frozenset[str]
    places: tuple[str, ...]


class Rereader:
    """One course's folder, for one thread (`cancel` may be called from any).

    The first reading starts the process; the next ones compile only what has changed. A lesson that hangs or kills
    the process is left out with a problem until its file changes, and a new process takes over.
    """

    def __init__(self, root: Path, on_progress: OnProgress = lambda done, total: None) -> None:
        self.root, self._on_progress = root, on_progress
        self._process: ReadingProcess | None = None
        self._hearer = CourseHearer()
        self._skip: dict[SourceFile, str] = {}
        self._seen: dict[str, SourceFile] = {}
        self._cancelled = False

    def look(self, *, patient: bool) -> Edition:
        """Read the course if a file of it has changed since the last look. Raises as `read` does.

        ``patient``: raises `Unsettled` instead of taking it for granted that a file is gone, or empty.
        """
        if patient and self._seen and not self.root.is_dir():
            raise Unsettled
        places = _places(self.root)  # before the files: what comes meanwhile is seen by the watch, or by the next look
        files = {file.path: file for file in self._files()}
        changed = frozenset({*self._seen.items()} ^ {*files.items()})
        torn = (path for path, file in self._seen.items() if file.size and (path not in files or not files[path].size))
        if patient and any(torn):
            raise Unsettled
        compiled = self._read(files) if changed or not self._seen else None
        self._seen = files
        return Edition(compiled, frozenset(path for path, _ in changed), frozenset(files), places)

    def read(self) -> Compiled:
        """The course as it is now. Raises `CourseUnreadable`, and `Cancelled` after `cancel`."""
        return self._read({file.path: file for file in self._files()})

    def _read(self, files: dict[str, SourceFile]) -> Compiled:
        """``files`` are as they were before this: what is mended meanwhile counts."""
        self._skip = {file: code for file, code in self._skip.items() if files.get(file.path) == file}
        while True:
            stayed = self._process is not None
            try:
                return self._asked()
            except Stuck as stuck:
                self.close()
                if stayed and not stuck.path:  # it had ended before it was asked
                    continue
                file = files.get(stuck.path)
                if file is None or file in self._skip:
                    raise CourseUnreadable(
                        Said("Course", "The course in {0} could not be read.").of(self.root.name),
                        Said("Course", "Look at what was changed last."),
                    ) from stuck
                self._skip[file] = stuck.code

    def _files(self) -> tuple[SourceFile, ...]:
        try:
            return FolderSource(self.root).files()
        except SourceError as error:
            raise CourseUnreadable(error.message, error.hint) from error

    def _asked(self) -> Compiled:
        if self._process is None:
            self._process, self._hearer = ReadingProcess(stays=True), CourseHearer()
        skip = {file.path: code for file, code in self._skip.items()}
        message = self._process.ask(self.root, skip, self._on_progress, lambda: self._cancelled)
        try:
            return Compiled(self._hearer.heard(message["news"]), message["signature"])
        except CodecError as error:
            self.close()
            raise CourseUnreadable(
                Said("Course", "The course could not be read."), Said("Course", "Look at what was changed last.")
            ) from error

    def cancel(self) -> None:
        """Give up what is being read; from now on `read` raises `Cancelled`."""
        self._cancelled = True

    def close(self) -> None:
        """End the process; the next reading starts another one."""
        if self._process is not None:
            self._process.kill()
            self._process = None


def _places(root: Path) -> tuple[str, ...]:
    """The course's folder with all folders and files in it, but for what `LEFT_OUT` names."""
    found = [str(root)]
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(LEFT_OUT)]
        found += [str(Path(folder, name)) for name in (*folders, *files) if not name.startswith(LEFT_OUT)]
        if len(found) > MOST_FILES:
            break
    return tuple(found[:MOST_FILES])
