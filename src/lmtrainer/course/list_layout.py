"""Lists as a GitHub-style viewer nests them -> as the Markdown library wants them: four spaces a level."""

import re

_ITEM = re.compile(r"^( *)([-*+]|\d{1,9}[.)])( +|$)(.*)$")


def with_regular_lists(source: str) -> str:
    """The same text with each list item indented by four spaces a level and a blank line before each list."""
    out: list[str] = []
    levels: list[tuple[int, int]] = []  # (indent of the marker, indent of the content) of each open item
    blank = True
    for line in (text.expandtabs(4).rstrip() for text in source.split("\n")):
        indent = len(line) - len(line.lstrip())
        item = _ITEM.match(line)
        if not line:
            out.append("")
        elif item:
            _write_item(out, levels, item, blank)
        elif levels and (indent >= levels[0][1] or not blank):
            while len(levels) > 1 and indent < levels[-1][1] and blank:
                levels.pop()
            out.append("    " * len(levels) + line.strip())
        else:
            levels.clear()
            out.append(line)
        blank = not line
    return "\n".join(out)


def _write_item(out: list[str], levels: list[tuple[int, int]], item: re.Match[str], blank: bool) -> None:
    indent, marker, gap, text = len(item[1]), item[2], item[3], item[4]
    begins = not levels
    while levels and indent < levels[-1][1]:
        levels.pop()
    if begins and not blank:
        out.append("")
    depth = len(levels)
    levels.append((indent, indent + len(marker) + max(1, min(len(gap), 4))))
    out.append("    " * depth + marker.replace(")", ".") + " " + text)
