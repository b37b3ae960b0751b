"""The command line: what each line of words asks for."""

import argparse
from importlib import import_module
from pathlib import Path

import pytest

from lmtrainer.__main__ import COMMANDS, main
from lmtrainer.cli.arguments import (
    OpenWindow,
    ShowHelp,
    ShowVersion,
    UsageError,
    command_in,
    data_folder,
    read_arguments,
)
from lmtrainer.resources import default_data

README = Path(__file__).parents[2] / "README.md"
TOUR = ["c", "--out", "o", "--theme", "dark", "--size", "900x700", "--scale", "150%"]


def options_of(name: str, words: list[str]) -> argparse.Namespace:
    """What a command reads from its words."""
    parser = argparse.ArgumentParser(allow_abbrev=False)
    import_module(COMMANDS[name].module).define(parser)
    return parser.parse_intermixed_args(words)


def test_nothing_opens_the_window() -> None:
    assert read_arguments([], {}) == OpenWindow(None, None)


def test_a_word_names_the_course() -> None:
    assert read_arguments(["my-course"], {}) == OpenWindow("my-course", None)


def test_the_data_folder_comes_from_the_option_before_the_environment() -> None:
    environment = {"LMTRAINER_DATA": "/elsewhere"}
    assert read_arguments(["--data", "/here", "c"], environment) == OpenWindow("c", Path("/here"))
    assert read_arguments(["--data=/here", "c"], environment) == OpenWindow("c", Path("/here"))
    assert read_arguments(["c"], environment) == OpenWindow("c", Path("/elsewhere"))


def test_a_command_finds_its_data_folder_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    words = ["verify", "a.pdf"]
    monkeypatch.delenv("LMTRAINER_DATA", raising=False)
    assert data_folder(options_of("certificate", words)) == default_data()
    monkeypatch.setenv("LMTRAINER_DATA", "/elsewhere")
    assert data_folder(options_of("certificate", words)) == Path("/elsewhere")
    assert data_folder(options_of("certificate", [*words, "--data", "/here"])) == Path("/here")


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (["tour", *TOUR], TOUR),
        (["--theme", "dark", "tour", "c"], ["--theme", "dark", "c"]),
        (["--strict", "tour", "c"], ["--strict", "c"]),
        (["--out=o", "--data", "tour", "tour", "c"], ["--out=o", "--data", "tour", "c"]),
    ],
)
def test_options_stand_before_or_after_the_command(words: list[str], others: list[str]) -> None:
    assert command_in(words, COMMANDS) == ("tour", others)


@pytest.mark.parametrize("words", [[], ["c", "tour"], ["--data", "tour"], ["--", "tour"], ["./tour"], ["--help"]])
def test_only_the_first_word_names_a_command(words: list[str]) -> None:
    assert command_in(words, COMMANDS) is None


def test_a_course_may_be_called_like_a_command() -> None:
    assert read_arguments(["./tour"], {}) == OpenWindow("./tour", None)
    assert read_arguments(["--", "tour"], {}) == OpenWindow("tour", None)


def test_the_tour_reads_its_options_and_never_takes_the_learners_record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LMTRAINER_DATA", "/mine")
    options = options_of("tour", TOUR)
    assert (options.course, options.out, options.theme) == ("c", Path("o"), "dark")
    assert (options.size, options.scale, options.data) == ((900, 700), 150, None)


def test_help_and_version_win_over_everything_else() -> None:
    assert read_arguments(["-h"], {}) == ShowHelp()
    assert read_arguments(["--version", "x", "y"], {}) == ShowVersion()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--nonsense"], "no option"),
        (["--data"], "needs a value"),
        (["a", "b"], "one course"),
        (["--scale"], "command"),
    ],
)
def test_words_that_make_no_sense_are_told_which_and_why(words: list[str], reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        read_arguments(words, {})


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--nonsense"], "Try: lmtrainer --help"),
        (["tour", "--out", "o"], "COURSE"),
        (["tour", "c"], "--out"),
        (["tour", "c", "--out", "o", "--them", "dark"], "unrecognized"),
        (["tour", "c", "--out", "o", "--theme", "pink"], "--theme"),
        (["tour", "c", "--out", "o", "--size", "big"], "--size"),
        (["tour", "c", "--out", "o", "--size", "10x10"], "--size"),
        (["tour", "c", "--out", "o", "--scale", "500"], "--scale"),
        (["tour", "c", "--out", "o", "--scale", "x"], "--scale"),
        (["certificate"], "verify"),
        (["certificate", "sign", "a.pdf"], "sign"),
        (["certificate", "verify", "a", "--out", "b"], "--out"),
    ],
)
def test_a_wrong_word_ends_with_status_2(words: list[str], reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert reason in capsys.readouterr().err


def test_help_and_version_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown and command.summary in shown for name, command in COMMANDS.items())
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("lmtrainer 0.")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_its_words_and_stands_in_the_readme(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    assert f"usage: lmtrainer {name}" in capsys.readouterr().out
    assert f"lmtrainer {name}" in README.read_text("utf-8")


UNHAVABLE = "a" * 300  # longer than any name of a file
LOOKED_FOR = [
    ["certificate", "verify", UNHAVABLE], ["check", UNHAVABLE], ["export", UNHAVABLE, "--format", "html"],
    ["format", UNHAVABLE], ["import", UNHAVABLE, "--into", UNHAVABLE], ["key", "show", UNHAVABLE],
    ["new", UNHAVABLE, "--yes"], ["pack", UNHAVABLE], ["policy", "--folder", UNHAVABLE], ["preview", UNHAVABLE],
    ["record", "merge", UNHAVABLE], ["record", "restore", UNHAVABLE], ["site", "check", UNHAVABLE],
    ["tour", UNHAVABLE, "--out", "out"], ["verify", UNHAVABLE], [UNHAVABLE],
]  # fmt: skip


@pytest.mark.parametrize("words", LOOKED_FOR, ids=lambda words: " ".join(words[:2])[:20])
def test_a_name_that_no_file_can_have_is_said_and_no_command_breaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LMTRAINER_DATA", str(tmp_path / "data"))
    assert main(words) in (1, 2)
    told = capsys.readouterr()
    assert told.err.startswith("lmtrainer: ") and len(told.err.splitlines()) <= 2 and not told.out
    assert not [path for path in tmp_path.iterdir() if path.name != "data"]
