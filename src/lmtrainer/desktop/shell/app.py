"""The composition root: builds everything and wires it together."""

import gc
import os
import shutil
from collections.abc import Mapping
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from lmtrainer.desktop.base.background import FolderErrands, NoAnswer
from lmtrainer.desktop.base.open_course import CourseToEdit
from lmtrainer.desktop.base.organisation import OrganisationController
from lmtrainer.desktop.base.prompts import Dialogs, Prompts
from lmtrainer.desktop.base.settings_writer import Saved, SettingsWriter
from lmtrainer.desktop.base.study_bridge import StudyBridge
from lmtrainer.desktop.base.troubles import trouble_of
from lmtrainer.desktop.base.unforeseen.guard import UnforeseenGuard
from lmtrainer.desktop.shell.beginning import Patience, data_place, organisation_here, own_folder
from lmtrainer.desktop.shell.home import home_answers, stand_in_for_home
from lmtrainer.desktop.shell.window import MainWindow
from lmtrainer.desktop.ui.application import appearance_in, has_screen, make_application
from lmtrainer.desktop.ui.language import Languages, system_languages
from lmtrainer.desktop.ui.theme.theme import ALL_LOOKS, Theme
from lmtrainer.desktop.ui.theme.tokens import PALETTES, Look, Palette
from lmtrainer.organisation.finding import find_course
from lmtrainer.organisation.folders import bundled_courses
from lmtrainer.organisation.organisation import NOBODY, Organisation
from lmtrainer.organisation.places import Places, installed_places
from lmtrainer.output import quoted, say_error
from lmtrainer.store.settings_store import SETTINGS, Settings, SettingsStore
from lmtrainer.study.admitting import CourseGate
from lmtrainer.study.learner import learner_in
from lmtrainer.study.library import LibraryError

if TYPE_CHECKING:  # what comes after the first painting, or never for a learner
    from lmtrainer.desktop.base.editor import EditorSetting
    from lmtrainer.desktop.editing.window import PreviewWindow
    from lmtrainer.desktop.shell.copies_controller import CopiesController
    from lmtrainer.desktop.shell.deliveries import Deliveries
    from lmtrainer.desktop.shell.instance_server import InstanceServer, SecondStart

LAST_ERRANDS_S = 3.0
FIRST_PAGE_WITHIN_MS = 1500  # then the window opens, also while something in the data folder does not answer


