"""Pictures that stand within a text (an option, a piece of a board): painted below its words."""

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from lmtrainer.course.text import Picture, RichText
from lmtrainer.desktop.blocks.picture import LoadPicture
from lmtrainer.desktop.theme.theme import Theme
from lmtrainer.desktop.widgets.painting import rounded

_HIGHEST = 220  # pixels at 100 %
_GAP = 10


class InlinePictures:
    """The pictures of one text. Their room is there from the start; they are decoded after the first paint."""

    def __init__(self, theme: Theme, text: RichText, load: LoadPicture, owner: QWidget) -> None:
        self._theme, self._pictures, self._load, self._owner = theme, text.pictures, load, owner
        self._images: list[QImage] = []
        self._look = ""

    def height_for(self, width: int) -> int:
        """The height of all pictures with the gaps above them; 0 without any."""
        return sum(self._size(picture, width)[1] + self._theme.px(_GAP) for picture in self._pictures)

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
            y += self._theme.px(_GAP)
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
