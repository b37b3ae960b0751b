"""Runs Windows programs: to make byte code while building, and to try finished packages."""

import os
import shutil
import subprocess
import threading
from pathlib import Path

from installers.failure import BuildFailed

LIMIT_S = 300
LAST_WORDS_S = 2.0
TRIES = 2  # Wine hangs now and then


class Wine:
    """A Windows of its own in a folder. Its programs see no screen."""

    def __init__(self, prefix: Path) -> None:
        self.prefix = prefix
        self.drive = prefix / "drive_c"
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("QT_", "PYTHON", "XDG_"))},
            "WINEPREFIX": str(prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
            "WINEQT_QPA_PLATFORM": "offscreen",  # Wine hands on QT_… as it is spelled with WINE before it
            "DISPLAY": "",
        }

    def prepare(self) -> None:
        """Make the Windows when it is not there."""
        if not (self.prefix / "system.reg").exists():
            self.prefix.mkdir(parents=True, exist_ok=True)
            self.run("wineboot", "-i")
            self.settle()

    def run(self, *words: str | Path, limit_s: float = LIMIT_S, where: Path | None = None) -> tuple[int, str]:
        """Run a program; its exit status and what it printed. It is tried once more when it hangs."""
        command = ["wine", *[str(word) for word in words]]
        for _ in range(TRIES):
            # Wine's programs want a pipe to speak into, no file, and it stays open while anything in this Windows runs.
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                env=self._environment, cwd=where,
            )  # fmt: skip
            told: list[bytes] = []
            listener = threading.Thread(target=_listen, args=(process, told), daemon=True)
            listener.start()
            try:
                process.wait(timeout=limit_s)
            except subprocess.TimeoutExpired:
                process.kill()
                self.end()
                continue
            listener.join(LAST_WORDS_S)
            return process.returncode, b"".join(told).decode("utf-8", "replace")
        raise BuildFailed(f"{Path(str(words[0])).name} hung under Wine, {TRIES} times.")

    def start(self, *words: str | Path) -> subprocess.Popen[bytes]:
        """Start a program and let it run."""
        quiet = subprocess.DEVNULL
        command = ["wine", *[str(word) for word in words]]
        return subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, env=self._environment)

    def settle(self) -> None:
        """Wait until everything that was started has ended and the registry is on the disk."""
        self._server("-w")

    def end(self) -> None:
        """End everything that still runs in this Windows."""
        self._server("-k")

    def path(self, path: Path) -> str:
        """How a path is spelled inside."""
        return "Z:" + str(path).replace("/", "\\")

    def _server(self, word: str) -> None:
        server = shutil.which("wineserver") or next(map(str, Path("/usr/lib/wine").glob("wineserver*")), "wineserver")
        subprocess.run([server, word], env=self._environment, timeout=LIMIT_S, capture_output=True)


def _listen(process: subprocess.Popen[bytes], told: list[bytes]) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        told.append(line)
