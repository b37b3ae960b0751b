"""Stories of a trainer who writes a course: real window, real files, saved as editors save them."""

import json
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher, Qt
from PySide6.QtWidgets import QApplication, QWidget

from lmtrainer.course.marking import model_answer
from lmtrainer.course.problems import Severity
from lmtrainer.desktop.base.editor import EditorSetting
from lmtrainer.desktop.editing.stage import Width
from lmtrainer.desktop.editing.window import PreviewWindow
from lmtrainer.desktop.tour.hands import click, give, press
from lmtrainer.desktop.tour.pages import course_page, settings_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.blocks.prose import ProseBlock
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.resources import bundled
from lmtrainer.store.settings_store import Settings, SettingsStore
from torture.record.mounts import protect, small_file_system

LEADING, MANAGING = "01-first/01-leading.md", "01-first/02-managing.md"
LONG = "# Long\n\n" + "\n\n".join(f"Paragraph {n} with a few words in it." for n in range(60))
ASK = "\n\n::: choice {0}\n\nAsk {0}?\n\n- [x] a\n  > Well.\n- [ ] b\n  > Not so.\n\n:::\n"
BANK = "# Bank\n" + ASK.format("first") + ASK.format("second")
TEST = '+++\nkind = "assessment"\n[[draw]]\nbank = "all"\ncount = 2\n+++\n# Test\n'


class OpenedFolders(NoPrompts):
    """Takes down which folders the system was asked to show, and what was shown."""

    def __init__(self) -> None:
        self.folders: list[Path] = []
        self.shown: list[str] = []

    def open_folder(self, path: Path) -> None:
        self.folders.append(path)

    def show(self, parent: QWidget, title: str, text: str) -> None:
        self.shown.append(title)


class Study:
    """A trainer's room: a course folder, an editor, and the preview."""

    def __init__(self, qtbot, root: Path, settings: Path) -> None:
        self.qtbot, self.root = qtbot, root
        self.prompts = OpenedFolders()
        self.editor = EditorSetting(SettingsStore(settings))
        self.theme = Theme(Appearance(Look.LIGHT, motion=False))
        self.window = PreviewWindow(self.theme, root, self.prompts, self.editor)
        self.theme.apply_to(self.window)
        self.window.resize(1280, 800)
        self.window.show()
        with qtbot.waitSignal(self.window.ready, timeout=30_000):
            self.window.start()

    @property
    def page(self):
        return self.window.pages.lesson_page

    @property
    def problems(self):
        return self.window.panel.list.rows.problems

    def open_lesson(self, lesson_id: str) -> None:
        with self.qtbot.waitSignal(self.window.bridge.lesson_opened, timeout=10_000):
            self.window.pages.open_lesson(lesson_id)
        self.qtbot.waitUntil(lambda: self.page.flow.ready)

    def after(self, action: Callable[[], object]) -> None:
        """Do something to the files and wait until the page shows it."""
        with self.qtbot.waitSignal(self.window.pages.renewed, timeout=20_000):
            action()

    def after_save(self, path: str, text: str, how: Callable[[Path, str], object] | None = None) -> None:
        self.after(lambda: (how or in_place)(self.root / path, text))

    def edit(self, path: str, old: str, new: str) -> None:
        before = (self.root / path).read_text("utf-8")
        assert old in before
        self.after_save(path, before.replace(old, new))

    def words(self) -> list[str]:
        return [widget.accessibleName() or getattr(widget, "plain", "") for widget in self.page.flow.blocks]

    def said(self) -> str:
        return self.window.stage.said


