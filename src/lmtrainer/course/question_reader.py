"""Question blocks -> questions: what all kinds have in common. What is inside a block is left to `kinds`."""

import difflib
from collections.abc import Callable
from typing import Any

from lmtrainer.course.content import Content, Unreadable, fail
from lmtrainer.course.identity import derived_question_id, fingerprint, id_trouble
from lmtrainer.course.kind import Kind, Lists, reader_of, rules_of
from lmtrainer.course.lesson_limits import CONTROLS, PIECES
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.marking import is_marked
from lmtrainer.course.question_block import TOLD, Part, RawBlock, parts_of
from lmtrainer.course.question_keys import COMMON, NUMBERS
from lmtrainer.course.question_look_alikes import tell_question
from lmtrainer.course.questions import Question, plain_of
from lmtrainer.course.rules import questions as rules
from lmtrainer.course.text import RichText
from lmtrainer.frozen import changed

RESERVED = frozenset({"audio", "include", "math", "maths", "video"})


def read_question(block: RawBlock, reader: TextReader, picture_bytes: Callable[[str], bytes] | None) -> Question | None:
    """The question, or None when a problem makes it unusable; problems go to ``reader``.

    Without ``picture_bytes`` it gets no fingerprint, which takes a tenth of the time.
    """
    try:
        question, first = _question(block, reader)
    except Unreadable:
        return None
    if picture_bytes is None:
        return question
    return changed(question, fingerprint=fingerprint(first or question, picture_bytes))


def _first_read(block: RawBlock, reader: TextReader) -> Question | None:
    """The question as the first version of format 1 read it, by which it is known again; None where that is the same.

    What learners answered before a text meant more is an answer to the same question.
    """
    if reader.first_form or not reader.grew:
        return None
    try:
        question, _ = _question(block, reader.as_first_read())
    except Unreadable:  # nobody has answered it then
        return None
    return question


def _question(block: RawBlock, reader: TextReader) -> tuple[Question, Question | None]:
    """The question, and the same as it was first read, where that is another one."""
    reader.grew = False
    kind = _kind(block, reader)
    if not block.closed:
        fail(reader, rules.NOT_CLOSED.of(), block.line)
    if block.opening_fault:
        reader.note(block.opening_fault, block.line)
    if block.quotes_fault:
        reader.note(block.quotes_fault, block.line)
    _tell_commas(block, reader)
    keys = _keys(block, kind, reader)
    of_kind = rules_of(kind)
    tell_question(block, {"hint", *TOLD, *of_kind.words}, reader)
    lines, parts = parts_of(block, headings_return=of_kind.lists is Lists.IN_STEPS)
    own = tuple(part for part in parts if part.name in of_kind.words)
    told = _told(parts, kind, reader)
    if trouble := id_trouble(block.id) if block.id else None:
        reader.note(rules.QUESTION_ID.of(why=trouble), block.line, 5)
    reading = reader_of(kind)(Content(block, lines, own, reader))
    if max(reading.body.lists()) > PIECES.most:
        fail(reader, PIECES.fault, block.line)
    if not reader.spending.allows(CONTROLS, reading.body.controls(), block.line):
        raise Unreadable
    stem = reader.blocks("\n".join(reading.stem).strip("\n"), block.line + 1 + _blank_before(reading.stem))
    if trouble:
        raise Unreadable
    first = _first_read(block, reader)
    question_id, provisional = _id(block, plain_of(stem) + reading.words, reader, first)
    if not plain_of(stem) and not reading.words:
        reader.note(rules.STEM_MISSING.of(), block.line)
    question = Question(
        question_id,
        kind,
        stem,
        reading.body,
        provisional=provisional,
        path=reader.path,
        line=block.line,
        **keys,
        **told,
    )
    return changed(question, points=_points(question, block, reader)), first


def _tell_commas(block: RawBlock, reader: TextReader) -> None:
    """Commas between the keys: no number was ever read with one, and everything else was."""
    for key in block.commas:
        rule = rules.OPENING_COMMA if key in NUMBERS else rules.COMMA
        reader.note(rule.of(key=key), block.line)


