"""The command line, read: which command the words name, and what opening the window asks for.

Opening the window stands on the path to the first painted page, so its few words are read by hand. A command pays for
`argparse`, which is imported when one is named: its module gives ``define(parser)`` and ``run(options)``.
"""

import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from lmtrainer.frozen import frozen
from lmtrainer.resources import DATA

if TYPE_CHECKING:
    import argparse

    from lmtrainer.study.trusted_keys import TrustedKeys

INTERRUPTED = 130  # what shells say of a program that was ended by Ctrl+C
USAGE = """\
Usage: lmtrainer [COURSE] [--data DIR]
       lmtrainer COMMAND …            (lmtrainer COMMAND --help tells more)

lmtrainer opens the window; COURSE is a course folder, a package (.lmcourse), or the name of a bundled course.

Commands:
{commands}

Options:
  --data DIR       where progress is kept (also: LMTRAINER_DATA)
  --version        show the version
  --help           show this page
"""


class UsageError(ValueError):
    """The words cannot be understood; the message says which and why."""


@frozen
class Command:
    """A command: the module that does it, and what it does in one line.

    ``opens`` names the option that holds the course, or courses, that it reads: an organisation's policy is asked about
    them before the command begins. Empty for a command that reads none.
    """

    module: str
    summary: str
    opens: str = ""


class WorkerModule(Protocol):
    """What the module of a worker process offers."""

    def worker_main(self, arguments: Sequence[str]) -> int:
        """Do what standard input asks for; returns the exit status."""
        ...


class CommandModule(Protocol):
    """What the module of a command offers."""

    def define(self, parser: "argparse.ArgumentParser") -> None:
        """Add the command's options and its description."""
        ...

    def run(self, options: "argparse.Namespace") -> int:
        """Do it; returns the exit status: 0 done, 1 what was asked is not so, 2 it could not run."""
        ...


@frozen
class ShowHelp:
    """``--help``."""


@frozen
class ShowVersion:
    """``--version``."""


@frozen
class OpenWindow:
    """Open the window, on ``course`` if one is named. ``data`` is None for the platform's folder."""

    course: str | None
    data: Path | None


Request = ShowHelp | ShowVersion | OpenWindow


def command_in(words: Sequence[str], commands: Collection[str]) -> tuple[str, list[str]] | None:
    """The command that the words name and the other words; None where they name none.

    The first word that is neither an option nor the value of one names the command, so options may stand before it.
    Before a command's name an option with a value other than ``--data`` is written ``--option=value``, or has a value
    that does not name a command.
    """
    after_option = False
    for place, word in enumerate(words):
        if word == "--":
            return None
        if word.startswith("-"):
            after_option = "=" not in word
        elif word in commands and not (after_option and words[place - 1] == "--data"):
            return word, [*words[:place], *words[place + 1 :]]
        elif not after_option:
            return None
        else:
            after_option = False
    return None


def read_arguments(words: Sequence[str], environment: Mapping[str, str]) -> Request:
    """What words that name no command ask for. Raises `UsageError`."""
    courses: list[str] = []
    data = environment.get(DATA) or ""
    rest = iter(words)
    for word in rest:
        name, equals, value = word.partition("=")
        if word == "--":
            courses.extend(rest)
        elif word in ("--help", "-h"):
            return ShowHelp()
        elif word == "--version":
            return ShowVersion()
        elif name == "--data":
            data = value if equals else next(rest, "")
            if not data:
                raise UsageError("--data needs a value")
        elif word.startswith("-") and word != "-":
            raise UsageError(f"there is no option {word}, or it goes with a command")
        else:
            courses.append(word)
    if len(courses) > 1:
        raise UsageError(f"one course at a time, please: {courses[0]} or {courses[1]}")
    return OpenWindow(courses[0] if courses else None, Path(data) if data else None)


def help_text(commands: Mapping[str, Command]) -> str:
    """The page that ``--help`` shows."""
    lines = (f"  {name:15}  {command.summary}" for name, command in commands.items())
    return USAGE.format(commands="\n".join(lines))


def run_command(name: str, module: CommandModule, words: Sequence[str], opens: str = "") -> int:
    """Read a command's words and do it, unless policy refuses the course that its option ``opens`` holds.

    Returns the exit status: 2 for words that make no sense, for what policy refuses and for files that cannot be had,
    130 after Ctrl+C.
    """
    import io

    from lmtrainer.cli.parser import Parser

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that cannot show a quotation mark still gets the words
            stream.reconfigure(errors="replace")
    parser = Parser(name)
    module.define(parser)
    try:
        options = parser.parse_intermixed_args(words)
    except SystemExit as end:  # argparse has printed the help, or what is wrong
        return end.code if isinstance(end.code, int) else 2
    from lmtrainer.output import quoted, say_error

    try:
        refused = _admit(options, opens) if opens else ""
        if not refused:
            return module.run(options)
    except KeyboardInterrupt:  # whoever presses Ctrl+C knows why it ends
        return INTERRUPTED
    except OSError as error:  # a name that no file can have, a folder that nobody may look into
        refused = f"{quoted(error.filename or name)}: {error.strerror or error}."
    say_error(f"lmtrainer: {refused}")
    return 2


def _admit(options: "argparse.Namespace", opens: str) -> str:
    """Let the courses in that a command was given, as ``options.admitted``; returns why not, in a sentence."""
    from lmtrainer.cli.admitting import admitted
    from lmtrainer.study.library import LibraryError

    try:
        options.admitted = admitted(getattr(options, opens))
    except LibraryError as error:
        return f"{error.message} {error.remedy}".rstrip()
    setattr(options, opens, options.admitted.named)
    return ""


def add_data_option(parser: "argparse.ArgumentParser") -> None:
    """The option that every command has which reads or writes the record; `data_folder` tells what was chosen."""
    parser.add_argument("--data", type=Path, metavar="DIR", help=f"where progress is kept (also: {DATA})")


def data_folder(options: "argparse.Namespace") -> Path:
    """Where progress is kept: by policy, else by the option, by the environment, or the platform's folder."""
    from lmtrainer.organisation.organisation import data_folder_here

    return data_folder_here(options.data)


def trusted_keys(options: "argparse.Namespace") -> "TrustedKeys":
    """The keys that are known by name here: the policy's, and those that people trusted on this computer."""
    from lmtrainer.organisation.organisation import organisation_at
    from lmtrainer.organisation.places import installed_places
    from lmtrainer.study.trusted_keys import TrustedKeys

    return TrustedKeys(data_folder(options), dict(organisation_at(installed_places()).policy.trusted_keys))
