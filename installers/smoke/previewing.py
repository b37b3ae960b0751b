"""The preview of a course that is written: it follows a save, as somebody before the screen sees it."""

import os
import signal
import subprocess

from installers.smoke.linux_places import LEARNER, Linux
from installers.smoke.screen import Screen

BEFORE, AFTER = "A title before the save", "A title after the save"


def preview_follows(place: Linux) -> str:
    """Open the preview of a new course, save another title of it: the window bears it."""
    course = f"/home/{LEARNER}/previewed"
    place.as_learner("rm", "-rf", course)
    place.as_learner(
        place.program, "new", course, "--title", BEFORE, "--language", "en", "--id", "previewed", "--yes"
    )  # fmt: skip
    about = place.root / course[1:] / "course.toml"
    with Screen() as screen:
        words, environment = place.learner_words(place.program, "preview", course), screen.desktop(place.environment)
        process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            screen.wait_for_window(BEFORE)
            about.write_text(about.read_text("utf-8").replace(BEFORE, AFTER), "utf-8")
            screen.wait_for_window(AFTER)
        finally:
            for running in place.processes():
                os.kill(running, signal.SIGTERM)
            process.wait(timeout=30)
    return "the preview follows a save"
