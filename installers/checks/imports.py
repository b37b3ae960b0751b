"""The modules that a source file and a compiled library ask for by name, wherever in them the name stands."""

import ast
import re
from collections.abc import Container, Iterator
from pathlib import Path

from installers.checks.elf import is_elf

_GUARDS = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException"}
_NAME = re.compile(rb"(?<=\0)[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?=\0)", re.ASCII)
_IMPORTS = b"PyImport_Import"  # the beginning of the names of all the functions by which C imports


def asked_by_source(path: Path, module: str) -> frozenset[str]:
    """The modules that a file must find: of every import in it, also within functions and by `import_module`.

    ``module`` is its own name. Left out is what it can do without: what a `try` for `ImportError` holds, and what only
    type checkers read. Of `from a import b` both `a` and `a.b` are named: only who knows all modules can tell whether
    the second is one.
    """
    package = module if path.stem == "__init__" else module.rpartition(".")[0]
    return frozenset(_asked(ast.parse(path.read_bytes(), str(path)), package))


def asked_by_binary(path: Path, known: Container[str]) -> frozenset[str]:
    """The names of known modules that stand whole among the texts of a library which imports modules."""
    if _IMPORTS not in path.read_bytes():
        return frozenset()
    return frozenset(name for found in _NAME.findall(_texts(path)) if (name := found.decode()) in known)


def _texts(path: Path) -> bytes:
    """The part of a library that holds its texts: apart from it stand the names of functions, which are no modules."""
    if not is_elf(path):
        return path.read_bytes()
    from elftools.elf.elffile import ELFFile

    with path.open("rb") as stream:
        sections = [one for one in ELFFile(stream).iter_sections() if one.name.startswith((".rodata", ".data"))]
        return b"\0".join([b"", *(one.data() for one in sections), b""])


def _asked(node: ast.AST, package: str) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        parts = package.split(".")
        base = ".".join(parts[: len(parts) + 1 - node.level]) if node.level else ""
        name = f"{base}.{node.module}".strip(".") if node.module else base
        yield name
        yield from (f"{name}.{alias.name}" for alias in node.names)
    elif isinstance(node, ast.Call) and _imports_by_text(node):
        text = node.args[0]
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and not text.value.startswith("."):
            yield text.value
    for child in _needed_parts(node):
        yield from _asked(child, package)


def _imports_by_text(node: ast.Call) -> bool:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in ("import_module", "__import__") and bool(node.args)


def _needed_parts(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node without those that may fail, and those that never run."""
    left_out: list[ast.AST] = []
    if isinstance(node, ast.Try) and any(_guards(handler) for handler in node.handlers):
        left_out = [*node.body, *node.handlers]  # the handlers hold what is taken instead, which may be missing too
    elif isinstance(node, ast.If) and ast.unparse(node.test).rpartition(".")[2] == "TYPE_CHECKING":
        left_out = [*node.body]
    return (child for child in ast.iter_child_nodes(node) if child not in left_out)


def _guards(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(kind, ast.Name) and kind.id in _GUARDS for kind in kinds)
