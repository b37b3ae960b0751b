"""`lmtrainer pack`: a course as one file, refused while the course has errors."""

import argparse
from pathlib import Path

from lmtrainer.course.package_source import ENDING
from lmtrainer.course.source import SourceError
from lmtrainer.files import FORCE, FORCE_HELP, keep_what_is_there
from lmtrainer.output import quoted, say, say_error
from lmtrainer.plain_file import without_links
from lmtrainer.publishing.author_language import author_wording
from lmtrainer.publishing.handing_out import NotHandedOut, check_place
from lmtrainer.publishing.packing import LEFT_OUT, NotPacked, default_target, pack
from lmtrainer.publishing.signing_keys import BadKeyFile, read_key
from lmtrainer.publishing.text_report import errors_in
from lmtrainer.study.compiling import CourseUnreadable, compile_course

DONE, NOT_PACKED, COULD_NOT = 0, 1, 2


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer pack`."""
    parser.description = (
        "Pack a course into one file that opens by double-click. The same course always gives the same bytes.\n"
        "While the course has errors nothing is packed; `lmtrainer check` shows them. Nor is a secret key ever packed."
    )
    parser.add_argument("course", type=Path, metavar="COURSE", help="the course's folder")
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help=f"the package (otherwise COURSE{ENDING})")
    parser.add_argument("--sign", type=Path, metavar="KEY", help="sign it with this key (lmtrainer key new makes one)")
    parser.add_argument(FORCE, action="store_true", help=FORCE_HELP)


def run(options: argparse.Namespace) -> int:
    """Pack the course that was named."""
    target = options.out or default_target(without_links(options.course))
    word = author_wording()
    try:
        pair = read_key(options.sign) if options.sign else None
        source = options.admitted.folder(options.course)
        course = compile_course(options.course).course
        check_place(target, source.root)
        keep_what_is_there([target], force=options.force)
        packed = pack(source, course.problems, target, pair)
    except NotHandedOut as error:
        say_error(f"lmtrainer: {word(error.words)} {word(error.hint)}".rstrip())
        for line in errors_in(error.problems, word) if isinstance(error, NotPacked) else ():
            say_error(f"  {line}")
        return NOT_PACKED
    except SourceError as error:
        say_error(f"lmtrainer: {word(error.message)} {word(error.hint)}")
        return COULD_NOT
    except CourseUnreadable as error:
        say_error(f"lmtrainer: {word(error.message)} {word(error.remedy)}")
        return COULD_NOT
    except BadKeyFile as error:
        say_error(f"lmtrainer: {word(error.words)}")
        return COULD_NOT
    except OSError as error:
        say_error(f"lmtrainer: {error.filename or target}: {error.strerror or error}. Nothing was packed.")
        return COULD_NOT
    for path in packed.left_out:
        say_error(f"lmtrainer: {word(LEFT_OUT.of(path))}")
    signed = f", signed by {quoted(pair.name)}" if pair else ", not signed"
    say(f"{packed.path}: {packed.files} files, {packed.size / 1000:,.0f} kB{signed}")
    return DONE
