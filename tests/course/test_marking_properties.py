"""For every kind: a mark is within its bounds, no order of the author's changes it, the stated answer earns all."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lmtrainer.course.body import Answer, Body
from lmtrainer.course.codec import decode, encode
from lmtrainer.course.kind import Kind
from lmtrainer.course.kinds.choice import Choice, ChoiceAnswer
from lmtrainer.course.kinds.gaps import Gap, GapReply, Gaps, GapsAnswer
from lmtrainer.course.kinds.match import Match, MatchAnswer, MatchLeft
from lmtrainer.course.kinds.multiple import Multiple, MultipleAnswer
from lmtrainer.course.kinds.number import Number, NumberAnswer, NumberReply, Unit
from lmtrainer.course.kinds.options import Option
from lmtrainer.course.kinds.order import Order, OrderAnswer
from lmtrainer.course.kinds.reflect import Reflect, ReflectAnswer
from lmtrainer.course.kinds.scale import Scale, ScaleAnswer, ScaleStatement
from lmtrainer.course.kinds.scenario import Scenario, ScenarioAnswer, Step, StepChoice
from lmtrainer.course.kinds.sort import Sort, SortAnswer, SortItem
from lmtrainer.course.kinds.text import Text, TextAnswer, TextReply
from lmtrainer.course.marking import is_marked, mark, model_answer, points_after_costs, wrong_answer
from lmtrainer.course.marks import Verdict
from lmtrainer.course.questions import Question
from lmtrainer.course.text import RichText

Case = tuple[Question, Answer, Body, Answer]
"""A question, an answer; the same body in another order of the author's, and the answer as it is given there."""


def rich(words: object) -> RichText:
    return RichText(str(words), str(words))


def turned(random, things):
    """The things in another order, and for each old index the new one."""
    order = list(range(len(things)))
    random.shuffle(order)
    return tuple(things[i] for i in order), {old: new for new, old in enumerate(order)}


WEIGHTS = st.sampled_from([-100.0, -50.0, -33.33333, 0.0, 25.0, 50.0, 99.99999])


@st.composite
def choices(draw) -> Case:
    weights = [100.0, *draw(st.lists(WEIGHTS, min_size=1, max_size=6))]
    options = tuple(Option(rich(n), weight) for n, weight in enumerate(weights))
    other, new = turned(draw(st.randoms()), options)
    chosen = draw(st.integers(0, len(options) - 1))
    return ask(Kind.CHOICE, Choice(options)), ChoiceAnswer(chosen), Choice(other), ChoiceAnswer(new[chosen])


@st.composite
def multiples(draw) -> Case:
    own, strict = draw(st.booleans()), draw(st.booleans())
    weights = draw(st.lists(WEIGHTS if own else st.sampled_from([0.0, 100.0]), min_size=1, max_size=6))
    left = max(0.0, 100.0 - sum(weight for weight in weights if weight > 0)) if own else 100.0
    options = tuple(Option(rich(n), weight) for n, weight in enumerate([left or 100.0, *weights]))
    other, new = turned(draw(st.randoms()), options)
    chosen = draw(st.sets(st.integers(0, len(options) - 1), min_size=1))
    again = tuple(sorted(new[i] for i in chosen))
    body = Multiple(options, own, strict)
    return (
        ask(Kind.MULTIPLE, body),
        MultipleAnswer(tuple(sorted(chosen))),
        replace(body, options=other),
        (MultipleAnswer(again)),
    )


@st.composite
def texts(draw) -> Case:
    letters = st.text("abÉ *\\.", min_size=1, max_size=6)
    replies = [TextReply("the right one", 100.0)]
    replies += [TextReply(f"{draw(letters)}z", draw(WEIGHTS)) for _ in range(draw(st.integers(0, 4)))]
    other, _ = turned(draw(st.randoms()), replies)
    exact = draw(st.booleans())
    given_answer = TextAnswer(draw(st.text("abéz ThErigon", max_size=14)))
    return ask(Kind.TEXT, Text(tuple(replies), exact)), given_answer, Text(other, exact), given_answer


