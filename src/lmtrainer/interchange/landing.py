"""New files of a course, written as a whole or not at all, over nothing that is there.

Everything is written into a hidden folder of the course first, which no reader of courses looks into, and forced to
the disk. What is to be moved where is kept in a journal, in the program's own data folder: a list in the course could
be a stranger's. The journal's list, renamed into place, is the moment from which the landing counts; whatever stops
the program afterwards, `finish` completes it. Before that moment nothing is left but the hidden folder and what the
journal says of it, which `finish` removes.
"""

import os
import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from lmtrainer.course.source import SourceError
from lmtrainer.course.writing import place_in
from lmtrainer.files import fill, move_new, put, sync, why_not
from lmtrainer.interchange.landing_journal import BEGUN, COUNTS, Landing, entries_of, forget, keep, roots_in
from lmtrainer.said import Said, Words

PREFIX = ".import-"


class LandingRefused(Exception):
    """Nothing was written; ``words`` say why, in a sentence."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


def land(root: Path, files: Mapping[str, bytes], journal: Path) -> None:
    """Write ``files``, whose paths are in the course, in this order. Raises `LandingRefused`.

    A course with one new lesson or bank shows all of it or nothing at every moment, if that file comes last.
    ``journal`` is a folder of the program's own, made if need be.
    """
    for path in files:
        if _place(root, path).exists():
            raise LandingRefused(Said("Import", "There is a file {0} already; nothing was written.").of(path))
    landing = Landing.of(PREFIX + secrets.token_hex(8), root, files)
    staging = landing.staging
    try:
        keep(journal, landing)
        try:
            staging.mkdir(mode=0o700)
        except OSError as error:
            forget(journal, landing)
            said = Said("Import", "The course’s folder cannot be written: {0}.")
            raise LandingRefused(said.of(why_not(error))) from error
        for number, path in enumerate(files):
            fill(staging / str(number), files[path])
        sync(staging)
        put(journal / (landing.name + BEGUN), journal / (landing.name + COUNTS))
    except OSError as error:
        shutil.rmtree(staging, ignore_errors=True)
        with suppress(OSError):
            forget(journal, landing)
        said = Said("Import", "The questions could not be written: {0}. Nothing was changed.")
        raise LandingRefused(said.of(why_not(error))) from error
    try:
        _carry_out(landing)
        forget(journal, landing)
    except (OSError, ValueError) as error:
        _take_back(landing)
        with suppress(OSError):
            forget(journal, landing)
        said = Said("Import", "The questions could not be put in place: {0}.")
        raise LandingRefused(said.of(why_not(error))) from error


def finish(root: Path, journal: Path) -> bool:
    """Complete or clear away what earlier landings in this course left; whether there was something.

    What the journal does not name is a stranger's, and is left alone. Raises `LandingRefused`.
    """
    try:
        left = entries_of(journal, root)
        for landing, counts in left:
            if counts and landing.staging.is_dir():
                _carry_out(landing)
            elif landing.staging.is_dir():
                shutil.rmtree(landing.staging)
            forget(journal, landing)
    except (OSError, ValueError) as error:
        said = Said("Import", "An earlier import could not be completed: {0}.")
        raise LandingRefused(said.of(why_not(error))) from error
    return bool(left)


def end_all(journal: Path) -> None:
    """Bring every landing to its end, as far as its course can be reached, and remove the journal. Raises nothing."""
    with suppress(OSError):
        for root in roots_in(journal):
            with suppress(LandingRefused):
                finish(root, journal)
        shutil.rmtree(journal)


def _place(root: Path, path: str) -> Path:
    try:
        return place_in(root, path)
    except SourceError as error:
        said = Said("Import", "The questions could not be put in place: {0}.")
        raise LandingRefused(said.of(error.message)) from error


def _carry_out(landing: Landing) -> None:
    """Raises `ValueError` for a staged file that is not as it was written, and `OSError`."""
    folders = set()
    for number in range(len(landing.files)):
        staged = landing.staging / str(number)
        if not os.path.lexists(staged):
            continue  # it was moved before the program was stopped
        landing.check(number)
        target = _target(landing, number)
        target.parent.mkdir(parents=True, exist_ok=True)
        if not (target.exists() and target.samefile(staged)):
            move_new(staged, target)
        with suppress(FileNotFoundError):
            staged.unlink()
        folders.add(target.parent)
    for folder in folders:
        sync(folder)
    shutil.rmtree(landing.staging)


def _target(landing: Landing, number: int) -> Path:
    try:
        return place_in(landing.root, landing.files[number][0])
    except SourceError as error:
        raise ValueError(str(error)) from error


def _take_back(landing: Landing) -> None:
    """Remove what was put in place in this landing; the staged files that are still there were not."""
    for number in range(len(landing.files)):
        if not os.path.lexists(landing.staging / str(number)):
            with suppress(OSError, ValueError):
                _target(landing, number).unlink()
    shutil.rmtree(landing.staging, ignore_errors=True)
