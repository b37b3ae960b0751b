"""A picture of the course: its room is kept from the start, its bytes are decoded after the first paint."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.course.text import Picture
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.painting import rounded
from lmtrainer.desktop.ui.widgets.text import Text

_GAP, _NARROWEST = 8, 280  # above a caption, and a caption, at 100 %
LoadPicture = Callable[[Picture, str], QImage]
"""A picture and the look (``light dark contrast``) -> the image; an empty one when it cannot be had."""


def no_picture(picture: Picture, look: str) -> QImage:
    """A `LoadPicture` for where there is no course to load from."""
    return QImage()


class PictureBlock(QWidget):
    """A picture as wide as the column, or as wide as it is, and its caption; its alternative text is its name."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, picture: Picture, load: LoadPicture) -> None:
        super().__init__()
        self._theme, self._picture, self._load = theme, picture, load
        self._image = QImage()
        self._look = ""
        self.setAccessibleName(picture.alt)
        self._caption = Text(theme, picture.caption, "caption", "muted") if picture.caption else None
        if self._caption is not None:
            self._caption.setParent(self)

    def restyle(self) -> None:
        """The variant of the look in force."""
        if self._look and self._look != self._theme.look.value:
            self._decode()

    def height_for(self, width: int) -> int:
        """The height of the picture and its caption at this width."""
        size, px = self._size(width), self._theme.px
        if self._caption is None:
            return size.height()
        room = min(width, max(size.width(), px(_NARROWEST)))
        height = self._caption.height_for(room)
        self._caption.setGeometry((width - room) // 2, size.height() + px(_GAP), room, height)
        return size.height() + px(_GAP) + height

    def _size(self, width: int) -> QSize:
        shown = min(width, self._theme.px(self._picture.width))
        return QSize(shown, max(1, round(shown * self._picture.height / self._picture.width)))

    def _decode(self) -> None:
        self._look = self._theme.look.value
        self._image = self._load(self._picture, self._look)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._look:
            self._look = self._theme.look.value
            QTimer.singleShot(0, self, self._decode)
        size = self._size(self.width())
        rect = QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(rounded(rect, self._theme.px(14)))
        if self._image.isNull():
            painter.fillRect(rect, self._theme.color("track"))
            painter.setPen(self._theme.color("text"))
            painter.setFont(self._theme.font("small"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(rect.adjusted(24, 24, -24, -24), flags, self._picture.alt)
        else:
            painter.drawImage(rect, self._image)
        painter.end()
