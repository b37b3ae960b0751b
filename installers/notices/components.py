"""What a package is made of: each part with its version, licence, the text of that, and where it comes from."""

import importlib.metadata
import re
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from installers import python
from installers.checks.allowed import BUNDLED
from installers.linux.origins import origin
from installers.release import NAME, Release
from installers.workshop import LOCKS, ROOT, WINDOWS_PYTHON

TEXTS = Path(__file__).resolve().parent / "texts"
QT_SOURCE = "https://download.qt.io/official_releases/qt/"
PYSIDE_SOURCE = "https://download.qt.io/official_releases/QtForPython/"

LICENCE_BY_ITS_TEXT = {"click-default-group": "BSD-3-Clause"}  # its metadata says public domain, its text does not


@dataclass(frozen=True, slots=True)
class Component:
    """One part. ``licence`` is an SPDX expression; ``texts`` are file names and what stands in them."""

    name: str
    version: str
    licence: str
    texts: tuple[tuple[str, str], ...]
    purl: str
    sha256: str = ""
    source: str = ""


def own_component(release: Release) -> Component:
    """The program itself."""
    text = (ROOT / "LICENSE").read_text("utf-8")
    return Component(NAME, release.version, "MIT", (("lmtrainer.txt", text),), f"pkg:generic/{NAME}@{release.version}")


def artwork() -> list[Component]:
    """Fonts and icons."""
    fonts, icons = ROOT / "resources" / "fonts", ROOT / "resources" / "icons"
    parts = [
        Component(name, "", "OFL-1.1", ((f"{stem}.txt", (fonts / f"{stem}-OFL.txt").read_text("utf-8")),), "")
        for name, stem in (("Inter", "Inter"), ("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext"))
    ]
    return [*parts, Component("Lucide", "", "ISC", (("Lucide.txt", (icons / "LICENSE").read_text("utf-8")),), "")]


def locked(lock: Path) -> Iterator[tuple[str, str, str]]:
    """Name, version and SHA-256 of each package in a lock."""
    for line in lock.read_text("utf-8").splitlines():
        if found := re.match(r"(\S+)==(\S+) --hash=sha256:(\w+)", line):
            yield found[1], found[2], found[3]


def program_packages(lock: Path) -> list[tuple[str, str, str]]:
    """Of a lock, what the program itself needs: on Windows nothing else is locked."""
    windows = LOCKS / f"windows-cp{WINDOWS_PYTHON.replace('.', '')}.txt"
    names = {name.lower() for name, _, _ in locked(windows)}
    return [one for one in locked(lock) if one[0].lower() in names]


def python_packages(lock: Path, places: Iterable[Path]) -> list[Component]:
    """The Python packages of a lock, with licences as they stand in the packages that are installed in ``places``."""
    known = {dist.name.lower(): dist for dist in importlib.metadata.distributions(path=[str(p) for p in places])}
    parts = []
    for name, version, digest in program_packages(lock):
        dist = known[name.lower()]
        purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
        if name.lower() in ("pyside6_essentials", "shiboken6"):
            texts = (_text("LGPL-3.0.txt"), _text("GPL-3.0.txt"))
            parts.append(Component(name, version, "LGPL-3.0-only", texts, purl, digest, PYSIDE_SOURCE))
        else:
            parts.append(Component(name, version, _spdx(dist), tuple(_texts_of(dist)), purl, digest))
    return parts


def qt(version: str) -> list[Component]:
    """Qt and what it holds of others."""
    names = ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt-base-third-party.txt", "Qt-svg-third-party.txt")
    texts = tuple(_text(name) for name in names)
    wayland = _text("Qt-wayland-third-party.txt")
    where = f"pkg:generic/qt@{version}"
    return [Component("Qt", version, "LGPL-3.0-only", (*texts, wayland), where, source=QT_SOURCE)]


def linux_components(release: Release, folder: Path, lock: Path) -> list[Component]:
    """Everything in the folder that was made for Linux."""
    places = [Path(place) for place in sys.path if place.endswith("site-packages")]
    packages = python_packages(lock, places)
    qt_version = next(part.version for part in packages if part.name == "PySide6_Essentials")
    loader = importlib.metadata.version("pyinstaller")
    parts = [
        own_component(release),
        *artwork(),
        *packages,
        *qt(qt_version),
        _plain("ICU", _icu_version(folder), "ICU", "ICU.txt"),
        _debian_python(),
        _plain("libsodium", "", "ISC", "libsodium.txt"),
        _plain(
            "PyInstaller bootloader", loader, "GPL-2.0-or-later WITH Bootloader-exception", "PyInstaller-bootloader.txt"
        ),
    ]
    return parts + _system_libraries(folder)


