"""For any set of courses that share, edit and move questions: what a try comes to is its own, in one record for all.

Courses are read from their files and answered in a real record. Each writes its own id into every explanation, so that
one of another course is seen at once.
"""

import atexit
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from lmtrainer.course.codec import decode, encode
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.marking import is_marked, mark, model_answer, wrong_answer
from lmtrainer.course.questions import Question
from lmtrainer.course.reader import read_course
from lmtrainer.frozen import frozen
from lmtrainer.learning.history import AssessmentFinished, AssessmentForm, AssessmentRun, Attempt, DrawnQuestion, Run
from lmtrainer.learning.progress import History
from lmtrainer.store.assessment_store import AssessmentStore, KeptAnswer
from lmtrainer.store.catalogue import Catalogue
from lmtrainer.store.exporting import export_lines
from lmtrainer.store.facts import FINISHED
from lmtrainer.store.finished_tries import results_put_right, tries_as_kept
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.merging import merge
from lmtrainer.store.opening import open_database
from lmtrainer.study import tried_questions
from lmtrainer.study.assessing import Assessing
from lmtrainer.study.compiling import Compiled
from lmtrainer.study.library import Library
from lmtrainer.study.results import ResultsBook, results_in
from lmtrainer.study.session import StudySession

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
WORDS = ("red", "green", "blue", "white")
EXAMPLES = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


@frozen
class Ask:
    """A question of a course: which words it asks, under which id (empty: the author wrote none), for how many points.

    ``kind`` is that of the question; ``banked``: it is in a bank and drawn from there.
    """

    words: int
    name: str
    points: int
    kind: str
    banked: bool


ASKS = st.builds(
    Ask, st.integers(0, 3), st.sampled_from(["", "a", "b", "c"]), st.sampled_from([0, 1, 2, 50]),
    st.sampled_from(["choice", "choice", "choice", "reflect"]), st.booleans(),
)  # fmt: skip
EDITIONS = st.lists(ASKS, min_size=1, max_size=4, unique_by=(lambda a: (a.words, a.kind), lambda a: a.name or id(a)))
COURSES = st.lists(st.tuples(st.integers(0, 1), EDITIONS), min_size=2, max_size=5)
"""Editions in the order in which they are taken, each with the number of its course."""


def block(ask: Ask, own: str) -> str:
    words = WORDS[ask.words]
    if ask.kind == "reflect":
        own_id = ask.name and f"{ask.name}-r"
        return f"::: reflect {own_id}\n\nWhat of {words}?\n\nmodel: {own}\n\n:::\n"
    return (
        f"::: choice {ask.name} {{points={ask.points}}}\n\nWhich is {words}?\n\n- [x] {words}\n  > {own}\n- [ ] not\n"
        f"  > {own}\n\nwhy: {own}\n\n:::\n"
    )


def edition(root: Path, own: str, asks: list[Ask]) -> None:
    """Write a course in place of what is there."""
    drawn = [ask for ask in asks if ask.banked]
    rules = f'draw = [{{bank = "pool", count = {len(drawn)}}}]\n' if drawn else ""
    files = {
        "course.toml": f'id = "{own}"\ntitle = "{own}"\n',
        "questions/pool.md": "\n".join(block(ask, own) for ask in drawn) or "Nothing.\n",
        "01-end/01-final.md": f'+++\nkind = "assessment"\npass_mark = 50\nfeedback = "at-end"\n{rules}+++\n# Final\n\n'
        + "\n".join(block(ask, own) for ask in asks if not ask.banked),
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)


@cache
def empty_record() -> Path:
    """A record in which nothing was done, made once."""
    path = Path(mkdtemp(dir=MEMORY)) / "record.sqlite"
    open_database(path, NOW).close()
    atexit.register(shutil.rmtree, path.parent)
    return path


