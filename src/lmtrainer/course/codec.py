"""Compiled courses, questions and answers as JSON and back: the form of the catalogue and of the record.

Only the classes listed here, and in the table of kinds, can come out of a decoded text, so a damaged or forged one
can at worst fail.
What is as a class has it by default is left out, so a field that is added later with a default changes no text:
neither those in the record, which stay readable, nor the fingerprints that are made from such texts.
"""

import json
from dataclasses import fields
from enum import Enum
from functools import cache
from typing import Any

from lmtrainer import said
from lmtrainer.course import model, problems, questions, text
from lmtrainer.course.kind import Kind, class_named

_CLASSES: dict[str, type] = {
    cls.__name__: cls
    for cls in (
        *(text.RichText, text.Prose, text.Heading, text.Variant, text.Picture, text.Table, text.Callout),
        *(text.Quote, text.Code, text.Term, text.Glossary),
        *(model.DrawRule, model.AssessmentRules, model.Bank, model.BankOutline, model.Certificate),
        *(model.Objective, model.Lesson, model.Module, model.CourseInfo, model.Course),
        *(model.QuestionOutline, model.LessonOutline, model.ModuleOutline, model.Outline, model.Seal),
        *(questions.Question, problems.Problem, problems.Fault, said.Said),
    )
}
_ENUMS: dict[tuple[str, str], type[Enum]] = {
    ("Question", "kind"): Kind,
    ("Callout", "kind"): text.CalloutKind,
    ("Callout", "folds"): text.Folding,
    ("CourseInfo", "order"): model.Order,
    ("AssessmentRules", "feedback"): model.FeedbackTime,
    ("Seal", "state"): model.SealState,
    ("Fault", "severity"): problems.Severity,
}


class CodecError(ValueError):
    """The text is not something that `encode` wrote."""


def encode(value: object) -> str:
    """One line of JSON; the same value always gives the same text."""
    return as_text(_plain(value))


def as_text(plain: object) -> str:
    """Lists, dictionaries, texts and numbers as one line of JSON."""
    return _WRITER.encode(plain)


@cache
def defaults_of(name: str) -> tuple[tuple[str, object], ...]:
    """Each field of a class of compiled courses with its default, in the order in which they are written."""
    return tuple((field, default) for field, _, default in _shape(name))


def decode(source: str) -> Any:
    """The value that `encode` was given. Raises `CodecError` for anything else."""
    try:
        value = _READER.decode(source)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise CodecError(f"not a compiled course: {error}") from error
    return _tuple(value) if type(value) is list else value


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case None | bool() | int() | float() | str():
            return value
        case tuple():
            return [_plain(item) for item in value]
        case _:
            name = type(value).__name__
            if _class(name) is not type(value):
                raise CodecError(f"{name} is not part of a compiled course")
            values = ((field, getattr(value, field), default) for field, _, default in _shape(name))
            return {"": name, **{field: _plain(held) for field, held, default in values if held != default}}


def _made(held: dict[str, Any]) -> object:
    """The value of a class, from what it holds: called by the JSON reader, innermost values first.

    A large course holds ten thousand of these, and they stand between a learner and the page.
    """
    cls, known, enums = _form(held.pop(""))
    for name, value in held.items():
        if type(value) is list:
            held[name] = _tuple(value)
    for name, enum in enums:
        if name in held:
            held[name] = enum(held[name])
    return cls(**held) if known.issuperset(held) else cls(**{name: held[name] for name in known & held.keys()})


def _tuple(items: list[Any]) -> tuple[Any, ...]:
    return tuple([_tuple(item) if type(item) is list else item for item in items])


@cache
def _class(name: str) -> type:
    """The class of this name. That of a kind is loaded with it; raises `CodecError` for any other name."""
    found = _CLASSES.get(name) or class_named(name)
    if found is None:
        raise CodecError(f"{name} is not part of a compiled course")
    return found


@cache
def _form(name: str) -> tuple[type, frozenset[str], tuple[tuple[str, type[Enum]], ...]]:
    """The class, the names of its fields, and those that hold a member of an enumeration."""
    shape = _shape(name)
    enums = tuple((field, enum) for field, enum, _ in shape if enum is not None)
    return _class(name), frozenset(field for field, _, _ in shape), enums


@cache
def _shape(name: str) -> tuple[tuple[str, type[Enum] | None, object], ...]:
    """Each field's name, its enumeration if it has one, and its default (equal to nothing if it has none)."""
    return tuple((f.name, _ENUMS.get((name, f.name)), f.default) for f in fields(_class(name)))


_WRITER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_READER = json.JSONDecoder(object_hook=_made)
