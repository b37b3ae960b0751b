"""Writes packages, honest ones and hostile ones, for tests. A hostile one is an honest one with one thing wrong."""

import stat
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

LESSON = "# Inside a package\n\nWords that were read in place.\n"
HONEST = {"course.toml": 'id = "packed"\ntitle = "Packed"\n', "01-hello.md": LESSON}
Member = str | tuple[zipfile.ZipInfo, bytes]


def packed(files: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A package with these files, as any packer writes it. Names go in as they are, whatever they say."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(member(name, method), data)
    return held.getvalue()


def member(name: str, method: int = zipfile.ZIP_DEFLATED, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    """An entry with exactly this name."""
    made = zipfile.ZipInfo("x")
    made.filename = made.orig_filename = name
    made.compress_type = method
    made.create_system = 3
    made.external_attr = mode << 16
    return made


def with_members(*members: tuple[zipfile.ZipInfo, bytes]) -> bytes:
    """An honest course with these members besides."""
    held = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore", UserWarning)  # two members of one name are meant
        for name, data in HONEST.items():
            archive.writestr(name, data)
        for made, content in members:
            archive.writestr(made, content)
    return held.getvalue()


def named(*names: str) -> Callable[[], bytes]:
    """A course with files of these names besides."""
    return lambda: packed({**HONEST, **dict.fromkeys(names, "x")})


def changed(data: bytes, at: int, new: bytes) -> bytes:
    """The same bytes with a few of them replaced."""
    return data[:at] + new + data[at + len(new) :]


def _central(data: bytes) -> int:
    """Where the first record of the central directory is."""
    return data.index(b"PK\x01\x02")


def _flagged(bit: int) -> bytes:
    data = packed(HONEST)
    flags = struct.pack("<H", bit)
    return changed(changed(data, 6, flags), _central(data) + 8, flags)


def _method(number: int) -> bytes:
    data = packed(HONEST)
    method = struct.pack("<H", number)
    return changed(changed(data, 8, method), _central(data) + 10, method)


def _sized(size: int, truth: bytes) -> bytes:
    """One file whose two records both tell a wrong size."""
    data = packed({"01-hello.md": truth})
    told = struct.pack("<I", size)
    return changed(changed(data, 22, told), _central(data) + 24, told)


def _overlapping() -> bytes:
    """A thousand records of one and the same file."""
    one = packed({"a.md": b"\0" * 900_000})
    record = one[_central(one) : one.index(b"PK\x05\x06")]
    at, count = _central(one), 1000
    records = b"".join(changed(record, 46, b"%04d" % n) for n in range(count))
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, count, count, len(records), at, 0)
    return one[:at] + records + end


def _with_extra(field: int) -> bytes:
    made = member("extra.md")
    made.extra = struct.pack("<HH", field, 8) + b"\0" * 8
    return with_members((made, b"x"))


def _hidden_in_a_file() -> bytes:
    """A file whose packed bytes go on after its stream has ended."""
    data = b"words"
    stream = zlib.compressobj(9, zlib.DEFLATED, -15)
    raw = stream.compress(data) + stream.flush() + b"hidden"
    crc = zlib.crc32(data)
    common = struct.pack("<HHHHIIIH", 0, 8, 0, 33, crc, len(raw), len(data), 4)
    local = b"PK\x03\x04" + struct.pack("<H", 20) + common + struct.pack("<H", 0) + b"a.md" + raw
    record = b"PK\x01\x02" + struct.pack("<HH", 20, 20) + common + struct.pack("<HHHHII", 0, 0, 0, 0, 0, 0) + b"a.md"
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(record), len(local), 0)
    return local + record + end


def _commented() -> bytes:
    held = BytesIO(packed(HONEST))
    with zipfile.ZipFile(held, "a") as archive:
        archive.comment = b"PK\x05\x06" + b"\0" * 18
    return held.getvalue()


def _streamed() -> bytes:
    """As a packer writes it that cannot go back: sizes come after the data."""

    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    held = Pipe()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("01-hello.md", LESSON)
    return held.getvalue()


def _zip64() -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive, archive.open(member("01-hello.md"), "w", force_zip64=True) as file:
        file.write(LESSON.encode())
    return held.getvalue()


def _entries(count: int) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for number in range(count):
            archive.writestr(zipfile.ZipInfo(f"{number}"), b"")
    return held.getvalue()


def _of_method(method: int) -> bytes:
    return packed({"01-hello.md": b"\0" * 2_000_000}, method)


