"""Runs the trials from a fresh clone on a machine that has none of the tools. `make installers-test-bare`.

The machine is a bare Debian 12 in a folder, made anew: Debian's least system and what it takes to fetch the tree and
type the command (`BARE`). Of this machine it gets only where packages come from: the settings of apt and pip,
certificates and proxies. Further words go to `make installers-test` there; `--again` enters the machine of the last
run, with the tools that it has by now.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from time import monotonic

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from installers import tools
from installers.failure import BuildFailed
from installers.release import changed_files
from installers.smoke.debian_root import debian_root
from installers.smoke.record import NotProved
from installers.smoke.row import put_into
from installers.workshop import DOCUMENT, ROOT, WORK, run

BARE = ("ca-certificates", "git", "make", "python3")
MACHINE = WORK / "bare"
CLONE = "root/lmtrainer"
TABLE = "table-bare.md"
PIP_FILES = ("/etc/pip.conf", "/etc/xdg/pip", "~/.config/pip", "~/.pip")
CERTIFICATES = ("/usr/local/share/ca-certificates", "/etc/ssl/certs/ca-certificates.crt")
_CARRIED = re.compile(r"PIP_\w+|\w+_PROXY|SSL_CERT_FILE|SSL_CERT_DIR|REQUESTS_CA_BUNDLE", re.IGNORECASE)
_FOLDER = re.compile(r"(?:file://)?(/[^\s'\"]+)")


def main(words: list[str]) -> int:
    """Make the machine, clone, run the trials in it; returns their status, or 2 when the machine cannot be made."""
    again = "--again" in words
    words = [word for word in words if word != "--again"]
    if os.geteuid() != 0:
        print("installers: a machine in a folder is entered as root: run this as root.", file=sys.stderr)
        return 2
    begun = monotonic()
    try:
        tools.provide(("debootstrap", "git"))
        if not again:
            shutil.rmtree(MACHINE, ignore_errors=True)
        debian_root("bookworm", MACHINE, BARE)
        hand_on_settings(MACHINE)
        clone(MACHINE / CLONE)
    except (BuildFailed, NotProved) as failure:
        print(f"installers: {failure}", file=sys.stderr)
        return 2
    print(f"A bare Debian 12 with {', '.join(BARE)} and a fresh clone is ready.", flush=True)
    told = " ".join(word for word in words if word != "--write")
    status = inside(MACHINE, f"cd /{CLONE} && make installers-test ARGS={shlex.quote(told)}")
    found = MACHINE / CLONE / "build/installers/table.md"
    if found.is_file():
        shutil.copyfile(found, WORK / TABLE)
        if "--write" in words:
            put_into(DOCUMENT, found.read_text("utf-8"), whole="--only" not in words)
    print(f"From nothing to the table: {(monotonic() - begun) / 60:.0f} minutes. Status {status}.")
    return status


def clone(target: Path) -> None:
    """The tree as it is committed."""
    if changed_files():
        print("The tree differs from its commit: what is tried is the commit.", flush=True)
    shutil.rmtree(target, ignore_errors=True)
    run("git", "clone", "--quiet", "--no-local", ROOT, target)


def hand_on_settings(machine: Path) -> None:
    """Where this machine has its packages from holds there too."""
    for name in (*PIP_FILES, *CERTIFICATES):
        source = Path(name).expanduser()
        target = machine / (f"root/{name[2:]}" if name.startswith("~/") else name[1:])
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif source.is_file():
            shutil.copyfile(source, target)
    if (machine / "usr/local/share/ca-certificates").is_dir():
        run("chroot", machine, "update-ca-certificates")


def carried(environment: Mapping[str, str]) -> dict[str, str]:
    """The variables that say how packages are fetched; nothing else of this environment goes along."""
    plain = {"HOME": "/root", "LANG": "C.UTF-8", "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}
    return {**plain, **{name: value for name, value in environment.items() if _CARRIED.fullmatch(name)}}


def folders_of_packages(environment: Mapping[str, str]) -> list[Path]:
    """The folders from which pip takes packages here. An index (`simple`) leads to files that lie beside it."""
    said = "\n".join(value for name, value in environment.items() if name.startswith("PIP_"))
    for name in PIP_FILES:
        place = Path(name).expanduser()
        files = [place] if place.is_file() else sorted(place.glob("*.conf"))
        said += "".join(f"\n{path.read_text('utf-8', 'replace')}" for path in files)
    named = [Path(found) for found in _FOLDER.findall(said) if Path(found).is_dir()]
    return sorted({folder.parent if folder.name == "simple" else folder for folder in named})


def inside(machine: Path, command: str) -> int:
    """Run a command in the machine, with processes and mounts of its own, which end with it."""
    environment = carried(os.environ)
    lines = [
        "set -e",
        f"mount -t proc proc {machine}/proc",
        f"mkdir -p {machine}/dev/pts {machine}/dev/shm",
        f"mount -t devpts -o newinstance,ptmxmode=0666 devpts {machine}/dev/pts",
        f"mount -t tmpfs -o mode=1777 tmpfs {machine}/dev/shm",
    ]
    for folder in folders_of_packages(os.environ):
        if not folder.is_relative_to("/etc"):
            lines += [f"mkdir -p {machine}{folder}", f"mount --bind -o ro {folder} {machine}{folder}"]
    lines += [f"set +e; chroot {machine} sh -c {shlex.quote(command)}", "exit $?"]
    words = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", "\n".join(lines)]
    return subprocess.run(words, env=environment, stdin=subprocess.DEVNULL).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
