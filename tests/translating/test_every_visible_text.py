"""Nothing that is seen or heard in the window goes past the translation: each text is marked, and none is found bare.

The course is Greek: what is Latin and stands outside of the marks is a text of the program that cannot be translated.
"""

import platform
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.marking import model_answer, wrong_answer
from lmtrainer.course.questions import Question
from lmtrainer.course.reader import read_course
from lmtrainer.desktop.base.place import AboutPlace
from lmtrainer.desktop.base.prompts import web_question
from lmtrainer.desktop.base.troubles import trouble_of
from lmtrainer.desktop.editing import preview_keys
from lmtrainer.desktop.settings.about import NoticeRow
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.shell.keys import keys_text
from lmtrainer.desktop.shell.window import CourseToEdit
from lmtrainer.desktop.tour.hands import give
from lmtrainer.desktop.tour.pages import about_page, assessments, course_page, imports, lesson_page, settings_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.organisation.organisation import Organisation
from lmtrainer.organisation.policy import Policy, PolicyInForce
from lmtrainer.said import Said
from lmtrainer.store import errors

from .greek import write_greek_course
from .marks import OPEN, Marking, outside, unmarked

DECIDED = Policy(
    theme="dark",
    pass_mark_floor=90,
    results_folder="/1",
    backup_folder="/2",
    course_folders=("/3",),
)
GIFT = "Πού; {~εδώ =εκεί}\n\nΠότε.{}\n\nΣπασμένο {\n\nΜόνο λέξεις.\n"
# what has the same name in every language: the program, works and their licences, file formats, commands, editors
NAMES = re.compile(
    r"lmtrainer|Atkinson Hyperlegible Next|\bInter\b|English|Deutsch|GIFT|Aiken|Moodle XML|https?://\S+"
    r"|\{file\}.*|Visual Studio Code|Notepad\+\+|Kate|Vim|gedit|x-terminal-emulator.*|(code|kate|notepad\+\+|gedit) .*"
    r"|\bmd\b|course\.toml|questions/|report\.txt"
)


