"""`lmtrainer check`: says everything that is wrong with courses, and mends what can be mended without guessing."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from lmtrainer.course.problems import Severity
from lmtrainer.course.source import SourceError
from lmtrainer.lexicon import Wording
from lmtrainer.output import say_error, say_error_text, say_text
from lmtrainer.publishing.author_language import author_wording
from lmtrainer.publishing.checking import Checked, Target, check, target_of
from lmtrainer.publishing.fixing import changes_for
from lmtrainer.publishing.reports import REPORTS
from lmtrainer.publishing.source_text import ChangedMeanwhile
from lmtrainer.publishing.text_report import as_text, lessons_as_text

if TYPE_CHECKING:
    from lmtrainer.cli.admitting import Admitted

FINE, FOUND, COULD_NOT = 0, 1, 2


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer check`."""
    parser.description = (
        "Say everything that is wrong with a course, with its place and the remedy. Ends with 1 where there are\n"
        "errors, with 2 where it could not look. What each code means stands in docs/checking.md."
    )
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="a course, or one file of it: then only its problems"
    )
    parser.add_argument("--fix", action="store_true", help="mend what can be mended without guessing; shows a diff")
    parser.add_argument("--format", choices=["text", *REPORTS], default="text", help="for people, programs or editors")
    parser.add_argument("--strict", action="store_true", help="end with 1 on warnings too")
    parser.add_argument("--lessons", action="store_true", help="also show minutes and reading grade of each lesson")


def run(options: argparse.Namespace) -> int:
    """Check what was named; returns 1 where there are errors."""
    found: list[Checked] = []
    could_not = False
    word = author_wording()
    for target in dict.fromkeys(target_of(path) for path in options.paths):
        try:
            checked = check(target, options.admitted.source)
            if options.fix:
                checked = _mended(checked, target, options.admitted)
        except SourceError as error:
            say_error(f"lmtrainer: {word(error.message)} {word(error.hint)}".rstrip())
            could_not = True
        except (OSError, ChangedMeanwhile) as error:
            say_error(f"lmtrainer: {target.root} could not be mended: {error}")
            could_not = True
        else:
            found.append(checked)
    if found:
        _report(found, options, word)
    if could_not:
        return COULD_NOT
    serious = {Severity.ERROR, Severity.WARNING} if options.strict else {Severity.ERROR}
    return FOUND if any(checked.count(severity) for checked in found for severity in serious) else FINE


def _report(found: list[Checked], options: argparse.Namespace, word: Wording) -> None:
    """For programs in English, for people in their language."""
    if options.format in REPORTS:
        say_text(REPORTS[options.format](found, Path.cwd()))
        return
    say_text(as_text(found, Path.cwd(), word))
    if options.lessons:
        say_text("".join(lessons_as_text(checked.lessons) for checked in found))


def _mended(checked: Checked, target: Target, admitted: "Admitted") -> Checked:
    """Mend, show the diff, and look again. The diff goes to standard error, so that a report stays a report."""
    admitted.folder(checked.root)  # a package is not mended
    changes = changes_for(checked)
    for change in changes:
        change.write(checked.root)
        say_error_text(change.diff)
    return check(target) if changes else checked
