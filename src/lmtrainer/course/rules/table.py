"""The one table of everything that can be wrong with a course, by topic: for docs, reports and tests."""

from types import ModuleType

from lmtrainer.course.kind import Kind, module_of
from lmtrainer.course.rules import (
    advice,
    assessments,
    choices,
    files,
    headers,
    packages,
    placing,
    profiles,
    questions,
    texts,
    typed,
)
from lmtrainer.course.rules.rule import Rule


def _rules_in(module: ModuleType) -> list[Rule]:
    return [rule for rule in vars(module).values() if isinstance(rule, Rule)]


TOPICS: dict[str, ModuleType] = {
    "Files": files,
    "Packages": packages,
    "Headers": headers,
    "Text": texts,
    "Questions": questions,
    "Choice and multiple": choices,
    "Text, number and gaps": typed,
    "Match, order and sort": placing,
    "Scale, reflect and scenario": profiles,
    "Assessments and banks": assessments,
    "Advice": advice,
} | {f"The kind {kind}": module_of(kind) for kind in Kind if _rules_in(module_of(kind))}


def ways_to_say() -> list[Rule]:
    """All rules, also those that say what another one says in other words."""
    return [rule for module in TOPICS.values() for rule in _rules_in(module)]


def rules_by_topic() -> dict[str, dict[str, Rule]]:
    """The first rule of each code, by topic and code."""
    seen: set[str] = set()
    found: dict[str, dict[str, Rule]] = {}
    for topic, module in TOPICS.items():
        found[topic] = {}
        for rule in _rules_in(module):
            if rule.code not in seen:
                seen.add(rule.code)
                found[topic][rule.code] = rule
    return found


def rules() -> dict[str, Rule]:
    """The first rule of each code."""
    return {code: rule for group in rules_by_topic().values() for code, rule in group.items()}
