"""Two courses of one id that are kept apart, joined and parted again by the learner: nothing earned is lost."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.study.test_completing import Later

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.marking import model_answer
from lmtrainer.course.package_source import PackageSource
from lmtrainer.course.reader import read_course
from lmtrainer.course.seal import new_key
from lmtrainer.learning.progress import LessonState
from lmtrainer.publishing.packing import pack
from lmtrainer.store.assessment_store import AssessmentStore
from lmtrainer.study.assessing import Assessing, NoMoreTries, assessing_in
from lmtrainer.study.certificates import CertificateFacts
from lmtrainer.study.certifying import NotCompleted, certificate_facts
from lmtrainer.study.compiling import Compiled
from lmtrainer.study.session import StudySession

BEGUN = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HEADER = 'id = "x"\ntitle = "{0}"\nversion = "1"\n[certificate]\nenabled = true\n'
LESSON = "# {0}\n\n::: choice {1}\n\nOf {0}?\n\n- [x] Yes\n- [ ] No\n\n:::\n"
TEST = '+++\nkind = "assessment"\ntitle = "Test"\npass_mark = 50\ntries = 2\n+++\n\n' + LESSON.partition("\n\n")[2]


class Joiner(Later):
    """A learner with two courses of one id."""

    def opens(self, root: Path) -> StudySession:
        source = PackageSource(root) if root.is_file() else FolderSource(root)
        self.library.keep(root, Compiled(read_course(source), source.signature()))
        return self.library.open_session(root)

    def assessing(self, session: StudySession) -> Assessing:
        store = AssessmentStore(self.database)
        return assessing_in(session, self.store, store, self.catalogue, lambda: self.now)

    def certified(self, root: Path) -> CertificateFacts:
        session = self.opens(root)
        return certificate_facts(session, self.assessing(session), "A Learner", self.now)

    def does(self, root: Path, lesson_id: str) -> None:
        session = self.opens(root)
        for question in session.open_lesson(lesson_id).lesson.questions:
            session.answer(lesson_id, question.id, model_answer(question), 0, 5)
        session.read_to_end(lesson_id)
        self.now += timedelta(days=1)

    def tries(self, root: Path, *, rightly: bool) -> None:
        session = self.opens(root)
        assessing = self.assessing(session)
        opened = assessing.begin("test")
        for question in opened.questions if rightly else ():
            assessing.keep_answer(opened.run.id, question.id, model_answer(question), None)
        assessing.hand_in(opened.run.id)
        session.refresh()  # as the window does
        self.now += timedelta(days=1)


@pytest.fixture
def learner(tmp_path: Path):
    made = Joiner(tmp_path / "data")
    made.now = BEGUN
    yield made
    made.close()


def written(root: Path, title: str) -> Path:
    root.mkdir()
    (root / "course.toml").write_text(HEADER.format(title))
    for number, name in enumerate(("one", "two"), 1):
        (root / f"0{number}-{name}.md").write_text(LESSON.format(f"{name} of {title}", name))
    (root / "03-test.md").write_text(TEST.format("test of " + title, "asked"))
    return root


def signed(root: Path, title: str) -> Path:
    return pack(FolderSource(written(root, title)), (), root.with_suffix(".lmcourse"), new_key("A school")).path


@pytest.fixture(params=[written, signed], ids=["without a signature", "signed"])
def two(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Path]:
    make: Callable[[Path, str], Path] = request.param
    return written(tmp_path / "first", "First"), make(tmp_path / "second", "Second")


def lessons_done(learner: Joiner, root: Path) -> list[str]:
    return [
        lesson_id
        for lesson_id, lesson in learner.opens(root).progress().lessons.items()
        if lesson.state is LessonState.DONE
    ]


def everything(learner: Joiner, root: Path) -> None:
    learner.does(root, "one")
    learner.does(root, "two")
    learner.tries(root, rightly=True)


def test_a_course_that_was_completed_apart_gives_its_certificate_joined_and_parted(learner: Joiner, two) -> None:
    first, second = two
    learner.does(first, "one")
    everything(learner, second)
    apart = learner.certified(second)
    assert apart.course == "Second"
    learner.library.join(second)
    for root in (second, first):
        assert learner.opens(root).completion is not None
        assert (learner.certified(root).course, learner.certified(root).date) == ("Second", apart.date)
        assert learner.certified(root).percent == 100
    assert learner.opens(second).progress().completed
    learner.library.part(second)
    assert learner.certified(second).date == apart.date and learner.opens(second).progress().completed
    with pytest.raises(NotCompleted):
        learner.certified(first)


def test_what_was_done_in_either_completes_the_joined_course_and_parting_gives_each_its_own(
    learner: Joiner, two
) -> None:
    first, second = two
    learner.does(first, "one")
    learner.does(second, "two")
    learner.library.join(second)
    assert lessons_done(learner, second) == ["one", "two"] == lessons_done(learner, first)
    learner.tries(second, rightly=True)
    assert learner.opens(first).progress().completed and learner.opens(second).progress().completed
    assert learner.certified(first) == learner.certified(second)
    learner.library.part(second)
    assert lessons_done(learner, first) == ["one"] and lessons_done(learner, second) == ["two", "test"]
    assert learner.certified(second).course == "Second", "it was completed in this one"
    learner.library.join(second)
    assert learner.opens(first).progress().completed and learner.certified(first).course == "Second"


def test_what_is_done_while_joined_stays_with_the_course_in_which_it_was_done(learner: Joiner, two) -> None:
    first, second = two
    learner.opens(first).keep_place("one", 0, 0.0)
    learner.does(second, "one")
    learner.library.join(second)
    learner.does(second, "two")
    learner.tries(second, rightly=True)
    learner.library.part(second)
    assert learner.opens(second).progress().completed and learner.certified(second).course == "Second"
    assert not learner.opens(first).progress().completed


def test_the_earlier_of_two_completions_counts(learner: Joiner, two) -> None:
    first, second = two
    learner.opens(first)
    everything(learner, second)
    everything(learner, first)
    own = learner.certified(first)
    learner.library.join(second)
    assert learner.certified(first) == learner.certified(second)
    assert learner.certified(first).date < own.date
    learner.library.part(second)
    assert learner.certified(first) == own


def test_tries_of_a_joined_course_are_counted_together(learner: Joiner, two) -> None:
    first, second = two
    learner.tries(first, rightly=False)
    learner.tries(second, rightly=False)
    learner.library.join(second)
    for root in two:
        assessing = learner.assessing(learner.opens(root))
        assert len(assessing.finished()) == 2 and assessing.overview("test").tries_left == 0
        with pytest.raises(NoMoreTries):
            assessing.begin("test")
    learner.library.part(second)
    assert learner.assessing(learner.opens(second)).overview("test").tries_left == 1


def test_a_try_that_runs_goes_on_when_the_course_is_joined_and_when_it_is_parted(learner: Joiner, two) -> None:
    first, second = two
    learner.opens(first).keep_place("one", 0, 0.0)
    begun = learner.assessing(learner.opens(second)).begin("test").run.id
    learner.library.join(second)
    assert learner.assessing(learner.opens(second)).begin("test").run.id == begun
    learner.library.part(second)
    assert learner.assessing(learner.opens(second)).begin("test").run.id == begun


def test_place_and_half_given_answer_are_the_last_ones_of_both(learner: Joiner, two) -> None:
    first, second = two
    learner.opens(first).keep_place("one", 1, 0.0, 1000)
    session = learner.opens(second)
    session.keep_place("one", 2, 0.0, 2000)
    question = session.open_lesson("one").lesson.questions[0]
    session.keep_draft("one", question.id, model_answer(question), 0)
    learner.library.join(second)
    joined = learner.opens(second)
    assert joined.place is not None and joined.place.block == 2 and joined.spent_ms() == 3000
    assert joined.open_lesson("one").records[question.id].draft is not None
    learner.does(first, "one")
    assert learner.library.shelf((first, second)).courses[1].progress == learner.opens(second).progress()
    learner.does(second, "one")
    assert learner.opens(second).open_lesson("one").records[question.id].draft is None


def test_a_stranger_of_the_same_id_reads_nothing_of_two_that_are_joined(learner: Joiner, two, tmp_path: Path) -> None:
    first, second = two
    everything(learner, first)
    learner.opens(second)
    learner.library.join(second)
    assert not learner.opens(written(tmp_path / "third", "Third")).progress().started


def test_completed_apart_before_this_version_joined_then_found(learner: Joiner, two) -> None:
    """A record of before: the completion is known from the facts alone."""
    first, second = two
    learner.opens(first)
    everything(learner, second)
    learner.library.join(second)
    with learner.database.transaction() as connection:
        connection.execute("DELETE FROM learner WHERE name LIKE 'completed:%'")
    assert learner.certified(second).course == "Second"
