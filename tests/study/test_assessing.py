"""An assessment on the disk: what was given is there after a crash, and an edited course changes nothing."""

import os
import shutil
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lmtrainer.course.marking import model_answer, wrong_answer
from lmtrainer.store.assessment_store import AssessmentStore
from lmtrainer.store.catalogue import Catalogue
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.opening import open_database
from lmtrainer.study.assessing import Assessing, NoMoreTries, NoSuchAssessment
from lmtrainer.study.assessment_changes import AssessmentOpened
from lmtrainer.study.compiling import compile_course
from lmtrainer.study.library import Library
from lmtrainer.study.try_clock import Uptime

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
BANK = "\n\n".join(f"::: choice b{n}\n\nWhich is {n}?\n\n- [x] {n}\n- [ ] {n + 9}\n\n:::" for n in range(8))
FINAL = """+++
kind = "assessment"
draw = [{bank = "pool", count = 4}]
minutes = 10
tries = 2
shuffle = true
+++
# Final
"""


class Hall:
    """A record, a catalogue and the assessments of one course; `again` closes everything and opens it anew."""

    def __init__(self, data: Path, root: Path) -> None:
        self.data, self.root, self.now, self.ran_ms = data, root, NOW, 0
        data.mkdir(exist_ok=True)
        self.open()

    def open(self) -> None:
        self.database = open_database(self.data / "record.sqlite", NOW)
        self.catalogue = Catalogue(self.data / "catalogue.sqlite")
        self.history = HistoryStore(self.database)
        library = Library(self.catalogue, self.history, lambda: self.now)
        if library.needs_reading(self.root):
            library.keep(self.root, compile_course(self.root))
        self.session = library.open_session(self.root)
        store = AssessmentStore(self.database)
        self.assessing = Assessing(
            self.session, self.history, store, self.catalogue, lambda: self.now,
            uptime=lambda: Uptime("since morning", self.ran_ms),
        )  # fmt: skip

    def close(self) -> None:
        self.catalogue.close()
        self.database.close(NOW)

    def again(self) -> None:
        self.close()
        self.open()

    def answer(self, opened: AssessmentOpened, number: int, *, rightly: bool = True) -> None:
        question = opened.questions[number]
        given = (model_answer if rightly else wrong_answer)(question)
        self.assessing.keep_answer(opened.run.id, question.id, given, None)


@pytest.fixture
def hall(tmp_path: Path, make_course):
    made = Hall(tmp_path / "data", make_course(**{"questions/pool.md": BANK, "02-end/final.md": FINAL}))
    yield made
    made.close()


def test_the_same_try_goes_on_after_closing(hall: Hall) -> None:
    opened = hall.assessing.begin("final")
    hall.answer(opened, 1)
    hall.assessing.keep_state(opened.run.id, 70_000, 2, (opened.questions[3].id,))
    hall.again()
    resumed = hall.assessing.begin("final")
    assert resumed.run.id == opened.run.id and resumed.questions == opened.questions
    assert list(resumed.answers) == [opened.questions[1].id]
    assert (resumed.run.used_ms, resumed.run.current, resumed.run.flagged) == (70_000, 2, (opened.questions[3].id,))


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE assessment_run SET used_ms = -99999999", "UPDATE assessment_run SET used_ms = 9223372036854775807",
        "UPDATE assessment_run SET current = -7", "UPDATE assessment_run SET current = 9223372036854775807",
        "UPDATE assessment_run SET flagged = '[1,{}]'", f"UPDATE assessment_run SET flagged = '{'[' * 20_000}'",
        "UPDATE assessment_answer SET certainty = 'sur3'", "UPDATE learner SET value = 'x' WHERE name LIKE 'time:%'",
        f"UPDATE learner SET value = '{'[' * 20_000}' WHERE name LIKE 'time:%'",
    ],
)  # fmt: skip
def test_a_damaged_state_keeps_no_try_from_going_on(hall: Hall, damage: str) -> None:
    opened = hall.assessing.begin("final")
    hall.answer(opened, 1)
    hall.assessing.keep_state(opened.run.id, 0, 0, (opened.questions[3].id,))
    hall.database.connection.execute(damage)
    hall.again()
    assert hall.assessing.overview("final").is_open
    resumed = hall.assessing.begin("final")
    assert resumed.run.id == opened.run.id and resumed.run.current >= 0 and 0 <= resumed.run.used_ms < 600_000
    assert list(resumed.answers) == [opened.questions[1].id]
    assert hall.assessing.hand_in(resumed.run.id).results.finished.points == 1.0


