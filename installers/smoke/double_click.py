"""A double-click on a course, as a desktop carries it out: by the type of the file, with the installed desktop file."""

import os
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

from installers.release import EXTENSION, MIME_TYPE, NAME
from installers.smoke.linux_places import LEARNER, Linux
from installers.smoke.record import NotProved, wait_for
from installers.smoke.screen import Screen

BUNDLED = "leadership-vs-management"
TITLES = ("Welcome to learning here", "Leadership vs. Management")


def double_click(place: Linux, pictures: Path) -> str:
    """Open two courses, one after the other: the program of the first must show the second, with no process more."""
    first, second = (
        _packed(place, course) for course in (place.course, f"{place.program_folder}/_internal/courses/{BUNDLED}")
    )
    with Screen() as screen:
        environment = screen.desktop(place.environment)
        kind = place.as_learner("xdg-mime", "query", "filetype", first, environment=environment).strip()
        if kind != MIME_TYPE:
            raise NotProved(f"the desktop takes a {EXTENSION} for “{kind}”")
        try:
            _open(place, first, environment)
            window = screen.wait_for_window(TITLES[0])
            process = screen.process(window)
            if f'"{NAME}"' not in (marks := screen.marks(window)):
                raise NotProved(f"a desktop cannot tell whose window it is: {marks}")
            _open(place, second, environment)
            again = screen.wait_for_window(TITLES[1])
            wait_for(lambda: len(place.processes()) == 1, "the second start did not end")
            if screen.process(again) != process:
                raise NotProved("the second course has a process of its own")
            screen.picture(pictures / "double-click.png")
        finally:
            for running in place.processes():
                os.kill(running, signal.SIGTERM)
    return "a double-click on a .lmcourse opens it; the running program takes the next one"


def _open(place: Linux, file: str, environment: Mapping[str, str]) -> None:
    """As a desktop does it: without waiting for the program, which goes on."""
    quiet = subprocess.DEVNULL
    words = place.learner_words("xdg-open", file)
    done = subprocess.run(words, env=environment, stdin=quiet, stdout=quiet, stderr=quiet, timeout=60)
    if done.returncode:
        raise NotProved(f"xdg-open ended with status {done.returncode}")


def _packed(place: Linux, course: str) -> str:
    """A course in one file in the learner's home."""
    package = f"/home/{LEARNER}/{Path(course).name}{EXTENSION}"
    place.as_learner(place.program, "pack", course, "--out", package)
    return package
