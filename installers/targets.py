"""Builds packages, one function for each target, and keeps the list of checksums."""

import argparse
import hashlib
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from site import getsitepackages

from installers.checks.folder import check_linux_folder, check_package, refuse
from installers.checks.modules import linux_holding, module_troubles
from installers.checks.places import builder_places, place_troubles
from installers.command import APPLICATION
from installers.linux.deb import build_deb
from installers.linux.freeze import freeze, set_modes_and_times
from installers.linux.gpg import GpgKey
from installers.linux.makeself import build_run
from installers.linux.rpm import build_rpm
from installers.linux.tree import lay_out
from installers.notices.components import linux_components
from installers.notices.write import write_notices
from installers.release import NAME, Publisher, changed_files, this_release
from installers.site_packages import build_site_deb, build_site_zip
from installers.sites import Site, read_site
from installers.windows.assemble import assemble, build_launcher
from installers.windows.msi import build_msi, build_site_msi
from installers.windows.nsis import build_setup
from installers.windows.sign import SigningKey
from installers.workshop import LINUX_LOCK, ROOT, WORK

SUMS = "SHA256SUMS"
SOURCES = (ROOT / "src", *map(Path, getsitepackages()))
"""Where the sources of what the Linux package holds lie: the program's own, and those of the build's environment."""


class Job:
    """What one run builds. What several targets share is made once, when the first of them asks for it."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.release = this_release(options.release, Publisher(options.publisher, options.contact))
        self.out: Path = options.out.resolve()
        self.site: Site | None = None
        if options.site is not None:
            self.site = read_site(options.site, options.site_version)
        self.windows_key: SigningKey | None = None
        if options.sign_key is not None:
            self.windows_key = SigningKey(options.sign_key, options.sign_password, self.release.moment)
            self.windows_key.must_open()
        self.gpg_key = GpgKey(options.gpg_key) if options.gpg_key is not None else None
        self._keep_frozen: bool = options.keep_frozen
        self._tree: Path | None = None
        self._windows: Path | None = None

    def linux_tree(self) -> Path:
        """The program and its site, laid out as on a learner's Linux."""
        if self._tree is None:
            frozen = WORK / "frozen" / NAME
            if not (self._keep_frozen and frozen.is_dir()):
                frozen = freeze(self.release)
            write_notices(self.release, linux_components(self.release, frozen, LINUX_LOCK), frozen)
            self.release.write(frozen)
            set_modes_and_times(frozen, self.release.moment)
            check_linux_folder(frozen)
            refuse([*module_troubles(linux_holding(frozen, SOURCES)), *place_troubles(frozen, builder_places())])
            self._tree = WORK / "tree"
            lay_out(self.release, frozen, self._tree, self.site)
        return self._tree

    def windows_folder(self) -> Path:
        """The program as it will stand on a learner's Windows."""
        if self._windows is None:
            folder = WORK / "windows"
            self._windows = folder if self._keep_frozen and folder.is_dir() else assemble(self.release)
            build_launcher(self.release, folder)
            self.release.write(folder)
            if self.windows_key is not None:
                self.windows_key.sign(folder / f"{NAME}.exe")
            set_modes_and_times(folder, self.release.moment)
        return self._windows

    def site_folder(self) -> Path | None:
        """The site without what is not handed out, if there is one."""
        if self.site is None:
            return None
        folder = WORK / "site"
        shutil.rmtree(folder, ignore_errors=True)
        self.site.copy(folder)
        set_modes_and_times(folder, self.release.moment)
        return folder

    @property
    def site_version(self) -> str | None:
        """The version of the site that goes along, if one does."""
        return self.site.version if self.site is not None else None

    def needed_site(self) -> Site:
        """The site, for targets that are made of nothing else."""
        assert self.site is not None, "the command line asks for it"
        return self.site

    def signed(self, package: Path) -> Path:
        """The package, signed if a key was given."""
        if self.windows_key is not None:
            self.windows_key.sign(package)
        return package


def _deb(job: Job) -> Path:
    return build_deb(job.release, job.linux_tree(), WORK, job.out, job.site_version)


def _run(job: Job) -> Path:
    return build_run(job.release, job.linux_tree(), WORK, job.out)


def _rpm(job: Job) -> Path:
    if job.gpg_key is None:
        return build_rpm(job.release, job.linux_tree(), WORK, job.out, job.site_version)
    package = build_rpm(job.release, job.linux_tree(), WORK, WORK / "unsigned", job.site_version)
    job.gpg_key.sign_rpm(package)
    job.out.mkdir(parents=True, exist_ok=True)
    return Path(shutil.move(package, job.out / package.name))


def _win_exe(job: Job) -> Path:
    return build_setup(job.release, job.windows_folder(), job.site_folder(), job.out, job.windows_key)


def _win_msi(job: Job) -> Path:
    return job.signed(build_msi(job.release, job.windows_folder(), job.site_folder(), job.out))


def _site_deb(job: Job) -> Path:
    return build_site_deb(job.release, job.needed_site(), job.out)


def _site_msi(job: Job) -> Path:
    site, folder = job.needed_site(), job.site_folder()
    assert folder is not None
    return job.signed(build_site_msi(job.release, folder, site.identity, site.name, site.version, job.out))


def _site_zip(job: Job) -> Path:
    return build_site_zip(job.release, job.needed_site(), job.out)


BUILDERS: dict[str, Callable[[Job], Path]] = {
    "deb": _deb,
    "run": _run,
    "rpm": _rpm,
    "win-exe": _win_exe,
    "win-msi": _win_msi,
    "site-deb": _site_deb,
    "site-msi": _site_msi,
    "site-zip": _site_zip,
}


def build(targets: tuple[str, ...], options: argparse.Namespace) -> Iterator[Path]:
    """Build each target and tell where it lies; `BuildFailed` at the first that cannot be handed out."""
    sys.path.insert(0, str(ROOT / "src"))
    os.environ["PYTHONPATH"] = str(ROOT / "src")  # for the process that reads courses
    if changed_files():
        print("The tree differs from its commit: another build need not be equal.", flush=True)
    job = Job(options)
    made: list[Path] = []
    for target in targets:
        package = BUILDERS[target](job)
        if target in APPLICATION:
            check_package(package)
        made.append(package)
        yield package
    sums = write_sums(job.out, made)
    if job.gpg_key is not None:
        job.gpg_key.sign(sums)


def write_sums(out: Path, made: list[Path]) -> Path:
    """Put the packages on the list of checksums that lies beside them; what else is on it and still there stays.

    A signature of the former list goes. Returns the list.
    """
    path = out / SUMS
    (out / f"{SUMS}.asc").unlink(missing_ok=True)
    listed = {}
    if path.exists():
        listed = {line.split("  ", 1)[1]: line.split("  ", 1)[0] for line in path.read_text("utf-8").splitlines()}
    for package in made:
        with package.open("rb") as stream:
            listed[package.name] = hashlib.file_digest(stream, "sha256").hexdigest()
    lines = [f"{digest}  {name}\n" for name, digest in sorted(listed.items()) if (out / name).exists()]
    path.write_text("".join(lines), "utf-8")
    return path
