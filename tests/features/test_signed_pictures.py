"""What is shown under "Signed by" is as it was signed, though somebody exchanges a file so that no list tells it."""

import os
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from tests.attacks import pictures as made_pictures

from lmtrainer.course.model import Seal, SealState
from lmtrainer.course.opening import open_source
from lmtrainer.course.seal import new_key, open_signed
from lmtrainer.course.source import PICTURE_BYTES, SourceError
from lmtrainer.desktop.tour.pages import lesson_page
from lmtrainer.desktop.ui import pictures
from lmtrainer.desktop.ui.pictures import Pictures
from lmtrainer.publishing.packing import package_bytes

KEY, OTHER = new_key("The school"), new_key("Somebody else")
SIZE = 2_000


def table() -> list[int]:
    """The table of CRC-32."""
    found = []
    for byte in range(256):
        for _ in range(8):
            byte = byte >> 1 ^ (0xEDB88320 if byte & 1 else 0)
        found.append(byte)
    return found


def with_checksum(data: bytes, wanted: int) -> bytes:
    """The data and four bytes, by which its CRC-32 is the one that is wanted."""
    steps = table()
    by_high_byte = {value >> 24: place for place, value in enumerate(steps)}
    state = wanted ^ 0xFFFFFFFF
    for _ in range(4):
        place = by_high_byte[state >> 24]
        state = ((state ^ steps[place]) << 8 & 0xFFFFFFFF) | place
    end = (state ^ zlib.crc32(data) ^ 0xFFFFFFFF).to_bytes(4, "little")
    assert zlib.crc32(data + end) == wanted
    return data + end


def true_and_false() -> tuple[bytes, bytes]:
    """Two pictures, 20 and 30 pixels wide, of one length and one CRC-32."""
    true = made_pictures.png(20, 20).ljust(SIZE, b"\0")
    false = with_checksum(made_pictures.png(30, 20).ljust(SIZE - 4, b"\0"), zlib.crc32(true))
    assert len(true) == len(false) and zlib.crc32(true) == zlib.crc32(false)
    return true, false


TRUE, FALSE = true_and_false()
FILES = [
    ("course.toml", b'id = "signed"\ntitle = "Signed"\ncover = "p.png"\n'),
    ("01-lesson.md", b"# Lesson\n\nWords.\n\n![a picture](p.png)\n"),
    ("p.png", TRUE),
]


def packed(folder: Path) -> Path:
    package = folder / "school.lmcourse"
    package.write_bytes(package_bytes(FILES, KEY))
    return package


def exchange(package: Path) -> None:
    """The false picture in place of the true one, with the times put back."""
    about = package.stat()
    data = package.read_bytes()
    assert data.count(TRUE) == 1
    with package.open("r+b") as file:
        file.write(data.replace(TRUE, FALSE))
    os.utime(package, ns=(about.st_atime_ns, about.st_mtime_ns))


def shown(desk) -> QImage:
    """The picture in the lesson that is open."""
    window = desk.program.window
    lesson = next(iter(window.course.outline.lessons))
    desk.open_lesson(lesson.id)
    blocks = lesson_page(window).flow.blocks
    found = [block for block in blocks if type(block).__name__ == "PictureBlock"]
    assert len(found) == 1
    return window.course.load_picture(found[0]._picture, "light")


def opened(desk, package: Path):
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=20_000) as waiting:
        desk.program.window.open_course(package)
    return waiting.args[0].outline


@pytest.mark.parametrize("guarded", [True, False], ids=["guarded", "with the guard off"])
def test_an_exchanged_picture_is_not_shown_as_signed(
    desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, guarded: bool
) -> None:
    if not guarded:
        monkeypatch.setattr(pictures, "open_as", lambda root, seal: open_source(root))
    package = packed(tmp_path)
    desk.sit_down()
    assert opened(desk, package).seal == Seal(SealState.SIGNED, KEY.public, "The school")
    assert shown(desk).width() == 20
    desk.get_up()
    exchange(package)
    desk.sit_down()
    assert opened(desk, package).seal.state is SealState.SIGNED  # nothing tells that it was changed
    image = shown(desk)
    assert image.isNull() if guarded else image.width() == 30


def test_a_picture_that_was_kept_is_forgotten_when_the_course_turns_out_to_be_signed(tmp_path: Path) -> None:
    """The library shows the cover before it knows who signed the course."""
    from lmtrainer.course.text import Picture

    package = packed(tmp_path)
    exchange(package)
    kept, cover = Pictures(), Picture("p.png", "", 20, 20, 1)
    assert kept.load(package, cover, "light").width() == 30
    kept.show_as_signed(package, Seal(SealState.SIGNED, KEY.public, "The school"))
    assert kept.load(package, cover, "light").isNull()


@pytest.mark.parametrize("path", [path for path, _ in FILES])
def test_every_file_is_held_to_the_signature_when_it_is_read(tmp_path: Path, path: str) -> None:
    package = packed(tmp_path)
    source = open_signed(package, KEY.public)
    true = dict(FILES)[path]
    assert source.read_bytes(path, PICTURE_BYTES) == true
    false = with_checksum(bytes(len(true) - 4), zlib.crc32(true))
    about = package.stat()
    with package.open("r+b") as file:
        file.write(package.read_bytes().replace(true, false))
    os.utime(package, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert open_source(package).read_bytes(path, PICTURE_BYTES) == false  # the zip file's own checksum is content
    for held in (source, open_signed(package, KEY.public)):
        with pytest.raises(SourceError, match="changed"):
            held.read_bytes(path, PICTURE_BYTES)


@pytest.mark.parametrize("instead", ["another's", "nobody's", "a folder"])
def test_what_another_signed_or_nobody_is_not_read_as_signed(tmp_path: Path, instead: str) -> None:
    package = tmp_path / "school.lmcourse"
    if instead == "a folder":
        package.mkdir()
    else:
        package.write_bytes(package_bytes(FILES, OTHER if instead == "another's" else None))
    with pytest.raises(SourceError):
        open_signed(package, KEY.public)
