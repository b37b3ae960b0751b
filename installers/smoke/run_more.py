"""What else must hold of the .run: each exit status, targets that cannot be written, an upgrade that was cut off."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from installers.release import NAME
from installers.smoke.double_click import double_click
from installers.smoke.linux_places import HomeOnly
from installers.smoke.record import NotProved, wait_until
from installers.smoke.silent import RUN_STATUS
from installers.workshop import run

ROOM = "24m"  # more than what is unpacked first, less than what is installed


class Home(HomeOnly):
    """The .run in a learner's home, with everything that may go wrong there."""

    def more(self, pictures: Path) -> list[str]:
        newer = list(self.packages)[-1]
        return [
            double_click(self, pictures),
            *statuses(self, newer),
            *places_that_refuse(self, newer),
            cut_off(self, newer),
        ]


def statuses(place: Home, release: str) -> list[str]:
    """An option that nobody knows, to the package and to what it starts."""
    package = place.handed(release)
    for words in (("--quiet", "--", "--nonsense"), ("--quiet", "--", "--remove-all")):
        _ends(place, RUN_STATUS["unknown option"], "unknown option", package, *words)
    return ["an unknown option ends with 2"]


def places_that_refuse(place: Home, release: str) -> list[str]:
    """A home without room, one that is locked, a folder for temporary files where nothing runs, a system without xz."""
    package, said = place.handed(release), []
    home = place.home / "refused"
    shutil.rmtree(home, ignore_errors=True)  # of a trial that failed
    home.mkdir()
    with _disk(home, f"size={ROOM},mode=777"):
        _ends(place, RUN_STATUS["could not be written"], "is there room", package, "--quiet", HOME=str(home))
        if any(path.name != "lib" for path in (home / ".local/lib").rglob("*")):
            raise NotProved("a full home keeps half a program")
        said.append("a full home ends with 3 and keeps no half of a program")
        shutil.rmtree(home / ".local")
        run("mount", "-o", "remount,ro", home)
        _ends(place, RUN_STATUS["could not be written"], "could not be written", package, "--quiet", HOME=str(home))
        said.append("a home that may not be written ends with 3")
    with _disk(home, "size=2m,mode=1777"):
        _ends(place, RUN_STATUS["no room to unpack"], "TMPDIR", package, "--quiet", TMPDIR=str(home))
        said.append("without room to unpack it ends with 1 and names `TMPDIR`")
    with _disk(home, "noexec,mode=1777"):
        _ends(place, RUN_STATUS["done"], "", package, "--quiet", TMPDIR=str(home))
        said.append("a `noexec` folder for temporary files is no hindrance")
    programs = home / "programs"
    programs.mkdir()
    for folder in ("/usr/bin", "/bin"):
        for program in Path(folder).iterdir():
            if program.name not in ("xz", "unxz", "xzcat") and not (programs / program.name).is_symlink():
                (programs / program.name).symlink_to(program)
    _ends(place, RUN_STATUS["not unpacked, `xz` is missing"], "xz: not found", package, "--quiet", PATH=str(programs))
    shutil.rmtree(home)
    return [*said, "without `xz` it ends with 15 and says so"]


def cut_off(place: Home, release: str) -> str:
    """An upgrade is killed while it copies: the installed program still starts, and the next try mends everything."""
    library = place.home / f".local/lib/{NAME}"
    half = library.with_name(f"{NAME}.new")
    words = place.learner_words("sh", place.handed(release), "--quiet")
    process = subprocess.Popen(words, env=place.environment, stdout=subprocess.DEVNULL, start_new_session=True)
    wait_until(lambda: (half / "_internal").is_dir(), process)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=30)
    if not half.is_dir():
        raise NotProved("the upgrade was over before it could be cut off")
    place.as_learner(place.program, "--version")
    place.install(release)
    if half.exists() or library.with_name(f"{NAME}.old").exists():
        raise NotProved("an upgrade that was cut off leaves its half behind")
    place.as_learner(place.program, "--version")
    return "an upgrade that is killed leaves the program as it was, and the next one mends it"


@contextmanager
def _disk(folder: Path, options: str) -> Iterator[None]:
    """A disk of its own in a folder."""
    run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder)
    try:
        yield
    finally:
        run("umount", folder)


def _ends(place: Home, status: int, with_words: str, *words: str, **environment: str) -> None:
    done = subprocess.run(
        place.learner_words("env", *(f"{name}={value}" for name, value in environment.items()), "/bin/sh", *words),
        env=place.environment,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=300,
    )
    told = done.stdout + done.stderr
    if done.returncode != status or with_words not in told:
        raise NotProved(f"{' '.join(words)} {environment} ended with {done.returncode}, not {status}: {told[-400:]}")