def in_place(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")


def renamed_over(path: Path, text: str) -> None:
    temporary = path.with_name(f".{path.name}.swp")
    temporary.write_text(text, "utf-8")
    os.replace(temporary, path)


def deleted_and_written(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, "utf-8")


def backed_up_and_written(path: Path, text: str) -> None:
    backup = path.with_name(path.name + "~")
    path.rename(backup)
    path.write_text(text, "utf-8")
    backup.unlink()


@pytest.fixture
def study(qtbot, make_course, tmp_path: Path) -> Iterator[Callable[..., Study]]:
    made: list[Study] = []

    def sit_down(**files: str) -> Study:
        made.append(Study(qtbot, make_course(**files), tmp_path / "settings.json"))
        return made[-1]

    yield sit_down
    for each in made:
        each.window.close()
        each.window.deleteLater()


@pytest.mark.parametrize("how", [in_place, renamed_over, deleted_and_written, backed_up_and_written])
def test_a_saved_lesson_is_shown_however_the_editor_saves_and_again_and_again(study, how) -> None:
    room = study()
    room.open_lesson("leading")
    for number in range(3):
        room.after_save(LEADING, f"# Title {number}\n\nWords.\n", how)
        assert room.page.accessibleName() == f"Title {number}"
        assert room.window.pages.current is room.page and room.said() == ""


def paragraph(room: Study, beginning: str) -> int:
    """How far below the upper edge of what is seen a paragraph begins."""
    for widget in room.page.flow.blocks:
        for found in widget.paragraphs() if isinstance(widget, ProseBlock) else ():
            if found.words.startswith(beginning):
                return widget.y() + found.top - room.page.view.verticalScrollBar().value()
    raise LookupError(beginning)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# Long\n", "# Long\n\nOne more.\n\n> Quoted.\n\n## A part\n"),
        ("Paragraph 3 ", "Paragraph three, which is now a good deal longer than all the others around it are, "),
        ("\n\nParagraph 4 with a few words in it.", ""),
        ("Paragraph 35 ", "Paragraph below, which is now a good deal longer than all the others around it are, "),
    ],
)
def test_the_place_stays_though_text_comes_or_goes(study, old: str, new: str) -> None:
    room = study(**{LEADING: LONG + ASK.format("late") + "\n\nThe end.\n"})
    room.open_lesson("leading")
    room.page.view.verticalScrollBar().setValue(900)
    card, before = room.page.card("late"), paragraph(room, "Paragraph 30 ")
    assert 0 <= before < room.page.view.viewport().height()
    room.edit(LEADING, old, new)
    assert paragraph(room, "Paragraph 30 ") == before
    assert room.page.card("late") is card  # it was not even built anew


def test_the_question_in_hand_stays_with_its_half_given_answer_and_the_keyboard(study) -> None:
    room = study(**{LEADING: LONG + ASK.format("late") + "\n\nThe end.\n"})
    room.open_lesson("leading")
    card = room.page.card("late")
    room.page.view.ensureWidgetVisible(card)
    give(card.area, model_answer(card.question))
    focus = room.window.focusWidget()
    assert card.isAncestorOf(focus)
    top = card.y() - room.page.view.verticalScrollBar().value()
    room.edit(LEADING, "# Long\n", "# Longer\n\nOne more.\n")
    assert room.page.card("late") is card and card.area.answer() == model_answer(card.question)
    assert room.window.focusWidget() is focus
    assert abs(card.y() - room.page.view.verticalScrollBar().value() - top) <= 1


def test_a_question_that_is_edited_is_asked_anew_where_it_stood(study) -> None:
    room = study(**{LEADING: LONG + ASK.format("late") + "\n\n" + LONG.removeprefix("# Long")})
    room.open_lesson("leading")
    card = room.page.card("late")
    bar = room.page.view.verticalScrollBar()
    bar.setValue(card.y() - 200)
    room.edit(LEADING, "Ask late?", "Ask later?")
    assert room.page.card("late").question.plain_stem == "Ask later?"
    assert abs(room.page.card("late").y() - bar.value() - 200) <= 1


def test_a_save_leads_nobody_back_who_goes_to_another_lesson_meanwhile(study) -> None:
    room = study()
    room.open_lesson("leading")
    bridge, pages = room.window.preview, room.window.pages
    bridge.course_read.connect(lambda _read: pages.open_lesson("managing"))
    with room.qtbot.waitSignals([bridge.lesson_renewed, bridge.study.lesson_opened], timeout=20_000):
        in_place(room.root / LEADING, "# Saved\n\nWords.\n")
    assert room.page.lesson_id == "managing" and room.page.accessibleName() == "What managing is"
    bridge.renew_lesson("leading")  # comes late
    with room.qtbot.waitSignal(bridge.lesson_renewed, timeout=10_000):
        pass
    assert room.page.lesson_id == "managing"


