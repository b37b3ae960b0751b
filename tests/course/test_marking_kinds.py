"""Marks of what is typed, paired, ordered, rated, thought over and played through."""

import time
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmtrainer.course.body import Answer, Body
from lmtrainer.course.codec import decode, encode
from lmtrainer.course.kind import Kind
from lmtrainer.course.kinds.match import Match, MatchAnswer, MatchLeft
from lmtrainer.course.kinds.number import Number, NumberAnswer, NumberReply, Unit
from lmtrainer.course.kinds.order import Order, OrderAnswer
from lmtrainer.course.kinds.reflect import Reflect, ReflectAnswer
from lmtrainer.course.kinds.scale import Scale, ScaleAnswer, ScaleStatement
from lmtrainer.course.kinds.scenario import Scenario, ScenarioAnswer, Step, StepChoice
from lmtrainer.course.kinds.text import Text, TextAnswer, TextReply
from lmtrainer.course.marking import feedback_for, mark, model_answer, points_after_costs, wrong_answer
from lmtrainer.course.marks import AnswerMismatch, Remark, Verdict
from lmtrainer.course.questions import Question
from lmtrainer.course.slips import one_slip
from lmtrainer.course.text import RichText
from lmtrainer.course.wildcards import matches


def rich(words: str) -> RichText:
    return RichText(words, words)


def ask(kind: Kind, body: Body) -> Question:
    return Question("q", kind, (), body)


def text(*answers: str | tuple[str, float], exact: bool = False) -> Question:
    replies = [TextReply(a, 100) if isinstance(a, str) else TextReply(*a, rich(a[0])) for a in answers]
    return ask(Kind.TEXT, Text(tuple(replies), exact))


def number(low: str, high: str, value: str, *units: Unit, required: bool = False) -> Question:
    return ask(Kind.NUMBER, Number((NumberReply(low, high, value, 100),), units, required))


def earned(question: Question, answer: Answer) -> float | None:
    return mark(question, answer).fraction


# short texts


@pytest.mark.parametrize(
    ("typed", "worth"),
    [
        (" SOAP ", 1), ("ｓｏａｐ", 1), ("so\u200bap", 1), ("e\u0301cole", 1), ("Ecole", 1),
        ("deter\u00adgent xyz", 0.5),
        ("detergent", 0), ("water", 0), ("", 0), ("soaps", 0),
    ],
)  # fmt: skip
def test_case_accents_width_spaces_and_unseen_letters_do_not_count(typed: str, worth: float) -> None:
    assert earned(text("soap", "École", ("detergent *", 50), ("water", 0)), TextAnswer(typed)) == worth


def test_letters_that_only_look_like_accents_count() -> None:
    assert earned(text("กิน"), TextAnswer("กัน")) == 0
    assert earned(text("が"), TextAnswer("か")) == 0
    assert earned(text("مُحَمَّد"), TextAnswer("محمد")) == 1


def test_exact_turns_folding_off() -> None:
    question = text("École", exact=True)
    assert [earned(question, TextAnswer(t)) for t in ("École", " École ", "école", "Ecole")] == [1, 1, 0, 0]
    assert mark(question, TextAnswer("école")).remark is Remark.ALMOST


@pytest.mark.parametrize(
    ("pattern", "answer", "fits"),
    [
        ("a*b", "ab", True), ("a*b", "a x b", True), ("a*b", "abc", False), ("*", "", True), ("a*a", "a", False),
        ("a*b*c", "a b b c", True), ("a*c*b", "a b c", False), (r"2 \* 3", "2 * 3", True), (r"2 \* 3", "2 x 3", False),
        (r"a\\b", "a\\b", True), (r"c:\dir", r"C:\DIR", True), ("*soap*", "The Soap.", True), ("a\\", "a\\", True),
    ],
)  # fmt: skip
def test_a_star_is_any_text(pattern: str, answer: str, fits: bool) -> None:
    assert matches(pattern, answer, exact=False) is fits


def test_many_stars_and_long_answers_take_no_time() -> None:
    begun = time.perf_counter()
    assert not matches("*a" * 400 + "b", "a" * 100_000, exact=False)
    assert not matches("*a*" * 300 + "c", "ab" * 500, exact=True)
    assert time.perf_counter() - begun < 1


