"""A learner's record: every answer that was acknowledged is there, whatever happens to the file."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lmtrainer.course.kinds.multiple import MultipleAnswer
from lmtrainer.course.marking import model_answer, wrong_answer
from lmtrainer.learning.progress import LessonState, QuestionState
from lmtrainer.store import errors
from lmtrainer.store.assessment_store import AssessmentStore
from lmtrainer.store.catalogue import Catalogue
from lmtrainer.store.database import Database
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.opening import open_database
from lmtrainer.store.restoring import restore
from lmtrainer.store.verification import Verification
from lmtrainer.study.assessing import Assessing
from lmtrainer.study.compiling import Cancelled, CourseUnreadable, compile_course
from lmtrainer.study.library import Library, LibraryError
from lmtrainer.study.session import NotInCourse, NoTriesLeft, StudySession

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


class Learner:
    """One learner with a record in a folder; `again` closes everything and opens it anew."""

    def __init__(self, data: Path) -> None:
        self.data = data
        data.mkdir(exist_ok=True)
        self._open()

    def _open(self) -> None:
        self.database: Database = open_database(self.data / "record.sqlite", NOW)
        self.catalogue = Catalogue(self.data / "catalogue.sqlite")
        self.store = HistoryStore(self.database)
        self.library = Library(self.catalogue, self.store, lambda: NOW)

    def opens(self, root: Path) -> StudySession:
        if self.library.needs_reading(root):
            self.library.keep(root, compile_course(root))
        return self.library.open_session(root)

    def close(self) -> None:
        self.catalogue.close()
        self.database.close(NOW)

    def again(self) -> None:
        self.close()
        self._open()


@pytest.fixture
def learner(tmp_path: Path):
    made = Learner(tmp_path / "data")
    yield made
    made.close()


def answer_all(session: StudySession, lesson_id: str, *, rightly: bool = True) -> None:
    for question in session.open_lesson(lesson_id).lesson.questions:
        give = model_answer if rightly else wrong_answer
        session.answer(lesson_id, question.id, give(question), 0, 1000)


def test_an_answer_is_there_after_opening_again(learner: Learner, make_course) -> None:
    root = make_course()
    session = learner.opens(root)
    answered = session.answer(
        "leading", "direction", wrong_answer(session.open_lesson("leading").lesson.questions[0]), 1, 5
    )
    assert (answered.mark.fraction, answered.tries_left) == (0, 1)
    learner.again()
    record = learner.opens(root).open_lesson("leading").records["direction"]
    assert record.progress.state is QuestionState.WRONG and record.last_mark == answered.mark
    assert record.tries_left == 1


def test_no_try_is_given_beyond_those_of_the_author(learner: Learner, make_course) -> None:
    session = learner.opens(make_course())
    answer_all(session, "leading", rightly=False)
    answer_all(session, "leading", rightly=False)
    with pytest.raises(NoTriesLeft):
        answer_all(session, "leading")
    assert learner.database.value("SELECT count(*) FROM attempt") == 2


def test_a_lesson_is_done_when_it_is_read_and_answered(learner: Learner, make_course) -> None:
    session = learner.opens(make_course())
    answer_all(session, "leading")
    assert session.progress().lessons["leading"].state is LessonState.STARTED
    progress = session.read_to_end("leading")
    assert progress.lessons["leading"].state is LessonState.DONE
    assert progress.next_lesson == "managing" and progress.fraction == 0.5
    answer_all(session, "managing")
    assert session.read_to_end("managing").completed


def test_place_and_half_given_answer_come_back(learner: Learner, make_course) -> None:
    root = make_course()
    session = learner.opens(root)
    session.keep_place("managing", 1, 0.25)
    session.keep_draft("managing", "both", MultipleAnswer((0,)), 0)
    learner.again()
    opened = learner.opens(root).open_lesson("managing")
    assert opened.place is not None and (opened.place.block, opened.place.offset) == (1, 0.25)
    assert opened.records["both"].draft == MultipleAnswer((0,))


def test_rewording_a_question_keeps_what_was_learnt_and_says_so(learner: Learner, make_course) -> None:
    root = make_course()
    answer_all(learner.opens(root), "leading")
    lesson = root / "01-first" / "01-leading.md"
    text = lesson.read_text().replace("sets a direction", "shows the direction")
    lesson.unlink()
    (root / "02-second").mkdir()
    (root / "02-second" / "07-leading.md").write_text(text)
    session = learner.opens(root)
    assert session.changed_questions() == ("direction",)
    assert session.progress().answered == 1
    record = session.open_lesson("leading").records["direction"]
    assert record.progress.changed and record.tries_left == 2


def test_lessons_in_order_open_one_after_the_other(learner: Learner, make_course) -> None:
    toml = 'id = "x"\ntitle = "T"\n[navigation]\norder = "in-order"\n'
    session = learner.opens(make_course(**{"course.toml": toml}))
    waiting = session.progress().lessons["managing"]
    assert waiting.state is LessonState.LOCKED and waiting.opens_after == "What leading is"
    answer_all(session, "leading")
    assert session.read_to_end("leading").lessons["managing"].state is LessonState.NEW


def test_everything_is_open_after_completion(learner: Learner, make_course) -> None:
    toml = 'id = "x"\ntitle = "T"\n[navigation]\norder = "in-order"\n[completion]\ncounts = "assessments"\n'
    check = '+++\nkind = "assessment"\nid = "check"\n+++\n::: choice c\n\nWhich?\n\n- [x] a\n- [ ] b\n\n:::\n'
    session = learner.opens(make_course(**{"course.toml": toml, "00-check.md": check}))
    assert session.progress().lessons["managing"].state is LessonState.LOCKED
    store = AssessmentStore(learner.database)
    assessing = Assessing(session, learner.store, store, learner.catalogue, lambda: NOW)
    opened = assessing.begin("check")
    assessing.keep_answer(opened.run.id, "c", model_answer(opened.questions[0]), None)
    assert assessing.hand_in(opened.run.id).course_completed
    session.refresh()
    assert [session.progress().lessons[name].state for name in ("leading", "managing")] == [LessonState.NEW] * 2


def test_a_hint_costs_in_every_later_try_also_after_coming_back(learner: Learner, make_course) -> None:
    root = make_course()
    session = learner.opens(root)
    question = session.open_lesson("leading").lesson.questions[0]
    session.keep_draft("leading", "direction", None, 1)
    learner.again()
    session = learner.opens(root)
    record = session.open_lesson("leading").records["direction"]
    assert (record.hints_used, record.draft) == (1, None)
    assert session.answer("leading", "direction", wrong_answer(question), 1, 0).points == 0
    learner.again()
    session = learner.opens(root)
    assert session.open_lesson("leading").records["direction"].hints_used == 1
    assert session.answer("leading", "direction", model_answer(question), 0, 0).points == pytest.approx(0.9)


def test_nothing_is_earned_after_the_right_answer_was_shown(learner: Learner, make_course) -> None:
    session = learner.opens(make_course())
    question = session.open_lesson("leading").lesson.questions[0]
    assert session.answer("leading", "direction", model_answer(question), 1, 0).points == pytest.approx(0.9)
    assert session.answer("leading", "direction", model_answer(question), 0, 0).points == 0
    assert session.progress().score == pytest.approx(0.9)


def test_a_file_that_is_replaced_underneath_takes_no_answer(learner: Learner, make_course) -> None:
    session = learner.opens(make_course())
    record = learner.data / "record.sqlite"
    record.rename(record.with_name("moved"))
    record.write_bytes(b"")
    with pytest.raises(errors.RecordReplaced):
        answer_all(session, "leading")
    record.unlink()
    record.with_name("moved").rename(record)
    answer_all(session, "leading")


def test_a_full_disk_takes_no_answer_and_loses_none(learner: Learner, make_course) -> None:
    """The limit is SQLite's own on the pages of this file: it reports the same error as a full disk."""
    session = learner.opens(make_course())
    pages = learner.database.connection.execute("PRAGMA page_count").fetchone()[0]
    learner.database.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(errors.RecordFull):
        for _ in range(200):
            answer_all(session, "managing")
    stored = learner.database.value("SELECT count(*) FROM attempt")
    learner.database.connection.execute("PRAGMA max_page_count = 100000")
    answer_all(session, "managing")
    assert learner.database.value("SELECT count(*) FROM attempt") == stored + 3
    assert learner.database.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_second_window_is_told_so(learner: Learner) -> None:
    with pytest.raises(errors.RecordBusy):
        open_database(learner.data / "record.sqlite", NOW)


