"""The page of a certificate: drawn once, as a PDF with its fonts in it. What it states is left to `study`."""

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from lmtrainer.desktop.theme.tokens import PALETTES, Look
from lmtrainer.study.certificates import SignedCertificate, fingerprint_of

_DPI = 300
_MM = _DPI / 25.4


def certificate_pdf(certificate: SignedCertificate, logo: QImage | None = None) -> bytes:
    """An A4 page in landscape; the facts, the signature and the key stand in its metadata and in print."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(f"{_tr('Certificate')} – {certificate.facts.course}")
    writer.setCreator("lmtrainer")
    writer.setDocumentXmpMetadata(QByteArray(certificate.metadata))
    painter = QPainter(writer)
    _paint(painter, certificate)
    if logo is not None and not logo.isNull():
        _paint_logo(painter, logo)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def _paint(painter: QPainter, certificate: SignedCertificate) -> None:
    facts, palette = certificate.facts, PALETTES[Look.LIGHT]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_frame(painter)
    _line(painter, 40, _tr("CERTIFICATE"), 5, 600, palette.accent)
    _line(painter, 60, facts.learner, 13, 700, palette.text)
    _line(painter, 82, _tr("has completed the course"), 5.5, 400, palette.muted)
    _line(painter, 96, facts.course, 10, 700, palette.text)
    version = _tr("version {0}").format(facts.version) if facts.version else ""
    told = [facts.date, _tr("score {0} %").format(facts.percent), _tr("{0} minutes").format(facts.minutes), version]
    _line(painter, 118, "   ·   ".join(part for part in told if part), 5.5, 400, palette.text)
    if facts.text:
        _line(painter, 130, facts.text, 4.5, 400, palette.muted)
    signed = _tr("Signed by the installation with the key {0}").format(fingerprint_of(certificate.key))
    _line(painter, 160, signed, 3.4, 400, palette.muted)
    _line(painter, 167, _tr("Key {0}").format(certificate.key), 2.6, 400, palette.muted)
    _line(painter, 172, _tr("Signature {0}").format(certificate.signature), 2.6, 400, palette.muted)
    _line(painter, 179, _tr("Check it with: lmtrainer certificate verify FILE"), 3.4, 400, palette.muted)


def _paint_frame(painter: QPainter) -> None:
    palette = PALETTES[Look.LIGHT]
    painter.setPen(QPen(QColor(palette.border), 0.4 * _MM))
    painter.drawRoundedRect(QRectF(12 * _MM, 12 * _MM, 273 * _MM, 186 * _MM), 5 * _MM, 5 * _MM)
    painter.setPen(Qt.PenStyle.NoPen)
    for x, hue in ((140, palette.blue), (157, palette.teal)):  # the sign of the program: two circles, one lens
        tone = QColor(hue[2])
        tone.setAlphaF(0.75)
        painter.setBrush(tone)
        painter.drawEllipse(QRectF((x - 8) * _MM, 20 * _MM, 17 * _MM, 17 * _MM))


def _paint_logo(painter: QPainter, logo: QImage) -> None:
    """In the upper left corner, within 60 × 22 millimetres."""
    shown = logo.size().scaled(round(60 * _MM), round(22 * _MM), Qt.AspectRatioMode.KeepAspectRatio)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(22 * _MM, 20 * _MM, shown.width(), shown.height()), logo)


def _line(painter: QPainter, top_mm: float, words: str, size_mm: float, weight: int, colour: str) -> None:
    """One centred line; what is too long for the page becomes smaller."""
    font = QFont("Inter")
    font.setWeight(QFont.Weight(weight))
    room = 250 * _MM
    size = size_mm * _MM
    font.setPixelSize(max(1, round(size)))
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(words)
    if width > room:
        font.setPixelSize(max(1, int(size * room / width)))
        painter.setFont(font)
    painter.setPen(QColor(colour))
    box = QRectF(18.5 * _MM, top_mm * _MM, 260 * _MM, size_mm * 1.6 * _MM)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Certificate", text)
