"""Work in a process comes to a result, or is told to have stopped and why; the process has ended then."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from lmtrainer import __main__ as program
from lmtrainer.worker import process, task, tasks
from lmtrainer.worker.task import Cancelled, Message, Stopped, Why, Worker, run
from lmtrainer.worker.tasks import COMPILE, Task
from lmtrainer.worker.words import not_started, too_much

on_posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="the limits are those of Linux and macOS")
ANY = replace(COMPILE, memory=500_000_000, whole_cpu_s=20.0, single_cpu_s=0.5, whole_s=20.0, single_s=2.0)
TABLE = [made for made in vars(tasks).values() if isinstance(made, Task)]
WORKER = """
import os, sys, time
from pathlib import Path
from lmtrainer.worker.serving import serve
from lmtrainer.worker.tasks import Task

Path(__file__).with_name("pid").write_text(str(os.getpid()))
def burn():
    while True: pass
def fill(): held = [bytes(10_000_000) for _ in range(10_000)]  # asked for, not written: it takes no time
def leave(): os._exit(7)
def sleep(): time.sleep(60)
def work(request, reporter):
    for number, deed in enumerate(request["deeds"]):
        reporter.step(single=True, done=number, deed=deed)
        globals()[deed]() if deed in globals() else reporter.part(word=deed)
    return {"done": len(request["deeds"])}
sys.exit(serve(Task(**TASK), work))
"""


@pytest.fixture
def worker(tmp_path: Path, monkeypatch) -> Callable[[Task], Task]:
    """The process of a task does what the request says."""

    def start(made: Task) -> Task:
        held = {name: getattr(made, name) for name in made.__dataclass_fields__}
        (tmp_path / "worker.py").write_text(WORKER.replace("TASK", repr(held)))
        monkeypatch.setattr(task, "_command", lambda wanted: [sys.executable, str(tmp_path / "worker.py")])
        return made

    return start


def test_a_result_comes_after_its_steps_and_parts_in_order(worker) -> None:
    heard: list[Message] = []
    made = run(worker(ANY), {"deeds": ["a", "b"]}, heard.append, on_part=heard.append)
    assert made == {"done": 2}
    assert heard == [{"done": 0, "deed": "a"}, {"word": "a"}, {"done": 1, "deed": "b"}, {"word": "b"}]


@on_posix
@pytest.mark.parametrize(
    ("deed", "why"),
    [("burn", Why.TOO_SLOW), ("sleep", Why.TOO_SLOW), ("fill", Why.TOO_LARGE), ("leave", Why.BROKE)],
)
def test_what_stops_is_told_with_the_step_that_it_was_at(worker, tmp_path: Path, deed: str, why: Why) -> None:
    assert run(worker(ANY), {"deeds": ["a", deed, "b"]}) == Stopped(why, {"done": 1, "deed": deed})
    with pytest.raises(OSError):  # it is gone, and has been waited for
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_more_than_is_taken_in_one_message_is_told(worker, monkeypatch) -> None:
    monkeypatch.setattr(process, "MOST_TOLD", 60)
    made = run(worker(ANY), {"deeds": ["a" * 90]})
    assert isinstance(made, Stopped) and made.why is Why.TOLD_TOO_MUCH


@pytest.mark.parametrize("command", [["/nowhere/lmtrainer"], [sys.executable, "-c", "raise SystemExit(1)"]])
def test_a_process_that_cannot_be_started_is_told(monkeypatch, command: list[str]) -> None:
    monkeypatch.setattr(task, "_command", lambda wanted: command)
    assert run(ANY, {}) == Stopped(Why.NOT_STARTED, {})


def test_cancelling_ends_the_process_whatever_it_does(worker, tmp_path: Path) -> None:
    steps: list[Message] = []
    with pytest.raises(Cancelled):
        run(worker(ANY), {"deeds": ["a", "sleep"]}, steps.append, lambda: len(steps) == 2)
    with pytest.raises(OSError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_what_a_listener_raises_ends_the_process_too(worker, tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        run(worker(ANY), {"deeds": ["a", "sleep"]}, lambda step: 1 // 0)  # type: ignore[arg-type]
    with pytest.raises(OSError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


@on_posix
def test_a_process_that_stays_answers_again_and_is_started_anew_after_it_broke(worker, tmp_path: Path) -> None:
    staying = Worker(worker(replace(ANY, stays=True)))
    try:
        assert staying.run({"deeds": ["a"]}) == {"done": 1}
        first = (tmp_path / "pid").read_text()
        assert staying.run({"deeds": []}) == {"done": 0} and (tmp_path / "pid").read_text() == first
        assert staying.run({"deeds": ["leave"]}) == Stopped(Why.BROKE, {"done": 0, "deed": "leave"})
        staying.kill()
        assert staying.run({"deeds": ["a"]}) == {"done": 1} and (tmp_path / "pid").read_text() != first
    finally:
        staying.kill()


def test_every_task_has_limits_a_worker_and_words() -> None:
    assert len(TABLE) == 4
    for made in TABLE:
        assert made.words[0] in program.WORKERS
        assert 0 < made.single_cpu_s <= 2 < made.whole_cpu_s and made.single_cpu_s < made.single_s < made.whole_s
        assert all(str(said) for said in not_started(made))
    assert {made.words[0] for made in TABLE} == set(program.WORKERS)
    assert all("lesson 1" in str(too_much(why, "lesson 1")) for why in Why if why is not Why.NOT_STARTED)
