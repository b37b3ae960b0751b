"""Fetches what the tests need besides Python: strace on Linux, and two public corpora from the npm registry.

Does nothing where everything is there, so that the tests run without a network afterwards. What cannot be had is said
in one line; in CI that fails.
"""

import io
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT / ".venv" / "corpora"
PINNED = {"commonmark-spec": "0.31.2", "blns": "2.0.4"}


def main() -> int:
    """Fetch what is missing; returns the exit status."""
    good = _strace()
    for name, version in PINNED.items():
        good = _corpus(name, version) and good
    return 1 if os.environ.get("CI") and not good else 0


def _strace() -> bool:
    if not sys.platform.startswith("linux") or shutil.which("strace"):
        return True
    if shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet, stdout=subprocess.DEVNULL)
        subprocess.run(["apt-get", "install", "-y", "-qq", "strace"], env=quiet, stdout=subprocess.DEVNULL)
    if shutil.which("strace"):
        return True
    print("The tests of hostile courses need strace: install it (Debian: apt-get install strace).")
    return False


def _corpus(name: str, version: str) -> bool:
    target = CORPORA / f"{name}-{version}"
    if target.is_dir():
        return True
    if shutil.which("npm") is None:
        print(f"The tests need {name} from the npm registry: install npm (Debian: apt-get install npm), once.")
        return False
    CORPORA.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["npm", "pack", "--silent", f"{name}@{version}"], cwd=CORPORA, stdout=subprocess.PIPE, text=True
    )
    package = CORPORA / f"{name}-{version}.tgz"
    if done.returncode or not package.exists():
        print(f"{name} {version} could not be fetched from the npm registry. Check the network, then try again.")
        return False
    with tarfile.open(fileobj=io.BytesIO(package.read_bytes())) as held:
        for member in held.getmembers():
            path = Path(member.name)
            if member.isfile() and ".." not in path.parts and not path.is_absolute():
                file = target / path
                file.parent.mkdir(parents=True, exist_ok=True)
                content = held.extractfile(member)
                file.write_bytes(content.read() if content else b"")
    package.unlink()
    return True


if __name__ == "__main__":
    sys.exit(main())
