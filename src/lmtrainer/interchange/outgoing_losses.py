"""What a format cannot hold of what stands around a question."""

from functools import reduce

from lmtrainer.course.questions import Question
from lmtrainer.interchange.foreign import ForeignKind, ForeignQuestion
from lmtrainer.interchange.formats import FormatName
from lmtrainer.said import Said

_AND = Said("Export", "{0}, {1}")
_LOST = {
    "tries": Said("Export", "its tries"),
    "hint-cost": Said("Export", "the cost of its hints"),
    "objective": Said("Export", "its objective"),
    "see": Said("Export", "where to read on"),
    "hints": Said("Export", "its hints"),
    "points": Said("Export", "its points"),
    "penalty": Said("Export", "the cost of further tries"),
    "combined": Said("Export", "what it says to a right or a partly right answer"),
    "wrong": Said("Export", "what it says to a wrong answer"),
    "shuffle": Said("Export", "that its options keep their order"),
    "exact": Said("Export", "that capitals and accents count"),
    "units": Said("Export", "its units"),
    "feedback": Said("Export", "its feedback"),
    "tags": Said("Export", "its tags"),
    "id": Said("Export", "its id"),
    "weights": Said("Export", "its weights"),
}


def losses(question: Question, made: ForeignQuestion, format: FormatName) -> list[Said]:
    """What stands around the question and cannot be held, in one sentence if there is any."""
    combined = made.kind in (ForeignKind.MULTICHOICE, ForeignKind.MATCHING, ForeignKind.ORDERING)
    full = format is FormatName.MOODLE_XML
    plain = format is FormatName.AIKEN
    catch_all = made.kind is ForeignKind.NUMERICAL and not plain
    is_listed = made.kind in (ForeignKind.MULTICHOICE, ForeignKind.MATCHING)
    holds = {
        "tries": question.tries is None or question.tries <= 1,
        "hint-cost": not question.hint_cost,
        "objective": not question.objective,
        "see": not question.see,
        "hints": full or not question.hints,
        "points": question.points in (0, 1) or (full and made.kind is not ForeignKind.CLOZE),
        "penalty": full or not question.penalty,
        "combined": (full and combined) or not (question.right or question.partly),
        "wrong": (full and combined) or catch_all or not question.wrong,
        "shuffle": full or question.shuffle or not is_listed,
        "exact": full or not made.exact,
        "units": full or not made.units,
        "feedback": not plain or not (made.general or any(answer.feedback for answer in made.answers)),
        "tags": not plain or not made.tags,
        "id": not plain or not made.id or question.provisional,
        "weights": not plain or all(answer.percent in (0, 100) for answer in made.answers),
    }
    lost = [_LOST[name] for name, is_held in holds.items() if not is_held]
    return [_not_held(lost)] if lost else []


def _not_held(lost: list[Said]) -> Said:
    """One sentence about all of it."""
    return Said("Export", "Not held: {0}.").of(reduce(lambda listed, each: _AND.of(listed, each), lost))
