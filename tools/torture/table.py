"""The table that is written, with what it was measured on."""

import platform
import sqlite3
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from torture.fault import Outcome


@dataclass(frozen=True, slots=True)
class Row:
    """One fault and what came of it."""

    group: str
    fault: str
    outcome: Outcome
    seconds: float


def report(root: Path, rows: Sequence[Row]) -> str:
    """The page `docs/reliability.md`."""
    lines = [
        "# Reliability",
        "",
        "Written by `make torture`: each fault was made to happen for real, so many times, and then it was looked for",
        "what is *lost* (an acknowledged answer that is not there), *corrupt* (a file that is not whole or does not",
        "open), *leaked* (a file read outside a course, a connection opened) and *hung* (over its limit of time).",
        "",
        *(f"- {line}" for line in _measured_on(root)),
    ]
    for group in dict.fromkeys(row.group for row in rows):
        lines += ["", f"## {group}", "", "| fault | tried | lost | corrupt | leaked | hung | how |"]
        lines += ["|---|---:|---:|---:|---:|---:|---|"]
        lines += [_line(row) for row in rows if row.group == group]
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    made = row.outcome
    figures = " | ".join(f"{figure:,}" for figure in (made.tried, made.lost, made.corrupt, made.leaked, made.hung))
    return f"| {row.fault} | {figures} | {made.note or ' '} |"


def _measured_on(root: Path) -> list[str]:
    commit = subprocess.run(["git", "rev-parse", "--short=12", "HEAD"], cwd=root, capture_output=True, text=True)
    changed = subprocess.run(["git", "status", "--porcelain", "--", "src"], cwd=root, capture_output=True, text=True)
    state = ", with changes that are not committed" if changed.stdout.strip() else ""
    lines = [
        f"Commit {commit.stdout.strip() or 'unknown'}{state}",
        f"SQLite {sqlite3.sqlite_version} (the program's)",
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}",
    ]
    with suppress(PackageNotFoundError):
        lines.insert(2, f"SQLite {version('apsw').rsplit('.', 1)[0]} (APSW's, for the simulated power cuts)")
    return lines
