"""A label in a type role and a colour token. Plain text only: course text is never taken for markup."""

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.painting import breakable

_LEAST_WIDTH = 120  # of a label that wraps, at 100 %


class Text(QLabel):
    """Plain words. ``level`` makes it a heading for screen readers."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        role: str = "text",
        color: str = "text",
        *,
        wrap: bool = True,
        weight: int | None = None,
        level: int = 0,
    ) -> None:
        super().__init__()  # the text comes later: a reader must not ask before it is known what this is
        self._theme, self._role, self._color, self._weight = theme, role, color, weight
        self._words = ""
        self.heading_level = level
        if level:
            self.accessible_role = QAccessible.Role.Heading
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # in a button it would be the button's
        self.setText(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._align()
        self.restyle()

    def setText(self, text: str) -> None:
        self._words = text
        super().setText(text)
        if self.accessibleName():
            self.setAccessibleName("")
        if self.wordWrap() and self.width() > 0:
            self._break_words(self.width())

    def text(self) -> str:
        return self._words

    def _break_words(self, width: int) -> None:
        shown = breakable(self._words, self.fontMetrics(), width)
        if shown != super().text():
            super().setText(shown)
            self.setAccessibleName(self._words if shown != self._words else "")

    def heightForWidth(self, width: int) -> int:
        shown = breakable(self._words, self.fontMetrics(), width) if self.wordWrap() else self._words
        if shown == super().text():
            return super().heightForWidth(width)
        room = QRect(0, 0, max(1, width), 1 << 20)
        return self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap.value), shown).height()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return least.boundedTo(QSize(self._theme.px(_LEAST_WIDTH), least.height())) if self.wordWrap() else least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.wordWrap():
            self._break_words(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        """At the reading side of the page, whatever script the words are in."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def set_color(self, token: str) -> None:
        """Another colour token."""
        self._color = token
        self.restyle()

    def restyle(self) -> None:
        """Font and colour of the look in force."""
        self.setFont(self._theme.font(self._role, self._weight))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.color(self._color))
        self.setPalette(palette)

    def mark_found(self, words: str) -> list[int]:
        """Mark the label when ``words`` stand in it; returns its one place, 0, or nothing."""
        found = bool(words) and words.casefold() in self.text().casefold()
        self._paint_found("warn_soft" if found else "")
        return [0] if found else []

    def set_current_found(self, current: int | None) -> None:
        """Whether it is the place that the reader looks at."""
        self._paint_found("accent_soft" if current is not None else "warn_soft")

    def _paint_found(self, token: str) -> None:
        palette = self.palette()
        if token:
            palette.setColor(QPalette.ColorRole.Window, self._theme.color(token))
        self.setPalette(palette)
        self.setAutoFillBackground(bool(token))

    def height_for(self, width: int) -> int:
        """The height that the words need at this width."""
        return (
            max(self.heightForWidth(width), self.fontMetrics().height())
            if self.wordWrap()
            else self.sizeHint().height()
        )


def set_tip(widget: QWidget, words: str) -> None:
    """A tool tip that shows these words as they are. Qt takes a tip that looks like markup for markup, and would
    read the files and pictures that it names.
    """
    if QtGui.Qt.mightBeRichText(words):
        from html import escape  # it brings a table of two thousand names along

        words = f"<p>{escape(words)}</p>"
    widget.setToolTip(words)


class ShortText(Text):
    """One line that ends in an ellipsis where there is no room; its name and tool tip are the whole."""

    def __init__(self, theme: Theme, role: str, color: str) -> None:
        self._whole = ""
        super().__init__(theme, "", role, color, wrap=False)

    def set_whole(self, text: str) -> None:
        """Another text."""
        self._whole = text
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        room = max(0, self.width())
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setAccessibleName(self._whole)
        set_tip(self, self._whole if shown != self._whole else "")

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
