"""`make torture`: makes every fault happen many times and writes one table, `docs/reliability.md`.

ARGS="--share 0.1" makes a tenth of it happen, --only WORD the faults whose names have the word in them; then the table
is printed and not written unless --out names a file.
"""

import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from time import monotonic

from torture.fault import Outcome
from torture.faults import GROUPS
from torture.table import Row, measured_on, report

ROOT = Path(__file__).resolve().parents[2]
RELIABILITY = ROOT / "docs" / "reliability.md"


def main() -> int:
    """Torture; returns 1 when a promise was broken."""
    parser = argparse.ArgumentParser(prog="make torture")
    parser.add_argument("--share", type=float, default=1.0, metavar="PART", help="how much of it, 1.0 unless told")
    parser.add_argument("--only", default="", metavar="WORD", help="only faults with this word in their names")
    parser.add_argument("--jobs", type=int, default=max(1, os.cpu_count() or 1), help="how many at a time")
    parser.add_argument("--out", type=Path, help="where to write the table")
    options = parser.parse_args()
    whole = options.share == 1.0 and not options.only
    started_on = measured_on(ROOT)
    chosen = [
        (group, number)
        for group, faults in GROUPS.items()
        for number, fault in enumerate(faults)
        if options.only.lower() in fault.name.lower()
    ]
    with ThreadPoolExecutor(options.jobs) as pool:
        rows = list(pool.map(partial(_row, options.share), *zip(*chosen, strict=True)))
    text = report(started_on, rows)
    target = options.out or (RELIABILITY if whole else None)
    if target is not None:
        target.write_text(text, "utf-8")
    print(text if target is None else f"written: {target}")
    return 0 if all(row.outcome.harmless for row in rows) else 1


def _row(share: float, group: str, number: int) -> Row:
    """Make a fault happen in a process of its own; one that cannot be tried is told, and the others go on."""
    fault = GROUPS[group][number]
    times = max(1, round(fault.many * share))
    began = monotonic()
    done = subprocess.run([sys.executable, "-m", "torture.one", group, str(number), str(times)], capture_output=True)
    try:
        outcome = Outcome(**json.loads(done.stdout.splitlines()[-1]))
    except (IndexError, ValueError):
        sys.stderr.buffer.write(done.stderr)
        outcome = Outcome(0, note=f"could not be tried: status {done.returncode}")
    seconds = monotonic() - began
    print(f"{fault.name}: {outcome} in {seconds:.0f} s", flush=True)
    return Row(group, fault.name, outcome, seconds)


if __name__ == "__main__":
    sys.exit(main())