def test_practice_of_what_was_missed_stays_though_files_change(study) -> None:
    room = study(**{"questions/all.md": BANK, "01-first/03-test.md": TEST})
    bridge = room.window.bridge.assessments
    with room.qtbot.waitSignal(bridge.overview_ready, timeout=10_000):
        room.window.pages.open_lesson("test")
    with room.qtbot.waitSignal(bridge.opened, timeout=10_000):
        bridge.begin("test")
    run_id = room.window.pages.assessments.run_id
    with room.qtbot.waitSignal(bridge.results_ready, timeout=10_000):
        room.window.pages.assessments.page().hand_in()
    with room.qtbot.waitSignal(bridge.practice_opened, timeout=10_000):
        bridge.practise(run_id, "Practice")
    cards = dict(room.page.cards)
    room.edit("questions/all.md", "Ask first?", "Ask otherwise?")
    assert room.page.cards == cards and room.said() == ""


def test_other_lessons_titles_and_the_course_follow_without_touching_the_page(study) -> None:
    room = study()
    room.open_lesson("leading")
    widgets = list(room.page.flow.blocks)
    room.edit(MANAGING, "# What managing is", "# Managing, once more")
    assert room.page.side.row("managing").text() == "Managing, once more"
    room.edit("course.toml", "Two jobs", "Two duties")
    assert room.page.crumb.accessibleName() == "Two duties" and room.page.flow.blocks == widgets


def test_a_picture_that_comes_is_shown(study) -> None:
    room = study(**{LEADING: "# T\n\n![A sign](../media/sign.png)\n\nWords.\n"})
    room.open_lesson("leading")
    assert [p.code for p in room.problems] == ["file-unreadable"]
    (room.root / "media").mkdir()
    room.after(lambda: shutil.copy(bundled("resources", "app-icon.png"), room.root / "media" / "sign.png"))
    assert room.problems == [] and room.page.flow.blocks[0].accessibleName() == "A sign"


