"""What an author surely meant by a header's line that is not TOML: said in words, where the parser names a letter."""

import re
import tomllib
from collections.abc import Mapping, Sequence

from lmtrainer.course.problems import Fault
from lmtrainer.course.rules import headers as rules
from lmtrainer.course.rules.rule import Rule

_KEY = r"^\s*(?P<key>[A-Za-z_][\w-]*)\s*"
_COLON = re.compile(_KEY + r":\s*(?P<value>.*?)\s*$")
_BARE = re.compile(_KEY + r"=\s*(?P<value>[^\s\"'\[{\d+-].*)$")
_CURLY = re.compile("[“”„‟«»‘’]")
_OPENS = re.compile(_KEY + r"=\s*(?:\[[^\]]*|\{[^}]*)$")  # and what it opens is not closed in this line
_CLOSES = re.compile(r"\s*[\]}]")
_LONGEST = 60
_TEXT = '"…"'
_NUMBER = re.compile(r"\d{1,6}(?:\.\d{1,3})?")
_PLAIN = re.compile(r"[^\"\\\x00-\x1f\x7f]{1,60}\Z")
# words of the parser's reasons, the more special first
_BY_REASON = (
    ("overwrite", rules.SYNTAX_TWICE), ("twice", rules.SYNTAX_TWICE), ("redefine", rules.SYNTAX_TWICE),
    ("Duplicate", rules.SYNTAX_TWICE), ("mutate", rules.SYNTAX_TWICE), ("'='", rules.SYNTAX_EQUALS),
    ("after a statement", rules.SYNTAX_BEHIND), ("Invalid statement", rules.SYNTAX_START),
    ("key part", rules.SYNTAX_START), ("Invalid", rules.SYNTAX_VALUE), ("Unescaped", rules.SYNTAX_BACKSLASH),
    ("scalar value", rules.SYNTAX_BACKSLASH), ("Unclosed", rules.SYNTAX_COMMA),
    ("declaration", rules.SYNTAX_BRACKET), ("character", rules.SYNTAX_CHARACTER),
)  # fmt: skip


def slip_in(line: str, reason: str, examples: Mapping[str, str]) -> Fault:
    """What is wrong with a header's line, for which the parser gives ``reason``.

    ``examples`` has a value of the right sort for each key; an empty one for a table.
    """
    if colon := _COLON.match(line):
        return _instead(rules.SYNTAX_COLON, rules.SYNTAX_COLON_TABLE, colon["key"], colon["value"], examples)
    key = re.match(_KEY, line)
    if "overwrite" in reason and key:
        return rules.SYNTAX_KEY_TWICE.of(key=key["key"])
    straight = line.count('"') - line.count('\\"')
    if _CURLY.search(line) and not straight:
        text = _CURLY.sub("", line.partition("=")[2]).strip()
        return rules.SYNTAX_CURLY.of(key=key["key"] if key else "title", text=text if _PLAIN.match(text) else "…")
    if straight % 2:
        return rules.SYNTAX_QUOTE.of()
    bare = _BARE.match(line)
    value = bare["value"].split("#")[0].strip() if bare else ""
    if bare and value not in ("true", "false"):
        is_text = examples.get(bare["key"], _TEXT) == _TEXT and not _is_value(value)
        slip = rules.SYNTAX_NOT_QUOTED if is_text else rules.SYNTAX_NOT_VALUE
        return _instead(slip, rules.SYNTAX_NOT_TABLE, bare["key"], value, examples)
    return next((rule for word, rule in _BY_REASON if word in reason), rules.SYNTAX).of()


def slip_in_list(lines: Sequence[str], at: int) -> tuple[int, Fault] | None:
    """What is wrong with a list or an inline table that goes on at line ``at``, and in which line; None outside one."""
    begin = max((number for number, line in enumerate(lines[: at + 1]) if _OPENS.match(line)), default=-1)
    if begin < 0 or any(_CLOSES.match(line) for line in lines[begin + 1 : at]):
        return None
    if begin == at or re.match(_KEY + "=", lines[at]):
        return begin, (rules.SYNTAX_BRACE if "{" in lines[begin] else rules.SYNTAX_BRACKET).of()
    return at, rules.SYNTAX_COMMA.of()


def _instead(slip: Rule, table: Rule, key: str, value: str, examples: Mapping[str, str]) -> Fault:
    """The slip with the line to write for its key, or the one that says so of a table."""
    if not examples.get(key, _TEXT):
        return table.of(key=key)
    return slip.of(key=key, line=f"{key} = {_value(key, value, examples)}")


def _value(key: str, value: str, examples: Mapping[str, str]) -> str:
    """What to write behind a key: the value as it is written, if that is one, or one of the right sort."""
    example, word = examples.get(key, _TEXT), value.lower()
    if example == "true" or (key not in examples and word in ("true", "false")):
        return "false" if word in ("false", "no") else "true"
    if len(value) <= _LONGEST and _is_value(value):
        return value
    return example.replace("…", value) if _PLAIN.match(value) else example


def meant_by(value: object, key: str, kind: type) -> str:
    """What to write for a value of the wrong sort, in TOML; empty where nobody can tell what was meant."""
    words = str(value).lower() if isinstance(value, bool) else str(value)
    number = _NUMBER.search(words)
    if kind is list and isinstance(value, str) and key == "draw":
        bank = next((word for word in reversed(re.findall(r"[\w.-]+", words)) if not word.isdecimal()), "basics")
        return f'[{{bank = "{bank}", count = {number[0] if number and number[0].isdecimal() else 1}}}]'
    if kind is str and isinstance(value, int | float):
        return f'"{words}"'
    if kind is list and isinstance(value, str) and _PLAIN.match(value):
        return f'["{value}"]'
    if kind in (int, float) and isinstance(value, str | float) and number:
        return number[0] if kind is float else str(round(float(number[0])))
    if kind is bool and words in ("yes", "no", "true", "false"):
        return "true" if words in ("yes", "true") else "false"
    return ""


def _is_value(written: str) -> bool:
    try:
        tomllib.loads(f"key = {written}")
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return False
    return True
