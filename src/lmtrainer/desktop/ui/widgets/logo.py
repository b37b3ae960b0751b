"""An organisation's logo, as high as the program's sign and no wider than it may be."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.ui.theme.theme import Theme

LoadLogo = Callable[[str], QImage | None]


class Logo(QWidget):
    """``load`` gives the logo for the name of a look; it is loaded again when the look changes."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, load: LoadLogo, name: str, height: int = 30, widest: int = 168) -> None:
        super().__init__()
        self._theme, self._load, self._height, self._widest = theme, load, height, widest
        self._image: QImage | None = None
        self._look = ""
        self.setAccessibleName(name)
        self.restyle()

    def restyle(self) -> None:
        """The logo of the look in force at the text size in force."""
        if self._look != self._theme.look.value:
            self._look = self._theme.look.value
            self._image = self._load(self._look)
        self.setFixedSize(self.sizeHint())
        if not self.there:
            self.hide()
        self.update()

    @property
    def there(self) -> bool:
        """Whether there is a logo."""
        return self._image is not None

    def sizeHint(self) -> QSize:
        room = QSize(self._theme.px(self._widest), self._theme.px(self._height))
        if self._image is None:
            return QSize(0, room.height())
        return self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.end()
