"""Lines that an author surely meant as part of the format, and that are plain text as they stand: told as warnings."""

import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from itertools import pairwise

from lmtrainer.course.fences import outside_code
from lmtrainer.course.kind import Kind
from lmtrainer.course.markdown_reader import MarkdownReader
from lmtrainer.course.pasted import slips_in
from lmtrainer.course.rules import headers, questions, texts

_KINDS = "|".join(Kind)
_HEADER_MARK = re.compile(r"^\s*(\+{2,}|-{3,})\s*$")
_HEADER_LINE = re.compile(r"^\s*[A-Za-z_]+\s*[:=]")
_QUESTION = re.compile(rf"^[^\w:`|\\]{{0,8}}:{{2,}}\s*(?:{_KINDS})\b", re.IGNORECASE)
_HEADING = re.compile(r"^#{1,6}[^\W\d_]")
_HEADING_WORDS = 8
_SENTENCE_ENDS = (".", "!", "…", ",", ";", ":", "。", "！")
_RULE_COLUMNS = 10  # no table has more
_MOST_TOLD = 200  # tags or asterisks in one run of prose, each of which costs a look at all of it
INVISIBLE = re.compile(r"^ {0,3}[\u00a0\u2007\u202f\u200b\u200c\u2060\ufeff]")
_TAG = re.compile(  # as it stands in the HTML that was made of it
    r"&lt;!--"
    r"|&lt;/?(?:img|br|hr|b|i|u|p|a|div|span|font|center|table|tr|td|th|ul|ol|li|strong|em|sub|sup|h[1-6]|iframe|video"
    r"|details|summary)"
    r"(?:\s+[\w-]+(?:=(?:\"(?:[^\"<>&]|&amp;)*\"|'(?:[^'<>&]|&amp;)*'|(?![\"'])(?:[^\s<>&]|&amp;)+))?)*\s*/?&gt;",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\([\\*<])")
_MASKS = {"*": "\ue001", "<": "\ue002"}
# A whole text is searched once, and looked at line by line only where that found something: most texts have nothing.
_IN_PROSE = re.compile(rf"{INVISIBLE.pattern}|^[^\w:`|\\\n]{{0,8}}::|{_HEADING.pattern}", re.MULTILINE)
_ROW = re.compile(r"^\s*\|.+\|\s*$")
_FORMULA = re.compile(r"\|\s*[-+−±*/=<>·×]{1,2}\s*\|")
_CODE = re.compile(r"<code>.*?</code>", re.DOTALL)
_NAME = re.compile(r"(?<![\w\]\[])!?\[\[(?=[^\[\]\n<]*[^\W\d_])[^\[\]\n<]{1,400}\]\](?!\])")
_NOT_SHOWN = re.compile(rf'{_CODE.pattern}|(?<=<)a href="[^"]*"(?=>)', re.DOTALL)
_STARS = re.compile(r"(?<![^\s(“„«\">])\*\*[^\s*<]|[^\s*>]\*\*(?![^\s.,;:!?)”\"<])")


def tell_header(body: str, reader: MarkdownReader) -> None:
    """A text without a header, which begins with something that was meant to be one."""
    lines = body.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    mark = _HEADER_MARK.match(lines[start])
    following = next((line for line in lines[start + 1 :] if line.strip()), "")
    if mark and _HEADER_LINE.match(following) and any(map(_HEADER_MARK.match, lines[start + 2 :])):
        below = mark.group(1) == "+++"
        reader.note((headers.LOOK_ALIKE_BELOW if below else headers.LOOK_ALIKE).of(), start + 1)


def tell_prose(text: str, first_line: int, reader: MarkdownReader) -> None:
    """What stands between questions, when ``reader`` has read it."""
    for slip in slips_in(text.split("\n")):
        reader.note(slip.fault, first_line + slip.at)
    if _IN_PROSE.search(text) is None:
        return
    lines = text.split("\n")
    for number, line in outside_code(lines, first_line):
        if is_code(line, reader):
            continue
        if _QUESTION.match(line):
            reader.note(questions.QUESTION_LOOK_ALIKE.of(line=_opening(line)), number)
        elif _is_heading(lines, number - first_line):
            marks = line[: len(line) - len(line.lstrip("#"))]
            reader.note(texts.HEADING_LOOK_ALIKE.of(marks=marks), number)
        else:
            tell_invisible(line, number, reader)


def tell_markup(html: str, source: str, line: int, reader: MarkdownReader, convert: Callable[[str], str]) -> None:
    """What of a paragraph's markup was not understood. ``html`` is what ``convert`` made of ``source``."""
    if ("&lt;" not in html and "**" not in html) or not any(_left_over(html)):
        return
    written = _ESCAPED.sub(lambda match: _MASKS.get(match.group(1), match.group()), source)
    if written != source:
        html = convert(written)
    tags, stars = _left_over(html)
    for tag, number in _first_in_lines(tags, html, written, line):
        reader.note(texts.HTML_LOOK_ALIKE.of(tag=unescape(tag)[:40]), number)
    for _, number in _first_in_lines(stars, html, written, line):
        reader.note(texts.BOLD_LOOK_ALIKE.of(), number)


def tell_names(html: str, source: str, line: int, reader: MarkdownReader, is_link: Callable[[str], bool]) -> None:
    """Names between two brackets that stayed text, outside code and without a backslash; as for `tell_markup`."""
    if "[[" not in html:
        return
    for found in _NAME.finditer(_CODE.sub("", html)):
        words = unescape(found[0])
        at = re.search(rf"(?<!\\){re.escape(words)}", source)
        if at is None or is_link(words):  # it is text because of a backslash
            continue
        rule = texts.PICTURE_BY_NAME if words.startswith("!") else texts.NAME_UNKNOWN
        reader.note(rule.of(words=words[:40]), line + source.count("\n", 0, at.start()))


def tell_table(lines: Sequence[str], first_line: int, reader: MarkdownReader) -> None:
    """Rows of a table that is none, in a run of prose that ``reader`` has read."""
    for number, (line, following) in enumerate(pairwise(lines), first_line):
        if _is_row(line) and _is_row(following) and not is_code(line, reader):
            columns = min(line.strip().count("|") - 1, _RULE_COLUMNS)
            reader.note(texts.TABLE_LOOK_ALIKE.of(rule=f"{'|---' * columns}|"), number)
            return


def lines_of_code(html: str) -> set[str]:
    """The lines of the code in a text, without the spaces around them."""
    return {line.strip() for code in _CODE.findall(html) for line in unescape(code[6:-7]).split("\n")}


def is_code(line: str, reader: MarkdownReader) -> bool:
    """Whether a line is indented as code, and ``reader`` made code of it."""
    expanded = line.expandtabs(4)
    return expanded.startswith("    ") and expanded.strip() in reader.code_lines


def tell_invisible(line: str, number: int, reader: MarkdownReader) -> None:
    """A line that begins with a space that looks like another one."""
    if INVISIBLE.match(line):
        reader.note(texts.SPACE_LOOK_ALIKE.of(), number)


def _is_heading(lines: Sequence[str], at: int) -> bool:
    """Whether a line was surely meant as a heading: one # alone may be a hashtag's, where the line is no title."""
    line = lines[at].rstrip()
    if _HEADING.match(line) is None:
        return False
    if line.startswith("##"):
        return True
    if any(other.strip() for other in (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])):
        return False
    return len(line.split()) <= _HEADING_WORDS and line.count("#") == 1 and not line.endswith(_SENTENCE_ENDS)