@st.composite
def numbers(draw) -> Case:
    whole = st.integers(-50, 50)
    replies = [NumberReply("7", "9", "8", 100.0)]
    for _ in range(draw(st.integers(0, 4))):
        low, high = sorted((draw(whole), draw(whole)))
        replies.append(NumberReply(str(low), str(high), str(low), draw(WEIGHTS)))
    other, _ = turned(draw(st.randoms()), replies)
    units = draw(st.sampled_from([(), (Unit("m", "1"), Unit("km", "1000"))]))
    given_answer = NumberAnswer(f"{draw(whole)}{draw(st.sampled_from(['', '.5', ',25', ' m', ' km', 'x']))}")
    return ask(Kind.NUMBER, Number(tuple(replies), units)), given_answer, Number(other, units), given_answer


@st.composite
def matches(draw) -> Case:
    count = draw(st.integers(2, 5))
    rights = tuple(rich(n) for n in range(count))
    lefts = tuple(MatchLeft(rich(n), draw(st.integers(0, count - 1))) for n in range(draw(st.integers(2, 5))))
    other, new = turned(draw(st.randoms()), lefts)
    places = draw(st.lists(st.none() | st.integers(0, count - 1), min_size=len(lefts), max_size=len(lefts)))
    again = [places[old] for old, _ in sorted(new.items(), key=lambda pair: pair[1])]
    return (
        ask(Kind.MATCH, Match(lefts, rights)), MatchAnswer(tuple(places)),
        Match(other, rights), MatchAnswer(tuple(again)),
    )  # fmt: skip


@st.composite
def sorts(draw) -> Case:
    groups = tuple(rich(n) for n in range(draw(st.integers(2, 4))))
    items = tuple(SortItem(rich(n), draw(st.integers(0, len(groups) - 1))) for n in range(draw(st.integers(2, 6))))
    other, new = turned(draw(st.randoms()), items)
    places = draw(st.lists(st.none() | st.integers(0, len(groups) - 1), min_size=len(items), max_size=len(items)))
    again = [places[old] for old, _ in sorted(new.items(), key=lambda pair: pair[1])]
    return ask(Kind.SORT, Sort(groups, items)), SortAnswer(tuple(places)), Sort(groups, other), SortAnswer(tuple(again))


@st.composite
def orders(draw) -> Case:
    count = draw(st.integers(2, 6))
    exact = draw(st.booleans())
    body = Order(tuple(rich(n) for n in range(count)), exact)
    answer = OrderAnswer(tuple(draw(st.permutations(range(count)))))
    return ask(Kind.ORDER, body), answer, body, answer  # the author's order is the answer itself


@st.composite
def gap_texts(draw) -> Case:
    gaps, again = [], []
    random = draw(st.randoms())
    for _ in range(draw(st.integers(1, 4))):
        words = draw(st.lists(st.sampled_from("abcdef"), min_size=2, max_size=5, unique=True))
        replies = tuple(GapReply(word, draw(WEIGHTS)) for word in words[1:])
        closed = draw(st.booleans())
        gaps.append(Gap((words[0],), tuple(words) if closed else (), replies))
        again.append(Gap((words[0],), turned(random, words)[0] if closed else (), turned(random, replies)[0]))
    answer = GapsAnswer(tuple(draw(st.sampled_from("abcdefx ")) for _ in gaps))
    return ask(Kind.GAPS, Gaps((), tuple(gaps))), answer, Gaps((), tuple(again)), answer


@st.composite
def scenarios(draw) -> Case:
    steps = [Step("end", rich("end"))]
    for number in range(draw(st.integers(1, 4))):
        targets = st.sampled_from([step.id for step in steps])
        made = [StepChoice(rich(n), draw(WEIGHTS), draw(targets)) for n in range(draw(st.integers(1, 3)))]
        steps.append(Step(f"s{number}", rich(number), (), (StepChoice(rich("go on"), 100.0, steps[-1].id), *made)))
    random = draw(st.randoms())
    moved = {step.id: turned(random, step.choices) for step in steps}
    other = tuple(replace(step, choices=moved[step.id][0]) for step in steps)
    body, taken, again = Scenario(steps[-1].id, tuple(steps)), [], []
    here = body.step(body.start)
    while here.choices:
        taken.append(draw(st.integers(0, len(here.choices) - 1)))
        again.append(moved[here.id][1][taken[-1]])
        here = body.step(here.choices[taken[-1]].target)
    return (
        ask(Kind.SCENARIO, body), ScenarioAnswer(tuple(taken)),
        Scenario(body.start, turned(random, other)[0]), ScenarioAnswer(tuple(again)),
    )  # fmt: skip


