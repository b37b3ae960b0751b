"""What somebody typed stays in its own place on a certificate, whatever it is made of."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter

from lmtrainer.desktop.results.certificate_pdf import _MM, _font, _paint, _tall, certificate_pdf, missing_letters
from lmtrainer.desktop.ui.theme.tokens import PALETTES, Look
from lmtrainer.study.certificates import CertificateFacts, SignedCertificate

FACTS = CertificateFacts("Ann Other", "First aid", "x", "1", "2026-03-01", 90, 60, "Words.", "2026-03-02")
PLACES = {"learner": (57, 20.8), "course": (87, 14.4), "version": (140, 8), "text": (104, 24)}  # millimetres
TOWERS = {
    "above": "Ann" + "\u0301" * 100,
    "below": "Ann" + "\u0323" * 100,
    "many": "".join(letter + "\u0302\u0331" * 40 for letter in "Ann"),
    "overlays": "Ann" + "\u20dd\u0489" * 50,
    "lines": "A\nn\u2028n",
}
ORDINARY = ["Zoë Ångström", "Nguyễn Thị Ngọc", "Ann Other"]


def page(facts: CertificateFacts) -> QImage:
    image = QImage(round(297 * _MM), round(210 * _MM), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    _paint(painter, SignedCertificate(facts, "", "AAAA"), PALETTES[Look.LIGHT])
    painter.end()
    return image


def rows(image: QImage) -> list[bytes]:
    return [bytes(image.constScanLine(row)) for row in range(image.height())]


def differ(one: bytes, other: bytes) -> bool:
    """Whether there is ink in one row and none in the other; the same letters may be a shade different."""
    return one != other and any(abs(left - right) > 128 for left, right in zip(one, other, strict=True))


@pytest.mark.parametrize("field", PLACES)
@pytest.mark.parametrize("kind", TOWERS)
def test_towers_of_marks_cover_nothing_but_their_own_line(qapp, field: str, kind: str) -> None:
    top, tall = PLACES[field]
    plain, towers = rows(page(FACTS)), rows(page(replace(FACTS, **{field: TOWERS[kind]})))
    changed = [row / _MM for row, (one, other) in enumerate(zip(plain, towers, strict=True)) if differ(one, other)]
    assert changed, "it is drawn"
    assert top - 0.1 <= min(changed) and max(changed) <= top + tall + 0.1


@pytest.mark.parametrize("field", ["learner", "course"])
@pytest.mark.parametrize("kind", ["above", "below", "many"])
def test_nothing_of_the_letters_is_cut_off(qapp, field: str, kind: str) -> None:
    """The towers end before the edges of their line do."""
    top, tall = PLACES[field]
    found = rows(page(replace(FACTS, **{field: TOWERS[kind]})))
    edge = bytes([255]) * len(found[0])
    assert found[round(top * _MM) + 1] == edge
    inside = [row for row in range(round(top * _MM), round((top + tall) * _MM)) if found[row] != edge]
    assert inside


@pytest.mark.parametrize("name", ORDINARY)
def test_ordinary_names_are_as_large_as_ever(qapp, name: str) -> None:
    font = _font(13, 700)
    assert _tall(font, name) <= 13 * 1.6 * _MM


def test_the_file_is_made_all_the_same(qapp) -> None:
    facts = replace(FACTS, learner=TOWERS["many"])
    assert certificate_pdf(SignedCertificate(facts, "", "AAAA")).startswith(b"%PDF") and not missing_letters(FACTS)
