"""Two records of one learner are brought together: no fact is lost or doubled, in whichever order and however often."""

import itertools
import shutil
import tempfile
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lmtrainer.learning.history import (
    AssessmentFinished,
    AssessmentForm,
    AssessmentRun,
    Attempt,
    Draft,
    LessonRead,
    Place,
)
from lmtrainer.store import errors
from lmtrainer.store.assessment_store import AssessmentStore, KeptAnswer
from lmtrainer.store.database import Database
from lmtrainer.store.erasing import erase, known_in
from lmtrainer.store.facts import ATTEMPT, FACTS, SEALED
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.merging import Merged, merge
from lmtrainer.store.opening import open_database
from lmtrainer.store.reading_others import record_at
from lmtrainer.store.verification import Verification

from .conftest import MEMORY

NOW = datetime(2026, 4, 1, 12, 0, tzinfo=UTC)
VERSIONS = {"f1": "question f1"}
FORM = AssessmentForm("Final", (), None, True, 60, "at-end", True)


def attempt(
    question: str, at: datetime, fraction: float | None = 1.0, fingerprint: str = "f1", run: str | None = None
) -> Attempt:
    return Attempt(
        "c", "1", "en", "l", question, "choice", fingerprint, f'{{"chosen":{fraction or 0.0}}}', fraction,
        fraction or 0.0, 1.0, 1, 0, 10, at, assessment_run=run,
    )  # fmt: skip


@dataclass
class Copy:
    """One of a learner's records, with a clock of its own."""

    path: Path
    now: datetime = NOW
    made: set[str] = field(default_factory=set)
    database: Database = field(init=False)

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        self.database = open_database(self.path, self.now)
        self.history, self.tries = HistoryStore(self.database), AssessmentStore(self.database)

    def answer(self, question: str, fraction: float | None = 1.0, fingerprint: str = "f1") -> str:
        made = self.history.append_attempt(
            attempt(question, self.now, fraction, fingerprint), f"question {fingerprint}"
        )
        self.made.add(made.uid)
        return made.uid

    def merge(self, other: "Copy") -> Merged:
        with record_at(other.path, within=self.path) as connection:
            return merge(self.database, connection)

    def delete(self) -> set[str]:
        """Everything; returns the ids of what was there."""
        gone = self.uids()
        self.database.close()
        erase(self.path, self.now, known_in(self.path, own=True), own=True)
        self.open()
        return gone

    def uids(self) -> set[str]:
        return {row[0] for table in FACTS for row in self.database.rows(f"SELECT uid FROM {table.name}")}

    def content(self) -> dict[str, list[tuple[object, ...]]]:
        """Everything that counts, without the order of rows."""
        queries = {table.name: f"SELECT {table.selected} FROM {table.name} ORDER BY 1" for table in SEALED}
        queries["state"] = "SELECT uid, used_ms, current, flagged, finished_at, stamp FROM assessment_run ORDER BY 1"
        for name in ("standing", "place", "draft", "learner", "deleted", "meta", "assessment_answer"):
            queries[name] = (
                f"SELECT * FROM {name} ORDER BY 1, 2" if name != "deleted" else "SELECT digest FROM deleted ORDER BY 1"
            )
        return {name: self.database.rows(query) for name, query in queries.items()}


