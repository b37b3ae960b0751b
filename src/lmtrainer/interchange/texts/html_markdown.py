"""HTML -> the Markdown of a course. What has no counterpart is told in ``notes``; no HTML is ever passed on."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from lmtrainer.course.lesson_text import TABLE_COLUMNS, TABLE_ROWS
from lmtrainer.interchange.foreign import GAP_MARKS
from lmtrainer.interchange.texts import escaping
from lmtrainer.interchange.texts.html_tree import BLOCKS, Node, html_tree
from lmtrainer.interchange.texts.runs import Run, markdown_of
from lmtrainer.said import Said, Words

_STRONG, _EMPHASIS, _CODE = {"b", "strong"}, {"i", "em", "cite", "dfn", "var"}, {"code", "kbd", "samp", "tt"}
_DROPPED = {"script", "style", "head", "title", "iframe", "object", "embed", "video", "audio", "noscript", "template",
            "svg", "math", "canvas", "form", "input", "button", "select", "textarea"}  # fmt: skip
_SILENT = {"span", "font", "small", "big", "a", "abbr", "label", "q", "time", "bdi", "bdo", "wbr", "nobr", "body",
           "html", "o:p"}  # fmt: skip
_RAISED = {"sup": str.maketrans("0123456789+-=()nixy", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱˣʸ"),
           "sub": str.maketrans("0123456789+-=()aeox", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ")}  # fmt: skip
_RAISABLE = {tag: {chr(key) for key in table} for tag, table in _RAISED.items()}
_GAP = re.compile(GAP_MARKS)
_FORMULAS = (("\\(", "\\)"), ("\\[", "\\]"))
_FORMULA = Said("Import", "Mathematics is not in the course format; the formula stands there as it is written.")
_ITEM = re.compile(r"^(- |\d+\. )")
_PLAIN = Run("")
PictureFinder = Callable[[str, str], str]


@dataclass(slots=True)
class MarkdownMaker:
    """Makes the Markdown of one question's texts and collects what was not kept.

    ``picture`` gives the path to write for a picture with this source and these words, or an empty text, having
    noted why.
    """

    picture: PictureFinder
    notes: list[Words] = field(default_factory=list)

    def note(self, sentence: Words) -> None:
        """Note something that is not kept; the same sentence once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def blocks(self, html: str, *, flat: bool = False) -> str:
        """Everything in ``html`` as blocks. ``flat``: only paragraphs and lists, as options and feedback have."""
        if ("\\" in html or "$" in html) and _has_formula(html):
            self.note(_FORMULA)
        if "<" not in html and "&" not in html and not _GAP.search(html):  # most texts are nothing but words
            return escaping.line(escaping.inline(html).strip())
        root, flattened = html_tree(html)
        if flattened:
            self.note(Said("Import", "Its HTML is nested too deeply; the innermost of it stands side by side."))
        return "\n\n".join(self._blocks(root.children, flat=flat))

    def _blocks(self, children: "Iterable[Node | str]", *, flat: bool) -> list[str]:
        found: list[str] = []
        runs: list[Run] = []

        def end_paragraph() -> None:
            found.extend(self._paragraph(runs))
            runs.clear()

        for child in children:
            if isinstance(child, Node) and (child.tag in BLOCKS or _has_blocks(child)):
                end_paragraph()
                found.extend(self._block(child, flat=flat))
            elif isinstance(child, Node) and child.tag == "br":
                end_paragraph()
            else:
                runs.extend(self._runs(child, Run("")))
        end_paragraph()
        return found

    def _paragraph(self, runs: list[Run]) -> list[str]:
        """A paragraph, or several where a line break stands inside emphasis."""
        found: list[str] = []
        for part in _divided(runs):
            text, lost = markdown_of(part)
            if lost:
                self.note(Said("Import", "Emphasis that touches other emphasis is not kept."))
            if text:
                found.append(escaping.line(text))
        return found

    def _block(self, node: Node, *, flat: bool) -> list[str]:
        match node.tag:
            case "ul" | "ol":
                return self._list(node, flat=flat)
            case "pre":
                return self._code(node, flat=flat)
            case "table":
                return self._table(node, flat=flat)
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return self._heading(node, flat=flat)
            case "blockquote" if not flat:
                inner = "\n\n".join(self._blocks(node.children, flat=False)).split("\n")
                return ["\n".join(f"> {line}".rstrip() for line in inner)] if any(inner) else []
            case "dl" if not flat:
                return self._glossary(node)
            case "hr":
                self.note(Said("Import", "A line across is not kept."))
                return []
            case tag if tag in _DROPPED:
                self._drop(node)
                return []
            case _:
                return self._blocks(node.children, flat=flat)

    def _list(self, node: Node, *, flat: bool) -> list[str]:
        lines: list[str] = []
        start = int(node.attributes.get("start", "1")) if node.attributes.get("start", "1").isdecimal() else 1
        number = min(start, 999_999)
        if node.tag == "ol" and node.attributes.get("type", "1") not in ("1", ""):
            self.note(Said("Import", "A list that was counted with letters is counted with numbers here."))
        for child in node.children:
            if isinstance(child, str) and not child.strip():
                continue
            inner = child.children if isinstance(child, Node) and child.tag == "li" else [child]
            blocks = self._blocks(inner, flat=True)
            if not blocks:
                continue
            marker = "- " if node.tag == "ul" else f"{number}. "
            number += 1
            lines.append(_item(marker, blocks))
        return ["\n".join(lines)] if lines else []

    def _code(self, node: Node, *, flat: bool) -> list[str]:
        text = node.text().replace("\t", "    ").strip("\n")
        if not text.strip():
            return []
        if flat:
            self.note(Said("Import", "A block of code stands as single lines of code here."))
            return [escaping.code_line(line) for line in text.split("\n") if line.strip()]
        longest = max((len(run) for run in re.findall("`+", text)), default=0)
        fence = "`" * max(3, longest + 1)
        return [f"{fence}\n{escaping.without_control(text)}\n{fence}"]

    def _heading(self, node: Node, *, flat: bool) -> list[str]:
        text = " ".join(self._inline(node.children, strong=flat))
        if not text:
            return []
        return [text if flat else f"{'#' * max(2, int(node.tag[1]))} {text}"]

    def _inline(self, children: "Iterable[Node | str]", *, strong: bool = False) -> list[str]:
        """Everything on lines without structure."""
        runs = [run for child in children for run in self._runs(child, Run("", strong=strong))]
        return self._paragraph(runs)

    def _table(self, node: Node, *, flat: bool) -> list[str]:
        captions = [line for caption in node.find("caption") for line in self._inline(caption.children)]
        rows = [row.find("td", "th") for row in node.find("tr")]
        rows = [row for row in rows if row]
        width = max((len(row) for row in rows), default=0)
        if any({"colspan", "rowspan"} & set(cell.attributes) for row in rows for cell in row):
            self.note(Said("Import", "Cells of a table that span others are single cells here."))
        cells = [[" ".join(self._inline(cell.children)) for cell in row] for row in rows]
        if flat or width > TABLE_COLUMNS or len(rows) > TABLE_ROWS or len(rows) < 2:
            if rows:
                self.note(Said("Import", "A table stands as lines of text here."))
            return captions + [escaping.line(" – ".join(cell for cell in row if cell)) for row in cells if any(row)]
        table = [[cell.replace("|", "\\|") for cell in row] + [""] * (width - len(row)) for row in cells]
        lines = [f"| {' | '.join(row)} |" for row in table]
        lines.insert(1, "|" + " --- |" * width)
        return [*captions, "\n".join(lines)]

    def _glossary(self, node: Node) -> list[str]:
        lines: list[str] = []
        for entry in node.find("dt", "dd"):
            text = " ".join(self._inline(entry.children))
            if text and entry.tag == "dt":
                lines += [""] * bool(lines) + [text]
            elif text and lines:
                lines.append(f": {text}")
        return ["\n".join(lines)] if any(line.startswith(": ") for line in lines) else lines

    def _runs(self, child: "Node | str", look: Run) -> list[Run]:
        if isinstance(child, str):
            return _text_runs(child, look)
        tag = child.tag
        if tag == "br":
            return [replace(look, text="\n", raw=True)]
        if tag == "img":
            return self._picture(child)
        if tag in _DROPPED:
            self._drop(child)
            return []
        if tag in _RAISED:
            return self._raised(child, look)
        if tag == "a":
            look = replace(look, href=self._href(child))
        elif tag in _STRONG:
            look = replace(look, strong=True)
        elif tag in _EMPHASIS:
            look = replace(look, emphasis=True)
        elif tag in _CODE:
            look = replace(look, code=True)
        elif tag in BLOCKS:
            inner = [run for part in child.children for run in self._runs(part, look)]
            return [Run(" "), *inner, Run(" ")]
        elif tag not in _SILENT:
            self.note(Said("Import", "<{0}> is not kept; its words are.").of(tag[:20]))
        return [run for part in child.children for run in self._runs(part, look)]

    def _raised(self, node: Node, look: Run) -> list[Run]:
        text = node.text().strip()
        if text and set(text) <= _RAISABLE[node.tag]:
            return [replace(look, text=text.translate(_RAISED[node.tag]))]
        mark = "^" if node.tag == "sup" else "_"
        self.note(Said("Import", "“{0}” is not raised or lowered; it stands behind {1}.").of(text[:20], mark))
        return [replace(look, text=f"{mark}{text}" if len(text) < 2 else f"{mark}({text})")]

    def _href(self, node: Node) -> str:
        href = node.attributes.get("href", "").strip()
        if not href or "href" not in node.attributes:
            return ""
        if href.lower().startswith(("http://", "https://")):
            return href
        self.note(Said("Import", "A link to “{0}” is not kept; its words are.").of(href[:60]))
        return ""

    def _picture(self, node: Node) -> list[Run]:
        source = node.attributes.get("src", "").strip()
        alt = escaping.folded(node.attributes.get("alt", "")).strip()
        words = re.sub(r"[\[\]\\`<>&]", " ", alt)
        words = escaping.folded(words).strip()
        path = self.picture(source, words)
        if not path:
            return [Run(alt)]
        if not words:
            words = re.sub(r"[-_]+", " ", path.rpartition("/")[2].rpartition(".")[0]).strip()
            self.note(Said("Import", "A picture has no alternative text; “{0}” stands there for now.").of(words))
        return [Run(f"![{words}]({path})", raw=True)]

    def _drop(self, node: Node) -> None:
        self.note(Said("Import", "<{0}> is left out, with what is in it.").of(node.tag[:20]))


