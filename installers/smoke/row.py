"""One line of the table: what happened to one package on one system."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

STEPS = ("install", "tour", "upgrade", "removal", "record kept")
HEADINGS = ("artefact", "size", "where", *STEPS)


@dataclass(slots=True)
class Row:
    """``told``: what each step that was taken showed; a step that failed says why, and those after it are missing."""

    artefact: str
    size: int
    where: str
    told: dict[str, str] = field(default_factory=dict)
    failed: str = ""
    more: list[str] = field(default_factory=list)

    def cells(self) -> list[str]:
        """The row as it is printed."""
        steps = [self.told.get(step, "failed" if step == self.failed else "–") for step in STEPS]
        return [
            self.artefact,
            f"{self.size / 1e6:.1f} MB" if self.size > 50_000 else f"{self.size / 1e3:.1f} kB",
            self.where,
            *steps,
        ]


def table(rows: list[Row], signed: Sequence[str] = ()) -> str:
    """A Markdown table, and what else was shown in its trials."""
    lines = [HEADINGS, tuple("---" for _ in HEADINGS), *(row.cells() for row in rows)]
    more = [f"- Signatures: {sentence}.\n" for sentence in signed]
    more += [f"- {row.artefact}, {row.where}: {sentence}.\n" for row in rows for sentence in row.more]
    more += [f"- {row.artefact}, {row.where}: **something more failed**.\n" for row in rows if row.failed == "more"]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines) + ("\n" + "".join(more) if more else "")


def put_into(document: Path, text: str) -> None:
    """Replace what stands between the two marks of the document."""
    begin, end = "<!-- table: begin -->\n", "<!-- table: end -->\n"
    whole = document.read_text("utf-8")
    before, rest = whole.split(begin)
    document.write_text(f"{before}{begin}{text}{rest[rest.index(end) :]}", "utf-8")
