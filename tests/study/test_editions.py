"""Editions of a course: which is the newer one."""

import pytest

from lmtrainer.study.editions import is_newer

NEWER = [
    ("2", "1"),
    ("1.10", "1.9"),
    ("1.0.1", "1.0"),
    ("2026-03", "2025-12"),
    ("v2", "1"),
    ("1.0", "1.0-b"),
    ("1", ""),
]


@pytest.mark.parametrize(("newer", "older"), NEWER)
def test_the_newer_edition_is_found(newer: str, older: str) -> None:
    assert is_newer(newer, older) and not is_newer(older, newer)


@pytest.mark.parametrize(("one", "other"), [("", ""), ("1.0", "1.0"), ("V1", "v1"), ("1.0", "1-0")])
def test_the_same_edition_is_not_newer(one: str, other: str) -> None:
    assert not is_newer(one, other) and not is_newer(other, one)