class Learner:
    """One record, and courses that are read in this very process."""

    def __init__(self, folder: Path, name: str = "data") -> None:
        self.folder, data = folder, folder / name
        data.mkdir()
        shutil.copyfile(empty_record(), data / "record.sqlite")
        self.database = open_database(data / "record.sqlite", NOW)
        self.catalogue = Catalogue(data / "catalogue.sqlite")
        self.history, self.tries = HistoryStore(self.database), AssessmentStore(self.database)
        self.library = Library(self.catalogue, self.history, lambda: NOW)

    def takes(self, number: int, asks: list[Ask]) -> Assessing:
        root = self.folder / f"course-{number}"
        edition(root, root.name, asks)
        source = FolderSource(root)
        self.library.keep(root, Compiled(read_course(source), source.signature()))
        self.session: StudySession = self.library.open_session(root)
        return Assessing(self.session, self.history, self.tries, self.catalogue, lambda: NOW)

    def close(self) -> None:
        self.catalogue.close()
        self.database.close()


@contextmanager
def a_learner() -> Iterator[Learner]:
    with TemporaryDirectory(dir=MEMORY) as folder:
        made = Learner(Path(folder))
        try:
            yield made
        finally:
            made.close()


def said(question: Question) -> set[str]:
    """Every course that speaks in what is said to an answer."""
    compiled = encode(replace(question, path=""))
    return {own for own in ("course-0", "course-1") if own in compiled}


def expected(asks: list[Ask]) -> float:
    return sum(ask.points for ask in asks if ask.kind == "choice")


def hand_in(assessing: Assessing, *, rightly: bool):
    opened = assessing.begin("final")
    for question in opened.questions:
        given = (model_answer if rightly else wrong_answer)(question)
        assessing.keep_answer(opened.run.id, question.id, given, None)
    return opened, assessing.hand_in(opened.run.id)


@EXAMPLES
@given(COURSES)
def test_a_try_is_scored_and_explained_by_its_own_course_and_edition(courses) -> None:
    with a_learner() as learner:
        for number, asks in courses:
            assessing = learner.takes(number, asks)
            for rightly in (False, True):
                opened, shown = hand_in(assessing, rightly=rightly)
                finished, most = shown.results.finished, expected(asks)
                assert (finished.points, finished.max_points) == (most if rightly else 0, most)
                assert finished.passed is (rightly and most > 0)
                assert len(opened.questions) == len(asks)
                assert all(said(question) == {f"course-{number}"} for question in opened.questions)
                assert all(answer.answer is not None and answer.question for answer in shown.answers)
                assert all(said(answer.question) == {f"course-{number}"} for answer in shown.answers)
                assert sum(part.points for part in shown.results.objectives) == finished.points
            assert learner.session.progress().score <= 1
        assert not results_put_right(learner.database.rows)


@EXAMPLES
@given(st.lists(EDITIONS, min_size=2, max_size=4), st.booleans())
def test_practice_never_earns_more_than_there_is_and_keeps_nothing_of_a_course_for_another(editions, rightly) -> None:
    with a_learner() as learner:
        for number, asks in enumerate(editions):
            assessing = learner.takes(number % 2, asks)
            opened, _shown = hand_in(assessing, rightly=rightly)
            learner.session.refresh()
            lesson = learner.session.practise("Missed", opened.questions).lesson
            for question in lesson.questions:
                learner.session.answer(lesson.id, question.id, model_answer(question), 0, 1)
            assert 0 <= learner.session.progress().score <= 1
        for key, compiled in learner.database.rows("SELECT fingerprint, compiled FROM question_version"):
            assert key.startswith("whole-") or not {own for own in ("course-0", "course-1") if own in compiled}


# what the program did before questions were kept whole


