"""`lmtrainer export`: the questions of a course for other programs, or the course to be read on paper or as a page."""

import argparse
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from lmtrainer.course.opening import open_source
from lmtrainer.course.problems import Severity
from lmtrainer.course.reader import read_course
from lmtrainer.course.source import SourceError
from lmtrainer.interchange.formats import FORMATS, FormatName
from lmtrainer.publishing.exporting import export_course

DONE, ERRORS, IMPOSSIBLE = 0, 1, 2


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer export`."""
    parser.description = "Write the questions of a course for other programs. What a format cannot hold is told."
    parser.add_argument("course", type=Path, metavar="COURSE", help="the course's folder")
    parser.add_argument("--format", type=FormatName, choices=list(FormatName), required=True)
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="the file; else beside the course, - to print")


def run(options: argparse.Namespace) -> int:
    """Export; returns 0 done, 1 the course has errors (what is sound was exported), 2 it could not be."""
    try:
        source = open_source(options.course)
        course = read_course(source)
        made = export_course(course, source, options.format)
        out = options.out or Path(f"{course.info.id or options.course.stem}{FORMATS[options.format].ending}")
        if str(out) == "-":
            print(made.text, end="")
        else:
            write_whole(out, made.text.encode())
    except SourceError as error:
        print(f"lmtrainer: {error.message} {error.hint}", file=sys.stderr)
        return IMPOSSIBLE
    except OSError as error:
        print(f"lmtrainer: {out} cannot be written: {error.strerror or error}.", file=sys.stderr)
        return IMPOSSIBLE
    print(made.report.text, end="", file=sys.stderr)
    errors = [problem for problem in course.problems if problem.severity is Severity.ERROR]
    for problem in errors:
        print(problem, file=sys.stderr)
    return ERRORS if errors else DONE


def write_whole(path: Path, data: bytes) -> None:
    """Write a file as a whole or not at all; one that is there is replaced at once. Raises `OSError`."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        os.replace(name, path)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise
