"""XML -> a tree with line numbers, with everything off that a stranger could use.

Read by expat directly: a document type, with which all entities begin, is refused before it is looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from lmtrainer.interchange.foreign import UnreadableFile
from lmtrainer.interchange.moodle.xml_errors import unreadable
from lmtrainer.said import Said

DEEPEST = 60
MOST_ELEMENTS = 2_000_000


@dataclass(slots=True)
class Element:
    """An element; ``text`` is all text directly in it."""

    name: str
    line: int
    attributes: dict[str, str]
    text: str = ""
    children: "list[Element]" = field(default_factory=list)

    def child(self, name: str) -> "Element | None":
        """The first child of this name."""
        return next((child for child in self.children if child.name == name), None)

    def all(self, name: str) -> "Iterator[Element]":
        """The children of this name."""
        return (child for child in self.children if child.name == name)

    def value(self, name: str, default: str = "") -> str:
        """The text of the first child of this name, or of the `text` in it."""
        child = self.child(name)
        if child is None:
            return default
        inner = child.child("text")
        return (inner.text if inner is not None else child.text).strip() or default


def tree_of(text: str) -> Element:
    """The root. Raises `UnreadableFile` for what is no XML, has a document type, or is too deep or too large.

    White space before the XML declaration, which many programs write, is forgiven.
    """
    begun = text.lstrip()
    before = text.count("\n", 0, len(text) - len(begun))
    parser = expat.ParserCreate()
    parser.buffer_text = True
    root: list[Element] = []
    open_elements: list[Element] = []
    texts: list[list[str]] = []
    count = 0

    def line() -> int:
        return parser.CurrentLineNumber + before

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if len(open_elements) >= DEEPEST or count > MOST_ELEMENTS:
            said = Said("Import", "Line {0}: the XML is nested too deeply or too large.")
            raise UnreadableFile(said.of(line()))
        element = Element(name, line(), attributes)
        (open_elements[-1].children if open_elements else root).append(element)
        open_elements.append(element)
        texts.append([])

    def end(name: str) -> None:
        open_elements.pop().text = "".join(texts.pop())

    def characters(text: str) -> None:
        if texts:
            texts[-1].append(text)

    def refuse(*words: object) -> NoReturn:
        said = Said("Import", "Line {0}: the file has a document type or entities, which are refused for safety.")
        raise UnreadableFile(said.of(line()))

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, characters
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = parser.ExternalEntityRefHandler = refuse
    parser.SkippedEntityHandler = refuse
    try:
        parser.Parse(begun, True)
    except expat.ExpatError as error:
        raise unreadable(error, begun, before, open_elements[-1].name if open_elements else "") from error
    return root[0]
