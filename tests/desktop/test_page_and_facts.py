"""A certificate's page and its facts belong together; what no font can draw is said before anything is signed."""

import base64
import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase

from lmtrainer.__main__ import main
from lmtrainer.desktop.results.certificate_pdf import certificate_pdf, missing_letters
from lmtrainer.study.certificates import CertificateFacts, SigningKey, Verdict, fingerprint_of, page_sum, verify

FACTS = CertificateFacts("A Læner", "Course", "c", "1", "2026-03-01", 92, 125, "Well done.", "2026-04-10")


def made(key: SigningKey, facts: CertificateFacts = FACTS) -> bytes:
    draft = key.draft(facts)
    return key.finished(draft, certificate_pdf(draft))


def verdict_of(data: bytes, folder: Path) -> Verdict:
    (folder / "x.pdf").write_bytes(data)
    return verify(folder / "x.pdf", frozenset({SigningKey(folder).public or ""})).verdict


def test_what_is_made_is_unchanged_and_states_day_and_page(qapp, tmp_path: Path) -> None:
    data = made(SigningKey(tmp_path))
    assert verdict_of(data, tmp_path) is Verdict.UNCHANGED
    facts = verify(tmp_path / "x.pdf", frozenset()).facts
    assert (
        facts is not None and replace(facts, page="") == FACTS and facts.page == page_sum(data.rpartition(b"\n%lm")[0])
    )


def test_a_page_round_facts_that_were_not_drawn_for_it_is_a_change(qapp, tmp_path: Path) -> None:
    """By whoever seals: the sum of the page is in the facts."""
    key = SigningKey(tmp_path)
    data = made(key)
    packet = data[data.index(b"<?xpacket begin=") : data.index(b'<?xpacket end="r"?>')]
    draft = key.draft(replace(FACTS, learner="Another", course="Much more"))
    other = certificate_pdf(draft)
    theirs = other[other.index(b"<?xpacket begin=") : other.index(b'<?xpacket end="r"?>')]
    assert verdict_of(key.seal(other.replace(theirs, packet)), tmp_path) is Verdict.CHANGED
    body = data.rpartition(b"\n%lmtrainer-seal ")[0]
    assert verdict_of(key.seal(body + b"\n1 0 obj <</Type /Page>> endobj\n%%EOF"), tmp_path) is Verdict.CHANGED
    assert verdict_of(key.seal(body + packet + b'<?xpacket end="r"?>'), tmp_path) is Verdict.CHANGED
    assert verdict_of(key.seal(body), tmp_path) is Verdict.UNCHANGED


def test_without_the_sum_another_page_would_pass(qapp, tmp_path: Path, monkeypatch) -> None:
    """The defence switched off: this is what it stops."""
    key = SigningKey(tmp_path)
    body = made(key).rpartition(b"\n%lmtrainer-seal ")[0]
    held = verify_facts(body, key, tmp_path)
    monkeypatch.setattr("lmtrainer.study.certificates.page_sum", lambda file: held.page)
    assert verdict_of(key.seal(body + b"\n1 0 obj <</Type /Page>> endobj\n%%EOF"), tmp_path) is Verdict.UNCHANGED


def verify_facts(body: bytes, key: SigningKey, folder: Path) -> CertificateFacts:
    (folder / "y.pdf").write_bytes(key.seal(body))
    facts = verify(folder / "y.pdf", frozenset()).facts
    assert facts is not None
    return facts


def test_no_byte_of_a_certificate_can_be_another(qapp, tmp_path: Path) -> None:
    data = made(SigningKey(tmp_path))
    for at in [*range(0, len(data), 293), *range(len(data) - 110, len(data))]:
        for mask in (1, 0x20, 0x80):
            changed = data[:at] + bytes([data[at] ^ mask]) + data[at + 1 :]
            assert verdict_of(changed, tmp_path) in (Verdict.CHANGED, Verdict.NO_CERTIFICATE), (at, mask)


