"""Code: its language and a button that copies it above, its lines as they are, scrolled where they are too long."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from lmtrainer.course.text import Code
from lmtrainer.desktop.ui.accessibility.readers import add_reading_stop, announce
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.painting import rounded
from lmtrainer.desktop.ui.widgets.scrolling import viewport_of
from lmtrainer.desktop.ui.widgets.text import Text

_PAD, _BAR = 16, 14  # at 100 %: around the lines, and for the bar below them
_RING = 2  # pixels of the line around a view that has the focus


class CodeLines(QWidget):
    """The lines of some code, each on one line, from left to right in every language."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme, self._lines = theme, text.expandtabs(4).split("\n")
        self.setAccessibleName(text)
        add_reading_stop(self)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        widest = max(metrics.horizontalAdvance(line) for line in self._lines)
        return QSize(widest + 2, metrics.lineSpacing() * len(self._lines))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _font(self) -> QFont:
        font = self._theme.font("text", family="DejaVu Sans Mono")
        font.setStyleHint(font.StyleHint.Monospace)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.color("text"))
        painter.setFont(self._font())
        metrics = QFontMetrics(self._font())
        for number, line in enumerate(self._lines):
            painter.drawText(0, number * metrics.lineSpacing() + metrics.ascent(), line)
        painter.end()


class _View(QScrollArea):
    """A view whose surroundings show that it has the focus."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._around = around

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._around.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._around.update()


class CodeBlock(QWidget):
    """Code in its box; nothing runs it."""

    def __init__(self, theme: Theme, code: Code) -> None:
        super().__init__()
        self._theme, self._code = theme, code.text.rstrip("\n")
        self.language = Text(theme, code.language, "small")
        self.copy = Button(theme, self.tr("Copy"), "link")
        self.copy.setAccessibleDescription(self.tr("Copies the code"))
        self.copy.clicked.connect(self._copy)
        self.lines = CodeLines(theme, self._code)
        self.view = _View(self)
        self.view.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Code"))
        viewport_of(self.view).setAutoFillBackground(False)
        self.view.setWidget(self.lines)
        self.lines.setAutoFillBackground(False)
        for part in (self.language, self.copy):
            part.setParent(self)
        self.language.setVisible(bool(code.language))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self.copy.set_words(self.tr("Copied"))
        announce(self, self.tr("Copied"))
        self._place_head(self.width())

    def height_for(self, width: int) -> int:
        """Lay it out at this width; returns the height."""
        pad = self._theme.px(_PAD)
        head = self._place_head(width)
        wanted, room = self.lines.sizeHint(), width - 2 * pad
        self.lines.resize(wanted)
        is_wider = wanted.width() > room
        self.view.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_wider else Qt.FocusPolicy.NoFocus)
        bar = max(self._theme.px(_BAR), self.view.horizontalScrollBar().sizeHint().height()) if is_wider else 0
        self.view.setGeometry(pad, head, room, wanted.height() + bar)
        return head + wanted.height() + bar + pad

    def _place_head(self, width: int) -> int:
        """The language at the start and the button at the end; returns where they end."""
        pad, size = self._theme.px(_PAD), self.copy.sizeHint()
        top = self._theme.px(4)
        room = max(0, width - 2 * pad - size.width())
        high = max(size.height(), self.language.height_for(room))
        mirrored = self.isRightToLeft()
        self.copy.setGeometry(pad if mirrored else width - pad - size.width(), top, size.width(), size.height())
        self.language.setGeometry(pad + size.width() if mirrored else pad, top, room, high)
        return top + high

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.height_for(event.size().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(rounded(self.rect().toRectF(), self._theme.px(10)), self._theme.color("code"))
        if self.view.hasFocus():
            painter.setPen(QPen(self._theme.color("focus"), _RING))
            painter.drawPath(rounded(self.rect().toRectF().adjusted(1, 1, -1, -1), self._theme.px(10)))
        painter.end()
