"""A piece of a lesson, shown on the settings page: it follows every choice at once."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent

from lmtrainer.course.text import RichText
from lmtrainer.desktop.ui.blocks.callout import paint_tinted
from lmtrainer.desktop.ui.blocks.document import PaintedText
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.layout import Flowing


class Sample(Flowing):
    """A paragraph, and a note with letters that are easily taken for each other."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, text: RichText, letters: RichText) -> None:
        self._text, self._letters = PaintedText(theme, text, "body"), PaintedText(theme, letters, "body")
        super().__init__(theme)
        self.setAccessibleName(f"{text.plain} {letters.plain}")

    def restyle(self) -> None:
        self._text.restyle()
        self._letters.restyle()
        super().restyle()

    def arrange(self, width: int, *, place: bool) -> int:
        px = self.theme.px
        return self._text.height_for(width) + px(16) + self._letters.height_for(width - px(40)) + px(32)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px, width = QPainter(self), self.theme.px, self.width()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._text.paint(painter, 0, 0, width)
        top = self._text.height_for(width) + px(16)
        height = self._letters.height_for(width - px(40)) + px(32)
        painter.save()
        painter.translate(0, top)
        paint_tinted(painter, self.theme, QRectF(0, 0, width, height), "info")
        self._letters.paint(painter, px(24), px(14), width - px(40))
        painter.restore()
        painter.end()
