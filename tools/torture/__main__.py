"""`make torture`: makes every fault happen many times and writes one table, `docs/reliability.md`.

ARGS="--share 0.1" makes a tenth of it happen, --only WORD the faults whose names have the word in them; then the table
is printed and not written unless --out names a file.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from time import monotonic

from torture.fault import Fault, Outcome
from torture.faults import GROUPS
from torture.table import Row, report

ROOT = Path(__file__).resolve().parents[2]
RELIABILITY = ROOT / "docs" / "reliability.md"


def main() -> int:
    """Torture; returns 1 when a promise was broken."""
    parser = argparse.ArgumentParser(prog="make torture")
    parser.add_argument("--share", type=float, default=1.0, metavar="PART", help="how much of it, 1.0 unless told")
    parser.add_argument("--only", default="", metavar="WORD", help="only faults with this word in their names")
    parser.add_argument("--out", type=Path, help="where to write the table")
    options = parser.parse_args()
    whole = options.share == 1.0 and not options.only
    rows = []
    for group, faults in GROUPS.items():
        for fault in faults:
            if options.only.lower() in fault.name.lower():
                rows.append(_row(group, fault, max(1, round(fault.many * options.share))))
    text = report(ROOT, rows)
    target = options.out or (RELIABILITY if whole else None)
    if target is not None:
        target.write_text(text, "utf-8")
    print(text if target is None else f"written: {target}")
    return 0 if all(row.outcome.harmless for row in rows) else 1


def _row(group: str, fault: Fault, times: int) -> Row:
    print(f"{fault.name} × {times} …", flush=True)
    began = monotonic()
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        outcome: Outcome = fault.run(times, Path(folder))
    row = Row(group, fault.name, outcome, monotonic() - began)
    print(f"  {outcome}", flush=True)
    return row


if __name__ == "__main__":
    sys.exit(main())
