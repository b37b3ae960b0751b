"""`lmtrainer policy`: tells an administrator which policy holds here, who set it, and what is wrong with it."""

import argparse
from pathlib import Path

from lmtrainer.organisation.keys import KEYS
from lmtrainer.organisation.places import Places, installed_places
from lmtrainer.organisation.policy_documents import ADML, ADMX, adml, admx, markdown_table
from lmtrainer.organisation.reading import policy_in_force
from lmtrainer.output import say, say_text
from lmtrainer.whole_file import write_whole


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer policy`."""
    parser.description = (
        "Tell which policy holds on this computer for this user, where each key was set, and what is wrong.\n"
        "Ends with status 1 when something is wrong."
    )
    parser.add_argument("--folder", type=Path, metavar="DIR", help="read the files in DIR and nothing else")
    parser.add_argument("--table", action="store_true", help="print the table of all keys, in Markdown")
    parser.add_argument("--admx", type=Path, metavar="DIR", help="write the ADMX and ADML files for Windows into DIR")


def run(options: argparse.Namespace) -> int:
    """Do what was asked."""
    if options.table:
        say_text(markdown_table())
        return 0
    if options.admx is not None:
        write_admx(options.admx)
        return 0
    return tell(Places(options.folder) if options.folder is not None else installed_places())


def tell(places: Places) -> int:
    """Print what holds; 0 when all of it could be read."""
    found = policy_in_force(places)
    origins = dict(found.origins)
    for key in KEYS:
        value = getattr(found.policy, key.name)
        say(f"{key.name:18} {_shown(value):24} {origins.get(key.name, '–')}")
    for problem in found.problems:
        say(f"wrong: {problem}")
    for name in found.unreadable:
        key = next(key for key in KEYS if key.name == name)
        say(f"{name} cannot be read, so this holds: {key.without}")
    return 1 if found.problems else 0


def write_admx(folder: Path) -> None:
    """Write both files below ``folder``, in place of older ones."""
    for name, text in ((ADMX, admx()), (ADML, adml())):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode())


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join("=".join(item) if isinstance(item, tuple) else str(item) for item in value) or "–"
    return str(value) or "–"
