"""Sees that there is a window whatever happens, and that what nobody foresaw is logged and told in it."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QMainWindow

from lmtrainer.desktop.base.unforeseen.report import Unforeseen
from lmtrainer.desktop.base.unforeseen.watch import UnforeseenWatch
from lmtrainer.desktop.ui.application import has_screen
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.worker.process import own_command

if TYPE_CHECKING:  # made when something goes wrong
    from lmtrainer.desktop.base.unforeseen.notice import UnforeseenNotices


class UnforeseenGuard(QObject):
    """One for the process, from before anything else is made until the end."""

    def __init__(self, words: Sequence[str]) -> None:
        """``words`` are those with which the program would be started again."""
        super().__init__()
        self._words = words
        self._window: Callable[[], tuple[QMainWindow, Theme] | None] = lambda: None
        self.watch = UnforeseenWatch()
        self.watch.happened.connect(self._tell)
        self.notices: UnforeseenNotices | None = None
        self.starts_again = False

    def adopt(self, window: Callable[[], tuple[QMainWindow, Theme] | None]) -> None:
        """From now on there is a window that can carry the notice."""
        self._window = window

    def log_to(self, folder: Path) -> None:
        """From now on what happens is logged in this folder."""
        self.watch.log_folder = folder

    def run(self, program: Callable[["UnforeseenGuard"], int]) -> int:
        """Run the program's main function, and show a window where it raises; returns the exit status.

        `start_again` is to follow.
        """
        self.watch.start()
        try:
            status = program(self)
        except Exception as error:
            status = self._run_alone(error)
        finally:
            self.watch.stop()
        return status

    def start_again(self) -> None:
        """Start the program anew, if that was wanted."""
        if self.starts_again:
            _start(self._words)

    def _run_alone(self, error: Exception) -> int:
        """The program did not come to its window: one that says so. A log is kept where one can be."""
        sys.excepthook(type(error), error, error.__traceback__)  # what the watch put there logs and tells
        app = QCoreApplication.instance()
        if app is not None and self.notices is not None:
            app.exec()
        return 1

    def _tell(self, found: Unforeseen) -> None:
        if self.notices is None:
            from lmtrainer.desktop.base.unforeseen.notice import UnforeseenNotices

            if QCoreApplication.instance() is None:
                if not has_screen():  # Qt would end the process
                    return
                self._application = QApplication(["lmtrainer"])
            self.notices = UnforeseenNotices(self._window)
            self.notices.start_again_wanted.connect(self._close_all)
        self.notices.show(found)

    def _close_all(self) -> None:
        """Close everything; `start_again` starts the program anew when all is closed."""
        self.starts_again = True
        QApplication.closeAllWindows()
        QCoreApplication.quit()


def _start(words: Sequence[str]) -> None:
    import subprocess

    subprocess.Popen(own_command(*words), start_new_session=True)
