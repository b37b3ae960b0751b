"""A small course to begin with: it teaches something, shows each kind of question, and has nothing wrong with it."""

import re
from collections.abc import Collection
from pathlib import Path

from lmtrainer.course.identity import LONGEST_ID, id_from_name
from lmtrainer.course.kind import Kind
from lmtrainer.files import write_new
from lmtrainer.frozen import frozen
from lmtrainer.publishing.examples import BANK, EXAMPLES
from lmtrainer.publishing.header_form import toml_text
from lmtrainer.publishing.reading_level import LANGUAGE_TAG


class NotEmpty(Exception):
    """The folder holds something already, so nothing was made."""


@frozen
class Plan:
    """What a new course is to be. ``language`` is a tag such as ``en`` or ``pt-BR``."""

    title: str
    id: str
    language: str = "en"
    kinds: tuple[Kind, ...] = tuple(Kind)


@frozen
class _Lesson:
    """A lesson of the new course, made if any of its kinds is wanted; the first always, because others link to it."""

    path: str
    header: str
    text: str
    kinds: tuple[Kind, ...]


_OF_A_PURPOSE = (Kind.CHOICE, Kind.MULTIPLE, Kind.TEXT, Kind.NUMBER)
_OF_ONESELF = (Kind.SCALE, Kind.REFLECT, Kind.SCENARIO)
_LESSONS = (
    _Lesson(
        "01-purpose-and-plan/01-a-purpose.md",
        'id = "a-purpose"\nsummary = "What a meeting is for, and whom it needs."\nobjectives = ["name-the-purpose"]',
        """\
# A purpose that can be checked

Nine people sit in a room. After an hour somebody asks: “What was it that we wanted?” Nobody laughs.

A meeting is short when everybody knows **what is to be there at its end**: a decision, a list, a date. If it can
be checked, it can be reached; and when it is reached, everybody may go.

> [!EXAMPLE]
> “We talk about prices” cannot be checked. “At half past ten we have chosen one of the two lists” can.
""",
        _OF_A_PURPOSE,
    ),
    _Lesson(
        "01-purpose-and-plan/02-before-and-after.md",
        'id = "before-and-after"\nsummary = "What belongs in a meeting, and what around it."\n'
        'objectives = ["plan-a-meeting"]',
        """\
# Before and after

Most of a good meeting happens while nobody meets.

## Three papers

Agenda
: The topics, each with the result that is wanted. It is sent some days before.

Notes
: Who does what by when. They are sent on the same day.

Parking list
: What came up and has to wait. It is looked at before the next agenda is written.

## Three small roles

| Role | Looks after |
|---|---|
| Chair | the purpose |
| Note-taker | who does what by when |
| Timekeeper | the clock |
""",
        tuple(kind for kind in Kind if kind not in (*_OF_A_PURPOSE, *_OF_ONESELF)),
    ),
    _Lesson(
        "02-your-own/01-your-meetings.md",
        'id = "your-meetings"\nsummary = "A look at your own last meeting, and at the next one."\n'
        'objectives = ["name-the-purpose", "plan-a-meeting"]',
        """\
# Your own meetings

Nothing here is marked. What you write is for you alone.

> [!TIP]
> Keep [the purpose](../01-purpose-and-plan/01-a-purpose.md) in mind: what was to be there at the end?
""",
        _OF_ONESELF,
    ),
)
_CHECK = """\
+++
kind = "assessment"
id = "check"
pass_mark = 60
draw = [{bank = "meetings", count = 2}]
feedback = "at-end"
+++

# Check yourself

Two questions from three, another two next time.
"""
_MODULES = {"01-purpose-and-plan": "Purpose and plan", "02-your-own": "Your own meetings", "03-check": "A small check"}


def id_from_title(title: str) -> str:
    """An id that a title suggests."""
    return re.sub(r"-{2,}", "-", id_from_name(title.casefold())).strip("-.")[:LONGEST_ID] or "course"


def language_trouble(language: str) -> str:
    """Why a text is no language tag; empty for a good one."""
    return "" if LANGUAGE_TAG.match(language) else "A language is written like en, de or pt-BR."


def files_of(plan: Plan) -> dict[str, str]:
    """The files of the new course by their paths."""
    files = {}
    for lesson in _LESSONS:
        questions = [EXAMPLES[kind] for kind in lesson.kinds if kind in plan.kinds]
        if questions or lesson is _LESSONS[0]:
            files[lesson.path] = "\n".join([f"+++\n{lesson.header}\n+++\n", lesson.text, *questions])
    if Kind.CHOICE in plan.kinds:
        files["03-check/01-check.md"] = _CHECK
        files["questions/meetings.md"] = BANK
    folders = {path.partition("/")[0] for path in files}
    files |= {
        f"{folder}/module.toml": f'title = "{title}"\n' for folder, title in _MODULES.items() if folder in folders
    }
    return {"course.toml": _course_file(plan, files), **files}


def _course_file(plan: Plan, paths: Collection[str]) -> str:
    objectives = {
        "name-the-purpose": "name the purpose of a meeting so that it can be checked",
        "plan-a-meeting": "plan what belongs before, in and after a meeting",
    }
    return "\n".join(
        [
            "format = 1",
            f"id = {toml_text(plan.id)}",
            'version = "1"',
            f"title = {toml_text(plan.title)}",
            'summary = "A course to begin with: replace its texts by your own."',
            f"language = {toml_text(plan.language)}",
            "",
            "[objectives]",
            *(f"{key} = {toml_text(text)}" for key, text in objectives.items()),
            "",
            "[completion]",
            "pass_mark = 80",
            "",
        ]
    )


def begin(folder: Path, plan: Plan) -> tuple[str, ...]:
    """Make the course, and the folder if need be; returns the paths of its files.

    Raises `NotEmpty` when the folder holds anything, and `OSError` when it cannot be written.
    """
    if folder.exists() and any(folder.iterdir()):
        raise NotEmpty(str(folder))
    files = files_of(plan)
    for path, text in files.items():
        target = folder.joinpath(*path.split("/"))
        target.parent.mkdir(parents=True, exist_ok=True)
        write_new(target, text.encode())
    return tuple(files)