def test_a_slip_becomes_a_problem_and_goes_when_it_is_mended(study) -> None:
    room = study()
    room.open_lesson("leading")
    panel = room.window.panel
    assert panel.heading.text() == "No problems" and panel.list.isHidden()
    room.edit(LEADING, "- [ ] The rota", "- [x] The rota")
    assert panel.heading.text() == "Problems: 1" and not panel.list.isHidden()
    spoken = panel.list.rows.data(panel.list.rows.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(f"Error, line {room.problems[0].line}: ")
    assert room.page.card("direction") is None  # what a learner would see
    room.edit(LEADING, "- [x] The rota", "- [ ] The rota")
    assert room.problems == [] and room.page.card("direction") is not None


def test_problems_are_grouped_by_file_and_filtered_by_severity_and_word(study) -> None:
    room = study(**{LEADING: "# T\n\n![](x.png)\n\n[gone](gone.md)\n\n[part](02-managing.md#none)\n"})
    panel = room.window.panel
    everything = room.problems
    assert {p.severity for p in everything} == {Severity.ERROR, Severity.WARNING}
    click(panel.chips[Severity.WARNING.value])
    assert {p.severity for p in room.problems} == {Severity.WARNING}
    assert panel.heading.text() == f"Problems: {len(room.problems)} of {len(everything)}"
    click(panel.chips[""])
    panel.filter.setText("gone.md")
    assert [p.code for p in room.problems] == ["link-dead"]
    panel.filter.setText("nothing like it")
    assert panel.list.isHidden() and panel.empty_title.text() == "Nothing to show"


@pytest.fixture
def editor_script(tmp_path: Path) -> tuple[str, Path]:
    """A tiny editor that writes down with which words it was started; its command and its notes."""
    notes, script = tmp_path / "started.json", tmp_path / "my editor.py"
    script.write_text(
        f"#!{sys.executable}\nimport json, os, sys\n"
        f"with open({str(notes)!r} + '.part', 'w') as file:\n    json.dump(sys.argv[1:], file)\n"
        f"os.replace({str(notes)!r} + '.part', {str(notes)!r})\n"
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return f'"{script}" --at "{{line}} : {{column}}" {{file}}', notes


def started_with(room: Study, notes: Path, action: Callable[[], object]) -> list[str]:
    watcher = QFileSystemWatcher([str(notes.parent)])
    with room.qtbot.waitSignal(watcher.directoryChanged, timeout=20_000, check_params_cb=lambda _d: notes.exists()):
        action()
    found: list[str] = json.loads(notes.read_text())
    notes.unlink()
    return found


@pytest.mark.skipif(os.name == "nt", reason="a script is no program there")
def test_a_click_and_enter_on_a_problem_open_the_editor_with_exactly_these_words(study, editor_script) -> None:
    command, notes = editor_script
    slip = "\n\n::: choice $(touch hacked); {line}\n\nAsk?\n\n:::\n"
    room = study(**{"01-first/03-a b; $(x) {line}.md": LONG + slip})
    room.editor.set(command)
    problem = room.problems[-1]
    words = ["--at", f"{problem.line} : {problem.column}", str(room.root / problem.path)]
    view = room.window.panel.list
    view.go_to(problem)
    place = view.visualRect(view.currentIndex()).center()

    def click_it() -> None:
        from PySide6.QtTest import QTest

        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    with room.qtbot.waitSignal(room.window.bridge.lesson_opened, timeout=10_000):
        assert started_with(room, notes, click_it) == words
    assert room.page.lesson_id == "a b; $(x) {line}" or problem.path == room.window.pages.path
    bar, mark = room.page.view.verticalScrollBar(), room.window.pages.places.mark
    room.qtbot.waitUntil(lambda: mark.isVisible() and bar.value() > 900)
    last = paragraph(room, "Paragraph 59 ") + bar.value()  # the question itself is left out
    assert mark.y() == last and mark.geometry().right() < room.page.flow.blocks[-1].x()
    assert bar.value() <= mark.y() <= bar.value() + room.page.view.viewport().height()
    assert started_with(room, notes, lambda: press(view, Qt.Key.Key_Return)) == words


def test_without_an_editor_one_that_is_there_is_taken_and_a_wrong_command_is_said(
    study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = study(**{LEADING: "# T\n\n[gone](gone.md)\n"})
    notes, programs = tmp_path / "notes", tmp_path / "programs"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    room.window.open_problem(room.problems[0])
    assert "No text editor" in room.said() and room.window.panel.editor_is_open
    (programs / "gedit").write_text(f'#!/bin/sh\necho "$1" > {notes}.part; /bin/mv {notes}.part {notes}\n')
    (programs / "gedit").chmod(0o755)
    room.window.open_problem(room.problems[0])
    room.qtbot.waitUntil(notes.exists, timeout=20_000)
    assert notes.read_text() == f"{room.root / LEADING}\n"
    room.editor.set("no-such-program-anywhere {file}")
    room.window.open_problem(room.problems[0])
    assert "no-such-program-anywhere" in room.said() and room.window.panel.editor_is_open
    room.editor.set('"never closed {file}')
    room.window.edit_page()
    assert "never closed" in room.said()


def test_f8_walks_through_the_problems_without_starting_anything(study) -> None:
    room = study(**{LEADING: LONG + "\n\n[gone](gone.md)\n", MANAGING: "# M\n\n[gone](gone.md)\n"})
    for lesson in ("leading", "managing", "leading"):
        with room.qtbot.waitSignal(room.window.bridge.lesson_opened, timeout=10_000):
            press(room.window, Qt.Key.Key_F8)
        assert room.page.lesson_id == lesson
    assert room.prompts.folders == []


def test_a_lesson_that_cannot_be_shown_leaves_the_last_good_page(study) -> None:
    room = study()
    room.open_lesson("leading")
    good = (room.root / LEADING).read_text("utf-8")
    widgets = list(room.page.flow.blocks)
    room.after_save(LEADING, "+++\ntitle = \n")
    assert room.page.flow.blocks == widgets and room.page.lesson_id == "leading"
    assert "cannot be shown as it is now" in room.said() and LEADING in room.said()
    assert [p.path for p in room.problems] == [LEADING]
    room.after_save(LEADING, good.replace("What leading is", "Mended"))
    assert room.said() == "" and room.page.accessibleName() == "Mended"


def test_what_is_said_of_a_lesson_goes_with_its_page(study) -> None:
    room = study()
    room.open_lesson("leading")
    room.after_save(LEADING, "+++\ntitle = \n")
    assert room.said()
    room.open_lesson("managing")
    assert room.said() == ""


def test_files_that_the_system_cannot_watch_are_said_and_read_by_f5_or_on_coming_back(study) -> None:
    room = study()
    room.open_lesson("leading")
    bridge = room.window.preview
    bridge._watch.stop()  # as on a drive that tells of no changes
    for number, ask in enumerate((lambda: press(room.window, Qt.Key.Key_F5), bridge.look)):
        in_place(room.root / LEADING, f"# Quiet {number}\n\nWords.\n")
        room.after(ask)
        assert room.page.accessibleName() == f"Quiet {number}"
    bridge.deaf.emit()
    in_place(room.root / LEADING, "# Once more\n\nWords.\n")
    room.after(bridge.look)
    assert "F5" in room.said()


def test_a_slip_in_the_course_header_keeps_what_it_said_before(study) -> None:
    room = study()
    room.open_lesson("leading")
    room.after_save("course.toml", 'id = "two-jobs"\ntitle = "Two\n')
    assert room.page.crumb.accessibleName() == "Two jobs" and "course.toml" in room.said()
    assert {p.path for p in room.problems} == {"course.toml"}
    room.after_save("course.toml", 'id = "two-jobs"\ntitle = "Three jobs"\nversion = "1"\n')
    assert room.page.crumb.accessibleName() == "Three jobs" and room.said() == ""


def test_a_renamed_lesson_is_followed_and_a_deleted_one_is_said(study) -> None:
    room = study()
    room.open_lesson("leading")
    room.after(lambda: (room.root / LEADING).rename(room.root / "01-first/05-to-lead.md"))
    assert room.page.lesson_id == "to-lead" and room.window.pages.current is room.page
    room.after(lambda: (room.root / "01-first/05-to-lead.md").unlink())
    assert room.window.pages.current is room.window.pages.course_page
    assert "05-to-lead.md is not there any more" in room.said()


def test_a_new_module_with_a_new_lesson_is_seen(study) -> None:
    room = study()

    def add() -> None:
        in_place(room.root / "02-second" / "01-new.md", "# Quite new\n\nWords.\n")

    room.after(add)
    room.open_lesson("new")
    room.after_save("02-second/01-new.md", "# Newer\n\nWords.\n")
    assert room.page.accessibleName() == "Newer"


def test_a_folder_that_is_deleted_is_said_plainly_and_may_come_back(study) -> None:
    room = study()
    room.open_lesson("leading")
    away = room.root.with_name("away")
    with room.qtbot.waitSignal(room.window.preview.not_read, timeout=20_000):
        room.root.rename(away)
    assert "not there any more" in room.said() and room.page.lesson_id == "leading"
    with room.qtbot.waitSignals([room.window.preview.nothing_new], timeout=20_000):
        away.rename(room.root)
    assert room.said() == ""
    room.after_save(LEADING, "# Back again\n\nWords.\n")
    assert room.page.accessibleName() == "Back again"


def test_a_folder_without_a_lesson_says_so_until_there_is_one(qtbot, tmp_path: Path) -> None:
    root = tmp_path / "empty"
    root.mkdir()
    room = Study(qtbot, root, tmp_path / "settings.json")
    assert "no lesson" in room.said()
    room.after(lambda: (root / "01-first.md").write_text("# First\n\nWords.\n"))
    assert room.said() == "" and room.window.pages.current is room.window.pages.course_page
    room.window.close()


def test_show_answers_shows_every_card_answered_with_every_feedback(study) -> None:
    room = study()
    room.open_lesson("leading")
    room.after(lambda: click(room.window.tools.answers_button))
    card = room.page.card("direction")
    assert card.area.answer() == model_answer(card.question) and not card.is_open
    for said in ("A rota arranges work.", "Yes.", "It is about years.", "A vision says where to go."):
        assert said in card.panel.words
    room.edit(LEADING, "A rota arranges work.", "A rota is a plan.")
    assert "A rota is a plan." in room.page.card("direction").panel.words
    room.after(lambda: click(room.window.tools.answers_button))
    assert room.page.card("direction").is_open and room.page.card("direction").panel is None


def test_an_assessment_with_answers_is_a_sheet_of_all_it_may_ask_and_a_bank_can_be_looked_at(study) -> None:
    room = study(**{"questions/all.md": BANK + ASK.format("third"), "01-first/03-test.md": TEST + ASK.format("own")})
    with room.qtbot.waitSignal(room.window.bridge.assessments.overview_ready, timeout=10_000):
        room.window.pages.open_lesson("test")
    with room.qtbot.waitSignal(room.window.bridge.lesson_opened, timeout=10_000):
        click(room.window.tools.answers_button)
    room.qtbot.waitUntil(lambda: room.page.flow.ready)
    assert list(room.page.cards) == ["own", "first", "second", "third"]
    with room.qtbot.waitSignal(room.window.bridge.assessments.overview_ready, timeout=10_000):
        click(room.window.tools.answers_button)
    assert room.window.panel.banks == ("all",)
    with room.qtbot.waitSignal(room.window.bridge.lesson_opened, timeout=10_000):
        room.window.pages.open_bank("all")
    room.qtbot.waitUntil(lambda: room.page.flow.ready)
    room.edit("questions/all.md", "Ask second?", "Ask it differently?")
    assert room.page.card("second").question.plain_stem == "Ask it differently?"


def test_a_running_assessment_goes_on_in_the_questions_as_they_are_now(study) -> None:
    room = study(**{"questions/all.md": BANK, "01-first/03-test.md": TEST})
    bridge = room.window.bridge.assessments
    with room.qtbot.waitSignal(bridge.overview_ready, timeout=10_000):
        room.window.pages.open_lesson("test")
    with room.qtbot.waitSignal(bridge.opened, timeout=10_000):
        bridge.begin("test")
    page = room.window.pages.assessments.page()
    ids = [question.id for question in page._opened.questions]
    give(page.question.area, model_answer(page.question.question))
    page.go_to(1)
    room.edit("questions/all.md", f"Ask {ids[1]}?", "Ask it differently?")
    assert page.question.question.plain_stem == "Ask it differently?"
    assert [question.id for question in page._opened.questions] == ids
    page.go_to(0)
    assert page.question.area.answer() == model_answer(page.question.question)
    with room.qtbot.waitSignal(bridge.results_ready, timeout=10_000):
        page.hand_in()
    room.window.pages.assessments.make_certificate()
    assert room.prompts.shown == ["No certificate here"]


def test_widths_theme_and_text_size_are_real_and_the_windows_own(study) -> None:
    room = study()
    room.open_lesson("leading")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program_style = app.styleSheet()
    for width in (Width.PHONE, Width.TABLET):
        click(room.window.tools.widths[width])
        assert room.page.width() == width.value
    click(room.window.tools.widths[Width.FULL])
    assert room.page.width() == room.window.stage.width() > 768
    room.window.pages.actions.larger.trigger()
    assert room.theme.scale == 1.1
    room.theme.next_look()
    assert room.theme.look is Look.DARK and app.styleSheet() == program_style


def test_keys_reach_everything(study) -> None:
    room = study(**{LEADING: "# T\n\n[gone](gone.md)\n"})
    window = room.window
    room.qtbot.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.panel.list and window.panel.list.current() is not None
    room.qtbot.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.pages.current
    room.qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.stage.pages.width() == Width.PHONE.value
    press(window, Qt.Key.Key_F1)
    assert room.prompts.shown == ["Keys"]
    nameless = [w for w in window.findChildren(QWidget) if _is_stop(w) and not (w.accessibleName() or _text(w))]
    assert nameless == []


def _is_stop(widget: QWidget) -> bool:
    return widget.isVisible() and bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def _text(widget: QWidget) -> str:
    return widget.text() if hasattr(widget, "text") else ""


def test_nothing_is_recorded_and_nothing_is_left(study, tmp_path: Path) -> None:
    room = study()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    kept_in = room.window.bridge.data
    room.open_lesson("leading")
    card = room.page.card("direction")
    give(card.area, model_answer(card.question))
    with room.qtbot.waitSignal(room.window.bridge.answer_saved, timeout=10_000):
        click(card.check_button)
    assert card.panel is not None and (kept_in / "record.sqlite").exists()
    room.window.close()
    assert not kept_in.exists()
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_open_for_editing_leads_from_a_course_and_a_lesson_to_a_preview_with_the_same_settings(
    desk, make_course
) -> None:
    program = desk.sit_down(make_course())
    page = course_page(program.window)
    assert not page.edit_button.isHidden()
    click(page.edit_button)
    preview = program.previews[0]
    waiting = desk.qtbot.waitSignal(preview.ready, timeout=30_000)
    waiting.wait()
    assert preview.pages.current is preview.pages.course_page and preview.pages.course_page.edit_button.isHidden()
    desk.open_lesson("managing")
    program.window.activateWindow()
    desk.qtbot.waitUntil(program.window.isActiveWindow)
    desk.qtbot.keyClick(program.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    second = program.previews[1]
    waiting = desk.qtbot.waitSignal(second.bridge.lesson_opened, timeout=30_000)
    waiting.wait()
    assert second.pages.lesson_page.lesson_id == "managing"
    second.panel.editor_field.field.setText("kate {file}")
    second.panel.editor_field.keep()
    program.window.go_to_settings()
    assert settings_page(program.window).editor_field.field.text() == "kate {file}"
    program.window.go_to_library()  # saves other settings: the editor stays
    desk.get_up()
    assert SettingsStore(desk.data / "settings.json").load().editor == "kate {file}"


@pytest.fixture
def protected(make_course, tmp_path: Path) -> Iterator[Path]:
    """A course that nobody can write: rights stop everybody but root, a protected file system root too."""
    root: Path = make_course()
    if os.geteuid() != 0:
        root.chmod(0o555)
        yield root
        root.chmod(0o755)
        return
    with small_file_system(tmp_path / "disk", 512) as there:
        if not there:
            pytest.skip("root may write everywhere, and may mount nothing here")
        course = shutil.copytree(root, tmp_path / "disk" / "course")
        protect(tmp_path / "disk", on=True)
        yield course


@pytest.mark.skipif(os.name == "nt", reason="rights and mounts are those of Unix")
def test_a_course_that_may_not_be_written_offers_no_editing(desk, protected: Path) -> None:
    page = course_page(desk.sit_down(protected).window)
    assert page.edit_button.isHidden() and page.questions_button is None
    desk.qtbot.keyClick(desk.program.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert desk.program.previews == []


def test_settings_of_two_windows_do_not_undo_one_another(tmp_path: Path) -> None:
    first, second = SettingsStore(tmp_path / "s.json"), SettingsStore(tmp_path / "s.json")
    for store in (first, second):
        store.load()
    first.save(Settings(scale=1.5))
    second.save(Settings(editor="kate {file}"))
    assert SettingsStore(tmp_path / "s.json").load() == Settings(scale=1.5, editor="kate {file}")
