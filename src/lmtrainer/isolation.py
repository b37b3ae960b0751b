"""What this program never takes from the place where it was started: neither modules nor plug-ins.

Somebody starts the program inside a stranger's course. Python looks for modules in the current folder when it is
started as ``python -m``, and where an entry of ``PYTHONPATH`` is empty or relative; Qt loads plug-ins from folders
that the environment names, perhaps those of another Qt. This module imports nothing that is not loaded already.
"""

import os
import sys
from collections.abc import MutableMapping, MutableSequence

# Where Qt would look for code of its own; whatever they name was meant for another Qt than the one that came along.
QT_PLACES = (
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_QPA_GENERIC_PLUGINS",
    "QT_STYLE_OVERRIDE",
    "QT_QUICK_CONTROLS_STYLE",
    "QT_QUICK_CONTROLS_STYLE_PATH",
    "QT_QUICK_CONTROLS_CONF",
    "QML_IMPORT_PATH",
    "QML2_IMPORT_PATH",
)
_PACKAGE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120  # pathlib is not loaded yet


def leave_current_folder(path: MutableSequence[str]) -> None:
    """Take the current folder off a module path, unless this package itself was found there."""
    here, home = os.path.realpath(os.curdir), os.path.dirname(_PACKAGE)  # noqa: PTH120
    if here != os.path.realpath(home):
        path[:] = [entry for entry in path if entry and os.path.realpath(entry) != here]


def leave_other_qt(environment: MutableMapping[str, str]) -> None:
    """Take out of an environment what leads to plug-ins; what a frozen program says of its own folder stays."""
    own = getattr(sys, "_MEIPASS", "")
    for name in QT_PLACES:
        entries = environment.pop(name, "").split(os.pathsep)
        kept = [entry for entry in entries if own and _is_below(entry, own)]
        if kept:
            environment[name] = os.pathsep.join(kept)


def own_folder() -> str:
    """The folder in which this program's processes work: absolute, the program's own, no course's."""
    return os.path.dirname(os.path.abspath(sys.executable)) if getattr(sys, "frozen", False) else _PACKAGE  # noqa: PTH100, PTH120


def _is_below(path: str, folder: str) -> bool:
    return os.path.realpath(path).startswith(os.path.realpath(folder) + os.sep)
