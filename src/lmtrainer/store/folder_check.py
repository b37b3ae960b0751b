"""Whether there can be a record in a folder, said before SQLite or the system says something else that is not so."""

import os
from pathlib import Path

from lmtrainer.said import Said
from lmtrainer.store import errors

SQLITE_BYTES = 504
"""SQLite opens no file whose path, with the journal's eight letters more, is longer than 512 bytes."""
LONGEST_INSIDE = 64
"""Bytes that the longest name of this program's takes in a data folder, with that of the folder ``backups``."""
FOLDER_BYTES = SQLITE_BYTES - LONGEST_INSIDE
NAME_BYTES = 255
SHOWN = 60


def check_folder(record: Path) -> None:
    """Nothing where a record can be at ``record``. Raises `StoreError`: its path is too long, or a file is in the way.

    A record that is there already may lie as deep as SQLite reaches, though its back-ups may not.
    """
    folder = record.parent
    size, most = _bytes_of(folder), FOLDER_BYTES
    fits = size + 1 + len(os.fsencode(record.name)) <= SQLITE_BYTES
    if size > most and fits and os.path.isfile(record):  # noqa: PTH113 (also where not even that may be known)
        return
    if size > most:
        told = Said("Record", "The path of the data folder is {0} bytes long, and may be {1} bytes long at most: {2}")
        raise _refused(told.of(size, most, _shortened(folder)))
    name = max((len(os.fsencode(part)) for part in folder.parts), default=0)
    if name > NAME_BYTES and os.name == "posix":
        told = Said("Record", "A name in the path of the data folder is {0} bytes long, and may be {1} at most: {2}")
        raise _refused(told.of(name, NAME_BYTES, _shortened(folder)))
    file = next((path for path in (folder, *folder.parents) if os.path.exists(path)), None)  # noqa: PTH110 (likewise)
    if file is not None and not file.is_dir():
        raise _refused(Said("Record", "The data folder cannot be there, because {0} is a file.").of(file))


def _refused(message: Said) -> errors.StoreError:
    safe = Said("Record", "Nothing was changed.")
    return errors.StoreError(message, safe, Said("Record", "Choose another folder with --data."))


def _bytes_of(folder: Path) -> int:
    """How long the path is for SQLite, which follows links first."""
    if os.name != "posix":
        return len(os.fsencode(folder.absolute()))
    return max(len(os.fsencode(folder.absolute())), len(os.fsencode(os.path.realpath(folder))))


def _shortened(folder: Path) -> str:
    text = str(folder)
    return text if len(text) <= SHOWN else f"{text[: SHOWN // 2]}…{text[-SHOWN // 2 :]}"
