"""What a screen reader is told of each page: roles, names, states, descriptions, actions, and where Tab leads.

The same is heard from another process by ``make test-screen-reader``; here it is asked inside, without a screen.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.features.samples import TWO_QUESTIONS

from lmtrainer import __version__
from lmtrainer.course.marking import wrong_answer
from lmtrainer.desktop.base.place import AboutPlace
from lmtrainer.desktop.questions.card import QuestionCard
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.tour.hands import give
from lmtrainer.desktop.tour.pages import about_page, assessments, course_page, lesson_page, settings_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.accessibility import readers
from lmtrainer.desktop.ui.accessibility.readers import install
from lmtrainer.desktop.ui.blocks.prose import ProseBlock

COURSE = Path(__file__).parent.parent / "accessibility" / "course"
SENTENCE = "Leaders use ___, managers …."
EVERY_KIND = Path(__file__).parent.parent / "courses" / "every-kind"
Role, Text = QAccessible.Role, QAccessible.Text
CONTROLS = {Role.Button, Role.RadioButton, Role.CheckBox, Role.Link, Role.EditableText, Role.ComboBox, Role.Slider,
            Role.Switch, Role.Graphic, Role.ProgressBar, Role.Table, Role.Heading}  # fmt: skip


class Reader:
    """The program with a screen reader in it."""

    def __init__(self, qtbot, data: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.qtbot = qtbot
        self.program = Program(app, data, NoPrompts())
        self.window = self.program.window

    def open(self, course: Path) -> None:
        self.window.resize(1180, 800)
        self.window.show()
        with self.qtbot.waitSignal(self.program.bridge.course_opened, timeout=20_000):
            self.window.start(course)
        self.qtbot.waitUntil(lambda: course_page(self.window).isVisible())

    def open_lesson(self, lesson_id: str) -> None:
        with self.qtbot.waitSignal(self.program.bridge.lesson_opened, timeout=10_000):
            self.window.open_lesson(lesson_id)
        self.qtbot.waitUntil(lambda: lesson_page(self.window).isVisible() and lesson_page(self.window).flow.ready)

    def card(self, question_id: str) -> QuestionCard:
        card = lesson_page(self.window).card(question_id)
        assert card is not None
        return card

    def answer_wrongly(self, card: QuestionCard) -> None:
        give(card.area, wrong_answer(card.question))
        with self.qtbot.waitSignal(self.program.bridge.answer_saved, timeout=10_000):
            card.check()
        self.qtbot.waitUntil(lambda: card.panel is not None)

    def tab_to(self, wanted: QWidget, most: int = 60) -> int:
        """How many times Tab is pressed to get there."""
        for count in range(most):
            focused = QApplication.focusWidget()
            if focused is wanted:
                return count
            QTest.keyClick(focused or self.window, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {wanted}")


@pytest.fixture
def reader(qtbot, tmp_path: Path) -> Iterator[Reader]:
    install()
    QAccessible.setActive(True)
    made = Reader(qtbot, tmp_path / "data")
    yield made
    made.program.close()
    made.window.deleteLater()
    QAccessible.setActive(False)


def told(root: QWidget) -> list[QAccessibleInterface]:
    """All that is shown below a widget, in the order of the tree."""
    return list(_told(QAccessible.queryAccessibleInterface(root)))


def _told(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """A function within `told` that calls itself would be a circle, and keep the interfaces until the next collection.

    Qt deletes them without telling Python, and something new would stand where they were.
    """
    if interface is not None and interface.isValid() and not interface.state().invisible:
        yield interface
        for number in range(interface.childCount()):
            yield from _told(interface.child(number))


def names(found: list[QAccessibleInterface], role: QAccessible.Role) -> list[str]:
    return [interface.text(Text.Name) for interface in found if interface.role() is role]


def find(root: QWidget, role: QAccessible.Role, words: str) -> QAccessibleInterface:
    return next(i for i in told(root) if i.role() is role and words in i.text(Text.Name))


def nameless(root: QWidget) -> list[str]:
    return [str(i.object()) for i in told(root) if i.role() in CONTROLS and not i.text(Text.Name).strip()]


def levels(root: QWidget) -> dict[str, int]:
    level = QAccessible.Attribute.Level
    headings = [i for i in told(root) if i.role() is Role.Heading]
    return {i.text(Text.Name): i.attributesInterface().attributeValue(level) for i in headings}


def press(interface: QAccessibleInterface) -> None:
    """The first action, as a reader does it."""
    actions = interface.actionInterface()
    actions.doAction(actions.actionNames()[0])


def test_the_course_page(reader: Reader) -> None:
    reader.open(COURSE)
    page = course_page(reader.window)
    assert levels(page)["A course to listen to"] == 1 and not nameless(page)
    assert "0 % complete" in names(told(page), Role.Graphic)
    module = find(page, Role.Button, "Parts")
    assert module.state().expandable and module.state().expanded and not module.state().collapsed
    press(module)
    assert module.state().collapsed and not module.state().expanded
    press(module)
    start = find(page, Role.Button, "Start").object()
    assert isinstance(start, QWidget)
    start.setFocus()
    line = page.modules[0].lines[1]
    assert reader.tab_to(line) == 3  # the module, its first lesson, its second


def test_the_library(reader: Reader) -> None:
    reader.open(COURSE)
    with reader.qtbot.waitSignal(reader.program.bridge.shelf_changed, timeout=10_000):
        reader.window.go_to_library()
    page = reader.window.library_page()
    reader.qtbot.waitUntil(page.isVisible)
    assert not nameless(page)
    assert names(told(page), Role.EditableText) == ["Search courses and lessons"]
    everything = find(page, Role.RadioButton, "All")
    assert everything.state().checkable and everything.state().checked
    assert any("A course to listen to" in name for name in names(told(page), Role.Button))
    assert QAccessible.queryAccessibleInterface(page).text(Text.Name) == "Library"
    last = find(page, Role.Button, "Open a course folder").object()
    assert isinstance(last, QWidget)
    reader.tab_to(last)


def test_the_parts_of_a_lesson(reader: Reader) -> None:
    reader.open(COURSE)
    reader.open_lesson("reading")
    page = lesson_page(reader.window)
    found = levels(page.flow)
    assert (found["Reading aloud"], found["A part with a table"]) == (1, 2) and not nameless(page)
    assert names(told(page.flow), Role.Note) == ["Tip"]
    assert names(told(page.flow), Role.ColumnHeader) == ["Job", "What it asks"]
    cell = find(page.flow, Role.Cell, "How, and by when?")
    place = cell.tableCellInterface()
    assert (place.rowIndex(), place.columnIndex()) == (2, 1)
    assert [head.text(Text.Name) for head in place.columnHeaderCells()] == ["What it asks"]
    assert place.table().role() is Role.Table and cell.text(Text.Description) == "What it asks"
    bar = find(page, Role.ProgressBar, "Course progress")
    assert bar.valueInterface().currentValue() == 0


def test_reading_is_in_the_tab_order_while_a_reader_is_there(reader: Reader) -> None:
    reader.open(COURSE)
    reader.open_lesson("reading")
    page = lesson_page(reader.window)
    prose = page.flow.blocks[0]
    assert isinstance(prose, ProseBlock)
    title = find(page.flow, Role.Heading, "Reading aloud").object()
    reader.qtbot.waitUntil(lambda: QApplication.focusWidget() is title)
    assert reader.tab_to(prose) == 1
    assert reader.tab_to(prose.links[0]) == 1
    reader.tab_to(page.next_button)


def test_reading_is_not_in_the_tab_order_otherwise(qtbot, tmp_path: Path) -> None:
    sighted = Reader(qtbot, tmp_path)
    sighted.open(COURSE)
    sighted.open_lesson("reading")
    page = lesson_page(sighted.window)
    prose = page.flow.blocks[0]
    assert isinstance(prose, ProseBlock)
    assert QApplication.focusWidget() is page
    qtbot.wait(50)  # the order of the Tab key is set after the painting
    assert sighted.tab_to(prose.links[0]) == 1  # a link is a control for everybody
    assert sighted.tab_to(sighted.card("direction").area.first_control()) == 1
    sighted.program.close()
    sighted.window.deleteLater()


def test_a_link_is_followed(reader: Reader) -> None:
    reader.open(COURSE)
    reader.open_lesson("reading")
    link = find(lesson_page(reader.window), Role.Link, "the lesson on hearing")
    with reader.qtbot.waitSignal(reader.program.bridge.lesson_opened, timeout=10_000):
        press(link)
    assert lesson_page(reader.window).lesson_id == "hearing"


def test_a_choice_and_its_verdict(reader: Reader) -> None:
    reader.open(COURSE)
    reader.open_lesson("reading")
    card = reader.card("direction")
    options = [i for i in told(card.area) if i.role() is Role.RadioButton]
    assert {i.text(Text.Name) for i in options} == {"The rota", "The vision", "The budget"}
    assert all(i.state().checkable and not i.state().checked for i in options)
    assert find(card, Role.Button, "Check answer").state().disabled
    rota = find(card, Role.RadioButton, "The rota")
    press(rota)
    assert rota.state().checked and not find(card, Role.Button, "Check answer").state().disabled
    with reader.qtbot.waitSignal(reader.program.bridge.answer_saved, timeout=10_000):
        card.check()
    reader.qtbot.waitUntil(lambda: card.panel is not None)
    assert rota.text(Text.Description) == "Your answer, not right" and rota.state().disabled
    assert card.panel is not None and QApplication.focusWidget() is card.panel
    note = QAccessible.queryAccessibleInterface(card.panel)
    assert note.role() is Role.Note and note.text(Text.Name).startswith("Not quite · 1 try left")
    assert reader.tab_to(card.again_button) == 2  # the author's words, then what can be done


@pytest.mark.parametrize(
    ("lesson", "question", "role", "first", "verdict"),
    [
        ("reading", "managing", Role.CheckBox, "Plans", "Your answer"),
        ("hearing", "words", Role.EditableText, "Gap 1 of 2", "not right"),
        ("hearing", "sides", Role.Button, "Planning", "in: Leading, not right"),
    ],
)
def test_the_other_kinds_tell_their_verdict(reader: Reader, lesson, question, role, first, verdict) -> None:
    reader.open(COURSE)
    reader.open_lesson(lesson)
    card = reader.card(question)
    assert find(card, role, first).text(Text.Description) in ("", "not sorted yet", SENTENCE)
    reader.answer_wrongly(card)
    described = [i.text(Text.Description) for i in told(card) if i.role() is role]
    assert any(verdict in words for words in described), described


def test_every_control_of_every_kind_has_a_name(reader: Reader) -> None:
    reader.open(EVERY_KIND)
    for lesson in ("placing", "typing", "thinking"):
        reader.open_lesson(lesson)
        page = lesson_page(reader.window)
        assert not nameless(page)
        for card in list(page.cards.values()):
            reader.answer_wrongly(card)
            assert card.panel is not None and QApplication.focusWidget() is card.panel
        assert not nameless(page)


def test_the_settings(reader: Reader) -> None:
    reader.open(COURSE)
    reader.window.go_to_settings()
    page = settings_page(reader.window)
    assert not nameless(page) and levels(page)["Appearance"] == 2
    system = find(page, Role.RadioButton, "System")
    assert system.state().checked
    press(find(page, Role.RadioButton, "Dark"))
    assert find(page, Role.RadioButton, "Dark").state().checked and not system.state().checked
    motion = find(page, Role.Switch, "Motion")
    before = motion.state().checked
    press(motion)
    assert motion.state().checked != before
    assert find(page, Role.Slider, "Text size").valueInterface().currentValue() == 10


def test_about_is_read_and_reached_in_its_order(reader: Reader) -> None:
    reader.open(COURSE)
    reader.window.go_to_settings()
    reader.window.navigator.go(AboutPlace())
    page = about_page(reader.window)
    assert not nameless(page) and levels(page) == {"lmtrainer": 1, "Licences": 2}
    find(page, Role.StaticText, f"Version: {__version__}")
    first, second = page.rows[0].button, page.rows[2].button
    page.setFocus()
    assert 0 < reader.tab_to(page.copy_button) < 8
    assert 0 < reader.tab_to(first) < 3 and 0 < reader.tab_to(second) < 6
    press(find(page, Role.Button, "Show the licence of lmtrainer"))
    reader.qtbot.waitUntil(lambda: first.accessibleName() == "Hide the licence of lmtrainer")


def test_a_reader_that_comes_late_finds_the_prose(qtbot, tmp_path: Path, monkeypatch) -> None:
    late = Reader(qtbot, tmp_path)
    late.open(COURSE)
    late.open_lesson("reading")
    qtbot.wait(50)
    prose = lesson_page(late.window).flow.blocks[0]
    assert not prose.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    monkeypatch.setattr(readers, "_came", False)  # other tests had a reader in this process
    install()
    QAccessible.setActive(True)
    try:
        QAccessible.queryAccessibleInterface(lesson_page(late.window).next_button)  # its first question
        assert prose.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        assert late.tab_to(prose.links[0]) <= 4  # from the page over the head of the lesson and the prose
    finally:
        late.program.close()
        late.window.deleteLater()
        QAccessible.setActive(False)


@pytest.mark.parametrize("name", ["steps", "groups", "counterparts"])
def test_the_action_of_a_piece_picks_it_up_and_drops_it(reader: Reader, name: str) -> None:
    reader.open(EVERY_KIND)
    reader.open_lesson("placing")
    board = reader.card(name).area
    for piece in board.pieces[:2]:
        press(find(board, Role.Button, piece.accessibleName()))
        reader.qtbot.waitUntil(lambda: board.held is piece)  # noqa: B023
        press(find(board, Role.Button, piece.accessibleName()))
        reader.qtbot.waitUntil(lambda: board.held is None)


def test_who_listens_is_led_to_each_next_scene(reader: Reader) -> None:
    reader.open(EVERY_KIND)
    reader.open_lesson("thinking")
    area = reader.card("idea").area
    while area.current_buttons:
        area.current_buttons[0].setFocus()
        QTest.keyClick(area.current_buttons[0], Qt.Key.Key_Space)
        scene = QAccessible.queryAccessibleInterface(QApplication.focusWidget())
        assert scene.object() is area.scenes[-1] and scene.role() is Role.Grouping
        assert scene.text(Text.Name)


def test_who_listens_is_led_to_the_verdict_of_a_check_at_once(reader: Reader, make_course) -> None:
    once = TWO_QUESTIONS.replace("pass_mark = 50", 'pass_mark = 50\nfeedback = "at-once"')
    reader.open(make_course(**{"02-end/01-check.md": once}))
    bridge = reader.program.bridge.assessments
    with reader.qtbot.waitSignal(bridge.overview_ready, timeout=10_000):
        reader.window.open_lesson("check")
    with reader.qtbot.waitSignal(bridge.opened, timeout=10_000):
        bridge.begin("check")
    question = assessments(reader.window).page().question
    assert question is not None
    asked = QAccessible.queryAccessibleInterface(question)
    assert asked.role() is Role.Grouping and question.question.plain_stem in asked.text(Text.Name)
    give(question.area, wrong_answer(question.question))
    question.check_button.setFocus()
    with reader.qtbot.waitSignal(bridge.checked, timeout=10_000):
        QTest.keyClick(question.check_button, Qt.Key.Key_Return)
    assert question.panel is not None and QApplication.focusWidget() is question.panel
