"""What setup does where it may not, or cannot, write: a person without rights, a full disk, a disk of others."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from installers.release import NAME
from installers.smoke.record import NotProved
from installers.workshop import HERE, WORK, run

if TYPE_CHECKING:
    from installers.smoke.windows_places import Setup

FAILED = 2  # setup's status when something could not be written
NO_RIGHTS = 5  # setup's status when only an administrator may do this
ROOM_MB = 30  # for an upgrade, which needs more than twice that


def without_rights(place: "Setup", release: str) -> str:
    """For the machine, setup and removal end with 5 and change nothing; for oneself, no rights are needed."""
    person = WORK / "without_rights.exe"
    run(
        "x86_64-w64-mingw32-gcc", "-O2", "-s", "-municode", "-Wall", "-Wextra", "-Werror",
        HERE / "smoke" / "without_rights.c", "-o", person,
    )  # fmt: skip
    setup, mode = place.wine.path(place.packages[release]), f"/{place.mode}"
    if place.mode == "CurrentUser":
        place.must_end(0, person, setup, mode, "/S")
        _whole(place, place.folder, release)
        return "a person without an administrator's rights installs it for herself or himself"
    place.must_end(NO_RIGHTS, person, setup, mode, "/S")
    uninstall = place.spelled(place.folder / "uninstall.exe")
    place.must_end(NO_RIGHTS, person, uninstall, mode, "/S", f"_?={place.spelled(place.folder)}")
    _whole(place, place.folder, release)
    return "without an administrator's rights, setup and removal end with 5 and change nothing"


def disks_that_refuse(place: "Setup", release: str, other: str) -> str:
    """An upgrade on a full disk, and on one that is write-protected, ends with 2; the program there stays whole."""
    disk = place.wine.drive / "disk"
    folder = disk / NAME
    used = sum(path.stat().st_size for path in place.folder.rglob("*") if path.is_file())
    disk.mkdir()
    run("mount", "-t", "tmpfs", "-o", f"size={used // 1_000_000 + ROOM_MB}m", "tmpfs", disk)
    try:
        shutil.copytree(place.folder, folder)
        upgrade: list[str | Path] = [place.packages[other], f"/{place.mode}", "/S", *place.into(folder)]
        place.must_end(FAILED, *upgrade)
        _whole(place, folder, release)
        run("mount", "-o", "remount,ro", disk)
        place.must_end(FAILED, *upgrade)
        _whole(place, folder, release)
    finally:
        place.wine.end()
        subprocess.run(["umount", disk], check=True)
        disk.rmdir()
    return "an upgrade on a full or write-protected disk ends with 2, and the older program there still runs"


def _whole(place: "Setup", folder: Path, release: str) -> None:
    """`NotProved` unless this release is in the folder, starts there, and nothing of another one lies beside it."""
    found = json.loads((folder / "release.json").read_text("utf-8"))["version"]
    status, told = place.wine.run(folder / f"{NAME}.exe", "policy")
    place.wine.settle()
    if found != release or status:
        raise NotProved(f"{found} is there, not {release}; it ended with status {status}: {told[-300:]}")
    if left := [path.name for path in folder.glob(".*")]:
        raise NotProved(f"setup left behind {', '.join(left)}")
