"""What is wrong with XML, in words that an author can use, with what to write instead."""

import re
from html.entities import html5
from xml.parsers.expat import ErrorString, ExpatError, errors

from lmtrainer.interchange.foreign import UnreadableFile
from lmtrainer.said import Said, Words

_NAMED = re.compile(r"&(\w+);")
_BARE = re.compile(r"&(?![A-Za-z]\w*;|#\d+;|#x[0-9A-Fa-f]+;)")
_CODES = errors.codes
_UNKNOWN_NAME, _BAD_SIGN = _CODES[errors.XML_ERROR_UNDEFINED_ENTITY], _CODES[errors.XML_ERROR_INVALID_TOKEN]
_CUT_OFF = {
    _CODES[errors.XML_ERROR_NO_ELEMENTS],
    _CODES[errors.XML_ERROR_UNCLOSED_TOKEN],
    _CODES[errors.XML_ERROR_UNCLOSED_CDATA_SECTION],
}
_MISMATCH, _BEHIND = _CODES[errors.XML_ERROR_TAG_MISMATCH], _CODES[errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]


def unreadable(error: ExpatError, text: str, lines_before: int, opened: str) -> UnreadableFile:
    """What ``error`` means; ``lines_before`` are before ``text``, and ``opened`` is the element that it is in."""
    line = text.split("\n")[error.lineno - 1] if text else ""
    what, hint = _in_words(error, line, opened)
    place = Said("Import", "Line {0}, column {1}: {2}")
    return UnreadableFile(place.of(error.lineno + lines_before, error.offset + 1, what), hint)


def _in_words(error: ExpatError, line: str, opened: str) -> tuple[Words, Words]:
    named = _NAMED.match(line, error.offset)
    if error.code == _UNKNOWN_NAME and named:
        what = Said("Import", "“&{0};” has a meaning in HTML, and none in XML.").of(named.group(1))
        letter = html5.get(f"{named.group(1)};", "")
        if len(letter) == 1:
            return what, Said("Import", "Write “&#{0};” instead.").of(ord(letter))
        return what, Said("Import", "Write “&amp;{0};” instead.").of(named.group(1))
    if error.code == _BAD_SIGN:
        if _BARE.search(line, 0, error.offset + 1) or line[error.offset : error.offset + 1] == "&":
            what = Said("Import", "A “&” stands alone, which XML does not allow.")
            return what, Said("Import", "Write “&amp;” for it, or put the text between “<![CDATA[” and “]]>”.")
        what = Said("Import", "Something stands here that XML does not allow.")
        return what, Said("Import", "Write “&lt;” for “<” in a text, or put the text between “<![CDATA[” and “]]>”.")
    if error.code == _MISMATCH:
        what = Said("Import", "Another element ends here, but <{0}> is still open.").of(opened)
        return what, Said("Import", "Write “</{0}>” where it ends.").of(opened)
    if error.code == _BEHIND:
        what = Said("Import", "Something stands behind the end of the quiz.")
        return what, Said(
            "Import", "Take out what stands behind “</quiz>”, or choose one of the files that were joined."
        )
    if error.code in _CUT_OFF:
        what = Said("Import", "The file ends too early; a part of it is missing.")
        return what, Said("Import", "Export the questions again, and choose the new file.")
    what = Said("Import", "This is not valid XML ({0}).").of(ErrorString(error.code))
    return what, Said("Import", "Export the questions again, and choose the new file.")
