"""Paints the bundled course's pictures, and the program's icon, from the theme's tokens. `make art` runs it."""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from lmtrainer.desktop.ui.application import make_application
from lmtrainer.desktop.ui.art.diagrams import DIAGRAMS
from lmtrainer.desktop.ui.art.motif import paint_sign
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme
from lmtrainer.desktop.ui.theme.tokens import Look

ROOT = Path(__file__).resolve().parent.parent
MEDIA = ROOT / "courses" / "leadership-vs-management" / "media"
SHARPNESS = 2  # pixels for each pixel of the reading column


def main() -> None:
    """Paint everything."""
    app = make_application()
    for look in Look:
        theme = Theme(Appearance(look))
        for name, (paint, width, height) in DIAGRAMS.items():
            suffix = "" if look is Look.LIGHT else f".{look.value}"
            image = QImage(width * SHARPNESS, height * SHARPNESS, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(SHARPNESS, SHARPNESS)
            paint(painter, theme, QRectF(0, 0, width, height))
            painter.end()
            image.save(str(MEDIA / f"{name}{suffix}.png"), quality=0)
    icon = QImage(256, 256, QImage.Format.Format_ARGB32)
    icon.fill(0)
    painter = QPainter(icon)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_sign(painter, Theme(Appearance(Look.LIGHT)), QRectF(0, 0, 256, 256))
    painter.end()
    icon.save(str(ROOT / "resources" / "app-icon.png"))
    assert isinstance(app, QApplication)


if __name__ == "__main__":
    main()
