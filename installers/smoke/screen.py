"""A screen that nobody sees, on which an ordinary learner's desktop opens files."""

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from installers.smoke.record import NotProved, wait_for

SIZE = "1280x900x24"


class Screen:
    """An X server of its own, for the time of a `with`."""

    def __enter__(self) -> "Screen":
        words = ["Xvfb", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp", "-ac"]
        self._server = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._server.stdout is not None
        number = self._server.stdout.readline().strip()
        if not number.isdecimal():
            raise NotProved("Xvfb did not start")
        self.name = f":{number}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.wait(timeout=30)

    def desktop(self, environment: Mapping[str, str]) -> dict[str, str]:
        """The environment of a person who sits before this screen, at a desktop that opens files as GNOME does."""
        plain = {name: value for name, value in environment.items() if name != "QT_QPA_PLATFORM"}
        return {**plain, "DISPLAY": self.name, "XDG_CURRENT_DESKTOP": "GNOME"}

    def wait_for_window(self, title: str) -> str:
        """The number of the one visible window with this in its title; `NotProved` when it does not come."""
        wait_for(lambda: bool(self._windows(title)), f"no window with “{title}” in its title came")
        return self._windows(title)[0]

    def marks(self, window: str) -> str:
        """By what a desktop matches the window with a desktop file: its class."""
        return self._asked("xprop", "-id", window, "WM_CLASS")

    def process(self, window: str) -> int:
        """The process that the window belongs to."""
        return int(self._asked("xdotool", "getwindowpid", window))

    def picture(self, path: Path) -> None:
        """Save what is on the screen."""
        self._asked("import", "-window", "root", str(path))

    def _windows(self, title: str) -> list[str]:
        return self._asked("xdotool", "search", "--onlyvisible", "--name", re.escape(title)).split()

    def _asked(self, *words: str) -> str:
        environment = {"DISPLAY": self.name, "PATH": "/usr/bin:/bin"}
        return subprocess.run(words, env=environment, capture_output=True, text=True, timeout=60).stdout
