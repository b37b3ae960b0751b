"""Moodle XML -> questions, by the rules and defaults of Moodle's own importer."""

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal, localcontext

from lmtrainer.course.decimals import exact, shown
from lmtrainer.course.decimals import written as number
from lmtrainer.interchange.foreign import (
    NOTHING,
    EmbeddedFile,
    ForeignAnswer,
    ForeignKind,
    ForeignQuestion,
    ForeignUnit,
    Found,
    Markup,
    Pair,
    Refused,
    UnreadableFile,
    Words,
    without_gap_marks,
)
from lmtrainer.interchange.moodle.cloze import read_cloze
from lmtrainer.interchange.moodle.selections import read_selections
from lmtrainer.interchange.moodle.tree import Element, tree_of

PENALTY = 33.33333
_MARKUP = {"html": Markup.HTML, "moodle_auto_format": Markup.MOODLE, "plain_text": Markup.PLAIN,
           "markdown": Markup.MARKDOWN}  # fmt: skip
_TRUE = ("1", "true")


class _Untakable(Exception):
    """The question cannot be taken; the message says why."""


def read_moodle_xml(data: bytes) -> list[Found]:
    """All questions of a file, and what in it is none, in order. Raises `UnreadableFile`."""
    root = tree_of(data)
    if root.name != "quiz":
        raise UnreadableFile(f"This is not a Moodle quiz: it begins with <{root.name[:40]}>, not with <quiz>.")
    return list(_questions(root))


def _questions(root: Element) -> Iterator[Found]:
    category = ""
    for element in root.children:
        if element.name != "question":
            yield Refused(element.line, f"<{element.name[:40]}>", "Only questions are taken from a quiz.")
            continue
        kind = element.attributes.get("type", "")
        if kind == "category":
            category = element.value("category")
            continue
        name = element.value("name")
        called = f"“{name[:60]}”" if name else f"a {kind} question"
        read = _KINDS.get(kind)
        if read is None:
            why = f"Questions of the type “{kind[:40]}” are not in the course format."
            yield Refused(element.line, called, why, name)
            continue
        try:
            yield read(_common(element, category), element)
        except _Untakable as trouble:
            yield Refused(element.line, called, str(trouble), words_of(element.child("questiontext")).text)


def words_of(element: Element | None, default: Markup = Markup.MOODLE) -> Words:
    """The formatted text in an element, with the files in it."""
    if element is None:
        return NOTHING
    inner = element.child("text")
    text = without_gap_marks(inner.text if inner is not None else element.text)
    markup = _MARKUP.get(element.attributes.get("format", ""), default)
    return Words(text.strip(), markup, tuple(_files(element)))


def _files(element: Element) -> Iterator[EmbeddedFile]:
    for file in element.all("file"):
        name = file.attributes.get("path", "/").strip("/")
        name = f"{name}/{file.attributes.get('name', '')}" if name else file.attributes.get("name", "")
        try:
            data = base64.b64decode(re.sub(r"\s", "", file.text), validate=True)
        except (binascii.Error, ValueError):
            data = b""
        yield EmbeddedFile(name, data)


def _common(element: Element, category: str) -> ForeignQuestion:
    """What all kinds have."""
    tags = element.child("tags")
    hints = list(element.all("hint"))
    notes = []
    for option, sentence in (("shownumcorrect", "how many parts are right"), ("clearwrong", "which parts are wrong")):
        if any(_switch(hint, option) for hint in hints):
            notes.append(f"A hint does not show {sentence} here.")
    return ForeignQuestion(
        ForeignKind.DESCRIPTION,
        line=element.line,
        source=words_of(element.child("questiontext")).text,
        name=element.value("name"),
        id=element.value("idnumber"),
        category=category,
        tags=tuple(tag.value("text") for tag in tags.all("tag")) if tags else (),
        stem=words_of(element.child("questiontext")),
        points=_number(element.value("defaultgrade"), 1.0),
        penalty=_number(element.value("penalty"), PENALTY / 100) * 100,
        hints=tuple(words for words in (words_of(hint, Markup.HTML) for hint in hints) if words),
        general=words_of(element.child("generalfeedback")),
        correct=words_of(element.child("correctfeedback")),
        partly=words_of(element.child("partiallycorrectfeedback")),
        incorrect=words_of(element.child("incorrectfeedback")),
        notes=tuple(notes),
    )