def _blank_before(lines: list[str]) -> int:
    return next((number for number, line in enumerate(lines) if line.strip()), 0)


def _kind(block: RawBlock, reader: TextReader) -> Kind:
    try:
        return Kind(block.kind)
    except ValueError:
        if block.kind in RESERVED:
            fail(reader, rules.RESERVED_KIND.of(kind=block.kind), block.line, 5)
        near = difflib.get_close_matches(block.kind, list(Kind), 1)
        rule = rules.KIND_MISSPELT if near else rules.KIND_UNKNOWN
        fail(reader, rule.of(kind=block.kind[:40], near="".join(near), kinds=", ".join(Kind)), block.line, 5)


def _id(block: RawBlock, stem: str, reader: TextReader, first: Question | None) -> tuple[str, bool]:
    if not block.id:
        made = first.id if first is not None else derived_question_id(block.kind, stem)
        if block.opening_fault:  # it may be there, in a line that is told already
            return made, True
        reader.note(rules.QUESTION_ID_MISSING.of(kind=block.kind, id=made), block.line)
        return made, True
    return block.id, False


def _keys(block: RawBlock, kind: Kind, reader: TextReader) -> dict[str, Any]:
    """What the keys in the braces say, as fields of a question; those that it cannot have are noted."""
    given = block.attributes
    of_kind = rules_of(kind)
    known = COMMON.union(of_kind.attributes, of_kind.flags)
    for key in given:
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            rule = rules.ATTRIBUTE_MISSPELT if near else rules.ATTRIBUTE_UNKNOWN
            reader.note(rule.of(key=key, near="".join(near), known=", ".join(sorted(known))), block.line)
    numbers = {key: _number(key, block, reader) for key in NUMBERS}
    tries = numbers["tries"]
    return {
        "points": numbers["points"] or 0.0,
        "tries": int(tries) if tries else None,
        "penalty": numbers["penalty"] or 0.0,
        "hint_cost": numbers["hint-cost"] or 0.0,
        "shuffle": given.get("shuffle", "true" if of_kind.shuffles else "false") != "false",
        "tags": tuple(given.get("tags", "").replace(",", " ").split()),
        "objective": given.get("objective", ""),
        "see": given.get("see", ""),
    }


def _points(question: Question, block: RawBlock, reader: TextReader) -> float:
    """Nothing can be earned where nothing is marked, so it must not count as possible either."""
    if is_marked(question.body):
        return question.points
    if "points" in block.attributes:
        reader.note(rules.POINTS_UNMARKED.of(), block.line)
    return 0.0


def _number(key: str, block: RawBlock, reader: TextReader) -> float | None:
    """The number behind a key, or its default when it has none that it can have."""
    allowed = NUMBERS[key]
    text = block.attributes.get(key, "").rstrip("%")
    if not text:
        return allowed.default
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if allowed.least <= value <= allowed.most:
        return value
    fault = rules.ATTRIBUTE_NUMBER.of(key=key, least=f"{allowed.least:g}", most=f"{allowed.most:g}")
    reader.note(fault, block.line)
    return allowed.default


def _told(parts: list[Part], kind: Kind, reader: TextReader) -> dict[str, Any]:
    """What stands behind the keywords of all kinds, as fields of a question; those of other kinds are noted."""
    hints: list[RichText] = []
    said: dict[str, RichText] = {}
    seen: set[str] = set()
    own = rules_of(kind).words
    for part in parts:
        if part.name != "hint" and part.name not in TOLD and part.name not in own:
            reader.note(rules.KEYWORD_ELSEWHERE.of(name=part.name, kind=kind), part.line)
        elif part.name == "hint":
            hints.append(reader.prose(part.text, part.text_line))
        elif part.name in seen:
            reader.note(rules.KEYWORD_TWICE.of(name=part.name), part.line)
        else:
            seen.add(part.name)
            if part.name in TOLD:
                said[part.name] = reader.prose(part.text, part.text_line)
    return {"hints": tuple(hints), **said}
