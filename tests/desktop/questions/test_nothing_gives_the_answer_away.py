"""Before the verdict nothing in the accessible tree tells the key: neither order, name, description, id nor tool tip.

The key of a question is changed and all else left: the tree must not change with it. What is shuffled is walked as it
is seen, whatever the shuffle, also after pieces were moved.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lmtrainer.course.body import Body
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kinds.gaps import Gaps
from lmtrainer.course.kinds.match import Match
from lmtrainer.course.kinds.number import Number
from lmtrainer.course.kinds.options import OptionsBody
from lmtrainer.course.kinds.scenario import Scenario
from lmtrainer.course.kinds.sort import Sort
from lmtrainer.course.kinds.text import Text
from lmtrainer.course.questions import Question
from lmtrainer.course.reader import read_course
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.boards.board import Board
from lmtrainer.desktop.questions.table import area_of
from lmtrainer.desktop.ui.accessibility.readers import install
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.picture import no_picture
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.desktop.ui.widgets.tab_order import stops_in

EVERY_KIND = Path(__file__).parents[2] / "courses" / "every-kind"
QUESTIONS = {
    question.id: question for lesson in read_course(FolderSource(EVERY_KIND)).lessons for question in lesson.questions
}
SHUFFLES = [f"shuffle {number}" for number in range(12)]
_TOLD = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help, QAccessible.Text.Value,
         QAccessible.Text.Identifier)  # fmt: skip


def with_another_key(body: Body) -> Body | None:
    """The same to look at, and other answers are right; None where there is no key."""
    match body:
        case OptionsBody():
            return replace(body, options=tuple(replace(option, weight=1 - option.weight) for option in body.options))
        case Match():
            rights = [left.right for left in body.lefts]
            turned = [*rights[1:], rights[0]]
            return replace(
                body, lefts=tuple(replace(a, right=right) for a, right in zip(body.lefts, turned, strict=True))
            )
        case Sort():
            count = len(body.groups)
            return replace(body, items=tuple(replace(item, group=(item.group + 1) % count) for item in body.items))
        case Gaps():
            return replace(body, gaps=tuple(replace(gap, accepted=gap.accepted[::-1]) for gap in body.gaps))
        case Text():
            return replace(body, answers=tuple(replace(answer, text="other") for answer in body.answers))
        case Number():
            return replace(body, answers=tuple(replace(answer, low="7", high="7") for answer in body.answers))
        case Scenario():
            return replace(
                body,
                steps=tuple(
                    replace(step, choices=tuple(replace(choice, weight=0.5, feedback=None) for choice in step.choices))
                    for step in body.steps
                ),
            )
        case _:
            return None


@pytest.fixture
def around(qtbot) -> Iterator["Around"]:
    made = Around()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def theme(qtbot) -> Theme:
    made = Theme(Appearance(Look.LIGHT, 1.0, motion=False))
    made.apply()
    install()
    return made


class Around(QWidget):
    """A window round the areas, which keeps them as long as they are asked."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[AnswerArea] = []


def shown(around: Around, theme: Theme, question: Question, seed: str) -> AnswerArea:
    """An area for the question, in place of the one before."""
    for before in around.areas:
        before.hide()
    area = area_of(question.kind).made_for(theme, question, seed, BlockFactory(theme, no_picture, lambda _link: None))
    area.setParent(around)
    around.areas.append(area)
    around.resize(720, 900)
    around.show()
    area.resize(700, area.height_for(700))
    area.show()
    return area


def tree_of(interface: QAccessibleInterface) -> Iterator[tuple[str, ...]]:
    """What a screen reader can be told of each node, in the order in which it walks them."""
    widget = interface.object()
    tip = widget.toolTip() if isinstance(widget, QWidget) else ""
    yield (str(interface.role()), *(interface.text(told) for told in _TOLD), tip)
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and not child.state().invisible:
            yield from tree_of(child)


def tree(area: QWidget) -> list[tuple[str, ...]]:
    interface = QAccessible.queryAccessibleInterface(area)
    assert interface is not None
    return list(tree_of(interface))


def test_there_is_a_question_of_every_kind() -> None:
    assert len({question.kind for question in QUESTIONS.values()}) == 11


@pytest.mark.parametrize("name", [name for name, question in QUESTIONS.items() if with_another_key(question.body)])
def test_another_key_makes_no_other_tree(around: Around, theme: Theme, name: str) -> None:
    question = QUESTIONS[name]
    body = with_another_key(question.body)
    assert body is not None
    for seed in SHUFFLES:
        first = tree(shown(around, theme, question, seed))
        assert len(first) > 1 and tree(shown(around, theme, replace(question, body=body), seed)) == first


def position(widget: QWidget, area: QWidget) -> tuple[int, int]:
    at = widget.mapTo(area, QPoint(0, 0))
    return at.y(), at.x()


def controls_seen(area: AnswerArea) -> list[QWidget]:
    by_tab = Qt.FocusPolicy.TabFocus.value
    stops = (stop for stop in stops_in(area) if stop.focusPolicy().value & by_tab)
    return [stop for stop in stops if stop.isVisible() and stop.isEnabled()]


def walked_by_tab(area: AnswerArea) -> list[QWidget]:
    """What the Tab key comes to, from the first stop on."""
    first = controls_seen(area)[0]
    first.setFocus()
    found: list[QWidget] = []
    while (here := area.window().focusWidget()) is not None and here not in found:
        found.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return found


def walked_by_readers(area: AnswerArea, among: list[QWidget]) -> list[QWidget]:
    interface = QAccessible.queryAccessibleInterface(area)
    assert interface is not None

    def walk(node: QAccessibleInterface) -> Iterator[QWidget]:
        for number in range(node.childCount()):
            child = node.child(number)
            if child is not None:
                yield child.object()
                yield from walk(child)

    return [widget for widget in walk(interface) if widget in among]


@pytest.mark.parametrize("name", QUESTIONS)
def test_tab_and_screen_readers_walk_what_is_seen_from_the_top(around: Around, theme: Theme, name: str) -> None:
    for seed in SHUFFLES:
        area = shown(around, theme, QUESTIONS[name], seed)
        check_order(area)
        if isinstance(area, Board):
            for piece in range(len(area.pieces)):
                area.put(piece, (piece * 2 + 1) % area.place_count())
                check_order(area)


def check_order(area: AnswerArea) -> None:
    QApplication.processEvents()
    seen = controls_seen(area)
    leaves = [widget for widget in seen if not any(widget.isAncestorOf(other) for other in seen)]
    boxes = [(widget.accessibleName(), widget.mapTo(area, QPoint(0, 0)), widget.height()) for widget in leaves]
    for (_, above, high), (_, below, _low) in pairwise(boxes):
        in_one_column = above.x() == below.x()
        assert not in_one_column or below.y() >= above.y() + high // 2, boxes
    assert walked_by_tab(area) == seen
    assert walked_by_readers(area, seen) == seen


@pytest.mark.parametrize("name", ["steps", "groups", "counterparts"])
def test_no_place_in_the_walk_belongs_to_a_place_in_the_key(around: Around, theme: Theme, name: str) -> None:
    walks = set()
    for seed in SHUFFLES:
        area = shown(around, theme, QUESTIONS[name], seed)
        assert isinstance(area, Board)
        names = [widget.accessibleName() for widget in walked_by_readers(area, area.pieces)]
        walks.add(tuple(area.names.index(found) for found in names))
    assert len(walks) > 2 and (name != "steps" or tuple(range(len(next(iter(walks))))) not in walks)
