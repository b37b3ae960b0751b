"""Which Debian package a library of the building system belongs to."""

import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PLACES = ("/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/lib64", "/usr/lib")


@dataclass(frozen=True, slots=True)
class Origin:
    """A Debian package and its version."""

    package: str
    version: str


@cache
def origin(soname: str) -> Origin | None:
    """The package that brings this library, or None when no package of this system does."""
    for place in PLACES:
        path = Path(place) / soname
        for spelled in (path, path.resolve(), Path(str(path.resolve()).removeprefix("/usr"))):
            found = _ask("dpkg-query", "-S", str(spelled))
            if path.exists() and found:
                package = found.split(":")[0].split(",")[0]
                return Origin(package, _ask("dpkg-query", "-W", "-f", "${Version}\n", package).split("\n")[0])
    return None


def _ask(*words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True)
    return done.stdout if done.returncode == 0 else ""
