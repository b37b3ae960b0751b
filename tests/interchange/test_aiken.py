"""Aiken is read as Moodle reads it."""

import pytest

from lmtrainer.interchange.aiken import read_aiken
from lmtrainer.interchange.foreign import ForeignQuestion, Refused


def one(text: str) -> ForeignQuestion:
    (found,) = read_aiken(text)
    assert isinstance(found, ForeignQuestion), found
    return found


def why(text: str) -> str:
    (found,) = read_aiken(text)
    assert isinstance(found, Refused), found
    return found.why


def test_a_question_with_options_and_an_answer() -> None:
    question = one("Which?\nA. one\nB) two\nC.\tthree\nANSWER: B\n")
    assert question.stem.text == "Which?"
    assert [(a.words.text, a.percent) for a in question.answers] == [("one", 0), ("two", 100), ("three", 0)]


def test_blank_lines_are_ignored_everywhere() -> None:
    assert len(one("\n\nWhich?\n\nA. one\n\n\nB. two\n\nANSWER: A\n").answers) == 2


def test_the_letter_is_counted_by_order() -> None:
    assert [a.percent for a in one("Q\nC. x\nA. y\nANSWER: A").answers] == [100, 0]


def test_a_second_line_of_text_is_an_error() -> None:
    assert "line 2" in why("Which\nof these?\nA. x\nB. y\nANSWER: A")
    assert "line 4" in why("Which?\nA. x\nB. y\nand more\nANSWER: A")


@pytest.mark.parametrize("stem", ["U.S. law is whose?", "A. Smith wrote what?"])
def test_a_stem_that_begins_like_an_option_is_one(stem: str) -> None:
    assert "no line that asks" in why(f"{stem}\nA. x\nB. y\nANSWER: A")


def test_answer_is_written_in_capitals() -> None:
    assert "ANSWER:" in why("Q\nA. x\nB. y\n") and "line 4" in why("Q\nA. x\nB. y\nAnswer: A")


@pytest.mark.parametrize("letter", ["b", "", "AB", "1", "É"])
def test_the_answer_is_one_capital_letter(letter: str) -> None:
    assert "capital letter" in why(f"Q\nA. x\nB. y\nANSWER: {letter}")


def test_there_must_be_an_option_for_the_answer() -> None:
    assert "no option C" in why("Q\nA. x\nB. y\nANSWER: C")


def test_two_options_or_more_and_26_at_most() -> None:
    assert "two options" in why("Q\nA. x\nANSWER: A")
    assert "26" in why("Q\n" + "A. x\n" * 27 + "ANSWER: A")
    assert len(one("Q\n" + "Z. x\n" * 26 + "ANSWER: Z").answers) == 26


def test_after_a_broken_question_the_next_is_read() -> None:
    first, second = read_aiken("Q\nA. x\nANSWER: A\nQ2\nA. x\nB. y\nANSWER: A\n")
    assert isinstance(first, Refused) and isinstance(second, ForeignQuestion) and second.line == 4
