"""Fetches the npm packages that tests compare with, each in one fixed version. Plain Python, no others.

They are no part of the program. Nothing in them is installed: a package is unpacked and its files are read.
"""

import base64
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv" / "npm"
PACKAGES = {
    "gift-pegjs": ("1.0.2", "S/A2wBDdia2QWKpB5FtASx1gguep1wg5If5glDWJgUMiABICJT7ogArGfsdgozevhBdbdOiHhrykJP86hbgvRw=="),
}


def package_folder(name: str) -> Path:
    """Where the package's files are, once they are fetched."""
    return FOLDER / f"{name}-{PACKAGES[name][0]}"


def fetch() -> list[str]:
    """Fetch what is not there yet; the names of those that could not be had."""
    missing = [name for name in PACKAGES if not package_folder(name).is_dir()]
    if missing and shutil.which("npm") is None:
        return missing
    return [name for name in missing if not _fetched(name)]


def _fetched(name: str) -> bool:
    version, digest = PACKAGES[name]
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [str(shutil.which("npm")), "pack", f"{name}@{version}", "--silent", "--pack-destination", folder],
            capture_output=True,
            timeout=120,
        )
        files = list(Path(folder).glob("*.tgz"))
        if done.returncode or len(files) != 1:
            return False
        found = base64.b64encode(hashlib.sha512(files[0].read_bytes()).digest()).decode()
        if found != digest:
            print(f"{name} {version} is not the file that was expected; it is not used.")
            return False
        unpacked = Path(folder) / "unpacked"
        with tarfile.open(files[0]) as archive:
            archive.extractall(unpacked, filter="data")
        FOLDER.mkdir(parents=True, exist_ok=True)
        shutil.move(str(unpacked / "package"), package_folder(name))
    return True


def main() -> int:
    """Fetch everything; says in one line what is missing."""
    missing = fetch()
    if missing:
        print(f"Without npm or the network these are not compared with: {', '.join(missing)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
