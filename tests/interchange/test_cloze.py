"""Cloze texts are read as Moodle reads them."""

import pytest

from lmtrainer.interchange.foreign import gap_mark
from lmtrainer.interchange.moodle.cloze import read_cloze


def answers(inside: str) -> list[tuple[str, float, str]]:
    (gap,) = read_cloze(inside)[1]
    return [(a.words.text, a.percent, a.feedback.text) for a in gap.answers]


def test_gaps_stand_in_a_text() -> None:
    text, gaps = read_cloze("A {1:SA:=b} c {2:MC:=d~e}.")
    assert text == f"A {gap_mark(0)} c {gap_mark(1)}."
    assert [(gap.choices, gap.weight) for gap in gaps] == [(False, 1), (True, 2)]


@pytest.mark.parametrize("kind", ["SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SA_C", "MW_C"])
def test_typed_gaps(kind: str) -> None:
    (gap,) = read_cloze(f"{{:{kind}:=a}}")[1]
    assert not gap.choices and gap.exact is kind.endswith("_C") and gap.weight == 1


@pytest.mark.parametrize("kind", ["NUMERICAL", "NM"])
def test_gaps_for_numbers(kind: str) -> None:
    (gap,) = read_cloze(f"{{1:{kind}:=5:0.1~%50%6:1#near}}")[1]
    assert [(a.low, a.value, a.high, a.percent) for a in gap.answers] == [
        ("4.9", "5", "5.1", 100),
        ("5", "6", "7", 50),
    ]
    assert "not a number" in str(read_cloze(f"{{1:{kind}:=x}}")[1][0].trouble)


@pytest.mark.parametrize("form", ["", "_V", "_H", "_S", "_VS", "_HS"])
@pytest.mark.parametrize("kind", ["MULTICHOICE", "MC"])
def test_gaps_to_choose_from(kind: str, form: str) -> None:
    assert read_cloze(f"{{1:{kind}{form}:=a~b}}")[1][0].choices


@pytest.mark.parametrize("form", ["", "_H", "_S", "_HS"])
@pytest.mark.parametrize("kind", ["MULTIRESPONSE", "MR"])
def test_gaps_with_several_ticks_are_not_in_the_course_format(kind: str, form: str) -> None:
    assert "several answers" in str(read_cloze(f"{{1:{kind}{form}:=a~b}}")[1][0].trouble)


def test_weights_and_feedback() -> None:
    assert answers("{1:SA:=a#yes~%50%b#half~c#no~%-10%d}") == [
        ("a", 100, "yes"),
        ("b", 50, "half"),
        ("c", 0, "no"),
        ("d", -10, ""),
    ]


def test_a_backslash_makes_a_brace_a_tilde_and_a_hash_text() -> None:
    assert answers(r"{1:SA:=a\}b\~c\#d#e\#f}") == [("a}b~c#d", 100, "e#f")]


def test_a_hash_right_after_an_ampersand_begins_no_feedback() -> None:
    assert answers("{1:SA:=&#39;a&#39;#b}") == [("&#39;a&#39;", 100, "b")]


def test_what_is_no_gap_stays_text() -> None:
    assert read_cloze("{1:FOO:=a} {x} {1:SA:}") == ("{1:FOO:=a} {x} " + gap_mark(0), read_cloze("{1:SA:}")[1])
    assert str(read_cloze("{1:SA:}")[1][0].trouble) == "A gap has no right answer."


def test_a_gap_without_a_right_answer_is_told() -> None:
    assert "no right answer" in str(read_cloze("{1:MC:a~b}")[1][0].trouble)