def test_a_damaged_file_is_set_aside_and_the_back_up_is_named(learner: Learner, make_course) -> None:
    answer_all(learner.opens(make_course()), "leading")
    learner.close()
    record = learner.data / "record.sqlite"
    damaged = bytearray(record.read_bytes())
    damaged[4096:12288] = os.urandom(8192)
    record.write_bytes(bytes(damaged))
    with pytest.raises(errors.RecordDamaged) as caught:
        open_database(record, NOW)
    assert caught.value.set_aside.read_bytes() == bytes(damaged) and not record.exists()
    assert caught.value.backup is not None
    with pytest.raises(errors.RecordMissing):
        open_database(record, NOW)
    restore(record, caught.value.backup, NOW)
    learner._open()
    assert len(learner.store.attempts("two-jobs")) == 1
    with pytest.raises(errors.RecordBusy):
        restore(record, caught.value.backup, NOW)


def test_a_file_of_another_program_is_not_touched(learner: Learner) -> None:
    record = learner.data / "record.sqlite"
    learner.database.connection.execute("PRAGMA application_id = 7")
    learner.close()
    before = record.read_bytes()
    with pytest.raises(errors.RecordForeign):
        open_database(record, NOW)
    assert record.read_bytes() == before
    record.unlink()
    learner._open()


