"""What options of several kinds have in common: their box, their feedback, and giving up on a block."""

import re
from typing import Never

from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.question_block import Item
from lmtrainer.course.text import RichText

_PERCENT = re.compile(r"^[-+]?\d{1,3}(\.\d{1,5})?%$")


class Unreadable(Exception):
    """The block cannot become a question; the problem has been noted."""


def fail(reader: TextReader, line: int, code: str, message: str, hint: str = "", column: int = 1) -> Never:
    """Note a problem and give the block up."""
    reader.problem(line, code, message, hint, column)
    raise Unreadable


def weight_of(box: str, line: int, reader: TextReader) -> tuple[float, bool]:
    """The percentage in a box, and whether the author wrote a number."""
    inner = box.strip()
    if inner == "":
        return 0.0, False
    if inner in ("x", "X"):
        return 100.0, False
    if _PERCENT.match(inner) and -100 <= float(inner[:-1]) <= 100:
        return float(inner[:-1]), True
    fail(
        reader,
        line,
        "box-content",
        f"“[{box[:20]}]” is not a box.",
        "Write [ ], [x], or a percentage from [-100%] to [100%].",
        3,
    )


def feedback(item: Item, reader: TextReader) -> RichText | None:
    """An item's feedback."""
    return reader.prose(item.feedback, item.line + 1) if item.feedback else None
