"""A key, a signature and a key file have one form each: every other way to write the same bytes is refused."""

import json
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from lmtrainer.course.holders import holder_name
from lmtrainer.course.model import SealState
from lmtrainer.course.opening import open_source
from lmtrainer.course.seal import KeyPair, new_key, seal_of, signature_of
from lmtrainer.course.source import SourceError
from lmtrainer.publishing.packing import checked, package_bytes
from lmtrainer.publishing.signing_keys import BadKeyFile, is_secret, make_key_files, read_key, read_public
from lmtrainer.study.trusted_keys import FILE, TrustedKeys

KEY, OTHER = new_key("The school"), new_key("Somebody else")
FILES = [("course.toml", b'title = "A"\n'), ("01-a.md", b"# A\n\nWords.\n"), ("media/a.png", b"\x89PNG")]
ORDER = 2**252 + 27742317777372353535851937790883648493  # of the group of Ed25519
SMALL_POINTS = ("00" * 32, "01" + "00" * 31, "ec" + "ff" * 30 + "7f", "ed" + "ff" * 30 + "7f", "ee" + "ff" * 31)


def state_with(folder: Path, signature: bytes) -> SealState:
    """How a package stands that has this signature in place of its own."""
    path = folder / "a.lmcourse"
    path.write_bytes(package_bytes(FILES, KEY))
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (held | {"signature": signature}).items():
            archive.writestr(name, data)
    return seal_of(open_source(path)).state


def own_signature(folder: Path) -> dict[str, str]:
    path = folder / "own.lmcourse"
    path.write_bytes(package_bytes(FILES, KEY))
    with zipfile.ZipFile(path) as archive:
        held: dict[str, str] = json.loads(archive.read("signature"))
    return held


def written(held: dict[str, str]) -> bytes:
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode() + b"\n"


@pytest.mark.parametrize("name", ["key", "signature"])
@pytest.mark.parametrize("other", [str.upper, str.title, lambda text: f"{text[:-2]} {text[-1]}", "{} ".format])
def test_another_way_to_write_the_same_digits_is_a_change(tmp_path: Path, name: str, other) -> None:
    held = own_signature(tmp_path)
    assert state_with(tmp_path, written(held)) is SealState.SIGNED
    assert state_with(tmp_path, written(held | {name: other(held[name])})) is SealState.CHANGED


def test_another_way_to_write_the_same_object_is_a_change(tmp_path: Path) -> None:
    good = written(own_signature(tmp_path))
    for other in (
        good + b"\n", b" " + good, good.rstrip(), good.replace(b":", b": ", 1), good.replace(b"The", b"\\u0054he"),
        good.replace(b"{", b'{"key":"%s",' % KEY.public.encode(), 1), b"\xef\xbb\xbf" + good, good + b"{}",
    ):  # fmt: skip
        assert state_with(tmp_path, other) is SealState.CHANGED, other


def test_a_second_signature_of_the_same_bytes_is_refused(tmp_path: Path) -> None:
    """Ed25519's s is below the group's order: s + order would verify where that is not looked at."""
    held = own_signature(tmp_path)
    signature = bytes.fromhex(held["signature"])
    again = int.from_bytes(signature[32:], "little") + ORDER
    other = (signature[:32] + again.to_bytes(32, "little")).hex()
    assert state_with(tmp_path, written(held | {"signature": other})) is SealState.CHANGED


@pytest.mark.parametrize("point", SMALL_POINTS)
def test_a_point_under_which_anything_verifies_is_no_key(tmp_path: Path, point: str) -> None:
    held = own_signature(tmp_path) | {"key": point, "signature": point + "00" * 32}
    assert state_with(tmp_path, written(held)) is SealState.CHANGED


@pytest.mark.parametrize("signed", [True, False])
def test_no_byte_of_a_package_can_be_another(tmp_path: Path, signed: bool) -> None:
    """Each byte with another lowest, case-making and highest bit, doubled, and left out."""
    path = tmp_path / "a.lmcourse"
    good = package_bytes(FILES, KEY if signed else None)
    path.write_bytes(good)
    assert checked(path).state is (SealState.SIGNED if signed else SealState.UNSIGNED)
    for at in range(len(good)):
        here = good[at]
        for middle in (bytes([here ^ 1]), bytes([here ^ 0x20]), bytes([here ^ 0x80]), bytes([here, here]), b""):
            path.write_bytes(good[:at] + middle + good[at + 1 :])
            with suppress(SourceError):  # not even an archive any more
                assert checked(path).state is SealState.CHANGED, (at, middle)


