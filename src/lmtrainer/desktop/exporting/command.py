"""`lmtrainer export`: the questions of a course for other programs, or the whole of it on paper or as a page."""

import argparse
import sys
from pathlib import Path

from lmtrainer.course.reader import read_course
from lmtrainer.course.source import SourceError
from lmtrainer.desktop.exporting.rendering import rendered
from lmtrainer.files import FORCE, FORCE_HELP, keep_what_is_there, write_whole
from lmtrainer.output import say_error, say_error_text
from lmtrainer.publishing.author_language import author_wording
from lmtrainer.publishing.exporting import NothingExported
from lmtrainer.publishing.handing_out import Form, NotHandedOut, check_place
from lmtrainer.publishing.text_report import errors_in

DONE, ERRORS, IMPOSSIBLE = 0, 1, 2


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer export`."""
    parser.description = (
        "Write the questions of a course for other programs; what a format cannot hold is told.\n"
        "Or write the whole course as one document: html, a page that needs nothing else, or pdf."
    )
    parser.add_argument("course", type=Path, metavar="COURSE", help="the course's folder or package")
    parser.add_argument("--format", choices=[form for form in Form if form is not Form.PACKAGE], required=True)
    parser.add_argument("--answers", action="store_true", help="a document with answers, explanations and banks")
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="the file; else named as the course, - to print")
    parser.add_argument(FORCE, action="store_true", help=FORCE_HELP)


def run(options: argparse.Namespace) -> int:
    """Export; returns 0 done, 1 the course has errors (what is sound was exported), 2 it could not be."""
    word = author_wording()
    try:
        source = options.admitted.source(options.course)
        course = read_course(source)
    except SourceError as error:
        say_error(f"lmtrainer: {word(error.message)} {word(error.hint)}")
        return IMPOSSIBLE
    form = Form(options.format)
    out = options.out or Path(f"{course.info.id or options.course.stem}{form.ending}")
    try:
        if str(out) != "-":
            check_place(out, options.course)
            keep_what_is_there([out], force=options.force)
        data, report = rendered(course, source, form, answers=options.answers, word=word)
        if str(out) == "-":
            sys.stdout.buffer.write(data)
        else:
            write_whole(out, data)
    except SourceError as error:
        say_error(f"lmtrainer: {word(error.message)} {word(error.hint)}")
        return IMPOSSIBLE
    except NotHandedOut as error:
        if isinstance(error, NothingExported):
            for line in (*error.report.told(word), *errors_in(course.problems, word)):
                say_error(line)
        say_error(f"lmtrainer: {word(error.words)} {word(error.hint)}".rstrip())
        return IMPOSSIBLE
    except OSError as error:
        say_error(f"lmtrainer: {out} cannot be written: {error.strerror or error}.")
        return IMPOSSIBLE
    if report.lines:
        say_error_text(report.text(word))
    errors = errors_in(course.problems, word)
    for line in errors:
        say_error(line)
    return ERRORS if errors else DONE
