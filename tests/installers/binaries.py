"""Tiny libraries for Linux and Windows that say what they need, and hold nothing else."""

import struct
from pathlib import Path


def write_elf(path: Path, needed: tuple[str, ...] = (), run_path: str = "") -> Path:
    """A library for Linux with a dynamic section and nothing to run."""
    strings = b"\0"
    entries = b""

    def add(tag: int, text: str) -> None:
        nonlocal strings, entries
        entries += struct.pack("<QQ", tag, len(strings))
        strings += text.encode() + b"\0"

    for name in needed:
        add(1, name)
    if run_path:
        add(29, run_path)
    entries += struct.pack("<QQ", 0, 0)
    names = b"\0.dynstr\0.dynamic\0.shstrtab\0"
    strings_at = 64
    dynamic_at = strings_at + (len(strings) + 7) // 8 * 8
    names_at = dynamic_at + len(entries)
    sections_at = names_at + (len(names) + 7) // 8 * 8
    body = strings.ljust(dynamic_at - strings_at, b"\0") + entries + names.ljust(sections_at - names_at, b"\0")
    sections = (
        bytes(64)
        + _section(1, 3, strings_at, len(strings), 0, 0)
        + _section(9, 6, dynamic_at, len(entries), 1, 16)
        + _section(18, 3, names_at, len(names), 0, 0)
    )
    header = b"\x7fELF\x02\x01\x01" + bytes(9)
    header += struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 0, sections_at, 0, 64, 56, 0, 64, 4, 3)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(header + body + sections)
    return path


def _section(name: int, kind: int, offset: int, size: int, link: int, entry: int) -> bytes:
    return struct.pack("<IIQQQQIIQQ", name, kind, 0, 0, offset, size, link, 0, 1, entry)


def write_pe(path: Path, imports: tuple[str, ...] = ()) -> Path:
    """A library for Windows with an import table and nothing to run."""
    base, at = 0x1000, 0x200
    table_size = 20 * (len(imports) + 1)
    names, descriptors = b"", b""
    thunks_at = base + table_size
    names_at = thunks_at + 32
    for name in imports:
        descriptors += struct.pack("<IIIII", thunks_at, 0, 0, names_at + 16 + len(names), thunks_at + 16)
        names += name.encode() + b"\0"
    by_name = struct.pack("<H", 0) + b"call\0".ljust(14, b"\0")
    thunks = struct.pack("<QQ", names_at, 0) * 2
    section = (descriptors.ljust(table_size, b"\0") + thunks + by_name + names).ljust(0x400, b"\0")
    dos = b"MZ".ljust(60, b"\0") + struct.pack("<I", 64)
    coff = struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, 240, 0x2022)
    optional = struct.pack("<HBBIIIII", 0x20B, 14, 0, 0, 0x400, 0, 0, base)
    optional += struct.pack("<QIIHHHHHHIIIIHHQQQQII", 0x180000000, 0x1000, 0x200, 6, 0, 0, 0, 6, 0, 0, 0x2000, 0x200,
                            0, 2, 0, 0x100000, 0x1000, 0x100000, 0x1000, 0, 16)  # fmt: skip
    optional += struct.pack("<II", 0, 0) + struct.pack("<II", base, table_size) + bytes(8 * 14)
    header = b".rdata\0\0" + struct.pack("<IIIIIIHHI", 0x400, base, 0x400, at, 0, 0, 0, 0, 0x40000040)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((dos + b"PE\0\0" + coff + optional + header).ljust(at, b"\0") + section)
    return path
