"""An organisation's folder: `site.toml`, `courses/` and `policy.toml`, read before it is packed."""

import re
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

from installers.failure import BuildFailed

POLICY_FILE = "policy.toml"
SITE_FILE = "site.toml"


@dataclass(frozen=True, slots=True)
class Site:
    """``identity`` is the short name that packages and files carry, such as `example`."""

    folder: Path
    identity: str
    name: str
    version: str

    @property
    def policy(self) -> Path | None:
        """The organisation's rules, if it has any."""
        path = self.folder / POLICY_FILE
        return path if path.is_file() else None

    @property
    def policy_name(self) -> str:
        """The rules' file name among those of other packages and of administrators."""
        return f"50-{self.identity}.toml"

    @property
    def courses(self) -> tuple[Path, ...]:
        """The folders and packages of its courses."""
        folder = self.folder / "courses"
        return tuple(sorted(folder.iterdir())) if folder.is_dir() else ()

    def copy_content(self, target: Path) -> None:
        """Copy what learners see (all but the policy, which has a place of its own)."""
        shutil.copytree(self.folder, target, ignore=lambda _folder, names: [n for n in names if n == POLICY_FILE])


def read_site(folder: Path) -> Site:
    """Read and check a site; `BuildFailed` lists everything that is wrong with it."""
    path = folder / SITE_FILE
    try:
        told = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise BuildFailed(f"{path} cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise BuildFailed(f"{path}: {error}") from error
    name, version = str(told.get("name", "")), str(told.get("version", "1.0.0"))
    identity = str(told.get("id", folder.resolve().name))
    troubles = []
    if not name:
        troubles.append(f"{SITE_FILE}: name is missing")
    if not re.fullmatch(r"[a-z][a-z0-9-]{0,30}", identity):
        troubles.append(f"{SITE_FILE}: id “{identity}” must be of small letters, digits and hyphens")
    if not re.fullmatch(r"\d{1,3}\.\d{1,3}(\.\d{1,4})?", version):
        troubles.append(f"{SITE_FILE}: version “{version}” must be like 1.0.0")
    troubles += _course_troubles(folder)
    if troubles:
        raise BuildFailed("The site cannot be packed:\n" + "\n".join(f"  {one}" for one in troubles))
    return Site(folder.resolve(), identity, name, version)


def _course_troubles(folder: Path) -> list[str]:
    """What the checks that trainers have say about each course; only errors keep a site from being packed."""
    from lmtrainer.course.problems import Severity
    from lmtrainer.study.compiling import CourseUnreadable, compile_course

    courses = folder / "courses"
    paths = sorted(courses.iterdir()) if courses.is_dir() else []
    troubles = [] if paths else ["courses/: there is no course"]
    for path in paths:
        try:
            problems = compile_course(path.resolve()).course.problems
        except CourseUnreadable as error:
            troubles.append(f"courses/{path.name}: {error.message} {error.remedy}")
        else:
            troubles += [f"courses/{path.name}/{one}" for one in problems if one.severity is Severity.ERROR]
    return troubles
