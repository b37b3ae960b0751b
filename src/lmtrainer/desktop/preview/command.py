"""`lmtrainer preview`: a course beside its problems, anew on every save."""

import argparse
import sys
from pathlib import Path

from lmtrainer.resources import DATA, data_folder


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer preview`."""
    parser.description = (
        "Show a course as learners see it, beside a list of its problems. Whenever a file is saved, in any editor,\n"
        "the page follows at the same place. Nothing you do in the preview is kept."
    )
    parser.add_argument("course", metavar="COURSE", help="a course folder, or the name of a bundled course")
    parser.add_argument("--lesson", metavar="ID", default="", help="the lesson to begin with")
    parser.add_argument("--data", type=Path, metavar="DIR", help=f"where your settings are kept (also: {DATA})")


def run(options: argparse.Namespace) -> int:
    """Open the window; returns 0, 1 when there is no such folder, 2 when there is no screen."""
    from lmtrainer.desktop.app import find_course, has_screen

    root = find_course(options.course)
    if root is None or not root.is_dir():
        print(f"lmtrainer: there is no course folder “{options.course}”.", file=sys.stderr)
        return 1
    if not has_screen():
        print("lmtrainer: there is no screen here.", file=sys.stderr)
        return 2
    return _show(root, data_folder(options.data), options.lesson)


def _show(root: Path, data: Path, lesson: str) -> int:
    from lmtrainer.desktop.app import appearance_in, make_application
    from lmtrainer.desktop.preview.editor import EditorSetting
    from lmtrainer.desktop.preview.window import PreviewWindow
    from lmtrainer.desktop.prompts import Dialogs
    from lmtrainer.desktop.theme.theme import Theme
    from lmtrainer.store.settings_store import SETTINGS, SettingsStore

    app = make_application()
    store = SettingsStore(data / SETTINGS)
    theme = Theme(appearance_in(store.load()))
    theme.apply()
    window = PreviewWindow(theme, root, Dialogs(), EditorSetting(store), lesson)
    window.show()
    window.start()
    return app.exec()
