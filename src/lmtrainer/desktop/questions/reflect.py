"""Reflect: room to write, a list to check oneself by, and afterwards the author's own answer. Never marked."""

from collections.abc import Iterator
from typing import Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from lmtrainer.course.body import Answer
from lmtrainer.course.kinds.options import Option
from lmtrainer.course.kinds.reflect import Reflect, ReflectAnswer
from lmtrainer.course.marks import Mark
from lmtrainer.course.questions import Question
from lmtrainer.course.text import CalloutKind
from lmtrainer.desktop.base.privacy import private_words
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.gestures import Click, Gesture, Write
from lmtrainer.desktop.questions.options import OptionButton
from lmtrainer.desktop.ui.blocks.callout import callout, words_only
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.flow import block_height
from lmtrainer.desktop.ui.language import translate
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.pressable import ENTER_KEYS
from lmtrainer.desktop.ui.widgets.text import Text

LONGEST_TEXT = 20_000
_LEAST_LINES, _MOST_LINES = 5, 18


class WritingField(QPlainTextEdit):
    """Grows with what is written. Tab leaves it; `entered` follows on Ctrl+Enter, as Enter begins a line."""

    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.restyle()

    def restyle(self) -> None:
        """Font of the look in force."""
        self.setFont(self._theme.font("body"))

    def wanted_height(self, width: int) -> int:
        """Room for what is written, within bounds."""
        line = self.fontMetrics().lineSpacing()
        lines = max(1, round(self.document().size().height()))
        return line * max(_LEAST_LINES, min(_MOST_LINES, lines + 1)) + self._theme.px(24)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class ReflectArea(AnswerArea):
    """A field, the checklist, and once it is kept the author's answer."""

    def __init__(self, theme: Theme, question: Question, factory: BlockFactory) -> None:
        super().__init__(theme)
        body = question.body
        assert isinstance(body, Reflect)
        self._body, self._factory = body, factory
        self.field = WritingField(theme)
        self.field.setParent(self)
        self.field.setAccessibleName(question.plain_stem)
        self.field.textChanged.connect(self._written)
        self.field.entered.connect(self.entered)
        self._heading = Text(theme, self.tr("Check what you wrote"), "ui", weight=600)
        self._heading.setParent(self)
        self._heading.setVisible(bool(body.checklist))
        self.ticks: list[OptionButton] = []
        for number, line in enumerate(body.checklist, 1):
            tick = OptionButton(theme, Option(line, 0), number, several=True)
            tick.setParent(self)
            tick.clicked.connect(self.edited)
            tick.moved.connect(lambda step, moved=tick: self._move(moved, step))
            self.ticks.append(tick)
        self._private = Text(theme, private_words(), "small", "muted")
        self._private.setParent(self)
        self._model: QWidget | None = None

    @classmethod
    def made_for(cls, theme: Theme, question: Question, seed: str, factory: BlockFactory) -> Self:
        return cls(theme, question, factory)

    @staticmethod
    def check_words() -> str:
        return translate("QuestionCard", "Keep what I wrote")

    def _written(self) -> None:
        if len(self.field.toPlainText()) > LONGEST_TEXT:
            self.field.setPlainText(self.field.toPlainText()[:LONGEST_TEXT])
        self.edited.emit()

    def height_for(self, width: int) -> int:
        px = self.theme.px
        high = self.field.wanted_height(width)
        self.field.setGeometry(0, 0, width, high)
        top = high + px(8)
        note = self._private.height_for(width)
        self._private.setGeometry(0, top, width, note)
        top += note + px(12)
        if self.ticks:
            high = self._heading.height_for(width)
            self._heading.setGeometry(0, top, width, high)
            top += high + px(6)
            for tick in self.ticks:
                high = tick.height_for(width)
                tick.setGeometry(0, top, width, high)
                top += high + px(4)
        if self._model is not None:
            high = block_height(self._model, width)
            self._model.setGeometry(0, top + px(4), width, high)
            top += high + px(12)
        return top

    def answer(self) -> Answer | None:
        text = self.field.toPlainText()
        ticked = tuple(n for n, tick in enumerate(self.ticks) if tick.isChecked())
        return ReflectAnswer(text, ticked) if text.strip() else None

    def draft(self) -> Answer | None:
        text = self.field.toPlainText()
        ticked = tuple(n for n, tick in enumerate(self.ticks) if tick.isChecked())
        return ReflectAnswer(text, ticked) if text.strip() or ticked else None

    def set_answer(self, answer: Answer) -> None:
        if isinstance(answer, ReflectAnswer):
            self.field.blockSignals(True)
            self.field.setPlainText(answer.text)
            self.field.blockSignals(False)
            for number, tick in enumerate(self.ticks):
                tick.setChecked(number in answer.checked)

    def show_mark(self, mark: Mark, *, final: bool) -> None:
        if self._body.model and self._model is None:
            inner = self._factory.flow(self._body.model)
            title = words_only(self.tr("One possible answer"))
            self._model = callout(self.theme, CalloutKind.EXAMPLE, title, inner)
            self._model.setParent(self)
            self._model.show()

    def clear_mark(self) -> None:
        if self._model is not None:
            self._model.hide()
            self._model.deleteLater()
            self._model = None

    def set_locked(self, locked: bool) -> None:
        self.field.setReadOnly(locked)
        for tick in self.ticks:
            tick.setEnabled(not locked)

    def first_control(self) -> QWidget:
        return self.field

    def _move(self, tick: OptionButton, step: int) -> None:
        at = self.ticks.index(tick) + step
        if 0 <= at < len(self.ticks):
            self.ticks[at].setFocus(Qt.FocusReason.TabFocusReason)

    def gestures_for(self, answer: Answer) -> Iterator[Gesture]:
        assert isinstance(answer, ReflectAnswer)
        yield Write(self.field, answer.text)
        for number in answer.checked:
            yield Click(self.ticks[number])


AREA = ReflectArea
