"""A course's cover: its own picture, or a pattern that follows from its id; also the program's sign."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lmtrainer.course.model import CourseInfo
from lmtrainer.desktop.ui.art.motif import paint_cover, paint_sign
from lmtrainer.desktop.ui.art.tiles import paint_tiles
from lmtrainer.desktop.ui.pictures import Pictures
from lmtrainer.desktop.ui.theme.theme import Theme


class Cover(QWidget):
    """Fills its room; ``corners`` says which are round: ``top``, ``right`` or ``all``."""

    def __init__(
        self,
        theme: Theme,
        pictures: Pictures,
        root: Path | None,
        info: CourseInfo | None,
        *,
        height: int = 0,
        corners: str,
    ) -> None:
        super().__init__()
        self._theme, self._pictures, self._root, self._info = theme, pictures, root, info
        self._height, self._corners = height, corners
        self._image: QImage | None = None
        self._asked = ""
        across = QSizePolicy.Policy.Ignored if corners == "top" else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        if info is not None and info.cover is not None and info.cover.alt:
            self.accessible_role = QAccessible.Role.Graphic
            self.setAccessibleName(info.cover.alt)
        self.restyle()

    def restyle(self) -> None:
        """The height at the text size in force, and the picture of the look in force."""
        if self._height:
            self.setFixedHeight(self._theme.px(self._height))
        if self._asked and self._asked != self._theme.look.value:
            self._load()

    def sizeHint(self) -> QSize:
        width = self.minimumWidth() or self._theme.px(300)
        return QSize(width, self._theme.px(self._height or 200))

    def _load(self) -> None:
        if self._info is None or self._info.cover is None or self._root is None:
            return
        self._asked = self._theme.look.value
        self._image = self._pictures.load(self._root, self._info.cover, self._asked)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(self._outline(rect))
        if self._info is None:
            paint_cover(painter, self._theme, rect)
        elif self._info.cover is None:
            paint_tiles(painter, self._theme, rect, self._info.id)
        elif self._image is not None and not self._image.isNull():
            painter.drawImage(rect, self._image, _filling(self._image, rect))
        else:
            painter.fillRect(rect, self._theme.art("blue")[0])
            if not self._asked:
                self._asked = self._theme.look.value
                QTimer.singleShot(0, self, self._load)
        painter.end()

    def _outline(self, rect: QRectF) -> QPainterPath:
        """Round corners on some sides: the other sides reach beyond the widget."""
        radius = self._theme.px(13)
        grown = {
            "top": rect.adjusted(0, 0, 0, radius),
            "right": rect.adjusted(-radius, 0, 0, 0),
            "all": rect,
        }[self._corners]
        path = QPainterPath()
        path.addRoundedRect(grown, radius, radius)
        return path


class Sign(QWidget):
    """The program's sign in the top bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.restyle()

    def restyle(self) -> None:
        """The size at the text size in force."""
        self.setFixedSize(self._theme.px(30), self._theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        paint_sign(painter, self._theme, QRectF(self.rect()))
        painter.end()


def _filling(image: QImage, rect: QRectF) -> QRectF:
    """The middle of the image that has the shape of ``rect``."""
    scale = min(image.width() / max(1.0, rect.width()), image.height() / max(1.0, rect.height()))
    width, height = rect.width() * scale, rect.height() * scale
    return QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)
