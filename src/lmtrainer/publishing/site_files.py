"""Which files of a site's folder are handed out, and why each of the others is not."""

import os
from collections.abc import Iterator
from pathlib import Path

from lmtrainer.course.layout import RESERVED_ENDINGS, is_packed
from lmtrainer.course.package_source import ENDING, PackageSource
from lmtrainer.course.source import MOST_DEPTH, MOST_FILES, SourceError
from lmtrainer.frozen import frozen
from lmtrainer.organisation.places import SITE_FILE, SITE_POLICY
from lmtrainer.organisation.site import COURSES
from lmtrainer.plain_file import opened_plain
from lmtrainer.publishing.signing_keys import KEY_BYTES, is_secret

EDITIONS = ".editions.json"
"""In it whoever packs the site keeps which content had which version. It stays with them."""
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")
OF_A_COURSE = (".md", ".toml", *PICTURES, *RESERVED_ENDINGS)


@frozen
class LeftOut:
    """A file, or a folder with all that is in it, that stays with whoever makes the site; ``why`` in a sentence."""

    path: str
    why: str


@frozen
class SiteFiles:
    """Paths below the site's folder, with ``/``. ``secrets`` are secret keys: a site that holds one is not packed."""

    taken: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    secrets: tuple[str, ...]


def files_of_site(folder: Path) -> SiteFiles:
    """Look at every file below the folder; no link is followed. Raises `OSError` when one cannot be read."""
    taken, left_out, secrets = [], [], []
    for number, (path, why) in enumerate(_walked(folder, "")):
        if number > MOST_FILES:
            raise OSError(f"{folder} holds more than {MOST_FILES} files")
        if why:
            left_out.append(LeftOut(path, why))
        else:
            taken.append(path)
    for path in _every_plain_file(folder):
        if _is_secret(folder / path):
            secrets.append(path)
    return SiteFiles(tuple(taken), tuple(left_out), tuple(secrets))


def _walked(folder: Path, below: str) -> Iterator[tuple[str, str]]:
    """Each path, and why it is left out: empty for a file that is taken."""
    for entry in sorted(os.scandir(folder / below), key=lambda one: one.name):
        path = f"{below}/{entry.name}" if below else entry.name
        if path == EDITIONS:
            continue
        if entry.is_symlink():
            yield path, "It is a link; only plain files are handed out."
        elif entry.name.startswith((".", "_")):
            yield path, "Its name begins as those of files that stay with their author."
        elif entry.is_dir(follow_symlinks=False):
            if path.count("/") > MOST_DEPTH:
                yield path, "It lies too deep: nothing of a course does."
                continue
            yield from _walked(folder, path)
        elif not entry.is_file(follow_symlinks=False):
            yield path, "It is no plain file."
        else:
            yield path, _why_not(path)


def _why_not(path: str) -> str:
    parts, ending = path.split("/"), Path(path).suffix.lower()
    if parts[0] != COURSES:
        fits = path in (SITE_FILE, SITE_POLICY) or ending in PICTURES
        return "" if fits else "A site holds site.toml, policy.toml, pictures and courses."
    if len(parts) == 2:
        return "" if ending == ENDING else "Beside the courses lie only courses in one file."
    if not is_packed(path):
        return "Its name is in capitals: it is for authors."
    return "" if ending in OF_A_COURSE else "A course holds texts, pictures, sounds and films."


def _every_plain_file(folder: Path) -> Iterator[str]:
    waiting = [""]
    while waiting:
        below = waiting.pop()
        for entry in sorted(os.scandir(folder / below), key=lambda one: one.name):
            path = f"{below}/{entry.name}" if below else entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.is_file(follow_symlinks=False):
                yield path


def _is_secret(path: Path) -> bool:
    """Whether the file is a secret key, or a course in one file that holds one."""
    with opened_plain(path) as file:
        if is_secret(file.read(KEY_BYTES)):
            return True
    if path.suffix.lower() != ENDING:
        return False
    try:
        source = PackageSource(path)
        small = [file.path for file in source.files() if file.size <= KEY_BYTES]
        return any(is_secret(source.read_bytes(name, KEY_BYTES)) for name in small)
    except SourceError:  # the check of the courses says what is wrong with it
        return False
