"""A clean Debian in a folder, made with debootstrap and kept for the next trial."""

import re
import shutil
import subprocess
from pathlib import Path

from installers.smoke.record import NotProved
from installers.workshop import run

SETTINGS = ("apt.conf.d", "auth.conf.d")
_STAMP = "root-is-complete"


def debian_root(suite: str, folder: Path, packages: tuple[str, ...] = ()) -> Path:
    """The folder with a minimal Debian of this suite and these packages; `NotProved` when it cannot be made."""
    if (folder / _STAMP).exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    mirror = mirror_of_this_system()
    print(f"Making a clean Debian {suite} …", flush=True)
    included = [f"--include={','.join(packages)}"] if packages else []
    done = subprocess.run(
        ["debootstrap", "--variant=minbase", *included, suite, str(folder), mirror],
        capture_output=True,
        text=True,
        errors="replace",
    )
    if done.returncode:
        raise NotProved(f"debootstrap: {(done.stdout + done.stderr)[-300:]}")
    for name in SETTINGS:
        source = Path("/etc/apt") / name
        if source.is_dir():
            shutil.copytree(source, folder / "etc/apt" / name, dirs_exist_ok=True)
    (folder / "etc/apt/sources.list").write_text(f"deb {mirror} {suite} main\n")
    for name in ("resolv.conf", "hosts"):
        shutil.copyfile(f"/etc/{name}", folder / "etc" / name)
    run("chroot", folder, "apt-get", "update", "-qq")
    (folder / _STAMP).touch()
    return folder


def mirror_of_this_system() -> str:
    """Where this system has its packages from."""
    places = [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]
    for path in places:
        if path.suffix not in (".list", ".sources") or not path.is_file():
            continue
        text = path.read_text("utf-8", "replace")
        found = re.search(
            r"^(?:deb\s+(?:\[.*?\]\s+)?|URIs:\s*)((?:https?|file):\S+?/debian/?)(?=\s|$)", text, re.MULTILINE
        )
        if found:
            return found[1]
    raise NotProved("this system's sources of packages name no mirror of Debian")
