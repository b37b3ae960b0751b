"""What administrators ask of an .msi beyond installing it: another folder, and repair."""

import json
from typing import TYPE_CHECKING

from installers.smoke.record import NotProved

if TYPE_CHECKING:
    from installers.smoke.windows_places import Msi

ELSEWHERE = "Courses of ours"
REPAIR = ("REINSTALL=ALL", "REINSTALLMODE=amus")


def repair(place: "Msi", release: str) -> str:
    """A program that was broken, and a file that is gone, come back."""
    before = place.program.read_bytes()
    place.program.write_bytes(b"broken")
    place.release_note().unlink()
    place.msiexec("/i", place.packages[release], *REPAIR)
    if place.program.read_bytes() != before or not place.release_note().is_file():
        raise NotProved("repair did not bring back what was broken")
    return f"`{' '.join(REPAIR)}` repairs a broken program"


def another_folder(place: "Msi", older: str, newer: str) -> str:
    """`INSTALLDIR=` is said once: the site, an upgrade and the removal find that folder by themselves."""
    folder = place.wine.drive / ELSEWHERE
    place.remove()
    program, *site = place.all_packages[older]
    place.msiexec("/i", program, f"INSTALLDIR={place.spelled(folder)}")
    for package in (*site, *place.all_packages[newer]):
        place.msiexec("/i", package)
    found = json.loads((folder / "release.json").read_text("utf-8"))["version"]
    if found != newer or not (folder / "site" / "site.toml").is_file() or place.folder.exists():
        raise NotProved(f"the program and its site are not in the chosen folder; {found} is there")
    for package in reversed(place.all_packages[newer]):
        place.msiexec("/x", package)
    if folder.exists():
        raise NotProved(f"removal left behind in another folder: {[path.name for path in folder.iterdir()][:5]}")
    place.install(newer)
    return "`INSTALLDIR=` is heeded, and the site's package, an upgrade and the removal find that folder again"
