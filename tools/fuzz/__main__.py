"""`make fuzz SECONDS=60 ARGS="--only reader"`: every target for that long, from the kept inputs in tests/fuzz/corpus.

An input that breaks a target is kept in `build/fuzz`; once the program is mended it belongs among the kept inputs,
which `make test` runs.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "tests" / "fuzz" / "corpus"
FOUND = ROOT / "build" / "fuzz"
TARGETS = ("reader", "header", "question", "package", "picture", "codec")
SLOWEST_S, MOST_MB = 2, 400


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """What came of fuzzing one target: how many inputs were tried, and what broke it, in libFuzzer's words."""

    target: str
    tried: int
    broken: str

    @property
    def hung(self) -> bool:
        """Whether an input took more time or memory than the goal allows."""
        return "timeout" in self.broken or "out-of-memory" in self.broken


def fuzz(target: str, seconds: int) -> Fuzzed:
    """Fuzz one target for so many seconds, in a process of its own."""
    FOUND.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as fresh:
        done = subprocess.run(
            [
                sys.executable, "-m", "fuzz.child", target, f"-max_total_time={seconds}", f"-timeout={SLOWEST_S}",
                f"-rss_limit_mb={MOST_MB}", "-max_len=20000", "-print_final_stats=1",
                f"-artifact_prefix={FOUND}/{target}-",
                fresh, str(KEPT / target),
            ],
            env={**os.environ, "PYTHONPATH": f"{ROOT / 'tools'}"}, capture_output=True, text=True, errors="replace",
        )  # fmt: skip
    tried = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    broken = ""
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if "ERROR" in line or "Error" in line or "Exception" in line]
        broken = " / ".join(said[:3]) or done.stderr[-300:]
    return Fuzzed(target, int(tried.group(1)) if tried else 0, broken)


def main() -> int:
    """Fuzz; returns 1 when something broke."""
    parser = argparse.ArgumentParser(prog="make fuzz")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--only", choices=TARGETS)
    options = parser.parse_args()
    results = []
    for target in (options.only,) if options.only else TARGETS:
        result = fuzz(target, options.seconds)
        results.append(result)
        print(f"{target}: {result.tried:,} inputs, {result.broken or 'nothing broke'}", flush=True)
    return 1 if any(result.broken for result in results) else 0


if __name__ == "__main__":
    sys.exit(main())