class Program:
    """One window with its record, settings and theme. `close` is called when the window goes.

    ``organisation`` is what decides before the settings do; without one everything is the learner's own choice.
    ``languages`` know what the system speaks; without them nobody asks it.
    """

    def __init__(
        self,
        app: QApplication,
        data: Path,
        prompts: Prompts,
        theme: Theme | None = None,
        organisation: Organisation = NOBODY,
        languages: Languages | None = None,
    ) -> None:
        self.data, self.organisation = data, organisation
        self._store = SettingsStore(data / SETTINGS, _starting(organisation))
        self._writer = SettingsWriter()
        self._editor: EditorSetting | None = None
        self._aside, self._is_painted = "", False
        settings = self._store.look()
        if not self._store.is_understood:
            self._writer.save(self._store.put_aside, self._store.put_aside, self._note_aside)
        self.languages = languages or Languages(app, organisation.policy.language)
        self.languages.speak(self.languages.wanted(settings.language))
        self.theme = theme or _theme(settings, organisation)
        self._desk = OrganisationController(organisation, bundled_courses(), settings.courses)
        self.bridge = StudyBridge(learner_in(data, policy=organisation.policy, admit=self._desk.admit))
        self._errands = FolderErrands()
        self.window = MainWindow(self.theme, self.bridge, prompts, settings, self._desk, self.languages, self.editor)
        self.window.settings_changed.connect(self._save)
        self.window.editing_wanted.connect(self.edit)
        self.window.language_changed.connect(self._renew_previews)
        self.previews: list[PreviewWindow] = []
        self._prompts = prompts
        self.deliveries: Deliveries | None = None
        self.copies: CopiesController | None = None
        self._server: InstanceServer | None = None
        self._settings_kept = True
        self._closed = False

    def front(self) -> tuple[QMainWindow, Theme]:
        """The window that is in front, or the learner's, with its theme."""
        active = QApplication.activeWindow()
        preview = next((preview for preview in self.previews if preview is active), None)
        return (preview, preview.theme) if preview is not None else (self.window, self.theme)

    def after_first_paint(self) -> None:
        """What can wait until the learner sees something."""
        self._is_painted = True
        self._say_what_is_not_understood()
        self._desk.look_for_courses(self._errands)
        policy = self.organisation.policy
        if policy.results_folder or policy.backup_folder:
            from lmtrainer.desktop.shell.deliveries import Deliveries

            self.deliveries = Deliveries(self.bridge, policy, lambda: self.window.shelf.roots, self._errands)
            self.deliveries.gather()
            self._desk.courses_found.connect(self.deliveries.gather)
            if policy.backup_folder:
                from lmtrainer.desktop.shell.copies_controller import CopiesController

                owner = self.deliveries.owner
                self.copies = CopiesController(
                    self.theme, self.bridge, self._prompts, self.window, policy, owner, self._errands
                )
                self.copies.look()
        from lmtrainer.desktop.shell.instance_server import InstanceServer

        self._server = InstanceServer(self.data)
        self._server.started_again.connect(self._start_again)
        self._server.listen()

    def _start_again(self, wish: "SecondStart") -> None:
        """The program was started once more: come to the front, and open what it was started with."""
        if wish.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = wish.token  # Qt takes it from there when a window asks to be active
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if wish.course is not None:
            window.open_from_outside(wish.course)

    def _note_aside(self, saved: Saved) -> None:
        self._aside = saved.aside
        if self._is_painted and not self._closed:
            self._say_what_is_not_understood()

    def _say_what_is_not_understood(self) -> None:
        if self._aside or self._store.replaced:
            from lmtrainer.desktop.settings.troubles import not_understood

            self.window.troubles.tell(not_understood(self._aside, self._store.replaced))

    def editor(self) -> "EditorSetting":
        """The trainer's editor, for the settings and every preview."""
        if self._editor is None:
            from lmtrainer.desktop.base.editor import EditorSetting

            self._editor = EditorSetting(SettingsStore(self.data / SETTINGS), self._writer)
        return self._editor

    def _save(self, settings: Settings) -> None:
        self._writer.save(self._store, lambda: self._store.save(settings), self._saved)

    def _saved(self, saved: Saved) -> None:
        was_kept, self._settings_kept = self._settings_kept, saved.error is None
        if self._closed:  # there is no window to say it in
            return
        if saved.error is not None and was_kept:  # said once, until they can be saved again
            from lmtrainer.desktop.settings.troubles import not_saved

            self.window.troubles.tell(not_saved(saved.error))
        if saved.aside:
            from lmtrainer.desktop.settings.troubles import damaged_meanwhile

            self.window.troubles.tell(damaged_meanwhile(saved.aside))

    def edit(self, wanted: CourseToEdit) -> None:
        """Open a course for editing, or say why not."""
        try:
            self.open_preview(wanted)
        except LibraryError as refused:
            self.window.troubles.show(trouble_of(refused))

    def open_preview(self, wanted: CourseToEdit) -> "PreviewWindow":
        """A window of its own for a course that is being edited, with a look of its own.

        Raises `LibraryError` for a course that the organisation does not let be opened: `edit` says it.
        """
        self._desk.gate.admit_folder(wanted.root)
        from lmtrainer.desktop.editing.window import PreviewWindow

        theme = Theme(self.theme.appearance)
        preview = PreviewWindow(theme, wanted.root, self._prompts, self.editor(), wanted.lesson_id)
        theme.apply_to(preview)
        theme.setParent(preview)
        self.previews.append(preview)
        preview.closed.connect(lambda: self.previews.remove(preview))
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.show()
        preview.start()
        return preview

    def _renew_previews(self) -> None:
        """Open what is being edited anew, at the same place: in the language that is spoken now."""
        for preview in tuple(self.previews):
            wanted = CourseToEdit(preview.root, preview.pages.lesson_id)
            preview.close()
            self.open_preview(wanted)

    def close(self) -> None:
        """Finish all work and close the record."""
        if not self._closed:
            self._closed = True
            if self._server is not None:
                self._server.close()
            for preview in tuple(self.previews):
                preview.close()
            self.window.close()
            self._writer.close()
            self.bridge.close()
            if self.deliveries is not None:  # the back-up that was made just now, if it goes quickly
                self.deliveries.finish()
            self._errands.leave(LAST_ERRANDS_S)


