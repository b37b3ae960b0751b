"""The way through a course: modules that fold, and a line for each lesson."""

from math import ceil

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from lmtrainer.course.model import LessonOutline, ModuleOutline
from lmtrainer.desktop.ui.accessibility.readers import tell_expanded
from lmtrainer.desktop.ui.lesson_counts import extent_words
from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.layout import Box, column, height_at, reflow
from lmtrainer.desktop.ui.widgets.painting import breakable, paint_focus, paint_ring, paint_state
from lmtrainer.desktop.ui.widgets.pressable import Pressable
from lmtrainer.desktop.ui.widgets.tab_order import put_in_tab_order
from lmtrainer.desktop.ui.widgets.text import set_tip
from lmtrainer.learning.progress import CourseProgress, LessonProgress, LessonState


class _Row(Pressable):
    """A line of the way: a mark, words left, words right. It is as high as its words need at its width."""

    def __init__(self, theme: Theme, height: int) -> None:
        super().__init__()
        self.theme, self._height = theme, height
        self._heights_at: dict[int, int] = {}
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def restyle(self) -> None:
        """The height at the text size in force."""
        self.words_changed()

    def words_height(self, width: int) -> float:
        """How high the words left are in a row of this width."""
        raise NotImplementedError

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights_at:  # a layout asks again and again
            self._heights_at[width] = max(
                self.theme.px(self._height), ceil(self.words_height(width)) + self.theme.px(24)
            )
        return self._heights_at[width]

    def words_changed(self) -> None:
        """Other words: the row may need another height."""
        self._heights_at.clear()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(300), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.theme.px(self._height))

    def paint_ground(self, painter: QPainter, *, chosen: bool) -> None:
        """Hover, choice and focus."""
        px = self.theme.px
        rect = QRectF(self.rect()).adjusted(px(8), 1, -px(8), -1)
        if chosen or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(rect, px(10), px(10))
        if self.hasFocus():
            paint_focus(painter, self.theme, rect, 10)

    def height_of(self, words: str, role: str, weight: int, room: float) -> float:
        """How high words are, broken into lines where they must be."""
        metrics = QFontMetricsF(self.theme.font(role, weight))
        shown = breakable(words, metrics, room)
        return metrics.boundingRect(QRectF(0, 0, room, 1 << 20), int(Qt.TextFlag.TextWordWrap.value), shown).height()

    def paint_words(self, painter: QPainter, rect: QRectF, words: str, role: str, token: str, weight: int) -> None:
        """Words in as many lines as they need."""
        font = self.theme.font(role, weight)
        painter.setFont(font)
        painter.setPen(self.theme.color(token))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(rect, flags, breakable(words, QFontMetricsF(font), rect.width()))

    def width_of_right(self, words: str) -> float:
        """How much room words at the end of the line take."""
        return QFontMetricsF(self.theme.font("small")).horizontalAdvance(words) + 4

    def paint_right(self, painter: QPainter, words: str, token: str, inset: int) -> None:
        """Words at the end of the line."""
        width = self.width_of_right(words)
        rect = QRectF(self.width() - inset - width, 0, width, self.height())
        painter.setFont(self.theme.font("small"))
        painter.setPen(self.theme.color(token))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)


