"""The story of a course: begun, checked, signed and packed by a trainer, taken to the certificate by a learner."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QWidget

from lmtrainer.__main__ import main
from lmtrainer.desktop.tour.guide import CERTIFICATE, Guide, Pass
from lmtrainer.desktop.tour.hands import click
from lmtrainer.desktop.tour.pages import course_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.study.compiling import compile_course


class WithName(NoPrompts):
    """A learner who gives a name, and a place for the certificate."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def name(self, parent: QWidget, known: str) -> str | None:
        return "A Learner"

    def save_file(self, parent: QWidget, name: str) -> Path | None:
        return self.target


def packed_by_a_trainer(folder: Path, capsys) -> Path:
    """A new course with a certificate, signed: as the guide for trainers leads there."""
    course, key, package = folder / "my-course", folder / "school", folder / "meetings.lmcourse"
    assert main(["new", str(course), "--title", "Good meetings", "--yes"]) == 0
    with (course / "course.toml").open("a", encoding="utf-8") as file:
        file.write("\n[certificate]\n")
    assert main(["check", "--strict", str(course)]) == 0
    assert main(["format", "--check", str(course)]) == 0
    assert main(["key", "new", str(key), "--name", "The school"]) == 0
    assert main(["pack", str(course), "-o", str(package), "--sign", str(key)]) == 0
    capsys.readouterr()
    assert main(["verify", str(package), "--data", str(folder / "trainer")]) == 0
    assert capsys.readouterr().out.startswith("intact, signed")
    return package


def test_what_a_trainer_began_a_learner_completes(desk, tmp_path: Path, capsys) -> None:
    (tmp_path / "trainer").mkdir()
    package = tmp_path / "received.lmcourse"
    shutil.copy(packed_by_a_trainer(tmp_path / "trainer", capsys), package)
    shutil.rmtree(tmp_path / "trainer")  # the learner has the one file, and nothing else

    certificate = tmp_path / "pictures" / CERTIFICATE  # where the tour looks for it
    desk.prompts = WithName(certificate)
    course = compile_course(package).course
    guide = Guide(desk.come(), package, course, Pass.RIGHT, tmp_path / "pictures")
    with desk.qtbot.waitSignal(guide.ended, timeout=60_000):
        guide.start()
    assert guide.troubles == []
    assert guide.lessons == [lesson.id for lesson in course.lessons]
    assert guide.attempts == 13, "eleven kinds in the lessons, two questions in the check"
    assert set(guide.fractions.values()) == {1.0} and guide.assessments["check"].percent == 100
    assert guide.progress["completed"] is True

    desk.get_up()
    program = desk.sit_down(package)  # it is all still there the next day
    with desk.qtbot.waitSignal(program.bridge.assessments.certificate_ready, timeout=10_000):
        click(course_page(program.window).banner.certificate_button)
    desk.qtbot.waitUntil(certificate.exists, timeout=10_000)
    capsys.readouterr()
    assert main(["certificate", "verify", str(certificate), "--data", str(desk.data)]) == 0
    told = capsys.readouterr().out
    assert all(said in told for said in ("“A Learner”", "“Good meetings”", "version     “1”", "belongs to these facts"))
