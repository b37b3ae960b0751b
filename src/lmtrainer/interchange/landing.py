"""New files of a course, written as a whole or not at all, over nothing that is there.

Everything is written into a hidden folder of the course first, which no reader of courses looks into, and forced to
the disk. A list of moves, renamed into place, is the moment from which the landing counts; whatever stops the program
afterwards, `finish` completes it. Before that moment nothing is left but the hidden folder, which `finish` removes.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from lmtrainer.said import Said, Words

PREFIX = ".import-"
_LIST = "moves.json"


class LandingRefused(Exception):
    """Nothing was written; ``words`` say why, in a sentence."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


def land(root: Path, files: Mapping[str, bytes]) -> None:
    """Write ``files``, whose paths are in the course, in this order. Raises `LandingRefused`.

    A course with one new lesson or bank shows all of it or nothing at every moment, if that file comes last.
    """
    for path in files:
        if (root / path).exists():
            raise LandingRefused(Said("Import", "There is a file {0} already; nothing was written.").of(path))
    try:
        staging = Path(tempfile.mkdtemp(prefix=PREFIX, dir=root))
    except OSError as error:
        said = Said("Import", "The course’s folder cannot be written: {0}.")
        raise LandingRefused(said.of(error.strerror)) from error
    try:
        moves = {str(number): path for number, path in enumerate(files)}
        for number, path in moves.items():
            _write(staging / number, files[path])
        _write(staging / "list", json.dumps(moves).encode())
        _sync_folder(staging)
        (staging / "list").rename(staging / _LIST)
        _sync_folder(staging)
    except OSError as error:
        shutil.rmtree(staging, ignore_errors=True)
        said = Said("Import", "The questions could not be written: {0}. Nothing was changed.")
        raise LandingRefused(said.of(error.strerror)) from error
    try:
        _carry_out(root, staging)
    except OSError as error:
        _take_back(root, staging)
        said = Said("Import", "The questions could not be put in place: {0}.")
        raise LandingRefused(said.of(error.strerror)) from error


def finish(root: Path) -> bool:
    """Complete or clear away what an earlier landing left; whether there was something. Raises `LandingRefused`."""
    left = sorted(path for path in root.glob(PREFIX + "*") if path.is_dir() and not path.is_symlink())
    for staging in left:
        try:
            if (staging / _LIST).exists():
                _carry_out(root, staging)
            else:
                shutil.rmtree(staging)
        except (OSError, ValueError) as error:
            said = Said("Import", "An earlier import could not be completed: {0}.")
            raise LandingRefused(said.of(error)) from error
    return bool(left)


def _carry_out(root: Path, staging: Path) -> None:
    folders = set()
    for number, path in _moves(staging):
        target = root / path
        if not (staging / number).exists():
            continue  # it was moved before the program was stopped
        target.parent.mkdir(parents=True, exist_ok=True)
        if not (target.exists() and target.samefile(staging / number)):
            _move(staging / number, target)
        with suppress(FileNotFoundError):
            (staging / number).unlink()
        folders.add(target.parent)
    for folder in folders:
        _sync_folder(folder)
    shutil.rmtree(staging)


def _moves(staging: Path) -> list[tuple[str, str]]:
    """The list, believed only where it names places within the course: the folder may be a stranger's."""
    listed = json.loads((staging / _LIST).read_text("utf-8"))
    moves = [(number, path) for number, path in listed.items() if isinstance(path, str)]
    for number, path in moves:
        parts = PurePosixPath(path).parts
        if not number.isdecimal() or not parts or path.startswith("/") or ".." in parts or "\\" in path or ":" in path:
            raise ValueError("its list is not one of this program")
    return moves


def _move(source: Path, target: Path) -> None:
    """Never over a file: a link fails where there is one. Where links are not to be had, it is looked for."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        if target.exists():
            raise FileExistsError(17, f"There is a file {target.name} already") from None
        source.rename(target)


def _take_back(root: Path, staging: Path) -> None:
    """Remove what was put in place in this landing; the staged files that are still there were not."""
    for number, path in _moves(staging):
        if not (staging / number).exists():
            with suppress(OSError):
                (root / path).unlink()
    shutil.rmtree(staging, ignore_errors=True)


def _write(path: Path, data: bytes) -> None:
    with open(path, "xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows has no such thing
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
