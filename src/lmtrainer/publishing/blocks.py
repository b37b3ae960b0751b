"""The question blocks of one file, read by themselves: what `fixing` and `formatting` change, and check afterwards."""

import re
from collections.abc import Iterator

from lmtrainer.course.codec import encode
from lmtrainer.course.headers import divided
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.question_block import RawBlock, cut
from lmtrainer.course.question_reader import read_question
from lmtrainer.course.questions import Question
from lmtrainer.course.text import Picture
from lmtrainer.frozen import frozen

_PLACE = re.compile(r',"line":\d+')


@frozen
class ReadBlock:
    """A block, its question (None when it cannot be one), and the codes of what is wrong with it."""

    block: RawBlock
    question: Question | None
    codes: tuple[str, ...]

    @property
    def meaning(self) -> tuple[str, tuple[str, ...]]:
        """Equal for two blocks that are the same question to everybody, with the same troubles."""
        return (_PLACE.sub("", encode(self.question)) if self.question else "", self.codes)


def read_blocks(text: str) -> Iterator[ReadBlock]:
    """The blocks of a file. Pictures and links are taken as they are written, so no other file is needed."""
    _, body, first_line, closed = divided(text)
    if not closed:
        return
    for piece in cut(body, first_line):
        if isinstance(piece, RawBlock):
            yield read_block(piece)


def read_block(block: RawBlock) -> ReadBlock:
    """One block, read by itself."""
    reader = TextReader("", lambda path: Picture(path, "", 1, 1, 1), lambda href, line: href)
    question = read_question(block, reader, str.encode)
    return ReadBlock(block, question, tuple(sorted(problem.code for problem in reader.problems)))


def block_in(lines: list[str], line: int) -> RawBlock | None:
    """The one block that fills these lines; None when they are anything else."""
    pieces = cut("\n".join(lines), line)
    if len(pieces) == 1 and isinstance(pieces[0], RawBlock) and pieces[0].closed:
        return pieces[0]
    return None
