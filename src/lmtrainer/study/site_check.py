"""Everything that is wrong with a site, found on the trainer's desk and not on a thousand computers."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.headers import HeaderReader, Keys, line_of
from lmtrainer.course.package_source import ENDING
from lmtrainer.course.problems import Problem, Severity
from lmtrainer.course.source import HEADER_BYTES, SourceError
from lmtrainer.frozen import frozen
from lmtrainer.organisation.folders import courses_in
from lmtrainer.organisation.judging import judged
from lmtrainer.organisation.places import SITE_FILE, SITE_POLICY
from lmtrainer.organisation.probing import courses_said, probed
from lmtrainer.organisation.review import reviewed
from lmtrainer.organisation.site import COURSES, LONGEST, LOOKS, THEMES, is_colour, is_version
from lmtrainer.organisation.telling import MOST_BYTES, told_by_file
from lmtrainer.plain_file import read_plain
from lmtrainer.study.admitting import gate_here
from lmtrainer.study.compiling import CourseUnreadable, compile_course
from lmtrainer.study.library import LibraryError

KEYS: Keys = {
    "name": str, "logo": str, "logo_dark": str, "logo_contrast": str, "accent": str, "accent_dark": str,
    "accent_contrast": str, "support_contact": str, "theme": str, "text_size": int, "version": str,
}  # fmt: skip
LOGO_BYTES = 200_000
LOGO_HEIGHT = 60  # twice what it is shown at, for screens with small pixels
LOGO_SHAPE = 5.6  # times as wide as high: what is wider is shown less high
AccentTrouble = Callable[[str, str], tuple[list[str], str]]
"""The name of a look and a colour -> each pair that is too faint, in words, and the nearest colour that would do."""


@frozen
class Finding:
    """Something that is wrong with a site. ``path`` is in the site; ``line`` counts from 1; ``hint``: what to write."""

    path: str
    line: int
    message: str
    hint: str
    severity: Severity


def check_site(folder: Path, accent_trouble: AccentTrouble, *, probe: bool = False) -> tuple[Finding, ...]:
    """The problems of a site: its file, its pictures and colours, its policy, and all of its courses.

    ``probe``: go to the folders that its policy names, too.
    """
    check = _SiteCheck(folder, accent_trouble, probe)
    check.run()
    return tuple(check.problems)


class _SiteCheck:
    def __init__(self, folder: Path, accent_trouble: AccentTrouble, probe: bool) -> None:
        self._folder, self._accent_trouble, self._probe = folder, accent_trouble, probe
        self.problems: list[Finding] = []
        self._text = ""

    def run(self) -> None:
        try:
            self._source = FolderSource(self._folder)
            self._text = self._source.read_text(SITE_FILE, HEADER_BYTES)
        except SourceError as error:
            self._note(SITE_FILE, error.line, str(error.message), str(error.hint))
            return
        table = HeaderReader(self._take).read(self._text, SITE_FILE, KEYS)
        self._check_words(table)
        self._check_logos(table)
        self._check_accents(table)
        self._check_policy()
        self._check_courses()

    def _take(self, problem: Problem) -> None:
        self._note(problem.path, problem.line, problem.message, problem.remedy, problem.severity)

    def _note(self, path: str, line: int, message: str, hint: str = "", severity: Severity = Severity.ERROR) -> None:
        self.problems.append(Finding(path, line, message, hint, severity))

    def _wrong(self, key: str, message: str, hint: str = "", severity: Severity = Severity.ERROR) -> None:
        self._note(SITE_FILE, line_of(self._text, key) + 1, message, hint, severity)

    def _check_words(self, table: dict[str, Any]) -> None:
        if not str(table.get("name", "")).strip():
            self._wrong("name", "The site has no name.", 'Write name = "Your organisation".')
        for key in ("name", "support_contact"):
            text = table.get(key, "")
            if len(text) > LONGEST or not text.isprintable():
                self._wrong(key, f"{key} is one line of at most {LONGEST} characters.", "Shorten it.")
        if not table.get("support_contact"):
            hint = 'Write support_contact = "Learning team, extension 4711".'
            self._wrong("name", "Learners are not told whom to ask for help.", hint, Severity.ADVICE)
        if "version" in table and not is_version(table["version"]):
            hint = 'Write it like version = "1.0.0": the first two numbers at most 255, the third at most 65535.'
            self._wrong("version", "version is three numbers.", hint)
        if table.get("theme", THEMES[0]) not in THEMES:
            self._wrong("theme", f"theme is one of {', '.join(THEMES)}.")
        if not 80 <= table.get("text_size", 100) <= 200:
            self._wrong("text_size", "text_size is a percentage from 80 to 200.")

    def _check_logos(self, table: dict[str, Any]) -> None:
        for key in ("logo", "logo_dark", "logo_contrast"):
            if key in table:
                self._check_logo(key, table[key])
        if "logo" in table and "logo_dark" not in table:
            message = "The logo stands on a dark ground in the dark theme, and there is no other for it."
            self._wrong("logo", message, "Look at it there, or add logo_dark.", Severity.ADVICE)
        if "logo" not in table and {"logo_dark", "logo_contrast"} & set(table):
            self._wrong("logo_dark", "There are other logos, but no logo.", "Add logo.")

    def _check_logo(self, key: str, path: str) -> None:
        try:
            picture = self._source.read_picture(path)
        except SourceError as error:
            self._wrong(key, str(error.message), str(error.hint))
            return
        if len(picture.data) > LOGO_BYTES:
            message = f"{path} has {len(picture.data) // 1000} kB; every start reads it."
            self._wrong(key, message, f"Make it smaller than {LOGO_BYTES // 1000} kB.")
        if picture.height < LOGO_HEIGHT:
            message = f"{path} is {picture.height} pixels high and will look coarse."
            self._wrong(key, message, f"Make it {LOGO_HEIGHT} pixels high or more.", Severity.WARNING)
        if picture.width > picture.height * LOGO_SHAPE:
            message = f"{path} is {picture.width} × {picture.height} pixels, so wide that it is shown less high."
            self._wrong(key, message, "Take one that is at most five times as wide.", Severity.WARNING)

    def _check_accents(self, table: dict[str, Any]) -> None:
        for look in LOOKS:
            key = "accent" if look == LOOKS[0] else f"accent_{look}"
            if key not in table:
                continue
            if not is_colour(table[key]):
                self._wrong(key, f"{key} is not a colour.", 'Write it like "#0F6B66".')
                continue
            faint, nearest = self._accent_trouble(look, table[key])
            for words in faint:
                self._wrong(key, f"{key} {table[key]}: {words}", f"{nearest} would do.")

    def _check_policy(self) -> None:
        path = self._folder / SITE_POLICY
        if not path.exists():
            return
        told = told_by_file(path)
        text = _text_of(path)
        found = judged([told])
        for problem in found.problems:
            key = problem.message.removeprefix("there is no key ").partition(":")[0].partition(";")[0]
            self._note(SITE_POLICY, line_of(text, key) + 1, problem.message, "Each key: docs/policy.md")
        remarks = (*reviewed(found.policy), *(probed(found.policy) if self._probe else ()))
        for remark in remarks:  # of a path on this computer: learners' may have it
            self._note(SITE_POLICY, line_of(text, remark.key) + 1, str(remark), severity=Severity.WARNING)

    def _check_courses(self) -> None:
        courses = courses_in(self._folder / COURSES)
        if not courses:
            message = "The site has no courses: learners find those of the program only."
            self._note(COURSES, 1, message, "Put course folders into courses/.", Severity.WARNING)
        self._check_where_courses_lie()
        self._check_each(courses)

    def _check_where_courses_lie(self) -> None:
        folder = self._folder / COURSES
        for words in courses_said(folder) if folder.is_dir() else ():
            self._note(COURSES, 1, f"The folder {COURSES} {words}")
        for path in sorted(self._folder.iterdir()):
            if path.suffix.casefold() == ENDING or (path / "course.toml").is_file():
                message = f"The course {path.name} lies beside {COURSES}/ and not in it: learners do not find it."
                self._note(path.name, 1, message, f"Move it into {COURSES}/.")

    def _check_each(self, courses: tuple[Path, ...]) -> None:
        ids: dict[str, str] = {}
        gate = gate_here()
        for root in courses:
            place = f"{COURSES}/{root.name}"
            try:
                course = (gate.read(root) if gate is not None else compile_course(root)).course
            except (CourseUnreadable, LibraryError) as error:
                self._note(place, 1, str(error.message), str(error.remedy))
                continue
            for p in course.problems:
                path = f"{place}/{p.path}" if p.path else place
                self._note(path, p.line, p.message, p.remedy, p.severity)
            other = ids.setdefault(course.info.id, place)
            if other != place:
                message = f"The course has the id {course.info.id}, which {other} has already."
                self._note(f"{place}/course.toml", 1, message, "Give each course an id of its own.")


def _text_of(path: Path) -> str:
    """What a file of policy says, to find a key's line in it; empty where it cannot be read, which was told."""
    try:
        return read_plain(path, MOST_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""
