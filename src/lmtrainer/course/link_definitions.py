"""The definitions of reference links, `[name]: address`, of a whole file: they hold wherever in it a link stands."""

import re
from collections.abc import Mapping

from lmtrainer.course.fences import outside_code

Definitions = Mapping[str, tuple[str, str]]
_DEFINITION = re.compile(
    r"^(?:> ?){0,6} {0,3}\[([^\[\]]{1,300})\]: {0,9}<?([^\s<>]{1,2000})>?(?:\s{1,9}(?:\"(.*)\"|'(.*)'|\((.*)\)))?\s*$"
)


def definitions_in(text: str) -> Definitions:
    """Names in the form in which the Markdown library looks for them -> address and title.

    Of two with the same name the first holds (CommonMark 0.31, 4.7). What stands in code is none. A name is without the
    marks of code in it.
    """
    found: dict[str, tuple[str, str]] = {}
    if "]:" not in text:
        return found
    for _, line in outside_code(text.split("\n"), 1):
        if definition := _DEFINITION.match(line) if "]:" in line else None:
            name, address, *titles = definition.groups()
            found.setdefault(" ".join(name.replace("`", "").lower().split()), (address, next(filter(None, titles), "")))
    return found
