"""What a person chose, as one small JSON file that is replaced as a whole."""

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from lmtrainer.frozen import frozen
from lmtrainer.whole_file import write_whole

SETTINGS = "settings.json"


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
    """The settings file of one data folder. Keys of later versions are kept."""

    def __init__(self, path: Path, starting: Settings | None = None) -> None:
        """``starting``: what holds until a person has chosen anything."""
        self._path, self._starting = path, starting or Settings()
        self._unknown: dict[str, Any] = {}
        self._last = Settings()

    def load(self) -> Settings:
        """The settings; where the file is missing or damaged, those that a person starts with."""
        self._last = self._read()
        return self._last

    def _read(self) -> Settings:
        try:
            found = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return self._starting
        if not isinstance(found, dict):
            return self._starting
        defaults = Settings()
        known: dict[str, Any] = {}
        for field in fields(Settings):
            default = getattr(defaults, field.name)
            value = found.pop(field.name, default)
            if isinstance(default, tuple):
                known[field.name] = (
                    tuple(v for v in value if isinstance(v, str)) if isinstance(value, list) else default
                )
            elif isinstance(default, float) and isinstance(value, int | float):
                known[field.name] = float(value)
            else:
                known[field.name] = value if type(value) is type(default) else default
        known["scale"] = min(2.0, max(0.8, known["scale"]))
        self._unknown = found
        return Settings(**known)

    def save(self, settings: Settings) -> None:
        """Replace the file. Raises `OSError`; then the old one is still whole.

        What is as it was loaded or saved here last stays as it is in the file: another window may have changed it.
        """
        before = asdict(self._last)
        changed = {name: value for name, value in asdict(settings).items() if value != before[name]}
        there = asdict(self._read())
        text = json.dumps({**self._unknown, **there, **changed}, ensure_ascii=False, indent=1)
        write_whole(self._path, text.encode())
        self._last = settings
