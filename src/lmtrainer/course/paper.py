"""What a question is put down with where it is read and answered by hand: on paper, or on a page without a program."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from lmtrainer.course.text import RichText, TextBlock

LINE = "_" * 24


class Paper(Protocol):
    """Makes HTML of a course's texts. The kinds know no more of the document that they stand in."""

    def plain(self, text: str) -> str:
        """Plain words, escaped."""
        ...

    def rich(self, text: RichText | None) -> str:
        """Rich text with its pictures."""
        ...

    def blocks(self, blocks: Iterable[TextBlock]) -> str:
        """Blocks, one after another."""
        ...

    def with_gaps(self, blocks: Iterable[TextBlock], gap: Callable[[int], str]) -> str:
        """Blocks with gaps; ``gap`` gives what stands in each, by its number from 0."""
        ...

    def items(self, items: Iterable[str]) -> str:
        """A list of pieces of HTML; nothing for none."""
        ...

    def pairs(self, rows: Iterable[tuple[str, str]]) -> str:
        """Pieces of HTML beside each other."""
        ...

    def choose_from(self, words: Iterable[str]) -> str:
        """Pieces of HTML from which answers are taken."""
        ...


def mixed(texts: Iterable[RichText]) -> Sequence[RichText]:
    """In an order that tells nothing: that of the alphabet."""
    return sorted(texts, key=lambda text: text.plain.casefold())
