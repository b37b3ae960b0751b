"""Runs first in the frozen program: other programs that it starts, such as a browser, must not find its libraries."""

import os

_before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if _before is None:
    os.environ.pop("LD_LIBRARY_PATH", None)  # the loader of this process has read it already
else:
    os.environ["LD_LIBRARY_PATH"] = _before
