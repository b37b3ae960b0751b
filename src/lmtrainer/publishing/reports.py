"""What `check` found, written for people, for programs (JSON), and for editors and code hosts (SARIF 2.1.0)."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from lmtrainer import __version__
from lmtrainer.course.problems import Problem, Severity
from lmtrainer.course.rules.rule import Rule
from lmtrainer.course.rules.table import rules
from lmtrainer.output import one_line
from lmtrainer.publishing.advice import LessonFacts
from lmtrainer.publishing.checking import Checked

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
Report = Callable[[Sequence[Checked], Path], str]


def as_text(found: Sequence[Checked], here: Path) -> str:
    """Two lines a problem, the first of them as editors understand it; paths are as seen from ``here``."""
    lines = [line for checked in found for problem in checked.problems for line in _in_words(problem, checked, here)]
    return "\n".join([*lines, *(_summary(checked, here) for checked in found)]) + "\n"


def _in_words(problem: Problem, checked: Checked, here: Path) -> Iterator[str]:
    place = f"{_path(problem.path, checked, here)}:{problem.line}:{problem.column}"
    yield one_line(f"{place}: {problem.code} {problem.message} ({problem.severity})")
    if problem.remedy:
        yield one_line(f"    {problem.remedy}")


def _path(path: str, checked: Checked, here: Path) -> str:
    """A path of the course as seen from ``here``, or from the root of the file system."""
    full = checked.root.joinpath(*path.split("/"))
    return (full.relative_to(here) if full.is_relative_to(here) else full).as_posix()


def _summary(checked: Checked, here: Path) -> str:
    counts = ", ".join(
        f"{count} {_noun(severity, count)}" for severity in Severity if (count := checked.count(severity))
    )
    questions = sum(facts.questions for facts in checked.lessons) + sum(len(b.questions) for b in checked.course.banks)
    read = f"{_so_many(len(checked.lessons), 'lesson')} with {_so_many(questions, 'question')}"
    return f"{one_line(_path('', checked, here))}: {counts or 'nothing to mend'} in {read}"


def _so_many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _noun(severity: Severity, count: int) -> str:
    if severity is Severity.ADVICE:
        return "piece of advice" if count == 1 else "pieces of advice"
    return severity.value if count == 1 else f"{severity.value}s"


def lessons_as_text(lessons: Sequence[LessonFacts]) -> str:
    """Minutes, words, questions and reading grade of each lesson, as a table."""
    lines = ["minutes   words  questions  grade  lesson"]
    for facts in lessons:
        grade = "–" if facts.reading_grade is None else f"{facts.reading_grade:.1f}"
        lines.append(f"{facts.minutes:7}  {facts.words:6}  {facts.questions:9}  {grade:>5}  {one_line(facts.title)}")
    return "\n".join([*lines, "(grade: Coleman-Liau index, of English texts of 100 words or more)"]) + "\n"


def as_json(found: Sequence[Checked], here: Path) -> str:
    """Everything, course by course."""
    courses = [
        {
            "course": _path("", checked, here),
            "id": checked.course.info.id,
            "title": checked.course.info.title,
            "counts": {severity.value: checked.count(severity) for severity in Severity},
            "problems": [_as_object(problem) for problem in checked.problems],
            "lessons": [
                {
                    "path": facts.path, "title": facts.title, "minutes": facts.minutes, "words": facts.words,
                    "questions": facts.questions, "reading_grade": facts.reading_grade,
                }
                for facts in checked.lessons
            ],
        }
        for checked in found
    ]  # fmt: skip
    return json.dumps({"version": 1, "courses": courses}, indent=1) + "\n"


def _as_object(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.path, "line": problem.line, "column": problem.column, "code": problem.code,
        "severity": problem.severity.value, "message": one_line(problem.message), "remedy": one_line(problem.remedy),
    }  # fmt: skip


def as_sarif(found: Sequence[Checked], here: Path) -> str:
    """A SARIF 2.1.0 log: one run, a rule for each code, paths as seen from ``here``."""
    known = rules()
    places = {code: place for place, code in enumerate(known)}
    driver = {
        "name": "lmtrainer",
        "version": __version__,
        "rules": [_rule(rule) for rule in known.values()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"HERE": {"uri": here.as_uri().rstrip("/") + "/"}},
        "results": [_result(problem, checked, here, places) for checked in found for problem in checked.problems],
    }
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.meaning},
        "help": {"text": rule.general_remedy},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(problem: Problem, checked: Checked, here: Path, places: dict[str, int]) -> dict[str, Any]:
    full = checked.root.joinpath(*problem.path.split("/"))
    if full.is_relative_to(here):
        uri = here.joinpath("x").as_uri()[:-1]
        location = {"uri": full.as_uri().removeprefix(uri), "uriBaseId": "HERE"}
    else:
        location = {"uri": full.as_uri()}
    rule = {"ruleIndex": places[problem.code]} if problem.code in places else {}
    return {
        "ruleId": problem.code,
        **rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": one_line(f"{problem.message} {problem.remedy}".strip())},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": location,
                    "region": {"startLine": problem.line, "startColumn": problem.column},
                }
            }
        ],
    }


REPORTS: dict[str, Report] = {"text": as_text, "json": as_json, "sarif": as_sarif}
