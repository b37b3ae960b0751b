"""The command line, read: words in, one frozen request out. Doing what it asks is left to `__main__`.

Options stand before or after a command's name, and a first word that names a command is the command. This is
by hand because it stands on the path to the first painted page; `argparse` costs more than the rest of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HELP = """\
Usage: lmtrainer [COURSE] [--data DIR]
       lmtrainer certificate verify FILE
       lmtrainer tour COURSE --out DIR [--theme THEME] [--size WxH] [--scale PERCENT] [--data DIR]

lmtrainer opens the window; COURSE is a course folder, or the name of a bundled course.

lmtrainer certificate verify says whether a certificate is unchanged since it was signed.

lmtrainer tour takes the whole course in the real window, once answering wrongly and once rightly,
and leaves pictures and tour.json in DIR. It works without a screen.

Options:
  --data DIR       where progress is kept (also: LMTRAINER_DATA)
  --out DIR        where the tour leaves its pictures and tour.json
  --theme THEME    light, dark or contrast; otherwise as the system has it
  --size WxH       size of the window, 1180x800 unless told otherwise
  --scale PERCENT  text size from 80 to 200
  --version        show the version
  --help           show this page
"""
THEMES = ("light", "dark", "contrast", "system")
_VALUED = ("--data", "--out", "--theme", "--size", "--scale")


class UsageError(ValueError):
    """The words cannot be understood; the message says which and why."""


@dataclass(frozen=True, slots=True)
class ShowHelp:
    """``--help``."""


@dataclass(frozen=True, slots=True)
class ShowVersion:
    """``--version``."""


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """Open the window, on ``course`` if one is named. ``data`` is None for the platform's folder."""

    course: str | None
    data: Path | None


@dataclass(frozen=True, slots=True)
class TakeTour:
    """Take the tour. ``data`` is None for a temporary record; ``scale`` is a percentage."""

    course: str
    out: Path
    theme: str
    width: int
    height: int
    scale: int
    data: Path | None


@dataclass(frozen=True, slots=True)
class VerifyCertificate:
    """Check a certificate's file. ``data`` is where this installation's own key is; None for the platform's folder."""

    file: Path
    data: Path | None


Request = ShowHelp | ShowVersion | OpenWindow | TakeTour | VerifyCertificate


def read_arguments(words: Sequence[str], environment: dict[str, str]) -> Request:
    """What the words ask for. Raises `UsageError`."""
    options, names = _taken_apart(words)
    if "--help" in options:
        return ShowHelp()
    if "--version" in options:
        return ShowVersion()
    chosen = options.get("--data") or environment.get("LMTRAINER_DATA") or None
    data = Path(chosen) if chosen else None
    if names and names[0] == "certificate":
        return _certificate(options, names[1:], data)
    if names and names[0] == "tour":
        return _tour(options, names[1:], Path(options["--data"]) if "--data" in options else None)
    for option in options:
        if option != "--data":
            raise UsageError(f"{option} goes with a command: lmtrainer tour COURSE {option} …")
    if len(names) > 1:
        raise UsageError(f"one course at a time, please: {names[0]} or {names[1]}")
    return OpenWindow(names[0] if names else None, data)


def _taken_apart(words: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    options: dict[str, str] = {}
    names: list[str] = []
    rest = iter(words)
    for word in rest:
        name, equals, value = word.partition("=")
        if word == "--":
            names.extend(rest)
        elif word in ("--help", "-h", "--version"):
            options["--help" if word == "-h" else word] = ""
        elif name in _VALUED:
            given = value if equals else next(rest, "")
            if not given:
                raise UsageError(f"{name} needs a value")
            options[name] = given
        elif word.startswith("-") and word != "-":
            raise UsageError(f"there is no option {word}")
        else:
            names.append(word)
    return options, names


def _tour(options: dict[str, str], names: list[str], data: Path | None) -> TakeTour:
    if len(names) != 1:
        raise UsageError("the tour needs one course: lmtrainer tour COURSE --out DIR")
    if "--out" not in options:
        raise UsageError("the tour needs a folder for its pictures: --out DIR")
    theme = options.get("--theme", "system")
    theme = {"hc": "contrast", "high-contrast": "contrast"}.get(theme, theme)
    if theme not in THEMES:
        raise UsageError(f"--theme is one of {', '.join(THEMES)}, not {theme}")
    width, height = _size(options.get("--size", "1180x800"))
    scale = options.get("--scale", "100").removesuffix("%")
    if not scale.isdecimal() or not 80 <= int(scale) <= 200:
        raise UsageError("--scale is a percentage from 80 to 200")
    return TakeTour(names[0], Path(options["--out"]), theme, width, height, int(scale), data)


def _certificate(options: dict[str, str], names: list[str], data: Path | None) -> VerifyCertificate:
    if len(names) != 2 or names[0] != "verify":
        raise UsageError("certificates can be verified: lmtrainer certificate verify FILE")
    for option in options:
        if option != "--data":
            raise UsageError(f"{option} does not go with certificate verify")
    return VerifyCertificate(Path(names[1]), data)


def _size(text: str) -> tuple[int, int]:
    width, x, height = text.lower().partition("x")
    if not x or not width.isdecimal() or not height.isdecimal():
        raise UsageError("--size is WIDTHxHEIGHT in pixels, for instance 1180x800")
    if not (360 <= int(width) <= 10_000 and 360 <= int(height) <= 10_000):
        raise UsageError("--size goes from 360x360 to 10000x10000")
    return int(width), int(height)
