"""A text with pictures (an option, a piece of a board): its words are painted, and its pictures below them."""

import re

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from lmtrainer.course.text import Picture, RichText
from lmtrainer.desktop.ui.blocks.document import PaintedText
from lmtrainer.desktop.ui.blocks.picture import LoadPicture
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.painting import rounded

_HIGHEST = 220  # pixels at 100 %
_GAP = 10
_WORDS_OF_PICTURE = re.compile(r"<span>[^<]*</span>")
_TAG = re.compile(r"<[^>]*>")


class IllustratedText:
    """Words with the pictures that stand among them below. A picture's own words are for those who do not see it."""

    def __init__(self, theme: Theme, text: RichText, role: str, load: LoadPicture, owner: QWidget) -> None:
        html = _WORDS_OF_PICTURE.sub("", text.html) if text.pictures else text.html
        self._has_words = bool(_TAG.sub("", html).strip())
        self._words = PaintedText(theme, RichText(html, text.plain), role, after=0)
        self._pictures = _Pictures(theme, text, load, owner, first_gap=_GAP if self._has_words else 0)

    def restyle(self) -> None:
        """Fonts and colours of the look in force."""
        self._words.restyle()

    def height_for(self, width: int) -> int:
        """The height of all at this width."""
        return self._words_height(width) + self._pictures.height_for(width)

    def _words_height(self, width: int) -> int:
        return self._words.height_for(width) if self._has_words else 0

    def paint(self, painter: QPainter, x: float, y: float, width: int) -> None:
        """Paint at this place."""
        if self._has_words:
            self._words.paint(painter, x, y, width)
        self._pictures.paint(painter, x, y + self._words_height(width), width)


class _Pictures:
    """The pictures of one text. Their room is there from the start; they are decoded after the first paint."""

    def __init__(self, theme: Theme, text: RichText, load: LoadPicture, owner: QWidget, first_gap: int) -> None:
        self._theme, self._pictures, self._load, self._owner = theme, text.pictures, load, owner
        self._gaps = [first_gap, *[_GAP] * len(text.pictures)]
        self._images: list[QImage] = []
        self._look = ""

    def height_for(self, width: int) -> int:
        """The height of all pictures with the gaps above them; 0 without any."""
        pairs = zip(self._pictures, self._gaps, strict=False)
        return sum(self._size(picture, width)[1] + self._theme.px(gap) for picture, gap in pairs)

    def _size(self, picture: Picture, width: int) -> tuple[int, int]:
        px = self._theme.px
        scale = min(width / max(1, picture.width), px(_HIGHEST) / max(1, picture.height), self._theme.scale)
        return max(1, round(picture.width * scale)), max(1, round(picture.height * scale))

    def paint(self, painter: QPainter, x: float, y: float, width: int) -> None:
        """Paint them below each other."""
        if self._pictures and self._look != self._theme.look.value:
            self._look = self._theme.look.value
            QTimer.singleShot(0, self._owner, self._decode)
        for number, picture in enumerate(self._pictures):
            wide, high = self._size(picture, width)
            y += self._theme.px(self._gaps[number])
            rect = QRectF(x + width - wide if self._owner.isRightToLeft() else x, y, wide, high)
            image = self._images[number] if number < len(self._images) else QImage()
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipPath(rounded(rect, self._theme.px(8)))
            if image.isNull():
                painter.fillRect(rect, self._theme.color("track"))
            else:
                painter.drawImage(rect, image)
            painter.restore()
            y += high

    def _decode(self) -> None:
        self._images = [self._load(picture, self._look) for picture in self._pictures]
        self._owner.update()
