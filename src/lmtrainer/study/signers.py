"""Whose course it is: one with a known id but another signer, or none, is kept apart until the learner joins it.

Otherwise a stranger could write into the progress of a course that is known, or read what it was answered.
Source of the rule: the course format, *Identity*.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from lmtrainer.course.model import Outline, SealState

_NOBODY = "-"
_APART = "~"  # no author can write it in an id, so it is never another course's


class Notes(Protocol):
    """Short notes in the learner's record."""

    def note(self, name: str) -> str:
        """A note; empty where there is none."""
        ...

    def keep_note(self, name: str, text: str, at: datetime) -> None:
        """Keep a note. Raises `StoreError`."""
        ...


class Signers:
    """Who signed the courses of one learner. ``has_facts`` says whether anything is known under a course's id."""

    def __init__(self, notes: Notes, has_facts: Callable[[str], bool]) -> None:
        self._notes, self._has_facts = notes, has_facts

    def known_as(self, outline: Outline) -> Outline:
        """The course under the id by which its progress is kept."""
        course_id, signer = outline.info.id, _signer(outline)
        if self._owner(course_id) in ("", signer) or self._notes.note(_joined(course_id, signer)):
            return outline
        return replace(outline, info=replace(outline.info, id=f"{course_id}{_APART}{signer[:16]}"))

    def remember(self, outline: Outline, at: datetime) -> None:
        """The course is opened: whoever signed the first one with its id owns the id. Raises `StoreError`."""
        course_id = outline.info.id
        if not self._notes.note(_owned(course_id)):
            self._notes.keep_note(_owned(course_id), self._owner(course_id) or _signer(outline), at)

    def join(self, outline: Outline, at: datetime) -> None:
        """The learner says that this course, as it was read, is the one that is known. Raises `StoreError`."""
        self._notes.keep_note(_joined(outline.info.id, _signer(outline)), "yes", at)

    def _owner(self, course_id: str) -> str:
        """Who owns an id; facts that are older than signing are nobody's; empty for an id that is new."""
        return self._notes.note(_owned(course_id)) or (_NOBODY if self._has_facts(course_id) else "")


def is_apart(outline: Outline) -> bool:
    """Whether a course, as `Signers.known_as` gave it, is kept apart from another one with its id."""
    return _APART in outline.info.id


def _signer(outline: Outline) -> str:
    return outline.seal.key if outline.seal.state is SealState.SIGNED else _NOBODY


def _owned(course_id: str) -> str:
    return f"signer:{course_id}"


def _joined(course_id: str, signer: str) -> str:
    return f"joined:{course_id}:{signer}"