def test_a_record_of_a_later_version_is_only_read(learner: Learner, make_course) -> None:
    root = make_course()
    answer_all(learner.opens(root), "leading")
    learner.database.connection.execute("PRAGMA user_version = 99")
    learner.again()
    record = learner.data / "record.sqlite"
    before = record.read_bytes()
    session = learner.opens(root)
    assert "later version" in str(learner.database.read_only_reason) and session.progress().answered == 1
    with pytest.raises(errors.RecordReadOnly):
        answer_all(session, "leading")
    learner.close()
    assert record.read_bytes() == before
    learner._open()


def test_a_record_of_a_later_version_that_cannot_be_read_is_not_touched(learner: Learner) -> None:
    record = learner.data / "record.sqlite"
    learner.database.connection.execute("ALTER TABLE attempt RENAME TO answers_given")
    learner.database.connection.execute("PRAGMA user_version = 99")
    learner.close()
    before = record.read_bytes()
    with pytest.raises(errors.RecordNewer):
        open_database(record, NOW)
    assert record.read_bytes() == before
    record.unlink()
    learner._open()


def test_a_row_that_was_tampered_with_does_not_count_once_it_is_looked_at(learner: Learner, make_course) -> None:
    root = make_course()
    answer_all(learner.opens(root), "leading", rightly=False)
    learner.database.connection.execute("UPDATE attempt SET fraction = 1.0")
    findings = Verification(learner.database).run()
    assert (findings.damaged, findings.sums_put_right) == ({"attempt": 1}, 1)
    assert learner.opens(root).progress().answered == 0


def test_a_lesson_that_is_not_there_is_told_apart_from_our_own_mistakes(learner: Learner, make_course) -> None:
    with pytest.raises(NotInCourse):
        learner.opens(make_course()).open_lesson("nowhere")


def test_an_empty_or_missing_folder_is_told_with_a_remedy(learner: Learner, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(LibraryError):
        learner.library.keep(tmp_path / "empty", compile_course(tmp_path / "empty"))
    with pytest.raises(CourseUnreadable):
        compile_course(tmp_path / "nowhere")


def test_reading_can_be_cancelled(make_course) -> None:
    with pytest.raises(Cancelled):
        compile_course(make_course(), cancelled=lambda: True)


def test_a_lesson_that_hangs_the_reader_becomes_a_problem_and_the_rest_opens(make_course) -> None:
    bomb = "# T\n\n" + "[" * 18_000 + "\n"
    course = compile_course(make_course(**{"01-first/01-leading.md": bomb})).course
    assert [lesson.id for lesson in course.lessons][-1] == "managing"
    assert {p.code for p in course.problems} & {"lesson-too-slow", "too-many-marks", "lesson-broke-reader"}


def test_a_damaged_catalogue_is_made_anew(learner: Learner, make_course) -> None:
    root = make_course()
    learner.opens(root)
    learner.close()
    (learner.data / "catalogue.sqlite").write_bytes(b"nonsense" * 1000)
    learner._open()
    assert learner.library.needs_reading(root)
    assert learner.opens(root).progress().total == 2
