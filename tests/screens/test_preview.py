"""Pictures of the preview window in every look, kept in build/screens for eyes."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from lmtrainer.desktop.base.editor import EditorSetting
from lmtrainer.desktop.editing.stage import Width
from lmtrainer.desktop.editing.window import PreviewWindow
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.organisation.finding import find_course
from lmtrainer.store.settings_store import SettingsStore

SCREENS = Path(__file__).parents[2] / "build" / "screens"
LOOKS = [(Look.LIGHT, 1.0), (Look.DARK, 1.0), (Look.CONTRAST, 1.0), (Look.LIGHT, 1.5)]
LESSON = "04-influence-and-authority-change-and-stability/01-influence-and-authority.md"
SLIPS = """

[A lesson](../nowhere.md) that is not there.

::: choice broken

Only one option?

- [x] yes

:::
"""


@pytest.mark.parametrize(("look", "scale"), LOOKS)
def test_the_preview_is_painted(qtbot, tmp_path: Path, look: Look, scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    bundled = find_course("leadership-vs-management")
    assert bundled is not None
    root = tmp_path / bundled.name
    shutil.copytree(bundled, root)
    lesson = next(root.glob("*/*influence-and-authority.md"))
    lesson.write_text(lesson.read_text("utf-8") + SLIPS, "utf-8")
    course = root / "course.toml"
    course.write_text(course.read_text("utf-8").replace("[[objectives]]", 'colour = "red"\n[[objectives]]', 1), "utf-8")
    Theme(Appearance(Look.LIGHT)).apply()
    theme = Theme(Appearance(look, scale, motion=False))
    window = PreviewWindow(theme, root, NoPrompts(), EditorSetting(SettingsStore(tmp_path / "settings.json")))
    theme.apply_to(window)  # the window has a look of its own
    window.resize(1480, 920)
    window.show()
    SCREENS.mkdir(parents=True, exist_ok=True)

    def picture(name: str) -> None:
        for _ in range(4):  # what one painting asks for comes with the next turns
            window.grab()
            app.processEvents()
        image: QImage = window.grab().toImage()
        assert len({image.pixel(x, y) for x in range(0, image.width(), 37) for y in range(0, image.height(), 41)}) > 3
        assert image.save(str(SCREENS / f"preview-{name}-{look.value}-{round(scale * 100)}.png"))

    with qtbot.waitSignal(window.ready, timeout=30_000):
        window.start()
    picture("course")
    problems = [problem for problem in window.panel.list.rows.problems if problem.path.endswith("and-authority.md")]
    with qtbot.waitSignal(window.bridge.lesson_opened, timeout=10_000):
        window.pages.show_problem(problems[-1])
    window.panel.list.go_to(problems[-1])
    window.panel.list.setFocus()
    picture("problem")
    with qtbot.waitSignal(window.pages.renewed, timeout=10_000):
        window.tools.answers_button.click()
    window.pages.lesson_page.view.verticalScrollBar().setValue(500)
    window.tools.widths[Width.TABLET].click()
    picture("answers")
    window.panel.toggle_editor()
    with qtbot.waitSignal(window.pages.renewed, timeout=10_000):
        lesson.write_text("+++\ntitle =\n", "utf-8")
    window.tools.widths[Width.PHONE].click()
    picture("broken")
    window.resize(820, 900)
    window.panel.toggle_editor()
    window.tools.widths[Width.FULL].click()
    with qtbot.waitSignal(window.bridge.lesson_opened, timeout=10_000):
        window.pages.open_bank("managing")
    picture("narrow")
    window.close()
    window.deleteLater()
