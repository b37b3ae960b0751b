"""Questions as the record keeps them: whole, under a key that their every word decides, and as they were asked.

Two courses, or two editions of one, often ask the same question in words: then fingerprints are the same, while points,
explanations and ids are not. So a try of an assessment keeps each question whole, under a key of its own text, and
answers that are only practice share what a fingerprint covers and nothing else.
"""

import hashlib
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from lmtrainer.course.identity import UNASKED
from lmtrainer.course.questions import Question

_WHOLE = "whole-"


def whole_key(compiled: str) -> str:
    """The key under which a compiled question is kept whole: another text has another key."""
    return _WHOLE + hashlib.sha256(compiled.encode()).hexdigest()


def is_whole_key(key: str) -> bool:
    """Whether a key was made by `whole_key`; every other one is a fingerprint."""
    return key.startswith(_WHOLE)


def may_be_under(key: str, compiled: str) -> bool:
    """Whether a compiled question can be what was kept under a key. Of a fingerprint that is not to be seen here."""
    return not is_whole_key(key) or key == whole_key(compiled)


def as_asked(question: Question) -> Question:
    """What its fingerprint covers: no id, no points, nothing that is said to an answer, no place."""
    return Question("", question.kind, _asked(question.stem), _asked(question.body), question.fingerprint)


def _asked(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_asked(item) for item in value)
    if isinstance(value, Enum) or not is_dataclass(value):
        return value
    held = {f.name: UNASKED[f.name] if f.name in UNASKED else _asked(getattr(value, f.name)) for f in fields(value)}
    return replace(value, **held)  # type: ignore[type-var]
