"""The npm packages that tests read or compare with, each in one fixed version and held to its hash. Plain Python.

They are no part of the program, and nothing in them is installed: a package is unpacked and its files are read.
`setup_tests.py` fetches them.
"""

import base64
import hashlib
import io
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

FOLDER = Path(__file__).resolve().parent.parent / ".venv" / "npm"
PACKAGES = {
    "blns": ("2.0.4", "ZEZZD8DvGJhTw9oE3uLjyThFDMRQbcH011YySUK+kAcueHvaUDRfWKp7QJrQblat8WzcegWwVFuNd+XZ49LROQ=="),
    "commonmark-spec": (
        "0.31.2", "vXKxmclzJPymhOJYD26G0oBjVmIcKC8p5m2DvHIq1A1btr1m0r0dT/PzRA5/nwxUbCAPedMNPEoiQE+zvuOcOw==",
    ),
    "gift-pegjs": ("1.0.2", "S/A2wBDdia2QWKpB5FtASx1gguep1wg5If5glDWJgUMiABICJT7ogArGfsdgozevhBdbdOiHhrykJP86hbgvRw=="),
}  # fmt: skip
_TOP = "package"  # the folder that every npm package stands in


def package_folder(name: str) -> Path:
    """Where a package's files are, once they are fetched."""
    return FOLDER / f"{name}-{PACKAGES[name][0]}"


def fetch(name: str) -> str:
    """Fetch a package if it is not there yet; returns why it could not be had, or nothing."""
    target, (version, digest) = package_folder(name), PACKAGES[name]
    npm = shutil.which("npm")
    if target.is_dir():
        return ""
    if npm is None:
        return f"{name} comes from the npm registry: install npm (Debian: apt-get install npm), once."
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run([npm, "pack", f"{name}@{version}", "--silent"], cwd=folder, capture_output=True)
        files = list(Path(folder).glob("*.tgz"))
        if packed.returncode or len(files) != 1:
            return f"{name} {version} could not be fetched from the npm registry. Check the network, then try again."
        data = files[0].read_bytes()
    if base64.b64encode(hashlib.sha512(data).digest()).decode() != digest:
        return f"{name} {version} is not the file that was expected; it is not used."
    _unpack(data, target)
    return ""


def _unpack(data: bytes, target: Path) -> None:
    """Plain files only, and none outside; the folder appears when it is whole.

    By hand: the filters of `tarfile` came with Python 3.11.4.
    """
    partial = target.with_name(f"{target.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive.getmembers():
            path = PurePosixPath(member.name)
            content = archive.extractfile(member) if member.isfile() else None
            if content is not None and path.parts[0] == _TOP and ".." not in path.parts:
                file = partial.joinpath(*path.parts[1:])
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content.read())
    partial.rename(target)
