"""Reads one course again and again while its author edits it, in a worker process that stays and may be killed."""

from pathlib import Path

from lmtrainer.course.codec import CodecError
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.source import SourceError, SourceFile
from lmtrainer.study.compiling import Compiled
from lmtrainer.study.course_news import CourseHearer
from lmtrainer.study.reading_process import CourseUnreadable, OnProgress, ReadingProcess, Stuck


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
        self._cancelled = False

    def read(self) -> Compiled:
        """The course as it is now. Raises `CourseUnreadable`, and `Cancelled` after `cancel`."""
        files = {file.path: file for file in self._files()}  # before reading: what is mended meanwhile counts
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
                        f"The course in {self.root.name} could not be read.", "Look at what was changed last."
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
            raise CourseUnreadable("The course could not be read.", "Look at what was changed last.") from error

    def cancel(self) -> None:
        """Give up what is being read; from now on `read` raises `Cancelled`."""
        self._cancelled = True

    def close(self) -> None:
        """End the process; the next reading starts another one."""
        if self._process is not None:
            self._process.kill()
            self._process = None
