"""The formats by name: how each is known, read and written."""

from collections.abc import Callable

from lmtrainer.frozen import frozen
from lmtrainer.interchange.aiken import read_aiken, write_aiken
from lmtrainer.interchange.chatter import without_chatter
from lmtrainer.interchange.decoding import text_of
from lmtrainer.interchange.foreign import ForeignKind, ForeignQuestion, Found
from lmtrainer.interchange.format_name import FormatName
from lmtrainer.interchange.gift import writer as gift_writer
from lmtrainer.interchange.gift.reader import read_gift
from lmtrainer.interchange.moodle.cloze import read_cloze_text
from lmtrainer.interchange.moodle.reader import read_moodle_xml
from lmtrainer.interchange.moodle.writer import write_moodle_xml
from lmtrainer.interchange.recognising import format_of

__all__ = ["FORMATS", "MOST_BYTES", "Format", "FormatName", "read_foreign"]
MOST_BYTES = 200_000_000


@frozen
class Format:
    """How a format that can be written is called, how its files end, and which kinds it holds."""

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
_READ: dict[FormatName, Callable[[str], list[Found]]] = {
    FormatName.GIFT: read_gift,
    FormatName.AIKEN: read_aiken,
    FormatName.MOODLE_XML: read_moodle_xml,
    FormatName.CLOZE: read_cloze_text,
}


def read_foreign(
    data: bytes, wanted: FormatName | None = None, name: str = "", encoding: str = ""
) -> tuple[FormatName, list[Found]]:
    """The format (``wanted``, or what the file itself shows) and what is in it.

    ``name`` of the file is asked only where its text shows nothing, ``encoding`` only where its bytes show none.
    Raises `UnreadableFile`, which names what the file is instead.
    """
    text, around = without_chatter(text_of(data, encoding))
    found_format = wanted or format_of(text, name)
    return found_format, [*around, *_READ[found_format](text)]
