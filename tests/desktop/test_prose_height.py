"""Prose is as high as its words at the width that it has: no empty line below it, and nothing cut off."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.tour.pages import lesson_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.blocks.prose import ProseBlock
from lmtrainer.resources import bundled

COURSE = Path(bundled("courses", "leadership-vs-management")).resolve()


@pytest.fixture
def program(qtbot, tmp_path: Path):
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = Program(app, tmp_path, NoPrompts())
    made.window.resize(1180, 800)
    with qtbot.waitSignal(made.window.shown_page, timeout=20_000):
        made.window.start(COURSE)
    made.window.show()
    with qtbot.waitSignal(made.bridge.lesson_opened, timeout=10_000):
        made.window.open_lesson("words-mixed-up")
    qtbot.waitUntil(lambda: lesson_page(made.window).flow.ready)
    yield made
    made.close()


def wrongly_high(program: Program) -> list[tuple[str, int, int]]:
    """Every run of prose that is not as high as a new one at its width: its words, its height, and the right one."""
    found = []
    for block in lesson_page(program.window).flow.blocks:
        if isinstance(block, ProseBlock):
            right = ProseBlock(program.theme, block._text).height_for(block.width())
            if block.height() != right:
                found.append((block.accessibleName()[:40], block.height(), right))
    return found


def test_prose_is_as_high_as_its_words_when_a_lesson_is_opened(program: Program) -> None:
    assert wrongly_high(program) == []


@pytest.mark.parametrize("widths", [(500, 1400), (1400, 420), (420, 700, 1100)])
def test_prose_is_as_high_as_its_words_after_the_window_changed(program: Program, widths: tuple[int, ...]) -> None:
    for width in widths:
        program.window.resize(width, 800)
        program.window.grab()
        assert wrongly_high(program) == [], width


def test_another_text_size_leaves_the_reader_at_the_same_block(program: Program, qtbot) -> None:
    page = lesson_page(program.window)
    bar = page.view.verticalScrollBar()
    wanted = len(page.flow.blocks) - 4
    bar.setValue(page.flow.top_of(wanted, 0.2))
    for scale in (1.5, 2.0, 1.0):
        program.theme.change(scale=scale)
        qtbot.waitUntil(lambda: page.flow.place(bar.value() + 2)[0] == wanted, timeout=3_000)
    assert wrongly_high(program) == []


def test_quick_steps_of_the_text_size_leave_the_reader_at_the_same_block(program: Program, qtbot) -> None:
    page = lesson_page(program.window)
    bar = page.view.verticalScrollBar()
    wanted = len(page.flow.blocks) - 4
    bar.setValue(page.flow.top_of(wanted, 0.2))
    for scale in (1.1, 1.25, 1.5, 1.75, 2.0):
        program.theme.change(scale=scale)
    qtbot.waitUntil(lambda: page.flow.place(bar.value() + 2)[0] == wanted, timeout=3_000)