def test_each_try_draws_anew_and_they_are_counted(hall: Hall) -> None:
    first = hall.assessing.begin("final")
    hall.assessing.hand_in(first.run.id)
    second = hall.assessing.begin("final")
    assert second.run.seed != first.run.seed and second.run.id != first.run.id
    hall.assessing.hand_in(second.run.id)
    with pytest.raises(NoMoreTries):
        hall.assessing.begin("final")
    assert hall.assessing.overview("final").tries_left == 0


def test_an_edited_course_changes_neither_a_try_that_runs_nor_its_results(hall: Hall) -> None:
    opened = hall.assessing.begin("final")
    hall.answer(opened, 0)
    (hall.root / "questions" / "pool.md").write_text(BANK.replace("Which is", "What may be"))
    hall.again()
    resumed = hall.assessing.begin("final")
    assert resumed.questions == opened.questions
    hall.assessing.hand_in(opened.run.id)
    (hall.root / "02-end" / "final.md").unlink()
    hall.again()
    shown = hall.assessing.results(opened.run.id)
    assert [answer.question for answer in shown.answers] == list(opened.questions)
    assert shown.answers[0].answer == model_answer(opened.questions[0])


def test_handing_in_twice_counts_once(hall: Hall) -> None:
    opened = hall.assessing.begin("final")
    for number in range(4):
        hall.answer(opened, number)
    first = hall.assessing.hand_in(opened.run.id)
    assert first.results.finished.percent == 100 and first.results.finished.passed
    assert hall.assessing.hand_in(opened.run.id) == first
    assert len(hall.history.attempts("two-jobs")) == 4


def test_time_that_is_over_still_hands_in_what_was_answered(hall: Hall) -> None:
    opened = hall.assessing.begin("final")
    hall.answer(opened, 0)
    hall.now = NOW + timedelta(hours=3)
    assert hall.assessing.begin("final").remaining_ms == 0
    finished = hall.assessing.hand_in(opened.run.id).results.finished
    assert finished.used_ms == 600_000 and finished.points == 1


def test_time_that_has_counted_counts_on_when_the_clock_is_set_back(hall: Hall) -> None:
    opened = hall.assessing.begin("final")
    hall.assessing.keep_state(opened.run.id, 60_000, 0, ())
    hall.now = NOW + timedelta(minutes=6)
    hall.again()
    assert hall.assessing.begin("final").remaining_ms == 240_000
    hall.now = NOW + timedelta(minutes=1)
    hall.again()
    resumed = hall.assessing.begin("final")
    assert resumed.remaining_ms == 240_000 and resumed.run.used_ms == 360_000


def test_an_answer_after_the_end_of_time_is_not_kept(hall: Hall) -> None:
    opened = hall.assessing.begin("final")
    first, second = opened.questions[:2]
    hall.now = NOW + timedelta(minutes=10, seconds=2)
    assert hall.assessing.keep_answer(opened.run.id, first.id, model_answer(first), None).remaining_ms == 0
    hall.now = NOW + timedelta(minutes=11)
    assert hall.assessing.keep_answer(opened.run.id, second.id, model_answer(second), None).remaining_ms == 0
    assert list(hall.assessing.begin("final").answers) == [first.id]
    hall.assessing.hand_in(opened.run.id)
    hall.assessing.keep_answer(opened.run.id, second.id, model_answer(second), None)
    hall.assessing.keep_state(opened.run.id, 1, 3, ())
    shown = hall.assessing.results(opened.run.id)
    assert shown.results.finished.points == 1 and len(shown.results.missed) == 3


