"""Takes out of a frozen folder what the program does not use or every desktop has."""

import sys
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from installers.checks.allowed import is_listed
from installers.checks.elf import is_elf, read_elf
from installers.translations import trim_translations

INSIDE = "_internal"
PLUGINS = {  # folder: the plug-ins of Qt that ship
    "platforms": ("libqxcb", "libqwayland", "libqwayland-egl", "libqwayland-generic", "libqoffscreen"),
    "platforminputcontexts": ("libcomposeplatforminputcontextplugin", "libibusplatforminputcontextplugin"),
    "platformthemes": ("libqxdgdesktopportal",),
    "imageformats": ("libqgif", "libqico", "libqjpeg", "libqsvg", "libqwebp"),
    "iconengines": ("libqsvgicon",),
    "wayland-shell-integration": ("libxdg-shell",),
    "wayland-decoration-client": ("libadwaita", "libbradient"),
    "printsupport": ("libcupsprintersupport",),
}


def trim(folder: Path, used: Container[str]) -> None:
    """Leave the plug-ins that are listed, and of all libraries those that something which stays needs.

    ``used``: the modules of Qt that the program imports.
    """
    inside = folder / INSIDE
    for path in sorted((inside / "PySide6" / "Qt" / "plugins").glob("*/*.so")):
        if path.stem not in PLUGINS.get(path.parent.name, ()):
            path.unlink()
    trim_translations(inside / "PySide6" / "Qt" / "translations")
    for path in sorted((inside / "PySide6").glob("Qt*.abi3.so")):
        if path.name.split(".")[0] not in used:
            path.unlink()
    for path in sorted((inside / f"python3.{sys.version_info.minor}" / "lib-dynload").glob("_codecs_*")):
        path.unlink()  # courses are in UTF-8
    libraries = {path: read_elf(path).needed for path in sorted(folder.rglob("*")) if is_elf(path)}
    for path in unneeded(libraries):
        path.unlink()
    for link in [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()]:
        link.unlink()
    for empty in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(empty.iterdir()):
            empty.rmdir()


def unneeded(libraries: Mapping[Path, Iterable[str]]) -> list[Path]:
    """Libraries that nothing needs, and those of the system that every desktop has.

    Extension modules, plug-ins, programs and Python are where the need begins: they are loaded by name.
    """
    by_name = {path.name: path for path in libraries}
    waiting = [path for path in libraries if _is_loaded_by_name(path)]
    kept = set(waiting)
    while waiting:
        for name in libraries[waiting.pop()]:
            path = by_name.get(name)
            if path is not None and path not in kept and _ships(path):
                kept.add(path)
                waiting.append(path)
    return sorted(set(libraries) - kept)


def _is_loaded_by_name(path: Path) -> bool:
    return not path.name.startswith("lib") or path.name.startswith("libpython") or "plugins" in path.parts


def _ships(path: Path) -> bool:
    return path.name.startswith("libQt6") or is_listed(path.name)
