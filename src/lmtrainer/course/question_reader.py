"""Question blocks -> questions: what each part of a block means, and exactly what is wrong with it."""

import difflib
import re
from collections.abc import Callable
from dataclasses import replace

from lmtrainer.course.gap_reader import read_gaps
from lmtrainer.course.identity import derived_question_id, fingerprint, id_trouble
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.option_reader import Unreadable, fail, feedback, weight_of
from lmtrainer.course.problems import Severity
from lmtrainer.course.question_block import Item, Part, RawBlock, items_of, last_list, parts_of
from lmtrainer.course.questions import Body, Choice, Kind, Multiple, Option, Question, Sort, SortItem, plain_of
from lmtrainer.course.text import RichText

SUPPORTED = (Kind.CHOICE, Kind.MULTIPLE, Kind.SORT, Kind.GAPS)
_BOX = re.compile(r"^\[([^\]]*)\](?:\s+|$)(.*)$", re.DOTALL)
_GROUP = re.compile(r"^\*\*(.+?)\*\*\s*$")
_COMMON = {"points", "tries", "penalty", "hint-cost", "shuffle", "tags", "objective", "see"}
_OWN = {Kind.MULTIPLE: {"marking"}, Kind.GAPS: {"exact"}}


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
        reader.problem(block.line, "attribute-syntax", block.attribute_trouble, 'Write {tries=2 tags="a b"}.')
    lines, parts = parts_of(block)
    stem_lines, body, stem_tail = _body(kind, block, lines, reader)
    stem = reader.blocks("\n".join(stem_lines).strip("\n"), block.line + 1 + _blank_before(stem_lines))
    question_id, provisional = _id(block, plain_of(stem) + stem_tail, reader)
    if not plain_of(stem) and not stem_tail:
        reader.problem(
            block.line,
            "stem-missing",
            "This question asks nothing.",
            "Write the question above its options.",
            severity=Severity.WARNING,
        )
    question = _with_attributes(
        Question(question_id, kind, stem, body, provisional=provisional, path=reader.path, line=block.line),
        block,
        reader,
    )
    question = _with_parts(question, parts, reader)
    return replace(question, fingerprint=fingerprint(question, picture_bytes))


def _blank_before(lines: list[str]) -> int:
    return next((number for number, line in enumerate(lines) if line.strip()), 0)


def _kind(block: RawBlock, reader: TextReader) -> Kind:
    try:
        kind = Kind(block.kind)
    except ValueError:
        near = difflib.get_close_matches(block.kind, list(Kind), 1)
        hint = f"Did you mean {near[0]}?" if near else f"Kinds are {', '.join(Kind)}."
        fail(reader, block.line, "kind-unknown", f"There is no kind of question “{block.kind[:40]}”.", hint, 5)
    if kind not in SUPPORTED:
        reader.problem(
            block.line,
            "kind-not-yet-supported",
            f"Questions of the kind “{kind}” are not yet supported.",
            "It is left out for now; nothing else is affected.",
            5,
            Severity.WARNING,
        )
        raise Unreadable
    return kind


def _id(block: RawBlock, stem: str, reader: TextReader) -> tuple[str, bool]:
    if not block.id:
        made = derived_question_id(block.kind, stem)
        reader.problem(
            block.line,
            "question-id-missing",
            "This question has no id, so progress on it is lost when its wording changes.",
            f"Write ::: {block.kind} {made}",
            severity=Severity.WARNING,
        )
        return made, True
    if trouble := id_trouble(block.id):
        fail(reader, block.line, "question-id", trouble, "Write a short id like vision-or-plan.", 5)
    return block.id, False


def _body(kind: Kind, block: RawBlock, lines: list[str], reader: TextReader) -> tuple[list[str], Body, str]:
    """The stem's lines, the body, and words of the body that identify a question without a stem."""
    first = block.line + 1
    match kind:
        case Kind.CHOICE | Kind.MULTIPLE:
            stem, items = last_list(lines, first)
            return stem, _choices(kind, block, items, reader), ""
        case Kind.SORT:
            stem, sort = _sort(block, lines, reader)
            return stem, sort, ""
        case _:
            stem, gaps, words = read_gaps(block, lines, reader)
            if gaps is None:
                raise Unreadable
            return stem, gaps, words


