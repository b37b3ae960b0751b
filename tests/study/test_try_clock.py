"""Clocks that jump, forward and back, while the window is open, closed, and the computer asleep or started anew."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lmtrainer.learning.assessments import counted_ms
from lmtrainer.learning.history import AssessmentForm, AssessmentRun
from lmtrainer.study.try_clock import TryClock, Uptime, uptime

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
FORM = AssessmentForm("Final", (), 3_600_000, False, 80, "at-end", True)
RUN = AssessmentRun("RUN", "c", "1", "en", "final", 7, FORM, START)


class Notes(dict[str, str]):
    def note(self, name: str) -> str:
        return self.get(name, "")

    def keep_note(self, name: str, text: str, at: datetime) -> None:
        self[name] = text


class Computer:
    """``true_ms`` is the time that really passed; its clock is as far from that as somebody has set it."""

    def __init__(self) -> None:
        self.true_ms, self.off_ms, self.ran_ms, self.starts = 0, 0, 5_000_000, 0
        self.used_ms, self.is_open, self.notes = 0, True, Notes()
        self.clock = TryClock(self.notes, self.time, lambda: Uptime(str(self.starts), self.ran_ms))
        self.clock.keep(RUN)

    def time(self) -> datetime:
        return START + timedelta(milliseconds=self.true_ms + self.off_ms)

    def passes(self, ms: int, *, awake: bool) -> None:
        self.true_ms += ms
        self.ran_ms += ms
        self.used_ms += ms if awake and self.is_open else 0

    def looked_at(self) -> int:
        """What counts by now, kept as the program keeps it."""
        counted = counted_ms(replace(RUN, used_ms=self.used_ms), self.clock.now(RUN))
        self.used_ms = max(self.used_ms, counted)
        self.clock.keep(RUN)
        return counted


MINUTES = st.integers(0, 90).map(lambda minutes: minutes * 60_000)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("awake"), MINUTES), st.tuples(st.just("asleep"), MINUTES),
        st.tuples(st.just("set"), st.integers(-10_000, 0).map(lambda minutes: minutes * 60_000)),
        st.tuples(st.just("open"), st.just(0)), st.tuples(st.just("close"), st.just(0)),
    ),
    max_size=12,
)  # fmt: skip


@settings(max_examples=300)
@given(STEPS)
def test_no_clock_that_is_set_back_gains_a_moment(steps: list[tuple[str, int]]) -> None:
    computer, before = Computer(), 0
    for what, ms in steps:
        if what == "set":
            computer.off_ms = ms
        elif what in ("open", "close"):
            if computer.is_open:
                computer.looked_at()  # what is kept at closing
            computer.is_open = what == "open"
        else:
            computer.passes(ms, awake=what == "awake")
        if computer.is_open:
            counted = computer.looked_at()
            assert counted == computer.true_ms and counted >= before
            before = counted


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(-5_000, 5_000), st.booleans(), MINUTES), max_size=10))
def test_time_never_runs_back_whatever_the_clock_and_the_computer_do(steps: list[tuple[int, bool, int]]) -> None:
    computer, before, seen = Computer(), 0, computer_time(START)
    for off, anew, ms in steps:
        computer.off_ms = off * 60_000
        computer.passes(ms, awake=False)
        if anew:
            computer.starts, computer.ran_ms = computer.starts + 1, 0
        counted = computer.looked_at()
        assert counted >= before + (0 if anew else ms)
        assert computer_time(computer.clock.now(RUN)) >= seen
        before, seen = counted, computer_time(computer.clock.now(RUN))


def computer_time(at: datetime) -> float:
    return at.timestamp()


def test_a_note_that_was_damaged_is_as_if_there_were_none() -> None:
    computer = Computer()
    for kept in ("", "x", "[]", '{"at": 7}', '{"at": "2026", "start": [], "ms": 1e999}'):
        computer.notes["time:RUN"] = kept
        assert computer.clock.now(RUN) == START


@pytest.mark.parametrize("form", [replace(FORM, may_pause=True), replace(FORM, limit_ms=None)])
def test_where_time_stands_still_while_one_is_away_nothing_is_kept(form: AssessmentForm) -> None:
    computer = Computer()
    computer.notes.clear()
    computer.clock.keep(replace(RUN, form=form))
    assert not computer.notes and computer.clock.now(replace(RUN, form=form)) == START


def test_the_computer_tells_how_long_it_has_been_running() -> None:
    first = uptime()
    again = uptime()
    assert 0 < first.ms <= again.ms < first.ms + 60_000 and first.start == again.start


def test_without_the_computers_own_time_a_clock_that_is_set_back_gains_all_of_it() -> None:
    computer = Computer()
    computer.clock = TryClock(computer.notes, computer.time, lambda: Uptime("0", 0))
    computer.is_open = False
    computer.passes(600_000, awake=True)
    computer.off_ms = -600_000
    assert counted_ms(RUN, computer.clock.now(RUN)) == 0
