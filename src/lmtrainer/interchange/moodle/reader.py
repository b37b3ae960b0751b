"""Moodle XML -> questions, by the rules and defaults of Moodle's own importer."""

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal, localcontext
from html import escape

from lmtrainer.course.decimals import exact, shown
from lmtrainer.course.decimals import written as number
from lmtrainer.interchange.file_kinds import AS_EXPORT
from lmtrainer.interchange.foreign import (
    NOTHING,
    EmbeddedFile,
    ForeignAnswer,
    ForeignKind,
    ForeignQuestion,
    ForeignUnit,
    Found,
    Markup,
    NotTaken,
    Pair,
    Refused,
    UnreadableFile,
    Words,
    quoted,
    without_gap_marks,
)
from lmtrainer.interchange.gift.paragraphs import category_parts
from lmtrainer.interchange.media import PLUGIN_FILE
from lmtrainer.interchange.moodle.cloze import read_cloze
from lmtrainer.interchange.moodle.selections import read_selections
from lmtrainer.interchange.moodle.tree import Element, tree_of
from lmtrainer.said import Said

PENALTY = 33.33333
_MARKUP = {"html": Markup.HTML, "moodle_auto_format": Markup.MOODLE, "plain_text": Markup.PLAIN,
           "markdown": Markup.MARKDOWN}  # fmt: skip
_TRUE = ("1", "true")


class _Untakable(NotTaken):
    """The question cannot be taken."""


def read_moodle_xml(text: str) -> list[Found]:
    """All questions of a file, and what in it is none, in order. Raises `UnreadableFile`."""
    root = tree_of(text)
    if root.name != "quiz":
        said = Said("Import", "This is not a Moodle quiz: it begins with <{0}>, not with <quiz>.").of(root.name[:40])
        raise UnreadableFile(said, AS_EXPORT)
    return list(_questions(root))


def _questions(root: Element) -> Iterator[Found]:
    category = ""
    for element in root.children:
        if element.name != "question":
            why = Said("Import", "Only questions are taken from a quiz.")
            yield Refused(element.line, f"<{element.name[:40]}>", why)
            continue
        kind = element.attributes.get("type", "")
        if kind == "category":
            category = element.value("category")
            info = words_of(element.child("info"))
            if info:
                yield ForeignQuestion(
                    ForeignKind.DESCRIPTION,
                    element.line,
                    info.text,
                    (category_parts(category) or ("",))[-1],
                    category=category,
                    stem=info,
                )
            continue
        name = element.value("name")
        called = quoted(name[:60]) if name else Said("Import", "a question of the type “{0}”").of(kind[:40])
        read = _KINDS.get(kind)
        if read is None:
            why = Said("Import", "Questions of the type “{0}” are not in the course format.").of(kind[:40])
            yield Refused(element.line, called, why, words_of(element.child("questiontext")).text or name)
            continue
        if element.value("hidden").lower() in _TRUE:
            why = Said(
                "Import", "It is hidden: it was deleted or replaced in Moodle. Write <hidden>0</hidden> to have it."
            )
            yield Refused(element.line, called, why, words_of(element.child("questiontext")).text)
            continue
        try:
            yield read(_common(element, category), element)
        except _Untakable as trouble:
            yield Refused(element.line, called, trouble.words, words_of(element.child("questiontext")).text)


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
        yield EmbeddedFile(name, _decoded(file.text))


