"""Windows, as Wine stands for it: the setup program for machine and user, and the .msi."""

import shutil
import subprocess
from pathlib import Path

from installers.release import NAME
from installers.smoke import msi_more, setup_more, windows_more
from installers.smoke.features import delivered
from installers.smoke.record import NotProved
from installers.windows.wine import Wine
from installers.workshop import HERE, run

RUNNING = 4  # setup's status while the program runs
REFUSED = 1603 % 256  # msiexec's status for an older version; Linux keeps its last eight bits
SHIM = HERE / "smoke" / "icuuc.c"


def prepare(prefix: Path) -> Wine:
    """A new Windows, with a stand-in for the one library of Windows 10 that Qt needs and this Wine lacks."""
    shutil.rmtree(prefix, ignore_errors=True)
    wine = Wine(prefix)
    wine.prepare()
    library = wine.drive / "windows/system32/icuuc.dll"
    run("x86_64-w64-mingw32-gcc", "-O2", "-shared", "-w", SHIM, "-o", library)
    return wine


class Setup:
    """The setup program. ``mode``: AllUsers or CurrentUser."""

    def __init__(self, wine: Wine, mode: str, packages: dict[str, Path], course: str) -> None:
        self.wine, self.mode, self.packages, self.course = wine, mode, packages, course
        self.where = "Wine 8, whole machine" if mode == "AllUsers" else "Wine 8, one user"
        local = wine.drive / "users" / "root" / "AppData" / "Local"
        local = local if local.is_dir() else next((wine.drive / "users").glob("*/AppData/Local"))
        self.data = local / NAME
        shutil.rmtree(self.data, ignore_errors=True)
        self.data.mkdir()
        self.folder = wine.drive / "Program Files" / NAME if mode == "AllUsers" else local / "Programs" / NAME

    def install(self, release: str) -> None:
        self.must_end(0, self.packages[release], f"/{self.mode}", "/S")

    def upgrade(self, release: str) -> list[str]:
        """Windows keeps what runs from being replaced: setup refuses, which `refuse` shows."""
        self.install(release)
        return []

    def release_note(self) -> Path:
        return self.folder / "release.json"

    def tour(self, out: Path, data: Path) -> str:
        course = self.folder / "site" / "courses" / self.course
        status, told = self.wine.run(
            self.folder / f"{NAME}.exe",
            "tour",
            self.wine.path(course),
            "--out",
            self.wine.path(out),
            "--data",
            self.wine.path(data),
        )
        if status:
            raise NotProved(f"the tour ended with status {status}: {told[-600:]}")
        return told.strip().splitlines()[-1]

    def ask(self, *words: str | Path, status: int = 0) -> str:
        """Run the installed program; see `features.Program`."""
        said = [self.wine.path(word) if isinstance(word, Path) else word for word in words]
        found, told = self.wine.run(self.program, *said)
        if found != status:
            raise NotProved(f"“{' '.join(said)}” ended with status {found}, not {status}: {told[-600:]}")
        return told

    def workroom(self) -> Path:
        """A folder beside this Windows."""
        room = self.wine.prefix.with_name(f"{self.wine.prefix.name}-features")
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir()
        return room

    def under_rule(self) -> str:
        """Results are delivered into a folder that a rule names; see `features.delivered`."""
        results = self.wine.prefix.with_name(f"{self.wine.prefix.name}-results")
        key = windows_more.POLICY
        self.wine.run("reg", "add", key, "/v", "ResultsFolder", "/t", "REG_SZ", "/d", self.wine.path(results), "/f")
        try:
            return delivered(results, self.start, self.stop)
        finally:
            self.wine.run("reg", "delete", key, "/f")

    def start(self) -> subprocess.Popen[bytes]:
        return self.wine.start(self.folder / f"{NAME}.exe")

    def refuse(self, older: str) -> None:
        status, _ = self.wine.run(self.packages[older], f"/{self.mode}", "/S")
        if status != RUNNING:
            raise NotProved(f"setup ended with status {status} while the program ran, not {RUNNING}")

    def stop(self, process: subprocess.Popen[bytes]) -> None:
        self.wine.run("taskkill", "/F", "/IM", f"{NAME}.exe", limit_s=60)
        process.wait(timeout=60)
        self.wine.end()  # a process whose parent was ended while it started it would wait for ever under Wine

    @property
    def program(self) -> Path:
        """The installed program."""
        return self.folder / f"{NAME}.exe"

    @property
    def bundled_courses(self) -> Path:
        """The courses that come with the program."""
        return self.folder / "lib" / NAME / "_bundled" / "courses"

    def more(self, pictures: Path) -> list[str]:
        older, newer = self.packages
        return [
            windows_more.rules(self),
            windows_more.double_click(self, pictures),
            windows_more.signatures(self, [self.program, self.folder / "uninstall.exe"]),
            windows_more.failure(self, newer, older),
            setup_more.without_rights(self, newer),
            setup_more.disks_that_refuse(self, newer, older),
            windows_more.cut_off(self, newer, older),
            windows_more.another_folder(self, newer),
        ]

    def must_end(self, expected: int, *words: str | Path) -> None:
        """Run something and wait for all that it started; `NotProved` when it ends with another status."""
        status, told = self.wine.run(*words)
        self.wine.settle()
        if status != expected:
            raise NotProved(f"{Path(str(words[0])).name} ended with status {status}, not {expected}: {told[-300:]}")

    def remove(self) -> None:
        self.must_end(0, self.folder / "uninstall.exe", f"/{self.mode}", "/S", *self.into(self.folder, "_?="))
        (self.folder / "uninstall.exe").unlink(missing_ok=True)  # with _? it waits, and cannot remove itself
        if self.folder.is_dir() and not any(self.folder.iterdir()):
            self.folder.rmdir()

    def leftovers(self) -> list[str]:
        found = (
            [str(path.relative_to(self.wine.drive)) for path in self.folder.rglob("*")] if self.folder.exists() else []
        )
        kind = f"\\\\{NAME}.course"
        for registry in ("system.reg", "user.reg"):
            text = (self.wine.prefix / registry).read_text("utf-8", "replace")
            found += [f"{registry}: {kind}"] if kind in text else []
        return found

    def into(self, folder: Path, option: str = "/D=") -> list[str]:
        """The words that tell setup which folder, always the last: it wants no quotation marks, even round spaces."""
        return f"{option}{self.spelled(folder)}".split(" ")

    def spelled(self, path: Path) -> str:
        """How a path on the first drive is spelled inside."""
        return "C:\\" + str(path.relative_to(self.wine.drive)).replace("/", "\\")


