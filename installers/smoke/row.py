"""One line of the table: what happened to one package on one system."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

STEPS = ("install", "tour", "upgrade", "features", "removal", "record kept")
_VERSION = re.compile(r"\d+(\.\d+)+")
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


def table(rows: Sequence[Row], signed: Sequence[str] = ()) -> str:
    """A Markdown table, and what else was shown in its trials."""
    told = [f"- Signatures: {sentence}." for sentence in signed]
    told += [f"- {row.artefact}, {row.where}: {sentence}." for row in rows for sentence in row.more]
    told += [f"- {row.artefact}, {row.where}: **something more failed**." for row in rows if row.failed == "more"]
    return _written([_line(row.cells()) for row in rows], told)


def put_into(document: Path, text: str, whole: bool) -> None:
    """Put a table between the two marks of the document; what other trials showed stays, unless it is the ``whole``."""
    begin, end = "<!-- table: begin -->\n", "<!-- table: end -->\n"
    before, rest = document.read_text("utf-8").split(begin)
    former, after = rest.split(end)
    document.write_text(f"{before}{begin}{text if whole else renewed(former, text)}{end}{after}", "utf-8")


def renewed(former: str, text: str) -> str:
    """A table with the rows of another in place of their own. A row is known by its kind of package and by where."""
    lines, told = _read(former)
    newer_lines, newer_told = _read(text)
    lines |= newer_lines
    told = {key: sentences for key, sentences in told.items() if key not in newer_lines} | newer_told
    in_order = [key for key in told if key not in lines] + [key for key in lines if key in told]
    return _written(list(lines.values()), [sentence for key in in_order for sentence in told[key]])


def _written(lines: list[str], told: list[str]) -> str:
    head = [_line(cells) for cells in (HEADINGS, ["---"] * len(HEADINGS))]
    return "".join(f"{line}\n" for line in (*head, *lines, *(["", *told] if told else [])))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(line: str) -> list[str]:
    return line.strip("| ").split(" | ")


def _read(text: str) -> tuple[dict[tuple[str, str], str], dict[tuple[str, str], list[str]]]:
    """The rows of a table, and the sentences below it: those of a row, and each one of signatures by itself."""
    lines: dict[tuple[str, str], str] = {}
    told: dict[tuple[str, str], list[str]] = {}
    head, _, *rows = text.splitlines()
    headings = _cells(head)
    for line in rows:
        if line.startswith("| "):
            shown = dict(zip(headings, _cells(line), strict=True))
            key = Path(shown["artefact"]).suffix, shown["where"]
            lines[key] = _line([shown.get(heading, "–") for heading in HEADINGS])  # a step that is newer than the row
        elif line.startswith("- Signatures: "):
            told["Signatures", _VERSION.sub("", line)] = [line]
        elif line.startswith("- "):
            artefact, rest = line.removeprefix("- ").split(", ", 1)
            told.setdefault((Path(artefact).suffix, rest.split(": ")[0]), []).append(line)
    return lines, told
