"""The program killed at every step of what it does to the record's files as a whole."""

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

from torture.fault import Fault, Outcome
from torture.record.kill import ENVIRONMENT
from torture.record.stepping import SCENARIOS


def kill_at_steps(name: str, times: int, folder: Path) -> Outcome:
    """Kill one scenario at so many of its steps. In a process of its own, without threads, that can fork."""
    done = subprocess.run(
        [sys.executable, "-c", "from torture.record.stepping import main; main()", name, str(times), str(folder)],
        capture_output=True, text=True, env=ENVIRONMENT,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr)
    found = json.loads(done.stdout.splitlines()[-1])
    note = f"of {found['steps']} steps; {done.stderr[-300:]}" if done.stderr else f"of {found['steps']} steps"
    return Outcome(found["tried"], found["lost"], found["corrupt"], note=note)


FAULTS = tuple(Fault(f"killed at every step: {name}", partial(kill_at_steps, name), 12, 2000) for name in SCENARIOS)