def open_window(course: str | None, data: Path | None, places: Places | None = None) -> int:
    """Run the program in a window; returns the exit status. ``places``: where policy and site are.

    Whatever goes wrong on the way, in the end there is a window that says so.
    """
    again = [*([course] if course is not None else []), *(["--data", str(data)] if data is not None else [])]
    patience, own = Patience(), own_folder(data)
    with nullcontext() if home_answers(patience) else stand_in_for_home():  # before anything of Qt looks into it
        guard = UnforeseenGuard(again)
        status = guard.run(lambda guard: _run(course, own, places or installed_places(), patience, guard))
    guard.start_again()
    return status


def _run(course: str | None, own: Path, places: Places, patience: Patience, guard: UnforeseenGuard) -> int:
    gc.disable()  # until the first paint: collecting what imports leave behind takes longer than they do
    if not has_screen():
        say_error(
            "lmtrainer: there is no screen here. Take the tour instead: lmtrainer tour COURSE --out DIR",
        )
        return 1
    organisation = organisation_here(places, patience)
    for problem in organisation.in_force.problems:
        say_error(f"lmtrainer: policy: {problem}")
    is_given = CourseGate(organisation, bundled_courses()).admission.is_given
    try:
        root = patience.look(partial(find_course, course, places, is_given)) if course is not None else None
    except NoAnswer:
        root = Path(str(course)).absolute()  # it may answer later: the window opens it, and says how that goes
    except OSError:  # a name that no system takes
        root = None
    if course is not None and root is None:
        say_error(f"lmtrainer: there is no course {quoted(course)}.")
        return 1
    place = data_place(organisation, own, patience)
    guard.log_to(place.folder)
    if not place.is_held and place.is_kept:
        from lmtrainer.desktop.shell.second_start import hand_over

        if hand_over(place.folder, root, place.lock):
            return 0
    app = make_application()
    languages = Languages(app, organisation.policy.language, system_languages())
    program = Program(app, place.folder, Dialogs(), organisation=organisation, languages=languages)
    guard.adopt(program.front)
    program.theme.apply()
    if place.trouble is not None:
        from lmtrainer.desktop.shell.beginning_troubles import not_where_it_should_be

        trouble = not_where_it_should_be(place)
        program.bridge.opened.connect(lambda _opened: program.bridge.trouble.emit(trouble))
    app.aboutToQuit.connect(program.close)

    def show_first() -> None:
        for shown in first:
            shown.disconnect(show_first)
        program.window.show()
        QTimer.singleShot(0, gc.freeze)  # what is there now stays as long as the program
        QTimer.singleShot(0, program.after_first_paint)

    first = (program.window.shown_page, program.window.reading_shown)
    for shown in first:
        shown.connect(show_first)
    place.lock.release()  # held until here, so that two starts at once do not both think they are the first
    program.window.start(root, is_kept=place.is_kept)
    QTimer.singleShot(FIRST_PAGE_WITHIN_MS, program.window.troubles.show_opening)
    status = app.exec()
    if not place.is_kept:
        shutil.rmtree(place.folder, ignore_errors=True)
    return status


def _theme(settings: Settings, organisation: Organisation) -> Theme:
    """The theme of a learner, in the organisation's colours and within what it leaves open."""
    accents = organisation.site.accents if organisation.site is not None else ()
    palettes: Mapping[Look, Palette] = PALETTES
    if accents:
        from lmtrainer.desktop.ui.theme.accent import branded

        palettes = branded(dict(accents))
    return Theme(appearance_in(settings), palettes, open_looks(organisation.policy.theme))


def open_looks(theme: str) -> tuple[Look | None, ...]:
    """The looks among which a learner may choose under a policy: its own, and always high contrast."""
    if not theme:
        return ALL_LOOKS
    look = Look(theme) if theme in set(Look) else None
    return (look,) if look is Look.CONTRAST else (look, Look.CONTRAST)


def _starting(organisation: Organisation) -> Settings:
    """What a learner of this organisation begins with."""
    site = organisation.site
    if site is None:
        return Settings()
    return Settings(look=site.theme if site.theme in set(Look) else "", scale=(site.text_size or 100) / 100)
