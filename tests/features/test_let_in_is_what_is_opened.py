"""What policy let in is what the window and its worker processes go on with, whatever comes to lie in its place."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.attacks.pictures import png
from tests.features.test_handing_out import Saving, told

from lmtrainer.__main__ import WORKERS
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.seal import new_key
from lmtrainer.desktop.exporting.process import NotExported, export
from lmtrainer.desktop.shell import features
from lmtrainer.desktop.tour.pages import course_page, lesson_page
from lmtrainer.organisation.organisation import Organisation
from lmtrainer.organisation.policy import Policy, PolicyInForce
from lmtrainer.publishing.handing_out import Form, Handout
from lmtrainer.publishing.packing import pack

OURS, THEIRS = new_key("The school"), new_key("Somebody")
TRUSTING = Organisation(PolicyInForce(Policy(signed_packages=True, trusted_keys=((OURS.public, "The school"),))))
FORBIDDEN = "# Forbidden things\n\nNobody reads this.\n"
HELD_BY = {
    "--compile-worker": "the gate is asked with the seal of what was read; only folders, which have none, are reread",
    "--export-worker": "opens the course with the seal that it had when it was let in",
    "--planning-worker": "reads a course in a folder, which no signature lets in",
}
Exchange = Callable[[Path], None]


def by_a_folder(package: Path) -> None:
    package.unlink()
    (package.parent / "course").rename(package)


def by_a_package(key) -> Exchange:
    def exchange(package: Path) -> None:
        made = pack(FolderSource(package.parent / "course"), (), package.parent / "other.lmcourse", key).path
        os.replace(made, package)

    return exchange


EXCHANGES = pytest.mark.parametrize(
    "exchange", [by_a_package(None), by_a_package(THEIRS), by_a_folder], ids=["unsigned", "theirs", "a folder"]
)


@pytest.fixture
def package(make_course, tmp_path: Path) -> Path:
    """A package that the school signed; the folder beside it holds something else since."""
    course = make_course(**{"course.toml": 'id = "two-jobs"\ntitle = "Two jobs"\ncover = "cover.png"\n'})
    (course / "cover.png").write_bytes(png(20, 20))
    made = pack(FolderSource(course), (), tmp_path / "ours.lmcourse", OURS).path
    (course / "cover.png").write_bytes(png(30, 20))
    (course / "01-first" / "01-leading.md").write_text(FORBIDDEN)
    return made


@pytest.fixture
def student(desk, tmp_path: Path):
    """Somebody in an organisation that opens what the school signed and nothing else."""
    desk.organisation = TRUSTING
    out = tmp_path / "out"
    out.mkdir()
    desk.prompts = Saving(out)
    return desk


def open_package(student, package: Path) -> None:
    window = student.sit_down(package).window
    student.qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window), timeout=20_000)


def test_of_every_worker_it_is_said_what_holds_it_to_what_was_let_in() -> None:
    assert set(HELD_BY) == set(WORKERS)


@EXCHANGES
def test_what_the_window_hands_out_is_what_it_has_opened(student, package: Path, exchange: Exchange) -> None:
    open_package(student, package)
    window = student.program.window
    outline, page = window.course.outline, course_page(window)
    exports = window.features.get(features.course).exports()
    exchange(package)
    wanted = [exports.actions(package, outline)[number] for number in (0, 3, 7)]
    for action in wanted:
        action.do()
        assert "Nothing was written" not in told(page)
        student.qtbot.waitUntil(lambda: "Nothing was written" in told(page), timeout=30_000)
    assert not list(student.prompts.folder.iterdir())


@EXCHANGES
def test_a_course_that_is_known_is_not_read_anew_as_another(student, package: Path, exchange: Exchange) -> None:
    open_package(student, package)
    student.get_up()
    exchange(package)
    with student.qtbot.waitSignal(student.come().bridge.reading_ended, timeout=20_000):
        student.program.window.start(package)
    student.program.window.show()
    student.open_lesson("leading")
    shown = lesson_page(student.program.window).accessibleName()
    assert shown and "Forbidden" not in shown


@pytest.mark.parametrize("form", list(Form))
def test_nothing_but_what_was_signed_is_exported(package: Path, tmp_path: Path, form: Form) -> None:
    """The process by itself, with the seal of the course as it was opened, and without."""
    from lmtrainer.course.opening import open_source
    from lmtrainer.course.seal import seal_of

    seal = seal_of(open_source(package))
    if form is not Form.PACKAGE and form is not Form.AIKEN:
        assert export(package, tmp_path / "before", Handout(form), seal).path.exists()
    by_a_package(None)(package)
    with pytest.raises(NotExported, match=r"changed|no folder"):
        export(package, tmp_path / "after", Handout(form), seal)
    assert not (tmp_path / "after").exists()


@EXCHANGES
def test_the_shelf_shows_no_cover_of_another(student, package: Path, exchange: Exchange) -> None:
    open_package(student, package)
    student.get_up()
    exchange(package)
    window = student.sit_down().window
    student.qtbot.waitUntil(lambda: window.library_page().hero is not None, timeout=10_000)
    course = next(course for course in window.library_page()._shelf.courses if course.root == package)
    assert course.outline is not None and course.outline.info.cover is not None
    assert window.course.pictures.load(package, course.outline.info.cover, "light").isNull()