def test_one_slip_is_told_but_not_marked_right() -> None:
    question = text("authority", ("authorise", 0))
    for slip in ("autority", "authoritty", "authorety", "auhtority"):
        made = mark(question, TextAnswer(slip))
        assert (made.fraction, made.remark) == (0, Remark.ALMOST)
    assert mark(question, TextAnswer("authorise")).remark is None
    assert mark(question, TextAnswer("atuhorithy")).remark is None
    assert mark(text("plan"), TextAnswer("plam")).remark is None


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_a_slip_is_the_same_both_ways(one: str, other: str) -> None:
    assert one_slip(one, other) == one_slip(other, one)
    if one_slip(one, other):
        assert one != other and abs(len(one) - len(other)) <= 1


def test_the_best_match_counts_and_its_feedback_is_told() -> None:
    question = text(("*", 0), ("soap*", 20), "soap")
    assert earned(question, TextAnswer("soap")) == 1
    made = mark(question, TextAnswer("soaps"))
    assert made.fraction == 0.2 and made.parts[0].feedback == rich("soap*") and made.parts[0].right_answer == "soap"


@given(
    st.lists(st.tuples(st.text("ab *\\é", min_size=1, max_size=6), st.sampled_from([-50.0, 0.0, 50.0]))),
    st.text("ab é\\*x", max_size=8),
    st.booleans(),
    st.randoms(),
)
def test_a_text_mark_is_within_bounds_whatever_the_order(replies, typed, exact, random) -> None:
    question = text("right one", *replies, exact=exact)
    made = mark(question, TextAnswer(typed))
    assert 0 <= (made.fraction or 0) <= 1
    turned = list(question.body.answers)
    random.shuffle(turned)
    assert (
        earned(replace(question, body=replace(question.body, answers=tuple(turned))), TextAnswer(typed))
        == made.fraction
    )
    assert earned(question, model_answer(question)) == 1
    assert (earned(question, wrong_answer(question)) or 0) < 1


# numbers

METRES = (Unit("m", "1"), Unit("km", "1000"), Unit("cm", "0.01"))


@pytest.mark.parametrize(
    "typed",
    ["1500", "1 500", "1\u202f500", "1\u00a0500", "1\u2009500", "1\u2007500", "1\u3000500", "1’500",
     "\u2066 1500 \u2069",
     "1'500", "+1500.0", "1500,0", "1.5e3", "1500 m", "1.5 km", "1,5km", "150000 cm",
     "１５００", "١٥٠٠", "1,500.00", "1.500,00", "m 1500", "1.5 KM", "0.00001500E8"],
)  # fmt: skip
def test_a_number_may_be_written_in_many_ways(typed: str) -> None:
    assert earned(number("1500", "1500", "1500", *METRES), NumberAnswer(typed)) == 1


@pytest.mark.parametrize("minus", list("-−‐‑‒–—―﹘﹣－⁻₋˗⁃➖"))
def test_a_minus_of_any_kind_is_one(minus: str) -> None:
    assert earned(number("-3", "-1", "-2"), NumberAnswer(f"{minus} 2,5")) == 1


@pytest.mark.parametrize(
    ("typed", "remark"),
    [
        ("", Remark.NOT_A_NUMBER), ("many", Remark.NOT_A_NUMBER), ("1 2 3", Remark.NOT_A_NUMBER),
        ("1,23,4.5", Remark.NOT_A_NUMBER),
        ("9" * 5000, Remark.NOT_A_NUMBER), ("1e999999999", Remark.NOT_A_NUMBER), ("1500", Remark.UNIT_MISSING),
        ("1500 parsec", Remark.UNIT_UNKNOWN), ("NaN", Remark.NOT_A_NUMBER), ("5²", Remark.UNIT_UNKNOWN),
        ("1.2.3", Remark.NOT_A_NUMBER),
    ],
)  # fmt: skip
def test_what_is_no_number_or_has_no_unit_is_told(typed: str, remark: Remark) -> None:
    made = mark(number("1500", "1500", "1500", *METRES, required=True), NumberAnswer(typed))
    assert (made.fraction, made.remark) == (0, remark)
    assert made.parts[0].right_answer == "1500 m"


def test_hostile_numbers_take_no_time() -> None:
    begun = time.perf_counter()
    question = number("1e30", "9e30", "5e30", Unit("m", "1e30"))
    for typed in ("9" * 199, "1e99", "1e-99", "- " * 99 + "1", "1 " * 99, "1,2" * 60, "\u200b" * 10**6):
        mark(question, NumberAnswer(typed))
        question.body.ambiguity(typed)
    assert time.perf_counter() - begun < 1


