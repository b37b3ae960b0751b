"""The modules of Qt that the program's own code imports."""

import ast
from pathlib import Path

from installers.workshop import ROOT


def qt_modules(source: Path = ROOT / "src") -> frozenset[str]:
    """Names such as QtCore, of every import in every module, wherever it stands."""
    found = set()
    for path in sorted(source.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"), path)):
            if isinstance(node, ast.ImportFrom) and node.module is not None and node.level == 0:
                found |= _named(node.module, [alias.name for alias in node.names])
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    found |= _named(alias.name, [])
    return frozenset(found)


def _named(module: str, names: list[str]) -> set[str]:
    package, _, inner = module.partition(".")
    if package != "PySide6":
        return set()
    return {inner.split(".")[0]} if inner else {name for name in names if name.startswith("Qt")}
