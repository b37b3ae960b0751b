"""Listens to the real program as a screen reader does: another process, over AT-SPI, on a screen of its own.

``make test-screen-reader`` starts this. It installs nothing: what is missing is named, with the one command for it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
SYSTEM_PYTHON = "/usr/bin/python3"  # the one that apt's bindings are for
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
COMMANDS = {"Xvfb": "xvfb", "xdotool": "xdotool", "dbus-run-session": "dbus", "dbus-daemon": "dbus"}


def launcher() -> str | None:
    """The program that starts the bus of the screen readers."""
    return next((path for path in LAUNCHERS if Path(path).exists()), None)


def missing_packages() -> list[str]:
    """The Debian packages that this needs and that are not here."""
    missing = {package for command, package in COMMANDS.items() if shutil.which(command) is None}
    if launcher() is None:
        missing.add("at-spi2-core")
    bound = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run([SYSTEM_PYTHON, "-c", bound], capture_output=True).returncode:
        missing |= {"python3-gi", "gir1.2-atspi-2.0"}
    return sorted(missing)


@contextmanager
def running(*words: str, **options: object) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is ended with the block."""
    process = subprocess.Popen(words, **options)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def listen(python: str, helper: list[str]) -> int:
    """Inside a bus of its own: a screen, the readers' bus, the program, and the one who listens."""
    sight, told = os.pipe()
    bus = launcher()
    assert bus is not None
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with (
        tempfile.TemporaryDirectory() as folder,
        running("Xvfb", "-displayfd", str(told), "-screen", "0", "1280x900x24", "-nolisten", "tcp",
                pass_fds=(told,), **quiet),
    ):  # fmt: skip
        os.environ["DISPLAY"] = f":{os.read(sight, 16).decode().strip()}"
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        with running(bus, "--launch-immediately", "--screen-reader=1", **quiet):
            time.sleep(1)
            program = (python, "-X", "faulthandler", "-m", "lmtrainer", str(HERE / "course"), "--data", folder)
            with running(*program) as heard:
                status = subprocess.run([*helper, str(heard.pid)]).returncode
                if heard.poll() is not None:
                    print(f"The program has ended by itself, with {heard.returncode}.")
                    return 1
                return status


def main() -> int:
    """Check what is here, then run inside a new session bus."""
    if sys.argv[1:2] == ["--inside"]:
        return listen(sys.argv[2], sys.argv[3:])
    missing = missing_packages()
    if missing:
        print(f"For this test the system lacks {', '.join(missing)}. Install them with:")
        print(f"  sudo apt-get install {' '.join(missing)}")
        return 1
    python = sys.argv[1] if len(sys.argv) > 1 else sys.executable
    helper = sys.argv[2:] or [SYSTEM_PYTHON, "-W", "ignore", str(HERE / "listener.py")]
    inside = [sys.executable, __file__, "--inside", python, *helper]
    return subprocess.run(["dbus-run-session", "--", *inside]).returncode


if __name__ == "__main__":
    sys.exit(main())
