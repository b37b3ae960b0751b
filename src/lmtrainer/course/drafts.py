"""Lessons and banks whose header is read, and whose text is not yet."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from lmtrainer.course.front_matter import front_matter
from lmtrainer.course.headers import (
    ASSESSMENT,
    LESSON_KEYS,
    Header,
    HeaderReader,
    Keys,
    divided,
    header_line,
    line_of,
)
from lmtrainer.course.headings import heading_at
from lmtrainer.course.identity import free_id, id_from_name, id_trouble, same_id
from lmtrainer.course.model import AssessmentRules, Block
from lmtrainer.course.pace import estimated_minutes
from lmtrainer.course.problems import Problem
from lmtrainer.course.questions import Question
from lmtrainer.course.rules import headers as rules
from lmtrainer.course.rules.rule import Rule
from lmtrainer.course.source import Source, SourceError, SourceFile
from lmtrainer.course.text import Heading
from lmtrainer.frozen import frozen

TICK_NS = 100_000_000  # more than the tick of any clock that file systems take their times from


@dataclass(slots=True)
class Draft:
    """A lesson on its way: its header is read, its text is not."""

    path: str
    id: str
    header: Header
    header_text: str
    body: str
    first_line: int


@frozen
class KnownDraft:
    """What an earlier reading made of a file. ``settled``: it had been written some time before, not just then."""

    file: SourceFile
    settled: bool
    draft: Draft | None
    problems: tuple[Problem, ...]


class DraftReader:
    """Reads the headers of one course's lessons and banks.

    ``known`` is what an earlier reading of the same folder left, to be used again where the file is as it was; this
    reading leaves its own there. A file that was written just before it was read may be written again within the same
    tick of the file system's clock, so it is read once more.
    """

    def __init__(
        self,
        source: Source,
        note: Callable[[Problem], None],
        files: Collection[SourceFile],
        known: dict[str, KnownDraft],
    ) -> None:
        self._source, self._tell, self._known = source, note, known
        self._files = {file.path: file for file in files}
        self._settled_ns = max((file.mtime_ns for file in files), default=0) - TICK_NS
        self._noted: list[Problem] = []

    def _note(self, problem: Problem) -> None:
        self._noted.append(problem)

    def read(self, path: str, keys: Keys = LESSON_KEYS) -> Draft | None:
        """The header of a lesson or a bank, and the rest of its text; None when that is a problem."""
        file, known = self._files[path], self._known.get(path)
        if known is None or not known.settled or known.file != file:
            self._noted = []
            draft = self._read(path, keys)
            settled = file.mtime_ns < self._settled_ns
            known = self._known[path] = KnownDraft(file, settled, draft, tuple(self._noted))
        for problem in known.problems:
            self._tell(problem)
        return replace(known.draft) if known.draft is not None else None  # its id may become another one

    def _read(self, path: str, keys: Keys) -> Draft | None:
        try:
            text = self._source.read_text(path)
        except SourceError as error:
            self._note(error.problem_in(path))
            return None
        header_text, body, first_line, closed = divided(text)
        if not closed:
            self._note(rules.NOT_CLOSED.at(path))
            return None
        if not header_text and (found := front_matter(text)):
            header, header_text = found.header, found.text if found.header else ""
            body, first_line = found.body, found.first_line
            for key, line in found.not_read:
                self._note(rules.FRONT_MATTER_KEY.at(path, line, key=key))
        else:
            header = HeaderReader(self._note).read(header_text, path, keys, 2) if header_text else {}
        self._check_kind(header, header_text, path)
        lesson_id = header.get("id") or id_from_name(PurePosixPath(path).name)
        if trouble := id_trouble(lesson_id):
            self._note(rules.LESSON_ID.at(path, header_line(header_text, "id"), why=trouble))
            lesson_id = id_from_name(PurePosixPath(path).name)
        return Draft(path, lesson_id, header, header_text, body, first_line)

    def _check_kind(self, header: Header, text: str, path: str) -> None:
        if header.get("kind", ASSESSMENT) != ASSESSMENT:
            self._note(rules.LESSON_KIND.at(path, line_of(text, "kind") + 2, kind=header["kind"][:40]))

    def give_unique_ids(self, drafts: list[Draft], twice: Rule) -> None:
        """Another id for each that came before, which becomes a problem by the rule ``twice``."""
        seen: dict[str, str] = {}
        for draft in drafts:
            key = same_id(draft.id)
            if key in seen:
                line = header_line(draft.header_text, "id")
                self._tell(twice.at(draft.path, line, id=draft.id, other=seen[key]))
                draft.id = free_id(draft.id, seen)
                key = same_id(draft.id)
            seen[key] = draft.path


def titled(draft: Draft, blocks: list[Block]) -> tuple[str, list[Block]]:
    """A lesson's title, and its blocks without the heading that is the title.

    The heading that a text begins with is its title, whatever its level; where the header has one, only # is.
    """
    first, given = blocks[0] if blocks else None, draft.header.get("title")
    if isinstance(first, Heading) and (level := _first_level(draft.body)) and (level == 1 or not given):
        return given or first.text.plain, blocks[1:]
    name = id_from_name(PurePosixPath(draft.path).name)
    return given or name.replace("-", " ").capitalize(), blocks


def _first_level(body: str) -> int:
    """The level of the heading that a text begins with; 0 when it begins with anything else."""
    lines = body.split("\n")
    at = next((number for number, line in enumerate(lines) if line.strip()), None)
    heading = heading_at(lines, at) if at is not None else None
    return heading.level if heading else 0


def minutes_of(draft: Draft, blocks: list[Block], rules: AssessmentRules | None) -> int:
    given = draft.header.get("minutes")
    if isinstance(given, int | float) and 0 < given < 1000:
        return max(1, round(given))
    questions = [block for block in blocks if isinstance(block, Question)]
    drawn = sum(rule.count for rule in rules.draw) if rules else 0
    return estimated_minutes(len(draft.body.split()), questions, drawn)
