"""What a person chose, as one small JSON file that is replaced as a whole."""

import json
import os
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from lmtrainer.files import move_new, write_whole
from lmtrainer.frozen import frozen
from lmtrainer.plain_file import read_plain

SETTINGS = "settings.json"
MOST_BYTES = 1 << 20
MOST_CHARACTERS = 4096
MOST_COURSES = 5000
MOST_ASIDE = 100
MOST_LEVELS = 50  # of lists within lists: what is deeper could be read, and not be written again
_LIMITS = {"scale": (0.8, 2.0), "window_width": (100, 16_000), "window_height": (100, 16_000)}


@frozen
class Settings:
    """``look`` is empty to follow the system. ``courses`` are folders; ``resume`` is a lesson id to open at start.

    ``editor`` is the command with which a trainer opens a file of a course, with ``{file} {line} {column}``; empty for
    the program that the system has for such files. ``language`` is a code such as ``de``; empty to follow the system.
    """

    look: str = ""
    scale: float = 1.0
    reading_font: str = "Inter"
    motion: bool = True
    courses: tuple[str, ...] = ()
    window_width: int = 1180
    window_height: int = 800
    resume_course: str = ""
    resume_lesson: str = ""
    editor: str = ""
    language: str = ""


class SettingsStore:
    """The settings file of one data folder. Keys of later versions are kept.

    ``set_aside`` and ``replaced`` say what `load` found wrong: the name under which a file that cannot be understood
    was set aside (``SETTINGS`` itself where that could not be done either), and the settings whose values cannot be.
    """

    def __init__(self, path: Path, starting: Settings | None = None) -> None:
        """``starting``: what holds until a person has chosen anything."""
        self._path, self._starting = path, starting or Settings()
        self._unknown: dict[str, Any] = {}
        self._last = Settings()
        self.set_aside = ""
        self.replaced: tuple[str, ...] = ()
        self.is_understood = True

    def load(self) -> Settings:
        """The settings; where the file is missing, or cannot be understood, those that a person starts with."""
        settings = self.look()
        if not self.is_understood:
            self.put_aside()
        return settings

    def look(self) -> Settings:
        """As `load`, but nothing is written: a file that is not understood waits for `put_aside`."""
        found = None
        try:
            found = _entries_of(self._path)
        except _NotUnderstood:
            self.is_understood = False
        self._last = self._understood(found)
        return self._last

    def put_aside(self) -> str:
        """Set aside what `look` did not understand; returns `set_aside`."""
        self.set_aside, self.is_understood = _set_aside(self._path), True
        return self.set_aside

    def glance(self) -> Settings:
        """The settings as they are in the file now; nothing is set aside, and `save` takes no notice of it."""
        try:
            settings, _, _ = self._known_in(_entries_of(self._path))
        except _NotUnderstood:
            return self._starting
        return settings

    def _understood(self, found: dict[str, Any] | None) -> Settings:
        """Settings for what a file holds; a value that cannot be is as at the start."""
        settings, replaced, unknown = self._known_in(found)
        if found is not None:
            self.replaced, self._unknown = replaced, unknown
        return settings

    def _known_in(self, found: dict[str, Any] | None) -> tuple[Settings, tuple[str, ...], dict[str, Any]]:
        if found is None:
            return self._starting, (), {}
        known = {field.name: found.pop(field.name) for field in fields(Settings) if field.name in found}
        good = {
            name: value
            for name, value in ((name, _good(name, value)) for name, value in known.items())
            if value is not None
        }
        return replace(self._starting, **good), tuple(name for name in known if name not in good), found

    def save(self, settings: Settings) -> str:
        """Replace the file. Raises `OSError`; then the old one is still whole.

        A file that was damaged since it was read is set aside, as `load` does; returns its new name, if there is one.
        What is as it was loaded or saved here last stays as it is in the file: another window may have changed it.
        """
        aside = ""
        before = asdict(self._last)
        changed = {name: value for name, value in asdict(settings).items() if value != before[name]}
        try:
            there = asdict(self._understood(_entries_of(self._path)))
        except _NotUnderstood:
            there = before
            aside = "" if self._path.is_dir() else _set_aside(self._path)  # a folder is nothing that was saved
        text = json.dumps({**self._unknown, **there, **changed}, ensure_ascii=False, indent=1)
        write_whole(self._path, text.encode("utf-8", "backslashreplace"))  # half a character as JSON writes it
        self._last = settings
        return aside


class _NotUnderstood(ValueError):
    """What is in the place of the file is not a file of settings."""


def _entries_of(path: Path) -> dict[str, Any] | None:
    """What a file holds; None where there is none. Raises `_NotUnderstood`; waits for no pipe and no device."""
    try:
        found = json.loads(read_plain(path, MOST_BYTES))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as error:
        raise _NotUnderstood from error
    if not isinstance(found, dict) or not _is_shallow(found, MOST_LEVELS):
        raise _NotUnderstood
    return found


def _is_shallow(value: object, levels: int) -> bool:
    """Whether nothing in this lies deeper than so many levels."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return levels > 0 and all(_is_shallow(entry, levels - 1) for entry in inner)


def _set_aside(path: Path) -> str:
    """Give what is there another name, and no other thing's; returns that name."""
    for number in range(1, MOST_ASIDE):
        aside = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
        if not os.path.lexists(aside):
            try:
                move_new(path, aside)
            except OSError:
                break
            return aside.name
    return path.name


def _good(name: str, value: object) -> Any:
    """A value that a setting can have, or None. Lengths and numbers are bounded: Qt takes no more."""
    default = getattr(Settings(), name)
    if isinstance(default, bool):
        return value if isinstance(value, bool) else None
    if isinstance(default, str):
        can_be = _is_path if name == "resume_course" else _is_text
        return value if isinstance(value, str) and can_be(value) else None
    if isinstance(default, tuple):
        return (
            tuple(v for v in value if isinstance(v, str) and _is_path(v))[:MOST_COURSES]
            if isinstance(value, list)
            else None
        )
    low, high = _LIMITS[name]
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        return None
    return type(default)(value)


def _is_text(value: str) -> bool:
    """Whether this is text that can be shown and written: no half of a character, no NUL, not without end."""
    return len(value) <= MOST_CHARACTERS and "\0" not in value and value.encode(errors="ignore").decode() == value


def _is_path(value: str) -> bool:
    """Whether this can be the path of a folder, whose name on the disk need not be text."""
    try:
        is_name = os.fsdecode(os.fsencode(value)) == value
    except ValueError:
        return False
    return len(value) <= MOST_CHARACTERS and "\0" not in value and is_name
