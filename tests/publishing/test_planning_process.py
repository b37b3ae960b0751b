"""A file of questions that hangs, kills or fills what reads it is told in words; nothing else suffers."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from lmtrainer.publishing import planning_process
from lmtrainer.publishing.import_goal import Goal
from lmtrainer.publishing.importing import ImportRefused, Stage, Step, plan_import
from lmtrainer.publishing.planning_process import plan_in_process
from lmtrainer.worker import task
from lmtrainer.worker.task import Cancelled
from lmtrainer.worker.tasks import PLAN

on_systems_with_limits = pytest.mark.skipif(not hasattr(os, "fork"), reason="the limits are those of Linux and macOS")
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
WORKER = """
import os, re, signal, sys, time
from dataclasses import replace
from lmtrainer.publishing import importing, planning_worker

from pathlib import Path
Path(__file__).with_name("pid").write_text(str(os.getpid()))
planning_worker.PLAN = replace(planning_worker.PLAN, memory=300_000_000, whole_cpu_s=1.0)
def hang(): re.match(r"(a+)+$", "a" * 40 + "b")
def fill(): held = [bytearray(10_000_000) for _ in range(10_000)]
def crash(): os.kill(os.getpid(), signal.SIGSEGV)
def sleep(): time.sleep(60)

def doing_what_they_say(plain, words):
    def read(*given, **named):
        for word in re.findall(r"DO-([a-z]+)", words(*given)):
            globals()[word]()
        return plain(*given, **named)
    return read

WHERE
sys.exit(planning_worker.worker_main([]))
"""
IN_QUESTION = """
planner = importing._Planner
planner.take = doing_what_they_say(planner.take, lambda self, found: found.stem.text)
"""
IN_FILE = "importing.read_foreign = doing_what_they_say(importing.read_foreign, lambda data, *given: data.decode())"
IN_COURSE = """
from lmtrainer.course.reader import CourseReader
CourseReader._blocks = doing_what_they_say(CourseReader._blocks, lambda self, draft, text: draft.body)
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    root = tmp_path / "mine"
    root.mkdir()
    (root / "course.toml").write_text('id = "mine"\ntitle = "Mine"\n')
    (root / "01-first.md").write_text("# First\n\nWords.\n")
    return root


@pytest.fixture
def obedient(tmp_path: Path, monkeypatch) -> Callable[[str], None]:
    """A worker that does what a text says, in the place that is named."""

    def start(where: str) -> None:
        (tmp_path / "worker.py").write_text(WORKER.replace("WHERE", where))
        monkeypatch.setattr(task, "_command", lambda wanted: [sys.executable, str(tmp_path / "worker.py")])

    return start


def file_saying(course: Path, deed: str) -> Path:
    file = course.parent / "quiz.gift"
    file.write_text(f"The sea is wet.{{T}}\n\nDO-{deed} is what this says.{{T}}\n\nThe moon is far.{{T}}\n")
    return file


@pytest.mark.parametrize("goal", list(Goal))
def test_the_plan_is_the_same_as_without_a_process(course: Path, goal: Goal) -> None:
    file = course.parent / "quiz.xml"
    questions = "".join(
        '<question type="multichoice"><questiontext format="html"><text>'
        f'&lt;img src="@@PLUGINFILE@@/a.png" alt="A dot"&gt; Number {number}?</text>'
        f'<file name="a.png" encoding="base64">{PNG}</file></questiontext>'
        '<answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question>'
        for number in range(450)
    )
    file.write_text(f"<quiz>{questions}<question type='alien'/></quiz>")
    steps: list[Step] = []
    made = plan_in_process(file, course, goal, steps.append)
    assert made == plan_import(file, course, goal=goal)
    assert len(made.questions) == 450 and any(path.startswith("media/") for path in made.files)
    assert {step.stage for step in steps} == {Stage.FILE, Stage.LESSON, Stage.QUESTION}


