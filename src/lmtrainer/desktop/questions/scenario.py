"""Scenario: one situation after another, each with its ways on; afterwards the way taken and those not taken."""

from collections.abc import Iterator, Sequence
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.course.body import Answer
from lmtrainer.course.kinds.options import Option
from lmtrainer.course.kinds.scenario import Scenario, ScenarioAnswer, Step
from lmtrainer.course.marks import Mark, Part
from lmtrainer.course.questions import Question
from lmtrainer.course.text import Prose
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.gestures import Click, Gesture
from lmtrainer.desktop.questions.options import OptionButton
from lmtrainer.desktop.ui.accessibility.readers import add_reading_stop, lead_to
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.flow import BlockFlow, block_height
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.layout import size_within
from lmtrainer.desktop.ui.widgets.tab_order import walk_as_seen
from lmtrainer.desktop.ui.widgets.text import Text


class Scene(QWidget):
    """One step of the way: its text and its choices, of which one may be taken."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, theme: Theme, step: Step, number: int, factory: BlockFactory) -> None:
        super().__init__()
        self._theme, self.step = theme, step
        words = step.title.plain if number == 1 else f"{number} · {step.title.plain}"
        self._title = Text(theme, words if step.title.plain else "", "ui", "accent_text", weight=600, level=3)
        self._text = BlockFlow(theme, [factory.make(block) for block in step.blocks], 10)
        self._title.setParent(self)
        self._title.setVisible(bool(step.title.plain))
        self._text.setParent(self)
        self.buttons: list[OptionButton] = []
        for index, choice in enumerate(step.choices):
            button = OptionButton(theme, Option(choice.text, 0), index + 1, several=False, load=factory.load_picture)
            button.setParent(self)
            button.moved.connect(lambda by, moved=button: self._move(moved, by))
            self.buttons.append(button)
        self._notes: list[Text] = []
        told = (step.title.plain, *(block.text.plain for block in step.blocks if isinstance(block, Prose)))
        self.setAccessibleName(" ".join(filter(None, told)))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        add_reading_stop(self)
        for part in (self._title, self._text, *self.buttons):
            if not part.isHidden():
                part.show()

    def take(self, choice: int) -> None:
        """This way was taken: no other can be now."""
        for number, button in enumerate(self.buttons):
            button.setChecked(number == choice)
            button.setEnabled(False)

    def show_ways(self, part: Part | None, titles: Sequence[str]) -> None:
        """The verdict on the choice that was made, and where each of the others would have led."""
        for number, button in enumerate(self.buttons):
            taken = button.isChecked()
            if taken and part is not None and self.step.choices[number].weight is not None:
                button.set_verdict(part.verdict, self.tr("Your way"))
            words = self.tr("Your way") if taken else self.tr("Would have led to: {0}").format(titles[number])
            feedback = self.step.choices[number].feedback
            told = f"{words}. {feedback.plain}" if feedback else words
            note = Text(self._theme, told, "small", "text" if taken else "muted")
            note.setParent(self)
            note.show()
            self._notes.append(note)

    def hide_ways(self) -> None:
        """Take verdicts and notes away."""
        for note in self._notes:
            note.hide()
            note.deleteLater()
        self._notes = []

    def height_for(self, width: int) -> int:
        """Lay out at this width; returns the height of all."""
        px, top = self._theme.px, 0
        if not self._title.isHidden():
            high = self._title.height_for(width)
            self._title.setGeometry(0, 0, width, high)
            top = high + px(4)
        high = block_height(self._text, width)
        self._text.setGeometry(0, top, width, high)
        top += high + px(12)
        for number, button in enumerate(self.buttons):
            high = button.height_for(width)
            button.setGeometry(0, top, width, high)
            top += high + px(4)
            if self._notes:
                note = self._notes[number]
                high = note.height_for(width - px(54))
                note.setGeometry(0 if self.isRightToLeft() else px(54), top, width - px(54), high)
                top += high + px(10)
        return top

    def _move(self, button: OptionButton, by: int) -> None:
        at = (self.buttons.index(button) + by) % len(self.buttons)
        self.buttons[at].setFocus(Qt.FocusReason.TabFocusReason)


class ScenarioArea(AnswerArea):
    """The way so far, and the choice that is open now."""

    def __init__(self, theme: Theme, question: Question, factory: BlockFactory) -> None:
        super().__init__(theme)
        body = question.body
        assert isinstance(body, Scenario)
        self._body, self._factory = body, factory
        self._choices: list[int] = []
        self.scenes: list[Scene] = []
        self._locked = False
        self._again = Button(theme, self.tr("Take another way"), "link", "rotate-ccw")
        self._again.setParent(self)
        self._again.clicked.connect(self._start_again)
        self._open_scene(body.step(body.start))

    @classmethod
    def made_for(cls, theme: Theme, question: Question, seed: str, factory: BlockFactory) -> Self:
        return cls(theme, question, factory)

    def _open_scene(self, step: Step) -> None:
        scene = Scene(self.theme, step, len(self.scenes) + 1, self._factory)
        scene.setParent(self)
        for number, button in enumerate(scene.buttons):
            button.clicked.connect(lambda _checked, chosen=number, at=scene: self._take(at, chosen))
        scene.show()
        self.scenes.append(scene)
        self._again.setVisible(len(self.scenes) > 1 and not self._locked)

    def _take(self, scene: Scene, chosen: int) -> None:
        if scene is self.scenes[-1] and not self._locked:
            self._open_next(chosen)
            walk_as_seen(self.parts_in_order())
            lead_to(self.scenes[-1])
            scene.take(chosen)
            self.edited.emit()

    def _go(self, chosen: int) -> None:
        self.scenes[-1].take(chosen)
        self._open_next(chosen)

    def _open_next(self, chosen: int) -> None:
        self._choices.append(chosen)
        self._open_scene(self._body.step(self.scenes[-1].step.choices[chosen].target))

    def parts_in_order(self) -> list[QWidget]:
        """The scenes as they follow on one another, for the Tab key."""
        return [*self.scenes, self._again]

    def _start_again(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # what has the focus goes now
        self._walk(())
        self.edited.emit()
        walk_as_seen(self.parts_in_order())
        lead_to(self.scenes[-1])

    def _walk(self, choices: Sequence[int]) -> None:
        """Go this way from the start, as far as it exists."""
        for scene in self.scenes:
            scene.hide()
            scene.deleteLater()
        self.scenes, self._choices = [], []
        self._open_scene(self._body.step(self._body.start))
        for chosen in choices:
            if not 0 <= chosen < len(self.scenes[-1].buttons):
                return
            self._go(chosen)

    @property
    def current_buttons(self) -> list[OptionButton]:
        """The choices that are open now."""
        return self.scenes[-1].buttons

    def height_for(self, width: int) -> int:
        px, top = self.theme.px, 0
        for scene in self.scenes:
            high = scene.height_for(width)
            scene.setGeometry(0, top, width, high)
            top += high + px(16)
        if not self._again.isHidden():
            wide, high = size_within(self._again, width)
            self._again.setGeometry(width - wide if self.isRightToLeft() else 0, top - px(4), wide, high)
            top += high + px(4)
        return top - px(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for scene in self.scenes[1:]:
            painter.fillRect(0, scene.y() - self.theme.px(10), self.width(), 1, self.theme.color("border"))
        painter.end()

    def answer(self) -> Answer | None:
        return None if self.current_buttons else ScenarioAnswer(tuple(self._choices))

    def draft(self) -> Answer | None:
        return ScenarioAnswer(tuple(self._choices)) if self._choices else None

    def set_answer(self, answer: Answer) -> None:
        if isinstance(answer, ScenarioAnswer):
            self._walk(answer.choices)

    def show_mark(self, mark: Mark, *, final: bool) -> None:
        parts = {part.index: part for part in mark.parts}
        for number, scene in enumerate(self.scenes):
            titles = [self._title_of(choice.target) for choice in scene.step.choices]
            scene.hide_ways()
            scene.show_ways(parts.get(number), titles)

    def _title_of(self, step_id: str) -> str:
        return self._body.step(step_id).title.plain or step_id

    def clear_mark(self) -> None:
        self._walk(())

    def set_locked(self, locked: bool) -> None:
        self._locked = locked
        self._again.setVisible(len(self.scenes) > 1 and not locked)
        for button in self.current_buttons:
            button.setEnabled(not locked)

    def choose(self, number: int) -> bool:
        if self._locked or not 1 <= number <= len(self.current_buttons):
            return False
        self.current_buttons[number - 1].click()
        return True

    def first_control(self) -> QWidget:
        return self.current_buttons[0] if self.current_buttons else self._again

    def gestures_for(self, answer: Answer) -> Iterator[Gesture]:
        assert isinstance(answer, ScenarioAnswer)
        for number in answer.choices:
            yield Click(self.current_buttons[number])


AREA = ScenarioArea
