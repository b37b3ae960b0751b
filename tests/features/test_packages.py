"""Stories of a course that comes as one file, in the real window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QPushButton
from tests.course.packages import hostile, packed, written

from lmtrainer.course.marking import model_answer
from lmtrainer.course.text import Picture
from lmtrainer.desktop.tour.hands import click, give
from lmtrainer.desktop.tour.pages import lesson_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.widgets.notice import Notice

LESSON = """# Inside

![a red square](media/red.png)

::: choice packed

Ask?

- [x] a
- [ ] b

:::
"""


def package(folder: Path, lesson: str = LESSON) -> Path:
    picture = folder / "red.png"
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    assert image.save(str(picture))
    header = 'id = "packed"\ntitle = "Packed"\ncover = "media/red.png"\n'
    data = packed({"course.toml": header, "01-inside.md": lesson, "media/red.png": picture.read_bytes()})
    picture.unlink()
    return written(folder, data)


class Choosing(NoPrompts):
    """Somebody who chooses this package in the dialog."""

    def __init__(self, chosen: Path) -> None:
        self.chosen = chosen

    def package(self, parent) -> Path | None:
        return self.chosen


def drop_event(data: QMimeData, kind: QEvent.Type) -> QDropEvent:
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, no_key, kind)


def drop(window, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    enter = drop_event(data, QEvent.Type.DragEnter)  # Qt's own class for it wants another point in each version
    window.dragEnterEvent(enter)
    if not enter.isAccepted():
        return False
    window.dropEvent(drop_event(data, QEvent.Type.Drop))
    return True


def test_a_package_named_at_the_start_is_studied_like_a_folder_and_leaves_nothing_behind(desk, tmp_path: Path) -> None:
    chosen = package(tmp_path)
    program = desk.sit_down(chosen)
    desk.open_lesson("inside")
    page = lesson_page(program.window)
    image = program.window.course.pictures.load(chosen, Picture("media/red.png", "", 40, 30, 1), "light")
    assert image.pixelColor(5, 5).red() == 255 and image.size().width() == 40
    card = desk.card("packed")
    give(card.area, model_answer(card.question))
    desk.check("packed")
    assert _has_red(page.grab().toImage())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["course.lmcourse", "data"]
    desk.get_up()
    program = desk.sit_down()
    assert program.window.pages.currentWidget() is lesson_page(program.window)
    assert desk.card("packed").panel is not None


def _has_red(image: QImage) -> bool:
    return any(
        image.pixel(x, y) & 0xFFFFFF == 0xFF0000
        for x in range(0, image.width(), 9)
        for y in range(0, image.height(), 9)
    )


def test_a_package_is_opened_by_the_dialogue_and_by_dropping_it(desk, qtbot, tmp_path: Path) -> None:
    chosen = package(tmp_path)
    desk.prompts = Choosing(chosen)
    program = desk.sit_down()
    button = next(b for b in program.window.library_page().findChildren(QPushButton) if "package" in b.accessibleName())
    with qtbot.waitSignal(program.bridge.course_opened, timeout=20_000) as opened:
        click(button)
    assert opened.args[0].outline.info.title == "Packed" and chosen in program.window.shelf.roots
    program.window.go_to_library()
    assert not drop(program.window, tmp_path / "none.lmcourse")
    with qtbot.waitSignal(program.bridge.course_opened, timeout=20_000) as opened:
        assert drop(program.window, chosen)
    assert opened.args[0].root == chosen.resolve()


def test_a_replaced_package_is_read_anew(desk, qtbot, tmp_path: Path) -> None:
    chosen = package(tmp_path)
    program = desk.sit_down(chosen)
    package(tmp_path, LESSON.replace("Ask?", "Ask again?"))
    with qtbot.waitSignal(program.bridge.course_renewed, timeout=20_000):
        program.window.open_course(chosen)
    desk.open_lesson("inside")
    assert desk.card("packed").question.plain_stem == "Ask again?"


def test_a_hostile_package_is_told_in_one_sentence_and_the_next_course_opens(desk, make_course, tmp_path: Path) -> None:
    program = desk.sit_down(written(tmp_path, hostile()["way up"]()))
    notices = program.window.library_page().findChildren(Notice)
    assert len(notices) == 1 and "It was not opened" in notices[0].accessibleName()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["course.lmcourse", "data"]
    with desk.qtbot.waitSignal(program.bridge.course_opened, timeout=20_000):
        program.window.open_course(make_course())
