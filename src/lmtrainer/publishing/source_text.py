"""A text file as somebody's editor left it: its lines, and each line's own end. Changing one keeps all others."""

import difflib
import os
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from lmtrainer.course.source import SourceError
from lmtrainer.course.writing import place_in
from lmtrainer.files import write_whole
from lmtrainer.frozen import frozen
from lmtrainer.plain_file import NotPlain, has_bytes

_END = re.compile(r"(\r\n|\r|\n)")
_BOM = "\ufeff"


class NotText(ValueError):
    """The bytes are not UTF-8."""


class ChangedMeanwhile(Exception):
    """The file is no longer as it was read, so nothing was written."""


@frozen
class SourceText:
    """Lines without their ends, the ends (the last one may be empty), and whether a byte order mark came first."""

    lines: tuple[str, ...]
    ends: tuple[str, ...]
    bom: bool = False

    @classmethod
    def of(cls, data: bytes) -> "SourceText":
        """The text in these bytes. Raises `NotText`."""
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise NotText(str(error)) from error
        bom = text.startswith(_BOM)
        pieces = _END.split(text.removeprefix(_BOM))
        return cls(tuple(pieces[::2]), (*pieces[1::2], ""), bom)

    @property
    def text(self) -> str:
        """The text with ``\\n`` line ends and without a byte order mark, as the course's reader sees it."""
        return "\n".join(self.lines)

    @property
    def usual_end(self) -> str:
        """The end that most lines have."""
        return Counter(end for end in self.ends if end).most_common(1)[0][0] if any(self.ends) else "\n"

    def with_lines(self, start: int, stop: int, new: Sequence[str]) -> "SourceText":
        """The lines from ``start`` up to ``stop`` (counted from 0) replaced; unchanged ones keep their own end."""
        old, made = self.lines[start:stop], list[str]()
        for _, i, j, m, n in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            kept = self.ends[start + i : start + j] if j - i == n - m else [self.usual_end] * (n - m)
            made.extend(end or self.usual_end for end in kept)
        if made and stop == len(self.lines):
            made[-1] = self.ends[-1]
        return SourceText(
            (*self.lines[:start], *new, *self.lines[stop:]), (*self.ends[:start], *made, *self.ends[stop:]), self.bom
        )

    @property
    def data(self) -> bytes:
        """The file's bytes."""
        return ((_BOM if self.bom else "") + "".join(map("".join, zip(self.lines, self.ends, strict=True)))).encode()


@frozen
class Change:
    """A file that is to be written anew, or to be made (``before`` is None). ``path`` is in the course."""

    path: str
    before: bytes | None
    after: bytes

    @property
    def diff(self) -> str:
        """What changes, as a unified diff."""
        old = SourceText.of(self.before or b"").lines if self.before else ()
        new = SourceText.of(self.after).lines
        names = ("/dev/null" if self.before is None else f"a/{self.path}", f"b/{self.path}")
        return "\n".join(difflib.unified_diff(_whole(old), _whole(new), *names, lineterm=""))

    def write(self, root: Path) -> None:
        """Replace the file in one step, so that it is the old one or the new one at any time.

        Raises `ChangedMeanwhile` when somebody wrote it since, or put a link there, and `OSError` when it cannot be
        written.
        """
        try:
            target = place_in(root, self.path)
        except SourceError as error:
            raise ChangedMeanwhile(self.path) from error
        if not _is_still(target, self.before):
            raise ChangedMeanwhile(self.path)
        write_whole(target, self.after)


def _is_still(target: Path, before: bytes | None) -> bool:
    """Whether a file holds what it held; with None, that there is none."""
    if before is None:
        return not os.path.lexists(target)
    try:
        return has_bytes(target, before)
    except (FileNotFoundError, NotPlain):
        return False


def _whole(lines: Sequence[str]) -> Sequence[str]:
    """The lines without the empty one behind the last line's end."""
    return lines[:-1] if lines and not lines[-1] else lines
