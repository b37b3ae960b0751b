"""`lmtrainer import`: questions of another program into a course, after a look at what will come."""

import argparse
import sys
from pathlib import Path

from lmtrainer.cli.arguments import add_data_option, data_folder
from lmtrainer.course.source import SourceError
from lmtrainer.interchange.decoding import ENCODINGS
from lmtrainer.interchange.formats import FormatName
from lmtrainer.lexicon import Wording
from lmtrainer.output import say, say_error, say_text
from lmtrainer.publishing.author_language import author_wording
from lmtrainer.publishing.import_goal import Goal
from lmtrainer.publishing.importing import ImportPlan, ImportRefused, accept, plan_import

DONE, NOTHING, IMPOSSIBLE = 0, 1, 2


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer import`."""
    parser.description = (
        "Bring questions from GIFT, Aiken, Moodle XML or Cloze text into a course. Nothing is written unasked."
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the file with the questions")
    parser.add_argument("--into", type=Path, required=True, metavar="COURSE", help="the course's folder")
    parser.add_argument(
        "--as", dest="goal", type=Goal, choices=list(Goal), default=Goal.BANK,
        help="a bank for assessments to draw from (unless told otherwise), or a lesson",
    )  # fmt: skip
    parser.add_argument("--name", default="", help="what the new bank or lesson is called; else as the file")
    parser.add_argument(
        "--format", type=FormatName, choices=list(FormatName), help="the file's format; else as it looks"
    )
    parser.add_argument("--encoding", default="", choices=ENCODINGS, help="how its letters are kept; else as it looks")
    parser.add_argument("--dry-run", action="store_true", help="show what would come, and write nothing")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    add_data_option(parser)


def run(options: argparse.Namespace) -> int:
    """Plan, show, ask, write; returns 0 done, 1 nothing was imported, 2 it could not be."""
    word = author_wording(options.data)
    try:
        options.admitted.folder(options.into)
        plan = plan_import(
            options.file, options.into, goal=options.goal, name=options.name, format=options.format,
            encoding=options.encoding, word=word,
        )  # fmt: skip
        _tell(plan, word)
        if not plan.blocks:
            say("Nothing was written.")
            return NOTHING
        if options.dry_run:
            say("Nothing was written, as you wished.")
            return DONE
        if not options.yes and not _agreed():
            say("Nothing was written.")
            return NOTHING
        accept(plan, data_folder(options))
    except ImportRefused as error:
        offer = f" Say --encoding {error.offer} to have it read so." if error.offer else ""
        say_error(f"lmtrainer: {word(error.words)} {word(error.hint)}".rstrip() + offer)
        return IMPOSSIBLE
    except SourceError as error:
        say_error(f"lmtrainer: {error.message} {error.hint}")
        return IMPOSSIBLE
    say(f"Written: {', '.join(plan.written_paths)}.")
    return DONE


def _tell(plan: ImportPlan, word: Wording) -> None:
    say_text(plan.report.text(word))
    count = len(plan.questions)
    counted = "texts" if plan.blocks and not count else f"{count} {'question' if count == 1 else 'questions'}"
    say(f"{counted} for {', '.join(plan.written_paths) or 'nowhere'}:")
    for path, data in plan.files.items():
        say(f"  {path} ({len(data):,} bytes)")


def _agreed() -> bool:
    """Whether the person at the terminal says yes; without one nobody does."""
    if not sys.stdin.isatty():
        say_error("There is nobody to ask; say --yes to import, or --dry-run to look only.")
        return False
    return input("Import them? [y/N] ").strip().lower() in ("y", "yes")