def _is_row(line: str) -> bool:
    return _ROW.match(line) is not None and _FORMULA.search(line) is None


def _left_over(html: str) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    """The tags and the asterisks that learners see outside code, where they stand in the HTML."""
    shown = _NOT_SHOWN.sub(lambda other: "_" * len(other.group()), html)
    lonely = "<strong>" not in shown or shown.count("**") % 2
    return list(_TAG.finditer(shown)), list(_STARS.finditer(shown)) if lonely else []


def _first_in_lines(found: list[re.Match[str]], html: str, source: str, line: int) -> Iterator[tuple[str, int]]:
    """Of what was found in the HTML the first of each line of ``source``, with the number of the line in the file."""
    lines: set[int] = set()
    for one in found[:_MOST_TOLD]:
        number = line + _lines_before(one, html, source)
        if number not in lines:
            lines.add(number)
            yield one.group(), number


def _lines_before(found: re.Match[str], html: str, source: str) -> int:
    """The lines of ``source`` before what was found in its HTML, which has the same words before it as many times."""
    before = html[: found.start()].replace("<strong>", "**").replace("</strong>", "**").count(found.group())
    words = unescape(found.group())
    first = at = source.find(words)
    while before and at >= 0:
        before, at = before - 1, source.find(words, at + 1)
    return source.count("\n", 0, max(0, first if at < 0 else at))


def _opening(line: str) -> str:
    """How a question begins that was meant by a line."""
    words = line[line.index("::") :].lstrip(":").strip()
    return f"::: {words.partition('{')[0].strip()}"[:60]
