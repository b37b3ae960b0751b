"""Decides between window, commands and worker process; imports almost nothing."""

import sys

if __name__ == "__main__":  # Python put the current folder first: it may be a course's
    from lmtrainer.isolation import leave_current_folder

    leave_current_folder(sys.path)

import os
from collections.abc import Sequence
from importlib import import_module
from typing import assert_never, cast

from lmtrainer import __version__
from lmtrainer.cli.arguments import (
    Command,
    CommandModule,
    OpenWindow,
    ShowHelp,
    ShowVersion,
    UsageError,
    WorkerModule,
    command_in,
    help_text,
    read_arguments,
    run_command,
)
from lmtrainer.isolation import current_folder, leave_other_python, leave_other_qt, leave_programs_here, own_folder
from lmtrainer.output import say, say_error, say_text
from lmtrainer.worker.tasks import COMPILE, EXPORT, PLAN

WORKERS = {
    COMPILE.words[0]: "lmtrainer.study.compile_worker",
    EXPORT.words[0]: "lmtrainer.desktop.exporting.worker",
    PLAN.words[0]: "lmtrainer.publishing.planning_worker",
}
COMMANDS = {
    "certificate": Command("lmtrainer.cli.certificate", "say whether a certificate is as it was signed"),
    "check": Command("lmtrainer.cli.check", "say everything that is wrong with a course, and mend some of it", "paths"),
    "format": Command("lmtrainer.cli.format", "bring question blocks and headers into one form", "paths"),
    "export": Command(
        "lmtrainer.desktop.exporting.command", "write a course for other programs, or to be read on paper", "course"
    ),
    "import": Command("lmtrainer.cli.exchange_import", "bring questions of other programs into a course", "into"),
    "key": Command("lmtrainer.cli.key", "make a signing key; keep which keys are trusted on this computer"),
    "new": Command("lmtrainer.cli.new", "begin a course that shows each kind of question"),
    "pack": Command("lmtrainer.cli.pack", "pack a course into one file, signed if there is a key", "course"),
    "policy": Command("lmtrainer.cli.policy", "tell which policy of an organisation holds here"),
    "preview": Command(
        "lmtrainer.desktop.editing.command", "show a course you are writing, anew on every save", "course"
    ),
    "record": Command("lmtrainer.cli.record", "check, back up, restore, export, merge or delete a learner's record"),
    "site": Command("lmtrainer.desktop.shell.site_command", "check an organisation's site before it is handed out"),
    "tour": Command(
        "lmtrainer.desktop.tour.command", "take a whole course in the real window, and take pictures", "course"
    ),
    "verify": Command("lmtrainer.cli.verify", "say whether a package is as it was packed, and who signed it"),
}


def main(words: Sequence[str] | None = None) -> int:
    """Run the program with these words (the process's own unless given); returns the exit status."""
    words = sys.argv[1:] if words is None else words
    leave_other_python(os.environ)
    leave_other_qt(os.environ)
    leave_programs_here(os.environ)
    if words and words[0] in WORKERS:
        return cast(WorkerModule, import_module(WORKERS[words[0]])).worker_main(words[1:])
    named = command_in(words, COMMANDS)
    if named is not None:
        name, others = named
        if not current_folder():
            say_error("lmtrainer: the folder in which you are is not there any more. Go to another one.")
            return 2
        return run_command(
            name, cast(CommandModule, import_module(COMMANDS[name].module)), others, COMMANDS[name].opens
        )
    try:
        request = read_arguments(words, os.environ)
    except UsageError as error:
        say_error(f"lmtrainer: {error}")
        say_error("Try: lmtrainer --help")
        return 2
    match request:
        case ShowHelp():
            say_text(help_text(COMMANDS))
            return 0
        case ShowVersion():
            say(f"lmtrainer {__version__}")
            return 0
        case OpenWindow():
            from lmtrainer.desktop.ui.qt_loading import load_qt

            load_qt()  # before any module that imports something of it
            from lmtrainer.desktop.shell.app import open_window

            if not current_folder():  # a course that is named without its whole path is not there either
                os.chdir(own_folder())
            return open_window(request.course, request.data)
        case _:
            assert_never(request)


if __name__ == "__main__":
    sys.exit(main())