class ModuleRow(_Row):
    """A module's title, size and state; a click opens and closes it."""

    accessible_role = QAccessible.Role.Button

    def __init__(self, theme: Theme, number: int, module: ModuleOutline) -> None:
        super().__init__(theme, 72)
        self._number, self._module = number, module
        self.done, self.is_open = 0, False
        self.setText(module.title.replace("&", "&&"))

    def show_state(self, done: int, *, is_open: bool) -> None:
        """How many lessons are done, and whether the module is open."""
        folded = is_open is not self.is_open
        self.done, self.is_open = done, is_open
        self.setAccessibleName(", ".join(filter(None, (self._module.title, self._state_words()))))
        if folded:
            tell_expanded(self)
        self.words_changed()

    @property
    def is_expanded(self) -> bool:
        """What screen readers are told."""
        return self.is_open

    def _state_words(self) -> str:
        total = len(self._module.lessons)
        return self.tr("Done") if self.done == total else self.tr("{0} of {1}").format(self.done, total)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, painter = self.theme, self.theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, chosen=False)
        total = len(self._module.lessons)
        share = self.done / total
        side = px(32)
        ring = QRectF(px(20), (self.height() - side) / 2, side, side)
        paint_ring(painter, theme, ring, share, px(3), "success" if share >= 1 else "accent")
        if share >= 1:
            inset = side * 0.26
            draw_icon(painter, "check", ring.adjusted(inset, inset, -inset, -inset), theme.color("success"), 3)
        else:
            painter.setFont(theme.font("small", 700))
            painter.setPen(theme.color("text"))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self._number))
        icon = px(18)
        fold = QRectF(self.width() - px(24) - icon, (self.height() - icon) / 2, icon, icon)
        draw_icon(painter, "chevron-down" if self.is_open else "chevron-right", fold, theme.color("muted"))
        token = "success" if share >= 1 else "muted"
        self.paint_right(painter, self._state_words(), token, px(24) + icon + px(12))
        title, facts = self._heights(self.width())
        left, room, top = px(68), self._room(self.width()), (self.height() - title - facts) / 2
        if self._module.title:
            self.paint_words(painter, QRectF(left, top, room, title), self._module.title, "h3", "text", 600)
        words = extent_words(self._module.lessons)
        self.paint_words(painter, QRectF(left, top + title, room, facts), words, "small", "muted", 500)
        painter.end()

    def words_height(self, width: int) -> float:
        return sum(self._heights(width))

    def _room(self, width: int) -> float:
        px = self.theme.px
        return max(px(60), width - px(68 + 24 + 18 + 24) - self.width_of_right(self._state_words()))

    def _heights(self, width: int) -> tuple[float, float]:
        """Of the title, and of what is said below it."""
        room, px = self._room(width), self.theme.px
        title = self.height_of(self._module.title, "h3", 600, room) + px(3) if self._module.title else 0.0
        return title, self.height_of(extent_words(self._module.lessons), "small", 500, room)


class LessonLine(_Row):
    """A lesson in its module."""

    def __init__(self, theme: Theme, lesson: LessonOutline) -> None:
        super().__init__(theme, 48)
        self.lesson = lesson
        self._progress: LessonProgress | None = None
        self._next = False
        self.setText(lesson.title.replace("&", "&&"))

    def show_state(self, progress: LessonProgress, *, is_next: bool) -> None:
        """How the lesson stands, and whether it is the next step."""
        self._progress, self._next = progress, is_next
        self.setEnabled(progress.state is not LessonState.LOCKED)
        self.setAccessibleName(f"{self.lesson.title}, {self._words()}")
        set_tip(self, self._words() if progress.state is LessonState.LOCKED else "")
        self.words_changed()

    def _words(self) -> str:
        assert self._progress is not None
        minutes = self.tr("{0} min").format(self.lesson.minutes)
        if self._progress.state is LessonState.LOCKED:
            return self.tr("Opens after “{0}”").format(self._progress.opens_after)
        if self._next:
            return self.tr("Next · {0}").format(minutes)
        if self._progress.state is LessonState.DONE:
            return self.tr("Done · {0}").format(minutes)
        return minutes

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._progress is None:
            return
        theme, px, painter = self.theme, self.theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, chosen=self._next)
        side = px(20)
        state = "current" if self._next else self._progress.state.value
        paint_state(painter, theme, QRectF(px(64), (self.height() - side) / 2, side, side), state)
        locked = self._progress.state is LessonState.LOCKED
        self.paint_right(painter, self._words(), "accent_text" if self._next else "muted", px(24))
        token = "accent_text" if self._next else "muted" if locked else "text"
        rect = QRectF(px(100), 0, self._room(self.width()), self.height())
        self.paint_words(painter, rect, self.lesson.title, "ui", token, 600 if self._next else 500)
        painter.end()

    def words_height(self, width: int) -> float:
        return self.height_of(self.lesson.title, "ui", 600, self._room(width)) if self._progress is not None else 0

    def _room(self, width: int) -> float:
        px = self.theme.px
        return max(px(60), width - px(100 + 24 + 16) - self.width_of_right(self._words()))


