"""Copies of back-ups in a folder that the organisation names, for the day when the computer is gone."""

import os
import re
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from lmtrainer.files import copy_whole
from lmtrainer.frozen import frozen
from lmtrainer.store.backups import made_at, spared
from lmtrainer.store.contents import Contents, contents_of
from lmtrainer.study.copy_names import is_shared, named, named_before

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
            copy_whole(backups[-1], target, mode=0o600)
        newest_first = sorted(own.glob("*.sqlite"), reverse=True)
        for old in spared(newest_first[MOST:], newest_first[:MOST]):
            old.unlink()
        return True
    except OSError:
        return False


@frozen
class Copy:
    """The newest readable copy that one computer brought. ``made_at`` is UTC."""

    path: Path
    user: str
    made_at: datetime
    contents: Contents


def copies_in(folder: Path, user: str) -> tuple[Copy, ...] | None:
    """What computers brought for this user, the newest first; None when the folder is away. Raises nothing.

    Only folders of this very user are looked into: the others are other people's. What an earlier version brought under
    a name that other users may have had too is looked into where the system says that it is this user's.
    """
    before = named_before(user)
    own, old = _owned(named(user)), _owned(before)
    shared = is_shared(before, user)
    try:
        folders = [
            path for path in folder.iterdir()
            if own.fullmatch(path.name) or (old.fullmatch(path.name) and not (shared and _is_others(path)))
        ]  # fmt: skip
    except OSError:
        return None
    found = [copy for one in folders if (copy := _newest(one, user)) is not None]
    return tuple(sorted(found, key=lambda copy: copy.made_at, reverse=True))


def _owned(name: str) -> re.Pattern[str]:
    """Folders of one name, each with the id of a computer behind it."""
    return re.compile(rf"{re.escape(name)}-[0-9a-f]{{12}}", re.IGNORECASE if os.name == "nt" else 0)


def _is_others(path: Path) -> bool:
    """Whether a folder is known to belong to another account. Windows does not say; the learner is asked anyway."""
    if sys.platform == "win32":
        return False
    with suppress(OSError):  # it went meanwhile
        return path.stat().st_uid != os.getuid()
    return True


def _newest(folder: Path, user: str) -> Copy | None:
    with suppress(OSError):  # somebody else's, or it went meanwhile
        for path in sorted(folder.glob("*.sqlite"), reverse=True):
            contents = contents_of(path) if path.is_file() else None
            if contents is not None and contents.courses:
                with suppress(ValueError):  # a name that is no back-up's
                    return Copy(path, user, made_at(path), contents)
    return None


def fetch(copy: Copy, target: Path) -> bool:
    """Bring a copy to this computer; False when that cannot be done now. Raises nothing."""
    try:
        copy_whole(copy.path, target, mode=0o600)
    except OSError:
        return False
    return True
