"""Questions that come in, written and read again by the course's own reader, so that what lands has no errors."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lmtrainer.course.harmless_html import LinkProblem
from lmtrainer.course.layout import BANKS
from lmtrainer.course.lesson_limits import BLOCKS, CONTROLS
from lmtrainer.course.lesson_text import INLINE_MARKS, TextReader
from lmtrainer.course.model import Block
from lmtrainer.course.picture_size import picture_size
from lmtrainer.course.problems import Severity
from lmtrainer.course.question_block import RawBlock, cut
from lmtrainer.course.question_reader import read_question
from lmtrainer.course.questions import Question
from lmtrainer.course.rules import files, texts
from lmtrainer.course.source import LESSON_BYTES, SourceError
from lmtrainer.course.text import Picture
from lmtrainer.said import Words

_WITHOUT_MARKS = dict.fromkeys(map(ord, "*_`[]!<"))
_ROOM = 0.9


@dataclass(slots=True)
class DraftFile:
    """A file that fills up with questions and prose. ``media`` has the pictures by their paths in the course.

    ``has_fingerprints``: whether its questions get them, to be compared with others.
    """

    path: str
    media: Mapping[str, bytes]
    has_fingerprints: bool = True
    sections: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    size: int = 0
    marks: int = 0
    _reader: TextReader | None = None

    def has_room(self, source: str) -> bool:
        """Whether this fits, by the limits of a lesson, with something to spare."""
        fits = self.size + _size(source) < LESSON_BYTES * _ROOM and self.marks + _marks(source) < INLINE_MARKS * _ROOM
        return not self.sections or (fits and (self._is_bank or self._fits_on_a_page()))

    @property
    def _is_bank(self) -> bool:
        """A bank is never shown as a whole, so a lesson's budget does not hold for it."""
        return self.path.startswith(f"{BANKS}/")

    def _fits_on_a_page(self) -> bool:
        questions = [block for block in self.blocks if isinstance(block, Question)]
        controls = sum(question.body.controls() for question in questions)
        return controls < CONTROLS.most * _ROOM and len(self.blocks) < BLOCKS.most * _ROOM

    def add(self, source: str) -> tuple[tuple[Block, ...], Words]:
        """Add a section if it reads without an error; what it became, and otherwise why it was not added."""
        reader = self._reader = self._reader or TextReader(self.path, self._picture, _link)
        reader.problems.clear()
        if self._is_bank:
            reader.spending.begin_anew()
        made: list[Block] = []
        picture_bytes = self._picture_bytes if self.has_fingerprints else None
        for piece in cut(source, 1):
            if isinstance(piece, RawBlock):
                question = read_question(piece, reader, picture_bytes)
                made += [question] if question is not None else []
            else:
                made += reader.blocks(piece.text, piece.line)
        trouble = next((problem for problem in reader.problems if problem.severity is Severity.ERROR), None)
        if trouble is not None:
            return (), trouble.fault.what
        self.sections.append(source.strip("\n"))
        self.blocks += made
        self.size += _size(source)
        self.marks += _marks(source)
        return tuple(made), ""

    def take_back(self, blocks: int) -> None:
        """Take the last section away again, which became so many blocks."""
        source = self.sections.pop()
        del self.blocks[len(self.blocks) - blocks :]
        self.size -= _size(source)
        self.marks -= _marks(source)

    def put_before_last(self, source: str) -> None:
        """Put a section before the last one."""
        last = self.sections.pop()
        blocks = self.blocks[-1:]
        del self.blocks[-1:]
        self.add(source)
        self.sections.append(last)
        self.blocks += blocks

    @property
    def text(self) -> str:
        """The file's text."""
        return "\n\n".join(self.sections) + "\n"

    def _picture_bytes(self, path: str) -> bytes:
        return self.media[path]

    def _picture(self, written: str) -> Picture:
        path = written.lstrip("./")
        size = picture_size(self.media.get(path, b""))
        if size is None:
            raise SourceError(files.FILE_MISSING.of(path=written[:80]))
        return Picture(path, "", size[1], size[2], 1)


def _size(source: str) -> int:
    return len(source) if source.isascii() else len(source.encode())


def _marks(source: str) -> int:
    return len(source) - len(source.translate(_WITHOUT_MARKS))


def _link(href: str, line: int = 1) -> str:
    if href.lower().startswith(("http://", "https://")):
        return href
    raise LinkProblem(texts.LINK_DEAD_ELSEWHERE.of(target=href[:80]))
