"""What is fuzzed: each target takes any bytes, and raises only where the program is wrong."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from lmtrainer.course.codec import CodecError, decode, encode
from lmtrainer.course.kind import Kind
from lmtrainer.course.marking import mark, model_answer
from lmtrainer.course.model import Course
from lmtrainer.course.package_source import PackageSource
from lmtrainer.course.picture_size import picture_size
from lmtrainer.course.reader import read_course
from lmtrainer.course.rules import files
from lmtrainer.course.source import PICTURE_BYTES, Source, SourceError, SourceFile

_KINDS = list(Kind)
_HEADER = b'id = "fuzz"\ntitle = "Fuzz"\n'
_PLACE = Path(tempfile.mkdtemp(prefix="fuzz-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None))  # noqa: PTH112


class _Held(Source):
    """A course in the memory."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.root, self.name, self._files = Path("/course"), "course", files

    def files(self) -> tuple[SourceFile, ...]:
        return tuple(SourceFile(path, len(data), 0) for path, data in sorted(self._files.items()))

    def signature(self) -> str:
        return ""

    def _holds(self, path: str) -> bool:
        return path in self._files

    def _fetched(self, path: str, most: int) -> bytes:
        if path not in self._files:
            raise SourceError(files.FILE_MISSING.of(path=path))
        return self._files[path][:most]


def _read(files: dict[str, bytes]) -> Course:
    course = read_course(_Held(files))
    if decode(encode(course)) != course:
        raise AssertionError("the course does not come back from the catalogue as it was")
    return course


def reader(data: bytes) -> None:
    """Any bytes as a lesson."""
    _read({"course.toml": _HEADER, "01-x.md": data})


def header(data: bytes) -> None:
    """Any bytes as the course's header."""
    _read({"course.toml": data, "01-x.md": b"# T\n\nWords.\n"})


def question(data: bytes) -> None:
    """Any bytes within a question of any kind; what can be read can be marked."""
    kind = _KINDS[data[0] % len(_KINDS)] if data else Kind.CHOICE
    course = _read({"course.toml": _HEADER, "01-x.md": b"# T\n\n::: %s q\n%s\n:::\n" % (kind.encode(), data[1:])})
    for lesson in course.lessons:
        for found in lesson.questions:
            mark(found, model_answer(found))


def package(data: bytes) -> None:
    """Any bytes as a package: refused, or every file of it is as large as it says."""
    path = _PLACE / "x.lmcourse"
    path.write_bytes(data)
    try:
        source = PackageSource(path)
        for file in source.files():
            if len(source.read_bytes(file.path, PICTURE_BYTES)) != file.size:
                raise AssertionError("a file is not as large as the package says")
    except SourceError:
        pass


def picture(data: bytes) -> None:
    """Any bytes as a picture."""
    found = picture_size(data)
    if found is not None and (found[1] < 0 or found[2] < 0):
        raise AssertionError("a picture with less than nothing")


def codec(data: bytes) -> None:
    """Any text as something out of the catalogue or the record."""
    with suppress(CodecError):
        decode(data.decode("utf-8", "replace"))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "reader": reader, "header": header, "question": question, "package": package, "picture": picture, "codec": codec,
}  # fmt: skip