def _item(marker: str, blocks: list[str]) -> str:
    indent = " " * len(marker)
    out: list[str] = []
    for index, block in enumerate(blocks):
        if index and not (_ITEM.match(block) and index == 1):
            out.append("")
        out += [indent + line if line else "" for line in block.split("\n")]
    return marker + "\n".join(out).lstrip()


def _has_formula(html: str) -> bool:
    return html.count("$$") > 1 or any(opening in html and closing in html for opening, closing in _FORMULAS)


def _has_blocks(node: Node) -> bool:
    return any(isinstance(child, Node) and (child.tag in BLOCKS or _has_blocks(child)) for child in node.children)


def _divided(runs: list[Run]) -> list[list[Run]]:
    parts: list[list[Run]] = [[]]
    for run in runs:
        if run.raw and run.text == "\n":
            parts.append([])
        else:
            parts[-1].append(run)
    return parts


def _text_runs(text: str, look: Run) -> list[Run]:
    """Text, with the marks of gaps as they are."""
    if look == _PLAIN and not _GAP.search(text):
        return [Run(text)]
    found: list[Run] = []
    at = 0
    for match in _GAP.finditer(text):
        found += [replace(look, text=text[at : match.start()]), Run(match.group(), raw=True)]
        at = match.end()
    return [*found, replace(look, text=text[at:])]
