"""What `check` found, for programs (JSON), and for editors and code hosts (SARIF 2.1.0): all of it, in English."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from lmtrainer import __version__
from lmtrainer.course.problems import Problem, Severity
from lmtrainer.course.rules.rule import Rule
from lmtrainer.course.rules.table import rules
from lmtrainer.output import one_line
from lmtrainer.publishing.checking import Checked
from lmtrainer.publishing.text_report import seen_from

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
Report = Callable[[Sequence[Checked], Path], str]


def as_json(found: Sequence[Checked], here: Path) -> str:
    """Everything, course by course."""
    courses = [
        {
            "course": seen_from(here, checked),
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


REPORTS: dict[str, Report] = {"json": as_json, "sarif": as_sarif}
