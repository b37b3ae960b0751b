"""Builds packages twice from one commit and says which are equal, byte for byte. `make compare-builds`.

Everything is made anew the second time, from the wheels on. With words, only these targets: `compare.py deb win-msi`.
"""

import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from installers.command import APPLICATION
from installers.workshop import HERE, WORK

PLACE = WORK / "compared"


def main(targets: list[str]) -> int:
    """Build and compare; returns 0 when all are equal."""
    shutil.rmtree(PLACE, ignore_errors=True)
    words = [word for target in targets or APPLICATION for word in ("--target", target)]
    for name in ("first", "second"):
        done = subprocess.run([sys.executable, str(HERE / "build.py"), *words, "--out", str(PLACE / name)])
        if done.returncode:
            return done.returncode
    equal = True
    for first in sorted((PLACE / "first").iterdir()):
        same = first.read_bytes() == (PLACE / "second" / first.name).read_bytes()
        equal = equal and same
        print(f"{'equal    ' if same else 'different'}  {first.name}")
    return 0 if equal else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
