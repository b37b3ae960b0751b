"""Linux systems on which packages are tried: this one, a clean Debian in a folder, a learner without root's rights."""

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

from installers.release import NAME
from installers.smoke.features import delivered
from installers.smoke.record import NotProved, wait_until
from installers.smoke.silent import installing, removing
from installers.workshop import run

LEARNER = "lmtrainer-learner"
RESULTS = "lmtrainer-trial-results"
ASK_S = 600
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
Packages = Mapping[str, list[Path]]
"""The packages to install for each release."""


class Linux:
    """A Linux at ``root``, with a learner who has no special rights."""

    kind = "deb"

    def __init__(self, where: str, root: Path, packages: Packages, course: str) -> None:
        self.where, self.root, self.packages, self.course = where, root, packages, course
        self._shell("sh", "-c", f"id {LEARNER} >/dev/null 2>&1 || useradd --create-home --shell /bin/sh {LEARNER}")
        self.home = root / "home" / LEARNER
        shutil.rmtree(self.home / ".local", ignore_errors=True)
        self.data = self.home / ".local/share" / NAME
        self.as_learner("mkdir", "-p", f"/home/{LEARNER}/.local/share/{NAME}")

    @property
    def program(self) -> str:
        """The command that starts the program."""
        return f"/usr/bin/{NAME}"

    @property
    def program_folder(self) -> str:
        """Where the program's files are."""
        return f"/usr/lib/{NAME}"

    def install(self, release: str) -> None:
        self.install_files(self.packages[release])

    def upgrade(self, release: str) -> list[str]:
        """Upgrade in the middle of a tour: it is halted after its first picture, and goes on with what was replaced."""
        out, data = (f"/home/{LEARNER}/upgraded-{name}" for name in ("tour", "data"))
        self.as_learner("rm", "-rf", out, data)
        words = self.learner_words(self.program, "tour", self.course, "--out", out, "--data", data)
        pictures = self.root / out[1:] / "wrong"
        with subprocess.Popen(words, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
            try:
                wait_until(lambda: any(pictures.glob("*.png")), process)
                self._signal(signal.SIGSTOP)
                self.install(release)
            finally:
                self._signal(signal.SIGCONT)
                process.send_signal(signal.SIGCONT)  # runuser halts with the program that it runs
            told = process.communicate(timeout=ASK_S)[0].decode("utf-8", "replace")
        if process.returncode or ", 0 problems;" not in told:
            raise NotProved(f"a tour that ran during the upgrade ended with {process.returncode}: {told[-600:]}")
        return ["a program that runs during an upgrade goes on whole: modules, certificate and pages of the older one"]

    def _signal(self, number: int) -> None:
        for running in self.processes():
            os.kill(running, number)

    def install_files(self, packages: list[Path]) -> None:
        """Install these packages, with the words that administrators use."""
        for package in packages:
            shutil.copyfile(package, self.root / "tmp" / package.name)
        self.in_tmp(installing(self.kind, packages))

    def release_note(self) -> Path:
        return self.root / f"usr/lib/{NAME}/release.json"

    def tour(self, out: Path, data: Path) -> str:
        inside = f"/home/{LEARNER}/tour"
        told = self.as_learner(self.program, "tour", self.course, "--out", inside, "--data", self._inside(data))
        shutil.copytree(self.home / "tour", out, dirs_exist_ok=True)
        shutil.rmtree(self.home / "tour")
        return told.splitlines()[-1]

    def ask(self, *words: str | Path, status: int = 0) -> str:
        """Run the installed program as the learner; see `features.Program`."""
        said = [self._inside(word) if isinstance(word, Path) else word for word in words]
        done = subprocess.run(
            self.learner_words(self.program, *said), env=self.environment, capture_output=True, text=True,
            errors="replace", stdin=subprocess.DEVNULL, timeout=ASK_S,
        )  # fmt: skip
        told = done.stdout + done.stderr
        if done.returncode != status:
            raise NotProved(f"“{' '.join(said)}” ended with status {done.returncode}, not {status}: {told[-600:]}")
        return told

    def workroom(self) -> Path:
        """A folder in the learner's home."""
        shutil.rmtree(self.home / "features", ignore_errors=True)
        self.as_learner("mkdir", f"/home/{LEARNER}/features")
        return self.home / "features"

    def under_rule(self) -> str:
        """Results are delivered into a folder that a rule names; see `features.delivered`."""
        results = self.root / "srv" / RESULTS
        rules = self.root / "etc" / NAME / "policy.d"
        made = not rules.exists()
        rules.mkdir(parents=True, exist_ok=True)
        rule = rules / "73-trial-results.toml"
        rule.write_text(f'results_folder = "/srv/{RESULTS}"\n')
        rule.chmod(0o644)
        try:
            return delivered(results, self.start, self.stop)
        finally:
            shutil.rmtree(results, ignore_errors=True)
            rule.unlink()
            if made:
                rules.rmdir()

    def start(self) -> subprocess.Popen[bytes]:
        words = self.learner_words(self.program, self.course)
        return subprocess.Popen(words, env=self.environment, stderr=subprocess.DEVNULL)

    def refuse(self, older: str) -> None:
        """Linux replaces files while they are used."""

    def stop(self, process: subprocess.Popen[bytes]) -> None:
        for running in self.processes():
            os.kill(running, signal.SIGTERM)
        process.wait(timeout=30)

    def processes(self) -> list[int]:
        """The learner's processes of the program."""
        found = []
        for child in Path("/proc").glob("[0-9]*"):
            try:
                mine = f"HOME=/home/{LEARNER}" in (child / "environ").read_text("utf-8", "replace")
                if mine and (child / "exe").readlink().name == NAME:
                    found.append(int(child.name))
            except OSError:
                continue
        return found

    def more(self, pictures: Path) -> list[str]:
        """What else holds of the installed program; a sentence for each. `NotProved` when one does not."""
        return []

    def remove(self) -> None:
        packages = next(iter(self.packages.values()))
        self.in_tmp(removing(self.kind, packages, [package.name.split("_")[0] for package in packages]))

    def leftovers(self) -> list[str]:
        places = (
            f"usr/lib/{NAME}",
            f"usr/bin/{NAME}",
            f"usr/share/{NAME}-site",
            f"usr/share/applications/{NAME}.desktop",
        )
        return [place for place in places if (self.root / place).exists() or (self.root / place).is_symlink()]

    def as_learner(self, *words: str, environment: Mapping[str, str] | None = None) -> str:
        """Run a program with the rights of an ordinary person."""
        done = subprocess.run(
            self.learner_words(*words),
            env=self.environment if environment is None else environment,
            capture_output=True,
            text=True,
            errors="replace",
        )
        if done.returncode:
            raise NotProved(f"{words[0]} ended with status {done.returncode}: {(done.stdout + done.stderr)[-600:]}")
        return done.stdout

    def learner_words(self, *words: str) -> list[str]:
        """The words that run a program as the learner."""
        chroot = [] if self.root == Path("/") else ["chroot", str(self.root)]
        return [*chroot, "runuser", "-u", LEARNER, "--", *words]

    @property
    def environment(self) -> dict[str, str]:
        """What an ordinary person's programs find in their environment, without a screen."""
        return {**OFFSCREEN, "HOME": f"/home/{LEARNER}", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "TMPDIR": "/tmp"}

    def _inside(self, path: Path) -> str:
        return f"/{path.relative_to(self.root)}"

    def in_tmp(self, words: list[str]) -> None:
        """Run a command as root where the packages lie."""
        self._shell("sh", "-c", f"cd /tmp && exec {shlex.join(words)}")

    def _shell(self, *words: str) -> None:
        chroot = [] if self.root == Path("/") else ["chroot", str(self.root)]
        run(*chroot, *words, environment={"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"})


class HomeOnly(Linux):
    """The .run, installed by the learner into their own home."""

    kind = "run"

    @property
    def program(self) -> str:
        return f"/home/{LEARNER}/.local/bin/{NAME}"

    @property
    def program_folder(self) -> str:
        return f"/home/{LEARNER}/.local/lib/{NAME}"

    def install(self, release: str) -> None:
        self._handed_to("/tmp", installing(self.kind, [Path(self.handed(release))]))

    def release_note(self) -> Path:
        return self.home / f".local/lib/{NAME}/release.json"

    def remove(self) -> None:
        package = Path(self.handed(list(self.packages)[-1]))
        self._handed_to("/tmp", removing(self.kind, [package], []))

    def leftovers(self) -> list[str]:
        found = [
            path
            for path in (self.home / ".local").rglob(f"{NAME}*")
            if path != self.data and self.data not in path.parents
        ]
        return [str(path.relative_to(self.home)) for path in found]

    def _handed_to(self, folder: str, words: list[str]) -> None:
        self.as_learner("sh", "-c", f"cd {folder} && exec {shlex.join(words)}")

    def handed(self, release: str) -> str:
        """The package, where the learner finds it."""
        package = self.packages[release][0]
        target = Path("/tmp") / package.name
        shutil.copyfile(package, target)
        target.chmod(0o755)
        return str(target)