def _switch(element: Element, name: str, default: bool = False) -> bool:
    """Whether a switch is on: an empty element is on, for hints; a missing one is ``default``."""
    child = element.child(name)
    if child is None:
        return default
    return not child.text.strip() or child.text.strip().lower() in _TRUE


def _number(text: str, default: float) -> float:
    value = number(text)
    return default if value is None else float(value)


def _percent(answer: Element) -> float:
    value = number(answer.attributes.get("fraction", "0"))
    if value is None or not -100 <= value <= 100:
        raise _Untakable(f"“{answer.attributes.get('fraction', '')[:20]}” is not a weight in percent.")
    return float(value)


def _answers(element: Element) -> tuple[ForeignAnswer, ...]:
    return tuple(
        ForeignAnswer(words_of(answer, Markup.MOODLE), _percent(answer), words_of(answer.child("feedback")))
        for answer in element.all("answer")
    )


def _multichoice(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    single = _switch(element, "single", True)
    return replace(
        question,
        kind=ForeignKind.MULTICHOICE,
        answers=_answers(element),
        single=single,
        shuffle=_switch(element, "shuffleanswers", False),
        all_or_nothing=element.attributes.get("type") == "multichoiceset",
    )


def _true_false(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    """By the answers' texts, and where those say neither, by their order."""
    notes = (*question.notes, "True or false becomes a choice of the two.")
    found = {}
    for index, answer in enumerate(element.all("answer")):
        text = words_of(answer).text.strip().lower()
        if text not in ("true", "false"):
            text = "true" if index == 0 else "false"
            notes += ("Its answers are not called true and false, so the first is taken for true.",)
        found[text] = ForeignAnswer(Words(text.capitalize()), _percent(answer), words_of(answer.child("feedback")))
    answers = tuple(found[name] for name in ("true", "false") if name in found)
    return replace(
        question, kind=ForeignKind.MULTICHOICE, answers=answers, shuffle=False, notes=tuple(dict.fromkeys(notes))
    )


def _short_answer(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    exactly = _switch(element, "usecase", False)
    return replace(question, kind=ForeignKind.SHORTANSWER, answers=_answers(element), exact=exactly)


def _numerical(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    answers, otherwise = [], NOTHING
    for answer in element.all("answer"):
        text = words_of(answer).text.strip()
        feedback = words_of(answer.child("feedback"))
        percent = _percent(answer)
        if text == "*":
            if percent > 0:
                raise _Untakable("Any number at all earns something here, which the course format does not know.")
            otherwise = feedback
            continue
        value = number(text)
        tolerance = number(answer.value("tolerance", "0") or "0")
        if value is None or tolerance is None:
            raise _Untakable(f"“{text[:40]}” is not a number.")
        with localcontext(exact()):
            low, high = shown(value - abs(tolerance)), shown(value + abs(tolerance))
        answers.append(ForeignAnswer(Words(text), percent, feedback, low, shown(value), high))
    units, notes = _units(element)
    grading = element.value("unitgradingtype", "0")
    if units and grading in ("1", "2"):
        notes += ("A wrong unit makes the answer wrong; here it cannot cost a share only.",)
    return replace(
        question,
        kind=ForeignKind.NUMERICAL,
        answers=tuple(answers),
        units=units,
        unit_required=bool(units) and grading in ("1", "2"),
        incorrect=otherwise or question.incorrect,
        notes=question.notes + notes,
    )


def _units(element: Element) -> tuple[tuple[ForeignUnit, ...], tuple[str, ...]]:
    """Moodle's multiplier is how often the unit goes into the question's own; a course's factor is the reverse."""
    units: list[ForeignUnit] = []
    notes: tuple[str, ...] = ()
    holder = element.child("units")
    for unit in holder.all("unit") if holder else ():
        multiplier = number(unit.value("multiplier", "1"))
        if multiplier is None or multiplier <= 0:
            raise _Untakable("A unit's multiplier is not a number above zero.")
        factor = (Decimal(1) / multiplier).quantize(Decimal(1).scaleb(-20)).normalize()
        with localcontext(exact()):
            if factor * multiplier != 1:
                notes += (f"The factor of the unit {unit.value('unit_name')[:20]} is rounded to 20 places.",)
        units.append(ForeignUnit(unit.value("unit_name"), shown(factor)))
    return tuple(units), notes


def _matching(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    made = []
    for pair in element.all("subquestion"):
        answer = pair.child("answer")
        made.append(Pair(words_of(pair), replace(words_of(answer), markup=Markup.PLAIN)))
    shuffle = _switch(element, "shuffleanswers", True)
    return replace(question, kind=ForeignKind.MATCHING, pairs=tuple(made), shuffle=shuffle)


def _ordering(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    items = sorted(element.all("answer"), key=lambda answer: _number(answer.attributes.get("fraction", ""), 0.0))
    answers = tuple(ForeignAnswer(words_of(item), 100.0) for item in items)
    grading = element.value("gradingtype", "ABSOLUTE_POSITION")
    notes = question.notes
    if grading not in (NEIGHBOURS, ALL_OR_NOTHING):
        notes += ("The share earned is that of neighbouring pairs kept, not by Moodle's way of counting.",)
    if element.value("selecttype", "ALL") not in ("ALL", "0"):
        notes += ("All items are shown, not a selection.",)
    return replace(
        question,
        kind=ForeignKind.ORDERING,
        answers=answers,
        all_or_nothing=grading == ALL_OR_NOTHING,
        notes=notes,
    )


NEIGHBOURS, ALL_OR_NOTHING = "RELATIVE_NEXT_EXCLUDE_LAST", "ALL_OR_NOTHING"


def _essay(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    notes = question.notes
    for name, sentence in (("graderinfo", "What it tells those who mark"), ("responsetemplate", "Its template")):
        if words_of(element.child(name)):
            notes += (f"{sentence} is left out: “{' '.join(words_of(element.child(name)).text.split())[:200]}”.",)
    return replace(question, kind=ForeignKind.ESSAY, notes=notes)


def _description(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    return question


def _cloze(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    text, gaps = read_cloze(question.stem.text)
    if not gaps:
        raise _Untakable("There is no gap in this cloze text.")
    return replace(question, kind=ForeignKind.CLOZE, stem=replace(question.stem, text=text), gaps=gaps)


def _selections(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    text, gaps = read_selections(question.stem.text, element)
    if not gaps:
        raise _Untakable("There is no gap like [[1]] in this text.")
    notes = question.notes
    if element.attributes.get("type") == "ddwtos":
        notes += ("Words to drag into gaps become lists to choose from.",)
    return replace(question, kind=ForeignKind.CLOZE, stem=replace(question.stem, text=text), gaps=gaps, notes=notes)


_KINDS: dict[str, Callable[[ForeignQuestion, Element], ForeignQuestion]] = {
    "multichoice": _multichoice, "multichoiceset": _multichoice, "truefalse": _true_false,
    "shortanswer": _short_answer, "numerical": _numerical, "match": _matching, "matching": _matching,
    "multianswer": _cloze, "cloze": _cloze, "essay": _essay, "description": _description, "ordering": _ordering,
    "gapselect": _selections, "ddwtos": _selections,
}  # fmt: skip

__all__ = ["ALL_OR_NOTHING", "NEIGHBOURS", "read_moodle_xml"]
