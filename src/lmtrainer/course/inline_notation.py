"""Notation in running text that the Markdown library does not know by itself, and that people ordinarily write.

Line breaks (two blanks or a backslash at the end of a line, ``<br>``), ``~~struck~~``, ``==marked==``, ``H~2~O``,
``x^2^``, addresses of the web as they are or between angle brackets, and ``<kbd> <mark> <small> <sub> <sup>`` without
attributes. Every pattern looks on for a bounded number of characters, so that a text without an end to its marks costs
no more.
"""

import re
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from lmtrainer.course.headings import anchor_of

TAGS = ("kbd", "mark", "small", "sub", "sup")
NAMED = re.compile(r"(?<![!\[])\[\[([^\[\]|#\n]{1,200})(?:#([^\[\]|\n]{1,200}))?(?:\|([^\[\]\n]{1,200}))?\]\](?!\])")
BY_NAME = "\ue005"
BREAK = "\ue003"
ESCAPED = "~=^"  # a backslash before one of these makes it text
_LONGEST = 1000  # characters between two marks
_INSIDE = rf"(.{{1,{_LONGEST}}}?)"
_SHORT = r"([+−-]?[\w.,()]{0,40}[+−-]?)"  # of an index or a power: x^2+y^2 is none
_BEFORE = r"(?<=[\w)\]}\x03])"  # \x03 ends what the library has put aside, such as an index before a power
_CJK = "[\u2e80-\u303f\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60]"
_AROUND = rf"(?:</?(?:a|em|strong|code|s|{'|'.join(TAGS)})(?: [^<>]*)?>){{0,9}}"
_CJK_BREAK = re.compile(rf"({_CJK}{_AROUND})\n(?={_AROUND}{_CJK})")
_MAYBE = re.compile(rf"[~^]|==|\w://|\\\n|{_CJK}\n|  \n")
_BLANKS = re.compile(r"(?<=\S) {2,}\n(?=[ \t]*\S)")
_ESCAPE = re.compile(rf"\\[{ESCAPED}]")
_COMMENT = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|\\<|<!--(.*?)-->", re.DOTALL)
_WITHOUT_HOST = re.compile(r"https?://(?:$|[^/?#]*@)")  # or with a name before the host, which hides it
_AT_THE_END = re.compile(r"[?!.,:;*_~'\"’”»]+$")

_Found = tuple[Element | None, int | None, int | None]


def may_have_notation(source: str) -> bool:
    """Whether a text without any other mark of Markdown may hold some of this notation all the same."""
    return _MAYBE.search(source) is not None


def has_new_escapes(source: str) -> bool:
    """Whether a backslash stands before a mark of this notation alone, and so is not shown."""
    return _ESCAPE.search(source) is not None


def names_lesson(words: str, named: Callable[[str], str]) -> bool:
    """Whether these are a link by name."""
    found = NAMED.fullmatch(words)
    return found is not None and bool(named(found[1].strip()))


def without_comments(source: str) -> str:
    """The text without ``<!-- … -->`` outside code, with as many lines; a comment without an end is text."""
    if "<!--" not in source:
        return source
    return _COMMENT.sub(lambda found: found[0] if found[2] is None else "\n" * found[2].count("\n"), source)


def with_breaks_marked(source: str) -> str:
    """The text with `BREAK` for two blanks at the end of a line, which would not outlast the tidying of lists."""
    return _BLANKS.sub(f"{BREAK}\n", source.replace(BREAK, ""))


def without_soft_breaks(html: str) -> str:
    """What the library made, without line ends between Chinese or Japanese letters: no space is between words there."""
    return html if "<pre>" in html else _CJK_BREAK.sub(r"\1", html)


class _Notation(InlineProcessor):
    """One kind of it. ``on_found`` is called for each that is found."""

    def __init__(self, pattern: str, converter: Markdown, on_found: Callable[[], None]) -> None:
        super().__init__(pattern, converter)
        self._on_found = on_found

    def handleMatch(self, m: re.Match[str], data: str) -> _Found:  # type: ignore[override]
        """What the library asks for: the element, and where in ``data`` it begins and ends."""
        element, length = self.made(m)
        if element is None:
            return None, None, None
        self._on_found()
        return element, m.start(0), m.start(0) + length

    def made(self, found: re.Match[str]) -> tuple[Element | None, int]:
        """The element, and how many characters of what was found it takes; None when it is none."""
        raise NotImplementedError


