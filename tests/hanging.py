"""A folder that never answers: a file system in user space behind which there is nobody."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

MNT_DETACH = 2


def _refused() -> str:
    if sys.platform != "linux":
        return "only Linux has file systems in user space"
    if os.geteuid() != 0:
        return "only root mounts a file system"
    if not os.access("/dev/fuse", os.R_OK | os.W_OK):
        return "there is no /dev/fuse here"
    return ""


needs_hanging_folder = pytest.mark.skipif(bool(_refused()), reason=_refused())


@contextmanager
def hanging(folder: Path) -> Iterator[Path]:
    """Whatever looks into ``folder`` meanwhile waits; at the end it is given an error, and the folder is as before."""
    system = ctypes.CDLL(None, use_errno=True)
    folder.mkdir(parents=True, exist_ok=True)
    device = os.open("/dev/fuse", os.O_RDWR | os.O_CLOEXEC)
    options = f"fd={device},rootmode=40000,user_id=0,group_id=0,allow_other"
    if system.mount(b"nobody", os.fsencode(folder), b"fuse", 0, options.encode()) != 0:
        number = ctypes.get_errno()
        os.close(device)
        raise OSError(number, os.strerror(number), str(folder))
    try:
        yield folder
    finally:
        os.close(device)  # what waits there is told that nobody will answer
        system.umount2(os.fsencode(folder), MNT_DETACH)