EXPAND_MS = 160
_UNBOUNDED = 16_777_215  # Qt's largest height of a widget


class ModulePart(Box):
    """A module and, once it is opened, its lessons: so a large course costs little more than a small one."""

    lesson_chosen = Signal(str)
    folded = Signal()

    def __init__(self, theme: Theme, number: int, module: ModuleOutline) -> None:
        super().__init__(theme)
        self.head = ModuleRow(theme, number, module)
        self.lines: list[LessonLine] = []
        self._module = module
        self._progress: CourseProgress | None = None
        self._inside: Box | None = None
        self._motion: QVariantAnimation | None = None
        self.add(self.head)
        self.head.clicked.connect(self.fold)

    @property
    def lessons(self) -> tuple[LessonOutline, ...]:
        """The lessons of the module."""
        return self._module.lessons

    def show_progress(self, progress: CourseProgress, *, fold_to_next: bool) -> None:
        """States of the lessons. ``fold_to_next``: open the module if the next step is in it, else close it."""
        self._progress = progress
        here = any(lesson.id == progress.next_lesson for lesson in self._module.lessons)
        self._show(is_open=here if fold_to_next else self.head.is_open)

    def fold(self) -> None:
        """Open the module, or close it; only the height moves."""
        is_open = not self.head.is_open
        before = self._inside.height() if self._inside is not None and self.head.is_open else 0
        self._show(is_open=is_open)
        if self._theme.motion and self.isVisible() and self._inside is not None:
            self._inside.show()
            self._move(before, height_at(self._inside, self.width()) if is_open else 0)
        else:
            self._tell_folded()

    def _move(self, start: int, end: int) -> None:
        if self._motion is None:
            self._motion = QVariantAnimation(self)
            self._motion.setDuration(EXPAND_MS)
            self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
            self._motion.valueChanged.connect(self._grow)
            self._motion.finished.connect(self._end_motion)
        self._motion.stop()
        self._motion.setStartValue(start)
        self._motion.setEndValue(end)
        self._motion.start()

    def _grow(self, height: int) -> None:
        assert self._inside is not None
        self._inside.setFixedHeight(height)
        self._tell_folded()

    def _end_motion(self) -> None:
        assert self._inside is not None
        self._inside.setMinimumHeight(0)
        self._inside.setMaximumHeight(_UNBOUNDED)
        self._inside.setVisible(self.head.is_open)
        self._tell_folded()

    def _tell_folded(self) -> None:
        """The page asks at once how high everything is: nothing may answer with what it was."""
        reflow(self._inside or self)
        self.folded.emit()

    def _show(self, *, is_open: bool) -> None:
        assert self._progress is not None
        states = self._progress.lessons
        done = sum(states[lesson.id].state is LessonState.DONE for lesson in self._module.lessons)
        self.head.show_state(done, is_open=is_open)
        if is_open and self._inside is None:
            self._make_lines()
        if self._inside is not None:
            self._inside.setVisible(is_open)
            reflow(self._inside)
        for line in self.lines:
            is_next = line.lesson.id == self._progress.next_lesson and not self._progress.completed
            line.show_state(states[line.lesson.id], is_next=is_next)

    def _make_lines(self) -> None:
        self._inside = column(self._theme)
        self.add(self._inside)
        for lesson in self._module.lessons:
            line = LessonLine(self._theme, lesson)
            line.clicked.connect(lambda _checked, chosen=lesson.id: self.lesson_chosen.emit(chosen))
            self.lines.append(line)
            self._inside.add(line)
        put_in_tab_order([self.head, *self.lines])
