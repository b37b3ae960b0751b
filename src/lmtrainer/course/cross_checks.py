"""What can only be seen when the whole course is read: ids that come twice, and names of things that are not there."""

import difflib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from lmtrainer.course.assessment_header import draw_line
from lmtrainer.course.drawing import candidates, shortages
from lmtrainer.course.headers import header_line
from lmtrainer.course.identity import same_id
from lmtrainer.course.model import Bank, Lesson, Module
from lmtrainer.course.problems import Problem
from lmtrainer.course.questions import Question
from lmtrainer.course.text import Heading

Note = Callable[[Problem], None]


@dataclass(slots=True)
class Link:
    """A link to a heading, to be looked up when all lessons are read."""

    path: str
    line: int
    lesson: str
    anchor: str


def with_unique_questions(
    modules: Sequence[Module], banks: Sequence[Bank], note: Note
) -> tuple[list[Module], list[Bank]]:
    """The same without each question whose id came before; lessons come before banks."""
    seen: dict[str, Question] = {}

    def is_first(question: Question) -> bool:
        other = seen.setdefault(same_id(question.id), question)
        if other is question:
            return True
        note(
            Problem(
                question.path,
                question.line,
                5,
                "question-id-twice",
                f"The id “{question.id}” is also that of {other.path}:{other.line}.",
                "Give this question another id.",
            )
        )
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
            note(
                Problem(
                    link.path,
                    link.line,
                    1,
                    "link-anchor",
                    f"There is no heading #{link.anchor[:60]} in that lesson.",
                    "Write the heading's words in lower case with hyphens.",
                )
            )


def check_headings(modules: Sequence[Module], note: Note) -> None:
    """Headings that skip a level; a lesson's title is of the first."""
    for lesson in (lesson for module in modules for lesson in module.lessons):
        above = 1
        for heading in (block for block in lesson.blocks if isinstance(block, Heading)):
            if heading.level > above + 1:
                message = f"This heading of level {heading.level} stands below one of level {above}."
                hint = f"Begin it with {'#' * (above + 1)}."
                note(Problem(lesson.path, heading.line, 1, "heading-skips", message, hint))
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
            message = f"There is no objective “{question.objective[:40]}” in course.toml."
            hint = "Add it there, or take it out here."
            note(Problem(question.path, question.line, 1, "objective-unknown", message, hint))
        lesson, _, anchor = question.see.partition("#")
        known = lesson in anchors or lesson_ids is None or lesson in lesson_ids
        if question.see and (not known or (anchor and anchor not in anchors.get(lesson, {anchor}))):
            message = f"There is no “{question.see[:60]}” to see."
            hint = 'Write see="lesson-id#heading".'
            note(Problem(question.path, question.line, 1, "see-unknown", message, hint))


def _anchors(modules: Sequence[Module]) -> dict[str, set[str]]:
    """The headings of each lesson by its id."""
    return {
        lesson.id: {block.anchor for block in lesson.blocks if isinstance(block, Heading)}
        for module in modules
        for lesson in module.lessons
    }


def check_requires(
    modules: Sequence[Module], headers: Mapping[str, str], lesson_ids: Collection[str] | None, note: Note
) -> None:
    """Required lessons that are not there; ``headers`` has each lesson's header text by its path.

    ``lesson_ids`` None: nobody knows them all, because a lesson's header cannot be read, which is told there.
    """
    if lesson_ids is None:
        return
    for lesson in (lesson for module in modules for lesson in module.lessons):
        for needed in lesson.requires:
            if needed not in lesson_ids:
                note(
                    Problem(
                        lesson.path,
                        header_line(headers[lesson.path], "requires"),
                        1,
                        "requires-unknown",
                        f"There is no lesson “{needed}” to require.",
                        "Write the id of another lesson.",
                    )
                )


def check_assessments(modules: Sequence[Module], banks: Sequence[Bank], headers: Mapping[str, str], note: Note) -> None:
    """Text that nobody sees, banks that are not there or hold too little.

    ``headers`` has each lesson's header text by its path.
    """
    for lesson in (lesson for module in modules for lesson in module.lessons):
        if lesson.assessment is None:
            continue
        if not lesson.questions and not lesson.assessment.draw:
            message = "This assessment asks nothing."
            note(Problem(lesson.path, 1, 1, "assessment-empty", message, "Write questions, or draw some from a bank."))
        below = (block for block in lesson.blocks[len(lesson.introduction) :] if not isinstance(block, Question))
        if unseen := next(below, None):
            message = "Nobody will see this text: it stands below the first question of an assessment."
            hint = "Move it above the first question, or into a question."
            note(Problem(lesson.path, unseen.line, 1, "assessment-prose", message, hint))
        for rule, missing in zip(lesson.assessment.draw, shortages(lesson.assessment, banks), strict=True):
            line = draw_line(headers[lesson.path], rule)
            if all(same_id(bank.id) != same_id(rule.bank) for bank in banks):
                message = f"There is no bank “{rule.bank[:40]}”."
                note(Problem(lesson.path, line, 1, "bank-unknown", message, _bank_hint(rule.bank, banks)))
            elif missing:
                found = len(candidates(rule, banks))
                message = f"{rule.count} questions are to be drawn from “{rule.bank[:40]}”, and {rule.count - missing}"
                message += " are left by the other lines." if found >= rule.count else " are there."
                note(Problem(lesson.path, line, 1, "draw-too-few", message, "Draw fewer, or write more questions."))


def _bank_hint(wanted: str, banks: Sequence[Bank]) -> str:
    names = [bank.id for bank in banks]
    near = difflib.get_close_matches(wanted, names, 1)
    if near:
        return f"Did you mean {near[0]}?"
    return f"Banks: {', '.join(names[:10])}." if names else f"Write one: questions/{wanted[:40]}.md."
