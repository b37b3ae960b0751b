"""What became of each thing in an import or an export: taken, changed or left out, why, and on which line."""

from collections.abc import Iterable
from enum import StrEnum

from lmtrainer.frozen import frozen
from lmtrainer.lexicon import Wording
from lmtrainer.output import one_line
from lmtrainer.said import Said, Words, counted


class Fate(StrEnum):
    """What became of something."""

    TAKEN = "taken"
    CHANGED = "changed"
    LEFT_OUT = "left out"


_FATES = {
    Fate.TAKEN: Said("Report", "taken"), Fate.CHANGED: Said("Report", "changed"),
    Fate.LEFT_OUT: Said("Report", "left out"),
}  # fmt: skip
_ONE_QUESTION, _QUESTIONS = Said("Report", "1 question"), Said("Report", "{0} questions")
_ONE_TEXT, _TEXTS = Said("Report", "1 text"), Said("Report", "{0} texts")


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


@frozen
class Remark:
    """The same sentence about several things: ``first`` of them, and how many ``more``."""

    first: ReportLine
    more: int = 0

    @property
    def words(self) -> Said:
        """``path:line: fate: what. why`` of the first one, with the number of the others."""
        line = self.first
        place = f"{line.path}:{line.line}" if line.path else f"{line.line}"
        what = Said("Report", "{0} and {1} more").of(line.what, self.more) if self.more else line.what
        if line.why:
            return Said("Report", "{0}: {1}: {2} – {3}").of(place, _FATES[line.fate], what, line.why)
        return Said("Report", "{0}: {1}: {2}").of(place, _FATES[line.fate], what)


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

    def told(self, word: Wording = str) -> tuple[str, ...]:
        """The remarks, a line each."""
        return tuple(one_line(word(remark.words)) for remark in self.remarks)

    def summary(self, word: Wording = str) -> str:
        """One sentence with the figures."""
        texts = sum(line.what == TEXT for line in self.lines if line.fate is Fate.TAKEN)
        taken, left = self.count(Fate.TAKEN) - texts, self.count(Fate.LEFT_OUT)
        what = counted(taken, _ONE_QUESTION, _QUESTIONS)
        if texts:
            what = Said("Report", "{0} and {1}").of(what, counted(texts, _ONE_TEXT, _TEXTS))
        return word(Said("Report", "{0} taken, {1} noted as changed, {2} left out.").of(what, self.changed, left))

    def text(self, word: Wording = str) -> str:
        """Everything but what was simply taken, one line each, and the figures."""
        return "\n".join([*self.told(word), self.summary(word)]) + "\n"


TEXT = Said("Import", "text")
"""What a report calls a text that asks nothing."""


def in_order(lines: Iterable[ReportLine]) -> Report:
    """A report of these lines by place; the same remark on the same thing comes once."""
    return Report(tuple(sorted(dict.fromkeys(lines), key=lambda line: (line.path, line.line))))
