"""Lays out the files of a Linux package as they will stand on the learner's computer."""

import gzip
import shutil
from email.utils import formatdate
from pathlib import Path
from xml.sax.saxutils import escape

from installers.icons import LINUX_SIZES, png_icon
from installers.linux.freeze import set_modes_and_times
from installers.notices.write import BILL, FOLDER, NOTICES
from installers.release import NAME, Release
from installers.sites import Site
from installers.workshop import HERE, ROOT

FILES = HERE / "linux" / "files"
PROGRAM = f"usr/lib/{NAME}"
SITE = f"usr/share/{NAME}-site"


def lay_out(release: Release, frozen: Path, tree: Path, site: Site | None) -> None:
    """Make ``tree`` anew, with everything under `usr`."""
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(frozen, tree / PROGRAM, symlinks=True)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/running/current/{NAME}")  # made by postinst
    _write(tree / f"usr/share/applications/{NAME}.desktop", _filled(f"{NAME}.desktop", release))
    _write(tree / f"usr/share/mime/packages/{NAME}.xml", _filled(f"{NAME}.xml", release))
    write_metainfo(tree / "usr/share/metainfo", release)
    _write_compressed(tree / f"usr/share/man/man1/{NAME}.1.gz", _filled(f"{NAME}.1.in", release))
    for size in LINUX_SIZES:
        _write(tree / f"usr/share/icons/hicolor/{size}x{size}/apps/{NAME}.png", png_icon(size))
    documents = tree / f"usr/share/doc/{NAME}"
    _write(documents / "copyright", copyright_text(release))
    _write_compressed(documents / "changelog.gz", debian_changelog(NAME, release.version, release))
    _write_compressed(documents / "CHANGELOG.md.gz", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    for name in (NOTICES, BILL):
        (documents / name).symlink_to(f"../../../lib/{NAME}/{FOLDER}/{name}")
    if site is not None:
        site.copy(tree / SITE)
    settle(tree, release)


def installing_scripts(folder: Path) -> tuple[Path, Path]:
    """What a package runs after its files are there, and before they go: the same for dpkg and for rpm."""
    running = (FILES / "running.sh").read_text("utf-8").rstrip()
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("postinst", "prerm"):
        (folder / name).write_text((FILES / name).read_text("utf-8").replace("@RUNNING@", running), "utf-8")
        (folder / name).chmod(0o755)
    return folder / "postinst", folder / "prerm"


def write_metainfo(folder: Path, release: Release) -> Path:
    """The AppStream data, by which software centres know the program."""
    path = folder / f"{release.publisher.application_id}.metainfo.xml"
    _write(path, _filled(f"{NAME}.metainfo.xml.in", release))
    return path


def settle(tree: Path, release: Release) -> None:
    """The release's moment and plain permissions for what the package adds; the program's folder has its own."""
    for part in tree.iterdir():
        for path in sorted(part.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)
        set_modes_and_times(part, release.moment)
    program = tree / PROGRAM
    if program.exists():
        set_modes_and_times(program, release.moment)


def debian_changelog(package: str, version: str, release: Release) -> str:
    """The form that Debian's tools read; what has changed stands in CHANGELOG.md."""
    day = formatdate(release.moment)
    return (
        f"{package} ({version}) unstable; urgency=medium\n\n  * Built from {release.commit[:12]}; see CHANGELOG.md.\n\n"
        f" -- {release.publisher.maintainer}  {day.replace('-0000', '+0000')}\n"
    )


def copyright_text(release: Release) -> str:
    """Debian's machine-readable copyright file."""
    licence = (ROOT / "LICENSE").read_text("utf-8").split("\n\n", 2)
    body = "\n".join(f" {line}" if line.strip() else " ." for line in licence[2].strip().splitlines())
    holder = licence[1].removeprefix("Copyright (c) ")
    inside = f"{PROGRAM}/_internal"
    return f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: {NAME}
Upstream-Contact: {release.publisher.maintainer}
Comment: Everything that the package brings of others is listed in
 /{PROGRAM}/{FOLDER}/{NOTICES}, with the full text of each licence beside it.

Files: *
Copyright: {holder}
License: Expat

Files: {inside}/PySide6/* {inside}/shiboken6/*
Copyright: The Qt Company Ltd. and other contributors
License: LGPL-3
Comment: Qt and PySide. The libraries may be replaced by others that fit.
 The source is at https://download.qt.io/official_releases/ .

License: Expat
{body}

License: LGPL-3
 On Debian systems the full text is in /usr/share/common-licenses/LGPL-3.
"""


def _filled(name: str, release: Release) -> str:
    text = (FILES / name).read_text("utf-8")
    words = {"VERSION": release.version, "DATE": release.date, "ID": release.publisher.application_id}
    for word, value in {**words, "PUBLISHER": escape(release.publisher.name)}.items():
        text = text.replace(f"@{word}@", value)
    return text


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def _write_compressed(path: Path, text: str) -> None:
    _write(path, gzip.compress(text.encode(), 9, mtime=0))
