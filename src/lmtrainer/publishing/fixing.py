"""What a program can mend without guessing: ids that are missing, points where nothing is marked, what was pasted.

An id that is there twice is not mended: only its author knows which of the two questions learners have answered.
"""

import re
from collections.abc import Collection

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.headers import divided
from lmtrainer.course.identity import LONGEST_ID, same_id
from lmtrainer.course.model import CourseInfo
from lmtrainer.course.pasted import slips_in
from lmtrainer.course.question_block import TextPiece, block_opened_by, cut
from lmtrainer.course.rules import texts
from lmtrainer.course.source import LESSON_BYTES, SourceError
from lmtrainer.publishing.blocks import read_blocks
from lmtrainer.publishing.checking import COURSE_FILE, Checked
from lmtrainer.publishing.source_text import Change, NotText, SourceText

_KIND = re.compile(r"^(:::\s*[A-Za-z][\w-]*)[ \t]*(.*)$")
_POINTS = re.compile(r'\s*(?<![\w-])points=(?:"[^"]*"|[^\s"}]+)')
_NO_KEYS = re.compile(r"\s*\{\s*\}\s*$")
_NOT_A_KEY = re.compile(r"^\s*(#.*)?$")
_MOST_IN_A_LINE = 10
PASTED = frozenset(
    rule.code
    for rule in (
        *(texts.POINT_LOOK_ALIKE, texts.ROWS_LOOK_ALIKE, texts.BOX_LOOK_ALIKE, texts.BRACES_LOOK_ALIKE),
        *(texts.COLONS_LOOK_ALIKE, texts.BOLD_SPACES),
    )
)
MENDED = frozenset({"question-id-missing", "course-id-missing", "points-unmarked"}) | PASTED


def changes_for(checked: Checked) -> tuple[Change, ...]:
    """What would mend the problems that can be mended, file by file. Nothing is written."""
    source = FolderSource(checked.root)
    mendable = [problem for problem in checked.problems if problem.code in MENDED]
    paths = sorted({problem.path for problem in mendable})
    taken = _ids(source) if any(problem.code == "question-id-missing" for problem in mendable) else set()
    made = []
    for path in paths:
        lines = {(problem.code, problem.line) for problem in mendable if problem.path == path}
        change = (
            _course_file(source, checked.course.info)
            if path == COURSE_FILE
            else _lesson_file(source, path, lines, taken)
        )
        if change is not None and change.after != change.before:
            made.append(change)
    return tuple(made)


def _ids(source: FolderSource) -> set[str]:
    """All question ids that are written anywhere in the course, in the form in which they are compared."""
    found: set[str] = set()
    for file in source.files():
        if file.path.endswith(".md"):
            try:
                text = SourceText.of(source.read_bytes(file.path, LESSON_BYTES)).text
            except (SourceError, NotText):
                continue
            blocks = (block_opened_by(line) for line in text.split("\n"))
            found.update(same_id(block.id) for block in blocks if block is not None and block.id)
    return found


def _lesson_file(
    source: FolderSource, path: str, wanted: Collection[tuple[str, int]], taken: set[str]
) -> Change | None:
    before = _bytes(source, path)
    if before is None:
        return None
    text = SourceText.of(before)
    for found in read_blocks(source.read_text(path)):
        line = found.block.line
        opening = text.lines[line - 1]
        if ("points-unmarked", line) in wanted:
            opening = _NO_KEYS.sub("", _POINTS.sub("", opening))
        if ("question-id-missing", line) in wanted and found.question is not None:
            opening = _with_id(opening, found.question.id, taken)
        text = text.with_lines(line - 1, line, [opening])
    if any(code in PASTED for code, _ in wanted):
        text = _as_meant(text)
    return Change(path, before, text.data)


def _as_meant(text: SourceText) -> SourceText:
    """The text with all that was pasted between its questions as it was meant."""
    for _ in range(_MOST_IN_A_LINE):
        before, text = text, _once_as_meant(text)
        if text == before:
            break
    return text


def _once_as_meant(text: SourceText) -> SourceText:
    """The same from its end to its beginning, one slip in a line."""
    _, body, first_line, _ = divided(text.text)
    pieces = [piece for piece in cut(body, first_line) if isinstance(piece, TextPiece)]
    for piece in reversed(pieces):
        for slip in reversed(list(slips_in(piece.text.split("\n")))):
            start = piece.line - 1 + slip.at
            text = text.with_lines(start, start + slip.used, slip.meant)
    return text


def _with_id(opening: str, wanted: str, taken: set[str]) -> str:
    """The opening line with the id that the question has had so far, or the next one that is free."""
    made, number = wanted, 2
    while same_id(made) in taken:
        made, number = f"{wanted[: LONGEST_ID - 6]}-{number}", number + 1
    line = _KIND.sub(lambda match: " ".join(part for part in (match[1], made, match[2].strip()) if part), opening)
    block = block_opened_by(line)
    if block is None or block.id != made:
        return opening
    taken.add(same_id(made))
    return line


def _course_file(source: FolderSource, info: CourseInfo) -> Change | None:
    """`course.toml` with the id that the course has had so far; it is made if it is not there."""
    if not source.exists(COURSE_FILE):
        title = info.title.replace("\\", "\\\\").replace('"', '\\"')
        made = f'format = 1\nid = "{info.id}"\ntitle = "{title}"\n'
        return Change(COURSE_FILE, None, made.encode())
    before = _bytes(source, COURSE_FILE)
    if before is None or not info.provisional:
        return None
    text = SourceText.of(before)
    lines = text.lines
    if any(re.match(r"^\s*\"?id\"?\s*=", line) for line in lines):
        return None
    at = next((number for number, line in enumerate(lines) if not _NOT_A_KEY.match(line)), len(lines) - 1)
    at += lines[at].lstrip().startswith("format")
    return Change(COURSE_FILE, before, text.with_lines(at, at, [f'id = "{info.id}"']).data)


def _bytes(source: FolderSource, path: str) -> bytes | None:
    try:
        return source.read_bytes(path, LESSON_BYTES)
    except SourceError:
        return None
