"""The composition root: builds everything and wires it together."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from lmtrainer import __version__
from lmtrainer.desktop.accessibility.readers import install
from lmtrainer.desktop.main_window import CourseToEdit, MainWindow
from lmtrainer.desktop.prompts import Dialogs, Prompts
from lmtrainer.desktop.study_bridge import StudyBridge
from lmtrainer.desktop.theme.theme import Appearance, Theme, load_fonts
from lmtrainer.desktop.theme.tokens import Look
from lmtrainer.resources import bundled, default_data
from lmtrainer.store.settings_store import SETTINGS, Settings, SettingsStore

if TYPE_CHECKING:  # a learner never opens one
    from lmtrainer.desktop.preview.window import PreviewWindow


class Program:
    """One window with its record, settings and theme. `close` is called when the window goes."""

    def __init__(self, app: QApplication, data: Path, prompts: Prompts, theme: Theme | None = None) -> None:
        self.data = data
        self._store = SettingsStore(data / SETTINGS)
        settings = self._store.load()
        self.theme = theme or Theme(appearance_in(settings))
        self.bridge = StudyBridge(data)
        self.window = MainWindow(self.theme, self.bridge, prompts, settings, bundled_courses())
        self.window.settings_changed.connect(self._save)
        self.window.editing_wanted.connect(self.open_preview)
        self.previews: list[PreviewWindow] = []
        self._prompts = prompts
        self._closed = False

    def _save(self, settings: Settings) -> None:
        try:
            self._store.save(settings)
        except OSError:  # a choice that is lost is no reason to disturb a learner
            print("lmtrainer: the settings could not be saved", file=sys.stderr)

    def open_preview(self, wanted: CourseToEdit) -> "PreviewWindow":
        """A window of its own for a course that is being edited, with a look of its own."""
        from lmtrainer.desktop.preview.editor import EditorSetting
        from lmtrainer.desktop.preview.window import PreviewWindow

        theme = Theme(self.theme.appearance)
        editor = EditorSetting(SettingsStore(self.data / SETTINGS))
        preview = PreviewWindow(theme, wanted.root, self._prompts, editor, wanted.lesson_id)
        theme.apply_to(preview)
        theme.setParent(preview)
        self.previews.append(preview)
        preview.closed.connect(lambda: self.previews.remove(preview))
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.show()
        preview.start()
        return preview

    def close(self) -> None:
        """Finish all work and close the record."""
        if not self._closed:
            self._closed = True
            for preview in tuple(self.previews):
                preview.close()
            self.window.close()
            self.bridge.close()


def make_application() -> QApplication:
    """The Qt application with the program's fonts and style."""
    # by words: `setStyle` hands back a style, for which PySide6 prepares every kind of style that Qt has (6 ms)
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("lmtrainer")
    app.setApplicationDisplayName("")
    app.setApplicationVersion(__version__)
    install()
    load_fonts(bundled("resources", "fonts"), "Inter")
    app.setWindowIcon(QIcon(str(bundled("resources", "app-icon.png"))))
    return app


def open_window(course: str | None, data: Path | None) -> int:
    """Run the program in a window; returns the exit status."""
    gc.disable()  # until the first paint: collecting what imports leave behind takes longer than they do
    if not has_screen():
        print(
            "lmtrainer: there is no screen here. Take the tour instead: lmtrainer tour COURSE --out DIR",
            file=sys.stderr,
        )
        return 1
    root = None
    if course is not None:
        root = find_course(course)
        if root is None:
            print(f"lmtrainer: there is no course “{course}”.", file=sys.stderr)
            return 1
    folder = data or default_data()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(
            f"lmtrainer: the folder {folder} cannot be made: {error.strerror}. Choose another with --data.",
            file=sys.stderr,
        )
        return 1
    app = make_application()
    program = Program(app, folder, Dialogs())
    program.theme.apply()
    app.aboutToQuit.connect(program.close)

    def show_first() -> None:
        program.window.shown_page.disconnect(show_first)
        program.window.show()
        QTimer.singleShot(0, _collect_again)

    program.window.shown_page.connect(show_first)
    program.window.start(root)
    return app.exec()


def _collect_again() -> None:
    gc.freeze()
    gc.enable()


def find_course(name: str) -> Path | None:
    """A course folder or package by its path, or a bundled course by its name."""
    path = Path(name)
    if path.exists():
        return path.resolve()
    return next((root for root in bundled_courses() if root.name == name), None)


def bundled_courses() -> tuple[Path, ...]:
    """The courses that come with the program."""
    folder = bundled("courses")
    return tuple(path.resolve() for path in sorted(folder.iterdir()) if (path / "course.toml").is_file())


def appearance_in(settings: Settings) -> Appearance:
    """What a person chose of the look."""
    look = Look(settings.look) if settings.look in set(Look) else None
    return Appearance(look, settings.scale, settings.reading_font, settings.motion)


def has_screen() -> bool:
    """Whether a window can be shown."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
