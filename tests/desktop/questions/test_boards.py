"""Boards: dragging, clicking and keys come to the same answer, and Esc puts back."""

import pytest
from PySide6.QtCore import QPoint, Qt

from lmtrainer.course.kind import Kind
from lmtrainer.course.kinds.sort import Sort, SortAnswer, SortItem
from lmtrainer.course.marking import mark
from lmtrainer.course.questions import Question
from lmtrainer.course.text import RichText
from lmtrainer.desktop.questions.boards.board import TRAY
from lmtrainer.desktop.questions.sort import SortBoard
from lmtrainer.desktop.tour.hands import click, drag, press, put
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme


def rich(words: str) -> RichText:
    return RichText(words, words)


def sort_question() -> Question:
    items = tuple(SortItem(rich(words), n % 2) for n, words in enumerate(("Plan", "Dream", "Count", "Inspire")))
    return Question("sides", Kind.SORT, (), Sort((rich("Managing"), rich("Leading")), items))


@pytest.fixture
def board(qtbot) -> SortBoard:
    made = SortBoard(Theme(Appearance(motion=False)), sort_question(), "seed")
    qtbot.addWidget(made)
    made.resize(640, made.height_for(640))
    made.show()
    return made


def test_an_answer_is_complete_when_every_piece_has_a_place(board: SortBoard) -> None:
    assert board.answer() is None and board.draft() is None
    for piece, group in enumerate((0, 1, 0)):
        put(board, piece, group, by_mouse=False)
    assert board.answer() is None and board.draft() == SortAnswer((0, 1, 0, None))
    put(board, 3, 1, by_mouse=False)
    assert board.answer() == SortAnswer((0, 1, 0, 1))


@pytest.mark.parametrize("by_mouse", [True, False])
def test_dragging_and_digits_have_the_same_result(board: SortBoard, by_mouse: bool) -> None:
    for piece, group in enumerate((1, 1, 0, 1)):
        put(board, piece, group, by_mouse=by_mouse)
    assert board.answer() == SortAnswer((1, 1, 0, 1))


def test_space_arrows_and_space_move_a_piece(board: SortBoard) -> None:
    piece = board.pieces[2]
    piece.setFocus()
    press(piece, Qt.Key.Key_Space)
    press(piece, Qt.Key.Key_Down)
    press(piece, Qt.Key.Key_Space)
    assert board.where[2] == 1


def test_a_click_picks_up_and_a_click_on_a_group_drops(board: SortBoard, qtbot) -> None:
    click(board.pieces[1])
    assert board.held is board.pieces[1]
    qtbot.mouseClick(board, Qt.MouseButton.LeftButton, pos=board.targets[1].center() + QPoint(0, 20))
    assert board.held is None and board.where[1] == 1


def test_escape_puts_a_piece_back_where_it_came_from(board: SortBoard) -> None:
    put(board, 0, 1, by_mouse=False)
    piece = board.pieces[0]
    press(piece, Qt.Key.Key_Space)
    press(piece, Qt.Key.Key_Up)
    assert board.held is piece and board.aim == 0
    press(piece, Qt.Key.Key_Escape)
    assert board.held is None and board.where[0] == 1


def test_a_piece_dropped_beside_all_groups_goes_back_to_the_tray(board: SortBoard) -> None:
    put(board, 0, 1, by_mouse=True)
    drag(board.pieces[0], QPoint(4, 4))
    assert board.where[0] == TRAY


def test_a_locked_board_cannot_be_changed(board: SortBoard) -> None:
    put(board, 0, 1, by_mouse=False)
    board.set_locked(True)
    click(board.pieces[0])
    assert board.held is None and not board.choose(1)


def test_a_screen_reader_hears_where_a_piece_lies(board: SortBoard) -> None:
    put(board, 0, 1, by_mouse=False)
    assert board.pieces[0].accessibleDescription() == "in: Leading"
    assert board.pieces[1].accessibleDescription() == "not sorted yet"


def test_the_page_is_told_how_far_a_drag_has_come(board: SortBoard, qtbot) -> None:
    heights: list[int] = []
    board.dragged.connect(heights.append)
    with qtbot.waitSignal(board.drag_ended):
        drag(board.pieces[0], QPoint(300, 150))
    assert heights and heights[-1] == 150


def test_a_verdict_stays_in_the_description_of_a_locked_piece(board: SortBoard) -> None:
    for piece, group in enumerate((1, 1, 0, 1)):
        put(board, piece, group, by_mouse=False)
    board.show_mark(mark(sort_question(), SortAnswer((1, 1, 0, 1))), final=True)
    board.set_locked(True)
    assert board.pieces[0].accessibleDescription() == "in: Leading, not right, Belongs to: Managing"
    assert board.pieces[1].accessibleDescription() == "in: Leading, right"
    board.clear_mark()
    assert board.pieces[0].accessibleDescription() == "in: Leading"
