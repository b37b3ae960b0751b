"""Public collections of difficult inputs, and a spy that sees what is opened while they are read."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.model import Course
from lmtrainer.course.reader import read_course
from npm_packages import package_folder

_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.DOTALL | re.MULTILINE)
ReadFiles = Callable[[dict[str, str]], Course]


def corpus(name: str) -> Path:
    """A collection that `make setup-tests` has fetched. In CI a missing one is a failure."""
    folder = package_folder(name)
    if not folder.is_dir():
        message = f"{name} is missing: make setup-tests fetches it from the npm registry"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return folder


def commonmark_examples() -> list[str]:
    """The examples of the CommonMark specification, as Markdown."""
    text = (corpus("commonmark-spec") / "spec.txt").read_text("utf-8")
    return [found.group(1).replace("→", "\t") for found in _EXAMPLE.finditer(text)]


def naughty_strings() -> list[str]:
    """The big list of naughty strings."""
    text = (corpus("blns") / "resources" / "blns.json").read_text("utf-8")
    return [item for item in json.loads(text) if isinstance(item, str)]


class Spy:
    """An audit hook: it sees every file that Python opens and every address that it connects to."""

    def __init__(self) -> None:
        self.watching = False
        self.opened: list[str] = []
        self.others: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.watching:
            return
        if event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            self.opened.append(os.fsdecode(arguments[0]))
        elif event.split(".")[0] in ("socket", "subprocess", "urllib", "ftplib", "webbrowser") or event in (
            "os.system", "os.exec", "os.posix_spawn", "ctypes.dlopen",
        ):  # fmt: skip
            self.others.append(event)


SPY = Spy()


@contextmanager
def spying() -> Iterator[Spy]:
    """What is opened meanwhile; only Python's own opens, Qt's are the affair of `tests/attacks`."""
    SPY.opened, SPY.others, SPY.watching = [], [], True
    try:
        yield SPY
    finally:
        SPY.watching = False


@pytest.fixture
def read(tmp_path: Path) -> ReadFiles:
    """Writes a course, reads it, and holds that nothing but the course was opened."""
    number = 0

    def written_and_read(files: dict[str, str]) -> Course:
        nonlocal number
        number += 1
        root = (tmp_path / f"course-{number}").resolve()
        for path, text in files.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode("utf-8", "surrogatepass"))
        with spying() as spy:
            course = read_course(FolderSource(root))
        own = (str(root), sys.prefix, sys.base_prefix, str(Path(__file__).parents[2] / "src"))  # and modules
        assert [path for path in spy.opened if not path.startswith(own)] == []
        assert spy.others == []
        return course

    return written_and_read