def test_a_comma_before_three_digits_is_asked_about() -> None:
    question = number("1234", "1234", "1234", *METRES)
    assert question.body.ambiguity("1,234 m") == ("1234 m", "1.234 m")
    assert earned(question, NumberAnswer("1234 m")) == 1 and earned(question, NumberAnswer("1.234 m")) == 0
    assert question.body.ambiguity("-1,234") == ("-1234", "-1.234")
    assert number("3.142", "3.142", "3.142").body.ambiguity("3.142") is None
    assert question.body.ambiguity("1.234") == ("1234", "1.234")
    for clear in ("0,234", "1,23", "1,2345", "1,234,567", "1,234.5", "1234", "12,34", "1 234", "", "x"):
        assert question.body.ambiguity(clear) is None


def test_capitals_of_a_unit_count_only_where_they_must() -> None:
    question = number("1", "1", "1", Unit("W", "1"), Unit("mW", "0.001"), Unit("MW", "1000000"), Unit("µm²", "3"))
    assert earned(question, NumberAnswer("1000 mW")) == 1
    assert earned(question, NumberAnswer("1 w")) == 1
    assert mark(question, NumberAnswer("1 Mw")).remark is Remark.UNIT_UNKNOWN
    assert mark(question, NumberAnswer("1 μm2")).remark is None


@given(st.decimals(-(10**9), 10**9, places=4), st.decimals(0, 10**6, places=4), st.decimals(-(10**9), 10**9, places=4))
def test_a_number_counts_exactly_within_its_limits(value, margin, typed) -> None:
    low, high = value - margin, value + margin
    question = number(str(low), str(high), str(value), *METRES)
    inside = Fraction(low) <= Fraction(typed) <= Fraction(high)
    assert earned(question, NumberAnswer(f"{typed:f}")) == inside
    assert earned(question, NumberAnswer(f"{typed:f}".replace(".", ","))) == inside
    assert earned(question, model_answer(question)) == 1
    assert earned(question, wrong_answer(question)) == 0


def test_the_narrower_range_gives_the_feedback() -> None:
    replies = (NumberReply("0", "10", "5", 50, rich("wide")), NumberReply("4", "6", "5", 50, rich("narrow")))
    for body in (Number(replies), Number(replies[::-1])):
        assert mark(ask(Kind.NUMBER, body), NumberAnswer("5")).parts[0].feedback == rich("narrow")


# pairs and order


@given(st.lists(st.integers(0, 3), min_size=2, max_size=6), st.data())
def test_each_left_side_earns_its_share(rights, data) -> None:
    question = ask(
        Kind.MATCH, Match(tuple(MatchLeft(rich("l"), r) for r in rights), tuple(rich(str(i)) for i in range(4)))
    )
    chosen = data.draw(st.lists(st.none() | st.integers(0, 3), min_size=len(rights), max_size=len(rights)))
    made = mark(question, MatchAnswer(tuple(chosen)))
    assert made.fraction == pytest.approx(sum(a == b for a, b in zip(rights, chosen, strict=True)) / len(rights))
    assert earned(question, model_answer(question)) == 1 and earned(question, wrong_answer(question)) == 0


def order(items: str, exact: bool = False) -> Question:
    return ask(Kind.ORDER, Order(tuple(rich(item) for item in items), exact))


def test_neighbouring_pairs_count() -> None:
    question = order("abcde")
    assert earned(question, OrderAnswer((1, 2, 3, 4, 0))) == 0.75
    assert earned(question, OrderAnswer((4, 3, 2, 1, 0))) == 0
    assert earned(order("abcde", exact=True), OrderAnswer((1, 2, 3, 4, 0))) == 0
    made = mark(question, OrderAnswer((1, 2, 3, 4, 0)))
    assert [part.verdict is Verdict.RIGHT for part in made.parts] == [False, True, True, True, False]
    assert made.parts[-1].index == 0 and made.parts[-1].right_answer == "1"


def test_equal_items_may_stand_for_each_other_but_another_order_is_never_right() -> None:
    assert earned(order("aba"), OrderAnswer((2, 1, 0))) == 1
    assert earned(order("abaca"), OrderAnswer((0, 3, 2, 1, 4))) == 0.75


@given(st.text("abc", min_size=2, max_size=7).filter(lambda items: len(set(items)) > 1), st.booleans(), st.data())
def test_an_order_mark_is_within_bounds_and_only_the_right_order_earns_all(items, exact, data) -> None:
    question = order(items, exact)
    given_order = tuple(data.draw(st.permutations(range(len(items)))))
    fraction = earned(question, OrderAnswer(given_order))
    assert 0 <= fraction <= 1
    assert (fraction == 1) == ("".join(items[i] for i in given_order) == items)
    assert earned(question, model_answer(question)) == 1
    assert earned(question, wrong_answer(question)) < 1