def old_way(learner: Learner, number: int, asks: list[Ask], *, rightly: bool, end: bool = True) -> str:
    """A try as it was kept then: its questions shared with whoever asked the same in words. Returns its id."""
    assessing = learner.takes(number, asks)
    rules = learner.session.outline.lesson("final").assessment
    drawn = assessing._drawn(learner.session.outline.lesson("final"), rules, 1)
    form = AssessmentForm(
        "Final", tuple(DrawnQuestion(q.id, q.fingerprint, q.objective, q.points) for q in drawn), None, True,
        rules.pass_mark, "at-end", True,
    )  # fmt: skip
    run = AssessmentRun("", f"course-{number}", "", "en", "final", 1, form, NOW)
    run = learner.tries.begin(run, {q.fingerprint: encode(q) for q in drawn})
    shared = [decode(learner.history.compiled_question(q.fingerprint)) for q in drawn]
    attempts = []
    for question in shared:
        answer = (model_answer if rightly else wrong_answer)(question)
        learner.tries.keep_answer(run.id, KeptAnswer(question.id, encode(answer), None), NOW)
        fraction = mark(question, answer).fraction
        attempts.append(
            Attempt(
                run.course_id, "", "en", "final", question.id, question.kind.value, question.fingerprint,
                encode(answer), fraction, question.points * (fraction or 0), question.points, 1, 0, 0, NOW,
                Run.ASSESSMENT, None, False, run.id,
            )
        )  # fmt: skip
    if end:
        earned = sum(attempt.points for attempt in attempts)
        marked = {question.id for question in shared if is_marked(question.body)}
        most = sum(one.points for one in form.questions if one.question_id in marked)
        passed = most <= 0 or earned / most * 100 >= rules.pass_mark
        learner.tries.finish(
            AssessmentFinished(run.id, run.course_id, "", "final", earned, most, passed, 5, NOW), attempts
        )
    return run.id


@EXAMPLES
@given(COURSES, st.booleans())
def test_results_that_were_kept_wrongly_are_put_right(courses, rightly) -> None:
    with a_learner() as learner:
        for number, asks in courses:
            run_id = old_way(learner, number, asks, rightly=rightly)
            most = expected(asks)
            assessing = Assessing(learner.session, learner.history, learner.tries, learner.catalogue, lambda: NOW)
            shown = assessing.results(run_id)
            finished = shown.results.finished
            assert (finished.points, finished.max_points) == (most if rightly else 0, most)
            assert finished.passed is (rightly and most > 0)
            assert all(said(answer.question) <= {f"course-{number}"} for answer in shown.answers)
            assert all(answer.answer is not None for answer in shown.answers)
        exported = learner.folder / "facts.jsonl"
        export_lines(learner.database.connection, exported)
        results = [fact for line in exported.read_text().splitlines() if (fact := json.loads(line)).get("passed")]
        assert all(fact["max_points"] >= fact["points"] > 0 for fact in results)


SWAPPED = [
    (0, [Ask(0, "", 0, "choice", False), Ask(3, "b", 0, "choice", False), Ask(1, "c", 0, "choice", False)]),
    (1, [Ask(1, "b", 2, "choice", False), Ask(3, "a", 50, "choice", False), Ask(0, "", 50, "choice", True)]),
]
"""The id under which one question of a try was kept is another's own."""


@EXAMPLES
@given(COURSES)
@example(SWAPPED)
def test_an_old_try_that_is_open_goes_on_with_its_own_questions(courses) -> None:
    with a_learner() as learner:
        for number, asks in courses[:2]:
            run_id = old_way(learner, number, asks, rightly=True, end=False)
            assume(len(learner.tries.answers(run_id)) == len(asks))  # of two with one id the last was kept
            assessing = Assessing(learner.session, learner.history, learner.tries, learner.catalogue, lambda: NOW)
            opened = assessing.begin("final")
            assert opened.run.id == run_id and len(opened.answers) == len(asks)
            for question_id, answer in opened.answers.items():
                assessing.keep_answer(run_id, question_id, answer, None)
            assert assessing.begin("final").answers == opened.answers, "kept again, each belongs to its question"
            assert {question.id for question in opened.questions} == {d.question_id for d in opened.run.form.questions}
            assert all(said(question) <= {f"course-{number}"} for question in opened.questions)
            finished = assessing.hand_in(run_id).results.finished
            assert (finished.points, finished.max_points) == (expected(asks), expected(asks))


