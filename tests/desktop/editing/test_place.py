"""Where a reader looks stays in sight, whatever is written above, below, or right there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmtrainer.desktop.editing.place import Spot, block_at, paragraph_at, same_place

WORDS = st.lists(st.sampled_from("abcdefghijklmnop"), unique=True, min_size=1, max_size=16)


def laid_out(words: list[str], high: int = 100) -> list[Spot]:
    return [Spot(word, 40 + number * high, high) for number, word in enumerate(words)]


@given(WORDS, WORDS, st.integers(1, 1500))
def test_the_first_thing_in_sight_that_is_still_there_does_not_move(
    old: list[str], new: list[str], scrolled: int
) -> None:
    before, after = laid_out(old), laid_out(new, 130)
    place = same_place(before, after, scrolled, 400)
    assert place >= 0
    in_sight = [spot for spot in before if spot.top + spot.height > scrolled and spot.top < scrolled + 400]
    same = {spot.words: spot for spot in after}
    order = [word for word in new if word in old] == [word for word in old if word in new]  # nothing changed places
    kept = next((spot for spot in in_sight if spot.words in same), None)
    if kept is not None and order and same[kept.words].top - (kept.top - scrolled) > 0:
        assert same[kept.words].top - place == kept.top - scrolled


def test_a_page_at_its_beginning_stays_there() -> None:
    assert same_place(laid_out(["a", "b"]), laid_out(["new", "a", "b"]), 0, 400) == 0


def test_a_question_that_was_edited_stays_by_its_name() -> None:
    old = [Spot("a", 0, 500), Spot("ask?", 500, 900, "q")]
    new = [Spot("new", 0, 300), Spot("a", 300, 500), Spot("ask now?", 800, 900, "q")]
    assert same_place(old, new, 700, 400) == 1000


def test_what_was_edited_alone_in_sight_stays_by_its_turn() -> None:
    old, new = laid_out(["a", "b", "c"], 800), laid_out(["a", "new", "other", "c"], 800)
    assert same_place(old, new, 1000, 400) == 1000
    assert same_place(laid_out(["a"]), laid_out(["b"]), 90, 400) == 90


@pytest.mark.parametrize(("line", "number"), [(1, 0), (4, 0), (5, 1), (6, 1), (7, 2), (40, 3)])
def test_a_line_belongs_to_the_last_block_that_begins_above_it(line: int, number: int) -> None:
    from lmtrainer.course.text import Code

    blocks = [Code("", "", at) for at in (3, 5, 7, 9)]
    assert block_at(blocks, line) == number
    assert block_at([], line) is None


@pytest.mark.parametrize(("line", "paragraph"), [(3, 0), (4, 0), (6, 1), (8, 2), (9, 3), (10, 3), (12, 4)])
def test_a_line_in_a_run_of_prose_belongs_to_its_paragraph_or_list_item(line: int, paragraph: int) -> None:
    lines = ["# T", "", "One", "goes on.", "", "Two.", "", "- three", "- four", "  goes on", "", "Five."]
    assert paragraph_at(lines, 3, line) == paragraph
