"""Says which modules a program's folder lacks, of all that its sources and its compiled libraries ask for."""

import importlib.metadata
import sys
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from installers.checks.imports import asked_by_binary, asked_by_source
from installers.release import NAME

COMPILED = (".so", ".pyd")
NEVER = {  # what the program never comes to in a package of others, and why
    "annotationlib": "of Python 3.14, on which typing_extensions asks for it",
    "asyncio": "for coroutines, of which the program has none",
    "jnius": "of Android, where platformdirs asks for it",
}
WORDS = {("_cffi_backend", "cffi")}  # in a library, the name of something else: here of what it hands to other C
OF_LINUX = frozenset({"fcntl", "grp", "posix", "pwd", "resource", "termios", "_posixsubprocess", "crypt", "tty", "pty"})
OF_WINDOWS = frozenset({"_winapi", "_wmi", "msvcrt", "nt", "winreg", "winsound"})


@dataclass(frozen=True, slots=True)
class Holding:
    """What a folder holds. ``modules``: their names; ``sources`` and ``binaries``: files that may ask for others.

    ``elsewhere`` are the standard modules of the other system, which nothing asks for on this one.
    """

    modules: frozenset[str]
    sources: Mapping[str, Path]
    binaries: tuple[Path, ...]
    elsewhere: frozenset[str]


def module_troubles(held: Holding, known: frozenset[str] | None = None) -> list[str]:
    """A line for each module that is asked for and not there.

    ``known`` are the modules that there are: those of this Python's environment unless others are given.
    """
    known = known_modules() if known is None else known
    troubles = []
    for module, path in sorted(held.sources.items()):
        troubles += [f"{module}: imports {name}" for name in _missing(asked_by_source(path, module), held)]
    for path in held.binaries:
        library = path.name.partition(".")[0]
        asked = {name for name in asked_by_binary(path, known) if name != library and (library, name) not in WORDS}
        troubles += [f"{path.name}: imports {name}" for name in _missing(asked, held)]
    return [f"{trouble}, which is not in the package" for trouble in sorted(set(troubles))]


def _missing(asked: Iterable[str], held: Holding) -> list[str]:
    """Of what is asked for, the modules that are not there."""
    never = {*NEVER, *held.elsewhere}
    return [name for name in sorted(asked) if not _is_there(name, held) and name.partition(".")[0] not in never]


def _is_there(name: str, held: Holding) -> bool:
    """Whether it is a module of the package; or, of `a.b`, whether the module `a` has something called `b`."""
    parent, _, last = name.rpartition(".")
    if name in held.modules or parent not in held.modules:
        return name in held.modules
    return parent not in held.sources or last.startswith("__") or _defines(held.sources[parent], last)


def _defines(path: Path, name: str) -> bool:
    """Whether a module has something of its own by this name; one that makes its names when asked has every name."""
    text = path.read_text("utf-8", "replace")
    return "__getattr__" in text or "import *" in text or name in text


def known_modules() -> frozenset[str]:
    """Every module at the top that this Python brings or that is installed beside it."""
    return frozenset({*sys.stdlib_module_names, *importlib.metadata.packages_distributions()})


def linux_holding(folder: Path, roots: Iterable[Path]) -> Holding:
    """What PyInstaller has put into a folder; the sources of what it holds compiled lie below ``roots``."""
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(str(folder / NAME))
    inside = folder / "_internal"
    modules = {*sys.builtin_module_names, *archive.open_embedded_archive("PYZ.pyz").toc, *archive.toc}
    modules |= _in_zip(inside / "base_library.zip")
    compiled = [path for path in sorted(inside.rglob("*.so")) if "plugins" not in path.parts]
    modules |= {_named(path.relative_to(inside), dropping=("lib-dynload",)) for path in compiled}
    wheels = tuple(path for path in compiled if "lib-dynload" not in path.parts)
    return Holding(frozenset(modules), _sources(modules, roots), wheels, OF_WINDOWS)


def windows_holding(folder: Path, python_zip: Path, built_in: Iterable[str]) -> Holding:
    """What was put together for Windows; ``built_in`` are the modules within its Python's own library.

    `collections.abc` has no file of its own in Python 3.13: `collections` itself enters it.
    """
    library = folder / "lib"
    modules = {
        "collections.abc",
        *built_in,
        *_in_zip(python_zip),
        *(_named(path.relative_to(folder)) for path in folder.glob("*.pyd")),
    }
    compiled = sorted(library.rglob("*.pyd"))
    sources = {_named(path.relative_to(library)): path for path in sorted(library.rglob("*.py"))}
    modules |= {*sources, *(_named(path.relative_to(library)) for path in compiled)}
    return Holding(frozenset(modules), sources, tuple(compiled), OF_LINUX)


def _in_zip(path: Path) -> set[str]:
    with zipfile.ZipFile(path) as archive:
        return {_named(Path(name)) for name in archive.namelist() if name.endswith((".pyc", ".py"))}


def _named(path: Path, dropping: tuple[str, ...] = ()) -> str:
    """The module's name of a file: `nacl/_sodium.abi3.so` is nacl._sodium, `PySide6/__init__.py` is PySide6."""
    parts = [*path.parts[:-1], path.name.split(".")[0]]
    for word in dropping:
        parts = parts[parts.index(word) + 1 :] if word in parts else parts
    return ".".join(parts).removesuffix(".__init__")


def _sources(modules: Iterable[str], roots: Iterable[Path]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for root in roots:
        for module in modules:
            place = root.joinpath(*module.split("."))
            for path in (place.with_suffix(".py"), place / "__init__.py"):
                if path.is_file():
                    found.setdefault(module, path)
    return found
