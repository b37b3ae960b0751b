"""What the start looks for before there is a window: policy and site, the course that was named, the data folder.

Any of it may lie on a disk or a server that does not answer. Each look has a patience of its own out of one that all
share, so that the window opens within two seconds whatever hangs.
"""

import os
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TypeVar

from lmtrainer.desktop.base.background import NoAnswer, within
from lmtrainer.frozen import frozen
from lmtrainer.organisation.organisation import Organisation, organisation_at
from lmtrainer.organisation.places import Places
from lmtrainer.organisation.reading import policy_unanswered
from lmtrainer.resources import data_folder
from lmtrainer.store.errors import StoreError
from lmtrainer.store.folder_check import check_folder
from lmtrainer.store.lock import FileLock
from lmtrainer.store.opening import lock_of
from lmtrainer.study.record_keeping import RECORD

TOGETHER_S, LEAST_S = 0.8, 0.2
_T = TypeVar("_T")


class Patience:
    """How long the start waits for all that it looks for together; each look gets a little of it in any case."""

    def __init__(self, seconds: float = TOGETHER_S) -> None:
        self._until = monotonic() + seconds

    def look(self, work: Callable[[], _T]) -> _T:
        """What ``work`` returns or raises. Raises `NoAnswer`, which is an `OSError`."""
        return within(max(LEAST_S, self._until - monotonic()), work)


@frozen
class DataPlace:
    """Where the program keeps what it keeps, and the lock of its record, which is held unless another program has it.

    ``trouble``: why that is not the folder that was wanted, ``wanted``. Without ``is_kept`` it is a folder for this
    time only, and there is no record in it.
    """

    folder: Path
    wanted: Path
    lock: FileLock
    is_held: bool
    trouble: Exception | None = None
    is_kept: bool = True


def organisation_here(places: Places, patience: Patience) -> Organisation:
    """Policy and site; where they do not answer, what holds when no key can be read."""
    try:
        return patience.look(partial(organisation_at, places))
    except OSError:
        return Organisation(policy_unanswered(places))


def own_folder(chosen: Path | None) -> Path:
    """The learner's own folder for what is kept; it is not looked at."""
    return data_folder(chosen)


def data_place(organisation: Organisation, own: Path, patience: Patience) -> DataPlace:
    """The organisation's folder, else the learner's ``own``, else one for this time only."""
    given = organisation.data_folder
    trouble: Exception | None = None
    if given is not None:
        try:
            return _taken(given, given, patience)
        except (OSError, StoreError) as error:
            trouble = error
    try:
        return _taken(own, given or own, patience, trouble)
    except (OSError, StoreError) as error:
        folder = _for_this_time()
        return DataPlace(folder, own, lock_of(folder / RECORD), False, error, is_kept=False)


def _taken(folder: Path, wanted: Path, patience: Patience, trouble: Exception | None = None) -> DataPlace:
    lock, given_up = lock_of(folder / RECORD), Event()

    def prepare() -> bool:
        is_held = _prepared(folder, lock)
        if given_up.is_set():  # it answers after all, and nobody is there any more who would let go
            lock.release()
        return is_held

    try:
        is_held = patience.look(prepare)
    except NoAnswer:
        given_up.set()
        raise
    return DataPlace(folder, wanted, lock, is_held, trouble)


def _prepared(folder: Path, lock: FileLock) -> bool:
    """Make the folder, and take the lock; False when another program has it."""
    record = folder / RECORD
    if not folder.is_absolute() and str(folder).startswith("~"):
        raise FileNotFoundError(folder)  # nobody knows where the user's own folder is
    check_folder(record)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        return lock.acquire()
    except OSError:
        if not os.path.lexists(record):
            raise
        return True  # it can be read: the window tells that nothing new is kept


def _for_this_time() -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix="lmtrainer-"))
    except OSError:  # nothing at all can be written: then settings are not kept either
        return Path(os.devnull) / "lmtrainer"