def _choices(kind: Kind, block: RawBlock, items: list[Item], reader: TextReader) -> Choice | Multiple:
    options, own_weights = [], False
    for item in items:
        box = _BOX.match(item.text)
        if box is None:
            fail(reader, item.line, "box-missing", "This option has no box.", "Begin it with [ ] or [x].", 3)
        weight, own = weight_of(box.group(1), item.line, reader)
        own_weights = own_weights or own
        options.append(Option(reader.inline(box.group(2), item.line), weight, feedback(item, reader)))
    if len(options) < 2:
        fail(
            reader,
            block.line,
            "options-missing",
            "This question has fewer than two options.",
            "Write a list of options with boxes: - [x] right, - [ ] wrong.",
        )
    full = sum(option.weight >= 100 for option in options)
    if kind is Kind.CHOICE:
        if full != 1:
            fail(
                reader,
                block.line,
                "choice-right-options",
                f"A choice has one right option; this one has {full}.",
                "Mark exactly one option with [x], or make it a multiple question.",
            )
        return Choice(tuple(options))
    if not any(option.weight > 0 for option in options):
        fail(
            reader,
            block.line,
            "multiple-right-options",
            "No option of this question is right.",
            "Mark the right ones with [x].",
        )
    return Multiple(tuple(options), own_weights, block.attributes.get("marking") == "all-or-nothing")


def _sort(block: RawBlock, lines: list[str], reader: TextReader) -> tuple[list[str], Sort]:
    heads = [number for number, line in enumerate(lines) if _GROUP.match(line)]
    heads = [n for n in heads if _next_line(lines, n).startswith(("- ", "* ", "+ "))]
    if len(heads) < 2:
        fail(
            reader,
            block.line,
            "groups-missing",
            "A sort question needs two groups or more.",
            "Write **Group** on a line of its own, then its list, twice or more.",
        )
    groups, items = [], []
    for group, (start, end) in enumerate(zip(heads, [*heads[1:], len(lines)], strict=True)):
        match = _GROUP.match(lines[start])
        assert match is not None
        groups.append(reader.inline(match.group(1), block.line + 1 + start))
        for item in items_of(lines[start + 1 : end], block.line + 2 + start):
            items.append(SortItem(reader.inline(item.text, item.line), group, feedback(item, reader)))
    return lines[: heads[0]], Sort(tuple(groups), tuple(items))


def _next_line(lines: list[str], after: int) -> str:
    return next((line for line in lines[after + 1 :] if line.strip()), "")


def _with_attributes(question: Question, block: RawBlock, reader: TextReader) -> Question:
    given = block.attributes
    known = _COMMON | _OWN.get(question.kind, set())
    for key in given:
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            reader.problem(
                block.line,
                "attribute-unknown",
                f"There is no attribute {key}.",
                f"Did you mean {near[0]}?" if near else f"Known: {', '.join(sorted(known))}.",
                severity=Severity.WARNING,
            )
    number = _Numbers(block, reader)
    tries = number.get("tries", 0, 1, 100)
    return replace(
        question,
        points=number.get("points", 1, 0, 1000),
        tries=int(tries) if tries else None,
        penalty=number.get("penalty", 0, 0, 100),
        hint_cost=number.get("hint-cost", 0, 0, 100),
        shuffle=given.get("shuffle", "true") != "false",
        tags=tuple(given.get("tags", "").replace(",", " ").split()),
        objective=given.get("objective", ""),
        see=given.get("see", ""),
    )


class _Numbers:
    def __init__(self, block: RawBlock, reader: TextReader) -> None:
        self._block, self._reader = block, reader

    def get(self, key: str, default: float, least: float, most: float) -> float:
        text = self._block.attributes.get(key, "").rstrip("%")
        if not text:
            return default
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if least <= value <= most:
            return value
        self._reader.problem(self._block.line, "attribute-number", f"{key} is a number from {least:g} to {most:g}.")
        return default


def _with_parts(question: Question, parts: list[Part], reader: TextReader) -> Question:
    hints: list[RichText] = []
    said: dict[str, RichText] = {}
    for part in parts:
        text = reader.prose(part.text, part.line)
        if part.name == "hint":
            hints.append(text)
        elif part.name not in ("why", "right", "partly", "wrong"):
            reader.problem(
                part.line,
                "keyword-elsewhere",
                f"“{part.name}:” does not belong to a {question.kind} question.",
                "Take it out, or write a backslash before it.",
                severity=Severity.WARNING,
            )
        elif part.name in said:
            reader.problem(
                part.line, "keyword-twice", f"“{part.name}:” is here twice.", "Write it once.",
                severity=Severity.WARNING,
            )  # fmt: skip
        else:
            said[part.name] = text
    return replace(question, hints=tuple(hints), **said)  # type: ignore[arg-type]
