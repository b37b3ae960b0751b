"""What begins with an underscore is known to its own class and module alone."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[2] / "src"
OWN = {"self", "cls"}


def reaches(source: str) -> Iterator[str]:
    """Where something takes what belongs to another: ``other._name``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr.startswith("_") and not node.attr.endswith("_"):
            of_super = isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "super"
            if not of_super and not (isinstance(node.value, ast.Name) and node.value.id in OWN):
                yield f"{node.lineno}: {ast.unparse(node)}"


def test_nothing_reaches_into_the_privates_of_another() -> None:
    found = [f"{path.name}:{reach}" for path in SOURCES.rglob("*.py") for reach in reaches(path.read_text("utf-8"))]
    assert found == []


@pytest.mark.parametrize("line", ["bridge._record.run(work)", "self._merged._touched.add(key)", "Maker._block(self)"])
def test_a_reach_would_be_found(line: str) -> None:
    assert list(reaches(line))


@pytest.mark.parametrize(
    "line", ["self._record.run(work)", "super()._begin()", "node.__class__", "cls._made()", "made._value_ = 1"]
)
def test_what_is_ones_own_is_none(line: str) -> None:
    assert not list(reaches(line))
