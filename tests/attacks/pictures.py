"""Writes pictures byte by byte, honest ones and bombs, without a library that might refuse to."""

import struct
import zlib

GIF_OF_ONE_PIXEL = b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *, between: bytes = b"", rows: int | None = None) -> bytes:
    """A red picture; ``between`` goes in before its pixels, ``rows`` is how many of them there are."""
    row = b"\0" + b"\xff\0\0" * width
    packer = zlib.compressobj(9)
    pixels = b"".join(packer.compress(row) for _ in range(height if rows is None else rows)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + between + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def grey_png(width: int, height: int) -> bytes:
    """A picture that is small on the disk, and has every pixel that it says."""
    row = bytes(width + 1)
    packer = zlib.compressobj(1)
    pixels = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def png_with_a_bomb_in_its_comment() -> bytes:
    """Four kilobytes of picture with comments that become gigabytes."""
    packer = zlib.compressobj(9)
    comment = b"".join(packer.compress(b"\0" * (1 << 20)) for _ in range(200)) + packer.flush()
    return png(20, 20, between=chunk(b"zTXt", b"Comment\0\0" + comment) * 20)


def gif_with_a_huge_frame() -> bytes:
    """One pixel by its header; its frames are 65,535 × 65,535."""
    head = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    frame = b"," + struct.pack("<HHHHB", 0, 0, 65_535, 65_535, 0) + b"\2\2D\1\0"
    return head + frame * 60 + b";"


def gif_with_many_frames(side: int) -> bytes:
    """A thousand frames that nobody needs."""
    head = b"GIF89a" + struct.pack("<HHBBB", side, side, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    return head + (b"," + struct.pack("<HHHHB", 0, 0, side, side, 0) + b"\2\2D\1\0") * 1000 + b";"


def jpeg_with_many_scans(progressive: bytes, scans: int) -> bytes:
    """A progressive JPEG whose last pass over all pixels is repeated so many times."""
    last = progressive.rindex(b"\xff\xda")
    end = progressive.rindex(b"\xff\xd9")
    tables = progressive.rfind(b"\xff\xc4", 0, last)
    again = progressive[tables:end] if tables > 0 else progressive[last:end]
    return progressive[:end] + again * scans + progressive[end:]
