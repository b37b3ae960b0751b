"""What else must hold of the program on Windows: the registry, a double-click, signatures, setup's statuses."""

import json
import shutil
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from installers.release import EXTENSION, NAME
from installers.smoke.record import NotProved, wait_for
from installers.smoke.signing import signed_by_trial_key
from installers.windows.wine import Wine

if TYPE_CHECKING:
    from installers.smoke.windows_places import Setup

POLICY = f"HKLM\\Software\\Policies\\{NAME}"
FAILED = 2  # setup's status when something could not be written
ELSEWHERE = "Courses of ours"


def rules(place: "Setup") -> str:
    """A rule in the registry holds."""
    wine = place.wine
    wine.run("reg", "add", POLICY, "/v", "PassMarkFloor", "/t", "REG_DWORD", "/d", "91", "/f")
    try:
        _, told = wine.run(place.program, "policy")
    finally:
        wine.run("reg", "delete", POLICY, "/f")
    if not any(line.startswith("pass_mark_floor") and " 91 " in line for line in told.splitlines()):
        raise NotProved(f"a rule of the registry does not hold: {told[-600:]}")
    return "a rule in the registry (HKLM) holds"


def double_click(place: "Setup", work: Path) -> str:
    """Open two courses by their kind of file: the program of the first must take the second, and no other stays."""
    wine = place.wine
    courses = (place.folder / "site" / "courses" / place.course, place.bundled_courses / "leadership-vs-management")
    try:
        for number, course in enumerate(courses, 1):
            package = work / f"{course.name}{EXTENSION}"
            package.unlink(missing_ok=True)
            status, told = wine.run(place.program, "pack", wine.path(course), "--out", wine.path(package))
            if status:
                raise NotProved(f"pack ended with status {status}: {told[-300:]}")
            _open(place, package)
            wait_for(partial(_has_on_shelf, place.data, number), f"{package.name} did not open")
            wait_for(lambda: _running(wine) == 1, "the second start did not end")
    finally:
        wine.run("taskkill", "/F", "/IM", f"{NAME}.exe", limit_s=60)
        wine.end()
    if place.mode == "CurrentUser":
        told = "the registry's command for a .lmcourse opens it, and the running program takes the next one"
        return f"{told} (Wine by itself finds no kind of file of one user)"
    return "a double-click on a .lmcourse opens it; the running program takes the next one"


def _open(place: "Setup", package: Path) -> None:
    """As a double-click does. What one user alone has registered is read here: Wine's own search leaves it out."""
    wine, kinds = place.wine, "HKCU\\Software\\Classes"
    if place.mode == "AllUsers":
        wine.run("start", "/unix", package)
        return
    kind = _value(wine, f"{kinds}\\{EXTENSION}")
    program, _, argument = _value(wine, f"{kinds}\\{kind}\\shell\\open\\command").strip('"').partition('" "')
    if argument != "%1":
        raise NotProved(f"the command for {EXTENSION} takes no file: {program} {argument}")
    wine.start(program, wine.path(package))


def _value(wine: Wine, key: str) -> str:
    _, told = wine.run("reg", "query", key, "/ve")
    return told.partition("REG_SZ")[2].strip()


def signatures(place: "Setup", files: Sequence[Path]) -> str:
    """What was installed carries the signature of the key that was given to the build."""
    for file in files:
        signed_by_trial_key(file)
    return f"{' and '.join(file.name for file in files)} {'is' if len(files) == 1 else 'are'} signed too"


def another_folder(place: "Setup", release: str) -> str:
    """`/D=` puts the program elsewhere, and its own removal leaves nothing there."""
    folder = place.wine.drive / ELSEWHERE
    place.must_end(0, place.packages[release], f"/{place.mode}", "/S", *place.into(folder))
    note = folder / "release.json"
    if not note.is_file() or json.loads(note.read_text("utf-8"))["version"] != release:
        raise NotProved("/D= did not install the program in another folder")
    uninstall = folder / "uninstall.exe"
    place.must_end(0, uninstall, f"/{place.mode}", "/S", *place.into(folder, "_?="))
    uninstall.unlink(missing_ok=True)
    if left := [path.name for path in folder.iterdir()]:
        raise NotProved(f"removal left behind in another folder: {', '.join(left[:5])}")
    folder.rmdir()
    place.must_end(0, place.packages[release], f"/{place.mode}", "/S", *place.into(place.folder))
    return "`/D=` installs in another folder, and the removal there leaves nothing"


def failure(place: "Setup", release: str, other: str) -> str:
    """What cannot be written ends with 2, and leaves what was there before."""
    blocked = place.wine.drive / "blocked"
    blocked.write_text("a file where a folder should be")
    place.must_end(FAILED, place.packages[other], f"/{place.mode}", "/S", *place.into(blocked))
    if not blocked.is_file():
        raise NotProved("setup removed a file that is not its own")
    blocked.unlink()
    obstacle = place.folder / ".incoming"
    obstacle.write_text("in the way of an upgrade")
    place.must_end(FAILED, place.packages[other], f"/{place.mode}", "/S", *place.into(place.folder))
    obstacle.unlink(missing_ok=True)
    _holds(place, release)
    return "setup ends with 2 when it cannot write, and the program that was there still runs"


def cut_off(place: "Setup", release: str, other: str) -> str:
    """Setup is killed while it writes, and as if while it swapped: the program is whole, and the next setup heals."""
    wine, incoming = place.wine, place.folder / ".incoming" / "lib"
    process = wine.start(place.packages[other], f"/{place.mode}", "/S", *place.into(place.folder))
    try:
        wait_for(incoming.is_dir, "setup wrote nothing")
    finally:
        wine.end()
        process.wait(timeout=60)
    _holds(place, release)
    outgoing = place.folder / ".outgoing"
    outgoing.mkdir()
    for name in ("installed.txt", "lib", f"{NAME}.exe"):
        shutil.move(place.folder / name, outgoing / name)
    (place.folder / "lib").mkdir()  # half of the new program is there
    place.must_end(0, place.packages[release], f"/{place.mode}", "/S", *place.into(place.folder))
    _holds(place, release)
    if left := [path.name for path in place.folder.glob(".*")]:
        raise NotProved(f"setup left behind {', '.join(left)}")
    return "setup that is killed while it writes leaves the older program whole; one killed later is healed by the next"


def _holds(place: "Setup", release: str) -> None:
    found = json.loads(place.release_note().read_text("utf-8"))["version"]
    status, told = place.wine.run(place.program, "policy")
    if found != release or status:
        raise NotProved(f"{found} is there, not {release}; it ended with status {status}: {told[-300:]}")


def _has_on_shelf(data: Path, count: int) -> bool:
    try:
        found: list[str] = json.loads((data / "settings.json").read_text("utf-8")).get("courses", [])
    except (OSError, ValueError):
        return False
    return len(found) == count


def _running(wine: Wine) -> int:
    """The processes of the program in this Windows, as Linux sees them."""
    found = 0
    for comm in Path("/proc").glob("[0-9]*/comm"):
        with suppress(OSError):
            here = f"WINEPREFIX={wine.prefix}".encode() in (comm.parent / "environ").read_bytes().split(b"\0")
            found += here and comm.read_text("utf-8", "replace").strip() == f"{NAME}.exe"
    return found
