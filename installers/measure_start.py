"""Measures the start of the frozen program beside that of the source tree, in turns, in one run. `make measure-start`.

From the start of the process to the painted lesson in which the learner left off; medians, in milliseconds.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from installers import python, tools
from installers.release import this_release
from installers.workshop import HERE, ROOT, WORK, enter

RUNS = 15
COURSE = ROOT / "courses" / "leadership-vs-management"
LIMIT_S = 60.0
ALLOWED = 1.05  # these machines are noisy


def main() -> int:
    """Freeze the program together with the measuring one, then measure; returns 0 when it starts no slower."""
    tools.provide(tools.FROZEN, *python.outdated())
    status = enter(HERE / "measure_start.py", sys.argv[1:])
    if status is not None:
        return status
    from installers.linux.freeze import freeze

    frozen = [str(freeze(this_release(), bench=True) / "bench")]
    source = [str(ROOT / ".venv" / "bin" / "python"), str(ROOT / "tools" / "bench_child.py")]
    with tempfile.TemporaryDirectory() as folder:
        figures: dict[str, list[float]] = {"frozen": [], "source": []}
        for name, command in (("frozen", frozen), ("source", source)):
            # the measuring program is no player: it has no process that reads courses, so the source tree prepares both
            _until_it_speaks([*source, "prepare", str(Path(folder) / name), str(COURSE)])
            _until_it_speaks([*command, "start", str(Path(folder) / name)])  # warms the disk's cache, writes byte code
        for _ in range(RUNS):
            for name, command in (("frozen", frozen), ("source", source)):
                figures[name].append(_until_it_speaks([*command, "start", str(Path(folder) / name)]))
    medians = {name: round(statistics.median(values)) for name, values in figures.items()}
    (WORK / "start.json").write_text(json.dumps(medians) + "\n", "utf-8")
    print(f"frozen {medians['frozen']} ms, source {medians['source']} ms, medians of {RUNS} runs in turns")
    return 0 if medians["frozen"] <= medians["source"] * ALLOWED else 1


def _until_it_speaks(command: list[str]) -> float:
    """Milliseconds from the start of the process to its first line."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment.pop("PYTHONPATH", None)
    started = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        watch = threading.Timer(LIMIT_S, process.kill)
        watch.start()
        line = process.stdout.readline()
        watch.cancel()
        passed = (perf_counter() - started) * 1000
    if not line or process.returncode:
        raise SystemExit(f"installers: {command[0]} did not start")
    return passed


if __name__ == "__main__":
    sys.exit(main())