def hostile() -> dict[str, Callable[[], bytes]]:
    """By the name of the attack: what makes its package."""
    honest = packed(HONEST)
    directory, end = _central(honest), honest.index(b"PK\x05\x06")
    return {
        "way up": named("../evil.md"),
        "way up in the middle": named("a/../../evil.md"),
        "way up by Windows' slash": named("..\\evil.md"),
        "absolute path": named("/tmp/evil.md"),
        "drive letter": named("C:/evil.md"),
        "drive letter without a slash": named("C:evil.md"),
        "network share": named("//host/share/x.md"),
        "home": named("~/x.md"),
        "empty name": named(""),
        "only a slash": named("/"),
        "doubled slash": named("a//b.md"),
        "dot": named("./b.md"),
        "reserved name": named("con.md"),
        "reserved name in a folder": named("aux/x.md"),
        "reserved name with a superscript": named("com\u00b9.md"),
        "stop at the end": named("a.md."),
        "space at the end": named("a /b.md"),
        "stream of another file": named("a.md:hidden"),
        "line break in a name": named("a\n.md"),
        "written from the right": named("lesson\u202egnp.md"),
        "nothing to be seen": named("a\u200bb.md"),
        "long name": named("a" * 300 + ".md"),
        "deep path": named("/".join(["d"] * 300) + "/x.md"),
        "two letter cases": named("A.md", "a.md"),
        "two Unicode forms": named("caf\u00e9.md", "cafe\u0301.md"),
        "another Unicode form": named("cafe\u0301.md"),
        "wide twins": named("a.md", "\uff41.md"),
        "file and folder": named("a", "a/b.md"),
        "folder and file": named("a/b.md", "A"),
        "same name twice": lambda: with_members((member("a.md"), b"first"), (member("a.md"), b"second")),
        "name not UTF-8": lambda: honest.replace(b"01-hello.md", b"01-\xe4\xf6llo.md"),
        "NUL in a name": lambda: honest.replace(b"01-hello.md", b"01-he\0lo.md"),
        "symbolic link": lambda: with_members((member("p.png", mode=stat.S_IFLNK | 0o777), b"/etc/passwd")),
        "link to a folder": lambda: with_members((member("d", mode=stat.S_IFLNK | 0o777), b"/tmp")),
        "pipe": lambda: with_members((member("p.md", mode=stat.S_IFIFO | 0o644), b"")),
        "device": lambda: with_members((member("d.md", mode=stat.S_IFCHR | 0o644), b"")),
        "file that says it is a folder": lambda: with_members((member("d.md", mode=stat.S_IFDIR | 0o755), b"")),
        "folder with content": lambda: with_members((member("d/", mode=stat.S_IFDIR | 0o755), b"x" * 100)),
        "encrypted": lambda: _flagged(1),
        "strongly encrypted": lambda: _flagged(1 << 6 | 1),
        "sizes after the data": _streamed,
        "patch data": lambda: _flagged(1 << 5),
        "LZMA": lambda: _of_method(zipfile.ZIP_LZMA),
        "bzip2": lambda: _of_method(zipfile.ZIP_BZIP2),
        "unknown packing": lambda: _method(99),
        "zip64": _zip64,
        "zip64 field": lambda: _with_extra(0x0001),
        "second name in a field": lambda: _with_extra(0x7075),
        "a field cut short": lambda: _with_extra(0x5455).replace(b"UT\x08\0", b"UT\x28\0"),
        "bomb": lambda: packed({"01-hello.md": b"\0" * 30_000_000}),
        "bomb in many files": lambda: packed({f"{n}.md": b"\0" * 999_999 for n in range(200)}),
        "bigger than declared": lambda: _sized(10, b"\0" * 1_000_000),
        "smaller than declared": lambda: _sized(900_000, b"x" * 5_000),
        "overlapping": _overlapping,
        "hidden in a file": _hidden_in_a_file,
        "too many entries": lambda: _entries(5_001),
        "a million entries": lambda: _entries(66_000),
        "wrong checksum": lambda: changed(changed(honest, 14, b"\0\0\0\0"), directory + 16, b"\0\0\0\0"),
        "two names for one file": lambda: changed(honest, 30, b"Course.toml"),
        "two sizes for one file": lambda: changed(honest, directory + 24, b"\1\0\0\0"),
        "two checksums for one file": lambda: changed(honest, directory + 16, b"\1"),
        "trailing data": lambda: honest + b"#!/bin/sh\n",
        "leading data": lambda: b"MZ" + b"\0" * 100 + honest,
        "between files and directory": lambda: (
            honest[:directory] + b"hidden" + honest[directory:end] + changed(
                honest[end:], 16, struct.pack("<I", directory + 6))
        ),
        "comment with another end": _commented,
        "several disks": lambda: changed(honest, end + 4, b"\1\0\1\0"),
        "directory elsewhere": lambda: changed(honest, end + 16, b"\0\0\0\0"),
        "directory of no length": lambda: changed(honest, end + 12, b"\0\0\0\0"),
        "fewer files than there are": lambda: changed(honest, end + 8, b"\1\0\1\0"),
        "more files than there are": lambda: changed(honest, end + 8, b"\x09\0\x09\0"),
        "entry beyond the end": lambda: changed(honest, directory + 42, b"\xff\xff\xff\x7f"),
        "truncated": lambda: honest[:-30],
        "truncated to half": lambda: honest[: len(honest) // 2],
        "only an end": lambda: honest[end:],
        "empty": lambda: b"",
        "not a zip": lambda: b"<!DOCTYPE html>" * 100,
    }  # fmt: skip


def written(folder: Path, data: bytes, name: str = "course.lmcourse") -> Path:
    """The package as a file."""
    path = folder / name
    path.write_bytes(data)
    return path
