"""What is built: version, commit and moment, the same on every machine that builds the same commit."""

import json
import os
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from installers.failure import BuildFailed
from installers.workshop import ROOT

NAME = "lmtrainer"
TITLE = "lmtrainer"
SUMMARY = "Offline player for training courses"
DESCRIPTION = (
    "Plays training courses written in Markdown, with questions of eleven kinds, assessments and certificates. "
    "Works without a network and keeps each learner's progress in one file on this computer."
)
EXTENSION = ".lmcourse"
MIME_TYPE = "application/x-lmtrainer-course"


_MAIL = re.compile(r"[\w.+-]+@([a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+)")


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who hands the packages out. Whoever builds them sets name and mail address; the project itself has no domain."""

    name: str = "the lmtrainer contributors"
    contact: str = "contributors@lmtrainer.invalid"  # .invalid is the name that never leads anywhere (RFC 2606)

    def __post_init__(self) -> None:
        if not _MAIL.fullmatch(self.contact):
            raise BuildFailed(f"The contact “{self.contact}” must be a mail address.")
        if not self.name.strip() or set(self.name) & set('<>@",\n'):
            raise BuildFailed(f"The publisher's name “{self.name}” must be plain text.")

    @property
    def maintainer(self) -> str:
        """As packages name it."""
        return f"{self.name} <{self.contact}>"

    @property
    def application_id(self) -> str:
        """The name by which software centres tell programs apart: the contact's domain, from its end, then ours."""
        parts = self.contact.rpartition("@")[2].lower().replace("-", "_").split(".")[::-1]
        parts = [f"_{part}" if part[0].isdigit() else part for part in parts]
        return ".".join([*parts, NAME])


@dataclass(frozen=True, slots=True)
class Release:
    """One build. ``moment`` is in seconds since 1970 and stands in every file instead of the time of day."""

    version: str
    commit: str
    moment: int
    publisher: Publisher = Publisher()

    @property
    def date(self) -> str:
        """The day, as 2026-11-25."""
        return datetime.fromtimestamp(self.moment, UTC).strftime("%Y-%m-%d")

    @property
    def environment(self) -> dict[str, str]:
        """What makes tools write the same bytes each time."""
        return {"SOURCE_DATE_EPOCH": str(self.moment), "PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}

    def write(self, folder: Path) -> None:
        """Leave a note in the program's folder of what it was built from."""
        told = {"version": self.version, "commit": self.commit, "date": self.date}
        (folder / "release.json").write_text(json.dumps(told) + "\n", "utf-8")


def this_release(version: str | None = None, publisher: Publisher | None = None) -> Release:
    """The release of the tree as it lies here; ``version`` may be set for packages that are only tried."""
    source = (ROOT / "src" / NAME / "__init__.py").read_text("utf-8")
    written = re.search(r'__version__ = "(.+?)"', source)
    assert written is not None
    commit = _git("rev-parse", "HEAD") or "unknown"
    moment = os.environ.get("SOURCE_DATE_EPOCH") or _git("log", "-1", "--format=%ct")
    if not moment:
        raise BuildFailed("This is no git checkout: set SOURCE_DATE_EPOCH to the moment of the release.")
    return Release(version or written[1], commit, int(moment), publisher or Publisher())


def changed_files() -> bool:
    """Whether the tree differs from its commit: two builds of it need not be equal then."""
    return bool(_git("status", "--porcelain", "--untracked-files=no"))


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else ""
