"""Paints the logos of the example site: a mark and two words, for light, dark and high contrast."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

from lmtrainer.desktop.ui.theme.theme import load_fonts
from lmtrainer.resources import bundled

SITE = Path(__file__).resolve().parent.parent / "sites" / "example"
COLOURS = {"": ("#0F6B66", "#1B1F24"), "-dark": ("#7FD9CF", "#E9ECF0"), "-contrast": ("#FFFFFF", "#FFFFFF")}


def paint(mark: str, words: str) -> QImage:
    """One logo, twice as large as it is shown at 100 %."""
    image = QImage(300, 80, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    colour = QColor(mark)
    for number, height in enumerate((24, 44, 64)):
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(4 + number * 22, 72 - height, 16, height), 5, 5)
    font = QFont("Inter")
    font.setPixelSize(42)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QColor(words))
    painter.drawText(QRectF(84, 0, 216, 80), Qt.AlignmentFlag.AlignVCenter, "Example")
    painter.end()
    return image


app = QGuiApplication([])
load_fonts(bundled("resources", "fonts"), "Inter")
for ending, (mark, words) in COLOURS.items():
    paint(mark, words).save(str(SITE / f"logo{ending}.png"))
