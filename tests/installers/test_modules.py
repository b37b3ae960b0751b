"""A package that lacks a module is refused, whether Python or C asks for it, and wherever in a file the name stands."""

import shutil
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from installers.checks.imports import asked_by_binary, asked_by_source
from installers.checks.modules import Holding, known_modules, linux_holding, module_troubles, windows_holding
from installers.checks.places import builder_places, place_troubles
from installers.workshop import ROOT

FIRST = "import struct\n"
WAYS = (  # of asking for a module called `wanted`
    "import wanted\n",
    "import struct, wanted as other\n",
    "from wanted import thing\n",
    "def late():\n    from wanted import thing\n",
    "class One:\n    def late(self):\n        if self:\n            import wanted\n",
    "from importlib import import_module\nimport_module('wanted')\n",
    "__import__('wanted')\n",
    "try:\n    import wanted\nfinally:\n    pass\n",
    "try:\n    import struct\nexcept ValueError:\n    import wanted\n",
)
WITHOUT = (  # what goes on without it
    "try:\n    import wanted\nexcept ImportError:\n    wanted = None\n",
    "try:\n    import wanted\nexcept (OSError, ModuleNotFoundError):\n    pass\n",
    "import typing\nif typing.TYPE_CHECKING:\n    import wanted\n",
    "text = 'import wanted'\n",
)


def windows_folder(folder: Path, sources: Iterable[tuple[str, str]]) -> Path:
    """A program's folder for Windows with these sources, PyNaCl's own library, and what that asks for."""
    import _cffi_backend
    import nacl

    for name, text in sources:
        path = folder / "lib" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / "lib/nacl").mkdir(parents=True, exist_ok=True)
    library = next(Path(nacl.__file__).parent.glob("_sodium.*"))
    shutil.copy(library, folder / "lib/nacl/_sodium.pyd")
    shutil.copy(_cffi_backend.__file__, folder / "lib/_cffi_backend.pyd")
    with zipfile.ZipFile(folder / "python.zip", "w") as archive:
        for name in ("struct", "typing", "importlib/__init__", "io", "enum"):
            archive.writestr(f"{name}.pyc", b"")
    return folder


def troubles_of(folder: Path) -> list[str]:
    held = windows_holding(folder, folder / "python.zip", ["_io", "array", "errno", "gc", "mmap"])
    return module_troubles(held, frozenset({"_cffi_backend", "wanted"}))


def test_a_module_that_only_a_compiled_library_asks_for_is_missed(tmp_path: Path) -> None:
    folder = windows_folder(tmp_path, [("program.py", FIRST)])
    assert troubles_of(folder) == []
    (folder / "lib/_cffi_backend.pyd").unlink()
    assert troubles_of(folder) == ["_sodium.pyd: imports _cffi_backend, which is not in the package"]


@pytest.mark.parametrize("text", WAYS)
def test_a_module_that_is_asked_for_anywhere_in_a_source_is_missed(tmp_path: Path, text: str) -> None:
    folder = windows_folder(tmp_path, [("package/__init__.py", ""), ("package/part.py", FIRST + text)])
    assert any(line.startswith("package.part: imports wanted") for line in troubles_of(folder))
    (folder / "lib/wanted.py").write_text("thing = 1\n")
    assert troubles_of(folder) == []


@pytest.mark.parametrize("text", WITHOUT)
def test_what_a_source_can_do_without_is_not_missed(tmp_path: Path, text: str) -> None:
    assert troubles_of(windows_folder(tmp_path, [("part.py", text)])) == []


def test_a_part_of_a_package_is_missed_where_it_is_no_name_in_it(tmp_path: Path) -> None:
    sources = [("package/__init__.py", "here = 1\n"), ("package/one.py", "from . import here, two\nfrom .. import x\n")]
    folder = windows_folder(tmp_path, [("outer/__init__.py", "x = 1\n"), *((f"outer/{n}", t) for n, t in sources)])
    assert troubles_of(folder) == ["outer.package.one: imports outer.package.two, which is not in the package"]


