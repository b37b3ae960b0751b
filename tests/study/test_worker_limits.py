"""A lesson that hangs, kills or fills the worker becomes a problem; the rest of the course is read."""

import os
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from lmtrainer.study import reading_process
from lmtrainer.study.compiling import CourseUnreadable, compile_course
from lmtrainer.worker import process, task
from lmtrainer.worker.tasks import COMPILE, REREAD

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="these limits are the system's, on Linux and macOS")
WORKER = """
import os, re, signal, sys, time
from lmtrainer.course import reader
from lmtrainer.study.compile_worker import worker_main

def hang(): re.match(r"(a+)+$", "a" * 40 + "b")
def fill(): held = [bytearray(10_000_000) for _ in range(10_000)]
def crash(): os.kill(os.getpid(), signal.SIGSEGV)
def leave(): os._exit(0)
def sleep(): time.sleep(60)

plain = reader.CourseReader._blocks
def blocks(self, draft, text):
    for line in draft.body.split():
        if line.startswith("DO-"):
            globals()[line[3:]]()
    return plain(self, draft, text)
reader.CourseReader._blocks = blocks
sys.exit(worker_main([]))
"""


@pytest.fixture
def course(tmp_path: Path, monkeypatch) -> Path:
    """A course whose lessons do what they say, because the worker lets them."""
    (tmp_path / "worker.py").write_text(WORKER)
    monkeypatch.setattr(task, "_command", lambda wanted: [sys.executable, str(tmp_path / "worker.py")])
    root = tmp_path / "course"
    root.mkdir()
    (root / "course.toml").write_text('id = "x"\ntitle = "X"\n')
    (root / "01-good.md").write_text("# Good\n\nWords.\n")
    (root / "09-good-too.md").write_text("# Good too\n\nWords.\n")
    return root


@pytest.mark.parametrize(
    ("deed", "code"),
    [("hang", "lesson-too-slow"), ("fill", "lesson-too-large"), ("crash", "lesson-broke-reader"),
     ("leave", "lesson-broke-reader")],
)  # fmt: skip
def test_a_lesson_that_breaks_the_worker_is_a_problem_and_the_rest_is_read(course: Path, deed: str, code: str) -> None:
    (course / "05-bad.md").write_text(f"# Bad\n\nDO-{deed}\n")
    used = time_of_children()
    compiled = compile_course(course)
    assert [lesson.id for lesson in compiled.course.lessons] == ["good", "good-too"]
    (problem,) = compiled.course.problems
    assert (problem.code, problem.path) == (code, "05-bad.md") and problem.message and problem.remedy
    assert time_of_children() - used < COMPILE.single_cpu_s + 3  # the lesson, and two starts


def test_a_lesson_that_only_waits_is_given_up_too(course: Path, monkeypatch) -> None:
    monkeypatch.setattr(reading_process, "COMPILE", replace(COMPILE, single_s=1.0))
    (course / "05-bad.md").write_text("# Bad\n\nDO-sleep\n")
    before = time.monotonic()
    assert [problem.code for problem in compile_course(course).course.problems] == ["lesson-too-slow"]
    assert time.monotonic() - before < 10


def test_a_worker_that_cannot_be_started_is_told(course: Path, monkeypatch) -> None:
    monkeypatch.setattr(task, "_command", lambda wanted: [str(course / "no-such-program")])
    with pytest.raises(CourseUnreadable, match="could not be started"):
        compile_course(course)


def test_many_lessons_that_break_the_worker_are_given_up_together(course: Path) -> None:
    for number in range(20):
        (course / f"{number + 10}-bad.md").write_text("# Bad\n\nDO-leave\n")
    with pytest.raises(CourseUnreadable):
        compile_course(course)


def test_a_course_that_compiles_to_too_much_is_told(course: Path, monkeypatch) -> None:
    monkeypatch.setattr(process, "MOST_TOLD", 300)
    with pytest.raises(CourseUnreadable, match="too large"):
        compile_course(course)


def test_the_worker_cannot_take_more_memory_than_the_goal() -> None:
    assert COMPILE.memory <= 400_000_000 and replace(REREAD, words=COMPILE.words, stays=False) == COMPILE


def time_of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system
