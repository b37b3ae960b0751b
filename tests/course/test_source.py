"""The one door for course bytes: what is within a course is read, and nothing else ever is."""

import os
from pathlib import Path

import pytest

from lmtrainer.course import folder_source as doors
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.source import SourceError, check_path, name_trouble


@pytest.fixture
def course(tmp_path: Path) -> FolderSource:
    root = tmp_path / "course"
    (root / "media").mkdir(parents=True)
    (root / "lesson.md").write_text("# Hello\n")
    (tmp_path / "secret.txt").write_text("secret")
    return FolderSource(root)


def refused(course: FolderSource, path: str) -> str:
    with pytest.raises(SourceError) as caught:
        course.read_bytes(path, 1000)
    assert caught.value.message and caught.value.hint
    return caught.value.code


@pytest.mark.parametrize(
    "path",
    ["../secret.txt", "media/../../secret.txt", "/etc/passwd", "~/x", "", ".", "a//b", "a/./b", "C:\\x", "a\\b",
     "file:///etc/passwd", "con", "con.md", "COM1.txt", "x.", " x", "a\u202eb", "a\0b", "x" * 300,
     "/".join("abcdefghijklmn")],
)  # fmt: skip
def test_a_path_that_could_lead_elsewhere_is_refused(course: FolderSource, path: str) -> None:
    assert refused(course, path) == "path-refused"
    assert not course.exists(path)


def test_a_good_path_is_read_whatever_its_script(course: FolderSource) -> None:
    (course.root / "тест-1.md").write_text("x")
    assert check_path("тест-1.md") == "тест-1.md" and course.read_text("тест-1.md") == "x"
    assert course.exists("lesson.md") and name_trouble("lesson.md") is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files here")
def test_links_pipes_and_folders_are_never_opened(course: FolderSource, tmp_path: Path) -> None:
    (course.root / "link.txt").symlink_to(tmp_path / "secret.txt")
    (course.root / "inner.txt").symlink_to(course.root / "lesson.md")
    (course.root / "there").symlink_to(tmp_path)
    os.mkfifo(course.root / "pipe.md")
    assert refused(course, "link.txt") == "path-refused"
    assert refused(course, "inner.txt") == "path-refused"
    assert refused(course, "there/secret.txt") == "path-refused"
    assert refused(course, "pipe.md") == "not-a-file"
    assert refused(course, "media") in ("not-a-file", "file-unreadable")
    assert [file.path for file in course.files()] == ["lesson.md"]


def test_a_missing_and_a_large_file_are_told(course: FolderSource) -> None:
    (course.root / "big.md").write_bytes(b"x" * 1001)
    assert refused(course, "nothing.md") == "file-unreadable"
    assert refused(course, "big.md") == "file-too-large"


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [(b"one\ntwo\n\xff\n", "not-utf-8", 3), (b"one\n\0", "not-text", 2), ("ä".encode("utf-16"), "not-utf-8", 1)],
)
def test_what_is_not_utf_8_is_told_with_its_line(course: FolderSource, data: bytes, code: str, line: int) -> None:
    (course.root / "bad.md").write_bytes(data)
    with pytest.raises(SourceError) as caught:
        course.read_text("bad.md")
    assert (caught.value.code, caught.value.line) == (code, line)


def test_a_byte_order_mark_goes_and_every_line_end_is_one(course: FolderSource) -> None:
    (course.root / "ends.md").write_bytes(b"\xef\xbb\xbfa\r\nb\rc\nd")
    assert course.read_text("ends.md") == "a\nb\nc\nd"


def test_hidden_names_are_left_out_and_too_many_files_are_told(course: FolderSource, monkeypatch) -> None:
    for name in (".git", "_draft.md"):
        (course.root / name).write_text("x")
    assert [file.path for file in course.files()] == ["lesson.md"]
    monkeypatch.setattr(doors, "MOST_FILES", 2)
    for number in range(3):
        (course.root / f"{number}.md").write_text("x")
    with pytest.raises(SourceError) as caught:
        course.files()
    assert caught.value.code == "too-many-files"


def test_folders_that_are_nested_too_deeply_are_not_entered(course: FolderSource) -> None:
    deep = course.root.joinpath(*"abcdefghijklmnop")
    deep.mkdir(parents=True)
    (deep / "x.md").write_text("x")
    assert [file.path for file in course.files()] == ["lesson.md"]


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4) + height.to_bytes(4) + b"\x08\x06\0\0\0"


def jpeg(width: int, height: int) -> bytes:
    filler = b"\xff\xe0\0\x04ab"
    frame = b"\xff\xc0\0\x11\x08" + height.to_bytes(2) + width.to_bytes(2) + b"\3" + b"\0" * 9
    return b"\xff\xd8" + filler + frame


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + width.to_bytes(2, "little") + height.to_bytes(2, "little") + b"\0" * 10


def webp(kind: bytes, body: bytes) -> bytes:
    return b"RIFF\0\0\0\0WEBP" + kind + b"\0\0\0\0" + body + b"\0" * 20


PICTURES = {
    "png": png(30, 20),
    "jpeg": jpeg(30, 20),
    "gif": gif(30, 20),
    "webp lossy": webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + (30).to_bytes(2, "little") + (20).to_bytes(2, "little")),
    "webp lossless": webp(b"VP8L", b"\x2f" + ((30 - 1) | ((20 - 1) << 14)).to_bytes(4, "little")),
    "webp extended": webp(b"VP8X", b"\0\0\0\0" + (29).to_bytes(3, "little") + (19).to_bytes(3, "little")),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_s_size_is_read_from_its_first_bytes(course: FolderSource, name: str) -> None:
    (course.root / "media" / "p").write_bytes(PICTURES[name])
    found = course.read_picture("media/p")
    assert (found.width, found.height) == (30, 20) and found.kind.value == name.split()[0]


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg/>", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"\xff\xd8ab", b"GIF89a",
     b"RIFF\0\0\0\0WEBP",
     webp(b"VP8 ", b"\0\0\0abc"), webp(b"VP8L", b"\0"), webp(b"XXXX", b""), b"\xff\xd8\xff\xe0\0\0"],
)  # fmt: skip
def test_what_is_no_picture_is_refused_whatever_its_name(course: FolderSource, data: bytes) -> None:
    (course.root / "media" / "p.png").write_bytes(data)
    with pytest.raises(SourceError) as caught:
        course.read_picture("media/p.png")
    assert caught.value.code in ("picture-kind", "picture-too-large")


def test_a_picture_that_would_burst_the_memory_is_refused(course: FolderSource) -> None:
    (course.root / "media" / "p.png").write_bytes(png(60_000, 60_000))
    with pytest.raises(SourceError) as caught:
        course.read_picture("media/p.png")
    assert caught.value.code == "picture-too-large"
