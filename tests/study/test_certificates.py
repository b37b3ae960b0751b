"""Certificates: unchanged, changed, unknown key; nothing else is ever said of a file."""

import base64
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lmtrainer.__main__ import main
from lmtrainer.learning.history import AssessmentFinished
from lmtrainer.study.certificates import CertificateFacts, SigningKey, Verdict, fingerprint_of, verify
from lmtrainer.study.completing import best_share

FACTS = CertificateFacts("A Læner", "Course", "course", "1", "2026-03-01", 92, 125, "Well done.")


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    key = SigningKey(tmp_path)
    target = tmp_path / "c.pdf"
    target.write_bytes(key.seal(b"%PDF-1.7\n" + key.sign(FACTS).metadata + b"\n%%EOF"))
    return target


def known(folder: Path) -> frozenset[str]:
    key = SigningKey(folder).public
    assert key is not None
    return frozenset({key})


def test_an_untouched_file_is_unchanged_and_states_its_facts(sealed: Path, tmp_path: Path) -> None:
    found = verify(sealed, known(tmp_path))
    assert found.verdict is Verdict.UNCHANGED and found.facts == FACTS


def test_every_single_byte_counts(sealed: Path, tmp_path: Path) -> None:
    data, keys = sealed.read_bytes(), known(tmp_path)
    for at in range(0, len(data), 3):
        changed = bytearray(data)
        changed[at] ^= 1
        sealed.write_bytes(bytes(changed))
        assert verify(sealed, keys).verdict in (Verdict.CHANGED, Verdict.NO_CERTIFICATE)


def test_what_is_added_or_cut_off_is_a_change(sealed: Path, tmp_path: Path) -> None:
    data, keys = sealed.read_bytes(), known(tmp_path)
    for changed in (data + b"more", data[:-20], data.rpartition(b"\n%lmtrainer-seal ")[0]):
        sealed.write_bytes(changed)
        assert verify(sealed, keys).verdict is Verdict.CHANGED


def test_facts_that_were_rewritten_are_a_change(sealed: Path, tmp_path: Path) -> None:
    data = sealed.read_bytes()
    stated = data.split(b"<lm:facts>")[1].split(b"</lm:facts>")[0]
    better = json.loads(base64.b64decode(stated)) | {"percent": 100}
    sealed.write_bytes(data.replace(stated, base64.b64encode(json.dumps(better).encode())))
    assert verify(sealed, known(tmp_path)).verdict is Verdict.CHANGED


def test_a_file_signed_elsewhere_has_an_unknown_key(sealed: Path, tmp_path: Path) -> None:
    found = verify(sealed, frozenset({"another"}))
    assert found.verdict is Verdict.UNKNOWN_KEY and found.key in known(tmp_path)
    assert len(fingerprint_of(found.key)) == 39


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 nothing", b"<lm:facts>!</lm:facts>", b"x" * 100])
def test_any_other_file_is_no_certificate(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.pdf").write_bytes(data)
    assert verify(tmp_path / "x.pdf", frozenset()).verdict is Verdict.NO_CERTIFICATE


@pytest.mark.parametrize("facts", [b"no json", b'{"percent": 1}', b"[]", b"[" * 5000])
def test_facts_that_cannot_be_read_are_a_change(tmp_path: Path, facts: bytes) -> None:
    packet = b"".join(
        b"<lm:%s>%s</lm:%s>" % (name, base64.b64encode(value), name)
        for name, value in ((b"facts", facts), (b"signature", b"s" * 64), (b"key", b"k" * 32))
    )
    (tmp_path / "x.pdf").write_bytes(packet)
    assert verify(tmp_path / "x.pdf", frozenset()).verdict is Verdict.CHANGED


def test_the_key_is_kept_and_private_and_a_damaged_one_is_told(tmp_path: Path) -> None:
    key = SigningKey(tmp_path)
    assert key.public is None
    assert key.sign(FACTS) == SigningKey(tmp_path).sign(FACTS)
    assert (tmp_path / "signing-key").stat().st_mode & 0o077 == 0
    for text in ("zz", "abcd"):
        (tmp_path / "signing-key").write_text(text)
        with pytest.raises(OSError, match="damaged"):
            key.sign(FACTS)


def test_the_command_says_it_in_words_and_by_its_status(sealed: Path, tmp_path: Path, capsys) -> None:
    assert main(["certificate", "verify", str(sealed), "--data", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("unchanged")
    assert all(said in told for said in ("name        “A Læner”", "course      “Course”", "completed   2026-03-01"))
    assert main(["certificate", "verify", str(sealed), "--data", str(tmp_path / "other")]) == 3
    assert capsys.readouterr().out.startswith("unknown key")
    sealed.write_bytes(sealed.read_bytes() + b"x")
    assert main(["certificate", "verify", str(sealed), "--data", str(tmp_path)]) == 1
    assert capsys.readouterr().out.startswith("changed")
    (tmp_path / "n.pdf").write_bytes(b"")
    assert main(["certificate", "verify", str(tmp_path / "n.pdf"), "--data", str(tmp_path)]) == 1
    assert "no certificate" in capsys.readouterr().out
    assert main(["certificate", "verify", str(tmp_path / "nowhere.pdf"), "--data", str(tmp_path)]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_the_score_is_the_average_of_the_best_tries_in_which_points_can_be_earned() -> None:
    at = datetime(2026, 3, 1, tzinfo=UTC)
    facts = [("a", 5.0, 10.0), ("a", 9.0, 10.0), ("b", 0.0, 0.0), ("c", 2.0, 10.0)]
    finished = tuple(AssessmentFinished(1, "c", "1", name, got, of, False, 0, at) for name, got, of in facts)
    assert best_share(finished) == pytest.approx((0.9 + 0.2) / 2) and best_share(()) == 0