def windows_components(release: Release, lock: Path, libraries: Path, cpython: str, sqlite: str) -> list[Component]:
    """Everything in the folder that was put together for Windows."""
    packages = python_packages(lock, [libraries])
    qt_version = next(part.version for part in packages if part.name == "PySide6_Essentials")
    return [
        own_component(release),
        *artwork(),
        *packages,
        *qt(qt_version),
        _plain("CPython", cpython, "PSF-2.0", "Python-for-Windows.txt"),
        _plain("libsodium", "", "ISC", "libsodium.txt"),
        _plain("SQLite", sqlite, "blessing", "SQLite.txt"),
        _plain("libffi", "", "MIT", "libffi.txt"),
    ]


def _debian_python() -> Component:
    """The Python that ships, by the package of Debian's that brings it: its security releases count there."""
    version = python.installed(python.PACKAGES[0])
    purl = f"pkg:deb/debian/{python.PACKAGES[0]}@{version}?distro=debian-12"
    return Component("CPython", version, "PSF-2.0", (_text("Python.txt"),), purl)


def _system_libraries(folder: Path) -> list[Component]:
    parts = {}
    for path in sorted(folder.rglob("lib*.so*")):
        known = origin(path.name)
        stem = re.sub(r"[-.\d]*$", "", path.name.split(".so")[0])
        stem = stem if stem in BUNDLED else path.name.split(".so")[0]
        if path.is_symlink() or known is None or stem not in BUNDLED or stem == "libpython":
            continue
        version = sqlite3.sqlite_version if stem == "libsqlite3" else known.version
        purl = f"pkg:deb/debian/{known.package}@{known.version}"
        parts[stem] = Component(stem, version, BUNDLED[stem], (_text(_text_name(stem)),), purl)
    return list(parts.values())


def _text_name(stem: str) -> str:
    special = {"libbz2": "bzip2.txt", "libsqlite3": "SQLite.txt", "libxkbcommon-x11": "libxkbcommon.txt"}
    return special.get(stem, "libxcb.txt" if stem.startswith("libxcb") else f"{stem}.txt")


def _plain(name: str, version: str, licence: str, text: str) -> Component:
    where = name.lower().replace(" ", "-")
    return Component(
        name, version, licence, (_text(text),), f"pkg:generic/{where}" + (f"@{version}" if version else "")
    )


def _text(name: str) -> tuple[str, str]:
    return name, (TEXTS / name).read_text("utf-8")


def _icu_version(folder: Path) -> str:
    found = next(iter(sorted(folder.rglob("libicuuc.so.*"))), None)
    return "" if found is None else found.name.rsplit(".", 1)[1]


def _spdx(dist: importlib.metadata.Distribution) -> str:
    """The licence that a package states of itself, as an SPDX expression where it is one."""
    if dist.name in LICENCE_BY_ITS_TEXT:
        return LICENCE_BY_ITS_TEXT[dist.name]
    meta = dist.metadata
    stated: str = meta["License-Expression"] or meta["License"] or ""
    known = {
        "BSD 3-Clause": "BSD-3-Clause",
        "Apache License 2.0": "Apache-2.0",
        "Apache License, Version 2.0": "Apache-2.0",
    }
    if stated and len(stated) < 60:
        return known.get(stated, stated)
    for line in meta.get_all("Classifier") or []:
        if line.startswith("License :: OSI Approved :: MIT"):
            return "MIT"
        if line.startswith("License :: OSI Approved :: BSD"):
            return "BSD-3-Clause"
    return "unknown"


def _texts_of(dist: importlib.metadata.Distribution) -> Iterator[tuple[str, str]]:
    names = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
    for path in dist.files or []:
        if ".dist-info" in str(path) and names.search(path.name):
            yield f"{dist.name}-{path.name.removesuffix('.txt').removesuffix('.md')}.txt", path.read_text("utf-8")
