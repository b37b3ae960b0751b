"""Scenarios: each heading in the block is a step, its list the choices, each of which leads to another step."""

import difflib
import re
from dataclasses import dataclass

from lmtrainer.course.content import Content
from lmtrainer.course.identity import same_id
from lmtrainer.course.kind import Reading
from lmtrainer.course.kinds.scenario import Scenario, Step, StepChoice, ends_first
from lmtrainer.course.lesson_text import anchor_of
from lmtrainer.course.question_block import FENCE, HEADING, Item, last_list

_TITLE = re.compile(r"^#{1,6}\s+(.*?)\s*#*\s*$")


@dataclass(slots=True)
class _Draft:
    """A step whose choices are not followed yet."""

    id: str
    title: str
    line: int
    lines: list[str]


def read(content: Content) -> Reading:
    """Steps that all can be reached from the first one, without a loop."""
    stem, drafts = _drafts(content)
    if not drafts:
        content.fail("steps-missing", "This scenario has no step.", "Begin each step with a heading: ### Monday.")
    ids = _unique(content, drafts)
    part = content.keyword("start")
    start = drafts[0].id
    if part:
        start = _target(content, part.text.split("\n")[0], ids, part.text_line, 8)
    steps = tuple(_step(content, draft, ids) for draft in drafts)
    _check_ways(content, start, steps, {draft.id: draft.line for draft in drafts})
    body = Scenario(start, steps)
    if body.is_marked:
        _check_weights(content, body)
    return Reading(stem, body, drafts[0].title)


def _drafts(content: Content) -> tuple[list[str], list[_Draft]]:
    """The lines above the first heading, and the steps."""
    stem: list[str] = []
    drafts: list[_Draft] = []
    target, fence = stem, ""
    for number, line in enumerate(content.lines, content.first_line):
        marks = FENCE.match(line)
        if marks:
            fence = "" if fence and line.strip().startswith(fence) else fence or marks.group(1)
        title = None if fence or not HEADING.match(line) else _TITLE.match(line)
        if title:
            target = []
            drafts.append(_Draft(anchor_of(title.group(1)), title.group(1), number, target))
        else:
            target.append(line)
    return stem, drafts


def _unique(content: Content, drafts: list[_Draft]) -> dict[str, str]:
    """The ids of the steps by the form in which they are compared."""
    ids: dict[str, str] = {}
    for draft in drafts:
        if not draft.id or same_id(draft.id) in ids:
            message = f"There is another step “{draft.title[:40]}”." if draft.id else "This heading has no letters."
            content.fail("step-twice", message, "Give each step a heading of its own.", draft.line)
        ids[same_id(draft.id)] = draft.id
    return ids


def _step(content: Content, draft: _Draft, ids: dict[str, str]) -> Step:
    first = draft.line + 1
    above, items = last_list(draft.lines, first)
    if not any(content.split(item.text, "->", last=True) or content.box_of(item) for item in items):
        above, items = draft.lines, []
    choices = tuple(_choice(content, item, ids) for item in items)
    blank = next((number for number, line in enumerate(above) if line.strip()), 0)
    blocks = content.blocks("\n".join(above[blank:]).rstrip(), first + blank)
    return Step(draft.id, content.inline(draft.title, draft.line), blocks, choices)


def _choice(content: Content, item: Item, ids: dict[str, str]) -> StepChoice:
    found = content.box_of(item)
    parts = content.split(found.text if found else item.text, "->", last=True)
    if parts is None or not parts[0] or not parts[1]:
        content.fail(
            "choice-target-missing",
            "This choice leads nowhere.",
            "Write - what to do -> step, with spaces around the arrow.",
            item.line,
            3,
        )
    column = 3 + item.text.rfind("->") + 3
    target = _target(content, parts[1], ids, item.line, column)
    text = content.inline(parts[0], item.line)
    return StepChoice(text, found.weight if found else None, target, content.feedback(item))


def _target(content: Content, written: str, ids: dict[str, str], line: int, column: int) -> str:
    """The id of the step that is meant by its id or by its heading's words."""
    found = ids.get(same_id(anchor_of(written)))
    if found is None:
        near = difflib.get_close_matches(anchor_of(written), list(ids.values()), 1)
        hint = f"Did you mean {near[0].replace('-', ' ')}?" if near else f"Steps: {', '.join(list(ids.values())[:10])}."
        content.fail("step-unknown", f"There is no step “{written[:40]}”.", hint, line, column)
    return found


def _check_ways(content: Content, start: str, steps: tuple[Step, ...], lines: dict[str, int]) -> None:
    ending = {step.id for step in ends_first(steps)}
    by_id = {step.id: step for step in steps}
    reached, waiting = {start}, [start]
    while waiting:
        for choice in by_id[waiting.pop()].choices:
            if choice.target not in reached:
                reached.add(choice.target)
                waiting.append(choice.target)
    for step in steps:
        if step.id not in reached:
            content.fail(
                "step-unreachable",
                f"No choice leads to the step “{step.title.plain[:40]}”.",
                "Let a choice lead to it, or take it out.",
                lines[step.id],
            )
    looping = next((step for step in steps if step.id not in ending), None)
    if looping is not None:
        content.fail(
            "scenario-loop",
            f"From the step “{looping.title.plain[:40]}” a way leads round in a circle.",
            "Let the choices lead on only; write a step twice if it comes twice.",
            lines[looping.id],
        )


def _check_weights(content: Content, body: Scenario) -> None:
    best, worst = body.best_sums()[body.start], body.worst_sums()[body.start]
    if best <= 0:
        message = "No way through this scenario earns anything."
        content.fail("scenario-worthless", message, "Give the better choices a percentage, or take all boxes out.")
    if worst >= best:
        message = "Every way through this scenario earns the same."
        content.warn(content.block.line, "scenario-equal", message, "Give the better choices more percent.")
