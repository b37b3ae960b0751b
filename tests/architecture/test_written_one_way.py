"""Files are written by `lmtrainer.files` alone: no other module opens one to write, renames one or syncs one."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "lmtrainer"
ELSEWHERE = {
    "files.py": "the one place",
    "store/lock.py": "a lock is held by a file that stays empty",
    "store/connecting.py": "a copy of a file that was cut short gets its length again, for SQLite to read",
    "store/reading_others.py": "private copies that live for a moment, beside the record",
    "store/restoring.py": "SQLite proves the copy before it takes the record's place, by `files.put`",
    "store/erasing.py": "a file of results is emptied where it is",
    "organisation/probing.py": "tries whether a folder can be written at all",
    "desktop/shell/second_start.py": "a pipe of Windows, which is no file",
    "desktop/base/unforeseen/report.py": "a log is added to",
    "desktop/tour/command.py": "pictures and a list of them, in a folder of the tour's own",
}
OF_THE_SYSTEM = {"os.replace", "os.rename", "os.link", "os.fsync", "os.truncate", "os.symlink"}
OF_PATHS = {
    "rename",
    "write_text",
    "write_bytes",
    "hardlink_to",
    "symlink_to",
    "touch",
    "copyfile",
    "copy2",
    "copytree",
    "fsync",
}
TEMPORARY = {"NamedTemporaryFile", "mkstemp", "TemporaryFile", "QSaveFile"}
WRITING = {"O_WRONLY", "O_RDWR", "O_CREAT"}


def writes_in(code: str) -> Iterator[int]:
    """The lines on which a module writes, renames or syncs a file by itself."""
    for call in (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)):
        if _is_writing(call):
            yield call.lineno


def _is_writing(call: ast.Call) -> bool:
    words = ast.unparse(call.func)
    name = words.rpartition(".")[2]
    if words == "os.open":
        return any(flag in ast.unparse(call) for flag in WRITING)
    if name in ("open", "fdopen"):
        return any(set(mode) & set("wax+") for mode in _modes(call, name, words))
    return words in OF_THE_SYSTEM or name in OF_PATHS | TEMPORARY


def _modes(call: ast.Call, name: str, words: str) -> Iterator[str]:
    """What may be the mode of a call of `open`, `os.fdopen` or `Path.open`."""
    place = 0 if name == "open" and words not in ("open", "io.open") else 1
    given = [*call.args[place : place + 1], *(k.value for k in call.keywords if k.arg == "mode")]
    for one in given:
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value


def test_no_module_writes_files_in_a_way_of_its_own() -> None:
    others = sorted(set(SOURCE.rglob("*.py")) - {SOURCE / place for place in ELSEWHERE})
    assert len(others) > 300
    assert not {f"{path}:{line}" for path in others for line in writes_in(path.read_text("utf-8"))}


@pytest.mark.parametrize("place", ELSEWHERE)
def test_each_exception_is_needed(place: str) -> None:
    assert list(writes_in((SOURCE / place).read_text("utf-8")))


@pytest.mark.parametrize(
    "line",
    ["os.replace(a, b)", "path.write_bytes(b'')", "open(name, 'w')", "path.open('xb')", "os.fdopen(fd, 'wb')",
     "os.open(path, os.O_RDWR | os.O_CREAT)", "path.rename(other)", "path.open(mode='a')", "shutil.copyfile(a, b)"],
)  # fmt: skip
def test_a_way_of_its_own_is_found(line: str) -> None:
    assert list(writes_in(line))


@pytest.mark.parametrize("line", ["open(name)", "path.open('rb')", "text.replace('w', 'x')", "os.open(p, os.O_RDONLY)"])
def test_reading_is_no_writing(line: str) -> None:
    assert not list(writes_in(line))
