"""What several tests need: small courses on the disk, and a clock that stands still."""

import gc
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"  # commands speak the system's language, whatever that is here

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lmtrainer.desktop.ui.garbage import collect_what_is_due
from lmtrainer.desktop.ui.theme.theme import load_fonts
from lmtrainer.resources import bundled

LESSON = """# What leading is

After this lesson you can tell the two jobs apart.

::: choice direction {tries=2 hint-cost=10}

Which of these sets a direction?

- [ ] The rota
  > A rota arranges work.
- [x] The vision
  > Yes.

hint: It is about years.

why: A vision says where to go.

:::
"""
SECOND = """# What managing is

::: sort sides

Sort these.

**Leading**

- Inspiring

**Managing**

- Planning
- Counting

:::

::: gaps words

Leaders use [[influence]], managers [[authority|power]] and a [[vision|(plan)]].

:::

::: multiple both

Which belong to managing?

- [x] Plans
- [x] Standards
- [ ] Dreams

:::
"""
NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
MakeCourse = Callable[..., Path]


@pytest.fixture(scope="session", autouse=True)
def garbage_stays_on_its_thread() -> Iterator[None]:
    """As in the program's windows: no thread of a test destroys what an earlier test left behind."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def garbage_is_collected(garbage_stays_on_its_thread: None) -> Iterator[None]:
    """Between the tests, on the thread that runs them."""
    yield
    collect_what_is_due()


class PatientBot(QtBot):
    """Waits longer than usual before it gives up: other tests may have the processors."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 30_000) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Like pytest-qt's own, but patient."""
    return PatientBot(request)


@pytest.fixture
def make_course(tmp_path: Path) -> MakeCourse:
    """Writes a course folder; files by their path, which replace those of the small standard course."""

    def make(**files: str) -> Path:
        root = tmp_path / "course"
        standard = {
            "course.toml": 'id = "two-jobs"\ntitle = "Two jobs"\nversion = "1"\n',
            "01-first/01-leading.md": LESSON,
            "01-first/02-managing.md": SECOND,
        }
        for path, text in (standard | files).items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        return root

    return make


@pytest.fixture(scope="session", autouse=True)
def program_fonts(qapp: QApplication) -> None:
    """The program's own fonts and style: words are as wide in a test as on a learner's screen."""
    qapp.setStyle("Fusion")
    load_fonts(bundled("resources", "fonts"), "Inter")