def test_a_key_file_says_each_thing_once_and_in_small_digits(tmp_path: Path) -> None:
    pair = make_key_files(tmp_path / "k", "The school")
    text, file = (tmp_path / "k").read_text(), tmp_path / "other"
    for other in (
        text.replace(pair.public, pair.public.upper()),
        text.replace(pair.seed, " ".join((pair.seed[:2], pair.seed[2:]))),
        text.replace("{", f'{{"public": "{"a" * 64}",', 1),
        text.replace("The school", "The school\\nintact"),
    ):
        file.write_text(other)
        for read in (read_key, read_public):
            with pytest.raises(BadKeyFile):
                read(file)
        assert is_secret(file.read_bytes()), "it may not be signed with, and is not handed out either"


def test_nobody_signs_with_a_seed_that_says_another_s_key(tmp_path: Path) -> None:
    pair = make_key_files(tmp_path / "k", "The school")
    file = tmp_path / "other"
    file.write_text((tmp_path / "k").read_text().replace(pair.public, new_key("x").public))
    with pytest.raises(BadKeyFile):
        read_key(file)


def test_a_key_is_trusted_in_one_form_and_under_a_name_of_one_line(tmp_path: Path) -> None:
    keys = TrustedKeys(tmp_path)
    unseen = ("\x1b[2J", "A\nB", "A\u2028B", "", " ", "\u3164", "\u2800", "\u202e\u200b", "A" * 101)
    for key, name in ((KEY.public.upper(), "A"), *((KEY.public, name) for name in unseen)):
        with pytest.raises(ValueError):
            keys.trust(key, name)
    for name in unseen:
        with pytest.raises(ValueError):
            new_key(name)
    assert keys.all() == {}


WRITTEN = {
    "The \u202eschool": "The school",
    "The\u200b school\ufeff": "The school",
    "\u06cc\u0650\u200c\u0633": "\u06cc\u0650\u0633",  # Persian, with a sign that keeps letters apart
    "\u845b\U000e0100\u57ce": "\u845b\u57ce",  # a Japanese name with a form of its letter
    "\u738b\u3000\u82b3": "\u738b \u82b3",
    "Jose\u0301": "Jos\u00e9",
    " A \u00a0 B ": "A B",
}


@pytest.mark.parametrize(("name", "form"), WRITTEN.items(), ids=map(ascii, WRITTEN))
def test_a_name_counts_in_its_visible_form(tmp_path: Path, name: str, form: str) -> None:
    """Whatever unseen letters are in it: a package is not taken for changed, and nobody is shown another name."""
    assert holder_name(name) == form == holder_name(form)
    path = tmp_path / "a.lmcourse"
    path.write_bytes(package_bytes(FILES, KeyPair(KEY.seed, KEY.public, name)))
    seal = checked(path)
    assert (seal.state, seal.name) == (SealState.SIGNED, form)
    assert new_key(name).name == form
    keys = TrustedKeys(tmp_path, {OTHER.public: name})
    keys.trust(KEY.public, name)
    assert TrustedKeys(tmp_path).name_of(KEY.public) == form == keys.name_of(OTHER.public)
    (tmp_path / FILE).write_text(json.dumps({KEY.public: name}))
    assert keys.name_of(KEY.public) == form
    made = make_key_files(tmp_path / "k", name)
    (tmp_path / "k").write_text(
        (tmp_path / "k").read_text().replace(json.dumps(form, ensure_ascii=False), json.dumps(name))
    )
    assert made.name == read_key(tmp_path / "k").name == read_public(tmp_path / "k")[1] == form


def test_a_name_with_a_line_end_is_a_change(tmp_path: Path) -> None:
    for name in ("A\nB", "A\x1b[2J", "A\u2028B", "\u200b", "A" * 101):
        path = tmp_path / "a.lmcourse"
        path.write_bytes(package_bytes(FILES, KeyPair(KEY.seed, KEY.public, name)))
        assert checked(path).state is SealState.CHANGED


def test_a_signature_covers_the_name_as_it_is_written(tmp_path: Path) -> None:
    manifest = b"{}\n"
    assert signature_of(manifest, KEY) != signature_of(manifest, KeyPair(KEY.seed, KEY.public, "The  school"))


def test_without_the_one_form_capital_digits_would_be_intact(tmp_path: Path, monkeypatch) -> None:
    """The defence switched off: this is what it stops."""
    monkeypatch.setattr("lmtrainer.course.seal._is_hex", lambda text, digits: len(text) == digits)
    held = own_signature(tmp_path)
    for name in ("key", "signature"):
        assert state_with(tmp_path, written(held | {name: held[name].upper()})) is SealState.SIGNED
