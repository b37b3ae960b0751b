"""The page of a certificate: drawn once, as a PDF with its fonts in it. What it states is left to `study`."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QDate,
    QIODevice,
    QLocale,
    QMarginsF,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QTextLayout,
)

from lmtrainer.desktop.ui.language import translate
from lmtrainer.desktop.ui.theme.tokens import PALETTES, Look, Palette
from lmtrainer.study.certificates import CertificateFacts, SignedCertificate, fingerprint_of

_DPI = 300
_MM = _DPI / 25.4


def certificate_pdf(
    certificate: SignedCertificate, logo: QImage | None = None, palette: Palette = PALETTES[Look.LIGHT]
) -> bytes:
    """An A4 page in landscape. Facts, signature and key stand in its metadata; facts and key in print too.

    ``certificate`` is a draft as a rule: `SigningKey.finished` signs what was drawn from it. A logo stands in place of
    the program's sign, and the frame has the accent of ``palette``.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    kind = translate("Certificate", "Certificate")
    writer.setTitle(f"{kind} – {certificate.facts.course}")
    writer.setCreator("lmtrainer")
    writer.setDocumentXmpMetadata(QByteArray(certificate.metadata))
    painter = QPainter(writer)
    _paint_frame(painter, palette)
    if logo is not None and not logo.isNull():
        _paint_logo(painter, logo)
    else:
        _paint_sign(painter)
    _paint(painter, certificate, palette)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def missing_letters(facts: CertificateFacts) -> str:
    """The letters of the page for which this computer has no font: each would be an empty box."""
    words = f"{facts.learner}{facts.course}{facts.version}{facts.text}"
    return "".join(letter for letter in dict.fromkeys(words) if not _has_shape(letter))


def _has_shape(letter: str) -> bool:
    if not letter.isprintable() or letter.isspace():
        return True
    layout = QTextLayout(letter, _font(5, 400))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(_is_of_a_font(run) for run in layout.glyphRuns())


def _is_of_a_font(run: QGlyphRun) -> bool:
    """Glyph 0 of a font is its empty box; Qt's own boxes, for scripts that no font here can join, are of no font."""
    return 0 not in run.glyphIndexes() and not run.rawFont().fontTable("head").isEmpty()


def _paint(painter: QPainter, certificate: SignedCertificate, palette: Palette) -> None:
    facts = certificate.facts
    _line(painter, 45, translate("Certificate", "CERTIFICATE"), 4.4, 600, palette.accent, spaced=True)
    _line(painter, 57, facts.learner, 13, 700, palette.text)
    _line(painter, 77, translate("Certificate", "has completed the course"), 5, 400, palette.muted)
    _line(painter, 87, facts.course, 9, 700, palette.text)
    if facts.text:
        _paragraph(painter, 104, facts.text)
    _paint_facts(painter, certificate)
    whose = translate("Certificate", "Signed on the computer with this key. Compare all of it before you rely on it:")
    _line(painter, 163, whose, 3.2, 400, palette.muted)
    _line(painter, 169, fingerprint_of(certificate.key), 4.4, 600, palette.text)
    _line(painter, 178, translate("Certificate", "Key {0}").format(certificate.key), 2.5, 400, palette.muted)
    check = translate("Certificate", "Check it with: lmtrainer certificate verify FILE")
    _line(painter, 183, check, 2.5, 400, palette.muted)


def _paint_facts(painter: QPainter, certificate: SignedCertificate) -> None:
    """Date, score, time and version beside each other, with hairlines between them."""
    facts, palette = certificate.facts, PALETTES[Look.LIGHT]
    told = [
        (translate("Certificate", "Completed on"), _day(facts.date)),
        (translate("Certificate", "Score"), f"{facts.percent} %"),
        (translate("Certificate", "Time spent"), _spent(facts.minutes)),
    ]
    told += [(translate("Certificate", "Version"), facts.version)] if facts.version else []
    told += [(translate("Certificate", "Issued on"), _day(facts.issued))] if facts.issued else []
    wide = 58.0 if len(told) < 5 else 51.0
    start = (297 - wide * len(told)) / 2
    for number, (name, words) in enumerate(told):
        left = start + number * wide
        _line(painter, 134, name, 3.4, 500, palette.muted, left=left, wide=wide)
        _line(painter, 140, words, 5, 600, palette.text, left=left, wide=wide)
        if number:
            painter.fillRect(QRectF(left * _MM, 135 * _MM, 0.3 * _MM, 13 * _MM), QColor(palette.border))


def _day(date: str) -> str:
    day = QDate.fromString(date, Qt.DateFormat.ISODate)
    return QLocale().toString(day, translate("Date", "d MMMM yyyy")) if day.isValid() else date


