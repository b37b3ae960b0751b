"""What an author surely meant by a header's line that is not TOML: said in words, where the parser names a letter."""

import re
import tomllib
from collections.abc import Mapping

from lmtrainer.course.problems import Fault
from lmtrainer.course.rules import headers as rules
from lmtrainer.course.rules.rule import Rule

_KEY = r"^\s*(?P<key>[A-Za-z_][\w-]*)\s*"
_COLON = re.compile(_KEY + r":\s*(?P<value>.*?)\s*$")
_BARE = re.compile(_KEY + r"=\s*(?P<value>[^\s\"'\[{\d+-].*)$")
_CURLY = re.compile("[“”„‟«»‘’]")
_LONGEST = 60


def slip_in(line: str, reason: str, examples: Mapping[str, str]) -> Fault:
    """What is wrong with a header's line, for which the parser gives ``reason``.

    ``examples`` has a value of the right sort for each key; an empty one for a table.
    """
    if colon := _COLON.match(line):
        return _instead(rules.SYNTAX_COLON, rules.SYNTAX_COLON_TABLE, colon["key"], colon["value"], examples)
    key = re.match(_KEY, line)
    if "overwrite" in reason:
        return rules.SYNTAX_KEY_TWICE.of(key=key["key"]) if key else rules.SYNTAX_TWICE.of()
    straight = line.count('"') - line.count('\\"')
    if _CURLY.search(line) and not straight:
        return rules.SYNTAX_CURLY.of(key=key["key"] if key else "title")
    if straight % 2:
        return rules.SYNTAX_QUOTE.of()
    bare = _BARE.match(line)
    value = bare["value"].split("#")[0].strip() if bare else ""
    if bare and value not in ("true", "false"):
        text = _value(bare["key"], value, examples) == '"…"'
        slip = rules.SYNTAX_NOT_QUOTED if text else rules.SYNTAX_NOT_VALUE
        return _instead(slip, rules.SYNTAX_NOT_TABLE, bare["key"], value, examples)
    return rules.SYNTAX.of(reason=reason)


def _instead(slip: Rule, table: Rule, key: str, value: str, examples: Mapping[str, str]) -> Fault:
    """The slip with the line to write for its key, or the one that says so of a table."""
    if not examples.get(key, '"…"'):
        return table.of(key=key)
    return slip.of(key=key, line=f"{key} = {_value(key, value, examples)}")


def _value(key: str, value: str, examples: Mapping[str, str]) -> str:
    """What to write behind a key: the value as it is written, if that is one, or one of the right sort."""
    example, word = examples.get(key, '"…"'), value.lower()
    if example == "true" or (key not in examples and word in ("true", "false")):
        return "false" if word in ("false", "no") else "true"
    return value if len(value) <= _LONGEST and _is_value(value) else example


def _is_value(written: str) -> bool:
    try:
        tomllib.loads(f"key = {written}")
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return False
    return True
