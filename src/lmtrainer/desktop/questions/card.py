"""The card of a question: asks, waits until the answer is saved, then tells. It cannot mark."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lmtrainer.course.marking import feedback_for, is_marked
from lmtrainer.course.marks import Mark, Verdict
from lmtrainer.course.questions import Question
from lmtrainer.course.text import RichText
from lmtrainer.desktop.base.given import AnswerGiven, DraftChanged
from lmtrainer.desktop.questions.certainty import CertaintyRow
from lmtrainer.desktop.questions.feedback import (
    FeedbackPanel,
    all_feedback,
    feedback_panel,
    lead_to_feedback,
    part_feedback,
    right_words,
)
from lmtrainer.desktop.questions.table import make_area
from lmtrainer.desktop.ui.accessibility.readers import announce, is_reading_stop, lead_to
from lmtrainer.desktop.ui.blocks.callout import boxes_in
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.flow import BlockFlow, block_height
from lmtrainer.desktop.ui.language import shown_number
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.layout import size_within
from lmtrainer.desktop.ui.widgets.tab_order import walk_as_seen
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.study.changes import Answered, QuestionRecord


class QuestionCard(QWidget):
    """One question with its states: open, saving, answered, answered earlier, changed since.

    `told`: something new stands there that is to be seen: a hint, a verdict, the question once more.
    """

    accessible_role = QAccessible.Role.Grouping
    answered = Signal(AnswerGiven)
    draft_changed = Signal(DraftChanged)
    resized = Signal()
    dragged = Signal(int)
    drag_ended = Signal()
    continued = Signal()
    told = Signal()

    def __init__(
        self, theme: Theme, factory: BlockFactory, question: Question, record: QuestionRecord, place: tuple[int, int]
    ) -> None:
        super().__init__()
        self._theme, self._factory, self.question = theme, factory, question
        self.setAccessibleName(self.tr("Question: {0}").format(question.plain_stem))
        self.is_open = True
        self._saving = False
        self.instead_button: Button | None = None
        self._hints_shown = 0
        self._tries_left = record.tries_left
        self._revealed = record.revealed
        self._clock = QElapsedTimer()
        self._clock.start()
        self.caption = Text(theme, "", "label", "muted", wrap=False)
        self._count = self.tr("QUESTION {0} OF {1}").format(*place)
        self.stem = BlockFlow(theme, [factory.make(block, "stem") for block in question.stem])
        self.area = make_area(theme, question, factory)
        self.hints: list[QWidget] = []
        self.hint_button = Button(theme, "", "link", "lightbulb")
        self.check_button = Button(theme, self.area.check_words(), "primary")
        self.again_button = Button(theme, self.tr("Try again"))
        self.go_on_button = Button(theme, self.tr("Continue"), "", "arrow-right", trailing=True)
        self.certainty = CertaintyRow(theme)
        self.notice = Text(theme, "", "small", "text")
        self.panel: FeedbackPanel | None = None
        for part in (
            self.caption, self.stem, self.area, self.notice, self.hint_button, self.check_button,
            self.again_button, self.go_on_button, self.certainty,
        ):  # fmt: skip
            part.setParent(self)
        self.stem.setVisible(bool(self.stem.blocks))
        for box in boxes_in(self.stem):
            box.folded.connect(self.resized)
        self.area.edited.connect(self._edited)
        self.area.entered.connect(self.check)
        self.area.reshaped.connect(self.resized)
        self.area.dragged.connect(lambda y: self.dragged.emit(self.area.y() + y))
        self.area.drag_ended.connect(self.drag_ended)
        self.hint_button.clicked.connect(self.show_hint)
        self.check_button.clicked.connect(self.check)
        self.again_button.clicked.connect(self.try_again)
        self.go_on_button.clicked.connect(self.continued)
        self._restore(record)
        self._show_parts()
        walk_as_seen(self.parts_in_order())

    def _restore(self, record: QuestionRecord) -> None:
        """The state in which the learner left this question."""
        for _ in range(min(record.hints_used, len(self.question.hints))):
            self._add_hint()
        if record.progress.changed:
            self._say(self.tr("This question has changed since you answered it. Your earlier result still counts."))
        if record.earlier_mark is not None:
            self.area.show_earlier(record.earlier_mark)
        if record.draft is not None:
            self.area.set_answer(record.draft)
        elif record.last_answer is not None and record.last_mark is not None:
            self.area.set_answer(record.last_answer)
            self._show_result(record.last_mark, earlier=True)

    def _say(self, words: str, token: str = "text") -> None:
        self.notice.setText(words)
        self.notice.set_color(token)
        self.notice.setVisible(bool(words))

    # what the learner does

    def check(self) -> None:
        """Hand the answer over, if it is complete; the page has it saved and marked."""
        answer = self.area.answer()
        if answer is None or self._saving or not self.is_open:
            return
        if objection := self.area.objection():
            self._say(objection)
            self._show_parts()
            announce(self, objection)
            return
        self._saving = True
        self._hold_focus()
        self.area.set_locked(True)
        self._show_parts()
        self.answered.emit(
            AnswerGiven(
                self.question.id,
                self.question.fingerprint,
                answer,
                self._hints_shown,
                int(self._clock.elapsed()),
                self.certainty.level,
            )
        )

    def _hold_focus(self) -> None:
        """What has the focus in the card goes now: the card keeps it, so that Qt gives it to nothing beside."""
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def try_again(self) -> None:
        """Open the question for another try."""
        self.is_open = True
        self._hold_focus()
        self._drop_panel()
        self.area.clear_mark()
        self.area.set_locked(False)
        self._clock.restart()
        self.certainty.set_level(None)
        self._say("")
        self._show_parts()
        walk_as_seen(self.parts_in_order())
        self.area.first_control().setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit()

    def show_hint(self) -> None:
        """Show one more hint."""
        self._hold_focus()
        self._add_hint()
        self.draft_changed.emit(
            DraftChanged(self.question.id, self.question.fingerprint, self.area.draft(), self._hints_shown)
        )
        self._show_parts()
        walk_as_seen(self.parts_in_order())
        announce(self, self.question.hints[self._hints_shown - 1].plain)
        lead_to(self.hints[-1])
        self.told.emit()

    def _add_hint(self) -> None:
        hint = self._factory.prose(self.question.hints[self._hints_shown], "text", "text")
        hint.setParent(self)
        self.hints.append(hint)
        self._hints_shown += 1

    # what the page tells

    def show_saving(self) -> None:
        """The save takes longer than a moment."""
        if self._saving:
            self._say(self.tr("Saving…"), "muted")
            self.resized.emit()

    def show_save_failed(self, message: str, safe: str, remedy: str) -> None:
        """The answer is not saved: it stays, and can be checked again."""
        self._saving = False
        self.area.set_locked(False)
        self._say(f"{message} {safe} {remedy}", "danger")
        self.check_button.set_words(self.tr("Save again"))
        self._show_parts()
        announce(self, message)
        self.check_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit()

    def offer_instead(self, words: str, wanted: Callable[[], None]) -> None:
        """Beside saving again, offer another way on, in place of one that was offered before."""
        if self.instead_button is not None:
            self.instead_button.hide()
            self.instead_button.deleteLater()
        self.instead_button = Button(self._theme, words)
        self.instead_button.setParent(self)
        self.instead_button.clicked.connect(wanted)
        self.instead_button.show()
        self._show_parts()
        walk_as_seen(self.parts_in_order())

    def show_answered(self, answered: Answered) -> None:
        """The answer is on the disk, or in memory only, which is said then: show what it was worth."""
        self._saving = False
        if self.instead_button is not None:
            self.instead_button.hide()
        self._tries_left = answered.tries_left
        self.check_button.set_words(self.area.check_words())
        self._say(
            "" if answered.is_kept else self.tr("Nothing new is kept just now: this answer is only shown."), "muted"
        )
        self._show_result(answered.mark, earlier=False)
        self._show_parts()
        walk_as_seen(self.parts_in_order())
        assert self.panel is not None
        lead_to_feedback(self.panel, self.go_on_button if self.again_button.isHidden() else self.again_button)
        self.told.emit()

    @property
    def final(self) -> bool:
        """Whether no further try is left."""
        return self._tries_left == 0

    def _show_result(self, mark: Mark, *, earlier: bool) -> None:
        self.is_open = False
        done = self.final or mark.verdict in (Verdict.RIGHT, Verdict.UNMARKED)
        self.area.show_mark(mark, final=done)
        self.area.set_locked(True)
        self._drop_panel()
        right = right_words(self.question, mark) if done else ""
        texts = self._feedback_texts(mark, explain=done)
        if earlier:
            words = self.tr("Shown with its answer.") if self._revealed else self.tr("You answered this earlier.")
            self._say(words, "muted")
        title = self.tr("All that is said to answers") if self._revealed else ""
        self.panel = feedback_panel(self._theme, self._factory, mark, texts, right, self._tries_words(), title)
        self.panel.setParent(self)
        self.panel.show()

    def _feedback_texts(self, mark: Mark, *, explain: bool) -> list[RichText]:
        if self._revealed:
            return all_feedback(self.question)
        texts = part_feedback(self.question, mark)
        general = feedback_for(self.question, mark)
        if general:
            texts.append(general)
        if explain and self.question.why:
            texts.append(self.question.why)
        return texts

    def _drop_panel(self) -> None:
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None

    def _edited(self) -> None:
        draft = self.area.draft()
        if draft is not None:
            self.draft_changed.emit(DraftChanged(self.question.id, self.question.fingerprint, draft, self._hints_shown))
        self._show_parts()

    def parts_in_order(self) -> list[QWidget]:
        """The parts as they follow on one another, for the Tab key and for screen readers."""
        panel = [] if self.panel is None else [self.panel]
        return [self.stem, self.area, *self.hints, *panel, self.notice, *self._buttons(), self.certainty]

    def _buttons(self) -> list[Button]:
        """The buttons as they stand beside one another."""
        instead = [] if self.instead_button is None else [self.instead_button]
        return [self.check_button, *instead, self.again_button, self.go_on_button, self.hint_button]

    # layout

    def _show_parts(self) -> None:
        """Which parts are there in the state that the card is in."""
        wrong = self.panel is not None and self.panel.verdict is not Verdict.RIGHT
        self.check_button.setVisible(self.is_open)
        self.check_button.setEnabled(self.area.answer() is not None and not self._saving)
        self.again_button.setVisible(not self.is_open and wrong and not self.final)
        unmarked = self.panel is not None and self.panel.verdict is Verdict.UNMARKED
        self.again_button.set_words(self.tr("Answer again") if unmarked else self.tr("Try again"))
        self.go_on_button.setVisible(not self.is_open)
        self.certainty.setVisible(self.is_open and is_marked(self.question.body))
        more = len(self.question.hints) - self._hints_shown
        self.hint_button.setVisible(self.is_open and more > 0)
        self.hint_button.set_words(self._hint_words(more))
        self.caption.setText(self._caption())
        for hint in self.hints:
            hint.show()
        self.notice.setVisible(bool(self.notice.text()))
        self.updateGeometry()
        self.resized.emit()
        self.update()

    def _tries_words(self) -> str:
        if not self._tries_left:
            return ""
        return self.tr("1 try left") if self._tries_left == 1 else self.tr("%n tries left", None, self._tries_left)

    def _hint_words(self, more: int) -> str:
        words = self.tr("Show a hint") if not self._hints_shown else self.tr("Show another hint (%n left)", None, more)
        if self.question.hint_cost:
            words += self.tr(" (costs {0} %)").format(shown_number(self.question.hint_cost))
        return words

    def _caption(self) -> str:
        if self._tries_left is None or not self.is_open:
            return self._count
        left = self.tr("1 TRY LEFT") if self._tries_left == 1 else self.tr("%n TRIES LEFT", None, self._tries_left)
        return f"{self._count} · {left}"

    def height_for(self, width: int) -> int:
        """Lay the parts out at this width; returns the height of all."""
        px = self._theme.px
        inset = px(24)
        room, y = width - 2 * inset, inset
        for part, gap in self._visible_parts():
            height = block_height(part, room)
            part.setGeometry(inset, y, room, height)
            y += height + px(gap)
        x = inset
        bottom = y
        for button in self._buttons():
            if not button.isHidden():
                wide, high = size_within(button, room)
                if x + wide > width - inset and x > inset:
                    x, y = inset, bottom + px(8)
                high = max(px(44), high)
                left = width - x - wide if self.isRightToLeft() else x
                button.setGeometry(left, y, wide, high)
                bottom = max(bottom, y + high)
                x += wide + px(12)
        if not self.certainty.isHidden():
            beside = width - inset - x - px(8)
            wide = self.certainty.natural_width()
            if wide <= beside:
                left = inset if self.isRightToLeft() else width - inset - wide
                self.certainty.setGeometry(left, y + px(6), wide, px(32))
                self.certainty.height_for(wide)
            else:
                high = self.certainty.height_for(room)
                self.certainty.setGeometry(inset, bottom + px(12), room, high)
                bottom += px(12) + high
        return bottom + inset

    def _visible_parts(self) -> list[tuple[QWidget, int]]:
        parts: list[tuple[QWidget, int]] = [(self.caption, 6)]
        if self.stem.blocks:
            parts.append((self.stem, 16))
        parts.append((self.area, 16))
        parts += [(hint, 12) for hint in self.hints if self.is_open]
        for hint in self.hints:
            hint.setVisible(self.is_open)
        if self.panel is not None:
            parts.append((self.panel, 16))
        if self.notice.text():
            parts.append((self.notice, 12))
        return parts

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.color("sunken"))
        painter.setPen(QPen(self._theme.color("border"), 1))
        radius = self._theme.px(14)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()

    def choose(self, number: int) -> None:
        """A digit key. What can be checked then, Enter checks; who listens stays at what was chosen, to hear it."""
        done = self.area.choose(number) and self.area.answer() is not None
        if done and not QAccessible.isActive() and not is_reading_stop(self.window().focusWidget()):
            self.check_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
