"""`lmtrainer record`: look a learner's record through, back it up, go back, export, merge, delete."""

import argparse
import getpass
from collections.abc import Callable
from math import inf
from pathlib import Path

from lmtrainer.cli.arguments import add_data_option, data_folder
from lmtrainer.files import FORCE, FORCE_HELP, keep_what_is_there
from lmtrainer.output import say, say_error
from lmtrainer.store.backups import Backups
from lmtrainer.store.errors import RecordDamaged, RecordLost, RecordSpoilt, StoreError
from lmtrainer.store.folder_check import check_folder
from lmtrainer.store.siblings import siblings
from lmtrainer.store.ways_back import damaged_files
from lmtrainer.study.elsewhere import brought_to, shown
from lmtrainer.study.learner import learner_in
from lmtrainer.study.record_keeping import RECORD, RecordKeeping

DONE, NOT_SO, COULD_NOT = 0, 1, 2


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer record`."""
    parser.description = (
        "check           read every row and verify its checksum; ends with 1 when something is damaged\n"
        "backup          write a back-up now, and list those that there are\n"
        "restore [FILE]  go back to a back-up, the newest good one unless FILE names another; what is there now\n"
        "                is backed up first, and of a damaged record what can still be read is brought along\n"
        "export FILE     write everything to one file: a record (.sqlite) or facts, one a line (.jsonl)\n"
        "merge FILE      bring in another record of the same learner; nothing is lost or doubled\n"
        "delete          delete everything that is kept about the learner, back-ups too (with --yes)"
    )
    parser.add_argument("action", choices=list(ACTIONS))
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE")
    parser.add_argument(FORCE, action="store_true", help=FORCE_HELP)
    parser.add_argument("--yes", action="store_true", help="do not ask before deleting")
    add_data_option(parser)


def run(options: argparse.Namespace) -> int:
    """Do what was asked with the record."""
    needs_file = options.action in ("export", "merge")
    if needs_file != (options.file is not None) and options.action != "restore":
        say_error(f"lmtrainer: record {options.action} {'needs a FILE' if needs_file else 'takes no FILE'}.")
        return COULD_NOT
    path = data_folder(options) / RECORD
    try:
        check_folder(path)
    except StoreError as error:
        say_error(f"lmtrainer: {error.message} {error.remedy}")
        return COULD_NOT
    if not (path.exists() or Backups(path).all() or damaged_files(path) or siblings(path, latest=inf)):
        say_error(f"lmtrainer: there is no record in {path.parent}.")
        return COULD_NOT
    keeping = learner_in(path.parent).records
    try:
        return ACTIONS[options.action](keeping, options)
    except StoreError as error:
        told = [str(part) for part in (error.message, error.safe, error.remedy) if part]
        say_error(f"lmtrainer: {' '.join(told)}")
        return NOT_SO if isinstance(error, RecordDamaged | RecordSpoilt) else COULD_NOT
    finally:
        keeping.let_go()


def _check(keeping: RecordKeeping, options: argparse.Namespace) -> int:
    keeping.open()
    findings = keeping.look_through()
    say(f"{findings.rows} rows were read, {findings.damaged_rows} of them are damaged.")
    for table, count in findings.damaged.items():
        say(f"  {table}: {count}")
    if findings.sums_put_right:
        say(f"{findings.sums_put_right} sums did not agree with the answers; they were put right.")
    return NOT_SO if findings.damaged_rows else DONE


def _back_up(keeping: RecordKeeping, options: argparse.Namespace) -> int:
    keeping.open()
    made = keeping.back_up()
    for backup in keeping.backups():
        held = "cannot be read" if backup.answers is None else f"{backup.answers} answers"
        new = "  (new)" if backup.path == made else ""
        say(f"{backup.path}  {held}, {backup.size} bytes{new}")
    return DONE


def _restore(keeping: RecordKeeping, options: argparse.Namespace) -> int:
    try:
        keeping.open()
    except RecordLost as error:  # a damaged one is set aside now
        if options.file is None and error.backup is None and error.set_aside is None:
            raise  # there are copies beside it alone: which of them is wanted the learner says
        if options.file is None:
            done = keeping.save_what_is_left()
            say(f"The record is there again; {done.answers} answers came from damaged files.")
            return DONE
    backup = options.file or Backups(keeping.path).newest_good()
    if backup is None:
        say_error("lmtrainer: there is no back-up that is whole.")
        return NOT_SO
    kept = keeping.go_back_to(backup)
    say(f"The record is again that of {backup.name}.")
    if kept is not None:
        say(f"What was there before is kept as {kept}.")
    return DONE


def _export(keeping: RecordKeeping, options: argparse.Namespace) -> int:
    if options.file.suffix not in (".jsonl", ".sqlite"):
        say_error("lmtrainer: the name of the file ends in .sqlite or in .jsonl.")
        return COULD_NOT
    keep_what_is_there([options.file], force=options.force)
    keeping.open()
    if options.file.suffix == ".jsonl":
        say(f"{keeping.write_lines(options.file)} lines were written to {options.file}.")
        return DONE
    keeping.write_copy(options.file)
    say(f"The record was written to {options.file}.")
    return DONE


def _merge(keeping: RecordKeeping, options: argparse.Namespace) -> int:
    keeping.open()
    done = keeping.bring_in(options.file)
    say(f"{done.added} facts came along, {done.answers} of them answers; {done.mended} were mended.")
    if done.deleted:
        say(f"{done.deleted} were deleted here, because they had been deleted there.")
    if done.damaged:
        say(f"{done.damaged} are damaged in {options.file}, and were left there.")
    return DONE


def _delete(keeping: RecordKeeping, options: argparse.Namespace) -> int:
    for line in _left_elsewhere(keeping, options):
        say(line)
    if not options.yes:
        say("Every answer, result and place goes, and all back-ups in this folder. This cannot be undone.")
        if input("Type delete to go on: ").strip() != "delete":
            say("Nothing was deleted.")
            return NOT_SO
    count = keeping.delete_everything()
    say(f"{count} facts were deleted, in the back-ups too.")
    return DONE


def _left_elsewhere(keeping: RecordKeeping, options: argparse.Namespace) -> list[str]:
    """What is not this program's to remove, by name."""
    from lmtrainer.organisation.folders import expanded
    from lmtrainer.organisation.organisation import organisation_at
    from lmtrainer.organisation.places import installed_places
    from lmtrainer.study.results import ResultsBook

    policy = organisation_at(installed_places()).policy
    results, backups = (
        expanded(folder) if folder else None for folder in (policy.results_folder, policy.backup_folder)
    )
    found = keeping.saved_elsewhere()
    if results is not None or backups is not None:
        owner = ResultsBook(keeping.path.parent, getpass.getuser()).owner
        found = (*found, *brought_to(results, backups, owner))
    return ["These are not this program's to delete:", *(f'  "{one}"' for one in shown(found))] if found else []


ACTIONS: dict[str, Callable[[RecordKeeping, argparse.Namespace], int]] = {
    "check": _check,
    "backup": _back_up,
    "restore": _restore,
    "export": _export,
    "merge": _merge,
    "delete": _delete,
}
