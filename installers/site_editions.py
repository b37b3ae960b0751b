"""Which content of a site had which version: the same content keeps it, other content has a later one.

Packages are told apart by their versions alone, on Debian as on Windows. So whoever packs a site remembers, in a small
file in its folder that is not handed out and belongs into version control with it.
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from installers.failure import BuildFailed

_A_DAY = 100  # editions for which there is room


class Editions:
    """What was packed before, as it stands in a file: each version with the digest of its content."""

    def __init__(self, path: Path) -> None:
        """Raises `BuildFailed` when the file is there and holds something else."""
        self._path = path
        self._known: dict[str, str] = {}
        if path.exists():
            try:
                self._known = {str(name): str(digest) for name, digest in json.loads(path.read_text("utf-8")).items()}
                max(map(_numbers, self._known), default=None)
            except (OSError, ValueError, AttributeError) as error:
                raise BuildFailed(f"{path} cannot be read ({error}). Name the site's version in site.toml.") from error

    def version_of(self, digest: str, named: str | None, today: date) -> str:
        """The version of a content, which is remembered. ``named`` is what the site calls it by itself.

        Without a name it is what the same content had before; else one that is later than all others, and than any of
        a day before today. Raises `BuildFailed` for a name that other content had, and where it cannot be remembered.
        """
        if named is not None:
            return self._named(named, digest)
        before = [version for version, known in self._known.items() if known == digest]
        latest = max(map(_numbers, self._known), default=(0, 0, 0))
        if before and max(map(_numbers, before)) == latest:
            return max(before, key=_numbers)
        of_the_day = (today.year % 100, today.month, today.day * _A_DAY)
        version = ".".join(map(str, max(of_the_day, _next(latest))))
        self._remember(version, digest)
        return version

    def _named(self, named: str, digest: str) -> str:
        latest = max(map(_numbers, self._known), default=(0, 0, 0))
        if self._known.get(named) != digest and _numbers(named) <= latest:
            raise BuildFailed(
                f"site.toml names the version {named}; other content had that one or a later one. Raise it, or "
                "computers with the other content keep that."
            )
        self._remember(named, digest)
        return named

    def _remember(self, version: str, digest: str) -> None:
        text = json.dumps({**self._known, version: digest}, indent=1) + "\n"
        try:
            if not self._path.exists() or self._path.read_text("utf-8") != text:
                self._path.write_text(text, "utf-8")
        except OSError as error:
            raise BuildFailed(f"{self._path} cannot be written ({error.strerror}): it remembers versions.") from error


def digest_of_files(folder: Path, paths: Iterable[str]) -> str:
    """A digest of names and contents; of nothing else, such as times."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(f"{path}\0".encode() + hashlib.sha256((folder / path).read_bytes()).digest())
    return total.hexdigest()


def _next(numbers: tuple[int, int, int]) -> tuple[int, int, int]:
    """The version after another one, within what each kind of package can hold."""
    first, second, third = numbers
    if third < 65_535:
        return first, second, third + 1
    return (first, second + 1, 0) if second < 255 else (first + 1, 0, 0)


def _numbers(version: str) -> tuple[int, int, int]:
    first, second, third = map(int, version.split("."))
    return first, second, third
