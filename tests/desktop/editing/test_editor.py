"""The editor's command becomes exactly the words that were meant, whatever a file is called."""

import os
from pathlib import Path

import pytest

from lmtrainer.desktop.base.editor import PRESETS, EditorTrouble, editor_words, start_editor, usual_editor

ODD = Path("/courses/a b; $(x) {line} 'q' \"r\".md")


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("code --goto {file}:{line}:{column}", ["code", "--goto", f"{ODD}:7:3"]),
        ("'/my programs/ed' -l{line} {file}", ["/my programs/ed", "-l7", str(ODD)]),
        ("kate", ["kate", str(ODD)]),
        ("ed --at {line} # {file}", ["ed", "--at", "7", "#", str(ODD)]),
        ("ed {other} {file}", ["ed", "{other}", str(ODD)]),
        ("ed $HOME `x` ~ * | rm {file}", ["ed", "$HOME", "`x`", "~", "*", "|", "rm", str(ODD)]),
    ],
)
def test_a_command_becomes_words(command: str, words: list[str]) -> None:
    assert editor_words(command, ODD, 7, 3, windows=False) == words


def test_backslashes_divide_folders_on_windows() -> None:
    words = editor_words('"C:\\Program Files\\Ed\\ed.exe" -n{line} {file}', Path("x.md"), 1, 1, windows=True)
    assert words == ["C:\\Program Files\\Ed\\ed.exe", "-n1", "x.md"]


@pytest.mark.parametrize("command", [command for _, command in PRESETS])
def test_every_preset_names_the_file_and_the_line(command: str) -> None:
    joined = " ".join(editor_words(command, Path("x.md"), 77, 5))
    assert "x.md" in joined and "77" in joined


def test_a_quotation_mark_that_is_never_closed_is_told() -> None:
    with pytest.raises(EditorTrouble):
        editor_words('"ed {file}', ODD, 1, 1)


def test_scripts_for_a_shell_and_programs_that_are_not_there_are_refused(tmp_path: Path) -> None:
    script = tmp_path / "code.cmd"
    script.write_text("")
    for program in (str(script), "no-such-program-anywhere"):
        with pytest.raises(EditorTrouble):
            start_editor([program, "x.md"])


@pytest.mark.skipif(os.name == "nt", reason="programs are scripts here")
@pytest.mark.parametrize("path", ["", ".", ":", "bin", "{here}", "{here}/bin"])
def test_no_program_of_the_current_folder_is_an_editor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """It may be a stranger's course, and an empty or relative entry of PATH means the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bin").mkdir()
    for place in (tmp_path / "gedit", tmp_path / "bin" / "gedit"):
        place.write_text("#!/bin/sh\n")
        place.chmod(0o755)
    monkeypatch.setenv("PATH", path.format(here=tmp_path))
    if "{here}" in path:  # a folder that somebody named in full is one of programs
        assert usual_editor().startswith("gedit") == (tmp_path / "gedit").exists()
        return
    for name in ("gedit", "./gedit", "bin/gedit"):
        with pytest.raises(EditorTrouble):
            start_editor([name, "x.md"])
    with pytest.raises(EditorTrouble):
        usual_editor()
