"""`lmtrainer format`: brings question blocks and headers into one form, and leaves prose alone."""

import argparse
from pathlib import Path

from lmtrainer.course.source import SourceError
from lmtrainer.output import say, say_error, say_text
from lmtrainer.publishing.checking import target_of
from lmtrainer.publishing.formatting import format_course
from lmtrainer.publishing.source_text import ChangedMeanwhile

FINE, FOUND, COULD_NOT = 0, 1, 2


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer format`."""
    parser.description = (
        "Bring question blocks and headers into one form. Prose is never rewritten, questions keep their meaning\n"
        "and their fingerprint, and a block that cannot be read is left as it is."
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a course, or one file of it")
    parser.add_argument("--check", action="store_true", help="write nothing; show what would change, and end with 1")


def run(options: argparse.Namespace) -> int:
    """Format what was named; returns 1 where ``--check`` finds something to change."""
    changed, could_not = 0, False
    for target in dict.fromkeys(target_of(path) for path in options.paths):
        try:
            for change in format_course(options.admitted.folder(target.root), target.only):
                changed += 1
                if options.check:
                    say_text(change.diff)
                else:
                    change.write(target.root)
                    say(f"formatted {target.root / change.path}")
        except SourceError as error:
            say_error(f"lmtrainer: {error.message} {error.hint}".rstrip())
            could_not = True
        except (OSError, ChangedMeanwhile) as error:
            say_error(f"lmtrainer: {target.root} could not be formatted: {error}")
            could_not = True
    if could_not:
        return COULD_NOT
    return FOUND if options.check and changed else FINE
