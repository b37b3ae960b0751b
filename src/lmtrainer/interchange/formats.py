"""The formats by name: how each is known, read and written."""

import re
from collections.abc import Callable
from enum import StrEnum

from lmtrainer.frozen import frozen
from lmtrainer.interchange.aiken import read_aiken, write_aiken
from lmtrainer.interchange.foreign import ForeignKind, ForeignQuestion, Found, UnreadableFile
from lmtrainer.interchange.gift import writer as gift_writer
from lmtrainer.interchange.gift.reader import read_gift
from lmtrainer.interchange.moodle.reader import read_moodle_xml
from lmtrainer.interchange.moodle.writer import write_moodle_xml

MOST_BYTES = 200_000_000
_AIKEN = re.compile(r"^\s*ANSWER:\s*[A-Z]\s*$", re.MULTILINE)


class FormatName(StrEnum):
    """The formats; the value is what the command line calls them."""

    GIFT = "gift"
    AIKEN = "aiken"
    MOODLE_XML = "moodle-xml"


@frozen
class Format:
    """How a format is called, how its files end, and which kinds it holds."""

    name: FormatName
    title: str
    ending: str
    kinds: frozenset[ForeignKind]
    write: Callable[[list[ForeignQuestion]], str]


FORMATS = {
    FormatName.GIFT: Format(FormatName.GIFT, "GIFT", ".gift", gift_writer.KINDS, gift_writer.write_gift),
    FormatName.AIKEN: Format(FormatName.AIKEN, "Aiken", ".txt", frozenset({ForeignKind.MULTICHOICE}), write_aiken),
    FormatName.MOODLE_XML: Format(
        FormatName.MOODLE_XML, "Moodle XML", ".xml", frozenset(ForeignKind), write_moodle_xml
    ),
}


def read_foreign(data: bytes, wanted: FormatName | None = None) -> tuple[FormatName, list[Found]]:
    """The format (``wanted``, or what the file itself shows) and what is in it. Raises `UnreadableFile`."""
    if wanted is FormatName.MOODLE_XML or (wanted is None and _looks_like_xml(data)):
        return FormatName.MOODLE_XML, read_moodle_xml(data)
    text = text_of(data)
    name = wanted or (FormatName.AIKEN if _AIKEN.search(text) and "{" not in text else FormatName.GIFT)
    return name, read_aiken(text) if name is FormatName.AIKEN else read_gift(text)


def text_of(data: bytes) -> str:
    r"""A text file with ``\n`` line ends and without a byte order mark. Raises `UnreadableFile`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableFile(f"Line {line}: this is not UTF-8 text; save the file as UTF-8.") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _looks_like_xml(data: bytes) -> bool:
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith((b"<", b"\xff\xfe", b"\xfe\xff"))
