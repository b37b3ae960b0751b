"""Lines that an author surely meant as part of the format, and that are plain text as they stand: told as warnings."""

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from lmtrainer.course.question_block import FENCE, KEYWORDS, RawBlock
from lmtrainer.course.questions import Kind
from lmtrainer.course.slips import one_slip

if TYPE_CHECKING:
    from lmtrainer.course.lesson_text import TextReader

_KINDS = "|".join(Kind)
_HEADER_MARK = re.compile(r"^\s*(\+{2,}|-{3,})\s*$")
_HEADER_LINE = re.compile(r"^\s*[A-Za-z_]+\s*[:=]")
_QUESTION = re.compile(rf"^[^\w:`|]{{0,8}}:{{2,}}\s*(?:{_KINDS})\b", re.IGNORECASE)
_HEADING = re.compile(r"^#{1,6}[^\W\d_]")
_INVISIBLE = re.compile(r"^[ \t]*[\u00a0\u2007\u202f\u200b\u200c\u2060\ufeff]")
_OPTION = re.compile(r"^\s*[-*+]\[(?:\s*[xX]?\s*|[-+]?\d{1,3}%)\]")
_BOXED = re.compile(r"^ {0,3}[-*+]\s+\[(?:\s*[xX]?\s*|[-+]?\d{1,3}%)\](?:\s|$)")
_KEY = re.compile(r"^ {0,3}([A-Za-z]{2,10}) ?:(?:\s|$)")
_TAG = re.compile(
    r"<!--|</?(?:img|br|hr|b|i|u|p|a|div|span|font|center|table|tr|td|th|ul|ol|li|strong|em|sub|sup|h[1-6]|iframe|video)"
    r"(?:\s+[\w-]+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s<>]+))?)*\s*/?>",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\[^\w\s]")
_CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
# A whole text is searched once, and looked at line by line only where that found something: most texts have nothing.
_IN_PROSE = re.compile(rf"{_INVISIBLE.pattern}|^[^\w:`|\n]{{0,8}}::|{_HEADING.pattern}", re.MULTILINE)
_IN_QUESTION = re.compile(
    rf"{_INVISIBLE.pattern}|^[ \t]*[-*+]\[|^(?!(?:{'|'.join(KEYWORDS)}):) {{0,3}}[A-Za-z]{{2,10}} ?:", re.MULTILINE
)
_ROW = re.compile(r"^\s*\|.+\|\s*$")
_CODE = re.compile(r"<code>.*?</code>", re.DOTALL)
_STARS = re.compile(r"(?<![^\s(“\"])\*\*[^\s*]|[^\s*]\*\*(?![^\s.,;:!?)”\"])")


def tell_header(body: str, reader: "TextReader") -> None:
    """A text without a header, which begins with something that was meant to be one."""
    lines = body.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    mark = _HEADER_MARK.match(lines[start])
    following = next((line for line in lines[start + 1 :] if line.strip()), "")
    if mark and _HEADER_LINE.match(following) and any(map(_HEADER_MARK.match, lines[start + 2 :])):
        message = "This looks like a header, and learners see it as text."
        hint = 'Write +++ on the first line and on the last one, and between them lines like id = "my-lesson".'
        if mark.group(1) == "+++":
            hint = "Take away what stands above it: a header begins on the first line."
        reader.problem(start + 1, "header-look-alike", message, hint)


def tell_prose(text: str, first_line: int, reader: "TextReader") -> None:
    """What stands between questions."""
    if _IN_PROSE.search(text) is None:
        return
    for number, line in _outside_code(text.split("\n"), first_line):
        if _QUESTION.match(line):
            message = "This looks like a question, and learners see it as text, with its answers."
            reader.problem(number, "question-look-alike", message, _opening_hint(line))
        elif _HEADING.match(line):
            marks = line[: len(line) - len(line.lstrip("#"))]
            message = "This looks like a heading, and is text."
            reader.problem(number, "heading-look-alike", message, f"Write a space after {marks}.")
        else:
            _tell_invisible(line, number, reader)


def tell_question(block: RawBlock, keywords: Collection[str], reader: "TextReader") -> None:
    """What stands in a question, of a kind that has these keywords."""
    if _IN_QUESTION.search("\n".join(block.lines)) is None:
        return
    for number, line in _outside_code(block.lines, block.line + 1):
        key = _KEY.match(line)
        meant = _keyword_meant(key.group(1), line, keywords) if key else ""
        if key and meant:
            message = f"“{line.split(':')[0].strip()}:” is text here, not a keyword."
            hint = f"If it is meant to be one, write {meant}: in small letters, first on its line."
            reader.problem(number, "keyword-look-alike", message, hint)
        elif _OPTION.match(line):
            message = "This looks like an option, and is not one."
            reader.problem(number, "option-look-alike", message, "Write a space between the hyphen and the box: - [ ].")
        else:
            _tell_invisible(line, number, reader)


def tell_options_above(lines: Sequence[str], first_line: int, reader: "TextReader") -> None:
    """An option in what stands above the list of options."""
    if not any(map(_BOXED.match, lines)):
        return
    lost = [number for number, line in _outside_code(lines, first_line) if _BOXED.match(line)]
    if lost:
        message = "This option does not belong to the list of options, and learners see it as text."
        hint = "Begin what belongs to an option with two spaces, and let nothing else stand between two options."
        reader.problem(lost[-1], "option-look-alike", message, hint)


def tell_markup(html: str, source: str, line: int, reader: "TextReader") -> None:
    """What of a paragraph's markup was not understood. ``html`` is what was made of ``source``."""
    if "&lt;" not in html and "**" not in html:
        return
    written = _CODE_SPAN.sub("", _ESCAPED.sub("", source))
    if tag := _TAG.search(written):
        message = f"HTML is not part of a course: learners see {tag.group()[:40]} as it is written."
        hint = "Write it as Markdown, such as **bold** or ![what it shows](picture.png), or take it out."
        reader.problem(line + _lines_before(tag.group(), source), "html-look-alike", message, hint)
    stars = _STARS.search(_CODE.sub("", html))
    if stars and "**" in written and ("<strong>" not in html or written.count("**") % 2):
        message = "Learners see the two asterisks: what is bold has no beginning or no end here."
        hint = "Write **words** without a space inside, in one paragraph; or a backslash before each asterisk."
        reader.problem(line + _lines_before(stars.group(), source), "bold-look-alike", message, hint)


def tell_table(lines: Sequence[str], first_line: int, reader: "TextReader") -> None:
    """Rows of a table that is none, in a run of prose."""
    for number, (line, following) in enumerate(pairwise(lines), first_line):
        if _ROW.match(line) and _ROW.match(following):
            message = "This looks like a table, and is text: the line below its head is missing."
            hint = f"Write it: {'|---' * (line.strip().count('|') - 1)}|"
            reader.problem(number, "table-look-alike", message, hint[:80])
            return


def _tell_invisible(line: str, number: int, reader: "TextReader") -> None:
    if _INVISIBLE.match(line):
        message = "This line begins with a space of another kind, which counts as a letter."
        reader.problem(number, "space-look-alike", message, "Delete it, and type ordinary spaces where you need them.")


def _keyword_meant(word: str, line: str, keywords: Collection[str]) -> str:
    """The keyword that an author meant by a word before a colon; empty for other words, and for keywords."""
    if word in KEYWORDS:
        return word if word in keywords and not line.startswith(f"{word}:") else ""
    folded = word.lower()
    if line.startswith(" "):
        return ""
    near = (keyword for keyword in keywords if len(folded) != len(keyword) or sorted(folded) == sorted(keyword))
    return folded if folded in keywords else next((keyword for keyword in near if one_slip(folded, keyword)), "")


def _opening_hint(line: str) -> str:
    words = line[line.index("::") :].lstrip(":").strip()
    begun = f"::: {words.partition('{')[0].strip()}"
    return f"Begin the line with three colons, and nothing before them: {begun[:60]}"


def _outside_code(lines: Iterable[str], first_line: int) -> Iterable[tuple[int, str]]:
    fence = ""
    for number, line in enumerate(lines, first_line):
        if marks := FENCE.match(line):
            fence = "" if fence and line.strip().startswith(fence) else fence or marks.group(1)
        elif not fence:
            yield number, line


def _lines_before(words: str, source: str) -> int:
    return source[: max(0, source.find(words))].count("\n")
