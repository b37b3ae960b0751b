"""What can only be seen when the whole course is read: ids that come twice, and names of things that are not there."""

import difflib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from lmtrainer.course.assessment_header import draw_line
from lmtrainer.course.drawing import candidates, shortages
from lmtrainer.course.headers import header_line
from lmtrainer.course.headings import anchor_of
from lmtrainer.course.identity import same_id
from lmtrainer.course.model import Bank, Lesson, Module
from lmtrainer.course.problems import Fault, Problem
from lmtrainer.course.questions import Question
from lmtrainer.course.rules import assessments, headers, questions, texts
from lmtrainer.course.text import Heading
from lmtrainer.frozen import frozen

Note = Callable[[Problem], None]


@dataclass(slots=True)
class Link:
    """A link to a heading, to be looked up when all lessons are read."""

    path: str
    line: int
    lesson: str
    anchor: str


@frozen
class Unread:
    """A question that could not be read; its id is taken all the same."""

    id: str
    path: str
    line: int


def check_unread(modules: Sequence[Module], banks: Sequence[Bank], unread: Sequence[Unread], note: Note) -> None:
    """Ids of questions that could not be read, and that are those of others too: told before the first is mended."""
    of_lessons = (lesson.questions for module in modules for lesson in module.lessons)
    readable = [question for found in (*of_lessons, *(bank.questions for bank in banks)) for question in found]
    seen: dict[str, Question | Unread] = {same_id(question.id): question for question in readable}
    for one in unread:
        other = seen.setdefault(same_id(one.id), one)
        if other is not one:
            later, first = (one, other) if (other.path, other.line) < (one.path, one.line) else (other, one)
            fault = questions.ID_TWICE.of(id=later.id, first=f"{first.path}:{first.line}")
            note(fault.at(later.path, later.line, 5))


def with_unique_questions(
    modules: Sequence[Module], banks: Sequence[Bank], note: Note
) -> tuple[list[Module], list[Bank]]:
    """The same without each question whose id came before; lessons come before banks."""
    seen: dict[str, Question] = {}

    def is_first(question: Question) -> bool:
        other = seen.setdefault(same_id(question.id), question)
        if other is question:
            return True
        first = f"{other.path}:{other.line}"
        note(questions.ID_TWICE.at(question.path, question.line, 5, id=question.id, first=first))
        return False

    def kept(lesson: Lesson) -> Lesson:
        return replace(lesson, blocks=tuple(b for b in lesson.blocks if not isinstance(b, Question) or is_first(b)))

    checked = [replace(module, lessons=tuple(kept(lesson) for lesson in module.lessons)) for module in modules]
    return checked, [replace(bank, questions=tuple(q for q in bank.questions if is_first(q))) for bank in banks]


def check_links(modules: Sequence[Module], links: Sequence[Link], note: Note) -> None:
    """Links to headings that are not there."""
    anchors = _anchors(modules)
    for link in links:
        if link.anchor not in anchors.get(link.lesson, ()):
            note(texts.LINK_ANCHOR.at(link.path, link.line, anchor=link.anchor[:60]))


def check_headings(modules: Sequence[Module], note: Note) -> None:
    """Headings that skip a level; a lesson's title is of the first."""
    for lesson in (lesson for module in modules for lesson in module.lessons):
        above = 1
        for heading in (block for block in lesson.blocks if isinstance(block, Heading)):
            if heading.level > above + 1:
                fault = texts.HEADING_SKIPS.of(level=heading.level, above=above, marks="#" * (above + 1))
                note(fault.at(lesson.path, heading.line))
            above = heading.level


def check_questions(
    modules: Sequence[Module],
    banks: Sequence[Bank],
    objectives: Collection[str] | None,
    lesson_ids: Collection[str] | None,
    note: Note,
) -> None:
    """Objectives, lessons and headings that questions name and that are not there; None: nobody knows them all."""
    anchors = _anchors(modules)
    lessons = [lesson.questions for module in modules for lesson in module.lessons]
    for question in (question for group in (*lessons, *(bank.questions for bank in banks)) for question in group):
        if objectives is not None and question.objective and question.objective not in objectives:
            note(headers.OBJECTIVE_UNKNOWN.at(question.path, question.line, key=question.objective[:40]))
        lesson, _, anchor = question.see.partition("#")
        known = lesson in anchors or lesson_ids is None or lesson in lesson_ids
        if question.see and (not known or (anchor and anchor not in anchors.get(lesson, {anchor}))):
            note(questions.SEE_UNKNOWN.at(question.path, question.line, see=question.see[:60]))


def _anchors(modules: Sequence[Module]) -> dict[str, set[str]]:
    """The headings of each lesson by its id; its title is one, which leads to its beginning."""
    return {
        lesson.id: {anchor_of(lesson.title), *(block.anchor for block in lesson.blocks if isinstance(block, Heading))}
        for module in modules
        for lesson in module.lessons
    }


def check_requires(
    modules: Sequence[Module], header_texts: Mapping[str, str], lesson_ids: Collection[str] | None, note: Note
) -> None:
    """Required lessons that are not there; ``header_texts`` has each lesson's header text by its path.

    ``lesson_ids`` None: nobody knows them all, because a lesson's header cannot be read, which is told there.
    """
    if lesson_ids is None:
        return
    for lesson in (lesson for module in modules for lesson in module.lessons):
        for needed in lesson.requires:
            if needed not in lesson_ids:
                line = header_line(header_texts[lesson.path], "requires")
                note(headers.REQUIRES_UNKNOWN.at(lesson.path, line, id=needed))


def check_assessments(
    modules: Sequence[Module], banks: Sequence[Bank], header_texts: Mapping[str, str], note: Note
) -> None:
    """Text that nobody sees, banks that are not there or hold too little.

    ``header_texts`` has each lesson's header text by its path.
    """
    for lesson in (lesson for module in modules for lesson in module.lessons):
        if lesson.assessment is None:
            continue
        if not lesson.questions and not lesson.assessment.draw:
            note(assessments.EMPTY.at(lesson.path))
        below = (block for block in lesson.blocks[len(lesson.introduction) :] if not isinstance(block, Question))
        if unseen := next(below, None):
            note(assessments.PROSE.at(lesson.path, unseen.line))
        for rule, missing in zip(lesson.assessment.draw, shortages(lesson.assessment, banks), strict=True):
            line = draw_line(header_texts[lesson.path], rule)
            if all(same_id(bank.id) != same_id(rule.bank) for bank in banks):
                note(_unknown_bank(rule.bank, banks).at(lesson.path, line))
            elif missing:
                shared = len(candidates(rule, banks)) >= rule.count
                too_few = assessments.DRAW_SHARED if shared else assessments.DRAW_TOO_FEW
                fault = too_few.of(count=rule.count, bank=rule.bank[:40], found=rule.count - missing)
                note(fault.at(lesson.path, line))


def _unknown_bank(wanted: str, banks: Sequence[Bank]) -> Fault:
    names = [bank.id for bank in banks]
    near = difflib.get_close_matches(wanted, names, 1)
    unknown = assessments.BANK_UNKNOWN if names else assessments.NO_BANKS
    rule = assessments.BANK_MISSPELT if near else unknown
    return rule.of(bank=wanted[:40], near="".join(near), banks=", ".join(names[:10]))
