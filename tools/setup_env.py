"""Prepares a checkout: Qt's system libraries, a virtual environment, the dependencies. Plain Python, no others.

Does nothing where everything is there, so that it needs the network once only.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / os.environ.get("VENV", ".venv")
LOWEST = bool(os.environ.get("LOWEST"))  # the lowest dependencies that pyproject allows, not the newest
STAMP = VENV / "installed-for"
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def main() -> int:
    """Prepare the checkout; returns the exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036 (this runs before anything is installed)
        print("lmtrainer needs Python 3.11 or newer. Try: make PYTHON=python3.12 run")
        return 1
    if sys.platform.startswith("linux") and not _system_libraries():
        return 1
    wanted = (ROOT / "pyproject.toml").read_bytes() + sys.version.encode() + bytes([LOWEST])
    digest = hashlib.sha256(wanted).hexdigest()
    if STAMP.exists() and STAMP.read_text() == digest:
        return 0
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists() or _version_of(python) != sys.version_info[:2]:
        print(f"Making a virtual environment in {VENV} …", flush=True)
        venv.EnvBuilder(with_pip=True, upgrade_deps=False, symlinks=os.name != "nt").create(_emptied(VENV))
    print("Installing what lmtrainer needs (this takes a few minutes, once) …", flush=True)
    done = subprocess.run([python, "-m", "pip", "install", "--quiet", "-e", f"{ROOT}[dev]", *_constraints()], cwd=ROOT)
    if done.returncode:
        print("The dependencies could not be installed. Check the network, then try again.")
        return done.returncode
    STAMP.write_text(digest)
    return 0


def _version_of(python: Path) -> tuple[int, ...]:
    """The version of the Python in an environment; empty where it does not run any more."""
    asked = subprocess.run([python, "-c", "import sys; print(*sys.version_info[:2])"], capture_output=True, text=True)
    return tuple(int(part) for part in asked.stdout.split())


def _emptied(folder: Path) -> Path:
    """The folder without the environment of another Python; what else is kept there stays."""
    for part in ("bin", "Scripts", "lib", "lib64", "Lib", "include"):
        path = folder / part
        if path.is_symlink():
            path.unlink()
        elif path.is_dir():
            shutil.rmtree(path)
    return folder


def _constraints() -> list[str | Path]:
    if not LOWEST:
        return []
    import lowest

    path = VENV / "lowest.txt"
    path.write_text("\n".join(lowest.lowest((ROOT / "pyproject.toml").read_text("utf-8"))) + "\n", "utf-8")
    return ["-c", path]


def _system_libraries() -> bool:
    missing = sorted({package for name, package in LIBRARIES.items() if not _loads(name)})
    if not missing:
        return True
    command = f"apt-get install -y {' '.join(missing)}"
    if shutil.which("apt-get") is None:
        print(f"Qt needs these libraries (Debian's names): {' '.join(missing)}. Install them, then try again.")
        return False
    if os.geteuid() != 0:
        print(f"Qt needs a few system libraries. Type this, then try again:\n\n  sudo {command}\n")
        return False
    print("Installing Qt's system libraries …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, stdout=subprocess.DEVNULL)
    done = subprocess.run([*command.split(), "-qq"], env=quiet, stdout=subprocess.DEVNULL)
    return done.returncode == 0


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
