"""Marks: within their bounds, independent of the order of options, and full for the right answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmtrainer.course.folding import folded
from lmtrainer.course.kind import Kind
from lmtrainer.course.kinds.choice import Choice, ChoiceAnswer
from lmtrainer.course.kinds.gaps import Gap, GapReply, Gaps, GapsAnswer
from lmtrainer.course.kinds.multiple import Multiple, MultipleAnswer
from lmtrainer.course.kinds.options import Option
from lmtrainer.course.kinds.sort import Sort, SortAnswer, SortItem
from lmtrainer.course.marking import mark, model_answer, points_after_costs, wrong_answer
from lmtrainer.course.marks import AnswerMismatch, Verdict
from lmtrainer.course.questions import Question
from lmtrainer.course.text import RichText

WORD = RichText("w", "w")


def multiple(weights: list[float], **how: bool) -> Question:
    return Question("q", Kind.MULTIPLE, (), Multiple(tuple(Option(WORD, w) for w in weights), **how))


@given(st.lists(st.sampled_from([0.0, 100.0]), min_size=2, max_size=8), st.data())
def test_a_multiple_mark_is_within_bounds_and_does_not_depend_on_order(weights, data) -> None:
    weights[0] = 100.0
    chosen = data.draw(st.sets(st.integers(0, len(weights) - 1)))
    made = mark(multiple(weights), MultipleAnswer(tuple(sorted(chosen))))
    assert 0 <= made.fraction <= 1
    turned = tuple(sorted(len(weights) - 1 - i for i in chosen))
    assert mark(multiple(weights[::-1]), MultipleAnswer(turned)).fraction == pytest.approx(made.fraction)
    question = multiple(weights)
    assert mark(question, model_answer(question)).fraction == 1
    assert mark(question, wrong_answer(question)).fraction == 0


def test_each_wrong_choice_takes_its_share_away() -> None:
    question = multiple([100, 100, 0, 0])
    assert mark(question, MultipleAnswer((0, 1, 2))).fraction == pytest.approx(0.5)
    assert mark(question, MultipleAnswer((0, 2))).fraction == pytest.approx(0)
    strict = multiple([100, 100, 0], all_or_nothing=True)
    assert mark(strict, MultipleAnswer((0,))).fraction == 0


def test_a_choice_never_earns_less_than_nothing() -> None:
    question = Question("q", Kind.CHOICE, (), Choice((Option(WORD, 100), Option(WORD, -50), Option(WORD, 40))))
    assert [mark(question, ChoiceAnswer(i)).fraction for i in range(3)] == [1, 0, 0.4]
    assert mark(question, ChoiceAnswer(2)).verdict is Verdict.PARTLY


def test_sorting_earns_a_share_for_each_item() -> None:
    items = tuple(SortItem(WORD, group) for group in (0, 0, 1, 1))
    question = Question("q", Kind.SORT, (), Sort((WORD, WORD), items))
    assert mark(question, SortAnswer((0, 1, 1, None))).fraction == 0.5


def test_gaps_fold_what_does_not_count_and_know_partial_answers() -> None:
    gap = Gap(("Café au lait",), replies=(GapReply("coffee", 50, WORD),))
    question = Question("q", Kind.GAPS, (), Gaps((), (gap,)))
    assert mark(question, GapsAnswer(("  CAFE\u0301  AU\u200b lait ",))).fraction == 1
    made = mark(question, GapsAnswer(("Coffee",)))
    assert made.fraction == 0.5 and made.parts[0].feedback is WORD
    assert mark(question, GapsAnswer(("tea",))).parts[0].right_answer == "Café au lait"


def test_only_the_first_thousand_letters_of_an_answer_count() -> None:
    assert len(folded("x" * 5000)) == 1000


def test_an_answer_to_another_question_is_refused() -> None:
    with pytest.raises(AnswerMismatch):
        mark(multiple([100, 0]), ChoiceAnswer(0))
    with pytest.raises(AnswerMismatch):
        mark(multiple([100, 0]), MultipleAnswer((7,)))


def test_tries_and_hints_cost_what_the_author_says_and_never_more_than_everything() -> None:
    question = Question("q", Kind.CHOICE, (), Choice(()), points=2, penalty=25, hint_cost=10)
    assert points_after_costs(question, 1, 1, 0) == 2
    assert points_after_costs(question, 1, 2, 1) == pytest.approx(1.3)
    assert points_after_costs(question, 1, 9, 9) == 0
