"""What is done in a course is kept in that course, and what comes of it late is shown on no other course's page.

The two courses have the same lessons and questions, with the same ids and the same words.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject, Signal
from tests.features.test_assessments import COURSE, Candidate, make_assessed  # noqa: F401

from lmtrainer.course.marking import model_answer, wrong_answer
from lmtrainer.course.marks import Mark, Verdict
from lmtrainer.desktop.base.assessment_bridge import AssessmentBridge, NotKept
from lmtrainer.desktop.base.background import Worker, nothing
from lmtrainer.desktop.base.course_reading import Reading
from lmtrainer.desktop.base.study_bridge import AnswerFailed, StudyBridge
from lmtrainer.desktop.base.troubles import Trouble
from lmtrainer.desktop.shell import features
from lmtrainer.desktop.tour.hands import click, give
from lmtrainer.desktop.tour.pages import course_page, lesson_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.study.assessment_changes import (
    AssessmentChecked,
    AssessmentOpened,
    AssessmentOverview,
    ResultsShown,
    TimeLeft,
)
from lmtrainer.study.certificates import SignedCertificate
from lmtrainer.study.changes import Answered, CourseOpened, LessonOpened, NewerEdition, ProgressMade, QuestionAt
from lmtrainer.worker.process import Cancelled

BELONGS_BY: dict[str, tuple[type, str]] = {
    "course_opened": (CourseOpened, "root"), "course_renewed": (CourseOpened, "root"), "reading": (Reading, "root"),
    "newer_found": (NewerEdition, "than"), "progress_changed": (ProgressMade, "root"),
    "answer_saving": (QuestionAt, "lesson"), "answer_saved": (Answered, "asked"),
    "answer_failed": (AnswerFailed, "asked"),
    "lesson_opened": (LessonOpened, "at"), "practice_opened": (LessonOpened, "at"),
    "overview_ready": (AssessmentOverview, "root"), "results_ready": (ResultsShown, "root"),
    "checked": (AssessmentChecked, "run_id"), "not_kept": (NotKept, "run_id"), "time_told": (TimeLeft, "run_id"),
    "certificate_ready": (SignedCertificate, "facts"),
}  # fmt: skip
OF_NO_COURSE = {
    "course_read", "shelf_changed", "reading_ended", "results_changed", "copies_found", "trouble", "unkept",
    "record_changed", "record_saved_as", "closed",
}  # fmt: skip


@contextmanager
def held(worker: Worker) -> Iterator[None]:
    """A thread that is busy with something slow meanwhile."""
    hold = Event()
    worker.run(lambda: hold.wait(30), nothing, nothing)
    try:
        yield
    finally:
        hold.set()


def record_thread(desk) -> Worker:
    return desk.program.bridge._record


def reader_thread(desk) -> Worker:
    return desk.program.bridge._courses._courses._worker


def other_of(course: Path, header: str) -> Path:
    other = shutil.copytree(course, course.with_name("other"))
    (other / "course.toml").write_text(header.replace('id = "', 'id = "other-').replace('title = "', 'title = "Other '))
    return other.resolve()


@pytest.fixture
def courses(make_course) -> tuple[Path, Path]:
    one = make_course().resolve()
    return one, other_of(one, (one / "course.toml").read_text())


@pytest.fixture
def assessed(make_assessed) -> tuple[Path, Path]:  # noqa: F811
    one = make_assessed('feedback = "at-once"').resolve()
    return one, other_of(one, COURSE)


def known(desk, *courses: Path) -> None:
    """Each was read before: it opens at once."""
    for course in courses:
        desk.sit_down(course)
        desk.qtbot.waitUntil(
            lambda: desk.program.window.pages.currentWidget() is course_page(desk.program.window), timeout=20_000
        )
        desk.get_up()


def rows(desk, query: str) -> list[tuple[object, ...]]:
    """What is in the record, when the program has closed."""
    desk.get_up()
    with closing(sqlite3.connect(desk.data / "record.sqlite")) as connection:
        found = connection.execute(query).fetchall()
    desk.come()
    return found


def go_over(desk, other: Path) -> None:
    """To the course page of the other course, and into the lesson of the same id."""
    window = desk.program.window
    desk.qtbot.waitUntil(lambda: window.course.root == other, timeout=20_000)
    desk.open_lesson("leading")
    assert lesson_page(window).at.root == other


def told(desk) -> str:
    library = desk.program.window.library_page()
    return " ".join(notice.accessibleName() for notice in library.findChildren(Notice))


# lessons


def test_an_answer_that_waits_while_another_course_opens_is_kept_in_its_own(desk, courses) -> None:
    one, other = courses
    known(desk, one, other)
    desk.sit_down(one)
    desk.open_lesson("leading")
    saved: list[Path] = []
    desk.program.bridge.answer_saved.connect(lambda answered: saved.append(answered.asked.lesson.root))
    with held(record_thread(desk)):
        desk.program.window.open_course(other)
        card = desk.card("direction")
        give(card.area, wrong_answer(card.question))
        click(card.check_button)
    desk.qtbot.waitUntil(lambda: bool(saved), timeout=20_000)
    go_over(desk, other)
    assert saved == [one] and desk.card("direction").is_open and desk.card("direction").panel is None
    assert rows(desk, "SELECT course_id, question_id FROM attempt") == [("two-jobs", "direction")]


def test_what_stands_in_a_card_and_hints_are_kept_in_their_own_course(desk, courses) -> None:
    one, other = courses
    known(desk, one, other)
    desk.sit_down(one)
    desk.open_lesson("leading")
    with held(record_thread(desk)):
        desk.program.window.open_course(other)
        card = desk.card("direction")
        give(card.area, wrong_answer(card.question))
        click(card.hint_button)
    go_over(desk, other)
    assert desk.card("direction").area.answer() is None and not desk.card("direction").hints
    assert rows(desk, "SELECT course_id, hints_used FROM draft") == [("two-jobs", 1)]


def test_the_place_and_the_end_of_a_lesson_are_kept_in_their_own_course(desk, courses) -> None:
    one, other = courses
    known(desk, one, other)
    desk.sit_down(one)
    desk.open_lesson("leading")
    with held(record_thread(desk)):
        desk.program.window.open_course(other)
        lesson_page(desk.program.window).tell_place()
        lesson_page(desk.program.window)._place.reach_end()
    desk.qtbot.waitUntil(lambda: desk.program.window.course.root == other, timeout=20_000)
    assert rows(desk, "SELECT DISTINCT course_id FROM lesson_read UNION SELECT course_id FROM place") == [("two-jobs",)]


def test_an_outcome_is_shown_on_no_card_of_another_course_however_late_it_comes(desk, courses) -> None:
    one, other = courses
    known(desk, one, other)
    desk.sit_down(one)
    bridge = desk.program.bridge
    desk.open_lesson("leading")
    card = desk.card("direction")
    give(card.area, model_answer(card.question))
    with desk.qtbot.waitSignal(bridge.answer_saved, timeout=10_000) as saved:
        click(card.check_button)
    outcome = saved.args[0]
    desk.program.window.open_course(other)
    go_over(desk, other)
    card = desk.card("direction")
    click(card.area.first_control())
    give(card.area, wrong_answer(card.question))
    with held(record_thread(desk)):
        click(card.check_button)
        bridge.answer_saved.emit(outcome)
        bridge.progress_changed.emit(ProgressMade(one, outcome.progress))
        assert card.is_open and card.panel is None and card._saving
        states = lesson_page(desk.program.window).side.row("leading").accessibleName()
        bridge.answer_saving.emit(outcome.asked)
        bridge.answer_failed.emit(AnswerFailed(outcome.asked, Trouble("The disk is full.", "", "")))
        assert card.instead_button is None and not card.notice.text()
        assert "An answer that you gave in another lesson was not saved. The disk is full." in told(desk)
    desk.qtbot.waitUntil(lambda: card.panel is not None, timeout=10_000)
    assert "done" not in states
    expected = [("two-jobs", 1.0), ("other-two-jobs", 0.0)]
    assert rows(desk, "SELECT course_id, fraction FROM attempt ORDER BY id") == expected


def test_an_answer_to_a_question_that_was_edited_meanwhile_is_not_taken_for_one_to_the_new_words(desk, courses) -> None:
    one, _ = courses
    desk.sit_down(one)
    desk.open_lesson("leading")
    bridge, card = desk.program.bridge, desk.card("direction")
    outcomes: list[object] = []
    bridge.answer_saved.connect(outcomes.append)
    bridge.answer_failed.connect(outcomes.append)
    lesson = one / "01-first" / "01-leading.md"
    text = lesson.read_text()
    lesson.write_text(text.replace("- [ ] The rota", "- [x] The rota").replace("- [x] The vision", "- [ ] The vision"))
    give(card.area, model_answer(card.question))
    with held(record_thread(desk)):
        bridge.open_course(one)
        desk.qtbot.waitUntil(lambda: record_thread(desk)._jobs.qsize() >= 1, timeout=20_000)
        bridge.ask(lambda: bridge.learner.read(one))  # the course is read anew before the answer's turn
        click(card.check_button)
    desk.qtbot.waitUntil(lambda: bool(outcomes), timeout=20_000)
    assert not hasattr(outcomes[0], "mark")
    assert rows(desk, "SELECT * FROM attempt") == []


def test_reading_a_course_anew_takes_nobody_out_of_the_course_that_was_opened_since(desk, courses) -> None:
    one, other = courses
    known(desk, one, other)
    (one / "01-first" / "01-leading.md").write_text("# Another leading\n\nWords.\n")
    desk.sit_down(other)
    reading = desk.program.bridge._courses._courses
    desk.qtbot.waitUntil(lambda: reading._worker is not None, timeout=20_000)
    with desk.qtbot.waitSignal(desk.program.bridge.reading_ended, timeout=20_000), held(reader_thread(desk)):
        with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=20_000):
            desk.program.window.open_course(one)  # known: it opens, and is read anew behind the slow one
        desk.program.window.open_course(other)
        go_over(desk, other)
    after: list[object] = []
    desk.program.bridge.ask(lambda: None, after.append)
    desk.qtbot.waitUntil(lambda: bool(after))
    assert desk.program.bridge.learner.root == other
    card = desk.card("direction")
    give(card.area, model_answer(card.question))
    desk.check("direction")
    assert rows(desk, "SELECT course_id FROM attempt") == [("other-two-jobs",)]


def test_a_course_that_is_read_for_the_first_time_does_not_take_the_place_of_one_that_was_opened_since(
    desk, courses
) -> None:
    one, other = courses
    known(desk, other)
    desk.sit_down(other)
    desk.qtbot.waitUntil(lambda: desk.program.bridge._courses._courses._worker is not None, timeout=20_000)
    with desk.qtbot.waitSignal(desk.program.bridge.reading_ended, timeout=20_000), held(reader_thread(desk)):
        desk.program.window.open_course(one)
        desk.program.window.open_course(other)
        go_over(desk, other)
    after: list[object] = []
    desk.program.bridge.ask(lambda: None, after.append)
    desk.qtbot.waitUntil(lambda: bool(after))
    window = desk.program.window
    assert window.course.root == other and window.pages.currentWidget() is lesson_page(window)


# assessments


def test_what_is_done_in_a_try_is_kept_in_its_own_course_and_shown_nowhere_else(desk, assessed) -> None:
    one, other = assessed
    known(desk, one, other)
    desk.sit_down(one)
    candidate = Candidate(desk)
    candidate.begins()
    page = candidate.page
    run, question = page.run_id, page.question.question
    results: list[object] = []
    candidate.bridge.results_ready.connect(results.append)
    with held(record_thread(desk)):
        desk.program.window.open_course(other)
        give(page.question.area, model_answer(question))
        page._check()
        page.hand_in()
    desk.qtbot.waitUntil(lambda: bool(results), timeout=20_000)
    window = desk.program.window
    assert window.course.root == other and results[0].root == one
    assert window.pages.currentWidget() is not window.features.get(features.assessment)._results
    candidate.begins()
    assert candidate.page.root == other and candidate.page.run_id != run
    assert candidate.page._marks == {} and candidate.page._answers == {}
    assert rows(desk, "SELECT course_id, question_id FROM attempt") == [("assessed", question.id)]


def test_outcomes_of_another_try_with_the_same_questions_change_nothing_on_the_page(desk, assessed) -> None:
    one, _ = assessed
    desk.sit_down(one)
    candidate = Candidate(desk)
    candidate.begins()
    page = candidate.page
    question_id = page.question.question.id
    candidate.bridge.checked.emit(AssessmentChecked("another-run", question_id, Mark(1.0, Verdict.RIGHT, ())))
    candidate.bridge.not_kept.emit(NotKept("another-run", question_id, "The disk is full."))
    assert page._marks == {} and "full" not in page.question._notice.text()
    assert "An answer that you gave in an assessment was not saved. The disk is full." in told(desk)
    other = next(shown.id for shown in page._opened.questions if shown.id != question_id)
    candidate.bridge.not_kept.emit(NotKept(page.run_id, other, "The disk is full."))
    number = 1 + [shown.id for shown in page._opened.questions].index(other)
    assert f"Your answer to question {number} is not saved." in page.question._notice.text()


@pytest.mark.parametrize("then", ["the window closes", "another language", "an answer", "the time is over"])
def test_a_try_that_is_in_no_record_any_more_is_let_go(desk, make_assessed, then: str) -> None:  # noqa: F811
    """Everything was deleted while it was open; what fails in a slot would fail this test."""
    desk.sit_down(make_assessed("minutes = 20"))
    candidate = Candidate(desk)
    candidate.begins()
    page, window, troubles = candidate.page, desk.program.window, list[object]()
    window.go_to_settings()
    desk.program.bridge.trouble.connect(troubles.append)
    with desk.qtbot.waitSignal(desk.program.bridge.record_changed, timeout=10_000):
        desk.program.bridge.care.delete_everything()
    match then:
        case "another language":
            window._renew_pages()
        case "an answer":
            give(page.question.area, model_answer(page.question.question))
        case "the time is over":
            page.time.over.emit()
    assert rows(desk, "SELECT * FROM assessment_run") == [] and not troubles


def test_what_cannot_be_kept_of_a_try_is_told_whatever_the_reason(desk, assessed) -> None:
    """A try that is not there, and a course that had to be read again, which was cancelled."""
    one, _ = assessed
    desk.sit_down(one)
    candidate = Candidate(desk)
    candidate.begins()
    question = candidate.page.question.question
    with desk.qtbot.waitSignal(candidate.bridge.not_kept, timeout=10_000) as gone:
        candidate.bridge.keep_answer("no such try", question.id, model_answer(question), None)
    assert "no longer there" in gone.args[0].words
    candidate.bridge._not_kept(candidate.page.run_id, question.id, Cancelled())
    assert "that was cancelled. Your answer is still here." in candidate.page.question._notice.text()


class TypingSlowly(NoPrompts):
    """A person of whom another course is opened (by a second start) while they type their name."""

    def __init__(self, desk, other: Path, target: Path) -> None:
        self.desk, self.other, self.target = desk, other, target

    def name(self, parent, known: str) -> str | None:
        window = self.desk.program.window
        window.open_course(self.other)
        self.desk.qtbot.waitUntil(lambda: window.course.root == self.other, timeout=20_000)
        return "A Learner"

    def save_file(self, parent, known: str) -> Path | None:
        return self.target


def test_a_certificate_is_that_of_the_course_in_which_it_was_asked_for(desk, assessed, tmp_path: Path) -> None:
    one, other = assessed
    known(desk, one, other)
    desk.prompts = TypingSlowly(desk, other, tmp_path / "certificate.pdf")
    desk.sit_down(one)
    candidate = Candidate(desk)
    candidate.begins()
    for _ in range(4):
        candidate.answers(rightly=True)
        candidate.page._check()
        candidate.goes_on()
    with desk.qtbot.waitSignal(candidate.bridge.results_ready, timeout=10_000):
        candidate.page.hand_in()
    with desk.qtbot.waitSignal(candidate.bridge.certificate_ready, timeout=20_000) as ready:
        desk.program.window.features.get(features.assessment).make_certificate()
    assert ready.args[0].facts.course_id == "assessed"
    desk.qtbot.waitUntil(lambda: (tmp_path / "certificate.pdf").exists(), timeout=20_000)


def signals_of(kind: type[QObject]) -> set[str]:
    return {name for name, found in vars(kind).items() if isinstance(found, Signal)}


def test_of_every_outcome_it_is_said_how_it_is_told_to_which_course_it_belongs() -> None:
    both = {"opened"}  # the record; and a try, with its course
    assert signals_of(StudyBridge) | signals_of(AssessmentBridge) == set(BELONGS_BY) | OF_NO_COURSE | both
    for carried, by in (*BELONGS_BY.values(), (AssessmentOpened, "root")):
        assert by in carried.__annotations__, carried
