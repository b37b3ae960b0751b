"""The preview of a course that is written: it follows a save, as somebody before the screen sees it."""

import os
import signal
import subprocess
from pathlib import Path

from installers.smoke.linux_places import LEARNER, Linux
from installers.smoke.screen import Screen

BEFORE, AFTER = "A title before the save", "A title after the save"


def preview_follows(place: Linux) -> str:
    """Open the preview of a new course, save another title of its first lesson: the window bears it."""
    course = f"/home/{LEARNER}/previewed"
    place.as_learner("rm", "-rf", course)
    place.as_learner(
        place.program, "new", course, "--title", "Previewed", "--language", "en", "--id", "previewed", "--yes"
    )
    lesson = next(path for path in sorted((place.root / course[1:]).rglob("*.md")) if not path.name.isupper())
    _entitle(lesson, BEFORE)
    with Screen() as screen:
        words, environment = place.learner_words(place.program, "preview", course), screen.desktop(place.environment)
        process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            screen.wait_for_window(BEFORE)
            _entitle(lesson, AFTER)
            screen.wait_for_window(AFTER)
        finally:
            for running in place.processes():
                os.kill(running, signal.SIGTERM)
            process.wait(timeout=30)
    return "the preview follows a save"


def _entitle(lesson: Path, title: str) -> None:
    lines = lesson.read_text("utf-8").splitlines()
    head = next(number for number, line in enumerate(lines) if line.startswith("# "))
    lesson.write_text("\n".join([*lines[:head], f"# {title}", *lines[head + 1 :], ""]), "utf-8")
