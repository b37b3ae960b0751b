"""The side of the lesson page: the course, how far it is, and every lesson with its state."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from lmtrainer.course.model import LessonOutline, Outline
from lmtrainer.desktop.ui.lesson_counts import done_so_far_words
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.layout import Box, column
from lmtrainer.desktop.ui.widgets.marks import Bar
from lmtrainer.desktop.ui.widgets.painting import breakable, paint_focus, paint_state
from lmtrainer.desktop.ui.widgets.pressable import Pressable
from lmtrainer.desktop.ui.widgets.scrolling import scroll_area
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.learning.progress import CourseProgress, LessonState

WIDTH = 296


class LessonRow(Pressable):
    """One lesson in the outline; long titles wrap."""

    def __init__(self, theme: Theme, lesson: LessonOutline) -> None:
        super().__init__()
        self._theme, self._lesson = theme, lesson
        self._state, self._current = "new", False
        self.setText(lesson.title.replace("&", "&&"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.restyle()

    def set_state(self, state: LessonState, *, current: bool) -> None:
        """How the lesson stands, and whether it is the one that is open."""
        self._state, self._current = state.value, current
        words = {
            LessonState.NEW: self.tr("not started"),
            LessonState.STARTED: self.tr("started"),
            LessonState.DONE: self.tr("done"),
            LessonState.LOCKED: self.tr("locked"),
        }[state]
        here = self.tr(", you are here") if current else ""
        self.setAccessibleName(f"{self._lesson.title}, {words}{here}")
        self.update()

    def restyle(self) -> None:
        """The height that the title needs."""
        self.setFixedHeight(self._height())

    def _text_rect(self) -> QRectF:
        px = self._theme.px
        return QRectF(px(48), 0, px(WIDTH) - px(48) - px(28), 10_000)

    def _height(self) -> int:
        metrics = QFontMetricsF(self._theme.font("ui", 600))
        flags = int(Qt.TextFlag.TextWordWrap.value)
        text = metrics.boundingRect(self._text_rect(), flags, self._shown_title(metrics)).height()
        return max(self._theme.px(40), round(text) + self._theme.px(18))

    def _shown_title(self, metrics: QFontMetricsF) -> str:
        return breakable(self._lesson.title, metrics, self._text_rect().width())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH - 24), self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, painter = self._theme, self._theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(px(8), 1, -px(8), -1)
        if self._current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if self._current else "hover"))
            painter.drawRoundedRect(rect, px(9), px(9))
        side = px(20)
        state = "current" if self._current and self._state != "done" else self._state
        paint_state(painter, theme, QRectF(px(18), (self.height() - side) / 2, side, side), state)
        painter.setFont(theme.font("ui", 600 if self._current else 500))
        locked = self._state == "locked"
        painter.setPen(theme.color("accent_text" if self._current else "muted" if locked else "text"))
        text = self._text_rect()
        text.setHeight(self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(text, flags, self._shown_title(QFontMetricsF(painter.font())))
        if self.hasFocus():
            paint_focus(painter, theme, rect, 9)
        painter.end()


class OutlineSide(QFrame):
    """Lessons by module. A click says which one is wanted; Up and Down move between them."""

    lesson_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("side")
        self._theme = theme
        self._rows: dict[str, LessonRow] = {}
        self._title = Text(theme, "", "stem")
        self._count = Text(theme, "", "small", "muted", wrap=False)
        self._bar = Bar(theme, self.tr("Course progress"))
        head = column(theme, self._title, 6, self._count, 8, self._bar, margins=(16, 20, 16, 8))
        self._list: Box = column(theme, margins=(0, 4, 0, 16))
        self._scroll = scroll_area(self._list)
        self._list.setObjectName("side")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self._scroll, 1)
        self.restyle()

    def restyle(self) -> None:
        """The width at the text size in force."""
        self.setFixedWidth(self._theme.px(WIDTH))

    def show_course(self, outline: Outline) -> None:
        """List the lessons of a course."""
        self._title.setText(outline.info.title)
        self._list.clear()
        self._rows.clear()
        for module in outline.modules:
            if module.title:
                heading = Text(self._theme, module.title.upper(), "label", "muted", level=2)
                heading.setAccessibleName(module.title)
                self._list.add(column(self._theme, heading, margins=(18, 14, 16, 6)))
            for lesson in module.lessons:
                row = LessonRow(self._theme, lesson)
                row.clicked.connect(lambda _checked, chosen=lesson.id: self.lesson_chosen.emit(chosen))
                self._rows[lesson.id] = row
                self._list.add(row)
        self._list.add("*")

    def show_progress(self, progress: CourseProgress, current: str) -> None:
        """States of all lessons; ``current`` is the one that is open.

        A course that is opened, or read anew, tells its progress before its page comes: that of another list of lessons
        is left out.
        """
        if not progress.is_of(self._rows):
            return
        self._count.setText(done_so_far_words(progress))
        self._bar.set_value(progress.fraction)
        for lesson_id, row in self._rows.items():
            row.set_state(progress.lessons[lesson_id].state, current=lesson_id == current)
        if current in self._rows:
            self._scroll.ensureWidgetVisible(self._rows[current], 0, 80)

    def row(self, lesson_id: str) -> LessonRow:
        """The row of a lesson."""
        return self._rows[lesson_id]

    def focus_current(self, current: str) -> None:
        """Put the keyboard on the lesson that is open."""
        if current in self._rows:
            self._rows[current].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        rows = list(self._rows.values())
        at = next((number for number, row in enumerate(rows) if row.hasFocus()), None)
        if step is not None and at is not None:
            rows[(at + step) % len(rows)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("sunken"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.color("border"))
