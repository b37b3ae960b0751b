"""What this program never takes from the place where it was started: no modules, no plug-ins, no programs.

Somebody starts the program inside a stranger's course. Python looks for modules in the current folder when it is
started as ``python -m``, and where an entry of ``PYTHONPATH`` is empty or relative; Qt loads plug-ins from folders
that the environment names, perhaps those of another Qt. What opens a web page or a folder is looked for on ``PATH``,
and looks for others there. This module imports nothing that is not loaded already.
"""

import os
import sys
from _collections_abc import MutableMapping, MutableSequence  # loaded by every Python before anything else

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


def current_folder() -> str:
    """The folder in which the program was started, without links; empty where that was removed meanwhile."""
    try:
        return os.path.realpath(os.getcwd())  # noqa: PTH109
    except OSError:
        return ""


def leave_current_folder(path: MutableSequence[str]) -> None:
    """Take the current folder off a module path, unless this package itself was found there."""
    here, home = current_folder(), os.path.dirname(_PACKAGE)  # noqa: PTH120
    if not here:
        path[:] = [entry for entry in path if os.path.isabs(entry)]  # noqa: PTH117
    elif here != os.path.realpath(home):
        path[:] = [entry for entry in path if entry and os.path.realpath(entry) != here]


def leave_other_qt(environment: MutableMapping[str, str]) -> None:
    """Take out of an environment what leads to plug-ins; what a frozen program says of its own folder stays."""
    own = getattr(sys, "_MEIPASS", "")
    for name in QT_PLACES:
        entries = environment.pop(name, "").split(os.pathsep)
        kept = [entry for entry in entries if own and _is_below(entry, own)]
        if kept:
            environment[name] = os.pathsep.join(kept)


def leave_other_python(environment: MutableMapping[str, str]) -> None:
    """Be the program that was started, whatever a variable says: policy is beside it, and it starts its own processes.

    Python takes itself for what ``PYTHONEXECUTABLE`` names, also where it is isolated, and where it is part of a frozen
    program for what ``__PYVENV_LAUNCHER__`` named, too, which is gone by now; elsewhere environments are found by that.
    """
    if environment.pop("PYTHONEXECUTABLE", "") or getattr(sys, "frozen", False):
        sys.executable = getattr(sys, "_base_executable", sys.executable)


def leave_programs_here(environment: MutableMapping[str, str]) -> None:
    """Take out of ``PATH`` what leads to the current folder or below it: an empty entry does, and a relative one."""
    if "PATH" in environment:
        entries = environment.pop("PATH").split(os.pathsep)
        kept = [entry for entry in entries if os.path.isabs(entry.strip('"'))]  # noqa: PTH117
        if kept:  # an empty one would be the current folder again
            environment["PATH"] = os.pathsep.join(kept)


def own_folder() -> str:
    """The folder in which this program's processes work: absolute, the program's own, no course's."""
    return os.path.dirname(os.path.abspath(sys.executable)) if getattr(sys, "frozen", False) else _PACKAGE  # noqa: PTH100, PTH120


def _is_below(path: str, folder: str) -> bool:
    return os.path.realpath(path).startswith(os.path.realpath(folder) + os.sep)
