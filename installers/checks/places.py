"""Whether a file that ships says where the packages were built: a path of the builder's tells of their computer."""

import sys
from collections.abc import Iterable
from pathlib import Path

from installers.workshop import ROOT, WORK

SHARED = ("/", "/usr", "/usr/local", "/opt", "/home", "/tmp", "/root")  # say nothing about anybody, or too little


def builder_places() -> frozenset[str]:
    """The folders of this build: its tree, its Python, the home of whoever builds. `/root/` alone says too little."""
    folders = {ROOT, WORK, Path(sys.prefix), Path(sys.base_prefix), Path(sys.executable).resolve().parents[1]}
    return frozenset({str(one) for one in {*folders, Path.home(), Path.home() / ".pyenv"}} - {*SHARED})


def place_troubles(folder: Path, places: Iterable[str]) -> list[str]:
    """A line for each file below the folder in which one of these paths stands."""
    wanted = {place: f"{place}/".encode() for place in sorted(places)}
    troubles = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()):
        data = path.read_bytes()
        found = [place for place, written in wanted.items() if written in data or written.replace(b"/", b"\\") in data]
        troubles += [f"{path.relative_to(folder)}: names {place}, a folder of the builder's" for place in found]
    return troubles
