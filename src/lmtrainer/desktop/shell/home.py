"""The user's own folder where it does not answer: Qt and what it loads would look into it before there is a window."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lmtrainer.desktop.base.background import NoAnswer
from lmtrainer.desktop.shell.beginning import Patience

_LOOKED_INTO = (".", ".config", ".cache", ".local/share", ".fonts", ".icons")  # by Qt, fontconfig, desktops
_NAMED_APART = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


def home_answers(patience: Patience) -> bool:
    """Whether one can look into the user's own folder now, and into those that the environment names apart from it.

    On Windows the system knows them, and answers for them.
    """
    home = Path(os.path.expanduser("~"))  # noqa: PTH111  # as Qt does: it need not be there
    named = (os.environ[name] for name in _NAMED_APART if os.environ.get(name))
    folders = [*(home / part for part in _LOOKED_INTO), *map(Path, named)]
    try:
        return sys.platform == "win32" or patience.look(lambda: bool([os.path.lexists(folder) for folder in folders]))
    except NoAnswer:
        return False
    except OSError:
        return True


@contextmanager
def stand_in_for_home() -> Iterator[None]:
    """An empty folder is the user's own meanwhile, for this program and what it starts."""
    names = ("HOME", *_NAMED_APART)
    before = {name: os.environ.pop(name) for name in names if name in os.environ}
    try:
        folder = tempfile.mkdtemp(prefix="lmtrainer-home-")
    except OSError:
        folder = f"{os.devnull}/home"  # nothing is there, and that is said at once
    os.environ["HOME"] = folder
    try:
        yield
    finally:
        os.environ.pop("HOME", None)
        os.environ.update(before)
        shutil.rmtree(folder, ignore_errors=True)