class Story:
    """The program with every text marked, and what was found bare on its way."""

    def __init__(self, qtbot, folder: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.qtbot, self.found = qtbot, set[str]()
        (folder / "data").mkdir()
        self.course = write_greek_course(folder / "greek")
        organisation = Organisation(PolicyInForce(DECIDED, (("theme", "a"),)))
        self.program = Program(app, folder / "data", NoPrompts(), organisation=organisation)
        self.window = self.program.window
        self.program.theme.apply()
        self.window.resize(1180, 800)
        self.window.show()

    def look(self, root: QWidget | None = None) -> None:
        """Every widget that is to be seen now."""
        self.found |= unmarked(root or self.window, NAMES)

    def open_lesson(self, lesson_id: str) -> None:
        with self.qtbot.waitSignal(self.program.bridge.lesson_opened, timeout=10_000):
            self.window.open_lesson(lesson_id)
        page = lesson_page(self.window)
        self.qtbot.waitUntil(lambda: page.isVisible() and page.flow.ready)

    def answer(self, question: Question, answer: Callable[[Question], object]) -> None:
        card = lesson_page(self.window).card(question.id)
        assert card is not None
        give(card.area, answer(question))  # type: ignore[arg-type]
        with self.qtbot.waitSignal(self.program.bridge.answer_saved, timeout=10_000):
            card.check()


@pytest.fixture
def marked(qapp) -> Iterator[None]:
    marking = Marking(qapp)
    qapp.installTranslator(marking)
    yield
    qapp.removeTranslator(marking)


@pytest.fixture
def story(marked, qtbot, tmp_path: Path) -> Iterator[Story]:
    made = Story(qtbot, tmp_path)
    with qtbot.waitSignal(made.program.bridge.course_opened, timeout=20_000):
        made.window.start(made.course)
    qtbot.waitUntil(course_page(made.window).isVisible)
    yield made
    made.program.close()
    made.window.deleteLater()


@pytest.mark.parametrize("answer", [wrong_answer, model_answer], ids=["wrongly", "rightly"])
def test_in_lessons_and_every_kind_of_question(story: Story, answer: Callable[[Question], object]) -> None:
    story.look()
    lessons = [lesson for lesson in read_course(FolderSource(story.course)).lessons if lesson.assessment is None]
    assert len({question.kind for lesson in lessons for question in lesson.questions}) == 11
    for lesson in lessons:
        story.open_lesson(lesson.id)
        story.look()
        for question in lesson.questions:
            story.answer(question, answer)
        story.look()
    assert not story.found


def test_in_an_assessment_and_its_results(story: Story, qtbot) -> None:
    desk = assessments(story.window)
    story.window.open_lesson("check")
    qtbot.waitUntil(desk.page().isVisible)
    story.look()
    with qtbot.waitSignal(story.program.bridge.assessments.opened, timeout=10_000):
        desk.page().begin_wanted.emit("check")
    story.look()
    desk.page().ask_to_hand_in()
    story.look()
    with qtbot.waitSignal(story.program.bridge.assessments.results_ready, timeout=10_000):
        desk.page().hand_in()
    qtbot.waitUntil(desk.results_page().isVisible)
    story.look()
    assert not story.found


def test_on_the_shelf_in_the_settings_and_about(story: Story, qtbot, tmp_path: Path) -> None:
    with qtbot.waitSignal(story.program.bridge.shelf_changed, timeout=20_000):
        story.window.go_to_library()
    story.found |= {words for words in unmarked(story.window, NAMES) if "leadership-vs-management" not in words}
    trouble = errors.RecordReadOnly(Said("Record", "The disk is full."), Said("Record", "It was not touched."), "")
    story.program.bridge.trouble.emit(trouble_of(trouble))
    story.look(story.window.library_page().notices)
    story.window.go_to_settings()
    with qtbot.waitSignal(story.program.bridge.care.listed, timeout=10_000):
        settings_page(story.window).record.back_up_wanted.emit()
    story.look()
    assert not story.found
    story.window.navigator.go(AboutPlace())
    page = about_page(story.window)
    facts = re.compile(
        rf"{NAMES.pattern}|{re.escape(platform.platform())}|Python [0-9.]+|{re.escape(str(tmp_path))}\S*"
    )
    assert not unmarked(page, re.compile(facts), NoticeRow)
    assert page.rows and OPEN in page.rows[0].button.text()


def test_a_bare_text_would_be_found(marked, qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    QLabel(parent.tr("Marked words"), parent)
    assert not unmarked(parent, NAMES)
    QLabel("Bare words", parent)
    QLabel(parent).setToolTip("Bare help")
    assert {found.split(": ")[1] for found in unmarked(parent, NAMES)} == {"Bare words", "Bare help"}


def test_where_questions_are_brought_in(story: Story, qtbot, tmp_path: Path) -> None:
    quiz = tmp_path / "ερωτήσεις.gift"
    quiz.write_text(GIFT, "utf-8")
    with qtbot.waitSignal(imports(story.window).planned, timeout=10_000) as planned:
        imports(story.window).begin(story.course, quiz)
    qtbot.waitUntil(imports(story.window).page().isVisible)
    story.look()
    remarks = str(planned.args)  # of the reader of a format: they are English, as in the report and on the command line
    assert not {words for words in story.found if words.partition("Text: ")[2] not in remarks}


def test_in_a_preview(story: Story, qtbot) -> None:
    preview = story.program.open_preview(CourseToEdit(story.course, ""))
    with qtbot.waitSignal(preview.ready, timeout=20_000):
        pass
    story.look(preview)
    story.found |= {
        words for words in [outside(preview.windowTitle())] if re.search("[A-Za-z]{2}", NAMES.sub("", words))
    }
    assert not story.found


def test_in_what_dialogs_say(marked, qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = web_question(parent, "https://example.org/")
    told = [box.windowTitle(), box.text(), keys_text(), preview_keys.keys_text()]
    assert isinstance(box, QMessageBox)
    told += [button.text() for button in box.buttons()]
    assert not [words for words in told if re.search("[A-Za-z]{2}", outside(words))]
