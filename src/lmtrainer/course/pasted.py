"""Lines from word processors, sheets and other programs' Markdown, which are text here: what they were meant as.

Each is told with the lines to write instead, which `check --fix` writes.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

from lmtrainer.course.boxes import OTHER_NAMES
from lmtrainer.course.fences import Part, parted
from lmtrainer.course.problems import Fault
from lmtrainer.course.rules import texts as rules
from lmtrainer.course.rules.rule import Rule
from lmtrainer.frozen import frozen

_SIGNS, _WEAK_SIGNS = "•·▪‣◦●○■□➢", "–o→✓✔»"  # the weak ones stand in running text, too
_POINT = re.compile(rf"^[ \t\u00a0]*([{_SIGNS}{_WEAK_SIGNS}])[ \t\u00a0]+(\S.*)$")
_JOINED_POINT = re.compile(r"^([-+])([^\W\d_].*)$")
_NUMBER = re.compile(r"^[ \t\u00a0]*(\d{1,3})[.)][ \t]*\u00a0[ \t\u00a0]*(\S.*)$")
_JOINED_NUMBER = re.compile(r"^(\d{1,3})[.)]([^\W\d_].*)$")
_LETTER = re.compile(r"^[ \t\u00a0]*\(?([a-z])[.)][ \t\u00a0]+(\S.*)$")
_MKDOCS = re.compile(r'^(!!!|\?\?\?\+?)[ ]+([\w-]+)(?:[ ]+[\w-]+)*(?:[ ]+"([^"]*)")?\s*$')
_DIV = re.compile(r"^ {0,3}(:{3,})\s*(?:\{([^{}]*)\}|\[?([A-Za-z][\w-]*)\]?)\s*(.*)$")
_TITLE = re.compile(r'title="([^"]*)"')
_QUESTION_MARKS = re.compile(r"^:{4,}(?=\s*[A-Za-z])")
_BRACES = re.compile(r"(?<=[)\]])\{(?:[^{}\n]*(?:=|[.#])[^{}\n]*)\}")
_HEADING_BRACES = re.compile(r"^( {0,3}#{1,6}\s.*?)\s*\{:?\s*[#.][^{}\n]*\}\s*$")
_BRACES_ALONE = re.compile(r"^\s*\{:[^{}\n]*\}\s*$")
_TICKS = re.compile(r"`+")
_WORD = re.compile(r"[^\W\d_]{2}")
_ROW_COLUMNS, _DEEPEST, _LONGEST_LINE = 10, 6, 2_000


@frozen
class Slip:
    """What is wrong at a line, counted from 0, how many lines it takes, and what was meant by them."""

    fault: Fault
    at: int
    used: int
    meant: tuple[str, ...]


def slips_in(lines: Sequence[str], depth: int = 0) -> Iterator[Slip]:
    """What was pasted into a text outside questions, from its beginning to its end. Code is left alone."""
    is_text = [part is Part.TEXT for _, part in parted(lines)]
    ends = _paragraph_ends(lines, is_text)
    closings: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if is_text[number] and line.lstrip().startswith(":::"):
            closings.setdefault(line.strip(), []).append(number)
    at = 0
    while at < len(lines):
        if is_text[at] and lines[at].startswith(">"):
            quote = _while(lines, at, lambda line: line.startswith(">"))
            if depth < _DEEPEST:
                inner = [line[1:].removeprefix(" ") for line in quote]
                yield from (_within_quote(slip, at) for slip in slips_in(inner, depth + 1))
            at += len(quote)
        elif is_text[at] and (slip := _slip_at(lines, at, ends[at], closings)):
            yield slip
            at += slip.used
        else:
            at += 1


def _within_quote(slip: Slip, at: int) -> Slip:
    return Slip(slip.fault, at + slip.at, slip.used, tuple(f"> {line}".rstrip() for line in slip.meant))


def _while(lines: Sequence[str], at: int, holds: Callable[[str], bool]) -> Sequence[str]:
    end = at
    while end < len(lines) and holds(lines[end]):
        end += 1
    return lines[at:end]


def _paragraph_ends(lines: Sequence[str], is_text: Sequence[bool]) -> list[int]:
    """For each line, the number of the next one that is blank or code."""
    ends = [len(lines)] * len(lines)
    for at in range(len(lines) - 1, -1, -1):
        if not is_text[at] or not lines[at].strip():
            ends[at] = at
        elif at + 1 < len(lines):
            ends[at] = ends[at + 1]
    return ends


def _slip_at(lines: Sequence[str], at: int, end: int, closings: Mapping[str, Sequence[int]]) -> Slip | None:
    line = lines[at]
    if line.startswith(("!!!", "???")):
        return _mkdocs(lines, at)
    if line.lstrip().startswith(":::"):
        return _div(lines, at, closings)
    return _points(lines, at, end) or _rows(lines, at, end) or _in_line(line, at)


def _points(lines: Sequence[str], at: int, end: int) -> Slip | None:
    points = _matched(lines, at, end, _POINT.match)
    if points and (len(points) > 1 or points[0][1] in _SIGNS or "\t" in lines[at].lstrip()[:2]):
        signs = list(dict.fromkeys(match[1] for match in points))
        lead = lines[at][: len(lines[at]) - len(lines[at].lstrip(" "))]
        meant = [f"{lead}{'  ' * min(signs.index(match[1]), 3)}- {match[2].strip()}" for match in points]
        return Slip(rules.POINT_LOOK_ALIKE.of(sign=points[0][1]), at, len(points), tuple(meant))
    if numbers := _matched(lines, at, end, _NUMBER.match):
        return _numbered(numbers, at, rules.NUMBER_LOOK_ALIKE)
    letters = _matched(lines, at, min(end, at + 26), _LETTER.match, lambda match, n: match[1] == chr(97 + n))
    if len(letters) > 1:
        meant = [f"{number}. {match[2]}" for number, match in enumerate(letters, 1)]
        return Slip(rules.LETTER_LOOK_ALIKE.of(), at, len(letters), tuple(meant))
    joined = _matched(lines, at, end, _JOINED_POINT.match)
    if len(joined) > 1:
        meant = [f"{match[1]} {match[2]}" for match in joined]
        return Slip(rules.POINT_JOINED.of(sign=joined[0][1]), at, len(joined), tuple(meant))
    begins = _JOINED_NUMBER.match(lines[at])
    least = int(begins[1]) if begins else 0
    joined = _matched(lines, at, end, _JOINED_NUMBER.match, lambda match, n: int(match[1]) == least + n)
    if len(joined) > 1:
        return _numbered(joined, at, rules.NUMBER_JOINED)
    return None


def _numbered(found: Sequence[re.Match[str]], at: int, rule: Rule) -> Slip:
    return Slip(rule.of(number=found[0][1]), at, len(found), tuple(f"{match[1]}. {match[2]}" for match in found))


def _matched(
    lines: Sequence[str],
    at: int,
    end: int,
    match: Callable[[str], re.Match[str] | None],
    fits: Callable[[re.Match[str], int], bool] = lambda match, number: True,
) -> list[re.Match[str]]:
    """The matches of the first lines, as far as they go and each fits its number."""
    found: list[re.Match[str]] = []
    for number in range(at, end):
        made = match(lines[number])
        if made is None or not fits(made, len(found)):
            break
        found.append(made)
    return found


def _rows(lines: Sequence[str], at: int, end: int) -> Slip | None:
    """Rows of a sheet: lines below one another with as many tabs."""
    rows: list[list[str]] = []
    for number in range(at, end):
        line = lines[number].rstrip()
        cells = [cell.strip() for cell in line.split("\t")]
        if line[:1].isspace() or "|" in line or not 2 <= len(cells) <= _ROW_COLUMNS:
            break
        if rows and len(cells) != len(rows[0]):
            break
        rows.append(cells)
    if len(rows) < 2:
        return None
    written = [f"| {' | '.join(cells)} |" for cells in rows]
    rule = f"{'|---' * len(rows[0])}|"
    return Slip(rules.ROWS_LOOK_ALIKE.of(rule=rule), at, len(rows), (written[0], rule, *written[1:]))


def _mkdocs(lines: Sequence[str], at: int) -> Slip | None:
    begins = _MKDOCS.match(lines[at])
    if begins is None:
        return None
    end = last = at + 1
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith(("    ", "\t"))):
        end += 1
        last = end if lines[end - 1].strip() else last
    inside = [line.expandtabs(4)[4:] for line in lines[at + 1 : last]]
    folds = {"???": "-", "???+": "+"}.get(begins[1], "")
    return Slip(rules.BOX_LOOK_ALIKE.of(), at, last - at, _box(begins[2], begins[3] or "", folds, inside))


def _div(lines: Sequence[str], at: int, closings: Mapping[str, Sequence[int]]) -> Slip | None:
    begins = _DIV.match(lines[at])
    if begins is None:
        return None
    words = re.findall(r"[\w-]+", (begins[2] or begins[3] or "").replace("callout-", ""))
    name = next((word for word in words if word.lower() in OTHER_NAMES), "")
    if begins[2] is None and not name:  # a question with colons too many
        if _QUESTION_MARKS.match(lines[at]) is None:
            return None
        return Slip(rules.COLONS_LOOK_ALIKE.of(), at, 1, (_QUESTION_MARKS.sub(":::", lines[at]),))
    below = closings.get(begins[1], ())
    following = bisect_right(below, at)
    if following == len(below):  # where it was to end only its author knows
        return Slip(rules.BOX_NOT_CLOSED.of(marks=begins[1]), at, 1, (lines[at],))
    end = below[following]
    title = _TITLE.search(begins[2] or "")
    inside = list(lines[at + 1 : end])
    folds = "-" if "collapse" in words or name.lower() == "details" else ""
    meant = _box(name, (title[1] if title else begins[4]).strip(), folds, inside) if name else tuple(inside)
    return Slip(rules.BOX_LOOK_ALIKE.of(), at, end - at + 1, meant)


def _box(name: str, title: str, folds: str, inside: Sequence[str]) -> tuple[str, ...]:
    kind = OTHER_NAMES.get(name.lower(), "note")
    if not title and kind != name.lower() and name.lower() not in ("callout", "admonition"):
        title = name.capitalize()
    head = f"> [!{kind.upper()}]{folds} {title}".rstrip()
    return (head, *(f"> {line}".rstrip() for line in inside))


def _in_line(line: str, at: int) -> Slip | None:
    if len(line) > _LONGEST_LINE or ("{" not in line and "**" not in line):
        return None
    bare = _without_code(line)
    if _BRACES_ALONE.match(line):
        return Slip(rules.BRACES_LOOK_ALIKE.of(words=line.strip()[:40]), at, 1, ())
    if heading := _HEADING_BRACES.match(line):
        return Slip(rules.BRACES_LOOK_ALIKE.of(words=line[heading.end(1) :].strip()[:40]), at, 1, (heading[1],))
    if braces := _BRACES.search(bare):
        meant = line[: braces.start()] + line[braces.end() :]
        return Slip(rules.BRACES_LOOK_ALIKE.of(words=braces.group()[:40]), at, 1, (meant.rstrip(),))
    return _bold(line, bare, at)


def _without_code(line: str) -> str:
    """The line with another letter for each of its code."""
    if "`" not in line:
        return line
    marks = [(mark.start(), mark.end()) for mark in _TICKS.finditer(line)]
    later: dict[int, list[int]] = {}
    for number in range(len(marks) - 1, -1, -1):
        later.setdefault(marks[number][1] - marks[number][0], []).append(number)
    made, number = line, 0
    while number < len(marks):
        start, end = marks[number]
        same = later[end - start]
        while same and same[-1] <= number:
            same.pop()
        if same:
            number = same[-1]
            made = made[:start] + "x" * (marks[number][1] - start) + made[marks[number][1] :]
        number += 1
    return made


def _bold(line: str, bare: str, at: int) -> Slip | None:
    """Words between two asterisks and two with a space inside."""
    if bare.count("**") % 2 or "***" in bare or "\\*" in bare:
        return None
    ends = [found.start() for found in re.finditer(r"\*\*", bare)]
    meant, before, slipped = "", 0, ""
    for start, end in zip(ends[::2], ends[1::2], strict=True):
        inside = line[start + 2 : end]
        words = inside.strip()
        if words != inside and _WORD.search(words):
            lead, trail = inside[: len(inside) - len(inside.lstrip())], inside[len(inside.rstrip()) :]
            slipped = slipped or words
        else:
            words, lead, trail = inside, "", ""
        meant += line[before:start] + lead + f"**{words}**" + trail
        before = end + 2
    if not slipped:
        return None
    made = re.sub(r"(?<=\S)  +(?=\S)", " ", meant + line[before:])
    return Slip(rules.BOLD_SPACES.of(meant=f"**{slipped[:60]}**"), at, 1, (made.rstrip(),))
