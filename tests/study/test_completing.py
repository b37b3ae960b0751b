"""What somebody completed stays completed: the day, the version and the title are those of then."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.study.test_record import Learner, answer_all

from lmtrainer.learning.history import AssessmentFinished
from lmtrainer.store.assessment_store import AssessmentStore
from lmtrainer.store.erasing import erase, known_in
from lmtrainer.store.merging import merge
from lmtrainer.store.reading_others import record_at
from lmtrainer.study.assessing import Assessing
from lmtrainer.study.certificates import CertificateFacts
from lmtrainer.study.certifying import NotCompleted, certificate_facts
from lmtrainer.study.completing import kept_completion
from lmtrainer.study.library import Library
from lmtrainer.study.session import StudySession

TOML = 'id = "x"\ntitle = "Of then"\nversion = "1"\n[certificate]\nenabled = true\n'
DONE = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
ISSUED = DONE + timedelta(days=40)


class Later(Learner):
    """A learner whose days pass."""

    now = DONE

    def _open(self) -> None:
        super()._open()
        self.library = Library(self.catalogue, self.store, lambda: self.now)

    def certificate(self, session: StudySession) -> CertificateFacts:
        store = AssessmentStore(self.database)
        assessing = Assessing(session, self.store, store, self.catalogue, lambda: self.now)
        return certificate_facts(session, assessing, "A Learner", self.now)


@pytest.fixture
def learner(tmp_path: Path):
    made = Later(tmp_path / "data")
    yield made
    made.close()


def completes(session: StudySession) -> None:
    for lesson in session.outline.lessons:
        answer_all(session, lesson.id)
        session.read_to_end(lesson.id)


def rewritten(root: Path) -> None:
    """Another version with another title, and a lesson that nobody has done."""
    (root / "course.toml").write_text(TOML.replace("Of then", "Of now").replace('"1"', '"2"'))
    (root / "03-more.md").write_text("# More\n\n::: choice new\n\nNew?\n\n- [x] a\n- [ ] b\n\n:::\n")


def test_a_certificate_states_the_course_and_the_day_of_then(learner: Later, make_course) -> None:
    root = make_course(**{"course.toml": TOML})
    completes(learner.opens(root))
    learner.now = ISSUED
    facts = learner.certificate(learner.opens(root))
    assert (facts.date, facts.issued) == ("2026-03-01", "2026-04-10")
    rewritten(root)
    later = learner.opens(root)
    assert not later.progress().completed
    facts = learner.certificate(later)
    assert (facts.course, facts.version, facts.date, facts.issued) == ("Of then", "1", "2026-03-01", "2026-04-10")
    assert facts.percent == 100


def test_a_course_that_took_no_time_took_a_minute_in_the_facts_as_on_the_page(learner: Later, make_course) -> None:
    root = make_course(**{"course.toml": TOML})
    completes(learner.opens(root))
    assert learner.certificate(learner.opens(root)).minutes == 1


def test_it_stays_so_when_the_program_is_closed_between(learner: Later, make_course) -> None:
    root = make_course(**{"course.toml": TOML})
    completes(learner.opens(root))
    rewritten(root)
    learner.again()
    learner.now = ISSUED
    assert learner.certificate(learner.opens(root)).version == "1"


def test_what_was_completed_with_an_earlier_version_of_the_program_is_found_in_the_facts(
    learner: Later, make_course
) -> None:
    root = make_course(**{"course.toml": TOML})
    completes(learner.opens(root))
    with learner.database.transaction() as connection:
        connection.execute("DELETE FROM learner")
    learner.again()
    learner.now = ISSUED
    facts = learner.certificate(learner.opens(root))
    assert (facts.date, facts.version) == ("2026-03-01", "1")
    assert kept_completion(learner.store, "x") is not None


def test_answers_of_later_do_not_move_the_day(learner: Later, make_course) -> None:
    root = make_course(**{"course.toml": TOML})
    session = learner.opens(root)
    completes(session)
    learner.now = ISSUED
    session = learner.opens(root)
    answer_all(session, "managing", rightly=False)
    assert learner.certificate(session).date == "2026-03-01" and learner.certificate(session).percent == 100


@pytest.fixture
def two(tmp_path: Path, make_course):
    """Two computers of one learner: the course was completed on the first, and a later version on the second."""
    made = [Later(tmp_path / "here"), Later(tmp_path / "there")]
    root = make_course(**{"course.toml": TOML})
    completes(made[0].opens(root))
    rewritten(root)
    made[1].now = ISSUED
    completes(made[1].opens(root))
    yield made, root
    for one in made:
        one.close()


def brings_in(learner: Later, other: Later) -> None:
    with record_at(other.data / "record.sqlite", within=learner.data / "record.sqlite") as connection:
        merge(learner.database, connection)


@pytest.mark.parametrize("way", [(0, 1), (1, 0)])
def test_of_two_computers_the_first_completion_counts(two, way: tuple[int, int]) -> None:
    learners, root = two
    learner, other = (learners[number] for number in way)
    session = learner.opens(root)
    for _ in range(2):
        brings_in(learner, other)
        session.refresh()
        assert session.completion is not None and session.completion.at == DONE
        assert learner.certificate(session).version == learner.certificate(learner.opens(root)).version == "1"


@pytest.mark.parametrize("way", [(0, 1), (1, 0)])
def test_a_completion_that_cannot_be_read_takes_the_place_of_none(two, way: tuple[int, int]) -> None:
    learners, _ = two
    learners[0].store.notes.keep_note("completed:x", "{", ISSUED + timedelta(days=1))
    learner, other = (learners[number] for number in way)
    brings_in(learner, other)
    kept = kept_completion(learner.store, "x")
    assert kept is not None and kept.at == ISSUED


@pytest.mark.parametrize("way", [(0, 1), (1, 0)])
def test_a_completion_that_was_deleted_comes_back_nowhere(two, way: tuple[int, int]) -> None:
    learners, _ = two
    record = learners[0].data / "record.sqlite"
    with record_at(record, within=record) as copy, closing(sqlite3.connect(record.with_name("old.sqlite"))) as old:
        copy.backup(old)
    learners[0].close()
    erase(record, DONE + timedelta(days=1), known_in(record, own=True), own=True)
    learners[0]._open()
    learner, other = (learners[number] for number in way)
    brings_in(learner, other)
    with record_at(record.with_name("old.sqlite"), within=record) as connection:
        merge(learner.database, connection)
    kept = kept_completion(learner.store, "x")
    assert kept is not None and kept.at == ISSUED


def test_nothing_is_certified_that_was_never_completed(learner: Later, make_course) -> None:
    root = make_course(**{"course.toml": TOML})
    session = learner.opens(root)
    answer_all(session, "leading")
    assert session.completion is None
    with pytest.raises(NotCompleted):
        learner.certificate(session)


@pytest.mark.parametrize(
    "note", ["", "{", "[]", '{"at": "x"}', '{"at":"2026-03-01","version":"1","title":"T","percent":1}', "[" * 9_000]
)
def test_a_note_that_cannot_be_read_is_found_out_again(learner: Later, make_course, note: str) -> None:
    root = make_course(**{"course.toml": TOML})
    completes(learner.opens(root))
    learner.store.notes.keep_note("completed:x", note, DONE)
    assert kept_completion(learner.store, "x") is None
    assert learner.certificate(learner.opens(root)).date == "2026-03-01"


def test_an_assessment_of_later_takes_nothing_from_the_score(learner: Later, make_course) -> None:
    root = make_course(**{"course.toml": TOML})
    completes(learner.opens(root))
    failed = AssessmentFinished("r", "x", "2", "added", 0.0, 10.0, False, 5, ISSUED)
    from lmtrainer.study.certifying import _percent

    completion = kept_completion(learner.store, "x")
    assert completion is not None and _percent(completion, [failed]) == 100
