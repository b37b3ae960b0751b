"""Lists the Pythons of this machine that can run lmtrainer, oldest first, one a line. Plain Python, no others.

They are looked for by name on PATH and below pyenv's versions, and each is asked for its version: a name alone
proves nothing (pyenv has shims for versions that are not chosen). What pyproject names and is not here goes to stderr.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST, LATEST_LOOKED_FOR = 11, 20  # of Python 3
ASK = "import sys, venv; print(sys.version_info[1], sys.executable) if sys.version_info[0] == 3 else 0"


def main() -> int:
    """Print the paths; returns 1 where there is none."""
    found = pythons()
    for path in found.values():
        print(path)
    for minor in sorted(supported() - set(found)):
        print(f"Python 3.{minor} is not on this machine: nothing is tried on it.", file=sys.stderr)
    return 0 if found else 1


def pythons() -> dict[int, str]:
    """The path of one Python for each minor version of Python 3 that is here, oldest first."""
    found: dict[int, str] = {}
    for candidate in _candidates():
        known = _asked(candidate)
        if known is not None:
            found.setdefault(*known)
    return dict(sorted(found.items()))


def supported() -> set[int]:
    """The minor versions that pyproject's classifiers name."""
    return {int(minor) for minor in re.findall(r"Python :: 3\.(\d+)", (ROOT / "pyproject.toml").read_text("utf-8"))}


def _candidates() -> Iterator[str]:
    for minor in range(OLDEST, LATEST_LOOKED_FOR):
        yield from filter(None, (shutil.which(f"python3.{minor}", path=folder) for folder in _path_folders()))
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    yield from (str(path) for path in sorted(pyenv.glob("3.*/bin/python3")))
    yield from filter(None, (shutil.which("python3"),))


def _path_folders() -> list[str]:
    return os.environ.get("PATH", "").split(os.pathsep)


def _asked(path: str) -> tuple[int, str] | None:
    """The minor version and the true path; None for what does not run, is too old, or cannot make environments."""
    try:
        asked = subprocess.run([path, "-c", ASK], capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return None
    minor, _, executable = asked.stdout.strip().partition(" ")
    good = asked.returncode == 0 and minor.isdecimal() and int(minor) >= OLDEST
    return (int(minor), executable) if good and _makes_environments(executable) else None


def _makes_environments(python: str) -> bool:
    """Debian's Python is parted: `venv` may be there without what it installs pip from."""
    return subprocess.run([python, "-c", "import ensurepip"], capture_output=True).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
