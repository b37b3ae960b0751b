"""What Qt leaves out of a PDF: its outline, its language, and that readers show its title.

It is appended to the file, as the format provides (an incremental update); what is there stays as it is.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from lmtrainer.frozen import frozen

_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_KIDS = re.compile(rb"/Kids\s*\[(.*?)\]", re.DOTALL)
_NUMBER = re.compile(rb"(\d+) 0 R")


@frozen
class Entry:
    """A line of the outline: ``depth`` from 0, ``page`` from 0, ``up`` is how far its place is from the page's foot."""

    words: str
    depth: int
    page: int
    up: float


def with_outline(data: bytes, entries: Sequence[Entry], language: str) -> bytes:
    """The PDF that Qt wrote, with an outline and a language (empty: none)."""
    trailer = data[data.rindex(b"trailer") :]
    root, size = _found(_ROOT, trailer), _found(_SIZE, trailer)
    start = int(trailer[trailer.index(b"startxref") + 9 :].split()[0])
    catalogue = _object(data, root)
    pages = [int(number) for number in _NUMBER.findall(_kids(data, catalogue))]
    extra = b"/ViewerPreferences << /DisplayDocTitle true >>\n"
    extra += b"/Lang " + _text(language) + b"\n" if language else b""
    objects: dict[int, bytes] = {}
    if entries:
        extra += b"/Outlines %d 0 R\n/PageMode /UseOutlines\n" % size
        objects = _outline(entries, pages, size)
    at = catalogue.rindex(b">>")
    objects[root] = catalogue[:at] + extra + catalogue[at:]
    about = trailer[trailer.index(b"<<") : trailer.index(b"startxref")].rstrip()
    about = _SIZE.sub(b"/Size %d" % max(size, max(objects) + 1), about)[:-2] + b"/Prev %d\n>>" % start
    return _appended(data, objects, about)


def _found(pattern: re.Pattern[bytes], data: bytes) -> int:
    match = pattern.search(data)
    assert match is not None
    return int(match[1])


def _object(data: bytes, number: int) -> bytes:
    begin = re.search(rb"(?:^|\n)%d 0 obj\s*" % number, data)
    assert begin is not None
    return data[begin.end() : data.index(b"endobj", begin.end())].rstrip()


def _kids(data: bytes, catalogue: bytes) -> bytes:
    tree = _found(re.compile(rb"/Pages (\d+) 0 R"), catalogue)
    kids = _KIDS.search(_object(data, tree))
    assert kids is not None
    return kids[1]


def _outline(entries: Sequence[Entry], pages: Sequence[int], number: int) -> dict[int, bytes]:
    """The outline's objects: the outline itself has this number, its lines those that follow."""
    children: dict[int, list[int]] = {number: []}
    parents: list[tuple[int, int]] = [(-1, number)]  # depth and number of those that may have further lines below
    above: dict[int, int] = {}
    for own, entry in enumerate(entries, number + 1):
        while parents[-1][0] >= entry.depth:
            parents.pop()
        above[own] = parents[-1][1]
        children[above[own]].append(own)
        children[own] = []
        parents.append((entry.depth, own))
    top = children[number]
    made = {number: b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (top[0], top[-1], len(top))}
    for own, entry in enumerate(entries, number + 1):
        beside = children[above[own]]
        place = bisect_left(beside, own)
        parts = [b"<< /Title ", _text(entry.words), b" /Parent %d 0 R " % above[own]]
        parts.append(b"/Prev %d 0 R " % beside[place - 1] if place else b"")
        parts.append(b"/Next %d 0 R " % beside[place + 1] if place + 1 < len(beside) else b"")
        parts += [_ends(children[own]), b"/Dest [%d 0 R /XYZ 0 %.1f 0] >>" % (pages[entry.page], entry.up)]
        made[own] = b"".join(parts)
    return made


def _ends(children: Sequence[int]) -> bytes:
    """The first and the last line below another; they are folded at first."""
    return b"/First %d 0 R /Last %d 0 R /Count %d " % (children[0], children[-1], -len(children)) if children else b""


def _text(words: str) -> bytes:
    return b"<FEFF" + words.encode("utf-16-be").hex().upper().encode() + b">"


def _appended(data: bytes, objects: dict[int, bytes], trailer: bytes) -> bytes:
    made = bytearray(data if data.endswith(b"\n") else data + b"\n")
    table = bytearray(b"xref\n")
    for number, inside in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, inside)
    start = len(made)
    return bytes(made + table + b"trailer\n" + trailer + b"\nstartxref\n%d\n%%%%EOF\n" % start)
