"""`lmtrainer verify`: says whether a package is as it was packed, and by whose key it was signed."""

import argparse
import sys
from pathlib import Path
from typing import assert_never

from lmtrainer.cli.arguments import add_data_option, data_folder
from lmtrainer.course.model import SealState
from lmtrainer.course.seal import key_fingerprint
from lmtrainer.course.source import SourceError
from lmtrainer.publishing.packing import checked
from lmtrainer.study.trusted_keys import TrustedKeys

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
        print(f"lmtrainer: there is no file {options.file}.", file=sys.stderr)
        return UNREADABLE
    try:
        seal = checked(options.file)
    except SourceError as error:
        print(f"changed: this is not a whole package of this program. {error.message}")
        return CHANGED
    except OSError as error:
        print(f"lmtrainer: {options.file} cannot be read: {error.strerror or error}.", file=sys.stderr)
        return UNREADABLE
    match seal.state:
        case SealState.CHANGED:
            print(f"changed: {seal.what} is not as it was packed. Ask whoever gave it to you for a new copy.")
            return CHANGED
        case SealState.UNSIGNED:
            print("intact, not signed: it is as it was packed, by whoever that was.")
        case SealState.SIGNED:
            name = TrustedKeys(data_folder(options)).name_of(seal.key)
            print(f"intact, signed by {name}" if name else "intact, signed with a key that this computer does not know")
            print(f"Key: {key_fingerprint(seal.key)}")
        case SealState.FOLDER:
            raise AssertionError("a file is no folder")
        case _:
            assert_never(seal.state)
    return INTACT
