"""Things put where they belong: items into groups, right sides to left sides, items into order."""

import itertools
from collections import Counter

from lmtrainer.course.answers import MatchAnswer, OrderAnswer, SortAnswer
from lmtrainer.course.body import Match, Order, Sort
from lmtrainer.course.marks import AnswerMismatch, Mark, Part, Verdict, verdict_of
from lmtrainer.course.text import RichText


def mark_sort(body: Sort, answer: SortAnswer) -> Mark:
    """An equal share for each item in its group."""
    items = [(item.group, item.feedback) for item in body.items]
    return _placed(items, body.groups, answer.groups)


def right_sort(body: Sort) -> SortAnswer:
    """Each item in its group."""
    return SortAnswer(tuple(item.group for item in body.items))


def wrong_sort(body: Sort) -> SortAnswer:
    """Each item in the group after its own."""
    return SortAnswer(tuple((item.group + 1) % len(body.groups) for item in body.items))


def mark_match(body: Match, answer: MatchAnswer) -> Mark:
    """An equal share for each left side with its right side."""
    lefts = [(left.right, left.feedback) for left in body.lefts]
    return _placed(lefts, body.rights, answer.rights)


def right_match(body: Match) -> MatchAnswer:
    """Each left side with its right side."""
    return MatchAnswer(tuple(left.right for left in body.lefts))


def wrong_match(body: Match) -> MatchAnswer:
    """Each left side with the right side after its own."""
    return MatchAnswer(tuple((left.right + 1) % len(body.rights) for left in body.lefts))


def _placed(
    items: list[tuple[int, RichText | None]], places: tuple[RichText, ...], given: tuple[int | None, ...]
) -> Mark:
    """A part for each item that has one right place."""
    if len(given) != len(items):
        raise AnswerMismatch("not as many items as the question has")
    if any(place is not None and not 0 <= place < len(places) for place in given):
        raise AnswerMismatch("there is no such place")
    parts = tuple(
        Part(
            index,
            Verdict.RIGHT if place == right else Verdict.WRONG,
            feedback,
            "" if place == right else places[right].plain,
        )
        for index, ((right, feedback), place) in enumerate(zip(items, given, strict=True))
    )
    fraction = sum(part.verdict is Verdict.RIGHT for part in parts) / len(parts)
    return Mark(fraction, verdict_of(fraction), parts)


def mark_order(body: Order, answer: OrderAnswer) -> Mark:
    """The share of neighbouring pairs that are kept. Equal items may stand for each other.

    A part is right when its item stands behind its right neighbour (the first one: at the beginning);
    ``right_answer`` is its right place, counted from 1.
    """
    count = len(body.items)
    if sorted(answer.order) != list(range(count)):
        raise AnswerMismatch("not each item once")
    look = _looks(body)
    given = [look[item] for item in answer.order]
    left = Counter(itertools.pairwise(look))
    parts, kept = [], 0
    for place, item in enumerate(answer.order):
        right = given[0] == look[0]
        if place:
            pair = (given[place - 1], given[place])
            right = left[pair] > 0
            left[pair] -= right
            kept += right
        parts.append(Part(item, Verdict.RIGHT if right else Verdict.WRONG, None, "" if right else str(item + 1)))
    fraction = kept / (count - 1)
    if given != look:
        # with equal items all pairs can be kept in another order, which is not the right one
        fraction = 0.0 if body.exact else min(fraction, (count - 2) / (count - 1))
    return Mark(fraction, verdict_of(fraction), tuple(parts))


def right_order(body: Order) -> OrderAnswer:
    """The items as the author wrote them."""
    return OrderAnswer(tuple(range(len(body.items))))


def wrong_order(body: Order) -> OrderAnswer:
    """The worst of the reversed order and two turned ones; not the right one as long as two items differ."""
    right = range(len(body.items))
    tried = [tuple(reversed(right)), *((*right[by:], *right[:by]) for by in (1, len(right) // 2))]
    return min((OrderAnswer(order) for order in tried), key=lambda answer: mark_order(body, answer).fraction or 0.0)


def _looks(body: Order) -> list[int]:
    """For each item the index of the first item that looks the same."""
    first: dict[object, int] = {}
    return [first.setdefault(item.look, index) for index, item in enumerate(body.items)]
