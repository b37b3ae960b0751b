"""What a learner does, from the first answer to the certificate, through the one front door: no window is needed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lmtrainer.course.marking import model_answer, wrong_answer
from lmtrainer.course.model import Seal
from lmtrainer.learning.progress import LessonState, QuestionState
from lmtrainer.organisation.policy import NO_POLICY
from lmtrainer.store.course_cache import Forgotten
from lmtrainer.store.errors import StoreError
from lmtrainer.store.held_catalogue import HeldCatalogue
from lmtrainer.study.certifying import NotCompleted
from lmtrainer.study.changes import Answered
from lmtrainer.study.learner import CATALOGUE, Learner, Records, learner_in
from lmtrainer.study.library import LibraryError
from lmtrainer.study.passing_record import PassingRecord
from lmtrainer.study.record_keeping import RECORD, RecordKeeping, RecordNotOpen
from lmtrainer.study.session import NotInCourse

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
CERTIFIED = 'id = "two-jobs"\ntitle = "Two jobs"\nversion = "1"\n[certificate]\nenabled = true\n'
FINAL = (
    '+++\nkind = "assessment"\npass_mark = 50\n+++\n# Final\n\n'
    "::: choice one\n\nOne?\n\n- [x] 1\n- [ ] 2\n\n:::\n\n::: choice two\n\nTwo?\n\n- [x] 2\n- [ ] 1\n\n:::\n"
)


class Days:
    """A clock that a test sets."""

    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def learner(tmp_path: Path, days: Days) -> Iterator[Learner[RecordKeeping]]:
    made = learner_in(tmp_path / "data", days)
    made.open()
    yield made
    made.close()


def answer(learner: Learner[Records], lesson_id: str, question_id: str, *, rightly: bool = True) -> Answered:
    questions = learner.course.open_lesson(lesson_id).lesson.questions
    question = next(question for question in questions if question.id == question_id)
    given = (model_answer if rightly else wrong_answer)(question)
    return learner.course.answer(lesson_id, question_id, given, 0, 1000)


def tries(learner: Learner[Records]) -> int:
    return learner.course.open_lesson("leading").records["direction"].progress.tries


def complete(learner: Learner[Records]) -> None:
    for lesson in learner.course.outline.lessons:
        if lesson.assessment is None:
            for question in lesson.questions:
                answer(learner, lesson.id, question.id)
            learner.course.read_to_end(lesson.id)


def take(learner: Learner[Records], assessment_id: str, *, rightly: bool) -> str:
    opened = learner.assessing.begin(assessment_id)
    for question in opened.questions:
        given = (model_answer if rightly else wrong_answer)(question)
        learner.assessing.keep_answer(opened.run.id, question.id, given, None)
    return opened.run.id


def test_what_was_answered_is_there_when_it_is_opened_again(learner: Learner[RecordKeeping], make_course) -> None:
    root = make_course()
    assert learner.open_course(root).progress.lessons["leading"].state is LessonState.NEW
    assert answer(learner, "leading", "direction").is_kept
    learner.course.keep_place("leading", 3, 0.5, 4000)
    learner.close()
    learner.open()
    again = learner.open_course(root)
    assert again.place is not None and (again.place.lesson_id, again.place.block) == ("leading", 3)
    record = learner.course.open_lesson("leading").records["direction"]
    assert record.progress.state is QuestionState.RIGHT and record.last_answer is not None


def test_the_course_that_was_open_is_open_again_with_its_record(learner: Learner[RecordKeeping], make_course) -> None:
    root = make_course()
    learner.open_course(root)
    learner.close()
    learner.open()
    assert learner.root == root and learner.course.outline.info.id == "two-jobs"


def test_an_edited_course_is_read_anew_and_what_was_done_in_it_stays(
    learner: Learner[RecordKeeping], make_course
) -> None:
    root = make_course()
    learner.open_course(root)
    answer(learner, "leading", "direction")
    lesson = root / "01-first/01-leading.md"
    lesson.write_text(lesson.read_text("utf-8").replace("# ", "# Now: ", 1), "utf-8")
    known = learner.open_known(root)
    assert known is not None and not known.outline.lessons[0].title.startswith("Now")
    opened = learner.open_course(root)
    assert opened.outline.lessons[0].title.startswith("Now")
    assert learner.course.open_lesson("leading").records["direction"].progress.state is QuestionState.RIGHT


def test_a_course_that_is_not_known_is_not_open(learner: Learner[RecordKeeping], make_course) -> None:
    assert learner.open_known(make_course()) is None and learner.root is None
    with pytest.raises(NotInCourse):
        learner.course.open_lesson("leading")


def test_a_catalogue_that_is_lost_in_the_middle_costs_one_more_reading(
    learner: Learner[RecordKeeping], make_course
) -> None:
    root = make_course()
    learner.open_course(root)
    answer(learner, "leading", "direction", rightly=False)
    with closing(sqlite3.connect(learner.folder / CATALOGUE, isolation_level=None)) as catalogue:
        catalogue.execute("UPDATE lesson SET compiled = 'nonsense'")
    with pytest.raises(Forgotten):
        answer(learner, "leading", "direction")
    assert learner.root == root
    learner.read(root)
    assert tries(learner) == 1
    assert answer(learner, "leading", "direction").mark.fraction == 1


def test_a_course_that_may_not_be_opened_is_not_even_kept(tmp_path: Path, make_course) -> None:
    def refuse(root: Path, seal: Seal) -> None:
        raise LibraryError("Not here.", "Ask.")

    learner = learner_in(tmp_path / "data", admit=refuse)
    learner.open()
    with pytest.raises(LibraryError, match="Not here"):
        learner.open_course(make_course())
    assert learner.shelf((tmp_path / "course",)).courses[0].outline is None
    learner.close()


def test_an_assessment_goes_on_after_closing_and_its_results_count_at_once(
    learner: Learner[RecordKeeping], make_course
) -> None:
    root = make_course(**{"02-end/final.md": FINAL})
    learner.open_course(root)
    run_id = take(learner, "final", rightly=False)
    learner.close()
    learner.open()
    learner.open_course(root)
    assert learner.assessing.begin("final").run.id == run_id
    shown = learner.hand_in(run_id)
    assert not shown.results.finished.passed and len(shown.answers) == 2
    assert [question.id for question in learner.practise(run_id, "Missed").lesson.questions] == ["one", "two"]
    assert learner.hand_in(take(learner, "final", rightly=True)).results.finished.passed
    assert learner.course.progress().lessons["final"].state is LessonState.DONE


def test_a_pass_mark_is_never_below_the_organisations(tmp_path: Path, make_course) -> None:
    from dataclasses import replace

    learner = learner_in(tmp_path / "data", policy=replace(NO_POLICY.policy, pass_mark_floor=90))
    learner.open()
    learner.open_course(make_course(**{"02-end/final.md": FINAL}))
    assert learner.assessing.overview("final").rules.pass_mark == 90
    learner.close()


def test_who_has_completed_the_course_gets_a_certificate_of_that_day(
    learner: Learner[RecordKeeping], days: Days, make_course
) -> None:
    learner.open_course(make_course(**{"course.toml": CERTIFIED}))
    with pytest.raises(NotCompleted):
        learner.certify("A Learner")
    complete(learner)
    days.now = NOW + timedelta(days=9)
    facts = learner.certify("A Learner").facts
    assert (facts.learner, facts.date, facts.issued) == ("A Learner", "2026-03-01", "2026-03-10")
    assert learner.assessing.learner_name() == "A Learner"


def test_an_organisation_is_told_what_was_completed_and_nothing_else(
    learner: Learner[RecordKeeping], make_course
) -> None:
    root = make_course(**{"02-end/final.md": FINAL})
    learner.open_course(root)
    assert learner.gather_results((root,), "anna") == []
    complete(learner)
    learner.hand_in(take(learner, "final", rightly=True))
    lines = learner.gather_results((root, root.parent / "gone"), "anna")
    assert [line["what"] for line in lines] == ["assessed", "completed"]
    assert {line["user"] for line in lines} == {"anna"}


def test_a_record_is_backed_up_gone_back_to_and_deleted(learner: Learner[RecordKeeping], make_course) -> None:
    root = make_course()
    learner.open_course(root)
    answer(learner, "leading", "direction", rightly=False)
    backup = learner.records.back_up()
    answer(learner, "leading", "direction")
    learner.after(lambda: learner.records.go_back_to(backup))
    assert tries(learner) == 1
    learner.after(learner.records.delete_everything)
    assert tries(learner) == 0
    assert learner.records.backups() == ()


def test_two_records_are_brought_together(learner: Learner[RecordKeeping], tmp_path: Path, make_course) -> None:
    root = make_course()
    other = learner_in(tmp_path / "laptop", lambda: NOW)
    other.open()
    other.open_course(root)
    answer(other, "leading", "direction")
    other.close()
    learner.open_course(root)
    assert learner.after(lambda: learner.records.bring_in(tmp_path / "laptop" / RECORD)).answers == 1
    assert learner.course.open_lesson("leading").records["direction"].progress.state is QuestionState.RIGHT


def test_where_the_change_fails_the_learner_goes_on(
    learner: Learner[RecordKeeping], tmp_path: Path, make_course
) -> None:
    learner.open_course(make_course())
    answer(learner, "leading", "direction")
    (tmp_path / "other").write_text("no record")
    with pytest.raises(StoreError):
        learner.after(lambda: learner.records.bring_in(tmp_path / "other"))
    assert answer(learner, "managing", learner.course.open_lesson("managing").lesson.questions[0].id).is_kept


def test_nothing_is_half_open_where_opening_fails(learner: Learner[RecordKeeping]) -> None:
    def fail() -> None:
        raise LookupError("nobody foresaw it")

    with pytest.raises(LookupError):
        learner.open_by(fail)
    learner.close()
    with pytest.raises(RecordNotOpen):
        learner.shelf(())
    assert learner.open().is_kept


def test_a_passing_record_is_studied_with_like_any_other_and_leaves_nothing(make_course) -> None:
    records = PassingRecord(lambda: NOW)
    learner = Learner(records, records.folder, lambda: NOW, cache=HeldCatalogue())
    learner.open()
    learner.open_course(make_course(**{"course.toml": CERTIFIED, "02-end/final.md": FINAL}))
    complete(learner)
    assert learner.hand_in(take(learner, "final", rightly=True)).course_completed
    assert learner.certify("An Author").facts.learner == "An Author"
    assert records.folder.is_dir()
    learner.close()
    assert not records.folder.exists() and not records.is_open


def test_a_passing_record_is_in_memory_where_there_is_no_room(
    tmp_path: Path, make_course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    records = PassingRecord(lambda: NOW)
    learner = Learner(records, records.folder, lambda: NOW, cache=HeldCatalogue())
    assert not learner.open().is_kept
    learner.open_course(make_course())
    assert not answer(learner, "leading", "direction").is_kept
    learner.close()
