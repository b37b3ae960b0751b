"""A label in a type role and a colour token. Plain text only: course text is never taken for markup."""

from html import escape

from PySide6 import QtGui
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from lmtrainer.desktop.theme.theme import Theme


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
        self.heading_level = level
        if level:
            self.accessible_role = QAccessible.Role.Heading
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # in a button it would be the button's
        self.setText(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.restyle()

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
    widget.setToolTip(f"<p>{escape(words)}</p>" if QtGui.Qt.mightBeRichText(words) else words)


class ShortText(Text):
    """One line that ends in an ellipsis where there is no room; its name stays whole."""

    def __init__(self, theme: Theme, role: str, color: str) -> None:
        self._whole = ""
        super().__init__(theme, "", role, color, wrap=False)

    def set_whole(self, text: str) -> None:
        """Another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        room = max(0, self.width())
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
