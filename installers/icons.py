"""The program's icon in the sizes that desktops ask for, painted from the one picture in `resources/`."""

import os
import struct
from pathlib import Path

from installers.workshop import ROOT

SOURCE = ROOT / "resources" / "app-icon.png"
LINUX_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)
AS_PNG = 256  # inside an .ico: smaller ones are bitmaps, which every reader knows


def png_icon(size: int) -> bytes:
    """A PNG of this width and height, in pixels."""
    from PySide6.QtCore import QBuffer, QByteArray

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    _scaled(size).save(buffer, "PNG")
    return bytes(data.data())


def write_ico(path: Path) -> None:
    """The icon for Windows, with all its sizes in one file."""
    pictures = [(size, png_icon(size) if size >= AS_PNG else _bitmap(size)) for size in WINDOWS_SIZES]
    offset = 6 + 16 * len(pictures)
    entries = []
    for size, data in pictures:
        side = size % 256  # 0 stands for 256
        entries.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), offset))
        offset += len(data)
    path.write_bytes(
        struct.pack("<HHH", 0, 1, len(pictures)) + b"".join(entries) + b"".join(data for _, data in pictures)
    )


def _scaled(size: int):  # type: ignore[no-untyped-def]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    picture = QImage(str(SOURCE)).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    return picture.scaled(size, size, mode=Qt.TransformationMode.SmoothTransformation).convertToFormat(
        QImage.Format.Format_ARGB32
    )


def _bitmap(size: int) -> bytes:
    """A picture as .ico files hold it: rows from below, then an empty mask, since the colours have their own alpha."""
    picture = _scaled(size)
    bits, row = bytes(picture.constBits()), picture.bytesPerLine()
    rows = [bits[number * row : number * row + 4 * size] for number in reversed(range(size))]
    mask = bytes((size + 31) // 32 * 4 * size)
    header = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 4 * size * size + len(mask), 0, 0, 0, 0)
    return header + b"".join(rows) + mask
