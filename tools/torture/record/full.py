"""A disk that becomes full while a file is written for the learner or the trainer: the old one stays whole."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from lmtrainer.desktop.exporting.process import NotExported, export
from lmtrainer.files import write_whole
from lmtrainer.publishing.handing_out import Form, Handout
from lmtrainer.publishing.importing import ImportRefused, accept, plan_import
from lmtrainer.publishing.new_course import Plan, begin
from lmtrainer.store.backups import Backups, is_whole
from lmtrainer.store.errors import StoreError
from lmtrainer.store.exporting import export_lines
from lmtrainer.store.opening import open_database
from lmtrainer.store.settings_store import Settings, SettingsStore
from lmtrainer.study.backup_copies import copy_newest
from lmtrainer.study.certificates import CertificateFacts, SigningKey
from torture.fault import Fault, Outcome
from torture.record.facts import NOW, look, write_record
from torture.record.mounts import small_file_system

SIZE_KB, ANSWERS = 2000, 12
EXPECTED = (OSError, StoreError, NotExported, ImportRefused)
OLD = b"what was there before"
FACTS = CertificateFacts("A Learner", "Course", "course", "1", "2026-03-01", 92, 125, "Well done.")


@dataclass(frozen=True, slots=True)
class Place:
    """``disk`` becomes full, and has the data folder; ``course`` is elsewhere, ``own`` is one on the disk."""

    disk: Path
    course: Path
    own: Path

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.disk / "data"

    @property
    def target(self) -> Path:
        """A file that is there already and is written anew."""
        return self.disk / "target"


def save_settings(place: Place, chance: random.Random) -> None:
    """Save choices, of different lengths."""
    SettingsStore(place.data / "settings.json").save(Settings(look="dark", courses=("x" * 900,) * chance.randrange(60)))


def certify(place: Place, chance: random.Random) -> None:
    """Make the key on the full disk, and sign a file with it."""
    key = SigningKey(place.data)
    write_whole(place.target, key.seal(bytes(chance.randrange(40_000)) + key.sign(FACTS).metadata))


def hand_out(place: Place, chance: random.Random) -> None:
    """Write the course as a file of one of the forms."""
    export(place.course, place.target, Handout(chance.choice(list(Form))))


def bring_in(place: Place, chance: random.Random) -> None:
    """Take questions into the course on the full disk."""
    file = place.course.parent / "in.gift"
    many, asked = chance.randrange(1, 60), chance.randrange(1_000_000)
    file.write_text("".join(f"::q{n}:: What is {asked} and {n}? {{={n} ~{n + 1}}}\n\n" for n in range(many)), "utf-8")
    accept(plan_import(file, place.own), place.data)


def back_up(place: Place, chance: random.Random) -> None:
    """Back up by hand and when the program ends, copy to an organisation's folder, save and export elsewhere."""
    database = open_database(place.data / "record.sqlite", NOW)
    try:
        match chance.randrange(4):
            case 0:
                database.back_up(NOW)
            case 1:
                copy_newest(place.data, place.disk / "organisation", "me-0123456789ab")
            case 2:
                database.save_copy(place.target)
            case _:
                export_lines(database.connection, place.target)
    finally:
        database.close(NOW)


WRITERS = (save_settings, certify, hand_out, bring_in, back_up)


def write_on_a_full_disk(writer: Callable[[Place, random.Random], None], times: int, folder: Path) -> Outcome:
    """Let one writer work with ever other room; then with enough."""
    course = folder / "course"
    begin(course, Plan("A course", "a-course"))
    chance = random.Random(7)
    lost = corrupt = refused = 0
    for _ in range(times):
        with small_file_system(folder / "full", SIZE_KB) as mounted:
            place = _prepared(folder / "full", course)
            room = chance.choice((0, 0, 4, 4, 8, 8, 12, 16, 24, 32, 64, 128)) * 1024
            before = _listed(place)
            with _room(place.disk, room, mounted=mounted):
                refused += _tried(writer, place, chance)
            gone, broken = _looked_at(place, before)
            lost += gone
            corrupt += broken + _fails_with_room(writer, place, chance)
    kind = "a file system in memory (tmpfs)" if mounted else "a limit for files (RLIMIT_FSIZE): no mount here"
    return Outcome(times, lost, corrupt, note=f"{kind}; refused {refused} times")


def _prepared(disk: Path, course: Path) -> Place:
    disk.mkdir(exist_ok=True)
    place = Place(disk, course, disk / "own")
    for old in sorted(disk.rglob("*"), reverse=True):
        old.rmdir() if old.is_dir() else old.unlink()
    (disk / "organisation").mkdir()
    place.data.mkdir()
    begin(place.own, Plan("One’s own", "own"))
    write_record(place.data / "record.sqlite", ANSWERS, backed_up=True)
    SettingsStore(place.data / "settings.json").save(Settings(look="light"))
    place.target.write_bytes(OLD)
    return place


@contextmanager
def _room(disk: Path, room: int, *, mounted: bool) -> Iterator[None]:
    """So many bytes of room for a while; without a mount no file may be longer than that."""
    if not mounted:
        import resource  # Windows has none

        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        return
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        with suppress(OSError):
            while file.write(bytes(4096)) == 4096:
                pass
        file.truncate(max(0, file.seek(0, 2) - room))
    try:
        yield
    finally:
        ballast.unlink()


def _tried(writer: Callable[[Place, random.Random], None], place: Place, chance: random.Random) -> bool:
    try:
        writer(place, chance)
    except EXPECTED:
        return True
    return False


def _listed(place: Place) -> set[Path]:
    return {path for path in place.disk.rglob("*") if path.is_file()}


def _looked_at(place: Place, before: set[Path]) -> tuple[int, int]:
    """How many answers are gone, and how many files are not whole, or should not be there."""
    now = _listed(place)
    half = [path for path in now - before if "partial" in path.name or not path.stat().st_size]
    if (place.data / "signing-key").exists():
        half += [place.data / "signing-key"] * (SigningKey(place.data).public is None)
    missing = before - now
    cut = not (place.target.read_bytes() == OLD or place.target.stat().st_size > len(OLD))
    look_kept = SettingsStore(place.data / "settings.json").load().look in ("light", "dark")
    backups = [path for path in Backups(place.data / "record.sqlite").all() if not is_whole(path)]
    gone, broken = look(place.data / "record.sqlite", ANSWERS)
    return gone, broken + len(half) + len(missing) + cut + (not look_kept) + len(backups)


def _fails_with_room(writer: Callable[[Place, random.Random], None], place: Place, chance: random.Random) -> bool:
    """Whether what could not be written before cannot be written with enough room either."""
    return _tried(writer, place, chance)


def _fault(name: str, writer: Callable[[Place, random.Random], None], few: int, many: int) -> Fault:
    return Fault(name, lambda times, folder: write_on_a_full_disk(writer, times, folder), few, many)


FAULTS = (
    _fault("the disk is full while settings are saved", save_settings, 8, 200),
    _fault("the disk is full while a certificate is made", certify, 8, 200),
    _fault("the disk is full while a course is handed out", hand_out, 2, 60),
    _fault("the disk is full while questions are brought in", bring_in, 6, 150),
    _fault("the disk is full while a back-up is made", back_up, 8, 200),
)