class _Break(_Notation):
    def made(self, found: re.Match[str]) -> tuple[Element | None, int]:
        return Element("br"), len(found[0])


class _Words(_Notation):
    """Words between two marks, in the last group; the element is named ``tag``, or by the first group."""

    tag = ""

    def made(self, found: re.Match[str]) -> tuple[Element | None, int]:
        words = found[found.lastindex or 0]
        if not words:
            return None, 0
        element = Element(self.tag or found[1].lower())
        element.text = words
        return element, len(found[0])


class _Struck(_Words):
    tag = "s"


class _Marked(_Words):
    tag = "mark"


class _Index(_Words):
    tag = "sub"


class _Power(_Words):
    tag = "sup"


class _Address(_Notation):
    """An address that begins with http, without the full stop or bracket behind it that belong to the sentence."""

    ANCESTOR_EXCLUDES = ("a",)

    def made(self, found: re.Match[str]) -> tuple[Element | None, int]:
        address = found[1] or _without_what_follows(found[0])
        if _WITHOUT_HOST.match(address):
            return None, 0
        element = Element("a", href=address)
        element.text = AtomicString(address)
        return element, len(found[0] if found[1] else address)


class _ByName(_Notation):
    """A link to a lesson by its name, as Obsidian has it; where no lesson has the name it is text."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, named: Callable[[str], str], *others: Any) -> None:
        super().__init__(*others)
        self._named = named

    def made(self, found: re.Match[str]) -> tuple[Element | None, int]:
        name, heading, words = found[1].strip(), found[2], found[3]
        path = self._named(name)
        if not path:
            return None, 0
        anchor = f"#{anchor_of(heading)}" if heading else ""
        element = Element("a", href=f"{BY_NAME}{path}{anchor}")
        element.text = words or name
        return element, len(found[0])


def _without_what_follows(address: str) -> str:
    """By the rules of GitHub: no mark of punctuation at the end, and no bracket that was opened before it."""
    while True:
        shorter = _AT_THE_END.sub("", address)
        for opened, closed in ("()", "[]"):
            if shorter.endswith(closed) and shorter.count(closed) > shorter.count(opened):
                shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter


_ADDRESS = r"https?://[^\s<>\x02\x03]{1,2000}"
_TAGGED = "|".join(TAGS)
_PATTERNS: tuple[tuple[str, type[_Notation], str, float], ...] = (
    # name, kind, pattern, and its place among the library's: code 190, backslash 180, links 160, emphasis 60
    ("line_end_break", _Break, rf"[\\{BREAK}]\n *", 185),
    ("tag_break", _Break, r"<[bB][rR] {0,3}/?> *\n? *", 168),
    ("address", _Address, rf"<({_ADDRESS})>|(?<![\w/@]){_ADDRESS}", 115),
    ("small_tags", _Words, rf"<((?i:{_TAGGED}))>{_INSIDE}</(?i:\1)>", 69),
    ("struck", _Struck, rf"(?<!~)~~(?![\s~]){_INSIDE}(?<![\s~])~~(?!~)", 68),
    ("marked", _Marked, rf"(?<![A-Za-z0-9_=!<>)\]])==(?![\s=]){_INSIDE}(?<![\s=])==(?![A-Za-z0-9_=])", 67),
    ("index", _Index, rf"{_BEFORE}~{_SHORT}~(?![\d~])", 66),
    ("power", _Power, rf"{_BEFORE}\^{_SHORT}\^(?![\d^])", 65),
)


def use_inline_notation(
    converter: Markdown, on_found: Callable[[], None], named: Callable[[str], str] = lambda name: ""
) -> None:
    """Have a converter know the notation; ``on_found`` is called for each that it finds.

    ``named`` gives the path of the lesson with this name, or an empty text; a link to it has `BY_NAME` before the path.
    """
    by_name = _ByName(named, NAMED.pattern, converter, on_found)
    converter.inlinePatterns.register(by_name, "lesson_by_name", 175)
    converter.ESCAPED_CHARS = [*converter.ESCAPED_CHARS, *ESCAPED]
    for name, kind, pattern, place in _PATTERNS:
        converter.inlinePatterns.register(kind(pattern, converter, on_found), name, place)
