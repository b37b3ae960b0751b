"""The trainer's editor: a command with places for file, line and column, started as words, never by a shell."""

import os
import re
import shlex
import shutil
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QProcess

from lmtrainer.desktop.base.settings_writer import Done, Saved, SettingsWriter
from lmtrainer.desktop.ui.language import translate
from lmtrainer.store.settings_store import SettingsStore

PRESETS = (
    ("Visual Studio Code", "code --goto {file}:{line}:{column}"),
    ("Notepad++", "notepad++ -n{line} -c{column} {file}"),
    ("Kate", "kate --line {line} --column {column} {file}"),
    ("gedit", "gedit {file} +{line}:{column}"),
    ("Vim", "x-terminal-emulator -e vim +{line} {file}"),
)
# Taken when no command is set, the first that is there: text editors, which do nothing but show a text.
_USUAL = {
    "win32": ("notepad++ -n{line} -c{column} {file}", "notepad {file}"),
    "darwin": ("/usr/bin/open -t {file}",),
}
_USUAL_ELSEWHERE = (
    "gnome-text-editor {file}",
    "kate --line {line} --column {column} {file}",
    "gedit {file} +{line}:{column}",
    "xed {file} +{line}",
    "mousepad {file}",
    "pluma {file} +{line}",
    "featherpad {file}",
    "code --goto {file}:{line}:{column}",
)
_PLACE = re.compile(r"\{(file|line|column)\}")
_FOR_A_SHELL = (".bat", ".cmd")


class EditorTrouble(Exception):
    """The editor cannot be started; says why, and what to do."""


class EditorSetting:
    """The command, in the settings file of a data folder. Empty: `usual_editor`.

    ``writer`` is that of the window's other settings; without one it has its own, and `close` is to be called.
    """

    def __init__(self, store: SettingsStore, writer: SettingsWriter | None = None) -> None:
        self._store, self._writer = store, writer or SettingsWriter()
        self._wanted: str | None = None

    @property
    def command(self) -> str:
        """The command as it is set now, in whatever window that was done."""
        return self._store.glance().editor if self._wanted is None else self._wanted

    def set(self, command: str, done: Done = lambda saved: None) -> None:
        """Keep another command, which holds at once; ``done`` is called when it is kept, or could not be."""
        wanted = self._wanted = command.strip()

        def save() -> str:
            return self._store.save(replace(self._store.load(), editor=wanted))

        def saved(how: Saved) -> None:
            if self._wanted == wanted:
                self._wanted = None
            done(how)

        self._writer.save(self._store, save, saved)

    def close(self) -> None:
        """What was set is on the disk when this returns."""
        self._writer.close()


def editor_words(command: str, file: Path, line: int, column: int, *, windows: bool = os.name == "nt") -> list[str]:
    """The program and its arguments. A command that does not say where the file goes gets it at the end.

    The command is divided at blanks first and filled in afterwards: whatever a file is called, it stays in its word.
    Raises `EditorTrouble` for a quotation mark that is never closed.
    """
    lexer = shlex.shlex(command, posix=True, punctuation_chars=False)
    lexer.whitespace_split, lexer.commenters = True, ""
    if windows:
        lexer.escape = ""  # a backslash divides folders there
    try:
        words = list(lexer)
    except ValueError as error:
        raise EditorTrouble(translate("Editor", "A quotation mark in the editor’s command is never closed.")) from error
    values = {"file": str(file), "line": str(line), "column": str(column)}
    filled = [_PLACE.sub(lambda found: values[found[1]], word) for word in words]
    return filled if any("{file}" in word for word in words) else [*filled, str(file)]


def start_editor(words: list[str]) -> None:
    """Start a program by itself, in the user's folder: it stays when this one goes. Raises `EditorTrouble`.

    It is looked for where the system's programs are, never in the current folder: that may be a stranger's course.
    """
    program = _program(words[0])
    if program is None:
        raise EditorTrouble(
            translate("Editor", "There is no program “{0}” on this computer. Check the editor’s command.").format(
                words[0]
            )
        )
    if program.lower().endswith(_FOR_A_SHELL):
        raise EditorTrouble(
            translate("Editor", "“{0}” is a script for a shell. Name the program itself, which ends in .exe.").format(
                words[0]
            )
        )
    home = Path.home()
    started, _ = QProcess.startDetached(program, words[1:], str(home if home.is_dir() else Path(program).parent))
    if not started:
        raise EditorTrouble(
            translate("Editor", "The editor “{0}” could not be started. Check its command.").format(words[0])
        )


def usual_editor() -> str:
    """The command of a text editor that is on this computer. Raises `EditorTrouble` when none is known."""
    for command in _USUAL.get(sys.platform, _USUAL_ELSEWHERE):
        program = _program(command.partition(" ")[0])
        if program is not None and not program.lower().endswith(_FOR_A_SHELL):
            return command
    raise EditorTrouble(translate("Editor", "No text editor was found on this computer."))


def _program(name: str) -> str | None:
    """The program of this name, by its own whole path or by one of the system's folders of programs."""
    if os.path.dirname(name):  # noqa: PTH120  # of either kind of stroke on Windows
        return shutil.which(name) if Path(name).is_absolute() else None
    folders = (folder for folder in os.get_exec_path() if Path(folder).is_absolute())
    return next((found for folder in folders if (found := shutil.which(str(Path(folder) / name)))), None)