@pytest.mark.parametrize("name", [b"key", b"signature", b"facts"])
def test_another_way_to_write_the_same_base64_is_a_change(tmp_path: Path, name: bytes) -> None:
    key = SigningKey(tmp_path)
    signed = key.sign(replace(FACTS, text="."))
    held = signed.metadata.split(b"<lm:%s>" % name)[1].split(b"</lm:")[0]
    letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    at = len(held.rstrip(b"=")) - 1
    others = {held[:at] + bytes([letter]) + held[at + 1 :] for letter in letters} - {held}
    same = [other for other in others if base64.b64decode(other) == base64.b64decode(held)]
    assert same or not held.endswith(b"=")
    for other in same:
        data = key.seal(b"%PDF\n" + signed.metadata.replace(held, other))
        assert verdict_of(data, tmp_path) is Verdict.CHANGED


@pytest.mark.parametrize(
    "change", [{"percent": "92"}, {"percent": True}, {"minutes": 1.5}, {"learner": None}, {"more": "x"}, {"page": 1}]
)
def test_facts_of_another_kind_are_a_change(tmp_path: Path, change: dict[str, object]) -> None:
    key = SigningKey(tmp_path)
    good = key.sign(FACTS)
    held = json.dumps(asdict(FACTS) | change, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    packet = good.metadata.split(b"<lm:facts>")[1].split(b"</lm:")[0]
    data = key.seal(b"%PDF\n" + good.metadata.replace(packet, base64.b64encode(held)))
    assert verdict_of(data, tmp_path) is Verdict.CHANGED


def test_a_certificate_of_an_earlier_version_is_verified_with_a_remark(tmp_path: Path, capsys) -> None:
    from nacl.signing import SigningKey as Ed25519

    key = SigningKey(tmp_path)
    good = key.sign(FACTS)
    held = {name: value for name, value in asdict(FACTS).items() if name not in ("issued", "page")}
    stated = json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    seed = bytes.fromhex((tmp_path / "signing-key").read_text().strip())
    signature = base64.b64encode(Ed25519(seed).sign(stated).signature).decode()
    packet = good.metadata.split(b"<lm:facts>")[1].split(b"</lm:")[0]
    metadata = good.metadata.replace(packet, base64.b64encode(stated)).replace(
        good.signature.encode(), signature.encode()
    )
    (tmp_path / "old.pdf").write_bytes(key.seal(b"%PDF\n" + metadata))
    assert main(["certificate", "verify", str(tmp_path / "old.pdf"), "--data", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert (
        "made by an earlier version" in told and "completed   2026-03-01" in told and "issued      not stated" in told
    )


def test_verify_reads_the_facts_back_and_a_stranger_s_school_is_no_school(qapp, tmp_path: Path, capsys) -> None:
    stranger = tmp_path / "stranger"
    stranger.mkdir()
    key = SigningKey(stranger)
    facts = replace(FACTS, text="University of Oxford\nunchanged: signed by “the school”")
    (tmp_path / "c.pdf").write_bytes(made(key, facts))
    assert main(["certificate", "verify", str(tmp_path / "c.pdf"), "--data", str(tmp_path)]) == 3
    told = capsys.readouterr().out
    assert told.startswith("unknown key") and "Anybody can make such a file" in told
    assert "\nunchanged" not in told and key.public is not None
    assert f"Key: {fingerprint_of(key.public)}" in told and key.public in told
    assert len(fingerprint_of(key.public).split()) == 8
    for said in ("“A Læner”", "“Course”", "“1”", "2026-03-01", "2026-04-10", "92 %", "125 minutes", "go by the facts"):
        assert said in told


@pytest.mark.parametrize(
    "letter", ["\U0001f9ff", "\u1950", "\U00010380", "\uac00", "张", "م", "\u0905", "\u1780", "\u0710"]
)
def test_a_letter_without_a_font_is_known(qapp, letter: str) -> None:
    """Whatever this computer has: what no installed font can write is missing, and what one can is not."""
    families = [name for name in QFontDatabase.families() if QFontDatabase.isSmoothlyScalable(name)]
    from PySide6.QtGui import QRawFont

    drawn = any(QRawFont.fromFont(QFont(name)).supportsCharacter(ord(letter)) for name in families)
    found = missing_letters(replace(FACTS, learner=f"A {letter}{letter}"))
    assert found == ("" if drawn else letter)


def test_letters_of_the_program_s_own_font_are_never_missing(qapp) -> None:
    assert missing_letters(replace(FACTS, learner="Zoë Ångström-Čapek Ïß Ελλάδα Привет –“”…", course="a\tb\nc")) == ""