def test_what_cannot_be_imported_is_told_as_without_a_process(course: Path) -> None:
    file = course.parent / "quiz.gift"
    file.write_text("// nothing\n")
    with pytest.raises(ImportRefused, match=r"There is no question in quiz\.gift"):
        plan_in_process(file, course, Goal.BANK)


@on_systems_with_limits
@pytest.mark.parametrize(
    ("deed", "told"), [("hang", "takes too long"), ("fill", "needs too much memory"), ("crash", "the reader stopped")]
)
def test_a_question_that_breaks_the_process_is_named(course: Path, obedient, deed: str, told: str) -> None:
    obedient(IN_QUESTION)
    with pytest.raises(ImportRefused, match=rf"The question in line 3 of quiz\.gift .*{told}.* Take it out"):
        plan_in_process(file_saying(course, deed), course, Goal.BANK)


@on_systems_with_limits
def test_a_file_that_breaks_the_process_as_a_whole_is_told(course: Path, obedient) -> None:
    obedient(IN_FILE)
    with pytest.raises(ImportRefused, match=r"quiz\.gift takes too long to read\. Divide it"):
        plan_in_process(file_saying(course, "hang"), course, Goal.BANK)


@on_systems_with_limits
def test_a_lesson_of_the_course_that_breaks_the_process_is_named(course: Path, obedient) -> None:
    obedient(IN_COURSE)
    (course / "02-bad.md").write_text("# Bad\n\nDO-hang\n")
    with pytest.raises(ImportRefused, match=r"02-bad\.md takes too long to read"):
        plan_in_process(file_saying(course, "nothing"), course, Goal.BANK)


def test_a_process_that_only_waits_is_given_up(course: Path, obedient, monkeypatch) -> None:
    monkeypatch.setattr(planning_process, "PLAN", replace(PLAN, single_s=0.5))
    obedient(IN_QUESTION)
    with pytest.raises(ImportRefused, match=r"line 3 of quiz\.gift takes too long"):
        plan_in_process(file_saying(course, "sleep"), course, Goal.BANK)


def test_cancelling_ends_the_process_at_once(course: Path, obedient) -> None:
    obedient(IN_QUESTION)
    reached: list[Step] = []
    with pytest.raises(Cancelled):
        plan_in_process(
            file_saying(course, "sleep"), course, Goal.BANK, reached.append, lambda: any(s.line == 3 for s in reached)
        )
    with pytest.raises(OSError):  # it is gone, and has been waited for
        os.kill(int((course.parent / "pid").read_text()), 0)


def test_more_than_is_taken_in_one_message_is_told(course: Path, monkeypatch) -> None:
    from lmtrainer.worker import process

    monkeypatch.setattr(process, "MOST_TOLD", 100)
    with pytest.raises(ImportRefused, match="needs too much memory"):
        plan_in_process(file_saying(course, "nothing"), course, Goal.BANK)


@pytest.mark.parametrize("command", [["/nowhere/lmtrainer"], [sys.executable, "-c", "raise SystemExit(1)"]])
def test_a_process_that_cannot_be_started_is_told(course: Path, monkeypatch, command: list[str]) -> None:
    monkeypatch.setattr(task, "_command", lambda wanted: command)
    with pytest.raises(ImportRefused, match=r"could not be started\. Close other programs, and try again"):
        plan_in_process(file_saying(course, "nothing"), course, Goal.BANK)


def test_a_question_has_no_more_time_than_a_lesson() -> None:
    assert PLAN.single_cpu_s <= 2 < PLAN.whole_cpu_s <= 20 and PLAN.memory <= 1_000_000_000


@pytest.mark.skipif(
    not hasattr(signal, "SIGPROF"), reason="the limit of processor time is the system's, not on Windows"
)
def test_a_process_that_its_limit_ends_before_its_first_word_had_begun(course: Path, monkeypatch) -> None:
    late = "import os, signal; os.kill(os.getpid(), signal.SIGPROF)"
    monkeypatch.setattr(task, "_command", lambda wanted: [sys.executable, "-c", late])
    with pytest.raises(ImportRefused, match="takes too long"):
        plan_in_process(file_saying(course, "nothing"), course, Goal.BANK)
