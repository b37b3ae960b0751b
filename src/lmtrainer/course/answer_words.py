"""An answer in plain words, as results and reports show it."""

from typing import assert_never

from lmtrainer.course.answers import (
    Answer,
    ChoiceAnswer,
    GapsAnswer,
    MatchAnswer,
    MultipleAnswer,
    NumberAnswer,
    OrderAnswer,
    ReflectAnswer,
    ScaleAnswer,
    ScenarioAnswer,
    SortAnswer,
    TextAnswer,
)
from lmtrainer.course.body import Choice, Gaps, Match, Multiple, Order, Scale, Scenario, Sort
from lmtrainer.course.marking import mark
from lmtrainer.course.marks import AnswerMismatch, Part, Verdict
from lmtrainer.course.questions import Question
from lmtrainer.frozen import frozen


@frozen
class AnswerPart:
    """One line, item, option or gap of an answer: what was given, how good it is, and what would have been right.

    ``right`` is empty where it goes without saying; in an order it is the right place, counted from 1.
    """

    words: str
    verdict: Verdict
    right: str


def answer_parts(question: Question, answer: Answer) -> tuple[AnswerPart, ...]:
    """Each part of an answer that has several; nothing for other answers, and for one that the question cannot mark."""
    if not isinstance(question.body, Match | Order | Sort | Gaps | Multiple):
        return ()
    try:
        parts = mark(question, answer).parts
    except AnswerMismatch:
        return ()
    if len(parts) < 2:
        return ()
    words = (_part_words(question.body, answer, part) for part in parts)
    return tuple(AnswerPart(said, part.verdict, part.right_answer) for said, part in zip(words, parts, strict=True))


def _part_words(body: Match | Order | Sort | Gaps | Multiple, answer: Answer, part: Part) -> str:
    index = part.index
    match body, answer:
        case Match(), MatchAnswer():
            return _match_lines(body, answer)[index]
        case Sort(), SortAnswer():
            group = answer.groups[index]
            return f"{body.items[index].text.plain} → {body.groups[group].plain if group is not None else '–'}"
        case Order(), OrderAnswer():
            return f"{answer.order.index(index) + 1}. {body.items[index].plain}"
        case Multiple(), MultipleAnswer():
            return body.options[index].text.plain
        case Gaps(), GapsAnswer():
            return answer.texts[index].strip() or "–"
        case _:
            raise AnswerMismatch(f"{type(answer).__name__} does not answer {type(body).__name__}")


def answer_lines(question: Question, answer: Answer) -> tuple[str, ...]:
    """What was answered, a line for each part. Indexes that the question does not have are left out."""
    body = question.body
    match answer:
        case ChoiceAnswer():
            return _picked(_option_words(body), (answer.chosen,))
        case MultipleAnswer():
            return _picked(_option_words(body), answer.chosen)
        case TextAnswer() | NumberAnswer():
            return (answer.text.strip(),)
        case GapsAnswer():
            return (" · ".join(text.strip() or "–" for text in answer.texts),)
        case MatchAnswer():
            return _match_lines(body, answer) if isinstance(body, Match) else ()
        case OrderAnswer():
            return _order_lines(body, answer) if isinstance(body, Order) else ()
        case SortAnswer():
            return _sort_lines(body, answer) if isinstance(body, Sort) else ()
        case ScaleAnswer():
            return _scale_lines(body, answer) if isinstance(body, Scale) else ()
        case ReflectAnswer():
            return (answer.text.strip(),)
        case ScenarioAnswer():
            return _scenario_lines(body, answer) if isinstance(body, Scenario) else ()
        case _:
            assert_never(answer)


def _option_words(body: object) -> tuple[str, ...]:
    return tuple(option.text.plain for option in body.options) if isinstance(body, Choice | Multiple) else ()


def _picked(words: tuple[str, ...], indexes: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(words[index] for index in indexes if 0 <= index < len(words))


def _match_lines(body: Match, answer: MatchAnswer) -> tuple[str, ...]:
    return tuple(
        f"{left.text.plain} → {body.rights[right].plain if right is not None else '–'}"
        for left, right in zip(body.lefts, answer.rights, strict=False)
    )


def _order_lines(body: Order, answer: OrderAnswer) -> tuple[str, ...]:
    items = tuple(item.plain for item in body.items)
    return tuple(f"{number}. {words}" for number, words in enumerate(_picked(items, answer.order), 1))


def _sort_lines(body: Sort, answer: SortAnswer) -> tuple[str, ...]:
    lines = []
    for index, group in enumerate(body.groups):
        inside = [item.text.plain for item, given in zip(body.items, answer.groups, strict=False) if given == index]
        lines.append(f"{group.plain}: {' · '.join(inside) or '–'}")
    return tuple(lines)


def _scale_lines(body: Scale, answer: ScaleAnswer) -> tuple[str, ...]:
    return tuple(
        f"{statement.text.plain}: {body.labels[value] if value is not None else '–'}"
        for statement, value in zip(body.statements, answer.values, strict=False)
    )


def _scenario_lines(body: Scenario, answer: ScenarioAnswer) -> tuple[str, ...]:
    lines, step = [], body.step(body.start)
    for index in answer.choices:
        if not 0 <= index < len(step.choices):
            break
        lines.append(step.choices[index].text.plain)
        step = body.step(step.choices[index].target)
    return tuple(lines)
