"""Small file systems to fill up or to write-protect, where the system lets one be mounted."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def mounted(point: Path, kilobytes: int) -> bool:
    """Mount a file system of this size in memory; False where that is not allowed."""
    point.mkdir(exist_ok=True)
    options = f"size={kilobytes}k,mode=755"
    try:
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(point)], capture_output=True)
    except FileNotFoundError:
        return False
    return done.returncode == 0


@contextmanager
def small_file_system(point: Path, kilobytes: int) -> Iterator[bool]:
    """One for a while; yields whether it is there."""
    there = mounted(point, kilobytes)
    try:
        yield there
    finally:
        if there:
            subprocess.run(["umount", "-l", str(point)], check=True, capture_output=True)


def protect(point: Path, *, on: bool) -> None:
    """Write-protect a mounted file system, or let it be written again."""
    way = "ro" if on else "rw"
    subprocess.run(["mount", "-o", f"remount,{way}", str(point)], check=True, capture_output=True)
