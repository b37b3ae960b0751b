"""In which format a text is written: one that can be read, or another one, which is named with what to do."""

import csv
import json
import re
from itertools import islice

from lmtrainer.interchange.file_kinds import AS_EXPORT, AS_TEXT, FileKind
from lmtrainer.interchange.foreign import UnreadableFile
from lmtrainer.interchange.format_name import FormatName
from lmtrainer.interchange.moodle.cloze import KINDS
from lmtrainer.said import Said

_LINES = re.MULTILINE | re.IGNORECASE
_XML = re.compile(r"\s*<(?:\?xml|!--|!doctype|quiz[\s>]|html[\s>])", re.IGNORECASE)
_ROOT = re.compile(r"\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*|<!doctype[^>]*>\s*)*<([\w:.-]+)", re.DOTALL | re.IGNORECASE)
_BEGINS_XML = re.compile(r"\s*<[A-Za-z]")
_GIFT = re.compile(
    r"^[ \t]*::(?!:)|^[ \t]*\$CATEGORY:"
    r"|(?<!\\)\{\s*(?:[=~#>}%]|(?i:T(?:RUE)?|F(?:ALSE)?)\s*[#}]|\[(?:html|moodle|plain|markdown)\])",
    re.MULTILINE,
)
_CLOZE = re.compile(r"(?<!\\)\{\d*:(?:" + "|".join(KINDS) + "):")
_AIKEN = re.compile(r"^[ \t*]*(?:CORRECT )?ANSWERS?[ \t*]*:[ \t*]*\(?[A-Z](?:[).:\s,]|$)", _LINES)
_COLUMN = re.compile(r"question|answer|option|correct|right|frage|antwort|richtig|réponse|pregunta|respuesta", re.I)
_FEWEST_COLUMNS, _ROWS_LOOKED_AT, _ALIKE, _LONGEST_NAME = 3, 20, 0.6, 40

_AS_AIKEN = Said(
    "Import",
    "Write each question as Aiken has it: the question on one line, then lines that begin with A. and B. and so on, "
    "then ANSWER: and the letter.",
)
_WEB_PAGE = FileKind(Said("Import", "This is a web page."), AS_TEXT)
_QTI = FileKind(Said("Import", "This is a file of QTI questions."), AS_EXPORT)
_JSON = FileKind(Said("Import", "This is JSON."), AS_EXPORT)
_TABLE = FileKind(
    Said("Import", "This is a table, such as a spreadsheet saves it (CSV); which column means what, it does not say."),
    _AS_AIKEN,
)
_LESSON = FileKind(
    Said("Import", "This is a lesson or a bank of a course already."),
    Said("Import", "Put the file into the folder of the course."),
)
_UNKNOWN = FileKind(
    Said("Import", "Nothing in it looks like questions in GIFT, Aiken, Moodle XML or Cloze."), _AS_AIKEN
)
_RESPONDUS, _COURSERA = Said("Import", "This is Respondus text."), Said("Import", "These are questions for Coursera.")
_BLACKBOARD = Said("Import", "This is Blackboard’s text.")
_DIALECTS = tuple(  # each is known by lines of all of its forms
    (tuple(re.compile(mark, _LINES) for mark in marks), kind)
    for marks, kind in (
        ((r"^::: *\w+",), _LESSON),
        ((r"^\s*\*[A-Z]\s*[:.)]", r"^Question \d+\b"), FileKind(_COURSERA, _AS_AIKEN)),
        ((r"^\s*\*[A-Z]\s*[.)]", r"^\s*\d+\s*[.)]"), FileKind(_RESPONDUS, _AS_AIKEN)),
        ((r"^Type:\s*(?:MR|MC|TF|E|F|MT|FMB)\b",), FileKind(_RESPONDUS, _AS_AIKEN)),
        ((r"^(?:MC|MA|TF|ESS|ORD|MAT|FIB|FIL|NUM|SR|OP)\t",), FileKind(_BLACKBOARD, AS_EXPORT)),
        ((r"^:TYPE:",), FileKind(Said("Import", "This is WebCT text."), AS_EXPORT)),
        ((r"^\s*\\(?:documentclass|begin\{)",), FileKind(Said("Import", "This is LaTeX."), AS_TEXT)),
    )
)


def format_of(text: str, name: str) -> FormatName:
    """The format of a text; ``name`` of its file counts only where the text itself shows nothing.

    Raises `UnreadableFile`, with the name of what it is instead.
    """
    if _XML.match(text) or (_BEGINS_XML.match(text) and not _GIFT.search(text)):
        return _xml_format(text)
    if _is_json(text):
        raise _refused(_JSON)
    is_gift = _GIFT.search(text) is not None
    if not is_gift:
        if _CLOZE.search(text):
            return FormatName.CLOZE
        dialect = next((kind for marks, kind in _DIALECTS if all(mark.search(text) for mark in marks)), None)
        if dialect is not None:
            raise _refused(dialect)
        if _AIKEN.search(text):
            return FormatName.AIKEN
    if _is_table(text, is_gift=is_gift):
        raise _refused(_TABLE)
    if is_gift or name.lower().endswith(".gift"):
        return FormatName.GIFT
    raise _refused(_UNKNOWN)


def _refused(kind: FileKind) -> UnreadableFile:
    return UnreadableFile(kind.what, kind.hint)


def _xml_format(text: str) -> FormatName:
    root = _ROOT.match(text)
    match root.group(1).lower() if root else "":
        case "html" | "head" | "body":
            raise _refused(_WEB_PAGE)
        case "questestinterop" | "assessmentitem" | "assessmenttest" | "qti-assessment-item" | "manifest":
            raise _refused(_QTI)
        case _:
            return FormatName.MOODLE_XML


def _is_json(text: str) -> bool:
    """Whether all of it, or its first line, is JSON."""
    start = text.lstrip()
    if not start.startswith(("{", "[")):
        return False
    for candidate in (start.partition("\n")[0], start):
        try:
            if isinstance(json.loads(candidate), (dict, list)):
                return True
        except (ValueError, RecursionError):
            continue
    return False


def _is_table(text: str, *, is_gift: bool) -> bool:
    """Whether its first lines have the same columns, which must have names where the text could be GIFT."""
    lines = list(islice((line for line in text.split("\n") if line.strip()), _ROWS_LOOKED_AT))
    if len(lines) < 2 or lines[0].startswith("//") or _GIFT.search(lines[0]):
        return False
    for delimiter in "\t;,":
        try:
            rows = list(csv.reader(lines, delimiter=delimiter))
        except csv.Error:
            continue
        width = len(rows[0])
        alike = sum(len(row) == width for row in rows) / len(rows)
        if width < _FEWEST_COLUMNS or alike < _ALIKE:
            continue
        named = sum(len(cell) < _LONGEST_NAME and bool(_COLUMN.search(cell)) for cell in rows[0])
        if named > 1 or (not is_gift and alike == 1):
            return True
    return False
