"""`<` that begins no tag, as in `a<b and c>d` and `List<String>`: told from tags, so that no words are lost."""

import re

_SHORT = frozenset({"a", "b", "i", "p", "q", "s", "u"})
_TAGS = frozenset(
    {
        *_SHORT,
        "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "base", "bdi", "bdo",
        "big", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col",
        "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em",
        "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2",
        "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "iframe", "img", "input", "ins",
        "kbd", "label", "lang", "legend", "li", "link", "main", "map", "mark", "math", "menu", "meta", "nav",
        "nobr", "noframes", "nolink", "noscript", "object", "ol", "optgroup", "option", "output", "param",
        "picture", "pre", "progress", "rp", "rt", "ruby", "samp", "script", "section", "select", "small",
        "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td",
        "template", "tex", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "ul",
        "var", "video", "wbr",
    }
)  # fmt: skip
_TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>[A-Za-z][\w:-]*)(?P<inside>(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*\s*/?)>"""
)
_TIDY = re.compile(  # most texts
    r"""(?:[^<]++|</?(?:p|br|div|span|strong|em|ul|ol|li|pre|code|h[1-6])(?:\x20[\w-]+="[^"<>]*")*+\x20?/?>)*+\Z"""
)
_UNTIDY = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w:-]*)(?P<inside>\b[^<>]*)>")
_OWN_ATTRIBUTE = re.compile(r"\s(?:style|class|align|href|dir|lang|id)\s*=", re.IGNORECASE)
_OPENING = re.compile(r"<(?!!--|!\[CDATA\[|\?)")


def without_stray_tags(html: str) -> str:
    """The HTML with `&lt;` for each `<` that begins no tag of HTML."""
    if _TIDY.match(html):
        return html
    folded = html.lower()

    def kept(opening: re.Match[str]) -> str:
        tag = _TAG.match(html, opening.start())
        if tag is not None:
            return "<" if _is_tag(tag, folded) else "&lt;"
        untidy = _UNTIDY.match(html, opening.start())
        return "<" if untidy is not None and _is_untidy_tag(untidy) else "&lt;"

    return _OPENING.sub(kept, html)


def _is_tag(tag: re.Match[str], folded: str) -> bool:
    """Whether this is meant as a tag; names of one letter and those written `Like` this are names in code, too."""
    written = tag["name"]
    name = written.lower()
    if ":" in name or "-" in name:
        return True  # what word processors write, and elements of a web page's own
    if name not in _TAGS:
        return False
    if tag["end"]:
        return f"<{name}" in folded
    if name in _SHORT and tag["inside"].strip(" /") and "=" not in tag["inside"]:
        return False  # a<b and c>d
    is_doubtful = name in _SHORT - {"p"} or not (written.islower() or written.isupper())
    return not is_doubtful or f"</{name}" in folded


def _is_untidy_tag(tag: re.Match[str]) -> bool:
    """The same for a tag whose attributes are written wrongly."""
    name = tag["name"].lower()
    return name in _TAGS and (name not in _SHORT or _OWN_ATTRIBUTE.search(tag["inside"]) is not None)
