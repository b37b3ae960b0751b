"""Copies of back-ups in a folder that the organisation names, for the day when the computer is gone."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

MOST = 10
BACKUPS = "backups"


def copy_newest(data: Path, folder: Path, name: str) -> bool:
    """Copy the newest back-up into ``folder/name`` unless it is there; False when it cannot be done. Raises nothing.

    A copy appears whole or not at all, is readable by its owner only, and of older ones the newest ten are kept.
    """
    try:
        backups = sorted((data / BACKUPS).glob("*.sqlite"), key=lambda path: path.stat().st_mtime)
        if not backups:
            return True
        if not folder.is_dir():
            return False
        own = folder / name
        own.mkdir(mode=0o700, exist_ok=True)
        target = own / backups[-1].name
        if not target.exists():
            _copy(backups[-1], target)
        for old in sorted(own.glob("*.sqlite"))[:-MOST]:
            old.unlink()
        return True
    except OSError:
        return False


def _copy(source: Path, target: Path) -> None:
    temporary = target.with_suffix(".partial")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file, source.open("rb") as original:
            shutil.copyfileobj(original, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
