"""One line of the table: what happened to one package on one system."""

import re
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


def table(rows: Sequence[Row], signed: Sequence[str] = (), former: str = "") -> str:
    """A Markdown table, and what else was shown in its trials.

    What ``former``, an earlier table, tells of other trials stays where it is; a trial is known by the kind of its
    package and by where it was.
    """
    lines, signatures, more = _read(former)
    for row in rows:
        key = _key(row.artefact, row.where)
        lines[key] = f"| {' | '.join(row.cells())} |"
        more[key] = [f"- {row.artefact}, {row.where}: {sentence}." for sentence in row.more]
        if row.failed == "more":
            more[key].append(f"- {row.artefact}, {row.where}: **something more failed**.")
    signatures |= {_any_version(sentence): f"- Signatures: {sentence}." for sentence in signed}
    told = [*signatures.values(), *(sentence for key in lines for sentence in more.get(key, ()))]
    head = [f"| {' | '.join(cells)} |" for cells in (HEADINGS, ["---"] * len(HEADINGS))]
    return "".join(f"{line}\n" for line in (*head, *lines.values(), *(["", *told] if told else [])))


def put_into(document: Path, rows: Sequence[Row], signed: Sequence[str], whole: bool) -> None:
    """Put the table between the two marks of the document; unless it is the ``whole``, other trials' rows stay."""
    begin, end = "<!-- table: begin -->\n", "<!-- table: end -->\n"
    before, rest = document.read_text("utf-8").split(begin)
    former, after = rest.split(end)
    document.write_text(f"{before}{begin}{table(rows, signed, '' if whole else former)}{end}{after}", "utf-8")


def _read(former: str) -> tuple[dict[tuple[str, str], str], dict[str, str], dict[tuple[str, str], list[str]]]:
    """The rows of a table, what it tells of signatures, and what it tells of each row."""
    lines: dict[tuple[str, str], str] = {}
    signatures: dict[str, str] = {}
    more: dict[tuple[str, str], list[str]] = {}
    for line in former.splitlines()[2:]:
        if line.startswith("| "):
            artefact, _size, where, *_steps = line.strip("| ").split(" | ")
            lines[_key(artefact, where)] = line
        elif line.startswith("- Signatures: "):
            signatures[_any_version(line.removeprefix("- Signatures: ").removesuffix("."))] = line
        elif line.startswith("- "):
            artefact, rest = line.removeprefix("- ").split(", ", 1)
            more.setdefault(_key(artefact, rest.split(": ")[0]), []).append(line)
    return lines, signatures, more


def _key(artefact: str, where: str) -> tuple[str, str]:
    return Path(artefact).suffix, where


def _any_version(sentence: str) -> str:
    return re.sub(r"\d+(\.\d+)+", "", sentence)
