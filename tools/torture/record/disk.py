"""A disk that is full, and files and folders that may not be written."""

import contextlib
import os
import random
import shutil
import tempfile
from pathlib import Path

from lmtrainer.store.backups import Backups
from lmtrainer.store.database import Database
from lmtrainer.store.errors import RecordFull, RecordReadOnly, StoreError
from lmtrainer.store.opening import open_database
from lmtrainer.store.settings_store import Settings, SettingsStore
from torture.fault import Fault, Outcome
from torture.record.facts import NOW, Learner, is_sound, look, numbers_in, write_record
from torture.record.mounts import protect, small_file_system

SIZE_KB = 700
NOBODY = 65534


def fill_the_disk(times: int, folder: Path) -> Outcome:
    """Let a learner answer until the disk is full, make room, and go on; the room is different every time."""
    lost = corrupt = 0
    chance = random.Random(3)
    with small_file_system(folder / "small", SIZE_KB) as there:
        for number in range(times):
            place = folder / "small" / str(number) if there else folder / str(number)
            place.mkdir()
            gone, broken = (_until_full if there else _until_page_limit)(place, chance)
            lost += gone
            corrupt += broken
            shutil.rmtree(place)
    kind = f"a file system of {SIZE_KB} kB in memory (tmpfs)" if there else "SQLite's own limit of pages: no mount here"
    return Outcome(times, lost, corrupt, note=kind)


def _until_full(place: Path, chance: random.Random) -> tuple[int, int]:
    record, ballast = place / "record.sqlite", place / "ballast"
    start_full = chance.random() < 0.2
    if not start_full:
        write_record(record, chance.randrange(20), backed_up=True)
    _leave_room(ballast, chance.randrange(0, 120_000) if not start_full else chance.randrange(0, 60_000))
    acknowledged = 0
    with contextlib.suppress(StoreError):
        database = open_database(record, NOW)
        acknowledged = len(numbers_in(database))
        acknowledged, broken = _answer_until_full(database, acknowledged)
        backups = set(Backups(record).all())
        with contextlib.suppress(StoreError):
            database.back_up(NOW)
        broken += not backups <= set(Backups(record).all())
        broken += _settings_broken(place)
        ballast.unlink()
        learner = Learner(database, acknowledged)
        for _ in range(3):
            learner.answer()
        database.close()
        gone, more = look(record, acknowledged + 3)
        return gone, broken + more
    ballast.unlink(missing_ok=True)  # it could not even be made: then it can be now
    return look(record, acknowledged)


def _answer_until_full(database: Database, first: int) -> tuple[int, int]:
    learner = Learner(database, first)
    for _ in range(3000):
        try:
            learner.answer()
        except RecordFull:
            return learner.number, 0
        except StoreError:
            return learner.number, 1
    return learner.number, 1  # it was never full


def _leave_room(ballast: Path, room: int) -> None:
    about = os.statvfs(ballast.parent)
    free = about.f_bavail * about.f_frsize
    ballast.write_bytes(bytes(max(0, free - room)))


def _settings_broken(place: Path) -> bool:
    """Whether choices that were kept before are gone after some could not be."""
    store = SettingsStore(place / "settings.json")
    store._path.with_suffix(".partial").unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        store.save(Settings(look="dark"))
        for _ in range(3):
            store.save(Settings(look="dark", courses=("x" * 50_000,)))
    return store._path.exists() and store._path.stat().st_size > 0 and SettingsStore(store._path).load().look != "dark"


def _until_page_limit(place: Path, chance: random.Random) -> tuple[int, int]:
    record = place / "record.sqlite"
    write_record(record, chance.randrange(20))
    database = open_database(record, NOW)
    pages = database.rows("PRAGMA page_count")[0][0]
    database.connection.execute(f"PRAGMA max_page_count = {pages + chance.randrange(10)}")
    acknowledged, broken = _answer_until_full(database, len(numbers_in(database)))
    database.connection.execute("PRAGMA max_page_count = 100000")
    Learner(database, acknowledged).answer()
    database.close()
    gone, more = look(record, acknowledged + 1)
    return gone, broken + more


def protect_the_folder(times: int, folder: Path) -> Outcome:
    """A folder that may not be written, from the start or from some moment on; then it may again."""
    lost = corrupt = 0
    with small_file_system(folder / "protected", 4000) as there:
        if not there:
            return _protect_by_rights(times, folder)
        record = folder / "protected" / "record.sqlite"
        for number in range(times):
            gone, broken = _protected(record, folder / "protected", number)
            lost += gone
            corrupt += broken
    return Outcome(times, lost, corrupt, note="a write-protected file system (tmpfs)")


def _protected(record: Path, point: Path, number: int) -> tuple[int, int]:
    for old in point.iterdir():
        shutil.rmtree(old) if old.is_dir() else old.unlink()
    write_record(record, 5 + number % 7)
    count, broken = 5 + number % 7, 0
    protect(point, on=True)
    try:
        database = open_database(record, NOW)
        broken += not database.read_only_reason or not is_sound(database) or len(numbers_in(database)) != count
        broken += _takes_an_answer(database, count)
        database.close(NOW)
    finally:
        protect(point, on=False)
    gone, more = look(record, count)
    return gone, broken + more


def _takes_an_answer(database: Database, number: int) -> bool:
    try:
        Learner(database, number).answer()
    except RecordReadOnly:
        return False
    return True


def protect_the_file(times: int, folder: Path) -> Outcome:
    """A file that may be read but not written. Root may write everything: then a fork is nobody."""
    return _protect_by_rights(times, folder)


def _protect_by_rights(times: int, folder: Path) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="torture-rights-") as somewhere:  # where everybody may look
        Path(somewhere).chmod(0o755)
        return _with_rights(times, Path(somewhere))


def _with_rights(times: int, folder: Path) -> Outcome:
    import sqlite_utils  # noqa: F401 (a fork that is nobody may not be able to import it)

    lost = corrupt = 0
    for number in range(times):
        place = folder / f"rights-{number}"
        place.mkdir()
        record = place / "record.sqlite"
        write_record(record, 6)
        record.chmod(0o444)
        whole_folder = number % 2 == 0
        place.chmod(0o555 if whole_folder else 0o777)
        for beside in place.glob("record.sqlite?*"):
            beside.chmod(0o444 if whole_folder else 0o666)
        corrupt += _as_somebody(lambda record=record: _read_only_and_whole(record, 6))
        place.chmod(0o755)
        record.chmod(0o644)
        gone, broken = look(record, 6)
        lost += gone
        corrupt += broken
    who = "as a user without the right" if os.geteuid() else "a fork as the user nobody"
    return Outcome(times, lost, corrupt, note=f"file mode 0444, folder mode 0555 in turn; {who}")


def _read_only_and_whole(record: Path, count: int) -> int:
    database = open_database(record, NOW)
    broken = not database.read_only_reason or len(numbers_in(database)) != count or _takes_an_answer(database, count)
    database.close(NOW)
    return int(broken)


def _as_somebody(work) -> int:  # type: ignore[no-untyped-def]
    """Work as a user who is not root; 0 when it went well."""
    if os.geteuid():
        return int(work())
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            os._exit(work())
        except BaseException:
            import traceback

            traceback.print_exc()
            os._exit(70)
    return int(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0)


FAULTS = (
    Fault("the disk is full", fill_the_disk, 8, 300),
    Fault("the folder is write-protected", protect_the_folder, 4, 100),
    Fault("the file is write-protected", protect_the_file, 4, 100),
)
