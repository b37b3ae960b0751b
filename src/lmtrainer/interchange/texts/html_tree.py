"""HTML, however badly closed -> a tree. What the elements mean is left to `html_markdown`."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from lmtrainer.interchange.texts.stray_tags import without_stray_tags

DEEPEST = 40
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        "caption", "colgroup", "body", "html",
    }
)  # fmt: skip
_ENDED_BY = {
    "p": BLOCKS, "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "td": {"td", "th", "tr"},
    "th": {"td", "th", "tr"}, "tr": {"tr"},
}  # fmt: skip
_SCOPES = frozenset({"ul", "ol", "dl", "table", "blockquote", "div", "section"})


@dataclass(slots=True)
class Node:
    """An element; children are elements and texts."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node | str]" = field(default_factory=list)

    def text(self) -> str:
        """All words in it."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    def words(self) -> str:
        """All words in it, with a space where a block or a line ends."""
        inner = "".join(child if isinstance(child, str) else child.words() for child in self.children)
        return f" {inner} " if self.tag in BLOCKS or self.tag == "br" else inner

    def find(self, *tags: str) -> "list[Node]":
        """Elements of these names in it, at any depth, but not inside one another."""
        found: list[Node] = []
        for child in self.children:
            if isinstance(child, Node):
                found.extend([child] if child.tag in tags else child.find(*tags))
        return found


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._open = [self.root]
        self.flattened = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._close_for(tag)
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag in VOID:
            return
        if len(self._open) < DEEPEST:
            self._open.append(node)
        else:
            self.flattened = True

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def unknown_decl(self, data: str) -> None:
        """``<![CDATA[`` and its like say nothing."""

    def _close_for(self, tag: str) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            open_tag = self._open[depth].tag
            if tag in _ENDED_BY.get(open_tag, ()):
                del self._open[depth:]
            elif open_tag in _SCOPES:
                return


def html_tree(html: str) -> tuple[Node, bool]:
    """The tree, and whether it was nested so deeply that the innermost elements stand beside one another.

    `<` that begins no tag of HTML is text.
    """
    builder = _Builder()
    builder.feed(without_stray_tags(html))
    builder.close()
    return builder.root, builder.flattened
