"""What screen readers are told, asked in the program itself; `make test-screen-reader` listens from outside."""

from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from lmtrainer.course.marking import wrong_answer
from lmtrainer.desktop.tour.hands import give
from lmtrainer.desktop.tour.pages import course_page, lesson_page
from lmtrainer.desktop.ui.accessibility.interfaces import WidgetInterface, interface_for
from lmtrainer.desktop.ui.widgets.text import Text

COURSE = Path(__file__).parent.parent / "accessibility" / "course"
_Role, _Kind, _Text = QAccessible.Role, QAccessible.InterfaceType, QAccessible.Text


def told(widget: QWidget) -> WidgetInterface:
    made = interface_for(widget)
    assert made is not None
    return made


def test_a_fold_says_whether_it_is_open_and_can_be_pressed(desk) -> None:
    head = course_page(desk.sit_down(COURSE).window).modules[0].head
    interface = told(head)
    assert interface.role() is _Role.Button and interface.state().expanded
    action = interface.interface_cast(_Kind.ActionInterface)
    press = action.actionNames()[0]
    action.doAction(press)
    assert not head.is_open and interface.state().collapsed
    action.doAction(press)
    assert head.is_open and interface.state().expanded


def test_every_action_interface_has_what_qt_calls(desk) -> None:
    """A virtual method that is missing crashes the program as soon as a reader presses something."""
    desk.sit_down(COURSE)
    desk.open_lesson(desk.program.window.course.outline.lessons[0].id)
    pressed = [w for w in desk.program.window.findChildren(QWidget) if hasattr(w, "accessible_role")]
    found = [told(widget).interface_cast(_Kind.ActionInterface) for widget in pressed]
    actions = [action for action in found if hasattr(action, "doAction")]
    assert actions
    for action in actions:
        assert isinstance(action.actionNames(), list) and action.keyBindingsForAction("Press") == []


def test_headings_have_levels_and_options_their_states_and_verdicts(desk) -> None:
    desk.sit_down(COURSE)
    desk.open_lesson(desk.program.window.course.outline.lessons[0].id)
    page = lesson_page(desk.program.window)
    headings = [text for text in page.findChildren(Text) if text.heading_level and text.isVisible()]
    levels = {told(text).interface_cast(_Kind.AttributesInterface).attributeValue(QAccessible.Attribute.Level)
              for text in headings}  # fmt: skip
    assert {1, 2} <= levels
    question_id, card = next(iter(page.cards.items()))
    give(card.area, wrong_answer(card.question))
    chosen = card.area.button(wrong_answer(card.question).chosen)
    assert told(chosen).role() is _Role.RadioButton and told(chosen).state().checked
    desk.check(question_id)
    assert told(chosen).text(_Text.Description) == "Your answer, not right"
    assert told(card.panel).role() is _Role.Note and told(card.panel).text(_Text.Name).startswith("Not quite")
