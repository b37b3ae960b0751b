"""No module imports itself by way of others: not in the program, not in what builds it, not in the tools."""

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLACES = {"src": "lmtrainer", ".": "installers", "tools": ""}


def imports_in(code: str) -> Iterator[str]:
    """What a module imports when it is itself imported; what is for the type checker, or done later, is left out."""
    left: list[ast.stmt] = list(ast.parse(code).body)
    while left:
        match left.pop():
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                yield module
                yield from (f"{module}.{alias.name}" for alias in names)
            case ast.If(test=test, body=body, orelse=orelse):
                left += orelse if "TYPE_CHECKING" in ast.unparse(test) else [*body, *orelse]
            case ast.Try(body=body, handlers=handlers, orelse=orelse):
                left += [*body, *orelse, *(one for handler in handlers for one in handler.body)]
            case ast.With(body=body) | ast.ClassDef(body=body):
                left += body


def circle_in(modules: Mapping[str, str]) -> list[str]:
    """The first circle of imports among these modules, by name and code; none is an empty list."""
    graph = {
        name: {one for one in imports_in(code) if one in modules and one != name} for name, code in modules.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        return list(circle.args[1])
    return []


@pytest.mark.parametrize("place", PLACES)
def test_no_import_goes_round_in_a_circle(place: str) -> None:
    root = ROOT / place
    files = sorted((root / PLACES[place]).rglob("*.py"))
    modules = {".".join(path.relative_to(root).with_suffix("").parts): path.read_text("utf-8") for path in files}
    modules = {name.removesuffix(".__init__"): code for name, code in modules.items()}
    assert len(modules) > 5 and circle_in(modules) == []


def test_a_circle_is_found() -> None:
    assert circle_in({"a": "from b import x", "b": "if True:\n    import c", "c": "import a.y\nimport a"})
    assert not circle_in({"a": "from b import x", "b": "def f():\n    import a"})
