"""Question blocks -> questions: what all kinds have in common. What is inside a block is left to `kinds`."""

import difflib
from collections.abc import Callable
from dataclasses import replace

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
from lmtrainer.course.text import RichText

RESERVED = frozenset({"audio", "include", "math", "maths", "video"})


def read_question(block: RawBlock, reader: TextReader, picture_bytes: Callable[[str], bytes]) -> Question | None:
    """The question, or None when a problem makes it unusable; problems go to ``reader``."""
    try:
        return _question(block, reader, picture_bytes)
    except Unreadable:
        return None


def _question(block: RawBlock, reader: TextReader, picture_bytes: Callable[[str], bytes]) -> Question:
    kind = _kind(block, reader)
    if not block.closed:
        fail(
            reader,
            block.line,
            "question-not-closed",
            "This question is never closed.",
            "Write ::: on a line of its own after it.",
        )
    if block.attribute_trouble:
        reader.problem(block.line, "attribute-syntax", block.attribute_trouble, block.attribute_hint)
    _tell_commas(block, reader)
    rules = rules_of(kind)
    tell_question(block, {"hint", *TOLD, *rules.words}, reader)
    lines, parts = parts_of(block, headings_return=rules.lists is Lists.IN_STEPS)
    own = tuple(part for part in parts if part.name in rules.words)
    reading = reader_of(kind)(Content(block, lines, own, reader))
    if max(reading.body.lists()) > PIECES.most:
        fail(reader, block.line, PIECES.code, PIECES.message, PIECES.hint)
    if not reader.spending.allows(CONTROLS, reading.body.controls(), block.line):
        raise Unreadable
    stem = reader.blocks("\n".join(reading.stem).strip("\n"), block.line + 1 + _blank_before(reading.stem))
    question_id, provisional = _id(block, plain_of(stem) + reading.words, reader)
    if not plain_of(stem) and not reading.words:
        reader.problem(
            block.line,
            "stem-missing",
            "This question asks nothing.",
            "Write the question above its options.",
        )
    question = _with_attributes(
        Question(question_id, kind, stem, reading.body, provisional=provisional, path=reader.path, line=block.line),
        block,
        reader,
    )
    question = _with_parts(question, parts, reader)
    return replace(question, fingerprint=fingerprint(question, picture_bytes))


def _tell_commas(block: RawBlock, reader: TextReader) -> None:
    """Commas between the keys: no number was ever read with one, and everything else was."""
    hint = 'Write spaces between the keys, and no commas: {tries=2 tags="a b"}.'
    for key in block.commas:
        message = f"There is a comma behind {key}."
        if key in NUMBERS:
            reader.problem(block.line, "attribute-syntax", message, hint)
        else:
            reader.problem(block.line, "attribute-comma", message, hint)


def _blank_before(lines: list[str]) -> int:
    return next((number for number, line in enumerate(lines) if line.strip()), 0)


def _kind(block: RawBlock, reader: TextReader) -> Kind:
    try:
        return Kind(block.kind)
    except ValueError:
        if block.kind in RESERVED:
            message = f"“{block.kind}” is not in version 1 of the format."
            fail(reader, block.line, "reserved-kind", message, "Write the text itself into the lesson.", 5)
        near = difflib.get_close_matches(block.kind, list(Kind), 1)
        hint = f"Did you mean {near[0]}?" if near else f"Kinds are {', '.join(Kind)}."
        fail(reader, block.line, "kind-unknown", f"There is no kind of question “{block.kind[:40]}”.", hint, 5)


def _id(block: RawBlock, stem: str, reader: TextReader) -> tuple[str, bool]:
    if not block.id:
        made = derived_question_id(block.kind, stem)
        if block.attribute_trouble:  # it may be there, in a line that is told already
            return made, True
        reader.problem(
            block.line,
            "question-id-missing",
            "This question has no id, so progress on it is lost when its wording changes.",
            f"Write ::: {block.kind} {made}",
        )
        return made, True
    if trouble := id_trouble(block.id):
        fail(reader, block.line, "question-id", trouble, "Write a short id like vision-or-plan.", 5)
    return block.id, False


def _with_attributes(question: Question, block: RawBlock, reader: TextReader) -> Question:
    given = block.attributes
    rules = rules_of(question.kind)
    known = COMMON.union(rules.attributes, rules.flags)
    for key in given:
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            reader.problem(
                block.line,
                "attribute-unknown",
                f"There is no attribute {key}.",
                f"Did you mean {near[0]}?" if near else f"Known: {', '.join(sorted(known))}.",
            )
    numbers = {key: _number(key, block, reader) for key in NUMBERS}
    tries = numbers["tries"]
    return replace(
        question,
        points=_points(question, block, numbers["points"] or 0.0, reader),
        tries=int(tries) if tries else None,
        penalty=numbers["penalty"] or 0.0,
        hint_cost=numbers["hint-cost"] or 0.0,
        shuffle=given.get("shuffle", "true" if rules.shuffles else "false") != "false",
        tags=tuple(given.get("tags", "").replace(",", " ").split()),
        objective=given.get("objective", ""),
        see=given.get("see", ""),
    )


def _points(question: Question, block: RawBlock, points: float, reader: TextReader) -> float:
    """Nothing can be earned where nothing is marked, so it must not count as possible either."""
    if is_marked(question.body):
        return points
    if "points" in block.attributes:
        message = "Nothing is marked in this question, so it has no points."
        reader.problem(block.line, "points-unmarked", message, "Take points out.")
    return 0.0


def _number(key: str, block: RawBlock, reader: TextReader) -> float | None:
    """The number behind a key, or its default when it has none that it can have."""
    rule = NUMBERS[key]
    text = block.attributes.get(key, "").rstrip("%")
    if not text:
        return rule.default
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if rule.least <= value <= rule.most:
        return value
    message = f"{key} is a number from {rule.least:g} to {rule.most:g}."
    reader.problem(block.line, "attribute-number", message)
    return rule.default


def _with_parts(question: Question, parts: list[Part], reader: TextReader) -> Question:
    hints: list[RichText] = []
    said: dict[str, RichText] = {}
    seen: set[str] = set()
    own = rules_of(question.kind).words
    for part in parts:
        if part.name != "hint" and part.name not in TOLD and part.name not in own:
            reader.problem(
                part.line,
                "keyword-elsewhere",
                f"“{part.name}:” does not belong to a {question.kind} question.",
                "Take it out, or write a backslash before it.",
            )
        elif part.name == "hint":
            hints.append(reader.prose(part.text, part.text_line))
        elif part.name in seen:
            reader.problem(
                part.line, "keyword-twice", f"“{part.name}:” is here twice.", "Write it once.",
            )  # fmt: skip
        else:
            seen.add(part.name)
            if part.name in TOLD:
                said[part.name] = reader.prose(part.text, part.text_line)
    return replace(question, hints=tuple(hints), **said)  # type: ignore[arg-type]
