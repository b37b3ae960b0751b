"""An organisation's folder (`site.toml`, `courses/`, `policy.toml`, logos), checked before it is packed."""

import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from installers.failure import BuildFailed
from installers.release import NAME
from installers.site_editions import Editions, digest_of_files
from installers.workshop import ROOT

SITE_FILE = "site.toml"
_IDENTITY = re.compile(r"[a-z][a-z0-9-]{0,30}")


@dataclass(frozen=True, slots=True)
class Site:
    """A site that passed all checks. ``identity`` is the folder's name, and part of the names of its packages.

    ``files`` are the paths of what is handed out, and of nothing else.
    """

    folder: Path
    identity: str
    name: str
    version: str
    files: tuple[str, ...]

    def copy(self, target: Path) -> None:
        """Copy everything that learners' computers get."""
        for path in self.files:
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self.folder / path, target / path)


def read_site(folder: Path, version: str | None, today: date | None = None) -> Site:
    """Check a site as `lmtrainer site check` does; `BuildFailed` lists everything that is wrong with it.

    ``version``: another than the site's own, to try an upgrade; it is not remembered. The site's own is what
    `site.toml` names, else what the same content had before, else a later one than all before it.
    """
    from lmtrainer.organisation.site import is_version
    from lmtrainer.publishing.site_files import EDITIONS, files_of_site

    folder = folder.resolve()
    troubles = []
    if not _IDENTITY.fullmatch(folder.name):
        troubles.append(f"the folder's name “{folder.name}” must be of small letters, digits and hyphens")
    if version is not None and not is_version(version):
        troubles.append(f"the site's version “{version}” must be like 1.0.0, the first two numbers at most 255")
    troubles += _problems(folder)
    if troubles:
        raise BuildFailed("The site cannot be packed:\n" + "\n".join(f"  {one}" for one in troubles))
    table = tomllib.loads((folder / SITE_FILE).read_text("utf-8"))
    files = files_of_site(folder).taken
    if version is None:
        editions = Editions(folder / EDITIONS)
        digest = digest_of_files(folder, files)
        version = editions.version_of(digest, table.get("version"), today or datetime.now(UTC).date())
    return Site(folder, folder.name, str(table["name"]), version, files)


def _problems(folder: Path) -> list[str]:
    """What the check that trainers have says, when there is an error in it."""
    command = [sys.executable, "-m", NAME, "site", "check", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    return (done.stdout + done.stderr).splitlines() if done.returncode else []
