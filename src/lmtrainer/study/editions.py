"""Which of two editions of a course is the newer one."""

import re

_PART = re.compile(r"\d+|[^\W\d_]+")
_WORD, _END, _NUMBER = range(3)  # so that 1.0-beta comes before 1.0, and 1.0 before 1.0.1


def is_newer(version: str, other: str) -> bool:
    """Whether ``version`` comes after ``other``; a course without a version is older than any that has one."""
    if not version or not other:
        return bool(version)
    return _order(version) > _order(other)


def _order(version: str) -> list[tuple[int, int, str]]:
    parts = [part for part in _PART.findall(version.casefold()) if part != "v"]
    found = [(_NUMBER, int(part[:18]), "") if part.isdecimal() else (_WORD, 0, part) for part in parts]
    return [*found, (_END, 0, "")]
