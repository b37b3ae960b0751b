"""The program's texts as its source code has them, without lupdate."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lmtrainer.course.rules.rule import CONTEXT
from lmtrainer.course.rules.table import ways_to_say

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "lmtrainer"


@dataclass(frozen=True)
class Found:
    """A call that marks a text. ``text`` is None where it is not a literal, which nobody can translate."""

    context: str | None
    text: str | None
    counted: bool
    place: str


def texts_of_the_program() -> list[Found]:
    """Every call of ``tr``, ``translate`` and ``Said``, and what rules say."""
    return [found for path in sorted(SOURCE.rglob("*.py")) for found in _texts_in(path)] + list(_texts_of_rules())


def _texts_of_rules() -> Iterator[Found]:
    for rule in ways_to_say():
        for words in (rule.message or rule.meaning, rule.remedy):
            if isinstance(words, str) and words:
                yield Found(CONTEXT, words, False, rule.code)


def _texts_in(path: Path) -> Iterator[Found]:
    def visit(node: ast.AST, inside: str | None) -> Iterator[Found]:
        if isinstance(node, ast.ClassDef):
            inside = node.name
        if isinstance(node, ast.Call):
            name = _name(node.func)
            place = f"{path.relative_to(ROOT)}:{node.lineno}"
            if name == "tr":
                yield Found(inside, _literal(node.args[0]), len(node.args) > 2, place)
            elif name == "Said" or (name == "translate" and isinstance(node.func, ast.Name)):
                yield Found(_literal(node.args[0]), _literal(node.args[1]), False, place)
        for child in ast.iter_child_nodes(node):
            yield from visit(child, inside)

    if path.name not in ("said.py", "language.py", "rule.py"):  # which define them
        yield from visit(ast.parse(path.read_text("utf-8")), None)
    elif path.name == "language.py":
        tree = ast.parse(path.read_text("utf-8"))
        yield from (found for found in visit(tree, None) if found.text is not None)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
