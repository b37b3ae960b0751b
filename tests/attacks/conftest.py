"""Opens hostile courses, several in one window, one after the other."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.attacks.courses import Attack, made
from tests.attacks.isolation import Effects, Hostile, Listener, run

HARMLESS = Path(__file__).parents[2] / "courses" / "leadership-vs-management"
Opened = Callable[[list[Attack]], dict[str, Effects]]


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    """A port of this machine that nobody may connect to."""
    made_one = Listener()
    yield made_one
    made_one.close()


@pytest.fixture
def opened(listener: Listener, tmp_path: Path) -> Opened:
    """Opens the courses of these attacks in one window; what came of each, by its name."""
    watched_only_on_linux()

    def all_of(attacks: list[Attack]) -> dict[str, Effects]:
        place = tmp_path.resolve() / "attacks"
        hostile = [
            Hostile(attack.name, made(attack, place / str(number), listener.port))
            for number, attack in enumerate(attacks)
        ]
        found = run(hostile, HARMLESS, seconds=110)
        shutil.rmtree(place)
        return found

    return all_of


def watched_only_on_linux() -> None:
    """The eye of these tests is strace."""
    if sys.platform != "linux":
        pytest.skip("what the program opens is watched by strace, which is there on Linux only")
    assert shutil.which("strace"), "strace is missing: make setup-tests installs it"
