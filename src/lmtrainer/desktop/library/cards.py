"""The cards of the library: the course to continue, each course, and the way to add one."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from lmtrainer.desktop.base.course_actions import CourseActions, below
from lmtrainer.desktop.ui.language import translate, worded
from lmtrainer.desktop.ui.lesson_counts import done_words, extent_words, left_words
from lmtrainer.desktop.ui.pictures import Pictures
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.art_card import ArtCard
from lmtrainer.desktop.ui.widgets.buttons import Button, icon_button
from lmtrainer.desktop.ui.widgets.cover import Cover
from lmtrainer.desktop.ui.widgets.layout import Box, Item, column, row
from lmtrainer.desktop.ui.widgets.marks import Chip, Glyph, Ring
from lmtrainer.desktop.ui.widgets.painting import paint_focus, paint_surface
from lmtrainer.desktop.ui.widgets.pressable import Pressable
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.study.changes import ShelfCourse


class Hero(ArtCard):
    """The one large card: where to go on."""

    def __init__(self, theme: Theme, pictures: Pictures, course: ShelfCourse) -> None:
        assert course.outline is not None and course.progress is not None
        info, progress = course.outline.info, course.progress
        kicker = self.tr("CONTINUE WHERE YOU LEFT OFF") if progress.started else self.tr("START HERE")
        if progress.completed:
            kicker = self.tr("COMPLETED")
        self.button = Button(theme, "", "primary", "arrow-right", trailing=True)
        short = self.tr("Continue") if progress.started else self.tr("Start")
        self.button.set_words(_next_step(course), self.tr("Open") if progress.completed else short)
        left = left_words(progress)
        words = column(
            theme,
            Text(theme, kicker, "label", "accent_text"), 8,
            Text(theme, info.title, "h1", level=1), 8,
            Text(theme, info.summary, "promise", "muted"), 16, "*",
            row(
                theme, Ring(theme, progress.fraction, 56, 5),
                (column(
                    theme, "*",
                    Text(theme, done_words(progress), "ui", weight=600),
                    Text(theme, self.tr("All done") if progress.completed else left, "small", "muted"), "*",
                ), 1), gap=16,
            ), 20,
            row(theme, self.button, "*"),
            margins=(32, 28, 24, 28),
        )  # fmt: skip
        cover = Cover(theme, pictures, course.root, info, corners="right")
        super().__init__(theme, words, cover, 288, (200, 440, 500))


class CourseCard(Pressable):
    """Cover, title, size, state: as a whole one button; and one for what else can be done with the course."""

    def __init__(self, theme: Theme, pictures: Pictures, course: ShelfCourse, actions: CourseActions) -> None:
        super().__init__()
        self._actions = actions
        self.menu: QMenu | None = None
        self._theme, self.course = theme, course
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = course.outline.info.title if course.outline else course.root.name
        info = course.outline.info if course.outline else None
        status, words = self._status()
        self.more_button = icon_button(theme, "ellipsis-vertical", self.tr("More about {0}").format(title))
        self.more_button.clicked.connect(lambda: self.open_menu(below(self.more_button)))
        status.add(self.more_button)
        body = column(
            theme, Text(theme, title, "h3"), 4, Text(theme, self._size(), "small", "muted"), 12, "*", status,
            margins=(20, 16, 20, 16),
        )  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 2)
        layout.setSpacing(0)
        layout.addWidget(Cover(theme, pictures, course.root, info, height=128, corners="top"))
        layout.addWidget(body, 1)
        self.setAccessibleName(f"{title}, {words}")
        for child in self.findChildren(QWidget):
            holds_button = child is body or child is status or child is self.more_button
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not holds_button)

    def open_menu(self, place: QPoint) -> None:
        """Show what can be done with the course, at this place of the screen."""
        if self.menu is None:
            self.menu = self._actions.menu(self.course.root, self)
            self.menu.aboutToHide.connect(self._forget_menu)
            self.menu.popup(place)

    def _forget_menu(self) -> None:
        self.menu = None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.open_menu(below(self.more_button) if by_keys else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() is Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift):
            self.open_menu(below(self.more_button))
        else:
            super().keyPressEvent(event)

    def _size(self) -> str:
        if self.course.outline is None:
            return worded(self.course.trouble) or self.tr("Not read yet")
        return extent_words(self.course.outline.lessons)

    def _status(self) -> tuple[Box, str]:
        theme, progress = self._theme, self.course.progress
        if progress is None or not progress.started:
            words = self.tr("New") if progress else self.tr("cannot be opened now")
            items: list[Item] = [Chip(theme, words), "*"] if progress else [Glyph(theme, "triangle-alert", "warn"), "*"]
        elif progress.completed:
            words = self.tr("Completed")
            items = [Ring(theme, 1, 32, 4), Text(theme, words, "small", "success", wrap=False, weight=600), "*"]
        else:
            words = done_words(progress)
            items = [Ring(theme, progress.fraction, 32, 4), Text(theme, words, "small", wrap=False, weight=600), "*"]
        status = row(theme, *items, gap=12)
        status.setMinimumHeight(theme.px(40))
        return status, words

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(336), self.heightForWidth(self._theme.px(336)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_surface(painter, self._theme, QRectF(self.rect()), edge="control" if self.underMouse() else "border")
        if self.hasFocus():
            paint_focus(painter, self._theme, QRectF(self.rect()).adjusted(0, 0, 0, -1), 14)
        painter.end()


class AddCard(Pressable):
    """Quiet: a dashed outline, no fill."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Open a course folder"))
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        glyph = Glyph(theme, "folder-open", "muted", 24)
        words = Text(theme, self.tr("Open a course folder"), "ui", wrap=False, weight=600)
        hint = Text(theme, self.tr("or drop a folder or package anywhere"), "small", "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for part in (glyph, words, hint):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter if part is glyph else Qt.AlignmentFlag(0))
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addStretch(1)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(336), self._theme.px(180))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("control"), 1.5)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(theme.color("hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -2)
        painter.drawRoundedRect(rect, theme.px(14), theme.px(14))
        if self.hasFocus():
            paint_focus(painter, theme, QRectF(self.rect()), 14)
        painter.end()


def _next_step(course: ShelfCourse) -> str:
    assert course.outline is not None and course.progress is not None
    lesson = course.outline.lesson(course.progress.next_lesson)
    if course.progress.completed or lesson is None:
        return translate("Library", "Open the course")
    words = translate("Library", "Start: {0}, {1} min")
    if course.progress.started:
        words = translate("Library", "Continue: {0}, {1} min")
    return words.format(lesson.title, lesson.minutes)