def _decoded(text: str) -> bytes:
    """What is written in base64; nothing where it is not."""
    try:
        return base64.b64decode(re.sub(r"\s", "", text), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _common(element: Element, category: str) -> ForeignQuestion:
    """What all kinds have."""
    tags = [
        tag.value("text") for name in ("tags", "coursetags") for each in element.all(name) for tag in each.all("tag")
    ]
    hints = list(element.all("hint"))
    notes = [note for option, note in _HINT_OPTIONS if any(_switch(hint, option) for hint in hints)]
    stem, picture_notes = _with_old_picture(words_of(element.child("questiontext")), element)
    notes += picture_notes
    if words_of(element.child("instructions")):
        left_out = Said("Import", "Its instructions are left out: “{0}”.")
        notes.append(left_out.of(_shortened(words_of(element.child("instructions")))))
    return ForeignQuestion(
        ForeignKind.DESCRIPTION,
        line=element.line,
        source=words_of(element.child("questiontext")).text,
        name=element.value("name"),
        id=element.value("idnumber"),
        category=category,
        tags=tuple(tags),
        stem=stem,
        points=_number(element.value("defaultgrade"), 1.0),
        penalty=_number(element.value("penalty"), PENALTY / 100) * 100,
        hints=tuple(words for words in (words_of(hint, Markup.HTML) for hint in hints) if words),
        general=words_of(element.child("generalfeedback")),
        correct=words_of(element.child("correctfeedback")),
        partly=words_of(element.child("partiallycorrectfeedback")),
        incorrect=words_of(element.child("incorrectfeedback")),
        notes=tuple(notes),
    )


_HINT_OPTIONS = (
    ("shownumcorrect", Said("Import", "A hint does not show how many parts are right here.")),
    ("clearwrong", Said("Import", "A hint does not show which parts are wrong here.")),
)
_OLD_FOLDER = re.compile(r".*[/\\]")


def _with_old_picture(stem: Words, element: Element) -> tuple[Words, list[Said]]:
    """The stem with the picture that exports of Moodle 1.9 have beside it, and what is to be told of it."""
    name = _OLD_FOLDER.sub("", element.value("image"))
    if not name:
        return stem, []
    data = _decoded(element.value("image_base64"))
    if not data:
        return stem, [Said("Import", "The picture “{0}” did not come along.").of(name[:60])]
    text = stem.text if stem.markup in (Markup.HTML, Markup.MOODLE) else escape(stem.text)
    picture = f'<p><img src="{escape(PLUGIN_FILE + name)}" alt=""></p>'
    return Words(text + picture, Markup.HTML, (*stem.files, EmbeddedFile(name, data))), []


def _shortened(words: Words) -> str:
    return " ".join(words.text.split())[:200]


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
        said = Said("Import", "“{0}” is not a weight in percent.")
        raise _Untakable(said.of(answer.attributes.get("fraction", "")[:20]))
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
    """Answers called true and false come in this order and are called so in the course; others keep their own words."""
    answers = _answers(element)
    called = [answer.words.text.strip().lower() for answer in answers]
    is_truth = sorted(called) == ["false", "true"]
    if is_truth:
        true, false = answers if called[0] == "true" else answers[::-1]
        answers = (replace(true, words=Words("True")), replace(false, words=Words("False")))
    notes = (*question.notes, Said("Import", "True or false becomes a choice of the two."))
    return replace(
        question, kind=ForeignKind.MULTICHOICE, answers=answers, shuffle=False, is_truth=is_truth, notes=notes
    )


def _short_answer(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    exactly = _switch(element, "usecase", False)
    return replace(question, kind=ForeignKind.SHORTANSWER, answers=_answers(element), exact=exactly)


_ANY_NUMBER = Said("Import", "Any number at all earns something here, which the course format does not know.")


def _numerical(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    answers, otherwise = [], NOTHING
    for answer in element.all("answer"):
        text = words_of(answer).text.strip()
        feedback = words_of(answer.child("feedback"))
        percent = _percent(answer)
        if text == "*":
            if percent > 0:
                raise _Untakable(_ANY_NUMBER)
            otherwise = feedback
            continue
        value = number(text)
        tolerance = number(answer.value("tolerance", "0") or "0")
        if value is None or tolerance is None:
            raise _Untakable(Said("Import", "“{0}” is not a number.").of(text[:40]))
        with localcontext(exact()):
            low, high = shown(value - abs(tolerance)), shown(value + abs(tolerance))
        answers.append(ForeignAnswer(Words(text), percent, feedback, low, shown(value), high))
    units, notes = _units(element)
    grading = element.value("unitgradingtype", "0")
    if units and grading in ("1", "2"):
        notes += (Said("Import", "A wrong unit makes the answer wrong; here it cannot cost a share only."),)
    return replace(
        question,
        kind=ForeignKind.NUMERICAL,
        answers=tuple(answers),
        units=units,
        unit_required=bool(units) and grading in ("1", "2"),
        incorrect=otherwise or question.incorrect,
        notes=question.notes + notes,
    )


def _units(element: Element) -> tuple[tuple[ForeignUnit, ...], tuple[Said, ...]]:
    """Moodle's multiplier is how often the unit goes into the question's own; a course's factor is the reverse."""
    units: list[ForeignUnit] = []
    notes: tuple[Said, ...] = ()
    holder = element.child("units")
    for unit in holder.all("unit") if holder else ():
        multiplier = number(unit.value("multiplier", "1"))
        if multiplier is None or multiplier <= 0:
            raise _Untakable(Said("Import", "The multiplier of a unit is not a number above zero."))
        factor = (Decimal(1) / multiplier).quantize(Decimal(1).scaleb(-20)).normalize()
        with localcontext(exact()):
            if factor * multiplier != 1:
                rounded = Said("Import", "The factor of the unit {0} is rounded to 20 places.")
                notes += (rounded.of(unit.value("unit_name")[:20]),)
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
        notes += (Said("Import", "The share earned is that of neighbours in their order, not as Moodle counts it."),)
    if element.value("selecttype", "ALL") not in ("ALL", "0"):
        notes += (Said("Import", "All items are shown, not a selection."),)
    return replace(
        question,
        kind=ForeignKind.ORDERING,
        answers=answers,
        all_or_nothing=grading == ALL_OR_NOTHING,
        notes=notes,
    )


NEIGHBOURS, ALL_OR_NOTHING = "RELATIVE_NEXT_EXCLUDE_LAST", "ALL_OR_NOTHING"


_ESSAY_PARTS = (
    ("graderinfo", Said("Import", "What it tells those who mark is left out: “{0}”.")),
    ("responsetemplate", Said("Import", "Its template is left out: “{0}”.")),
)


def _essay(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    notes = question.notes
    for name, sentence in _ESSAY_PARTS:
        if words_of(element.child(name)):
            notes += (sentence.of(_shortened(words_of(element.child(name)))),)
    return replace(question, kind=ForeignKind.ESSAY, notes=notes)


def _description(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    return question


def _cloze(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    text, gaps = read_cloze(question.stem.text)
    if not gaps:
        raise _Untakable(Said("Import", "There is no gap in this Cloze text."))
    return replace(question, kind=ForeignKind.CLOZE, stem=replace(question.stem, text=text), gaps=gaps)


def _selections(question: ForeignQuestion, element: Element) -> ForeignQuestion:
    text, gaps = read_selections(question.stem.text, element)
    if not gaps:
        raise _Untakable(Said("Import", "There is no gap like [[1]] in this text."))
    notes = question.notes
    if element.attributes.get("type") == "ddwtos":
        notes += (Said("Import", "Words to drag into gaps become lists to choose from."),)
    return replace(question, kind=ForeignKind.CLOZE, stem=replace(question.stem, text=text), gaps=gaps, notes=notes)


_KINDS: dict[str, Callable[[ForeignQuestion, Element], ForeignQuestion]] = {
    "multichoice": _multichoice, "multichoiceset": _multichoice, "truefalse": _true_false,
    "shortanswer": _short_answer, "numerical": _numerical, "match": _matching, "matching": _matching,
    "multianswer": _cloze, "cloze": _cloze, "essay": _essay, "description": _description, "ordering": _ordering,
    "gapselect": _selections, "ddwtos": _selections,
}  # fmt: skip

__all__ = ["ALL_OR_NOTHING", "NEIGHBOURS", "read_moodle_xml"]