def test_a_clock_that_is_set_back_while_the_window_is_closed_gains_nothing(hall: Hall) -> None:
    opened = hall.assessing.begin("final")
    hall.assessing.keep_state(opened.run.id, 60_000, 0, ())
    hall.close()
    hall.ran_ms += 7 * 60_000  # and the clock on the wall is held where it was
    hall.open()
    assert hall.assessing.overview("final").remaining_ms == 180_000
    hall.ran_ms += 4 * 60_000
    hall.again()
    assert hall.assessing.begin("final").remaining_ms == 0


def test_what_to_expect_tells_the_time_of_a_try_that_was_begun(hall: Hall) -> None:
    assert hall.assessing.overview("final").remaining_ms is None
    hall.assessing.begin("final")
    hall.now = NOW + timedelta(minutes=4)
    assert hall.assessing.overview("final").remaining_ms == 360_000


def test_practice_may_be_tried_without_end_and_earns_nothing(hall: Hall) -> None:
    text = FINAL + "::: choice own {tries=1}\n\nWhich is 1?\n\n- [x] 1\n- [ ] 2\n\n:::\n"
    (hall.root / "02-end" / "final.md").write_text(text)
    hall.again()
    opened = hall.assessing.begin("final")
    own = next(question for question in opened.questions if question.id == "own")
    shown = hall.assessing.hand_in(opened.run.id)
    assert own in [answer.question for answer in shown.answers if answer.item.is_missed]
    hall.session.refresh()
    practised = hall.session.practise("Again", [own])
    for _ in range(3):
        answered = hall.session.answer(practised.lesson.id, "own", model_answer(own), 0, 0)
        assert (answered.points, answered.tries_left, answered.mark.fraction) == (0, None, 1)
    assert hall.session.progress().score == 0


def test_what_is_not_there_is_told(hall: Hall) -> None:
    for work in (
        lambda: hall.assessing.overview("leading"),
        lambda: hall.assessing.begin("nowhere"),
        lambda: hall.assessing.results(99),
        lambda: hall.assessing.check(99, "b0", model_answer(hall.assessing.begin("final").questions[0]), None),
    ):
        with pytest.raises(NoSuchAssessment):
            work()


CRASH = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from test_assessing import Hall
hall = Hall(Path(sys.argv[1]), Path(sys.argv[2]))
opened = hall.assessing.begin("final")
for number in range(4):
    hall.answer(opened, number)
    print(opened.questions[number].id, flush=True)
    if number == 2:
        import time
        time.sleep(60)
"""


def test_a_killed_process_loses_no_answer_that_was_kept(hall: Hall) -> None:
    hall.close()
    here = str(Path(__file__).parent)
    child = subprocess.Popen(
        [sys.executable, "-c", CRASH, str(hall.data), str(hall.root), here],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": here},
    )  # fmt: skip
    assert child.stdout is not None
    kept = [child.stdout.readline().strip() for _ in range(3)]
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    hall.open()
    assert sorted(hall.assessing.begin("final").answers) == sorted(kept)


def test_a_removed_course_still_shows_its_results(hall: Hall) -> None:
    opened = hall.assessing.begin("final")
    hall.answer(opened, 0)
    hall.assessing.hand_in(opened.run.id)
    shutil.rmtree(hall.root)
    hall.close()
    hall.database = open_database(hall.data / "record.sqlite", NOW)
    hall.catalogue = Catalogue(hall.data / "catalogue.sqlite")
    hall.history = HistoryStore(hall.database)
    session = Library(hall.catalogue, hall.history, lambda: hall.now).open_session(hall.root)
    store = AssessmentStore(hall.database)
    assessing = Assessing(session, hall.history, store, hall.catalogue, lambda: hall.now)
    shown = assessing.results(opened.run.id)
    assert [answer.question for answer in shown.answers] == list(opened.questions)
    assert assessing.overview("final").finished == (shown.results.finished,)
