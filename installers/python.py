"""The Python that the Linux packages carry: Debian 12's own, which Debian's security team keeps.

The oldest security release that may ship is named here; a later one that apt knows of is taken. Another Python of the
machine starts the build, and nothing of it ships.
"""

import subprocess
from pathlib import Path

from installers.failure import BuildFailed

VERSION = "3.11"
PROGRAM = Path(f"/usr/bin/python{VERSION}")
PACKAGES = (f"python{VERSION}", f"libpython{VERSION}", f"python{VERSION}-venv")
LEAST = "3.11.2-6+deb12u9"  # of bookworm-security; raised with each release of ours


def outdated() -> tuple[str, ...]:
    """The Debian packages of that Python which are missing here, or older than what is named or apt knows of."""
    return tuple(name for name in PACKAGES if not at_least(installed(name), newest(LEAST, _candidate(name))))


def must_be_current() -> str:
    """Debian's version of the Python that ships; `BuildFailed` when it is not there or lacks security releases."""
    versions = {name: installed(name) for name in PACKAGES}
    old = [name for name, version in versions.items() if not at_least(version, LEAST)]
    if old:
        raise BuildFailed(
            f"The packages carry Debian 12's Python, of {LEAST} or later: {', '.join(old)} "
            f"{'is' if len(old) == 1 else 'are'} missing or older. Type: apt-get update, then "
            f"apt-get install {' '.join(PACKAGES)}"
        )
    return versions[PACKAGES[0]]


def newest(first: str, second: str) -> str:
    """The later of two versions as Debian compares them; an empty one is the oldest."""
    return first if at_least(first, second) else second


def at_least(version: str, least: str) -> bool:
    """Whether a version is another or later, as Debian compares them."""
    return subprocess.run(["dpkg", "--compare-versions", version, "ge", least]).returncode == 0


def installed(package: str) -> str:
    """The version that is installed; empty when it is not."""
    told = _ask("dpkg-query", "-W", "-f", "${db:Status-Status} ${Version}", package)
    return told.removeprefix("installed ") if told.startswith("installed ") else ""


def _candidate(package: str) -> str:
    lines = [line.strip() for line in _ask("apt-cache", "policy", package).splitlines()]
    found = next((line.removeprefix("Candidate: ") for line in lines if line.startswith("Candidate: ")), "")
    return "" if found == "(none)" else found


def _ask(*words: str) -> str:
    try:
        done = subprocess.run(words, capture_output=True, text=True, env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"})
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""