def _spent(minutes: int) -> str:
    if minutes < 60:
        return translate("Certificate", "{0} min").format(minutes)
    return translate("Certificate", "{0} h {1} min").format(minutes // 60, minutes % 60)


def _paint_frame(painter: QPainter, palette: Palette) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, width, colour in ((11, 1.2, palette.accent), (14, 0.3, palette.border)):
        painter.setPen(QPen(QColor(colour), width * _MM))
        box = QRectF(inset * _MM, inset * _MM, (297 - 2 * inset) * _MM, (210 - 2 * inset) * _MM)
        painter.drawRoundedRect(box, 4 * _MM, 4 * _MM)


def _paint_sign(painter: QPainter) -> None:
    """The sign of the program: two circles that overlap, and what they share."""
    palette = PALETTES[Look.LIGHT]
    circles = []
    for middle in (143.0, 154.0):
        path = QPainterPath()
        path.addEllipse(QRectF((middle - 8.5) * _MM, 22 * _MM, 17 * _MM, 17 * _MM))
        circles.append(path)
    for path, hue in zip(circles, (palette.blue, palette.blue), strict=True):
        painter.fillPath(path, QColor(hue[2] if path is circles[1] else hue[1]))
    painter.fillPath(circles[0].intersected(circles[1]), QColor(palette.amber[1]))


def _paint_logo(painter: QPainter, logo: QImage) -> None:
    """In the middle at the top, within 90 × 17 millimetres."""
    shown = logo.size().scaled(round(90 * _MM), round(17 * _MM), Qt.AspectRatioMode.KeepAspectRatio)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    left, top = (297 * _MM - shown.width()) / 2, 22 * _MM + (17 * _MM - shown.height()) / 2
    painter.drawImage(QRectF(left, top, shown.width(), shown.height()), logo)


def _font(size_mm: float, weight: int) -> QFont:
    font = QFont("Inter")
    font.setWeight(QFont.Weight(weight))
    font.setPixelSize(max(1, round(size_mm * _MM)))
    font.setFeature(QFont.Tag("calt"), 0)  # its joined signs could not be copied out of the file
    return font


def _line(
    painter: QPainter,
    top_mm: float,
    words: str,
    size_mm: float,
    weight: int,
    colour: str,
    *,
    left: float = 18.5,
    wide: float = 260,
    spaced: bool = False,
) -> None:
    """One centred line; what is too long for its place becomes smaller, and so do letters with towers of marks."""
    words = " ".join(words.splitlines())
    box = QRectF(left * _MM, top_mm * _MM, wide * _MM, size_mm * 1.6 * _MM)
    font = _font(size_mm, weight)
    if spaced:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 118)
    fitting = min(1.0, (wide - 8) * _MM / _wide(font, words), box.height() / _tall(font, words))
    if fitting < 1:
        font.setPixelSize(max(1, int(font.pixelSize() * fitting)))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(font)
    left_end = box.center().x() - metrics.horizontalAdvance(words) / 2
    with _within(painter, box):  # from the base line: a mark out of another font would move a line that is centred
        painter.drawText(QPointF(left_end, box.center().y() + (metrics.ascent() - metrics.descent()) / 2), words)


def _wide(font: QFont, words: str) -> float:
    return max(1.0, QFontMetricsF(font).horizontalAdvance(words))


def _tall(font: QFont, words: str) -> float:
    """How high a place must be for a line in its middle; marks may stand far above and below the letters."""
    metrics, path = QFontMetricsF(font), QPainterPath()
    path.addText(0, 0, font, words)
    ink = path.boundingRect()  # the metrics' own rectangles leave out by how much marks are moved
    beyond = max(0.0, -ink.top() - metrics.ascent(), ink.bottom() - metrics.descent())
    return metrics.ascent() + metrics.descent() + 2 * beyond


@contextmanager
def _within(painter: QPainter, box: QRectF) -> Iterator[None]:
    """Nothing is drawn beside the box: what somebody typed may not paint over what is stated."""
    painter.save()
    painter.setClipRect(box)
    yield
    painter.restore()


def _paragraph(painter: QPainter, top_mm: float, words: str) -> None:
    """A few centred lines; what is too long for its place becomes smaller."""
    box = QRectF(48.5 * _MM, top_mm * _MM, 200 * _MM, 24 * _MM)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    size = 4.4
    painter.setFont(_font(size, 400))
    while size > 1 and painter.boundingRect(box, flags, words).height() > box.height():
        size *= 0.92
        painter.setFont(_font(size, 400))
    painter.setPen(QColor(PALETTES[Look.LIGHT].muted))
    with _within(painter, box):
        painter.drawText(box, flags, words)