@settings(deadline=None)  # writes files
@given(st.lists(st.sampled_from(sorted(sys.stdlib_module_names)), min_size=1, max_size=8, unique=True))
def test_every_module_that_a_source_names_is_found(tmp_path_factory: pytest.TempPathFactory, names: list[str]) -> None:
    path = tmp_path_factory.mktemp("sources") / "part.py"
    path.write_text("".join(f"def f{number}():\n    import {name}\n" for number, name in enumerate(names)))
    assert asked_by_source(path, "part") == set(names)


def test_the_programs_own_sources_find_all_that_they_ask_for_in_this_environment() -> None:
    """The scan reads every file of the program, and takes nothing for a module that is none."""
    from importlib.util import find_spec

    from installers.linux.freeze import program_modules

    modules = set(program_modules())
    sources = {}
    for module in modules:
        place = ROOT.joinpath("src", *module.split("."))
        sources[module] = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
    asked = {name.partition(".")[0] for module, path in sources.items() for name in asked_by_source(path, module)}
    there = {name for name in asked if name in sys.stdlib_module_names or find_spec(name)}
    held = Holding(frozenset(modules | there | {"PySide6"}), sources, (), frozenset({"winreg", "msvcrt"}))
    assert not [line for line in module_troubles(held) if "imports lmtrainer" in line]
    assert asked - there <= {"winreg", "msvcrt"}


@pytest.mark.skipif(sys.platform != "linux", reason="reads a library of Linux")
def test_names_of_functions_in_a_library_are_no_modules() -> None:
    import nacl

    library = next(Path(nacl.__file__).parent.glob("_sodium.*"))
    assert "mmap" in known_modules() and b"\0mmap\0" in library.read_bytes()
    assert asked_by_binary(library, known_modules()) >= {"_cffi_backend"}
    assert "mmap" not in asked_by_binary(library, known_modules())


@pytest.mark.skipif(sys.platform != "linux", reason="freezes for Linux")
def test_a_frozen_program_without_a_module_is_refused(tmp_path: Path) -> None:
    """A real frozen folder, first whole, then without what PyNaCl's library asks for."""
    frozen = pytest.importorskip("PyInstaller.__main__")
    (tmp_path / "lmtrainer.py").write_text("def late():\n    from nacl.bindings import crypto_sign\n")
    words = ["--noconfirm", "--log-level", "ERROR", "--name", "lmtrainer", "--hidden-import", "_cffi_backend"]
    places = ["--distpath", str(tmp_path / "dist"), "--workpath", str(tmp_path / "work"), "--specpath", str(tmp_path)]
    frozen.run([*words, *places, str(tmp_path / "lmtrainer.py")])
    folder = tmp_path / "dist/lmtrainer"
    known = frozenset({"_cffi_backend"})
    assert module_troubles(linux_holding(folder, [tmp_path]), known) == []
    next(folder.rglob("_cffi_backend*.so")).unlink()
    assert any("imports _cffi_backend" in line for line in module_troubles(linux_holding(folder, [tmp_path]), known))


def test_a_file_that_names_a_folder_of_the_builders_is_refused(tmp_path: Path) -> None:
    (tmp_path / "libpython.so").write_bytes(b"\x7fELF\0/home/somebody/.pyenv/versions/3.11.7/lib\0")
    (tmp_path / "windows.pyd").write_bytes(b"MZ\0Z:\\home\\somebody\\tree\\lib\0")
    (tmp_path / "clean.so").write_bytes(b"\x7fELF\0/home/somebodyelse/lib\0/usr/lib\0")
    assert place_troubles(tmp_path, ["/home/somebody"]) == [
        "libpython.so: names /home/somebody, a folder of the builder's",
        "windows.pyd: names /home/somebody, a folder of the builder's",
    ]
    assert str(ROOT) in builder_places() and not builder_places() & {"/", "/usr", "/root"}
