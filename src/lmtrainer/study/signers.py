"""Whose course it is: one with a known id that may be somebody else's is kept apart until the learner joins it.

Otherwise a stranger could write into the progress of a course that is known, or read what it was answered. A course
that is signed is known by its signer. One that is not is known by where it is (there it may be edited), and by what it
contains (so it may be moved, copied, packed, or come from another computer): if neither was ever seen under its id,
the learner is asked. Source of the rule: the course format, *Identity*.
"""

import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from lmtrainer.course.codec import encode
from lmtrainer.course.model import Outline, Seal, SealState
from lmtrainer.store.kept_ids import apart_id, id_before, is_apart_id, joined_note, kin_note, owner_note

_NOBODY = "-"
NOWHERE = Path()


class Notes(Protocol):
    """Short notes in the learner's record."""

    def note(self, name: str) -> str:
        """A note; empty where there is none."""
        ...

    def keep_note(self, name: str, text: str, at: datetime) -> None:
        """Keep a note. Raises `StoreError`."""
        ...


class Signers:
    """Whose the courses of one learner are.

    ``has_facts`` says whether anything is known under a course's id, ``is_about`` whether any of that is about what is
    in this course. ``is_own`` says of a folder that what is in it came with the program: that is one course, wherever
    the program is installed.
    """

    def __init__(
        self,
        notes: Notes,
        has_facts: Callable[[str], bool],
        is_about: Callable[[Outline], bool] = lambda outline: True,
        is_own: Callable[[Path], bool] = lambda root: False,
    ) -> None:
        self._notes, self._has_facts, self._is_about, self._is_own = notes, has_facts, is_about, is_own

    def known_as(self, outline: Outline, root: Path = NOWHERE) -> Outline:
        """The course in a folder or file under the id by which its progress is kept."""
        course_id = outline.info.id
        kept_as = self._signed_id(outline) if _is_signed(outline) else self._unsigned_id(outline, root)
        return outline if kept_as == course_id else replace(outline, info=replace(outline.info, id=kept_as))

    def written_as(self, outline: Outline, root: Path = NOWHERE) -> str:
        """The id under which is kept what is done in a course: for one that was joined, its id of before.

        So parting gives each of the two what was done in it; while they are joined, both are read.
        """
        course_id, kept_as = outline.info.id, self.known_as(outline, root).info.id
        if kept_as != course_id or self._owns(outline):
            return kept_as
        mark = self._mark(outline, root)
        return id_before(course_id, mark, self._notes.note(joined_note(course_id, mark))) or kept_as

    def remember(self, outline: Outline, at: datetime, root: Path = NOWHERE) -> None:
        """The course, as it was read, is opened: the first one with its id owns the id. Raises `StoreError`."""
        course_id = outline.info.id
        kept_as = self.known_as(outline, root).info.id
        if not self._notes.note(owner_note(course_id)):
            self._keep(owner_note(course_id), self._owner(course_id) or _signer(outline), at)
        if not _is_signed(outline):
            self._keep_kin(outline, root, kept_as, at)

    def adopt(self, shelf: Iterable[tuple[Outline, Path]], at: datetime) -> None:
        """Courses that were one before courses without a signature were told from one another stay one.

        Raises `StoreError`.
        """
        unsigned = [(outline, root) for outline, root in shelf if not _is_signed(outline)]
        ids = {outline.info.id: self._shared_id(outline.info.id) for outline, _ in unsigned}
        old = {known for known in ids.values() if not self._is_taken(known) and self._has_facts(known)}
        for outline, root in unsigned:
            if ids[outline.info.id] in old:
                self._keep_kin(outline, root, ids[outline.info.id], at)

    def join(self, outline: Outline, at: datetime, root: Path = NOWHERE) -> None:
        """The learner says that this course, as it was read, is the one that is known. Raises `StoreError`."""
        course_id = outline.info.id
        if _is_signed(outline):
            self._keep(joined_note(course_id, _signer(outline)), "yes", at)
            return
        before = self.known_as(outline, root).info.id
        if before != course_id:
            self._keep(joined_note(course_id, self._place(root)), before, at)
            self._keep_kin(outline, root, course_id, at)

    def part(self, outline: Outline, at: datetime, root: Path = NOWHERE) -> None:
        """The learner says that a course that was joined is another one: it has its own progress again."""
        mark = joined_note(outline.info.id, self._mark(outline, root))
        before = self._notes.note(mark)
        if before:
            self._keep(mark, "", at)
            if not _is_signed(outline):
                self._keep_kin(outline, root, before, at)

    def is_joined(self, outline: Outline, root: Path = NOWHERE) -> bool:
        """Whether the learner has joined this course with the one that is known under its id."""
        return bool(self._notes.note(joined_note(outline.info.id, self._mark(outline, root))))

    def _signed_id(self, outline: Outline) -> str:
        course_id, signer = outline.info.id, _signer(outline)
        if self._owns(outline) or self._notes.note(joined_note(course_id, signer)):
            return course_id
        return apart_id(course_id, signer)

    def _owns(self, outline: Outline) -> bool:
        """Whether a course is signed by the owner of its id."""
        return _is_signed(outline) and self._owner(outline.info.id) in ("", _signer(outline))

    def _unsigned_id(self, outline: Outline, root: Path) -> str:
        course_id = outline.info.id
        known = self._notes.note(kin_note(course_id, self._place(root)))
        if known:
            return known
        free = self._shared_id(course_id)
        if not self._is_taken(free):
            if not self._has_facts(free) or self._is_about(outline):
                return free
        elif known := self._notes.note(kin_note(course_id, _content(outline))):
            return known
        return apart_id(course_id, self._place(root))

    def _shared_id(self, course_id: str) -> str:
        """The id under which all courses without a signature were kept before they were told from one another."""
        if self._owner(course_id) in ("", _NOBODY) or self._notes.note(joined_note(course_id, _NOBODY)):
            return course_id
        return apart_id(course_id, _NOBODY)

    def _is_taken(self, kept_as: str) -> bool:
        return bool(self._notes.note(kin_note(kept_as, "")))

    def _mark(self, outline: Outline, root: Path) -> str:
        """What joins and parts a course: its signer, or where it is."""
        return _signer(outline) if _is_signed(outline) else self._place(root)

    def _place(self, root: Path) -> str:
        """A mark of where a course is; the place itself is not to be read from a record."""
        own = self._is_own(root)
        return _hashed(f"own {root.name}" if own else f"place {os.path.normcase(root.absolute())}")

    def _keep_kin(self, outline: Outline, root: Path, kept_as: str, at: datetime) -> None:
        """Know this course from now on, in this place and by this content; nobody else may be it without asking."""
        for mark in (self._place(root), _content(outline)):
            self._keep(kin_note(outline.info.id, mark), kept_as, at)
        self._keep(kin_note(kept_as, ""), "yes", at)

    def _keep(self, name: str, text: str, at: datetime) -> None:
        if self._notes.note(name) != text:
            self._notes.keep_note(name, text, at)

    def _owner(self, course_id: str) -> str:
        """Who owns an id; facts that are older than signing are nobody's; empty for an id that is new."""
        return self._notes.note(owner_note(course_id)) or (_NOBODY if self._has_facts(course_id) else "")


def is_apart(outline: Outline) -> bool:
    """Whether a course, as `Signers.known_as` gave it, is kept apart from another one with its id."""
    return is_apart_id(outline.info.id)


def _is_signed(outline: Outline) -> bool:
    return outline.seal.state is SealState.SIGNED


def _signer(outline: Outline) -> str:
    return outline.seal.key if _is_signed(outline) else _NOBODY


def _content(outline: Outline) -> str:
    """A mark of all that a course asks and how, whoever packed it."""
    return _hashed(encode(replace(outline, seal=Seal(), problems=())))


def _hashed(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
