"""Watches the files of a course, however an editor saves them: in place, by renaming over, by deleting and writing."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLE_MS = 15  # an editor writes in several goes; each one starts the waiting anew
LONGEST_MS = 100  # but a file that is written without an end is looked at all the same


class CourseWatch(QObject):
    """`stirred` says that something may have changed; what it was, only a look at the folder tells.

    `deaf`: the system watches no more files than it does already, so some changes will not be heard.
    """

    stirred = Signal()
    deaf = Signal()

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._stir)
        self._watcher.directoryChanged.connect(self._stir)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(LONGEST_MS)
        for timer in (self._settle, self._longest):
            timer.timeout.connect(self._tell)

    def watch(self, places: Iterable[str]) -> None:
        """Watch these folders and files from now on, and the folder that the course lies in.

        A file that is replaced must be given again: the system watches files, not names.
        """
        wanted = {*places, str(self._root.parent)}
        held = {*self._watcher.directories(), *self._watcher.files()}
        if gone := held - wanted:
            self._watcher.removePaths(sorted(gone))
        if new := wanted - held:
            refused = self._watcher.addPaths(sorted(new))
            if any(Path(path).exists() for path in refused):  # a file may have gone since it was seen
                self.deaf.emit()

    def look_soon(self, delay_ms: int) -> None:
        """Say `stirred` once more after a while, though nothing may happen until then."""
        QTimer.singleShot(delay_ms, self, self.stirred.emit)

    def stop(self) -> None:
        """Say nothing any more."""
        self._watcher.blockSignals(True)
        self._settle.stop()
        self._longest.stop()

    def _stir(self, _path: str) -> None:
        self._settle.start()
        if not self._longest.isActive():
            self._longest.start()

    def _tell(self) -> None:
        self._settle.stop()
        self._longest.stop()
        self.stirred.emit()