class Msi(Setup):
    """The .msi of the program, and that of the site after it."""

    def __init__(self, wine: Wine, packages: dict[str, list[Path]], course: str) -> None:
        super().__init__(wine, "AllUsers", {release: files[0] for release, files in packages.items()}, course)
        self.all_packages = packages
        self._installed: list[Path] = []

    def install(self, release: str) -> None:
        for package in self.all_packages[release]:
            if package not in self._installed:
                self.msiexec("/i", package)
        self._installed = self.all_packages[release]

    def more(self, pictures: Path) -> list[str]:
        older, newer = self.packages
        return [
            windows_more.rules(self),
            windows_more.double_click(self, pictures),
            windows_more.signatures(self, [self.program]),
            msi_more.repair(self, newer),
            msi_more.another_folder(self, older, newer),
        ]

    def refuse(self, older: str) -> None:
        status, _ = self.wine.run("msiexec", "/i", self.wine.path(self.all_packages[older][0]), "/qn", "/norestart")
        if status != REFUSED:
            raise NotProved(f"msiexec ended with status {status} for an older version, not {REFUSED}")

    def remove(self) -> None:
        for package in reversed(self._installed):
            self.msiexec("/x", package)
        self._installed = []

    def msiexec(self, what: str, package: Path, *words: str) -> None:
        """Install or remove a package, silently; `NotProved` when that fails."""
        self.must_end(0, "msiexec", what, self.wine.path(package), *words, "/qn", "/norestart")
