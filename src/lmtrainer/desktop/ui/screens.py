"""Whether there is a screen at all."""

import os
import sys


def has_screen() -> bool:
    """Whether a window can be shown."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