# what is not marked


def test_a_scale_gives_a_profile() -> None:
    statements = (ScaleStatement(rich("a"), 0), ScaleStatement(rich("b"), 0, True), ScaleStatement(rich("c"), 1))
    question = ask(Kind.SCALE, Scale(("no", "so", "yes"), (rich("x"), rich("y")), statements))
    made = mark(question, ScaleAnswer((2, 1, None)))
    assert (made.fraction, made.verdict, made.profile) == (None, Verdict.UNMARKED, (0.75, None))
    assert mark(question, model_answer(question)).profile == (1, 1)
    assert mark(question, wrong_answer(question)).profile == (0, 0)
    assert feedback_for(replace(question, wrong=rich("no")), made) is None
    assert points_after_costs(question, made.fraction, 1, 0) == 0


def test_a_reflection_is_never_wrong() -> None:
    question = ask(Kind.REFLECT, Reflect((), (rich("a"), rich("b"))))
    for answer in (ReflectAnswer("", (1,)), model_answer(question), wrong_answer(question)):
        assert earned(question, answer) is None
    with pytest.raises(AnswerMismatch):
        mark(question, ReflectAnswer("", (2,)))


# scenarios


def scenario(first: float | None, *rest: float | None) -> Question:
    choices = tuple(StepChoice(rich(str(w)), w, "end") for w in rest)
    start = Step(
        "start", rich("s"), (), (StepChoice(rich("go"), first, "middle"), StepChoice(rich("stop"), None, "end"))
    )
    return ask(
        Kind.SCENARIO, Scenario("start", (start, Step("middle", rich("m"), (), choices), Step("end", rich("e"))))
    )


def test_a_way_earns_its_share_of_the_best_way() -> None:
    question = scenario(50, 100, 25, -100)
    assert earned(question, ScenarioAnswer((0, 0))) == 1
    assert earned(question, ScenarioAnswer((0, 1))) == 0.5
    assert earned(question, ScenarioAnswer((0, 2))) == 0
    assert earned(question, ScenarioAnswer((1,))) == 0
    parts = mark(question, ScenarioAnswer((0, 1))).parts
    assert [part.verdict for part in parts] == [Verdict.RIGHT, Verdict.PARTLY] and parts[1].right_answer == "100"


def test_a_way_without_weights_is_not_marked_and_may_be_unfinished() -> None:
    question = scenario(None, None, None)
    assert earned(question, model_answer(question)) is None
    assert mark(question, ScenarioAnswer(())).verdict is Verdict.UNMARKED
    with pytest.raises(AnswerMismatch):
        mark(question, ScenarioAnswer((1, 0)))


@given(st.lists(st.sampled_from([-100.0, 0.0, 40.0, 100.0]), min_size=1, max_size=4), st.sampled_from([None, 50.0]))
def test_the_best_way_earns_all_and_the_worst_less(rest, first) -> None:
    question = scenario(first, *rest)
    if (first or 0) + max(rest) > 0:
        assert earned(question, model_answer(question)) == 1
        assert earned(question, wrong_answer(question)) < 1


# all


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (order("ab"), OrderAnswer((0, 0))),
        (ask(Kind.MATCH, Match((MatchLeft(rich("a"), 0),), (rich("b"),))), MatchAnswer((1,))),
        (ask(Kind.SCALE, Scale(("a", "b"), (rich(""),), (ScaleStatement(rich("s"), 0),))), ScaleAnswer((2,))),
        (ask(Kind.SCALE, Scale(("a", "b"), (rich(""),), (ScaleStatement(rich("s"), 0),))), ScaleAnswer(())),
        (text("a"), NumberAnswer("1")),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(question: Question, answer: Answer) -> None:
    with pytest.raises(AnswerMismatch):
        mark(question, answer)


@pytest.mark.parametrize(
    "answer",
    [TextAnswer("a"), NumberAnswer("1"), MatchAnswer((None, 1)), OrderAnswer((1, 0)), ScaleAnswer((None, 2)),
     ReflectAnswer("x"), ReflectAnswer("", (1,)), ScenarioAnswer((0, 1))],
)  # fmt: skip
def test_every_answer_survives_its_stored_form(answer: Answer) -> None:
    assert decode(encode(answer)) == answer