class Actions:
    """What a learner may do on any of a few computers, copying files between them now and then."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.numbers = folder, itertools.count()
        self.copies = [self.new()]
        self.made: set[str] = set()
        self.deleted: set[str] = set()

    def close(self) -> None:
        """Also where an example is given up in the middle."""
        for copy in self.copies:
            copy.database.close()

    def new(self, of: Copy | None = None) -> Copy:
        path = self.folder / f"record-{next(self.numbers)}.sqlite"
        if of is not None:
            shutil.copyfile(of.path, path)
        return Copy(path, of.now if of else NOW)

    def do(self, what: str, which: int, number: int) -> None:
        copy = self.copies[which % len(self.copies)]
        other = self.copies[number % len(self.copies)]
        copy.now += timedelta(seconds=number)
        match what:
            case "answer":
                self.made.add(copy.answer(f"q{number % 3}", (None, 0.0, 0.5, 1.0)[number % 4], f"f{number % 2}"))
            case "read":
                fact = LessonRead("c", "1", f"l{number % 3}", copy.now)
                self.made.add(copy.history.append_lesson_read(fact).uid)
            case "begin":
                begun = copy.tries.begin(AssessmentRun("", "c", "1", "en", "final", number, FORM, copy.now), VERSIONS)
                copy.tries.keep_answer(begun.id, KeptAnswer("q0", "{}", "sure"), copy.now)
                self.made.add(begun.id)
            case "finish":
                self.finish(copy, number)
            case "place":
                copy.history.keep_place(Place("c", f"l{number % 2}", number, 0.5, copy.now), number)
            case "draft":
                copy.history.keep_draft(Draft("c", f"q{number % 3}", "f1", f"{number}", 0, copy.now))
            case "name":
                copy.history.notes.keep_note("name", f"Learner {number}", copy.now)
            case "copy" if len(self.copies) < 4:
                self.copies.append(self.new(copy))
            case "another" if len(self.copies) < 4:
                self.copies.append(self.new())
            case "clock":
                copy.now -= timedelta(days=number)
            case "merge" if copy is not other:
                copy.merge(other)
            case "delete":
                self.deleted |= copy.delete()

    def finish(self, copy: Copy, number: int) -> None:
        run = copy.tries.open_run("c", "final")
        if run is not None:
            copy.tries.keep_state(run.id, number * 100, number % 2, ("q0",), copy.now)
            fact = AssessmentFinished(run.id, "c", "1", "final", 1.0, 2.0, False, 500, copy.now)
            before = copy.uids()
            copy.tries.finish(fact, [attempt("q1", copy.now, 1.0, "f1", run.id)] if number % 2 else [])
            self.made |= copy.uids() - before


ACTIONS = (
    "answer",
    "answer",
    "answer",
    "read",
    "begin",
    "finish",
    "place",
    "draft",
    "name",
    "copy",
    "another",
    "clock",
    "merge",
)
STEPS = st.lists(st.tuples(st.sampled_from([*ACTIONS, "delete"]), st.integers(0, 3), st.integers(0, 40)), max_size=22)


@settings(max_examples=40, deadline=None)
@given(steps=STEPS, order=st.randoms(use_true_random=False))
def test_copies_that_are_merged_come_to_the_same_and_nothing_is_lost_or_doubled(steps, order) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder, closing(Actions(Path(folder))) as learner:
        learner.made.add(learner.copies[0].answer("q1"))
        for step in steps:
            learner.do(*step)
        pairs = [(a, b) for a in learner.copies for b in learner.copies if a is not b]
        for _ in range(2):  # what one has heard of another travels on in the second round
            order.shuffle(pairs)
            for one, other in pairs:
                one.merge(other)
        first = learner.copies[0].content()
        for copy in learner.copies:
            assert copy.uids() == learner.made - learner.deleted
            assert copy.content() == first
            findings = Verification(copy.database).run()
            assert not findings.damaged and not findings.sums_put_right
        for one, other in pairs:
            assert one.merge(other) == Merged()
            assert one.content() == first


@pytest.fixture
def two(tmp_path: Path):
    made = [Copy(tmp_path / "here.sqlite"), Copy(tmp_path / "there.sqlite")]
    yield made
    for copy in made:
        copy.database.close()


def test_the_last_attempt_is_the_one_that_was_made_last_wherever_that_was(two: list[Copy]) -> None:
    here, there = two
    here.answer("q", 0.0)
    there.now += timedelta(hours=1)
    there.answer("q", 1.0)
    here.now += timedelta(minutes=5)
    here.answer("q", 0.5)
    here.merge(there)
    there.merge(here)
    for copy in two:
        (standing,) = copy.history.history("c").standings["q"]
        assert (standing.tries, standing.last_fraction) == (3, 1.0)


def test_a_clock_that_is_set_back_puts_no_answer_before_an_older_one(two: list[Copy]) -> None:
    here, _ = two
    here.answer("q", 0.0)
    here.now -= timedelta(days=400)
    here.answer("q", 1.0)
    here.database.close()
    here.open()
    here.answer("q", 0.5)
    assert [found.fraction for found in here.history.attempts("c")] == [0.0, 1.0, 0.5]
    (standing,) = here.history.history("c").standings["q"]
    assert standing.last_fraction == 0.5


def test_a_row_whose_checksum_fails_is_never_taken(two: list[Copy]) -> None:
    here, there = two
    there.answer("q")
    there.answer("r")
    there.database.connection.execute("UPDATE attempt SET points = 99 WHERE question_id = 'q'")
    done = here.merge(there)
    assert (done.answers, done.damaged) == (1, 1)
    assert [found.question_id for found in here.history.attempts("c")] == ["r"]


def test_a_row_that_is_damaged_here_is_mended_by_the_one_there(two: list[Copy]) -> None:
    here, there = two
    here.answer("q", 1.0)
    there.merge(here)
    here.database.connection.execute("UPDATE attempt SET points = 99, fraction = 0.25")
    here.database.connection.execute("UPDATE question_version SET compiled = 'x'")
    Verification(here.database).run()
    assert not here.history.history("c").standings
    assert here.merge(there).mended == 1
    (standing,) = here.history.history("c").standings["q"]
    assert (standing.tries, standing.best_points) == (1, 1.0)
    assert here.history.compiled_question("f1") == "question f1"
    assert here.merge(there) == Merged()


def test_what_was_deleted_stays_deleted_in_every_copy(two: list[Copy], tmp_path: Path) -> None:
    here, there = two
    for copy in two:
        copy.answer("q")
        copy.history.notes.keep_note("name", "Somebody", copy.now)
    there.merge(here)
    copied = tmp_path / "copied.sqlite"
    shutil.copyfile(there.path, copied)
    there.now += timedelta(minutes=1)
    there.delete()
    old = Copy(copied)
    assert there.merge(old).added == 0 and there.history.notes.note("name") == ""
    here.merge(there)  # the deletion travels
    assert not here.uids() and here.history.notes.note("name") == ""
    old.database.close()


def test_a_record_of_another_program_or_a_later_version_or_a_damaged_one_is_not_merged(
    two: list[Copy], tmp_path: Path
) -> None:
    here, there = two
    here.answer("q")
    for pragma, error in (("application_id = 7", errors.RecordForeign), ("user_version = 99", errors.RecordNewer)):
        copied = tmp_path / "copied.sqlite"
        shutil.copyfile(there.path, copied)
        other = Copy(copied)
        other.database.connection.execute(f"PRAGMA {pragma}")
        other.database.close()
        with pytest.raises(error), record_at(copied, within=there.path):
            pass
    copied.write_bytes(there.path.read_bytes()[:-5000])
    with pytest.raises(errors.RecordSpoilt), record_at(copied, within=there.path):
        pass
    with pytest.raises(errors.StoreError), record_at(tmp_path / "nowhere", within=there.path):
        pass
    assert len(here.uids()) == 1


def test_answers_whose_question_was_lost_come_along_and_get_it_back_later(two: list[Copy]) -> None:
    here, there = two
    there.answer("q")
    there.database.connection.execute("UPDATE question_version SET checksum = 'x'")
    here.merge(there)
    assert len(here.history.attempts("c")) == 1 and here.history.compiled_question("f1") is None
    there.answer("q")
    there.database.connection.execute(
        "UPDATE question_version SET checksum = ?", (SEALED[0].sealed(("f1", "question f1"))[2],)
    )
    here.merge(there)
    assert here.history.compiled_question("f1") == "question f1"


def test_a_merge_that_fails_leaves_the_record_as_it_was(two: list[Copy]) -> None:
    here, there = two
    here.answer("q")
    for number in range(300):
        there.answer(f"q{number}")
    before = here.content()
    pages = here.database.connection.execute("PRAGMA page_count").fetchone()[0]
    here.database.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(errors.RecordFull):
        here.merge(there)
    assert here.content() == before
    here.database.connection.execute("PRAGMA max_page_count = 100000")
    assert here.merge(there).answers == 300


def test_an_attempt_is_the_same_in_memory_as_it_comes_back(two: list[Copy]) -> None:
    here, _ = two
    made = here.history.append_attempt(replace(attempt("q", here.now, 1), private=True, certainty="sure"), "x")
    assert here.history.attempts("c") == (made,)
    assert ATTEMPT.key == "uid"
