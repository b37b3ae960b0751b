"""The Qt application: whether it can be seen, how it is made, and what a person chose of its look."""

import os
import sys

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from lmtrainer import __version__
from lmtrainer.desktop.ui.accessibility.readers import install
from lmtrainer.desktop.ui.garbage import collect_on_this_thread
from lmtrainer.desktop.ui.theme.theme import Appearance, load_fonts
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.resources import bundled
from lmtrainer.store.settings_store import Settings


def has_screen() -> bool:
    """Whether a window can be shown."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_application() -> QApplication:
    """The Qt application with the program's fonts and style; from now on garbage is collected on its thread alone."""
    # by words: `setStyle` hands back a style, for which PySide6 prepares every kind of style that Qt has (6 ms)
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("lmtrainer")
    app.setApplicationDisplayName("")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("lmtrainer")  # by which a desktop knows whose window it is, and gives it its icon
    install()
    collect_on_this_thread(app)
    load_fonts(bundled("resources", "fonts"), "Inter")
    app.setWindowIcon(QIcon(str(bundled("resources", "app-icon.png"))))
    return app


def appearance_in(settings: Settings) -> Appearance:
    """What a person chose of the look."""
    look = Look(settings.look) if settings.look in set(Look) else None
    return Appearance(look, settings.scale, settings.reading_font, settings.motion)
