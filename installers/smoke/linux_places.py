"""Linux systems on which packages are tried: this one, a clean Debian in a folder, a learner without root's rights."""

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

from installers.release import NAME
from installers.smoke.record import NotProved
from installers.workshop import run

LEARNER = "lmtrainer-learner"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
Packages = Mapping[str, list[Path]]
"""The packages to install for each release."""


class Linux:
    """A Linux at ``root``, with a learner who has no special rights."""

    def __init__(self, where: str, root: Path, packages: Packages, course: str) -> None:
        self.where, self._root, self._packages, self._course = where, root, packages, course
        self._shell("sh", "-c", f"id {LEARNER} >/dev/null 2>&1 || useradd --create-home --shell /bin/sh {LEARNER}")
        self.home = root / "home" / LEARNER
        shutil.rmtree(self.home / ".local", ignore_errors=True)
        self.data = self.home / ".local/share" / NAME
        self.as_learner("mkdir", "-p", f"/home/{LEARNER}/.local/share/{NAME}")

    @property
    def program(self) -> str:
        """The command that starts the program."""
        return f"/usr/bin/{NAME}"

    def install(self, release: str) -> None:
        words = []
        for package in self._packages[release]:
            shutil.copyfile(package, self._root / "tmp" / package.name)
            words.append(f"/tmp/{package.name}")
        self._shell("apt-get", "install", "-y", "-qq", "--no-install-recommends", *words)

    def release_note(self) -> Path:
        return self._root / f"usr/lib/{NAME}/release.json"

    def tour(self, out: Path, data: Path) -> str:
        inside = f"/home/{LEARNER}/tour"
        told = self.as_learner(self.program, "tour", self._course, "--out", inside, "--data", self._inside(data))
        shutil.copytree(self.home / "tour", out, dirs_exist_ok=True)
        shutil.rmtree(self.home / "tour")
        return told.splitlines()[-1]

    def start(self) -> subprocess.Popen[bytes]:
        words = self._learner_words(self.program, self._course)
        return subprocess.Popen(words, env=self._environment(), stderr=subprocess.DEVNULL)

    def refuse(self, older: str) -> None:
        """Linux replaces files while they are used."""

    def stop(self, process: subprocess.Popen[bytes]) -> None:
        for child in Path("/proc").glob("[0-9]*"):
            try:
                if (child / "exe").readlink().name == NAME and f"HOME=/home/{LEARNER}" in (
                    child / "environ"
                ).read_text():
                    os.kill(int(child.name), signal.SIGTERM)
            except (OSError, UnicodeDecodeError):
                continue
        process.wait(timeout=30)

    def remove(self) -> None:
        names = [package.name.split("_")[0] for package in next(iter(self._packages.values()))]
        self._shell("apt-get", "purge", "-y", "-qq", *names)

    def leftovers(self) -> list[str]:
        places = (
            f"usr/lib/{NAME}",
            f"usr/bin/{NAME}",
            f"usr/share/{NAME}-site",
            f"usr/share/applications/{NAME}.desktop",
        )
        return [place for place in places if (self._root / place).exists() or (self._root / place).is_symlink()]

    def as_learner(self, *words: str) -> str:
        """Run a program with the rights of an ordinary person."""
        done = subprocess.run(
            self._learner_words(*words), env=self._environment(), capture_output=True, text=True, errors="replace"
        )
        if done.returncode:
            raise NotProved(f"{words[0]} ended with status {done.returncode}: {(done.stdout + done.stderr)[-600:]}")
        return done.stdout

    def _learner_words(self, *words: str) -> list[str]:
        chroot = [] if self._root == Path("/") else ["chroot", str(self._root)]
        return [*chroot, "runuser", "-u", LEARNER, "--", *words]

    def _environment(self) -> dict[str, str]:
        return {**OFFSCREEN, "HOME": f"/home/{LEARNER}", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "TMPDIR": "/tmp"}

    def _inside(self, path: Path) -> str:
        return f"/{path.relative_to(self._root)}"

    def _shell(self, *words: str) -> None:
        chroot = [] if self._root == Path("/") else ["chroot", str(self._root)]
        run(*chroot, *words, environment={"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"})


class HomeOnly(Linux):
    """The .run, installed by the learner into their own home."""

    @property
    def program(self) -> str:
        return f"/home/{LEARNER}/.local/bin/{NAME}"

    def install(self, release: str) -> None:
        self.as_learner("sh", self._handed(release), "--quiet")

    def release_note(self) -> Path:
        return self.home / f".local/lib/{NAME}/release.json"

    def remove(self) -> None:
        self.as_learner("sh", self._handed(list(self._packages)[-1]), "--quiet", "--", "--remove")

    def leftovers(self) -> list[str]:
        found = [
            path
            for path in (self.home / ".local").rglob(f"{NAME}*")
            if path != self.data and self.data not in path.parents
        ]
        return [str(path.relative_to(self.home)) for path in found]

    def _handed(self, release: str) -> str:
        package = self._packages[release][0]
        target = Path("/tmp") / package.name
        shutil.copyfile(package, target)
        target.chmod(0o755)
        return str(target)


class RpmTree(Linux):
    """The .rpm, by rpm itself with a data base of its own, on a system whose libraries come from Debian's packages."""

    def install(self, release: str) -> None:
        run("rpm", *self._base(), "-U", "--nodeps", "--nosignature", *self._packages[release])

    def remove(self) -> None:
        run("rpm", *self._base(), "-e", "--nodeps", NAME)

    def _base(self) -> tuple[str, str]:
        return "--dbpath", "/var/lib/lmtrainer-rpm-trial"
