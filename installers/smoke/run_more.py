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
from installers.smoke.previewing import preview_follows
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
            preview_follows(self),
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
    """An upgrade is killed before it swaps the programs, and between its two moves; the next try mends everything."""
    library = place.home / f".local/lib/{NAME}"
    half, older = library.with_name(f"{NAME}.new"), library.with_name(f"{NAME}.old")
    _killed_at(place, release, "cp", half)
    place.as_learner(place.program, "--version")
    _killed_at(place, release, "mv", half)
    if library.exists() or not older.is_dir():
        raise NotProved("the upgrade was not killed between its two moves")
    place.install(release)
    if half.exists() or older.exists():
        raise NotProved("an upgrade that was cut off leaves its half behind")
    place.as_learner(place.program, "--version")
    return "an upgrade that is killed leaves the program as it was, or between its two moves for the next one to mend"


def _killed_at(place: Home, release: str, program: str, folder: Path) -> None:
    """Kill an upgrade that has done, with ``program``, something to ``folder``: it waits there, however fast it is."""
    halting, halted = place.home / "halting", place.home / "halted"
    halting.mkdir()
    waits = halting / program
    first = {"cp": f'/bin/cp "$@" && touch "{halted}" && exec sleep 300', "mv": f'touch "{halted}" && exec sleep 300'}
    waits.write_text(f'#!/bin/sh\ncase "$*" in *"{folder}"*) {first[program]} ;; esac\nexec /bin/{program} "$@"\n')
    waits.chmod(0o755)
    path = f"PATH={halting}:{place.environment['PATH']}"
    words = place.learner_words("env", path, "/bin/sh", place.handed(release), "--quiet")
    process = subprocess.Popen(words, env=place.environment, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        wait_until(halted.exists, process)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=30)
        shutil.rmtree(halting)
        halted.unlink(missing_ok=True)
    if not folder.is_dir():
        raise NotProved(f"the upgrade was over before it could be killed: {folder} is not there")


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
