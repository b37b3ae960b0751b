"""An organisation's folder (`site.toml`, `courses/`, `policy.toml`, logos), checked before it is packed."""

import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from installers.failure import BuildFailed
from installers.release import NAME, Release
from installers.workshop import ROOT

SITE_FILE = "site.toml"
_IDENTITY = re.compile(r"[a-z][a-z0-9-]{0,30}")
_VERSION = re.compile(r"\d{1,3}\.\d{1,3}\.\d{1,5}")


@dataclass(frozen=True, slots=True)
class Site:
    """A site that passed all checks. ``identity`` is the folder's name, and part of the names of its packages."""

    folder: Path
    identity: str
    name: str
    version: str

    def copy(self, target: Path) -> None:
        """Copy everything that learners' computers get."""
        shutil.copytree(self.folder, target, ignore=shutil.ignore_patterns(".*", "__pycache__", "*~"))


def read_site(folder: Path, version: str | None, release: Release) -> Site:
    """Check a site as `lmtrainer site check` does; `BuildFailed` lists everything that is wrong with it.

    ``version`` counts the site's own editions; without one it is the day of the commit, so that later ones are newer.
    """
    year, month, day = release.date.split("-")
    version = version or f"{int(year) % 100}.{int(month)}.{int(day)}"
    identity = folder.resolve().name
    troubles = []
    if not _IDENTITY.fullmatch(identity):
        troubles.append(f"the folder's name “{identity}” must be of small letters, digits and hyphens")
    if not _VERSION.fullmatch(version) or any(int(part) > 255 for part in version.split(".")[:2]):
        troubles.append(f"the site's version “{version}” must be like 1.0.0, the first two numbers at most 255")
    troubles += _problems(folder)
    if troubles:
        raise BuildFailed("The site cannot be packed:\n" + "\n".join(f"  {one}" for one in troubles))
    name = tomllib.loads((folder / SITE_FILE).read_text("utf-8"))["name"]
    return Site(folder.resolve(), identity, str(name), version)


def _problems(folder: Path) -> list[str]:
    """What the check that trainers have says, when there is an error in it."""
    command = [sys.executable, "-m", NAME, "site", "check", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    return (done.stdout + done.stderr).splitlines() if done.returncode else []
