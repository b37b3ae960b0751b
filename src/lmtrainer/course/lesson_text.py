"""Markdown -> blocks with line numbers; knows the Markdown library, with `link_patterns` alone.

The block structure (headings, quotes, tables, code, pictures, glossaries) is taken apart here, line by line, so
that every problem has its exact place; the library is given runs of paragraphs and lists only, with raw HTML off.
What it returns is rebuilt from a short list of harmless tags by `harmless_html`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import markdown

from lmtrainer.course.fences import closes, opened_by
from lmtrainer.course.harmless_html import LinkProblem, rich_text
from lmtrainer.course.layout import RESERVED_ENDINGS
from lmtrainer.course.lesson_limits import BLOCKS, CELLS, CODE_LINES, Spending
from lmtrainer.course.link_definitions import Definitions
from lmtrainer.course.link_patterns import use_link_patterns
from lmtrainer.course.list_layout import with_regular_lists
from lmtrainer.course.look_alikes import lines_of_code, tell_markup, tell_table
from lmtrainer.course.problems import Fault, Problem
from lmtrainer.course.rules import texts as rules
from lmtrainer.course.simple_text import simple_paragraphs
from lmtrainer.course.source import SourceError
from lmtrainer.course.text import (
    Callout,
    CalloutKind,
    Code,
    Glossary,
    Heading,
    Picture,
    Prose,
    Quote,
    RichText,
    Table,
    Term,
    TextBlock,
)
from lmtrainer.frozen import changed

PARAGRAPH_CHARACTERS = 20_000
TABLE_ROWS, TABLE_COLUMNS = 300, 10
INLINE_MARKS = 5_000
QUOTE_DEPTH = 6
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
_PICTURE = re.compile(r"^!\[([^\]]*)\]\(\s*<?([^)>\s]*)>?(?:\s+\"[^\"]*\")?\s*\)$")
_DELIMITERS = re.compile(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
_CALLOUT = re.compile(r"^\[!([A-Za-z]+)\]\s*(.*)$")
_CELL_BAR = re.compile(r"(?<!\\)\|")
_PLAIN_LINE = re.compile(r"^(?![-#>+=:|~]|\d{1,9}[.)])[^\\`*_\[\]<>&\x00-\x1f\x7f-\x9f\u2028\u2029]{1,2000}$")
_MARKS = re.compile(r"[*_`\[\]!<]")


@dataclass(slots=True)
class TextReader:
    """Reads the prose of one lesson and collects what is wrong with it.

    ``picture`` turns a path as written into a `Picture` without alternative text, or raises `SourceError`; ``link``
    turns a link as written, and its line, into what the player follows, or raises `LinkProblem`.
    ``definitions`` are those of reference links in the whole file. ``code_lines`` are the lines of code in prose so
    far, without the spaces around them.
    """

    path: str
    picture: Callable[[str], Picture]
    link: Callable[[str, int], str]
    definitions: Definitions = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    code_lines: set[str] = field(default_factory=set)
    _anchors: dict[str, int] = field(default_factory=dict)
    spending: Spending = field(init=False)
    _marks: int = 0
    _markdown: markdown.Markdown = field(default_factory=lambda: _converter())

    def __post_init__(self) -> None:
        self.spending = Spending(self.note)

    def note(self, fault: Fault, line: int, column: int = 1) -> None:
        """Note a mistake of the author."""
        self.problems.append(fault.at(self.path, line, column))

    def inline(self, source: str, line: int) -> RichText:
        """A line of text, without a paragraph around it."""
        text = self.prose(source, line)
        html = text.html
        if html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1:
            return changed(text, html=html[3:-4])
        return text

    def prose(self, source: str, line: int) -> RichText:
        """Paragraphs and lists as rich text."""
        if any(len(part) > PARAGRAPH_CHARACTERS for part in source.split("\n\n")):
            self.note(rules.PARAGRAPH_TOO_LONG.of(most=PARAGRAPH_CHARACTERS), line)
            return RichText("", "")
        if _PLAIN_LINE.match(source) and source == source.strip():  # most texts: the library takes its time for all
            return RichText(f"<p>{source}</p>", " ".join(source.split()))
        self._marks += len(_MARKS.findall(source))
        if self._marks > INLINE_MARKS:
            self.note(rules.TOO_MANY_MARKS.of(most=INLINE_MARKS), line)
            return RichText("", "")
        simple = simple_paragraphs(source)
        return self.marked_up(source, line) if simple is None else simple

    def marked_up(self, source: str, line: int) -> RichText:
        """The same, always by the library."""
        made = rich_text(
            self._converted(source),
            lambda href: self._followed(href, source, line),
            lambda path, alt: self._found(path, alt, line + _lines_before(path, source)),
        )
        tell_markup(made.html, source, line, self, self._html)
        if "<code>" in made.html:
            self.code_lines |= lines_of_code(made.html)
        return made

    def _html(self, source: str) -> str:
        """What the library makes of a text; nothing in it is looked up or told."""
        return rich_text(self._converted(source), lambda href: href).html

    def _converted(self, source: str) -> str:
        library = self._markdown.reset()
        library.references.update(self.definitions)
        return library.convert(with_regular_lists(source))

    def _followed(self, href: str, source: str, line: int) -> str:
        at = line + _lines_before(href, source)
        try:
            return self.link(href, at)
        except LinkProblem as trouble:
            self.note(trouble.fault, at)
            return ""

    def blocks(self, source: str, first_line: int, depth: int = 0) -> tuple[TextBlock, ...]:
        """Everything in ``source`` as blocks; ``first_line`` is the line in the file where it begins."""
        lines = source.split("\n")
        found: list[TextBlock] = []
        run: list[str] = []
        run_line = first_line
        at = 0

        def end_run() -> None:
            text = "\n".join(run)
            if text.strip() and self.spending.allows(BLOCKS, 1, run_line):
                found.append(Prose(self.prose(text, run_line), run_line))
                tell_table(run, run_line, self)
            run.clear()

        while at < len(lines):
            taken = self._special(lines, at, first_line + at, depth, in_paragraph=bool(run and run[-1].strip()))
            if taken is None:
                if not run:
                    run_line = first_line + at
                if run or lines[at].strip():
                    run.append(lines[at])
                at += 1
            else:
                end_run()
                block, used = taken
                if block is not None and self.spending.allows(BLOCKS, 1, first_line + at):
                    found.append(block)
                at += used
        end_run()
        return tuple(found)

    def _special(
        self, lines: list[str], at: int, line: int, depth: int, in_paragraph: bool
    ) -> tuple[TextBlock | None, int] | None:
        """A block other than prose that begins at ``at``, and how many lines it takes."""
        text = lines[at]
        if len(text) > PARAGRAPH_CHARACTERS:  # prose says so; the patterns below are for lines
            return None
        if fence := opened_by(text):
            return self._code(lines, at, line, *fence)
        if text.startswith("$$"):
            self._maths(line)
        if text.startswith(">"):
            return self._quote(lines, at, line, depth)
        if heading := _HEADING.match(text):
            return self._heading(heading, line), 1
        if not in_paragraph and (picture := _PICTURE.match(text.strip())):
            return self._picture(picture, line), 1
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if "|" in text and "|" in following and _DELIMITERS.match(following):
            return self._table(lines, at, line)
        if text.strip() and not text.startswith((" ", "-", "*", "+")) and following.startswith(": "):
            return self._glossary(lines, at, line)
        return None

    def _maths(self, line: int) -> None:
        """A formula on lines of its own is shown as it is written; told once a lesson."""
        if all(problem.code != rules.RESERVED_MATHS.code for problem in self.problems):
            self.note(rules.RESERVED_MATHS.of(), line)

    def _code(self, lines: list[str], at: int, line: int, mark: str, language: str) -> tuple[TextBlock | None, int]:
        block, used = self._whole_code(lines, at, line, mark, language)
        return block if self.spending.allows(CODE_LINES, used, line) else None, used

    def _whole_code(self, lines: list[str], at: int, line: int, mark: str, language: str) -> tuple[Code, int]:
        for end in range(at + 1, len(lines)):
            if closes(lines[end], mark):
                return Code("\n".join(lines[at + 1 : end]), language, line), end - at + 1
        self.note(rules.CODE_NOT_CLOSED.of(mark=mark), line)
        return Code("\n".join(lines[at + 1 :]), language, line), len(lines) - at

    def _quote(self, lines: list[str], at: int, line: int, depth: int) -> tuple[TextBlock | None, int]:
        end = at
        while end < len(lines) and lines[end].startswith(">"):
            end += 1
        inner = [text[1:].removeprefix(" ") for text in lines[at:end]]
        if depth >= QUOTE_DEPTH:
            self.note(rules.QUOTE_TOO_DEEP.of(), line)
            return None, end - at
        callout = _CALLOUT.match(inner[0].strip())
        if callout is None:
            return Quote(self.blocks("\n".join(inner), line, depth + 1), line), end - at
        name = callout.group(1).lower()
        if name not in set(CalloutKind):
            self.note(rules.CALLOUT_UNKNOWN.of(name=callout.group(1)), line)
            name = CalloutKind.NOTE
        inner[0] = callout.group(2)
        return Callout(CalloutKind(name), self.blocks("\n".join(inner), line, depth + 1), line), end - at

    def _heading(self, match: re.Match[str], line: int) -> Heading:
        text = self.inline(match.group(2), line)
        level = max(2, len(match.group(1)))
        return Heading(level, text, self._anchor(text.plain), line)

    def _anchor(self, words: str) -> str:
        """`anchor_of`, with -1, -2 … for the same words."""
        anchor = anchor_of(words)
        count = self._anchors.get(anchor, 0)
        self._anchors[anchor] = count + 1
        return f"{anchor}-{count}" if count else anchor

    def _picture(self, match: re.Match[str], line: int) -> TextBlock | None:
        alt = match.group(1).strip()
        found = self._found(match.group(2), alt, line)
        return found or (Prose(self.prose(alt, line), line) if alt else None)

    def _found(self, path: str, alt: str, line: int) -> Picture | None:
        """The picture with its words; a problem when there is none, or it has no words."""
        if not alt:
            self.note(rules.PICTURE_WITHOUT_WORDS.of(path=path), line, column=3)
        if path.lower().endswith(RESERVED_ENDINGS):
            self.note(rules.RESERVED_VIDEO.of(), line, column=5 + len(alt))
            return None
        try:
            found = self.picture(path)
        except SourceError as error:
            self.note(error.fault, line, column=5 + len(alt))
            return None
        return changed(found, alt=alt, line=line)

    def _table(self, lines: list[str], at: int, line: int) -> tuple[TextBlock | None, int]:
        end = at + 2
        while end < len(lines) and "|" in lines[end] and lines[end].strip():
            end += 1
        head, marks = _cells(lines[at]), _cells(lines[at + 1])
        rows = [_cells(text) for text in lines[at + 2 : end]]
        if len(rows) > TABLE_ROWS or len(head) > TABLE_COLUMNS:
            self.note(rules.TABLE_TOO_LARGE.of(rows=TABLE_ROWS, columns=TABLE_COLUMNS), line)
            return None, end - at
        width = len(head)
        if not self.spending.allows(CELLS, width * len(rows), line):
            return None, end - at
        self._tell_uneven(width, [marks, *rows], line + 1)
        body = tuple(
            tuple(self.inline(cell, line + 2 + number) for cell in (row[:width] + [""] * (width - len(row))))
            for number, row in enumerate(rows)
        )
        align = tuple(_alignment(mark) for mark in (marks + ["-"] * width)[:width])
        return Table(tuple(self.inline(cell, line) for cell in head), body, align, line), end - at

    def _tell_uneven(self, width: int, rows: list[list[str]], first_line: int) -> None:
        uneven = [(first_line + number, len(row)) for number, row in enumerate(rows) if len(row) != width]
        if uneven:
            line, cells = uneven[0]
            more = len(uneven) - 1
            often = rules.TABLE_UNEVEN_TWICE if more == 1 else rules.TABLE_UNEVEN_OFTEN
            head = rules.ONE_CELL if width == 1 else rules.CELLS.of(count=width)
            self.note((often if more else rules.TABLE_UNEVEN).of(head=head, cells=cells, more=more), line)

    def _glossary(self, lines: list[str], at: int, line: int) -> tuple[TextBlock | None, int]:
        terms: list[Term] = []
        end = at
        while end + 1 < len(lines) and lines[end].strip() and lines[end + 1].startswith(": "):
            term = self.inline(lines[end].strip(), line + end - at)
            end += 1
            meanings: list[RichText] = []
            while end < len(lines) and lines[end].startswith(": "):
                start = end
                words = [lines[end][2:]]
                end += 1
                while end < len(lines) and lines[end].startswith("  ") and lines[end].strip():
                    words.append(lines[end].strip())
                    end += 1
                meanings.append(self.inline("\n".join(words), line + start - at))
            terms.append(Term(term, tuple(meanings)))
            blank = end
            while blank < len(lines) and not lines[blank].strip():
                blank += 1
            if blank + 1 < len(lines) and lines[blank + 1].startswith(": "):
                end = blank
        return Glossary(tuple(terms), line), end - at


def anchor_of(words: str) -> str:
    """What a heading is linked by, by GitHub's rule: lower case, punctuation away, spaces to hyphens."""
    return re.sub(r"[^\w\- ]", "", words.strip().lower()).replace(" ", "-")


def _lines_before(words: str, source: str) -> int:
    return source[: max(0, source.find(words))].count("\n")


def _cells(row: str) -> list[str]:
    """The cells of a table's row; bars in code or after a backslash are text, as the format says `\\|` is."""
    inner = row.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.strip().replace("\\|", "|") for cell in _CELL_BAR.split(inner)]


def _alignment(mark: str) -> str:
    mark = mark.strip()
    if mark.startswith(":") and mark.endswith(":"):
        return "center"
    return "right" if mark.endswith(":") else "left"


def _converter() -> markdown.Markdown:
    """The library with everything off that a stranger could use: HTML, references, indented code."""
    made = markdown.Markdown(extensions=["sane_lists"])
    made.preprocessors.deregister("html_block")
    for name in ("html", "entity", "automail", "autolink", "image_reference", "short_image_ref"):
        if name in made.inlinePatterns:
            made.inlinePatterns.deregister(name)
    made.ESCAPED_CHARS = [*made.ESCAPED_CHARS, "<", ":", "|"]  # a backslash makes any marker of the format text
    use_link_patterns(made)
    made.parser.blockprocessors.deregister("quote")
    made.parser.blockprocessors.deregister("setextheader")
    return made
