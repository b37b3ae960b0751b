"""Markdown -> blocks with line numbers; knows the Markdown library, with `link_patterns` alone.

The block structure (headings, quotes, tables, code, pictures, glossaries) is taken apart here, line by line, so
that every problem has its exact place; the library is given runs of paragraphs and lists only, with raw HTML off.
What it returns is rebuilt from a short list of harmless tags by `harmless_html`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import markdown

from lmtrainer.course.block_flow import DELIMITERS, PICTURE, BlockFlow
from lmtrainer.course.boxes import DETAILS, callout_head, details_at
from lmtrainer.course.fences import closes, opened_by
from lmtrainer.course.harmless_html import LinkProblem, rich_text
from lmtrainer.course.headings import HeadingLines, anchor_of, heading_as_first_read, heading_at
from lmtrainer.course.inline_notation import (
    BREAK,
    has_new_escapes,
    may_have_notation,
    names_lesson,
    use_inline_notation,
    with_breaks_marked,
    without_comments,
    without_soft_breaks,
)
from lmtrainer.course.layout import RESERVED_ENDINGS
from lmtrainer.course.lesson_limits import CELLS, CODE_LINES, Spending
from lmtrainer.course.link_definitions import Definitions
from lmtrainer.course.link_patterns import use_link_patterns
from lmtrainer.course.list_layout import with_regular_lists
from lmtrainer.course.look_alikes import lines_of_code, tell_markup, tell_names
from lmtrainer.course.occurrences import Occurrences
from lmtrainer.course.problems import Fault, Problem
from lmtrainer.course.rules import texts as rules
from lmtrainer.course.simple_text import simple_paragraphs
from lmtrainer.course.source import SourceError
from lmtrainer.course.table_cells import alignment, cells_as_first_read, cells_of
from lmtrainer.course.text import (
    Callout,
    CalloutKind,
    Code,
    Folding,
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
INLINE_MARKS, QUOTE_DEPTH = 5_000, 6
DRAWN_ELSEWHERE = ("mermaid", "plantuml", "puml")
_PLAIN_LINE = re.compile(r"^(?![-#>+=:|~]|\d{1,9}[.)])[^\\`*_\[\]<>&\x00-\x1f\x7f-\x9f\u2028\u2029]{1,2000}$")
_MARKS = re.compile(r"[*_`\[\]!<]")


@dataclass(slots=True)
class TextReader:
    """Reads the prose of one lesson and collects what is wrong with it.

    ``picture`` turns a path as written into a `Picture` without alternative text, or raises `SourceError`; ``link``
    turns a link as written, and its line, into what the player follows, or raises `LinkProblem`; ``named`` gives the
    path of the lesson that ``[[name]]`` means, or an empty text. ``definitions`` are those of reference links in the
    whole file. ``code_lines`` are the lines of code in prose so far, without the spaces around them. ``first_form``:
    read as the first version of format 1 did, by which fingerprints are made; ``grew``: a text means more today.
    """

    path: str
    picture: Callable[[str], Picture]
    link: Callable[[str, int], str]
    definitions: Definitions = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    code_lines: set[str] = field(default_factory=set)
    first_form: bool = False
    named: Callable[[str], str] = lambda name: ""
    grew: bool = False
    _anchors: dict[str, int] = field(default_factory=dict)
    spending: Spending = field(init=False)
    _marks: int = 0
    _open_details: bool = False
    _pictures: dict[str, Picture] = field(default_factory=dict)
    _markdown: markdown.Markdown = field(default_factory=lambda: _converter())

    def __post_init__(self) -> None:
        self.spending = Spending(self.note)
        if not self.first_form:
            use_inline_notation(self._markdown, partial(setattr, self, "grew", True), self.named)

    def as_first_read(self) -> "TextReader":
        """A reader of the same texts as the first version of format 1 had them; its problems are nobody's."""
        return TextReader(self.path, self._seen_before, self.link, first_form=True)

    def _seen_before(self, path: str) -> Picture:
        """A picture that was found in this lesson already: its size is counted once."""
        if path not in self._pictures:
            raise SourceError(rules.PICTURE_KIND.of(path=path))
        return self._pictures[path]

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
        source = self._shown(source)
        if any(len(part) > PARAGRAPH_CHARACTERS for part in source.split("\n\n")):
            self.note(rules.PARAGRAPH_TOO_LONG.of(most=PARAGRAPH_CHARACTERS), line)
            return RichText("", "")
        may_be_plain = self.first_form or not may_have_notation(source)
        # most texts are plain: the library takes its time for all
        if may_be_plain and _PLAIN_LINE.match(source) and source == source.strip():
            return RichText(f"<p>{source}</p>", " ".join(source.split()))
        self._marks += len(_MARKS.findall(source))
        if self._marks > INLINE_MARKS:
            self.note(rules.TOO_MANY_MARKS.of(most=INLINE_MARKS), line)
            return RichText("", "")
        simple = simple_paragraphs(source) if may_be_plain else None
        return self.marked_up(source, line) if simple is None else simple

    def marked_up(self, source: str, line: int) -> RichText:
        """The same, always by the library."""
        written = Occurrences(source, line)
        made = rich_text(
            self._converted(source),
            lambda href: self._followed(href, written.line_of(href)),
            lambda path, alt: self._found(path, alt, written.line_of(path)),
        )
        if "<hr>" in made.html:
            made = self._with_dividers(made)
        tell_markup(made.html, source, line, self, self._html)
        tell_names(made.html, source, line, self, lambda words: names_lesson(words, self.named))
        if "<code>" in made.html:
            self.code_lines |= lines_of_code(made.html)
        return made

    def _shown(self, source: str) -> str:
        """What learners are to see of a text, which has as many lines."""
        shown = source if self.first_form else without_comments(source)
        self.grew = self.grew or shown != source
        return shown

    def _joined(self, html: str) -> str:
        html = html.replace(BREAK, "")
        joined = without_soft_breaks(html)
        self.grew = self.grew or joined != html
        return joined

    def _regular(self, source: str) -> str:
        first = with_regular_lists(source, first_form=True)
        if self.first_form:
            return first
        made = with_regular_lists(source)
        self.grew = self.grew or made != first
        return made

    def _with_dividers(self, text: RichText) -> RichText:
        """A line across the text, where format 1 had a line break at first."""
        self.grew = True
        return changed(text, html=text.html.replace("<hr>", "<br>")) if self.first_form else text

    def _html(self, source: str) -> str:
        """What the library makes of a text; nothing in it is looked up or told."""
        return rich_text(self._converted(source), lambda href: href).html

    def _converted(self, source: str) -> str:
        library = self._markdown.reset()
        if self.first_form:
            return library.convert(self._regular(source))
        self.grew = self.grew or (bool(self.definitions) and "[" in source) or has_new_escapes(source)
        library.references.update(self.definitions)
        return self._joined(library.convert(self._regular(with_breaks_marked(source))))

    def _followed(self, href: str, line: int) -> str:
        try:
            return self.link(href, line)
        except LinkProblem as trouble:
            self.note(trouble.fault, line)
            return ""

    def blocks(self, source: str, first_line: int, depth: int = 0) -> tuple[TextBlock, ...]:
        """Everything in ``source`` as blocks; ``first_line`` is the line in the file where it begins."""
        return BlockFlow(self, self._shown(source).split("\n"), first_line, depth).read()

    def special(
        self, lines: list[str], at: int, line: int, depth: int, in_paragraph: bool
    ) -> tuple[TextBlock | None, int] | None:
        """A block other than prose that begins at ``at``, and how many lines it takes.

        Of the line behind those, what belongs to the block is taken away.
        """
        text = lines[at]
        if len(text) > PARAGRAPH_CHARACTERS:  # prose says so; the patterns below are for lines
            return None
        if fence := opened_by(text):
            return self._code(lines, at, line, *fence)
        if text.startswith("$$"):
            self._maths(line)
        if text.startswith(">"):
            return self._quote(lines, at, line, depth)
        if not self.first_form and DETAILS.match(text):
            return self._details(lines, at, line, depth)
        if heading := self._heading_at(lines, at, in_paragraph):
            return self._heading(heading, line), heading.used
        if not in_paragraph and (picture := PICTURE.match(text.strip())) and not self._is_new_picture(picture):
            return self._picture(picture, line), 1
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if "|" in text and "|" in following and DELIMITERS.match(following):
            return self._table(lines, at, line)
        if text.strip() and not text.startswith((" ", "-", "*", "+")) and following.startswith(": "):
            return self._glossary(lines, at, line)
        return None

    def _is_new_picture(self, match: re.Match[str]) -> bool:
        """Whether a picture stands in its line as it did not at first: with a title in other quotation marks."""
        self.grew = self.grew or match.group(4) is not None
        return self.first_form and match.group(4) is not None

    def _maths(self, line: int) -> None:
        """A formula on lines of its own is shown as it is written; told once a lesson."""
        if all(problem.code != rules.RESERVED_MATHS.code for problem in self.problems):
            self.note(rules.RESERVED_MATHS.of(), line)

    def _code(self, lines: list[str], at: int, line: int, mark: str, language: str) -> tuple[TextBlock | None, int]:
        block, used = self._whole_code(lines, at, line, mark, language)
        if language.lower() in DRAWN_ELSEWHERE:
            self.note(rules.DIAGRAM.of(language=language), line)
        self.code_lines |= {code.strip() for code in lines[at : at + used]}  # in a list it is indented as text may be
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
        head = callout_head(inner, first_form=self.first_form)
        self.grew = self.grew or head != callout_head(inner, first_form=True)
        if head is None:
            return Quote(self.blocks("\n".join(inner), line, depth + 1), line), end - at
        title = head.title
        if head.kind is None:
            self.note(rules.CALLOUT_UNKNOWN.of(name=head.name), line)
            title = title or head.name.capitalize()
        inner = [head.text, *inner[1:]]
        return self._box(head.kind or CalloutKind.NOTE, inner, line, depth, title, head.folds), end - at

    def _box(self, kind: CalloutKind, inner: list[str], line: int, depth: int, title: str, folds: Folding) -> TextBlock:
        blocks = self.blocks("\n".join(inner), line, depth + 1)
        return Callout(kind, blocks, line, self.inline(title, line) if title else None, folds)

    def _details(self, lines: list[str], at: int, line: int, depth: int) -> tuple[TextBlock | None, int] | None:
        if self._open_details:  # nothing closes what follows one either: it is not looked for again and again
            return None
        found = details_at(lines, at)
        if found is None:
            self._open_details = True
            self.note(rules.DETAILS_NOT_CLOSED.of(), line)
            lines[at] = lines[at].replace("<", "\\<", 1)  # it is text
            return None
        lines[at + found.used] = found.rest
        if depth >= QUOTE_DEPTH:
            self.note(rules.QUOTE_TOO_DEEP.of(), line)
            return None, found.used
        self.grew = True
        return self._box(CalloutKind.DETAILS, list(found.inner), line, depth, found.title, Folding.CLOSED), found.used

    def _heading_at(self, lines: list[str], at: int, in_paragraph: bool) -> HeadingLines | None:
        found, first = heading_at(lines, at, in_paragraph=in_paragraph), heading_as_first_read(lines[at])
        self.grew = self.grew or found != first
        return first if self.first_form else found

    def _heading(self, found: HeadingLines, line: int) -> Heading:
        text = self.inline(found.words, line)
        return Heading(max(2, found.level), text, self._anchor(text.plain), line)

    def _anchor(self, words: str) -> str:
        """`anchor_of`, with -1, -2 … for the same words."""
        anchor = anchor_of(words)
        count = self._anchors.get(anchor, 0)
        self._anchors[anchor] = count + 1
        return f"{anchor}-{count}" if count else anchor

    def _picture(self, match: re.Match[str], line: int) -> TextBlock | None:
        alt = match.group(1).strip()
        found = self._found(match.group(2), alt, line)
        caption = " ".join((match.group(3) or match.group(4) or "").split())
        if found is not None and caption and caption != alt:
            return changed(found, caption=caption)
        return found or (Prose(self.prose(alt, line), line) if alt else None)

    def _found(self, path: str, alt: str, line: int) -> Picture | None:
        """The picture with its words; a problem when there is none, or it has no words."""
        if not alt:
            self.note(rules.PICTURE_WITHOUT_WORDS.of(path=path), line, column=3)
        if path.lower().endswith(RESERVED_ENDINGS):
            self.note(rules.RESERVED_VIDEO.of(), line, column=5 + len(alt))
            return None
        try:
            found = self._pictures[path] = self.picture(path)
        except SourceError as error:
            self.note(error.fault, line, column=5 + len(alt))
            return None
        return changed(found, alt=alt, line=line)

    def _table(self, lines: list[str], at: int, line: int) -> tuple[TextBlock | None, int]:
        end = at + 2
        while end < len(lines) and "|" in lines[end] and lines[end].strip():
            end += 1
        marks = cells_as_first_read(lines[at + 1])
        head, _, *rows = (self._cells(text, len(marks)) for text in lines[at:end])
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
        align = tuple(alignment(mark) for mark in (marks + ["-"] * width)[:width])
        return Table(tuple(self.inline(cell, line) for cell in head), body, align, line), end - at

    def _cells(self, row: str, width: int) -> list[str]:
        cells, first = cells_of(row, width), cells_as_first_read(row)
        self.grew = self.grew or cells != first
        return first if self.first_form else cells

    def _tell_uneven(self, width: int, rows: list[list[str]], first_line: int) -> None:
        uneven = [(first_line + number, len(row)) for number, row in enumerate(rows) if len(row) != width]
        if uneven:
            (line, cells), more = uneven[0], len(uneven) - 1
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
