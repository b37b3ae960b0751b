"""Scenarios: each heading in the block is a step, its list the choices, each of which leads to another step."""

import difflib
import re
from dataclasses import dataclass

from lmtrainer.course.content import Content
from lmtrainer.course.fences import Part, parted
from lmtrainer.course.headings import anchor_of
from lmtrainer.course.identity import same_id
from lmtrainer.course.kind import Reading
from lmtrainer.course.kinds.scenario import Scenario, Step, StepChoice, ends_first
from lmtrainer.course.question_block import HEADING, Item, last_list
from lmtrainer.course.rules import profiles as rules

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
        content.fail(rules.STEPS_MISSING.of())
    ids = _unique(content, drafts)
    part = content.keyword("start")
    start = drafts[0].id
    if part:
        start = _target(content, part.text.split("\n")[0], ids, part.text_line, 8)
    steps = tuple(content.each(drafts, lambda draft: _step(content, draft, ids)))
    _check_ways(content, start, steps, {draft.id: draft.line for draft in drafts})
    body = Scenario(start, steps)
    if body.is_marked:
        _check_weights(content, body)
    return Reading(stem, body, drafts[0].title)


def _drafts(content: Content) -> tuple[list[str], list[_Draft]]:
    """The lines above the first heading, and the steps."""
    stem: list[str] = []
    drafts: list[_Draft] = []
    target = stem
    for number, (line, part) in enumerate(parted(content.lines), content.first_line):
        title = _TITLE.match(line) if part is Part.TEXT and HEADING.match(line) else None
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
            rule = rules.STEP_TWICE if draft.id else rules.STEP_WITHOUT_LETTERS
            content.fail(rule.of(step=draft.title[:40]), draft.line)
        ids[same_id(draft.id)] = draft.id
    return ids


def _step(content: Content, draft: _Draft, ids: dict[str, str]) -> Step:
    first = draft.line + 1
    above, items = last_list(draft.lines, first)
    if not any(content.split(item.text, "->", last=True) or content.box_of(item) for item in items):
        above, items = draft.lines, []
    choices = tuple(content.each(items, lambda item: _choice(content, item, ids)))
    blank = next((number for number, line in enumerate(above) if line.strip()), 0)
    blocks = content.blocks("\n".join(above[blank:]).rstrip(), first + blank)
    return Step(draft.id, content.inline(draft.title, draft.line), blocks, choices)


def _choice(content: Content, item: Item, ids: dict[str, str]) -> StepChoice:
    found = content.box_of(item)
    parts = content.split(found.text if found else item.text, "->", last=True)
    if parts is None or not parts[0] or not parts[1]:
        content.fail(rules.CHOICE_TARGET_MISSING.of(), item.line, 3)
    column = 3 + item.text.rfind("->") + 3
    target = _target(content, parts[1], ids, item.line, column)
    text = content.inline(parts[0], item.line)
    return StepChoice(text, found.weight if found else None, target, content.feedback(item))


def _target(content: Content, written: str, ids: dict[str, str], line: int, column: int) -> str:
    """The id of the step that is meant by its id or by its heading's words."""
    found = ids.get(same_id(anchor_of(written)))
    if found is None:
        near = difflib.get_close_matches(anchor_of(written), list(ids.values()), 1)
        rule = rules.STEP_MISSPELT if near else rules.STEP_UNKNOWN
        steps = ", ".join(list(ids.values())[:10])
        content.fail(rule.of(step=written[:40], near="".join(near).replace("-", " "), steps=steps), line, column)
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
            content.fail(rules.STEP_UNREACHABLE.of(step=step.title.plain[:40]), lines[step.id])
    looping = next((step for step in steps if step.id not in ending), None)
    if looping is not None:
        content.fail(rules.SCENARIO_LOOP.of(step=looping.title.plain[:40]), lines[looping.id])


def _check_weights(content: Content, body: Scenario) -> None:
    best, worst = body.best_sums()[body.start], body.worst_sums()[body.start]
    if best <= 0:
        content.fail(rules.SCENARIO_WORTHLESS.of())
    if worst >= best:
        content.note(rules.SCENARIO_EQUAL.of(), content.block.line)
