"""The commands that install and remove without a question on Linux. `docs/deployment.md` tells the same ones."""

import shlex
from pathlib import Path

SILENT = {  # kind: (install or upgrade, remove)
    "deb": ("apt-get install -y ./lmtrainer_VERSION_amd64.deb", "apt-get purge -y lmtrainer"),
    "rpm": ("dnf install -y ./lmtrainer-VERSION-1.x86_64.rpm", "dnf remove -y lmtrainer"),
    "run": ("sh lmtrainer-VERSION-x86_64.run --quiet", "sh lmtrainer-VERSION-x86_64.run --quiet -- --remove"),
}
RUN_STATUS = {
    "done": 0,
    "no room to unpack": 1,
    "unknown option": 2,
    "could not be written": 3,
    "not unpacked, `xz` is missing": 15,
}


def installing(kind: str, packages: list[Path]) -> list[str]:
    """The words that install these packages, which lie in the folder where they are said."""
    return _said(SILENT[kind][0], packages)


def removing(kind: str, packages: list[Path], names: list[str]) -> list[str]:
    """The words that remove what these packages brought; ``names`` as the system knows them."""
    words = _said(SILENT[kind][1], packages)
    return [*words[:-1], *names] if words[-1] == "lmtrainer" else words


def _said(command: str, packages: list[Path]) -> list[str]:
    words: list[str] = []
    for word in shlex.split(command):
        before, version, _ = word.partition("VERSION")
        here = "./" if before.startswith("./") else ""
        words += [f"{here}{package.name}" for package in packages] if version else [word]
    return words
