"""One fault, in a process that has threads, memory and forks to itself: GROUP, its number there, how many times."""

import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from torture.faults import GROUPS

if __name__ == "__main__":
    group, number, times = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        outcome = GROUPS[group][int(number)].run(int(times), Path(folder))
    print(json.dumps(asdict(outcome)))
