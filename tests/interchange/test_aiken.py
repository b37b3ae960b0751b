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
    return str(found.why)


def test_a_question_with_options_and_an_answer() -> None:
    question = one("Which?\nA. one\nB) two\nC.\tthree\nANSWER: B\n")
    assert question.stem.text == "Which?"
    assert [(a.words.text, a.percent) for a in question.answers] == [("one", 0), ("two", 100), ("three", 0)]


def test_blank_lines_are_ignored_everywhere() -> None:
    assert len(one("\n\nWhich?\n\nA. one\n\n\nB. two\n\nANSWER: A\n").answers) == 2


def test_letters_run_from_a() -> None:
    assert "line 2 is another one" in why("Q\nC. x\nA. y\nB. z\nANSWER: A")
    assert "Line 4 has the letter D where C comes next" in why("Q\nA. x\nB. y\nD. z\nANSWER: A")
    assert "Line 4 has the letter A where C comes next" in why("Q\nA. x\nB. y\nA. z\nANSWER: A")


@pytest.mark.parametrize("form", ["{})", "{}.", "{}:", "({})"])
@pytest.mark.parametrize("letters", ["AB", "ab"])
def test_letters_may_be_written_in_every_way(form: str, letters: str) -> None:
    first, second = (form.format(letter) for letter in letters)
    question = one(f"Q\n{first} x\n{second} y\nANSWER: B")
    assert [(a.words.text, a.percent) for a in question.answers] == [("x", 0), ("y", 100)]


def test_a_second_line_of_text_is_an_error() -> None:
    assert "line 2" in why("Which\nof these?\nA. x\nB. y\nANSWER: A")
    assert "line 4" in why("Which?\nA. x\nB. y\nand more\nANSWER: A")


@pytest.mark.parametrize("stem", ["U.S. law is whose?", "A. Smith wrote what?", "E. coli is what?"])
def test_a_question_that_begins_like_an_option_is_the_question(stem: str) -> None:
    question = one(f"{stem}\nA. x\nB. y\nANSWER: B")
    assert question.stem.text == stem and [a.percent for a in question.answers] == [0, 100]


def test_options_without_a_question_are_told() -> None:
    assert "no line that asks" in why("A. x\nB. y\nANSWER: A")


@pytest.mark.parametrize(
    "line", ["ANSWER: B", "Answer: B", "answer : b", "ANSWER: B)", "ANSWER: B.", "ANSWER: (B)", "Correct answer: B",
             "ANSWER: B. y", "ANSWER:B", "**Answer: B**", "**Answer:** B"]
)  # fmt: skip
def test_the_answer_may_be_written_in_every_way_that_means_one_letter(line: str) -> None:
    assert [a.percent for a in one(f"Q\nA. x\nB. y\n{line}").answers] == [0, 100]


def test_an_answer_that_is_missing_is_told() -> None:
    assert "ANSWER:" in why("Q\nA. x\nB. y\n")


@pytest.mark.parametrize("letter", ["", "AB", "1", "É", "B. x"])
def test_the_answer_is_one_letter(letter: str) -> None:
    assert "not the letter of an option" in why(f"Q\nA. x\nB. y\nANSWER: {letter}")


@pytest.mark.parametrize("letters", ["A, B", "A and B", "A & B", "A; B", "a,b"])
def test_several_letters_are_told(letters: str) -> None:
    assert "one right answer" in why(f"Q\nA. x\nB. y\nANSWER: {letters}")


def test_a_title_is_told_and_the_question_below_it_is_read() -> None:
    title, question = read_aiken("Chapter 3\n\nQ\nA. x\nB. y\nANSWER: A\n")
    assert isinstance(title, Refused) and title.source == "Chapter 3" and "before a question" in str(title.why)
    assert isinstance(question, ForeignQuestion) and (question.stem.text, question.line) == ("Q", 3)


def test_there_must_be_an_option_for_the_answer() -> None:
    assert "no option C" in why("Q\nA. x\nB. y\nANSWER: C")


def test_two_options_or_more_and_26_at_most() -> None:
    assert "two options" in why("Q\nA. x\nANSWER: A")
    options = "".join(f"{chr(65 + n)}. x\n" for n in range(26))
    assert "26" in why(f"Q\n{options}A. x\nANSWER: A")
    assert len(one(f"Q\n{options}ANSWER: Z").answers) == 26


def test_after_a_broken_question_the_next_is_read() -> None:
    first, second = read_aiken("Q\nA. x\nANSWER: A\nQ2\nA. x\nB. y\nANSWER: A\n")
    assert isinstance(first, Refused) and isinstance(second, ForeignQuestion) and second.line == 4
