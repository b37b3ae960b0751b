"""The page of a certificate: it carries its fonts, states its facts in its metadata, and takes words of any length."""

import re
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from lmtrainer.desktop.results.certificate_pdf import certificate_pdf
from lmtrainer.desktop.ui.theme.accent import branded
from lmtrainer.desktop.ui.theme.tokens import PALETTES, Look
from lmtrainer.study.certificates import CertificateFacts, SigningKey, Verdict, verify

LONG = "Verkehrsinfrastrukturfinanzierungsgesellschaft " * 3
FACTS = [
    CertificateFacts("A Learner", "A course", "c", "1", "2026-03-01", 80, 65, "For a reason."),
    CertificateFacts(LONG, LONG, "c", "", "some day", 100, 0, LONG * 12),
    CertificateFacts("محمد علي", "القيادة والإدارة", "c", "2026-β", "2026-03-01", 99, 59),
]


@pytest.mark.parametrize("facts", FACTS)
def test_every_font_is_in_the_file(qapp, tmp_path: Path, facts: CertificateFacts) -> None:
    logo = QImage(40, 20, QImage.Format.Format_RGB32)
    logo.fill(0x336699)
    made = certificate_pdf(SigningKey(tmp_path).sign(facts), logo)
    fonts = made.count(b"/Type /FontDescriptor")
    assert fonts >= 2 and made.count(b"/FontFile2") == fonts
    assert made.count(b"/Type /Page\n") == 1
    sealed = tmp_path / "certificate.pdf"
    sealed.write_bytes(SigningKey(tmp_path).seal(made))
    found = verify(sealed, frozenset({SigningKey(tmp_path).public or ""}))
    assert (found.verdict, found.facts) == (Verdict.UNCHANGED, facts)


def colours(made: bytes) -> set[str]:
    """Every colour that the page sets, as #RRGGBB."""
    content = b""
    for stream in re.findall(rb"stream\r?\n(.+?)\r?\nendstream", made, re.DOTALL):
        with suppress(zlib.error):
            content += zlib.decompress(stream)
    found = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn|SCN)\b", content)
    return {"#" + "".join(f"{round(float(part) * 255):02X}" for part in one) for one in found}


def test_a_logo_stands_for_the_sign_of_the_program_and_the_frame_has_the_organisations_accent(
    qapp, tmp_path: Path
) -> None:
    logo = QImage(40, 20, QImage.Format.Format_RGB32)
    logo.fill(0x336699)
    signed, own = SigningKey(tmp_path).sign(FACTS[0]), PALETTES[Look.LIGHT]
    theirs = branded({"light": "#0F6B66"})[Look.LIGHT]
    plain, branding = colours(certificate_pdf(signed)), colours(certificate_pdf(signed, logo, theirs))
    assert {own.accent, own.amber[1]} <= plain
    assert "#0F6B66" in branding and not {own.accent, own.amber[1]} & branding
