"""Courses are read one after another, and what is given up is only what was being read."""

from pathlib import Path

from lmtrainer.desktop.base.course_reading import CourseReading
from lmtrainer.study.compiling import Compiled
from lmtrainer.worker.process import Cancelled


def course(folder: Path, lessons: int) -> Path:
    folder.mkdir()
    (folder / "course.toml").write_text(f'id = "{folder.name}"\ntitle = "T"\n')
    for number in range(lessons):
        text = "\n\n".join(f"Some *words*, and **more** of them, {n}." for n in range(40))
        (folder / f"{number:03d}-lesson-{number}.md").write_text(f"# Lesson {number}\n\n{text}\n")
    return folder


def test_a_course_that_is_given_up_stays_so_when_another_is_opened_at_once(tmp_path: Path, qtbot) -> None:
    long, short = course(tmp_path / "long", 300), course(tmp_path / "short", 1)
    reading = CourseReading()
    ends: list[tuple[str, object]] = []

    def read(root: Path) -> None:
        reading.read(
            root, "", lambda compiled: ends.append((root.name, compiled)), lambda error: ends.append((root.name, error))
        )

    begun = qtbot.waitSignal(reading.reading, timeout=30_000)  # kept: what is on its way to it may come later
    read(long)
    begun.wait()
    reading.cancel()
    read(short)
    qtbot.waitUntil(lambda: len(ends) == 2, timeout=30_000)
    reading.close()
    assert begun.signal_triggered
    assert [name for name, _ in ends] == ["long", "short"]
    assert isinstance(ends[0][1], Cancelled) and isinstance(ends[1][1], Compiled)


def test_what_was_asked_for_before_it_was_given_up_is_not_begun(tmp_path: Path, qtbot) -> None:
    reading = CourseReading()
    asked = reading.turn
    reading.cancel()
    ends: list[object] = []
    reading.read(course(tmp_path / "short", 1), "", ends.append, ends.append, asked=asked)
    reading.close()
    assert [type(end) for end in ends] == [Cancelled]
