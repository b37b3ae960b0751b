"""Bytes -> text, whatever program wrote them; what can only be guessed is offered, never taken."""

import codecs
import re

from lmtrainer.interchange.file_kinds import NO_TEXT, kind_of
from lmtrainer.interchange.foreign import UnreadableFile
from lmtrainer.said import Said

WINDOWS = "cp1252"
ENCODINGS = ("utf-8", "utf-16", WINDOWS, "latin-1", "mac-roman")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']""")
_KNOWN = re.compile(
    r"us-ascii|ascii|utf-?16(?:-?[lb]e)?|(?:iso-?8859-|windows-|cp)\d{1,4}|latin-?1|mac-?roman|koi8-[ru]"
    r"|gbk|gb2312|gb18030|big5|shift_jis|euc-(?:jp|kr)"
)
_LOOKED_AT = 4_000
_SAMPLE = 80


def text_of(data: bytes, encoding: str = "") -> str:
    r"""The text with ``\n`` line ends and without a byte order mark, in ``encoding`` or as the bytes show.

    Raises `UnreadableFile`, which says what the file is; where it may be Windows text it offers to read it so.
    """
    kind = kind_of(data)
    if kind is not None:
        raise UnreadableFile(kind.what, kind.hint)
    mark, marked = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", ""))
    named = marked or encoding or _declared(data) or _without_mark(data)
    if not named and b"\0" in data[:_LOOKED_AT]:
        raise UnreadableFile(NO_TEXT.what, NO_TEXT.hint)
    try:
        text = data[len(mark) :].decode(named or "utf-8")
    except UnicodeDecodeError as error:
        raise _undecodable(data, data.count(b"\n", 0, error.start), offer=not named) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _declared(data: bytes) -> str:
    """What an XML declaration says; nothing where it says what is assumed anyway."""
    found = _DECLARED.match(data[:_LOOKED_AT])
    name = found.group(1).decode().lower() if found else "utf-8"
    if name in ("utf-8", "utf8"):
        return ""
    try:
        codecs.lookup(name if _KNOWN.fullmatch(name) else "")
    except LookupError as error:
        said = Said("Import", "The file’s encoding “{0}” is not known.").of(name[:40])
        raise UnreadableFile(said, Said("Import", "Save the file as UTF-8, and choose it again.")) from error
    return "" if name.startswith("utf") else name


def _without_mark(data: bytes) -> str:
    """UTF-16 that does not say so: in words of Latin letters, every second byte is zero."""
    start = data[:_LOOKED_AT]
    half = len(start) // 2
    if half < 4 or len(data) % 2:
        return ""
    low, high = start[0::2].count(0), start[1::2].count(0)
    if high > half * 0.5 and low < half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if low > half * 0.5 and high < half * 0.05 else ""


def _undecodable(data: bytes, lines_before: int, *, offer: bool) -> UnreadableFile:
    number = lines_before + 1
    plain = Said("Import", "Line {0} is not UTF-8 text.").of(number)
    save = Said("Import", "Save the file as UTF-8, and choose it again.")
    if not offer:
        return UnreadableFile(Said("Import", "Line {0} cannot be read in this encoding.").of(number), save)
    try:
        line = data.split(b"\n")[lines_before].decode(WINDOWS).strip()
        data.decode(WINDOWS)
    except UnicodeDecodeError:
        return UnreadableFile(plain, save)
    first = next((at for at, letter in enumerate(line) if not letter.isascii()), 0)
    sample = line[max(0, first - _SAMPLE // 2) :][:_SAMPLE]
    said = Said("Import", "Line {0} is not UTF-8 text. Read as text of Windows, it says: “{1}”.").of(number, sample)
    hint = Said("Import", "If that is right, have it read so; if not, save the file as UTF-8 and choose it again.")
    return UnreadableFile(said, hint, WINDOWS)
