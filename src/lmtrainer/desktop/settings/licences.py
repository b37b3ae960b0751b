"""Whose work is in this program, and under which licence: from the libraries' own metadata and files."""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import qVersion

from lmtrainer import __version__
from lmtrainer.desktop.ui.language import translate
from lmtrainer.frozen import frozen
from lmtrainer.resources import bundled
from lmtrainer.store.tally import sqlite_version

PRODUCT = "lmtrainer"
LONGEST = 60_000
_QT = ("PySide6", "PySide6_Essentials", "PySide6_Addons", "shiboken6")
_LICENCE_FILE = re.compile(r"(?i)dist-info/.*(licen[cs]e|copying|notice)")
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@frozen
class Notice:
    """One work: ``licence`` in short, ``text`` as it came with the work, empty where nothing came."""

    name: str
    version: str
    licence: str
    words: str = ""
    text: str = ""


def notices() -> tuple[Notice, ...]:
    """This program first, then Qt, then everything else by name."""
    own = Notice(PRODUCT, __version__, "MIT", text=_text_of(_found(PRODUCT)))
    others = sorted((*_libraries(), *_others(), *_further_texts()), key=lambda notice: notice.name.lower())
    return (own, _qt(), *others)


def _qt() -> Notice:
    version = qVersion()
    branch = ".".join(version.split(".")[:2])
    words = translate(
        "Notices",
        "This program uses Qt and PySide6 under the GNU Lesser General Public License, version 3. You may replace them"
        " by your own builds: they are libraries of their own in the program’s folder. The source of Qt:"
        " https://download.qt.io/official_releases/qt/{0}/{1}/. The source of PySide6:"
        " https://download.qt.io/official_releases/QtForPython/pyside6/, version {2}.",
    )
    return Notice("Qt, PySide6", version, "LGPL-3.0-only", words.format(branch, version, pyside_version))


def _others() -> list[Notice]:
    fonts, icons = bundled("resources", "fonts"), bundled("resources", "icons")
    free, window = translate("Notices", "public domain"), translate("Notices", "The font of the window")
    python = ".".join(str(part) for part in sys.version_info[:3])
    return [
        Notice("Python", python, "PSF-2.0", "https://docs.python.org/3/license.html"),
        Notice("SQLite", sqlite_version(), free, "https://www.sqlite.org/copyright.html"),
        Notice("Inter", "4.1", "OFL-1.1", window, _read(fonts / "Inter-OFL.txt")),
        Notice(
            "Atkinson Hyperlegible Next", "", "OFL-1.1", translate("Notices", "A font for reading"),
            _read(fonts / "AtkinsonHyperlegibleNext-OFL.txt"),
        ),
        Notice("Lucide", "", "ISC", translate("Notices", "The icons"), _read(icons / "LICENSE")),
    ]  # fmt: skip


def _libraries() -> Iterator[Notice]:
    """What the program needs, what that needs, and so on, as far as it is installed."""
    seen: set[str] = {_plain(name) for name in (PRODUCT, *_QT)}
    waiting = _needs(_found(PRODUCT))
    while waiting:
        name = waiting.pop()
        if _plain(name) in seen:
            continue
        seen.add(_plain(name))
        found = _found(name)
        if found is not None:
            waiting += _needs(found)
            yield Notice(found.metadata["Name"], found.version, _licence(found), text=_text_of(found))


def _needs(found: Distribution | None) -> list[str]:
    requirements = (found.requires or []) if found is not None else []
    names = (_NAME.match(one) for one in requirements if "extra ==" not in one.replace("'", '"'))
    return [name[0] for name in names if name]


def _found(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _licence(found: Distribution) -> str:
    metadata = found.metadata
    named = [*(metadata.get_all("License-Expression") or []), *(metadata.get_all("License") or [])]
    classified = [c.rpartition(" :: ")[2] for c in metadata.get_all("Classifier") or [] if c.startswith("License ::")]
    return next((short for short in named if 0 < len(short) < 60), ", ".join(classified))


def _text_of(found: Distribution | None) -> str:
    files = (found.files or []) if found is not None else []
    texts = [file for file in files if _LICENCE_FILE.search(str(file)) and "resources/" not in str(file)]
    return "\n\n".join(_read(Path(str(file.locate()))) for file in texts)[:LONGEST]


def _further_texts() -> Iterator[Notice]:
    """Texts that an installer lays beside the program's own files."""
    try:
        folder = bundled("resources", "notices")
    except FileNotFoundError:
        return
    for path in sorted(folder.glob("*.txt")):
        yield Notice(path.stem, "", "", text=_read(path))


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")[:LONGEST].strip()
    except OSError:
        return ""


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
