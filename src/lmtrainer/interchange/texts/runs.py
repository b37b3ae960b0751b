"""A line of marked text as runs of one look each -> Markdown in which no mark can be mistaken for another."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from urllib.parse import quote

from lmtrainer.frozen import frozen
from lmtrainer.interchange.texts import escaping

_URL = "!#$%&'*+,-./:;=?@_~"


@frozen
class Run:
    """Text of one look. ``raw``: it is Markdown already, a picture or the mark of a gap."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str = ""
    raw: bool = False

    @property
    def look(self) -> tuple[bool, bool, bool, str]:
        """Everything but the text."""
        return self.strong, self.emphasis, self.code, self.href

    @property
    def marked(self) -> bool:
        """Whether marks stand around it."""
        return (self.strong or self.emphasis) and not self.raw


def markdown_of(runs: Iterable[Run]) -> tuple[str, bool]:
    """The Markdown of a line, and whether emphasis had to go because it touched other emphasis."""
    merged, lost = _apart(_trimmed(_merged(runs)))
    out = []
    for href, group in groupby(merged, key=lambda run: run.href):
        text = "".join(_written(run) for run in group)
        label = text.strip()
        if href and label:
            lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
            text = f"{lead}[{label}]({quote(href, safe=_URL)}){tail}"
        out.append(text)
    return "".join(out).strip(), lost


def _merged(runs: Iterable[Run]) -> list[Run]:
    """Neighbours of one look as one run, with white space folded across runs."""
    found: list[Run] = []
    for run in runs:
        text = run.text if run.raw else escaping.folded(run.text)
        if not run.raw and text.startswith(" ") and (not found or found[-1].text.endswith(" ")):
            text = text[1:]
        if not text:
            continue
        run = run if text == run.text else replace(run, text=text)
        if found and not run.raw and not found[-1].raw and found[-1].look == run.look:
            found[-1] = replace(run, text=found[-1].text + text)
        else:
            found.append(run)
    return found


def _trimmed(runs: list[Run]) -> list[Run]:
    """Marked runs without spaces at their ends; those stand outside."""
    found: list[Run] = []
    for run in runs:
        core = run.text.strip(" ")
        if not (run.marked or run.code) or core == run.text:
            found.append(run)
            continue
        plain = Run(" ", href=run.href)
        if run.text.startswith(" "):
            found.append(plain)
        if core:
            found.append(replace(run, text=core))
            if run.text.endswith(" "):
                found.append(plain)
    return found


def _apart(runs: list[Run]) -> tuple[list[Run], bool]:
    """The runs without emphasis where it would touch the marks of the run before."""
    found: list[Run] = []
    lost = False
    for run in runs:
        touching = found and found[-1].marked and found[-1].href == run.href
        if run.marked and touching:
            run, lost = replace(run, strong=False, emphasis=False), True
        if run.code and found and found[-1].code and found[-1].href == run.href:
            found[-1] = replace(found[-1], text=found[-1].text + run.text)
            continue
        found.append(run)
    return found, lost


def _written(run: Run) -> str:
    if run.raw:
        return run.text
    text = escaping.code(run.text) if run.code else escaping.inline(run.text)
    marks = "*" * (2 * run.strong + run.emphasis) if text.strip() else ""
    return f"{marks}{text}{marks}"
