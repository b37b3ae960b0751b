"""Files are read through `plain_file`, `files` and the source of a course alone: no read elsewhere could wait."""

import ast
import re
from pathlib import Path

import pytest

import lmtrainer

SOURCE = Path(lmtrainer.__file__).parent
EXCUSED = {
    "plain_file.py": "the one place",
    "desktop/settings/licences.py": "the program's own licences",
    "lexicon.py": "the program's own translations",
    "desktop/ui/theme/icons.py": "the program's own icons",
    "desktop/shell/second_start.py": "a pipe of Windows, by its name",
}


def plain_reads(text: str) -> list[int]:
    """The lines in which a path is read: `path.read_text("utf-8")`, `path.read_bytes()`, `path.open("rb")`, `open`.

    A course's `Source` is asked by the name of a file, which none of these takes first.
    """
    return [node.lineno for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call) and _reads(node)]


def _reads(call: ast.Call) -> bool:
    first = call.args[0] if call.args else None
    match call.func:
        case ast.Attribute(attr="read_bytes"):
            return first is None
        case ast.Attribute(attr="read_text"):
            return first is None or (isinstance(first, ast.Constant) and "." not in str(first.value))
        case ast.Attribute(attr="open", value=value) if not (isinstance(value, ast.Name) and value.id == "os"):
            return isinstance(first, ast.Constant) and "r" in str(first.value)
        case ast.Name(id="open"):
            mode = call.args[1] if len(call.args) > 1 else None
            return mode is None or (isinstance(mode, ast.Constant) and "r" in str(mode.value))
        case _:
            return False


@pytest.mark.parametrize(
    "line",
    ['p.read_text("utf-8")', "p.read_bytes()", 'p.open("rb")', "open(p)", 'open(p, "r+b")', "(a / b).read_text()"],
)
def test_a_plain_read_is_found(line: str) -> None:
    assert plain_reads(line) == [1]


@pytest.mark.parametrize(
    "line",
    ["source.read_text(path)", "source.read_bytes(path, 9)", "page.open(outline)", 'source.read_text("course.toml")'],
)
def test_a_course_is_read_as_ever(line: str) -> None:
    assert plain_reads(line) == []


def test_no_other_module_reads_a_file_by_itself() -> None:
    found = {
        name: lines
        for path in SOURCE.rglob("*.py")
        if (name := path.relative_to(SOURCE).as_posix()) not in EXCUSED
        and (lines := plain_reads(path.read_text("utf-8")))
    }
    assert found == {}
    assert all(plain_reads((SOURCE / name).read_text("utf-8")) for name in EXCUSED if name != "plain_file.py")


def test_links_are_followed_in_one_way() -> None:
    """`Path.resolve` raises `RuntimeError`, which nobody foresees, where a link leads back to itself."""
    own = {"resources.py", "start.py", "worker/process.py"}  # the program's own files
    calls = re.compile(r"\.resolve\((strict=\w+)?\)")
    found = {p.relative_to(SOURCE).as_posix() for p in SOURCE.rglob("*.py") if calls.search(p.read_text("utf-8"))}
    assert found - own == set()


def test_every_command_finds_the_data_folder_in_the_same_way() -> None:
    asking = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if re.search(r"from lmtrainer\.resources import .*\bdata_folder\b", path.read_text("utf-8"))
    }
    excused = {"desktop/shell/beginning.py": "looks with a patience", "desktop/tour/command.py": "never a learner's"}
    assert asking == {"organisation/organisation.py", *excused}
