"""Reads the plain kind of TOML file without the TOML library, which takes longer to import than all of this to run.

Plain: one ``key = value`` a line, where the value is a text in double quotes without escapes, a whole number, true,
false, or a list of such on one line. Whatever is not plain, wrong files too, is left to `tomllib`.
"""

import json
import re
from typing import Any

_LINE = re.compile(r'([A-Za-z0-9_-]+)[ \t]*=[ \t]*("[^"\\{}]*"|true|false|0|-?[1-9][0-9]{0,15}|\[[^\\{}]*\])[ \t]*')
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_toml(text: str) -> dict[str, Any]:
    """What `tomllib.loads` gives. Raises ValueError (which its error is) or RecursionError."""
    plain = _plain(text)
    if plain is not None:
        return plain
    import tomllib

    return tomllib.loads(text)


def _plain(text: str) -> dict[str, Any] | None:
    """The table; None when the text is not plain, or may not be TOML at all."""
    if _CONTROL.search(text):
        return None
    table: dict[str, Any] = {}
    for line in text.replace("\r\n", "\n").split("\n"):
        line = line.strip(" \t")
        if not line or line.startswith("#"):
            if "\r" in line:
                return None
            continue
        match = _LINE.fullmatch(line)
        if match is None or match[1] in table:
            return None
        try:
            value = json.loads(match[2], parse_constant=_refuse, parse_float=_refuse)
        except (ValueError, RecursionError):
            return None
        if not _is_plain(value):
            return None
        table[match[1]] = value
    return table


def _refuse(_text: str) -> None:
    raise ValueError("not plain")


def _is_plain(value: object) -> bool:
    return all(isinstance(item, str | int) for item in value) if isinstance(value, list) else value is not None
