"""One line to type into, for a text and for a number."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from lmtrainer.course.folding import LONGEST_ANSWER
from lmtrainer.course.marks import Mark, Verdict
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.options import VERDICT_ICONS, VERDICT_TOKENS
from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.text import Text as Label


class TypedField(QLineEdit):
    """A line to type into."""


class TypedArea(AnswerArea):
    """A field, its verdict beside it, and below what would have been right."""

    def __init__(self, theme: Theme, name: str, *, wide: int, beside: str = "") -> None:
        super().__init__(theme)
        self.field = TypedField()
        self.field.setParent(self)
        self.field.setMaxLength(LONGEST_ANSWER)
        self.field.setAccessibleName(name)
        self.field.textChanged.connect(lambda _text: self.edited.emit())
        self.field.returnPressed.connect(self.entered)
        self._wide, self._beside = wide, beside
        self._verdict: Verdict | None = None
        self._told = Label(theme, "", "small", "text", weight=600)
        self._told.setParent(self)
        self._told.hide()

    def height_for(self, width: int) -> int:
        px = self.theme.px
        beside = QFontMetricsF(self.theme.font("ui")).horizontalAdvance(self._beside) + px(12) if self._beside else 0
        wide = max(px(120), min(px(self._wide), width - px(36) - round(beside)))
        left = width - wide if self.isRightToLeft() else 0
        self.field.setGeometry(left, 0, min(wide, width), px(44))
        top = px(44)
        if self._told.text():
            high = self._told.height_for(width)
            self._told.setGeometry(0, top + px(8), width, high)
            top += px(8) + high
        return top

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px, box = QPainter(self), self.theme.px, self.field.geometry()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at, side = px(10), px(20)  # from the field on, in the direction of reading
        if self._verdict is not None:
            sign = self._beyond(at, side)
            draw_icon(painter, VERDICT_ICONS[self._verdict], sign.toRectF(),
                      self.theme.color(VERDICT_TOKENS[self._verdict]), 3)  # fmt: skip
            at += side + px(8)
        painter.setFont(self.theme.font("ui"))
        painter.setPen(self.theme.color("muted"))
        rest = QRect(0, box.y(), box.left() - at, box.height())
        if not self.isRightToLeft():
            rest = QRect(box.right() + at, box.y(), self.width() - box.right() - at, box.height())
        side_of_field = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side_of_field
        painter.drawText(rest, align, self._beside)
        painter.end()

    def _beyond(self, at: int, side: int) -> QRect:
        """A square beside the field, ``at`` pixels from it."""
        box = self.field.geometry()
        left = box.left() - at - side if self.isRightToLeft() else box.right() + at
        return QRect(left, box.center().y() - side // 2, side, side)

    def show_mark(self, mark: Mark, *, final: bool) -> None:
        self._verdict = mark.verdict
        right = mark.parts[0].right_answer if final and mark.parts else ""
        self._told.setText(self.tr("Right: {0}").format(right) if right else "")
        self._told.setVisible(bool(right))
        words = self.tr("right") if mark.verdict is Verdict.RIGHT else self.tr("not right")
        self.field.setAccessibleDescription(words)
        self.update()

    def clear_mark(self) -> None:
        self._verdict = None
        self._told.setText("")
        self._told.hide()
        self.field.setAccessibleDescription("")
        self.update()

    def set_locked(self, locked: bool) -> None:
        self.field.setEnabled(not locked)

    def first_control(self) -> QWidget:
        return self.field

    def set_text(self, text: str) -> None:
        """Put a text into the line, without telling the card."""
        self.field.blockSignals(True)
        self.field.setText(text)
        self.field.blockSignals(False)
