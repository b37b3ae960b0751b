"""Ids by which courses are kept: the author's own, or that with a mark where a course is kept apart from another one.

A course that the learner has joined with the known one goes on writing under its id of before, and each of the two is
read under both: so joining loses nothing, and neither does parting. The marks are for the record alone; what leaves the
program states the author's own id.
"""

from collections.abc import Callable, Sequence
from typing import Any

_APART = "~"  # no author can write it in an id, so it is never another course's
_LONGEST_MARK = 16
_MOST_JOINED = 200  # each is one press of a button
_SIGNED = "yes"  # of a course with a signature the mark says all
Read = Callable[[str, Sequence[object]], list[tuple[Any, ...]]]


def apart_id(course_id: str, mark: str) -> str:
    """The id by which a course is kept that is another one of this id; ``mark`` tells it from all others."""
    return f"{course_id}{_APART}{mark[:_LONGEST_MARK]}"


def is_apart_id(kept_as: str) -> bool:
    """Whether it is the id of a course that is kept apart."""
    return _APART in kept_as


def own_id(kept_as: str) -> str:
    """The id as the course's author wrote it."""
    return kept_as.partition(_APART)[0]


def mark_of(kept_as: str) -> str:
    """What tells a course that is kept apart from the others of its id; empty for one that is not."""
    return kept_as.partition(_APART)[2]


def stated(kept_as: str) -> dict[str, str]:
    """How what leaves the program names a course: ``course_id``, and ``apart`` for one that is kept apart."""
    return {"course_id": own_id(kept_as)} | ({"apart": mark_of(kept_as)} if is_apart_id(kept_as) else {})


def joined_note(course_id: str, mark: str) -> str:
    """The name of the note that says that a course was joined with the known one."""
    return f"joined:{course_id}:{mark}"


def owner_note(course_id: str) -> str:
    """The name of the note that says who signed the course that owns an id."""
    return f"signer:{course_id}"


def kin_note(course_id: str, mark: str) -> str:
    """The name of the note that says by which id a course in a place, or of a content, is kept."""
    return f"kin:{course_id}:{mark}"


def is_internal_note(name: str) -> bool:
    """Whether a note says whose a course is, which is for the record alone."""
    return name.startswith(("joined:", "signer:", "kin:"))


def id_before(course_id: str, mark: str, told: str) -> str:
    """The id that a course had before it was joined; ``told`` is what its `joined_note` says. Empty for none."""
    before = apart_id(course_id, mark) if told == _SIGNED else told
    return before if before.startswith(f"{course_id}{_APART}") else ""


def ids_of(read: Read, kept_as: str) -> tuple[str, ...]:
    """All ids under which something of a course is kept, its own first. ``read`` gives the rows of a query."""
    if is_apart_id(kept_as):
        return (kept_as,)
    first, end = joined_note(kept_as, ""), f"joined:{kept_as};"  # ";" follows ":"
    rows = read(
        "SELECT name, value FROM learner WHERE name >= ? AND name < ? AND value <> '' ORDER BY name LIMIT ?",
        (first, end, _MOST_JOINED),
    )
    found = (id_before(kept_as, name.removeprefix(first), value) for name, value in rows)
    return tuple(dict.fromkeys([kept_as, *filter(None, found)]))


def is_one_of(ids: Sequence[str]) -> str:
    """The condition that a row is of a course; ``ids`` are its values."""
    return f"course_id IN ({', '.join('?' * len(ids))})"
