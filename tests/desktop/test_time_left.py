"""The time of a running try: quiet until the last fifth, told at five minutes and one, over when it is over."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.ui.theme.theme import Appearance, Theme
from lmtrainer.desktop.ui.widgets.time_left import TimeLeftLabel

MINUTE = 60_000


@pytest.fixture
def label(qtbot) -> Iterator[TimeLeftLabel]:
    page = QWidget()
    qtbot.addWidget(page)
    made = TimeLeftLabel(Theme(Appearance()))
    made.setParent(page)
    yield made


@pytest.mark.parametrize(
    ("remaining", "words", "color"),
    [
        (30 * MINUTE, "30 min left", "muted"), (12 * MINUTE, "12 min left", "muted"),
        (6 * MINUTE, "Only 6 min left", "warn"), (61_000, "Only 2 min left", "warn"), (59_500, "60 s left", "warn"),
    ],
)  # fmt: skip
def test_it_is_quiet_until_the_last_fifth(label: TimeLeftLabel, remaining: int, words: str, color: str) -> None:
    label.start(0, remaining, 30 * MINUTE)
    assert (label.words.text(), label.words._color) == (words, color)
    assert not label.isHidden()


def test_without_a_limit_nothing_is_shown_and_the_time_counts(label: TimeLeftLabel, qtbot) -> None:
    label.start(5_000, None, None)
    assert label.isHidden() and label.remaining_ms is None
    qtbot.waitUntil(lambda: label.used_ms > 5_000)


def test_at_the_end_of_time_it_says_so_once(label: TimeLeftLabel, qtbot) -> None:
    with qtbot.waitSignal(label.over, timeout=5_000):
        label.start(0, 300, 30 * MINUTE)
    assert label.remaining_ms == 0 and not label._tick.isActive()


def test_time_that_was_over_before_is_over_at_once(label: TimeLeftLabel, qtbot) -> None:
    with qtbot.waitSignal(label.over, timeout=0, raising=False) as told:
        label.start(0, 0, 30 * MINUTE)
    assert told.signal_triggered


def test_while_nobody_looks_it_stands_still_where_that_is_allowed(label: TimeLeftLabel, qtbot) -> None:
    label.start(0, 10 * MINUTE, 10 * MINUTE)
    qtbot.waitUntil(lambda: label.used_ms > 0)
    label.look_away(stop_counting=True)
    used, left = label.used_ms, label.remaining_ms
    qtbot.wait(30)
    assert (label.used_ms, label.remaining_ms) == (used, left)
    label.resume()
    qtbot.waitUntil(lambda: label.used_ms > used)


def test_a_computer_that_slept_is_told_and_more_time_is_never_given(label: TimeLeftLabel, qtbot) -> None:
    label.start(0, 10 * MINUTE, 30 * MINUTE)
    label.correct(20 * MINUTE)
    assert label.words.text() == "10 min left"
    label.correct(3 * MINUTE)
    assert label.words.text() == "Only 3 min left"
    with qtbot.waitSignal(label.over, timeout=0, raising=False) as told:
        label.correct(0)
    assert told.signal_triggered


@pytest.mark.parametrize(
    ("before", "later", "limit", "told"),
    [
        (6 * MINUTE, 5 * MINUTE, 30 * MINUTE, "Only 5 min left"),
        (2 * MINUTE, MINUTE, 30 * MINUTE, "60 s left"),
        (8 * MINUTE, 6 * MINUTE, 30 * MINUTE, None),
        (4 * MINUTE, 3 * MINUTE, 5 * MINUTE, None),  # an assessment of five minutes does not begin with a warning
    ],
)
def test_five_minutes_and_one_are_announced(label: TimeLeftLabel, before, later, limit, told, monkeypatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))

    def hear(event: QAccessibleEvent) -> None:
        if event.type() is QAccessible.Event.Announcement:
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    label.start(0, before, limit)
    said.clear()
    label.correct(later)
    assert said == ([told] if told else [])