@settings(EXAMPLES, max_examples=6)
@given(COURSES, COURSES)
def test_two_records_with_such_results_come_to_the_same_whichever_comes_first(ours, theirs) -> None:
    with TemporaryDirectory(dir=MEMORY) as folder:
        here, there = Learner(Path(folder), "here"), Learner(Path(folder), "there")
        for learner, courses in ((here, ours), (there, theirs)):
            for number, asks in courses:
                old_way(learner, number, asks, rightly=True)
                hand_in(learner.takes(number, asks), rightly=True)
        before = {
            fact.uid: fact
            for course in (0, 1)
            for one in (here, there)
            for fact in one.history.finished(f"course-{course}")
        }
        merge(here.database, there.database.connection)
        merge(there.database, here.database.connection)
        for course in ("course-0", "course-1"):
            assert here.history.finished(course) == there.history.finished(course)
            assert all(asdict(fact) == asdict(before[fact.uid]) for fact in here.history.finished(course))
        here.close()
        there.close()


def test_a_kept_result_counts_where_answers_of_its_try_are_lost() -> None:
    with a_learner() as learner:
        old_way(learner, 0, [Ask(0, "a", 1, "choice", False), Ask(1, "b", 1, "choice", False)], rightly=True)
        learner.database.connection.execute("UPDATE attempt SET checksum = 'x' WHERE question_id = 'b'")
        (finished,) = learner.history.finished("course-0")
        assert (finished.points, finished.max_points, finished.passed) == (2, 2, True)


@pytest.mark.parametrize("points", [0, 50])
def test_a_question_that_another_course_asks_for_other_points_was_scored_by_them(points: int) -> None:
    """The case that was seen: 0 of 0 that passed, and 100 of 2."""
    with a_learner() as learner:
        old_way(learner, 0, [Ask(0, "a", points, "choice", False)], rightly=True)
        run = old_way(learner, 1, [Ask(0, "a", 2, "choice", False)], rightly=True)
        (kept,) = learner.database.rows("SELECT points, max_points FROM assessment_finished WHERE run_id = ?", (run,))
        assert (kept["points"], kept["max_points"]) == (points, 2)
        assert len(results_put_right(learner.database.rows)) == (2 if points == 0 else 1)


def test_what_an_organisation_was_told_wrongly_is_put_right(tmp_path: Path) -> None:
    """Passed by the points of another course, and so completed: the score is put right, the completion withdrawn."""
    with a_learner() as learner:
        old_way(learner, 0, [Ask(0, "a", 50, "choice", False)], rightly=True)
        old_way(learner, 1, [Ask(0, "a", 2, "choice", False), Ask(1, "b", 8, "choice", False)], rightly=True)
        learner.database.connection.execute("DELETE FROM attempt WHERE question_id = 'b'")
        read, outline = learner.database.rows, learner.session.outline
        (kept,) = tries_as_kept(read, "course-1")
        attempts = partial(learner.history.attempts, "course-1")
        book = ResultsBook(tmp_path, "ann")
        wrong = replace(kept, points=50.0, max_points=10.0, passed=True)
        learner.database.connection.execute(
            f"UPDATE assessment_finished SET points = 50, checksum = ? WHERE uid = '{kept.uid}'",
            (FINISHED.sealed(FINISHED.values_of(wrong))[-1],),
        )
        before = History({}, (), (wrong,))
        assert book.note(results_in(outline, before, attempts, "ann"))
        assert '"passed": true' in book.text and '"completed"' in book.text
        right = learner.history.history("course-1")
        assert [(fact.points, fact.max_points, fact.passed) for fact in right.assessments] == [(2, 10, False)]
        lines = results_in(outline, right, attempts, "ann", partial(tries_as_kept, read, "course-1"))
        assert book.note(lines) and not book.note(lines)
        (line,) = [json.loads(text) for text in ResultsBook(tmp_path, "ann").text.splitlines()]
        assert (line["what"], line["percent"], line["passed"]) == ("assessed", 20, False)


def test_without_whole_questions_a_try_speaks_with_the_voice_of_another_course(monkeypatch) -> None:
    monkeypatch.setattr(tried_questions, "whole_key", lambda compiled: decode(compiled).fingerprint)
    monkeypatch.setattr(tried_questions, "is_whole_key", lambda key: True)
    with a_learner() as learner:
        for number in (0, 1):
            opened, _shown = hand_in(learner.takes(number, [Ask(0, "a", 1, "choice", False)]), rightly=True)
        assert [said(question) for question in opened.questions] != [{"course-1"}]
