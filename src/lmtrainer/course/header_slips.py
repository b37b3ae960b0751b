"""What an author surely meant by a header's line that is not TOML: said in words, where the parser names a letter."""

import re
import tomllib
from collections.abc import Mapping

_KEY = r"^\s*(?P<key>[A-Za-z_][\w-]*)\s*"
_COLON = re.compile(_KEY + r":\s*(?P<value>.*?)\s*$")
_BARE = re.compile(_KEY + r"=\s*(?P<value>[^\s\"'\[{\d+-].*)$")
_CURLY = re.compile("[“”„‟«»‘’]")
_LONGEST = 60
OTHERWISE = 'Write lines like title = "My course".'


def slip_in(line: str, reason: str, examples: Mapping[str, str]) -> tuple[str, str]:
    """What is wrong with a header's line, for which the parser gives ``reason``, and what to write instead.

    ``examples`` has a value of the right sort for each key; an empty one for a table.
    """
    told = f"The header is not valid TOML: {reason}."
    if colon := _COLON.match(line):
        return "A colon stands here where = belongs.", _instead(colon["key"], colon["value"], examples)
    key = re.match(_KEY, line)
    if "overwrite" in reason:
        again = f"{key['key']} is here twice." if key else "A key is here twice."
        return again, "Take one of the two out."
    straight = line.count('"') - line.count('\\"')
    if _CURLY.search(line) and not straight:
        return "These quotation marks are not the straight ones.", f'Write {key["key"] if key else "title"} = "…".'
    if straight % 2:
        return "A quotation mark is missing here.", 'Write one before the text and one behind it: "…".'
    bare = _BARE.match(line)
    value = bare["value"].split("#")[0].strip() if bare else ""
    if bare and value not in ("true", "false"):
        hint = _instead(bare["key"], value, examples)
        if hint.endswith('= "…".'):
            return f"The text behind {bare['key']} = is not in quotation marks.", hint
        return f"What stands behind {bare['key']} = is not a value of its sort.", hint
    return told, OTHERWISE


def _instead(key: str, value: str, examples: Mapping[str, str]) -> str:
    """The line to write for a key: with the value as it is written, if that is one, or one of the right sort."""
    example = examples.get(key, '"…"')
    if not example:
        return f"Write [{key}] on a line of its own."
    word = value.lower()
    if example == "true" or (key not in examples and word in ("true", "false")):
        return f"Write {key} = {'false' if word in ('false', 'no') else 'true'}."
    return f"Write {key} = {value if len(value) <= _LONGEST and _is_value(value) else example}."


def _is_value(written: str) -> bool:
    try:
        tomllib.loads(f"key = {written}")
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return False
    return True
