"""`lmtrainer preview`: a course beside its problems, anew on every save."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from lmtrainer.output import quoted, say_error
from lmtrainer.resources import DATA

if TYPE_CHECKING:  # what only a window needs
    from lmtrainer.desktop.base.unforeseen.guard import UnforeseenGuard
    from lmtrainer.desktop.editing.window import PreviewWindow
    from lmtrainer.desktop.ui.language import Languages


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
    from lmtrainer.desktop.ui.application import has_screen
    from lmtrainer.organisation.finding import find_course

    root = find_course(options.course)
    if root is None or not options.admitted.is_folder(root):
        say_error(f"lmtrainer: there is no course folder {quoted(options.course)}.")
        return 1
    if not has_screen():
        say_error("lmtrainer: there is no screen here.")
        return 2
    from lmtrainer.desktop.base.unforeseen.guard import UnforeseenGuard
    from lmtrainer.organisation.organisation import data_folder_here

    data = data_folder_here(options.data)
    again = ["preview", str(root), "--lesson", options.lesson, "--data", str(data)]
    guard = UnforeseenGuard(again)
    status = guard.run(lambda guard: _show(root, data, options.lesson, guard))
    guard.start_again()
    return status


def _show(root: Path, data: Path, lesson: str, guard: "UnforeseenGuard") -> int:
    from lmtrainer.desktop.ui.application import make_application
    from lmtrainer.desktop.ui.language import Languages, system_languages
    from lmtrainer.organisation.organisation import organisation_at
    from lmtrainer.organisation.places import installed_places

    app = make_application()
    policy = organisation_at(installed_places()).policy
    window = made_window(Languages(app, policy.language, system_languages()), root, data, lesson)
    if data.is_dir():
        guard.log_to(data)
    guard.adopt(lambda: (window, window.theme))
    window.show()
    window.start()
    status = app.exec()
    window.editor.close()
    return status


def made_window(languages: "Languages", root: Path, data: Path, lesson: str) -> "PreviewWindow":
    """A preview with the looks and the language of the settings in ``data``; nothing is shown or read yet."""
    from lmtrainer.desktop.base.editor import EditorSetting
    from lmtrainer.desktop.base.prompts import Dialogs
    from lmtrainer.desktop.editing.window import PreviewWindow
    from lmtrainer.desktop.ui.application import appearance_in
    from lmtrainer.desktop.ui.theme.theme import Theme
    from lmtrainer.store.settings_store import SETTINGS, SettingsStore

    store = SettingsStore(data / SETTINGS)
    settings = store.load()
    languages.speak(languages.wanted(settings.language))
    theme = Theme(appearance_in(settings))
    theme.apply()
    return PreviewWindow(theme, root, Dialogs(), EditorSetting(store), lesson)
