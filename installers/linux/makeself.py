"""Builds the .run: one file that a learner without root's rights starts, and which installs into their home."""

import shutil
from pathlib import Path

from installers.release import NAME, TITLE, Release
from installers.workshop import HERE, run


def build_run(release: Release, tree: Path, work: Path, out: Path) -> Path:
    """Pack the laid-out ``tree``; returns the package."""
    staged = work / "run"
    shutil.rmtree(staged, ignore_errors=True)
    shutil.copytree(tree, staged, symlinks=True)
    script = staged / "install.sh"
    shutil.copyfile(HERE / "linux" / "files" / "install.sh", script)
    script.chmod(0o755)
    shutil.copyfile(HERE / "linux" / "files" / "running.sh", staged / "running.sh")
    package = out / f"{NAME}-{release.version}-x86_64.run"
    out.mkdir(parents=True, exist_ok=True)
    archive = f"--sort=name --mtime=@{release.moment} --owner=0 --group=0 --numeric-owner --format=gnu"
    # install.sh is read by sh and not started itself: it may be unpacked where the system starts nothing
    run(
        "makeself", "--xz", "--complevel", "9", "--sha256", "--nox11", "--tar-quietly", "--quiet",
        "--packaging-date", release.date, "--tar-extra", archive,
        staged.name, package.name, f"{TITLE} {release.version}", "sh", "./install.sh",
        where=work, environment=release.environment,
    )  # fmt: skip
    shutil.rmtree(staged)
    shutil.move(work / package.name, package)  # the command stands in the package: it names no folder of this machine
    return package