@st.composite
def scales(draw) -> Case:
    labels = tuple(str(n) for n in range(draw(st.integers(2, 5))))
    statements = tuple(
        ScaleStatement(rich(n), draw(st.integers(0, 1)), draw(st.booleans())) for n in range(draw(st.integers(1, 5)))
    )
    other, new = turned(draw(st.randoms()), statements)
    one = st.none() | st.integers(0, len(labels) - 1)
    values = draw(st.lists(one, min_size=len(statements), max_size=len(statements)))
    again = [values[old] for old, _ in sorted(new.items(), key=lambda pair: pair[1])]
    sides = (rich("a"), rich("b"))
    return (
        ask(Kind.SCALE, Scale(labels, sides, statements)), ScaleAnswer(tuple(values)),
        Scale(labels, sides, other), ScaleAnswer(tuple(again)),
    )  # fmt: skip


@st.composite
def reflections(draw) -> Case:
    body = Reflect((), tuple(rich(n) for n in range(3)))
    answer = ReflectAnswer(draw(st.text(max_size=5)), tuple(sorted(draw(st.sets(st.integers(0, 2))))))
    return ask(Kind.REFLECT, body), answer, body, answer


def ask(kind: Kind, body: Body) -> Question:
    return Question("q", kind, (), body)


KINDS = {
    Kind.CHOICE: choices(), Kind.MULTIPLE: multiples(), Kind.TEXT: texts(), Kind.NUMBER: numbers(),
    Kind.MATCH: matches(), Kind.ORDER: orders(), Kind.SORT: sorts(), Kind.GAPS: gap_texts(), Kind.SCALE: scales(),
    Kind.REFLECT: reflections(), Kind.SCENARIO: scenarios(),
}  # fmt: skip


def test_every_kind_is_here() -> None:
    assert set(KINDS) == set(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_a_mark_is_within_its_bounds_and_no_order_changes_it(kind: Kind) -> None:
    @settings(max_examples=40)
    @given(KINDS[kind], st.integers(1, 5), st.integers(0, 5))
    def holds(case: Case, tries: int, hints: int) -> None:
        question, answer, other_body, other_answer = case
        made = mark(question, answer)
        again = mark(replace(question, body=other_body), other_answer)
        assert again.fraction == pytest.approx(made.fraction) and again.verdict is made.verdict
        assert again.profile == pytest.approx(made.profile)
        assert decode(encode(answer)) == answer
        if made.fraction is None:
            assert made.verdict is Verdict.UNMARKED and not is_marked(question.body)
            assert all(value is None or 0 <= value <= 1 for value in made.profile)
            return
        assert 0 <= made.fraction <= 1
        assert (made.verdict is Verdict.RIGHT) == (made.fraction > 1 - 1e-8)
        costly = replace(question, points=3, penalty=30, hint_cost=20)
        assert 0 <= points_after_costs(costly, made.fraction, tries, hints) <= 3 * made.fraction + 1e-9

    holds()


@pytest.mark.parametrize("kind", Kind)
def test_the_stated_answer_earns_everything_and_the_wrong_one_less(kind: Kind) -> None:
    @settings(max_examples=40)
    @given(KINDS[kind])
    def holds(case: Case) -> None:
        question = case[0]
        right, wrong = mark(question, model_answer(question)), mark(question, wrong_answer(question))
        if right.fraction is None:
            assert wrong.fraction is None
            return
        assert right.fraction == pytest.approx(1) and right.verdict is Verdict.RIGHT
        assert all(part.verdict is Verdict.RIGHT and not part.right_answer for part in right.parts)
        assert wrong.fraction is not None and wrong.fraction <= right.fraction

    holds()
