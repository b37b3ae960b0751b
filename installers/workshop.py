"""The folders of a build and its Python environment, whose packages are pinned and hashed."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from installers import python
from installers.failure import BuildFailed

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "installers"
WORK = ROOT / "build" / "installers"
VENV = WORK / "venv"
LOCKS = HERE / "locks"
DOCUMENT = ROOT / "docs" / "deployment.md"
WINDOWS_PYTHON = "3.13"
LINUX_LOCK = LOCKS / f"linux-cp{python.VERSION.replace('.', '')}.txt"
"""What the build's own environment holds, and of it what ships for Linux."""


def lock_for_windows() -> Path:
    """The lock of what the Windows package carries."""
    return LOCKS / f"windows-cp{WINDOWS_PYTHON.replace('.', '')}.txt"


def enter(script: Path, words: list[str]) -> int | None:
    """Run the script again in the build's own environment; None when this process already runs in it."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        return None
    version = python.must_be_current()
    stamp, own = VENV / "installed-for", VENV / "bin" / "python"
    digest = hashlib.sha256(LINUX_LOCK.read_bytes() + version.encode()).hexdigest()
    if not stamp.exists() or stamp.read_text() != digest:
        print("Preparing the build's own environment …", flush=True)
        run(python.PROGRAM, "-m", "venv", "--clear", VENV)
        command = [
            str(own),
            "-m",
            "pip",
            "install",
            "-q",
            "--disable-pip-version-check",
            "--require-hashes",
            "--no-deps",
            "-r",
        ]
        done = subprocess.run([*command, str(LINUX_LOCK)], stderr=subprocess.PIPE, text=True, errors="replace")
        if done.returncode:
            said = "\n".join(line for line in done.stderr.splitlines() if line.startswith("ERROR"))
            raise BuildFailed(
                f"The Python packages of {LINUX_LOCK.name} could not be installed:\n{said or done.stderr[-600:]}"
            )
        stamp.write_text(digest)
    return subprocess.run([own, script, *words], cwd=ROOT).returncode


def run(
    *words: str | Path, where: Path | None = None, environment: dict[str, str] | None = None, quiet: bool = True
) -> str:
    """Run a tool and return what it printed; `BuildFailed` with its last words when it fails."""
    done = subprocess.run(
        [str(word) for word in words],
        cwd=where,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        text=True,
        errors="replace",
    )
    if done.returncode:
        last = "\n".join((done.stdout or "").splitlines()[-20:])
        raise BuildFailed(f"{Path(str(words[0])).name} failed with status {done.returncode}.\n{last}".rstrip())
    return done.stdout or ""
