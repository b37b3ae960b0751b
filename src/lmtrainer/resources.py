"""Finds bundled files: in a source tree, in a wheel, and in a frozen program alike."""

import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path


@cache
def _base() -> Path:
    frozen = getattr(sys, "_MEIPASS", "")
    here = Path(__file__).resolve().parent
    for base in (Path(frozen) if frozen else here / "_bundled", here / "_bundled", here.parent.parent):
        if (base / "resources").is_dir():
            return base
    raise FileNotFoundError("The program's own files are missing. Install it again.")


def bundled(*parts: str) -> Path:
    """The path of a bundled file or folder, which begins with ``courses`` or ``resources``.

    Raises `FileNotFoundError` when it is not there.
    """
    path = _base().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"The program's own file {'/'.join(parts)} is missing. Install it again.")
    return path


def default_data() -> Path:
    """The platform's folder for this program's data."""
    from platformdirs import user_data_path

    return user_data_path("lmtrainer", appauthor=False)


DATA = "LMTRAINER_DATA"


def data_folder(chosen: Path | None) -> Path:
    """Where the data is: as chosen, else by the environment (`DATA`), else the platform's folder.

    ``~`` at the beginning is the user's own folder, also where no shell has put that in its place.
    """
    named = chosen or os.environ.get(DATA)
    if not named:
        return default_data()
    with suppress(RuntimeError):  # a user whose folder nobody knows: then it is a name like any other
        return Path(named).expanduser()
    return Path(named)
