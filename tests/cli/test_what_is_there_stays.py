"""One rule for all commands that write: what is there already under that name stays, unless they are told --force."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.test_record import learn

from lmtrainer.__main__ import COMMANDS, main
from lmtrainer.organisation.policy_documents import ADML, ADMX
from lmtrainer.publishing.handing_out import Form

MINE = b"something of my own\n"
KEEP_FOR_GOOD = {"key", "new"}  # a secret key and a folder with something in it are never replaced
WRITE_NO_FILE_OF_THEIR_OWN = {
    "certificate": "reads",
    "check": "changes the course that is named, where --fix is said",
    "format": "changes the course that is named",
    "import": "puts new files into the course that is named",
    "preview": "shows",
    "site": "reads",
    "verify": "reads",
}
Case = tuple[list[str], tuple[str, ...]]
FORMS = [form for form in Form if form is not Form.PACKAGE]


def cases(course: Path, data: Path) -> dict[str, list[Case]]:
    """Each command that writes, in every way: its words, and the files that it writes, from the current folder."""
    named = [(["pack", "c", "-o", "mine.lmcourse"], ("mine.lmcourse",)), (["pack", "c"], ("c.lmcourse",))]
    exported = [(["export", "c", "--format", form], (f"own-id{form.ending}",)) for form in FORMS]
    exported += [(["export", "c", "--format", form, "-o", "mine"], ("mine",)) for form in FORMS]
    kept = [(["record", "export", name, "--data", str(data)], (name,)) for name in ("mine.jsonl", "mine.sqlite")]
    return {
        "pack": named,
        "export": exported,
        "record": kept,
        "policy": [(["policy", "--admx", "d"], (f"d/{ADMX}",)), (["policy", "--admx", "d"], (f"d/{ADML}",))],
        "tour": [
            (["tour", "c", "--out", "t"], (f"t/{name}",)) for name in ("tour.json", "certificate.pdf", "wrong/a.png")
        ],
        "key": [(["key", "new", "k", "--name", "Me"], ("k",)), (["key", "new", "k", "--name", "Me"], ("k.pub",))],
        "new": [(["new", "n", "--yes"], ("n/course.toml",))],
    }


def all_cases() -> list[tuple[str, int]]:
    return [(name, at) for name, found in cases(Path(), Path()).items() for at in range(len(found))]


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int], Case]:
    course = tmp_path / "c"
    course.mkdir()
    (course / "course.toml").write_text('id = "own-id"\ntitle = "T"\nlanguage = "en"\n')
    (course / "01-a.md").write_text("# A\n\n::: choice q\n\nAsk?\n\n- [x] a\n- [ ] b\n\n:::\n")
    learn(tmp_path / "data", "a")
    monkeypatch.chdir(tmp_path)
    return lambda name, at: cases(course, tmp_path / "data")[name][at]


def test_every_command_is_in_one_of_the_two_tables() -> None:
    writing = set(cases(Path(), Path()))
    assert writing | set(WRITE_NO_FILE_OF_THEIR_OWN) == set(COMMANDS)
    assert not writing & set(WRITE_NO_FILE_OF_THEIR_OWN)


@pytest.mark.parametrize(("name", "at"), all_cases())
def test_what_is_there_stays_and_the_command_says_so(case, name: str, at: int, capsys) -> None:
    words, files = case(name, at)
    for file in map(Path, files):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(MINE)
    before = sorted(Path().rglob("*"))
    assert main(words) in (1, 2)
    told = capsys.readouterr().err
    assert ("--force" in told) == (name not in KEEP_FOR_GOOD)
    assert Path(files[0]).name in told or name == "new"
    assert [Path(file).read_bytes() for file in files] == [MINE] * len(files)
    assert {path for path in Path().rglob("*") if path not in before and "data" not in path.parts} == set()


@pytest.mark.parametrize(("name", "at"), [case for case in all_cases() if case[0] not in KEEP_FOR_GOOD | {"tour"}])
def test_it_is_replaced_when_that_is_said(case, name: str, at: int) -> None:
    words, files = case(name, at)
    assert main([*words, "--force"]) == 0, "and where nothing is there the word changes nothing"
    for file in files:
        Path(file).write_bytes(MINE)
    assert main([*words, "--force"]) == 0
    assert MINE not in [Path(file).read_bytes() for file in files]


@pytest.mark.parametrize("words", [["pack", "c", "-o", "there"], ["export", "c", "--format", "gift", "-o", "there"]])
def test_what_is_no_file_is_replaced_by_nobody(case, words: list[str], capsys) -> None:
    Path("there").mkdir()
    assert main([*words, "--force"]) == 2
    assert Path("there").is_dir() and "choose another name" in capsys.readouterr().err
