"""The command line: what each line of words asks for."""

from pathlib import Path

import pytest

from lmtrainer.__main__ import main
from lmtrainer.cli.arguments import (
    OpenWindow,
    ShowHelp,
    ShowVersion,
    TakeTour,
    UsageError,
    VerifyCertificate,
    read_arguments,
)


def test_nothing_opens_the_window() -> None:
    assert read_arguments([], {}) == OpenWindow(None, None)


def test_a_word_names_the_course() -> None:
    assert read_arguments(["my-course"], {}) == OpenWindow("my-course", None)


def test_the_data_folder_comes_from_the_option_before_the_environment() -> None:
    environment = {"LMTRAINER_DATA": "/elsewhere"}
    assert read_arguments(["--data", "/here", "c"], environment) == OpenWindow("c", Path("/here"))
    assert read_arguments(["c"], environment) == OpenWindow("c", Path("/elsewhere"))


@pytest.mark.parametrize(
    "words",
    [
        ["tour", "c", "--out", "o", "--theme", "dark", "--size", "900x700", "--scale", "150"],
        ["--out=o", "--theme=dark", "tour", "--size=900x700", "c", "--scale=150%"],
    ],
)
def test_options_stand_before_or_after_the_command(words: list[str]) -> None:
    assert read_arguments(words, {}) == TakeTour("c", Path("o"), "dark", 900, 700, 150, None)


def test_the_tour_never_takes_the_learners_record_from_the_environment() -> None:
    request = read_arguments(["tour", "c", "--out", "o"], {"LMTRAINER_DATA": "/mine"})
    assert isinstance(request, TakeTour)
    assert request.data is None


def test_a_course_may_be_called_like_a_command_after_two_dashes() -> None:
    assert read_arguments(["./tour"], {}) == OpenWindow("./tour", None)


def test_help_and_version_win_over_everything_else() -> None:
    assert read_arguments(["tour", "--help"], {}) == ShowHelp()
    assert read_arguments(["-h"], {}) == ShowHelp()
    assert read_arguments(["--version", "x", "y"], {}) == ShowVersion()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--nonsense"], "no option"),
        (["--data"], "needs a value"),
        (["a", "b"], "one course"),
        (["a", "--scale", "150"], "goes with a command"),
        (["tour", "--out", "o"], "one course"),
        (["tour", "c"], "folder for its pictures"),
        (["tour", "c", "--out", "o", "--theme", "pink"], "--theme"),
        (["tour", "c", "--out", "o", "--size", "big"], "--size"),
        (["tour", "c", "--out", "o", "--size", "10x10"], "--size"),
        (["tour", "c", "--out", "o", "--scale", "500"], "--scale"),
        (["tour", "c", "--out", "o", "--scale", "x"], "--scale"),
    ],
)
def test_words_that_make_no_sense_are_told_which_and_why(words: list[str], reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        read_arguments(words, {})


def test_a_wrong_word_ends_with_status_2_and_points_to_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--nonsense"]) == 2
    assert "Try: lmtrainer --help" in capsys.readouterr().err


def test_help_and_version_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "lmtrainer tour COURSE" in capsys.readouterr().out
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("lmtrainer 0.")


def test_a_certificate_is_verified_from_the_command_line() -> None:
    assert read_arguments(["certificate", "verify", "a.pdf"], {}) == VerifyCertificate(Path("a.pdf"), None)
    for words in (["certificate"], ["certificate", "sign", "a.pdf"], ["certificate", "verify", "a", "--out", "b"]):
        with pytest.raises(UsageError):
            read_arguments(words, {})
