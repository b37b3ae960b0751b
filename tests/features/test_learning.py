"""Stories of a learner, in the real window on a real file."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from lmtrainer.course.marking import model_answer
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.tour.hands import click, give, press
from lmtrainer.desktop.tour.pages import course_page, lesson_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.study.changes import Shelf


def test_a_learner_opens_a_course_answers_and_sees_feedback_that_is_saved(desk, make_course) -> None:
    program = desk.sit_down(make_course())
    desk.open_lesson("leading")
    card = desk.card("direction")
    assert not card.check_button.isEnabled()
    give(card.area, model_answer(card.question))
    assert card.panel is None
    desk.check("direction")
    assert card.panel is not None and card.panel.words.startswith("That’s right")
    with closing(sqlite3.connect(desk.data / "record.sqlite")) as record:
        assert record.execute("SELECT question_id, fraction FROM attempt").fetchall() == [("direction", 1.0)]
    assert program.window.windowTitle() == "What leading is – Two jobs – lmtrainer"


def test_keys_alone_answer_a_question_and_go_on(desk, make_course) -> None:
    program = desk.sit_down(make_course())
    desk.open_lesson("leading")
    page = lesson_page(program.window)
    press(page, Qt.Key.Key_1)
    with desk.qtbot.waitSignal(program.bridge.answer_saved, timeout=10_000):
        press(program.window.focusWidget() or page, Qt.Key.Key_Return)
    assert desk.card("direction").panel is not None


def test_closing_in_mid_lesson_comes_back_to_the_same_lesson_place_and_half_given_answer(desk, make_course) -> None:
    long = "# Long\n\n" + "\n\n".join(f"Paragraph {n} with a few words in it." for n in range(80))
    question = "\n\n::: choice late\n\nAsk?\n\n- [x] a\n- [ ] b\n\n:::\n"
    root = make_course(**{"01-first/01-leading.md": long + question})
    desk.sit_down(root)
    desk.open_lesson("leading")
    page = lesson_page(desk.program.window)
    give(desk.card("late").area, model_answer(desk.card("late").question))
    page.view.verticalScrollBar().setValue(900)
    before = page.flow.place(900)
    desk.get_up()
    desk.sit_down()
    page = lesson_page(desk.program.window)
    assert desk.program.window.pages.currentWidget() is page and page.lesson_id == "leading"
    desk.qtbot.waitUntil(lambda: page.view.verticalScrollBar().value() > 0)
    assert page.flow.place(page.view.verticalScrollBar().value())[0] == before[0]
    assert desk.card("late").area.answer() == model_answer(desk.card("late").question)


def test_an_answer_that_cannot_be_saved_stays_and_can_be_saved_again(desk, make_course) -> None:
    desk.sit_down(make_course())
    desk.open_lesson("leading")
    card = desk.card("direction")
    give(card.area, model_answer(card.question))
    record = desk.data / "record.sqlite"
    record.rename(desk.data / "elsewhere")
    with desk.qtbot.waitSignal(desk.program.bridge.answer_failed, timeout=10_000):
        click(card.check_button)
    assert card.panel is None and "still here" in card.notice.text()
    (desk.data / "elsewhere").rename(record)
    desk.check("direction")
    assert card.panel is not None


def test_a_course_with_a_broken_lesson_opens_with_a_calm_notice(desk, make_course) -> None:
    broken = "# T\n\n::: choice q\nAsk\n- [x] a\n- [x] b\n:::\n"
    program = desk.sit_down(make_course(**{"01-first/01-leading.md": broken}))
    notice = course_page(program.window).findChild(Notice)
    assert notice is not None and notice.accessibleName().startswith("One place in this course")


def test_a_folder_without_lessons_says_what_to_do(desk, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    program = desk.sit_down(tmp_path / "empty")
    notice = program.window.library_page().findChild(Notice)
    assert notice is not None and "Choose a folder with a course in it" in notice.accessibleName()


def test_a_second_window_says_that_the_first_has_the_record(desk, qtbot, tmp_path: Path) -> None:
    desk.sit_down()
    second = type(desk)(qtbot, tmp_path / "data")
    program = second.sit_down()
    notice = program.window.library_page().findChild(Notice)
    assert notice is not None and "another window" in notice.accessibleName()
    assert not program.window.library_page().empty.isVisible()  # the shelf is not empty: it is not known
    second.get_up()


def test_the_theme_and_the_text_size_change_at_once_and_are_remembered(desk, make_course) -> None:
    program = desk.sit_down(make_course())
    program.theme.step_scale(5)
    program.theme.next_look()
    look = program.theme.look.value
    desk.get_up()  # what was chosen is on the disk when the program has ended
    settings = json.loads((desk.data / "settings.json").read_text())
    assert settings["scale"] == 1.5 and settings["look"] == look
    desk.come()


def test_an_edited_course_says_what_changed_and_keeps_what_was_learnt(desk, make_course) -> None:
    root = make_course()
    desk.sit_down(root)
    desk.open_lesson("leading")
    give(desk.card("direction").area, model_answer(desk.card("direction").question))
    desk.check("direction")
    desk.get_up()
    lesson = root / "01-first" / "01-leading.md"
    lesson.write_text(lesson.read_text().replace("sets a direction", "shows a direction"))
    desk.program = Program(QApplication.instance(), desk.data, NoPrompts())  # type: ignore[arg-type]
    with desk.qtbot.waitSignal(desk.program.bridge.course_renewed, timeout=20_000):
        desk.program.window.start(root)
    desk.open_lesson("leading")
    assert "has changed since you answered it" in desk.card("direction").notice.text()
    assert desk.card("direction").is_open


def test_a_damaged_record_is_restored_from_its_back_up_by_one_click(desk, make_course) -> None:
    root = make_course()
    desk.sit_down(root)
    desk.open_lesson("leading")
    give(desk.card("direction").area, model_answer(desk.card("direction").question))
    desk.check("direction")
    desk.get_up()
    record = desk.data / "record.sqlite"
    record.write_bytes(b"damaged" * 1000)
    program = desk.sit_down()
    notice = program.window.library_page().findChild(Notice)
    assert notice is not None and "damaged" in notice.accessibleName()
    back, afresh = (button for button in notice.findChildren(QPushButton) if button.isVisible())
    assert "back-up of" in back.accessibleName() and afresh.accessibleName() == "Start afresh"
    with desk.qtbot.waitSignal(program.bridge.opened, timeout=10_000):
        click(back)
    with closing(sqlite3.connect(record)) as stored:
        assert stored.execute("SELECT count(*) FROM attempt").fetchone() == (1,)
    assert list(desk.data.glob("record.damaged-*"))


def test_a_record_that_vanished_is_not_replaced_by_an_empty_one_unasked(desk, make_course) -> None:
    desk.sit_down(make_course())
    desk.open_lesson("leading")
    give(desk.card("direction").area, model_answer(desk.card("direction").question))
    desk.check("direction")
    desk.get_up()
    record = desk.data / "record.sqlite"
    record.unlink()
    program = desk.sit_down()
    assert not record.exists()
    notice = program.window.library_page().findChild(Notice)
    assert notice is not None and "not where it was" in notice.accessibleName()
    _, afresh = (button for button in notice.findChildren(QPushButton) if button.isVisible())
    with desk.qtbot.waitSignal(program.bridge.opened, timeout=10_000):
        click(afresh)
    assert record.exists()


def test_words_are_found_in_a_lesson_from_place_to_place(desk, make_course) -> None:
    long = "# Long\n\n" + "\n\n".join(f"Paragraph {n} with a compass in it." for n in range(60))
    program = desk.sit_down(make_course(**{"01-first/01-leading.md": long}))
    desk.open_lesson("leading")
    page = lesson_page(program.window)
    program.window.activateWindow()
    page.open_find()
    page.finder.bar.field.setText("COMPASS")
    assert page.finder.bar.count.text() == "1 of 60"
    press(page.finder.bar.field, Qt.Key.Key_Return)
    assert page.finder.bar.count.text() == "2 of 60"
    desk.qtbot.keyClick(page.finder.bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    desk.qtbot.keyClick(page.finder.bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.finder.bar.count.text() == "60 of 60" and page.view.verticalScrollBar().value() > 500
    page.finder.bar.field.setText("telescope")
    assert page.finder.bar.count.text() == "not found"
    assert page.finder.close() and page.finder.bar.isHidden()


def test_the_shelf_is_shown_as_soon_as_it_is_there(desk, make_course) -> None:
    """The window is shown with an empty shelf first; nothing has to be resized before the courses are seen."""
    program = desk.sit_down(make_course())
    page = program.window.library_page()
    with desk.qtbot.waitSignal(program.bridge.shelf_changed, timeout=20_000):
        program.window.go_to_library()
    page.show_shelf(Shelf(()))
    with desk.qtbot.waitSignal(program.bridge.shelf_changed, timeout=20_000):
        program.window.go_to_library()
    assert page.hero is not None and page.hero.height() > 100 and page.filters.height() > 20
    page.add_notice(Notice(program.theme, "info", "accent", "Something", "happened"))
    assert page.notices.height() > 20
