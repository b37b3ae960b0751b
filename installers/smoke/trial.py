"""The one course of events that every package goes through, wherever it is installed."""

import json
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Protocol

from installers.failure import BuildFailed
from installers.smoke.features import features
from installers.smoke.record import NotProved, attempts, opens
from installers.smoke.row import Row

FAILURES = (NotProved, BuildFailed, OSError, StopIteration, subprocess.SubprocessError)
"""How a step of a trial may end; `BuildFailed` is a tool's, apt's for instance."""


class Place(Protocol):
    """A computer, or what stands for one, on which a package is tried."""

    where: str
    data: Path
    """The learner's folder, as seen from here."""

    def install(self, release: str) -> None:
        """Install or upgrade to this release, silently."""

    def upgrade(self, release: str) -> list[str]:
        """Upgrade to this release, while the program runs where that is allowed; what that showed in sentences."""

    def release_note(self) -> Path:
        """The note in the program's folder of what it was built from."""

    def tour(self, out: Path, data: Path) -> str:
        """Take the tour of the site's course with the installed program; what it printed. `NotProved` when it fails."""

    def start(self) -> subprocess.Popen[bytes]:
        """Open the program's window on the learner's record."""

    def refuse(self, older: str) -> None:
        """What must not be done while the program runs, or ever, is refused with its exit status; else `NotProved`."""

    def stop(self, process: subprocess.Popen[bytes]) -> None:
        """End the program."""

    def ask(self, *words: str | Path, status: int = 0) -> str:
        """Run the installed program with these words; see `features.Program`."""

    def workroom(self) -> Path:
        """An empty folder in which the learner may write, as seen from here."""

    def under_rule(self) -> str:
        """What holds under a rule of an organisation's that is there for this time alone. `NotProved` when not."""

    def more(self, pictures: Path) -> list[str]:
        """What else holds of the installed program; a sentence for each. `NotProved` when one does not."""

    def remove(self) -> None:
        """Remove the program, silently."""

    def leftovers(self) -> list[str]:
        """What of the program is still there after its removal."""


def try_out(place: Place, package: Path, older: str, newer: str, work: Path) -> Row:
    """Install the older release, learn, upgrade, open the record, remove; the row tells how far it went."""
    row = Row(package.name, package.stat().st_size, place.where)
    record = place.data / "record.sqlite"
    step = "install"
    try:
        started = monotonic()
        place.install(older)
        _expect(place, older)
        row.told[step] = f"{monotonic() - started:.0f} s"
        step = "tour"
        tour = work / "tour"
        shutil.rmtree(tour, ignore_errors=True)
        tour.mkdir(parents=True)
        tour.chmod(0o777)
        told = place.tour(tour, place.data / "tour")
        row.told[step] = told.split(",")[0]
        shutil.copyfile(place.data / "tour" / "right" / "record.sqlite", record)
        record.chmod(0o666)
        before = attempts(record)
        step = "upgrade"
        row.more += place.upgrade(newer)
        _expect(place, newer)
        row.told[step] = f"{older} → {newer}"
        step = "record kept"
        process = place.start()
        try:
            opens(record, process)
            place.refuse(older)
        finally:
            place.stop(process)
        _expect(place, newer)
        if attempts(record) != before:
            raise NotProved(f"{before} answers became {attempts(record)}")
        step = "features"
        done = features(place)
        done.append(place.under_rule())
        row.told[step] = f"{len(done)} kinds"
        row.more += done
        step = "more"
        row.more += place.more(work)
        step = "removal"
        place.remove()
        if place.leftovers():
            raise NotProved(f"left behind: {', '.join(place.leftovers()[:5])}")
        row.told[step] = "nothing left"
        step = "record kept"
        if attempts(record) != before or before == 0:
            raise NotProved(f"{before} answers became {attempts(record)}")
        row.told[step] = f"opened by {newer}; {before} answers"
    except FAILURES as trouble:
        row.failed = step
        print(f"  {package.name}, {place.where}: {step}: {trouble}", flush=True)
        with suppress(*FAILURES):
            place.remove()  # the next trial begins without it
    return row


def _expect(place: Place, release: str) -> None:
    note = place.release_note()
    found = json.loads(note.read_text("utf-8"))["version"] if note.is_file() else "nothing"
    if found != release:
        raise NotProved(f"{found} is installed, not {release}")
