"""Builds installers: `python installers/build.py --target deb`. Needs Python 3.11 or newer and nothing else.

What the chosen targets need is installed first: Debian packages by name, Python packages by the hashes in `locks/`.
The work is done by `command.py` in an environment of its own, `build/installers/venv`.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from installers.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
