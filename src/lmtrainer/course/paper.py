"""How a question is put down in HTML where it is answered by hand: on paper, or on a page without a program."""

from collections.abc import Callable, Iterable
from typing import Protocol

from lmtrainer.course.text import RichText, TextBlock
from lmtrainer.said import Said, Words

LINE = "_" * 24


class Paper(Protocol):
    """Makes HTML of a course's texts. The kinds know no more of the document that they are in."""

    def say(self, words: Words) -> str:
        """Words of the program's own in the language of the document, escaped."""
        ...

    def rich(self, text: RichText | None) -> str:
        """Rich text with its pictures."""
        ...

    def blocks(self, blocks: Iterable[TextBlock]) -> str:
        """Blocks, one after another."""
        ...

    def with_gaps(self, blocks: Iterable[TextBlock], gap: Callable[[int], str]) -> str:
        """Blocks with gaps; ``gap`` gives what is in each, by its number from 0."""
        ...


def plain(text: str) -> str:
    """Plain words, escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def as_list(items: Iterable[str]) -> str:
    """A list of pieces of HTML; nothing for none."""
    made = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{made}</ul>" if made else ""


def as_rows(rows: Iterable[tuple[str, str]]) -> str:
    """Pieces of HTML beside each other."""
    made = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in rows)
    return f'<table class="plain">{made}</table>'


def choose_from(paper: Paper, words: Iterable[str]) -> str:
    """Pieces of HTML from which answers are taken."""
    told = Said("Paper", "Choose from:")
    return f'<p class="choose">{paper.say(told)} {" · ".join(words)}</p>'


def mixed(texts: Iterable[RichText]) -> list[RichText]:
    """In an order that tells nothing: that of the alphabet."""
    return sorted(texts, key=lambda text: text.plain.casefold())
