"""What became of each thing in an import or an export: taken, changed or left out, why, and on which line."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from lmtrainer.frozen import frozen
from lmtrainer.output import one_line
from lmtrainer.said import Said, Words


class Fate(StrEnum):
    """What became of something."""

    TAKEN = "taken"
    CHANGED = "changed"
    LEFT_OUT = "left out"


@frozen
class ReportLine:
    """One thing and what became of it.

    ``path`` and ``line`` say where it stands in what was read; ``what`` names it, ``why`` is a sentence, empty
    for what was simply taken. ``source`` is the text of something that was left out, so that it is not lost.
    """

    line: int
    fate: Fate
    what: Words
    why: Words = ""
    path: str = ""
    source: str = ""

    def __str__(self) -> str:
        """``path:line: fate: what. why``."""
        place = f"{self.path}:{self.line}" if self.path else f"{self.line}"
        return one_line(f"{place}: {self.fate}: {self.what}" + (f" – {self.why}" if self.why else ""))


@frozen
class Remark:
    """The same sentence about several things: ``first`` of them, and how many ``more``."""

    first: ReportLine
    more: int = 0

    def __str__(self) -> str:
        """As the line of the first one, with the number of the others."""
        line = self.first
        if not self.more:
            return str(line)
        return str(replace(line, what=f"{line.what} and {self.more} more"))


@frozen
class Report:
    """All lines in the order of what was read."""

    lines: tuple[ReportLine, ...] = ()

    def count(self, fate: Fate) -> int:
        """How many lines say this."""
        return sum(line.fate is fate for line in self.lines)

    @property
    def changed(self) -> int:
        """How many things were changed, however much was noted on each."""
        return len({(line.path, line.line, str(line.what)) for line in self.lines if line.fate is Fate.CHANGED})

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Everything but what was simply taken, equal sentences as one remark, each where it was first made."""
        found: dict[tuple[Fate, str], Remark] = {}
        for line in self.lines:
            if line.fate is not Fate.TAKEN:
                key = (line.fate, str(line.why))
                before = found.get(key)
                found[key] = Remark(line) if before is None else Remark(before.first, before.more + 1)
        return tuple(found.values())

    @property
    def told(self) -> tuple[str, ...]:
        """The remarks, a line each."""
        return tuple(str(remark) for remark in self.remarks)

    @property
    def summary(self) -> str:
        """One sentence with the figures."""
        texts = sum(line.what == TEXT for line in self.lines if line.fate is Fate.TAKEN)
        taken, left = self.count(Fate.TAKEN) - texts, self.count(Fate.LEFT_OUT)
        counted = f"{taken} {'question' if taken == 1 else 'questions'}"
        if texts:
            counted += f" and {texts} {'text' if texts == 1 else 'texts'}"
        return f"{counted} taken, {self.changed} noted as changed, {left} left out."

    @property
    def text(self) -> str:
        """Everything but what was simply taken, one line each, and the figures."""
        return "\n".join([*self.told, self.summary]) + "\n"


TEXT = Said("Import", "text")
"""What a report calls a text that asks nothing."""


def in_order(lines: Iterable[ReportLine]) -> Report:
    """A report of these lines by place; the same remark on the same thing comes once."""
    return Report(tuple(sorted(dict.fromkeys(lines), key=lambda line: (line.path, line.line))))


def counted(lines: Iterable[ReportLine]) -> Counter[str]:
    """How often each reason was given, for summaries."""
    return Counter(str(line.why) for line in lines if line.why)
