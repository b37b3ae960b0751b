"""A row of a table -> its cells; and at which side the words of a column stand."""

import re

_BAR = re.compile(r"(?<!\\)\|")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_BAR_IN_CODE = "\ue004"


def cells_of(row: str, width: int) -> list[str]:
    """The cells of a table's row of which ``width`` are wanted; a bar in code is text where that gives as many."""
    cells = cells_as_first_read(row)
    if len(cells) <= width or "`" not in row:
        return cells
    masked = cells_as_first_read(_CODE.sub(lambda code: _BAR.sub(_BAR_IN_CODE, code[0]), row))
    return [cell.replace(_BAR_IN_CODE, "|") for cell in masked] if len(masked) == width else cells


def cells_as_first_read(row: str) -> list[str]:
    """The cells of a row as format 1 had them at first: bars behind a backslash are text."""
    inner = row.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.strip().replace("\\|", "|") for cell in _BAR.split(inner)]


def alignment(mark: str) -> str:
    """``left``, ``center`` or ``right``, by the colons around the hyphens below the head."""
    mark = mark.strip()
    if mark.startswith(":") and mark.endswith(":"):
        return "center"
    return "right" if mark.endswith(":") else "left"
