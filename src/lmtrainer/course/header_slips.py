"""What an author surely meant by a header's line that is not TOML: said in words, where the parser names a letter."""

import re

_KEY = r"^\s*(?P<key>[A-Za-z_][\w-]*)\s*"
_COLON = re.compile(_KEY + r":")
_BARE = re.compile(_KEY + r"=\s*(?P<value>[^\s\"'\[{\d+-].*)$")
_CURLY = re.compile("[“”„‟«»‘’]")
OTHERWISE = 'Write lines like title = "My course".'


def slip_in(line: str, reason: str) -> tuple[str, str]:
    """What is wrong with a header's line, for which the parser gives ``reason``, and what to write instead."""
    told = f"The header is not valid TOML: {reason}."
    if colon := _COLON.match(line):
        return "A colon stands here where = belongs.", f'Write {colon["key"]} = "…".'
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
    if bare and bare["value"].split("#")[0].strip() not in ("true", "false"):
        return f"The text behind {bare['key']} = is not in quotation marks.", f'Write {bare["key"]} = "…".'
    return told, OTHERWISE
