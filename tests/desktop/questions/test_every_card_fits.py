"""Cards of courses that others wrote: long words, many scripts, right to left, pictures. Nothing leaves its card."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.marking import mark, wrong_answer
from lmtrainer.course.model import Course
from lmtrainer.course.questions import Question
from lmtrainer.course.reader import read_course
from lmtrainer.desktop.questions.card import QuestionCard
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.picture import no_picture
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme, reading_direction
from lmtrainer.learning.progress import QuestionProgress, QuestionState
from lmtrainer.study.changes import Answered, QuestionRecord

COURSES = Path(__file__).parents[2] / "courses"
NAMES = ("strangers", "right-to-left", "every-kind")
NEW = QuestionRecord(QuestionProgress(QuestionState.NEW, 0.0, 0, False), None, None, None, 0, None)
READ = {name: read_course(FolderSource(COURSES / name)) for name in NAMES}


def questions(course: Course) -> list[Question]:
    return [q for part in (*course.lessons, *course.banks) for q in part.questions]


def inside(root: QWidget) -> Iterator[str]:
    """The visible parts of ``root`` that reach out of it, in words."""
    for part in root.findChildren(QWidget):
        if part.isVisibleTo(root) and not part.isWindow() and part.width() > 0:
            place = QRect(part.mapTo(root, QPoint()), part.size())
            # pieces and rings keep a few pixels round themselves that are never painted
            if not root.rect().adjusted(-8, -8, 8, 8).contains(place):
                yield f"{type(part).__name__} {part.accessibleName()[:30]!r} {place.getRect()} in {root.size()}"


def lay_out(card: QuestionCard, width: int) -> None:
    card.resize(width, card.height_for(width))


@pytest.mark.parametrize("width", [360, 664])
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_reaches_out_of_its_card(qtbot, name: str, scale: float, width: int) -> None:
    course = READ[name]
    theme = Theme(Appearance(scale=scale, motion=False))
    page = QWidget()
    page.setLayoutDirection(reading_direction(course.info.language))
    page.resize(700, 900)
    page.show()
    qtbot.addWidget(page)
    found: list[str] = []
    for question in questions(course):
        card = QuestionCard(theme, BlockFactory(theme, no_picture, lambda _link: None), question, NEW, (1, 1))
        card.setParent(page)
        card.show()
        lay_out(card, width)
        found += [f"{question.id}: {words}" for words in inside(card)]
        answer = wrong_answer(question)
        card.area.set_answer(answer)
        card.show_answered(Answered(question.id, 1, mark(question, answer), 0.0, 0, None))  # type: ignore[arg-type]
        lay_out(card, width)
        found += [f"{question.id}, answered: {words}" for words in inside(card)]
    assert not found


@pytest.mark.parametrize(("width", "on_the_first_line"), [(664, 2), (720, 3)])
def test_a_right_to_left_text_has_its_gaps_from_the_right(qtbot, width: int, on_the_first_line: int) -> None:
    gaps = next(q for q in questions(READ["right-to-left"]) if q.kind.value == "gaps")
    theme = Theme(Appearance(motion=False))
    page = QWidget()
    qtbot.addWidget(page)
    card = QuestionCard(theme, BlockFactory(theme, no_picture, lambda _link: None), gaps, NEW, (1, 1))
    card.setParent(page)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    lay_out(card, width)
    fields = [field.geometry() for field in card.area.fields]
    assert sum(field.top() == fields[0].top() for field in fields) == on_the_first_line
    for before, after in pairwise(fields):
        assert after.right() < before.left() if after.top() == before.top() else after.top() > before.bottom()
    assert fields[0].right() <= card.area.width()


def test_a_text_without_spaces_goes_on_in_the_next_line_and_words_stay_joined_to_their_gaps(qtbot) -> None:
    gaps = next(q for q in questions(READ["strangers"]) if q.id == "table-like")
    theme = Theme(Appearance(motion=False))
    page = QWidget()
    qtbot.addWidget(page)
    card = QuestionCard(theme, BlockFactory(theme, no_picture, lambda _link: None), gaps, NEW, (1, 1))
    card.setParent(page)
    lay_out(card, 664)
    row = next(card.area._rows())
    block = row.cells[0].text._document.begin()
    assert block.layout().lineCount() >= 3
    assert all(block.layout().lineAt(n).naturalTextWidth() <= 664 for n in range(block.layout().lineCount()))
    assert "___ly, numbered then …" in card.area.fields[4].accessibleDescription()


def test_a_picture_in_an_option_does_not_tell_in_words_what_it_shows(qtbot) -> None:
    question = next(q for q in questions(READ["strangers"]) if q.id == "pictures")
    theme = Theme(Appearance(motion=False))
    page = QWidget()
    qtbot.addWidget(page)
    card = QuestionCard(theme, BlockFactory(theme, no_picture, lambda _link: None), question, NEW, (1, 1))
    card.setParent(page)
    red, green = card.area.button(0), card.area.button(1)
    assert red.accessibleName() == "a red door" and green.accessibleName() == "a green door with words"
    assert not red._words._has_words
    assert green._words._words._document.toPlainText().strip() == "with words"


def test_after_the_last_try_all_right_options_are_told(qtbot) -> None:
    question = next(q for q in questions(READ["every-kind"]) if q.id == "several")
    theme = Theme(Appearance(motion=False))
    page = QWidget()
    qtbot.addWidget(page)
    card = QuestionCard(theme, BlockFactory(theme, no_picture, lambda _link: None), question, NEW, (1, 1))
    card.setParent(page)
    made = mark(question, wrong_answer(question))
    card.show_answered(Answered(question.id, 1, made, 0.0, 1, None))  # type: ignore[arg-type]
    assert card.panel is not None and "Plans" not in card.panel.words
    card.show_answered(Answered(question.id, 2, made, 0.0, 0, None))  # type: ignore[arg-type]
    assert card.panel is not None and "The right answer: Plans · Standards" in card.panel.words
