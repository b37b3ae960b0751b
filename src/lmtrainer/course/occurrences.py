"""Where words stand in a text that are met one after another: the second time further down than the first."""


class Occurrences:
    """The words of a text that begins at line ``first_line`` of its file."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text, self._first_line = text, first_line
        self._behind: dict[str, int] = {}

    def line_of(self, words: str) -> int:
        """The line of the next place with these words; of the last one where there are no more, or the first line."""
        behind = self._behind.get(words, 0)
        at = self._text.find(words, behind)
        if at < 0:
            at = max(0, behind - len(words))
        self._behind[words] = at + len(words)
        return self._first_line + self._text.count("\n", 0, at)
