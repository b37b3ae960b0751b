"""The one table of policy keys. Documents, ADMX files and the reader are made from it, so that they cannot disagree.

Each key says what holds when it cannot be read. Two rules lie behind that: no learner is locked out of courses and
progress because of somebody's slip in a file, and no slip allows what was not allowed before.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from lmtrainer.frozen import frozen
from lmtrainer.organisation.entries import Entry
from lmtrainer.organisation.policy import Policy

LONGEST = 2_000
MOST = 200
_ID = r"\*|[a-z0-9][a-z0-9._-]{0,79}"
_LANGUAGE = r"[a-z]{2,3}([_-][A-Za-z0-9]{2,8})*"
_KEY = r"[0-9a-f]{64}"


class Kind(StrEnum):
    """What a value is, in the words of the table."""

    SWITCH = "yes or no"
    NUMBER = "whole number"
    CHOICE = "one of"
    TEXT = "text"
    CHOICES = "list of"
    FOLDER = "folder"
    FOLDERS = "list of folders"
    TABLE = "table of texts"


class BadValue(ValueError):
    """A value is not what its key takes; the message says what it takes."""


def _kept(previous: Any, _when_unreadable: Any) -> Any:
    return previous


def _both(previous: bool, when_unreadable: bool) -> bool:
    return previous and when_unreadable


def _either(previous: bool, when_unreadable: bool) -> bool:
    return previous or when_unreadable


@frozen
class Key:
    """One key of a policy.

    ``without`` tells in words what holds when the key cannot be read, and ``when_unreadable`` is that value; where a
    weaker place of the policy can be read, ``joined`` makes one of its value and this one. ``pattern``: what a text, or
    the names of a table, look like.
    """

    name: str
    kind: Kind
    does: str
    shown: str
    without: str
    when_unreadable: Any
    joined: Callable[[Any, Any], Any] = _kept
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    pattern: str = ""

    @property
    def registry_name(self) -> str:
        """The name of the value in the registry and in managed preferences: ``PassMarkFloor``."""
        return "".join(part.capitalize() for part in self.name.split("_"))

    @property
    def default(self) -> Any:
        """What holds where nobody sets the key."""
        return getattr(Policy(), self.name)

    def value(self, given: object) -> Any:
        """The value as `Policy` holds it. Raises `BadValue`."""
        match self.kind:
            case Kind.SWITCH:
                if not isinstance(given, bool):
                    raise BadValue("it is true or false")
                return given
            case Kind.NUMBER:
                if not isinstance(given, int) or isinstance(given, bool) or not self.least <= given <= self.most:
                    raise BadValue(f"it is a whole number from {self.least} to {self.most}")
                return given
            case Kind.CHOICE | Kind.TEXT | Kind.FOLDER:
                return self._text(given)
            case Kind.CHOICES | Kind.FOLDERS:
                if not isinstance(given, list | tuple) or len(given) > MOST:
                    raise BadValue(f"it is a list of texts, at most {MOST}")
                return tuple(self._text(item) for item in given)
            case Kind.TABLE:
                return self._table(given)

    def _table(self, given: object) -> tuple[tuple[str, str], ...]:
        if not isinstance(given, dict) or len(given) > MOST:
            raise BadValue(f"it is a table of texts, at most {MOST}")
        for name in given:
            if not isinstance(name, str) or (self.pattern and not re.fullmatch(self.pattern, name)):
                raise BadValue(_not_a_name(str(name)[:80], self.pattern))
        return tuple((name, self._line(text)) for name, text in given.items())

    def _line(self, given: object) -> str:
        if not isinstance(given, str):
            raise BadValue("it is a text" if self.kind in (Kind.TEXT, Kind.CHOICE, Kind.FOLDER) else "it holds texts")
        text = given.strip()
        if not text or len(text) > LONGEST or any(not letter.isprintable() for letter in text):
            raise BadValue(f"a text is one line of 1 to {LONGEST} characters")
        return text

    def _text(self, given: object) -> str:
        text = self._line(given)
        if self.choices and text not in self.choices:
            raise BadValue(f"it is one of {', '.join(self.choices)}")
        if self.kind in (Kind.FOLDER, Kind.FOLDERS) and not _whole_path(text):
            raise BadValue(
                f"“{text[:80]}” is not a whole path; write /srv/courses, ~/courses or C:\\Courses, for example"
            )
        if self.pattern and not re.fullmatch(self.pattern, text):
            raise BadValue("it is not written as such a text is")
        return text


def _not_a_name(name: str, pattern: str) -> str:
    """What a name in a table is instead of what stands there, and where the right one comes from."""
    if pattern != _KEY:
        return f"“{name}” is no id of a course"
    digits = name.replace(" ", "").replace(":", "").lower()
    where = "write the public key, 64 digits and small letters, as `lmtrainer key show` prints it"
    if re.fullmatch("[0-9a-f]{32}", digits):
        return f"“{name}” is the fingerprint of a key, by which people compare keys; {where}"
    if re.fullmatch(_KEY, digits):
        return f"“{name}” is a key in another form; {where}"
    return f"“{name}” is no key; {where}"


def _whole_path(text: str) -> bool:
    return text.startswith(("/", "~", "\\\\", "%")) or (text[1:3] in (":\\", ":/") and text[0].isalpha())


KEYS = (
    Key(
        "course_folders", Kind.FOLDERS,
        "Folders whose courses stand on the shelf of every learner. Each is a course, or holds courses.",
        "Library", "The courses in them are not on the shelf; the progress in them is kept.", (),
    ),
    Key(
        "bundled_courses", Kind.SWITCH,
        "Whether the courses that come with the program are on the shelf.",
        "Library", "They are on the shelf.", True,
    ),
    Key(
        "other_courses", Kind.SWITCH,
        "Whether learners may open courses other than those of the program, of the site and in the course folders.",
        "Library, dropping a course, opening one from outside",
        "No further course is taken in; those that are on the shelf already still open.", False, _both,
    ),
    Key(
        "signed_packages", Kind.SWITCH,
        "Whether a course that a learner brings must be a package signed by one of the trusted keys.",
        "Library, dropping a course, opening one from outside",
        "It must be; courses that are on the shelf already still open.", True, _either,
    ),
    Key(
        "trusted_keys", Kind.TABLE,
        "Public keys (as `lmtrainer key show` prints them) and the names of their holders: what these have signed is "
        "shown under their names, and with signed_packages nothing else is opened.",
        "Library, course page, opening a course from outside",
        "None is trusted by policy; courses that are on the shelf already still open.", (), pattern=_KEY,
    ),
    Key(
        "pass_mark_floor", Kind.NUMBER,
        "The least pass mark, in percent. An assessment with a higher one keeps its own, and so does one that is "
        "passed by taking part (0). What was passed before stays passed; a try that runs keeps its mark.",
        "Assessments", "80, which is what courses have that name no pass mark; never less than before.", 80, max,
        least=0, most=100,
    ),
    Key(
        "certificate_texts", Kind.TABLE,
        "The words on the certificates of a course, by its id, in place of its author’s; * is for all others.",
        "Certificates", "The author’s words stand there.", (), pattern=_ID,
    ),
    Key(
        "results_folder", Kind.FOLDER,
        "A folder to which results are written: courses completed, and the scores of assessments. Never an answer, "
        "a reflection, a place on a scale, a certainty, or a time spent.",
        "Settings", "Nothing is written; it follows as soon as the key can be read again.", "",
    ),
    Key(
        "backup_folder", Kind.FOLDER,
        "A folder that gets a copy of every back-up, and from which a learner gets it back on a new computer, after "
        "being asked. A back-up holds everything, private notes too: choose a folder that nobody but the learner may "
        "read.",
        "Settings", "Back-ups are made in the data folder as always; no copy is made.", "",
    ),
    Key(
        "data_folder", Kind.FOLDER,
        "Where progress is kept, in place of the user’s own folder. It wins over --data and LMTRAINER_DATA.",
        "Settings, About", "The usual folder; what was kept elsewhere is untouched, and is back with the key.", "",
    ),
    Key(
        "theme", Kind.CHOICE,
        "The theme. High contrast stays open to everyone: nobody may be kept from reading.",
        "Settings", "The learner’s own choice.", "", choices=("system", "light", "dark", "contrast"),
    ),
    Key(
        "language", Kind.TEXT,
        "The language of the window: en, or de, or another that comes with the program, as a code such as pt-BR. One "
        "that does not come with it is as if nothing were set. Courses stay in their own language.",
        "Settings, all pages", "The learner’s own choice, or the system’s language.", "", pattern=_LANGUAGE,
    ),
    Key(
        "hidden_entries", Kind.CHOICES,
        "What is left out of the window. This is tidiness and no lock: other_courses decides what may be opened.",
        "Library, Settings", "Everything is there.", (), choices=tuple(Entry),
    ),
    Key(
        "support_contact", Kind.TEXT,
        "Whom learners ask for help: a name, an address, a telephone number.",
        "About", "The contact of the site, if it names one.", "",
    ),
)  # fmt: skip
