"""`lmtrainer verify`: says whether a package is as it was packed, and by whose key it was signed."""

import argparse
from pathlib import Path
from typing import assert_never

from lmtrainer.cli.arguments import add_data_option, trusted_keys
from lmtrainer.course.model import SealState
from lmtrainer.course.seal import key_fingerprint
from lmtrainer.course.source import SourceError
from lmtrainer.output import quoted, say, say_error
from lmtrainer.publishing.packing import checked

INTACT, CHANGED, UNREADABLE = 0, 1, 2


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer verify`."""
    parser.description = (
        "Say whether a package is, byte for byte, as it was packed, and who signed it.\n"
        "Ends with 0 intact (signed or not), 1 changed, 2 when it could not be read."
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the package (.lmcourse)")
    add_data_option(parser)


def run(options: argparse.Namespace) -> int:
    """Verify the package that was named."""
    if not options.file.is_file():
        say_error(f"lmtrainer: there is no file {quoted(options.file)}.")
        return UNREADABLE
    try:
        seal = checked(options.file)
    except SourceError as error:
        say(f"changed: this is not a whole package of this program. {error.message}")
        return CHANGED
    except OSError as error:
        say_error(f"lmtrainer: {quoted(options.file)} cannot be read: {error.strerror or error}.")
        return UNREADABLE
    match seal.state:
        case SealState.CHANGED:
            say(f"changed: {quoted(seal.what)} is not as it was packed. Ask whoever gave it to you for a new copy.")
            return CHANGED
        case SealState.UNSIGNED:
            say("intact, not signed: it is as it was packed, by whoever that was.")
        case SealState.SIGNED:
            name = trusted_keys(options).name_of(seal.key)
            whose = f"by {quoted(name)}" if name else "with a key that this computer does not know"
            say(f"intact, signed {whose}")
            say(f"Key: {key_fingerprint(seal.key)}")
        case SealState.FOLDER:
            raise AssertionError("a file is no folder")
        case _:
            assert_never(seal.state)
    return INTACT
