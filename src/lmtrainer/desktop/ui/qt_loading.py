"""Loads Qt, and leaves Python's own `import` as it was."""

import builtins
import sys


def load_qt() -> None:
    """Load Qt, unless it is there; for a process that has one thread yet.

    PySide6 puts a function of its own in the place of `__import__`, for its ``from __feature__ import``. That reads the
    whole source of every module that is imported from then on, and keeps it: a fifth of what importing the program's
    modules takes, and 5 MB. Nothing here asks for such a feature, so Python imports go on as Python does them. (It also
    serves ``from PySide6… import *``, which nothing here does either.)
    """
    if "PySide6.QtCore" in sys.modules:
        return
    own = builtins.__import__
    try:
        import PySide6.QtWidgets  # noqa: F401  # with QtCore and QtGui, which are touched up while they are imported
    finally:
        builtins.__import__ = own
