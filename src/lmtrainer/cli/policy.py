"""`lmtrainer policy`: tells an administrator which policy holds here, who set it, and what is wrong with it."""

import argparse
from pathlib import Path

from lmtrainer.files import FORCE, FORCE_HELP, keep_what_is_there, write_whole
from lmtrainer.organisation.keys import KEYS
from lmtrainer.organisation.places import SITE_FILE, Places, installed_places
from lmtrainer.organisation.policy_documents import ADML, ADMX, adml, admx, markdown_table
from lmtrainer.organisation.probing import PATIENCE_S, probed
from lmtrainer.organisation.reading import policy_in_force
from lmtrainer.organisation.review import reviewed
from lmtrainer.output import quoted, say, say_error, say_text


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer policy`."""
    parser.description = (
        "Tell which policy holds on this computer for this user, where each key was set, and what is wrong.\n"
        "Ends with status 1 when something is wrong, with 2 when it could not look."
    )
    parser.add_argument("--folder", type=Path, metavar="DIR", help="read the files in DIR, or those of the site there")
    parser.add_argument("--probe", action="store_true", help=f"go to each folder too, for {PATIENCE_S:g} s at most")
    parser.add_argument("--table", action="store_true", help="print the table of all keys, in Markdown")
    parser.add_argument("--admx", type=Path, metavar="DIR", help="write the ADMX and ADML files for Windows into DIR")
    parser.add_argument(FORCE, action="store_true", help=FORCE_HELP)


def run(options: argparse.Namespace) -> int:
    """Do what was asked."""
    if options.table:
        say_text(markdown_table())
        return 0
    if options.admx is not None:
        keep_what_is_there([options.admx / ADMX, options.admx / ADML], force=options.force)
        write_admx(options.admx)
        return 0
    if options.folder is None:
        return tell(installed_places(), probe=options.probe)
    if not options.folder.is_dir():
        say_error(f"lmtrainer: there is no folder {quoted(options.folder)}.")
        return 2
    return tell(places_in(options.folder), probe=options.probe)


def places_in(folder: Path) -> Places:
    """The places of policy where there is nothing but one folder: a site, or a folder of files."""
    site = (folder / SITE_FILE).is_file()
    return Places(sites=(folder,)) if site else Places(folder)


def tell(places: Places, *, probe: bool = False) -> int:
    """Print what holds, and what to look at; 0 when there is nothing to mend. ``probe``: go to the folders too."""
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
    remarks = (*reviewed(found.policy), *(probed(found.policy) if probe else ()))
    for remark in remarks:
        say(f"wrong: {remark}")
    return 1 if found.problems or remarks else 0


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
