"""The model that all boards share: pick up, aim, drop, put back; by drag, by tap and by keys with the same result.

Where places are and what an answer is made of is left to the boards for each kind.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from lmtrainer.course.marks import Verdict
from lmtrainer.course.text import RichText
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.boards.key_line import KeyHint, KeyLine
from lmtrainer.desktop.questions.boards.piece import EDGE, Piece
from lmtrainer.desktop.ui.blocks.picture import LoadPicture
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.pressable import ENTER_KEYS
from lmtrainer.desktop.ui.widgets.tab_order import walk_as_seen

TRAY = -1
"""The place of a piece that was not placed yet."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class Board(AnswerArea):
    """Pieces and places. ``where`` has the place of each piece; places are numbered from 0.

    ``has_tray``: a piece may lie in no place.
    """

    has_tray = True

    def __init__(self, theme: Theme, texts: Sequence[RichText], load: LoadPicture, *, arrows: bool = False) -> None:
        super().__init__(theme)
        self.pieces = [Piece(theme, text, self, load, arrows=arrows) for text in texts]
        self.names = [text.plain for text in texts]
        self.where = [TRAY] * len(texts)
        self.targets: list[QRect] = []
        self.held: Piece | None = None
        self.aim = TRAY
        self.ghost: QRect | None = None
        self._origin = TRAY
        self._pointer: QPoint | None = None
        self._locked = False
        self._verdicts: dict[int, tuple[str, str]] = {}
        self._moving = False
        self._walked: list[QWidget] = []
        self._key_line = KeyLine(theme)
        self._key_line.setParent(self)
        for piece in self.pieces:
            piece.setParent(self)

    # what each kind says

    def arrange(self, width: int) -> int:
        """Put pieces and places where they belong at this width; returns the height of all."""
        raise NotImplementedError

    def place_name(self, place: int) -> str:
        """A place in words, for screen readers."""
        raise NotImplementedError

    def visual_order(self) -> list[int]:
        """The pieces as they are seen, from the top."""
        raise NotImplementedError

    def place_count(self) -> int:
        """How many places there are."""
        raise NotImplementedError

    def assign(self, piece: int, place: int) -> None:
        """The piece comes to lie in this place."""
        self.where[piece] = place

    def first_aim(self, piece: int) -> int:
        """Where a piece aims at first when a key picks it up."""
        return max(0, self.where[piece])

    def outside(self) -> int:
        """The place of a piece that is let go beside all places."""
        return TRAY

    def place_hint(self) -> str:
        """What the digits do, in words."""
        raise NotImplementedError

    # the three actions

    def lift(self, piece: Piece, aim: int | None = None) -> None:
        """Pick a piece up."""
        self.held, self._origin = piece, self.where[self.pieces.index(piece)]
        self.aim = self._origin if aim is None else aim
        piece.set_lifted(True)
        self.refresh()

    def drop(self, *, back: bool = False) -> None:
        """Let go of the piece that is held: at the place aimed at, or where it came from."""
        piece = self.held
        if piece is None:
            return
        place = self._origin if back else self.aim
        self.held, self._pointer = None, None
        piece.set_lifted(False)
        self.assign(self.pieces.index(piece), place)
        self.drag_ended.emit()
        self.refresh()
        self._announce(self.place_name(place))
        if not back:
            self.edited.emit()

    def put(self, piece: int, place: int) -> None:
        """Put a piece straight into a place."""
        self.lift(self.pieces[piece], place)
        self.drop()

    def refresh(self) -> None:
        """Everything in its place after an action; others make room in a short movement."""
        self._moving = self.isVisible()
        height = self.height_for(self.width())
        self._moving = False
        self._describe()
        if height != self.height():
            self.reshaped.emit()
        self.update()

    def height_for(self, width: int) -> int:
        bottom = self.arrange(width)
        self._key_line.show_hints(() if self._locked else self._hints())
        high = self._key_line.height_for(width)
        gap = self.theme.px(12) if high else 0
        self._key_line.setGeometry(0, bottom + gap, width, high)
        return bottom + gap + high

    def _hints(self) -> tuple[KeyHint, ...]:
        digits = ("1",) if self.place_count() == 1 else (f"1–{min(9, self.place_count())}",)
        if self.held is not None and self._pointer is not None:
            return (((), self.tr("Let go over a place")), ((self.tr("Esc"),), self.tr("put back")))
        if self.held is not None:
            return (
                (("↑", "↓"), self.tr("choose a place")),
                ((self.tr("Space"),), self.tr("drop")),
                ((self.tr("Esc"),), self.tr("put back")),
            )
        if any(piece.hasFocus() for piece in self.pieces):
            return (((self.tr("Space"),), self.tr("pick up")), (digits, self.place_hint()))
        return (((), self.tr("Drag, or click a piece and then its place")), (digits, self.place_hint()))

    def parts_in_order(self) -> list[QWidget]:
        """The pieces as they are seen, never as the author wrote them: that would give the answer away."""
        seen = self.visual_order()
        return [self.pieces[n] for n in (*seen, *(n for n in range(len(self.pieces)) if n not in seen))]

    def _describe(self) -> None:
        """Where each piece is, in words, and all of them in the order in which they are seen."""
        order = [] if self.held is not None else self.parts_in_order()  # a piece that is held lies above all others
        if order != self._walked:
            self._walked = order
            walk_as_seen(order)
        for index, piece in enumerate(self.pieces):
            told = (self.place_name(self.where[index]), *self._verdicts.get(index, ()))
            piece.setAccessibleDescription(", ".join(filter(None, told)))

    def _announce(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # input

    def drag(self, piece: Piece, pointer: QPoint, grip: QPoint) -> None:
        """The pointer drags a piece."""
        if self._locked:
            return
        if self.held is not piece:
            self.drop(back=True)
            self.lift(piece)
        self._pointer = pointer - grip
        self.aim = next((n for n, rect in enumerate(self.targets) if rect.contains(pointer)), self.outside())
        self.refresh()
        self.dragged.emit(pointer.y())

    def scrolled_by(self, distance: int) -> None:
        if self._pointer is not None and self.held is not None:
            self._pointer += QPoint(0, distance)
            centre = self._pointer + QPoint(self.held.width() // 2, self.held.height() // 2)
            self.aim = next((n for n, rect in enumerate(self.targets) if rect.contains(centre)), self.outside())
            self.refresh()

    def let_go(self, piece: Piece) -> None:
        """The drag has ended."""
        self.drop()

    def tap(self, piece: Piece, at: QPoint) -> None:
        """A click picks up; another one drops, on a place or on a piece that lies in one."""
        if self._locked:
            return
        if self.held is None:
            self.lift(piece, self.first_aim(self.pieces.index(piece)))
        elif self.held is piece:
            self.drop()
        else:
            self._drop_at(piece.mapToParent(at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.held is None:
            super().mousePressEvent(event)
        else:
            self._drop_at(event.position().toPoint())

    def _drop_at(self, at: QPoint) -> None:
        self.aim = next((n for n, rect in enumerate(self.targets) if rect.contains(at)), self.outside())
        self.drop()

    def key(self, piece: Piece, key: Qt.Key) -> bool:
        """A key on a piece; False when it means nothing here."""
        digit = key.value - Qt.Key.Key_1.value
        if key is Qt.Key.Key_Space or key in ENTER_KEYS:
            if self.held is None:
                self.lift(piece, self.first_aim(self.pieces.index(piece)))
            else:
                self.drop()
        elif self.held is not None and key is Qt.Key.Key_Escape:
            self.drop(back=True)
        elif key in _STEPS:
            self._step(piece, _STEPS[key])
        elif 0 <= digit < min(9, self.place_count()):
            self.drop(back=True)
            self.put(self.pieces.index(piece), digit)
            self.after_digit(piece)
        elif self.has_tray and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.held is None:
            self.put(self.pieces.index(piece), TRAY)
        else:
            return False
        return True

    def _step(self, piece: Piece, step: int) -> None:
        if self.held is not None:
            self.aim = (max(self.aim, 0 if step < 0 else -1) + step) % self.place_count()
            self.refresh()
            self._announce(self.place_name(self.aim))
            return
        order = self.visual_order()
        at = order.index(self.pieces.index(piece)) + step
        if 0 <= at < len(order):
            self.pieces[order[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def after_digit(self, piece: Piece) -> None:
        """Where the keyboard goes after a digit: to the next piece that has no place yet."""
        following = next((n for n in self.visual_order() if self.where[n] == TRAY), None)
        if following is not None:
            self.pieces[following].setFocus(Qt.FocusReason.TabFocusReason)

    # what the card asks

    def choose(self, number: int) -> bool:
        waiting = next((n for n in self.visual_order() if self.where[n] == TRAY), None)
        if self._locked or waiting is None or not 1 <= number <= self.place_count():
            return False
        self.put(waiting, number - 1)
        self.after_digit(self.pieces[waiting])
        return True

    def clear_mark(self) -> None:
        self._verdicts = {}
        for piece in self.pieces:
            piece.set_verdict(None, "")
        self.refresh()

    def show_verdicts(self, verdicts: dict[int, tuple[Verdict, str]]) -> None:
        """By piece: its verdict, and what would have been right, or nothing."""
        for index, (verdict, told) in verdicts.items():
            words = self.tr("right") if verdict is Verdict.RIGHT else self.tr("not right")
            self._verdicts[index] = (words, told)
            self.pieces[index].set_verdict(verdict, told)
        self.refresh()

    def set_locked(self, locked: bool) -> None:
        self._locked = locked
        for piece in self.pieces:
            piece.setEnabled(not locked)
            piece.setCursor(Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.OpenHandCursor)
        self.refresh()

    def first_control(self) -> QWidget:
        order = self.visual_order()
        return self.pieces[next((n for n in order if self.where[n] == TRAY), order[0])]

    def restyle(self) -> None:
        """Everything in its place at the text size in force."""
        self.update()

    # geometry and painting that the kinds share

    def lay(self, index: int, home: QRect, aimed: QRect | None) -> None:
        """A piece lies at home; while it is held, where it is aimed at, or under the pointer."""
        piece = self.pieces[index]
        if piece is not self.held:
            piece.go_to(home, moving=self._moving)
            return
        rect = QRect(aimed or home)
        if self._pointer is not None:
            rect = QRect(self._pointer + QPoint(EDGE, EDGE), rect.size())
        else:
            rect.translate(self.theme.px(8), -self.theme.px(6))
        rect.moveLeft(max(EDGE, min(rect.left(), self.width() - rect.width() - EDGE)))  # never leaves its card
        rect.moveTop(max(-EDGE, min(rect.top(), self.height() - rect.height() + EDGE)))
        piece.go_to(rect, moving=self._moving and self._pointer is None)

    def mirrored(self, rect: QRect, width: int) -> QRect:
        """The rectangle as it lies for a right-to-left reader."""
        if self.isRightToLeft():
            return QRect(width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())
        return rect

    def paint_slot(self, painter: QPainter, rect: QRect, *, aimed: bool, radius: int = 10) -> None:
        """An empty place: dashed; the one that is aimed at: accent on a soft ground."""
        theme = self.theme
        pen = QPen(theme.color("accent" if aimed else "control"), 2 if aimed else 1.2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(theme.color("accent_soft" if aimed else "sunken"))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), theme.px(radius), theme.px(radius))

    def paint_ghost(self, painter: QPainter) -> None:
        """Where the held piece came from, and goes back to on Esc."""
        if self.held is not None and self.ghost is not None:
            self.paint_slot(painter, self.ghost, aimed=False)
