"""A rule: what can be wrong, how much it matters, and its words, with named places for what is known at the spot."""

from dataclasses import replace

from lmtrainer.course.problems import Fault, Problem, Severity
from lmtrainer.frozen import frozen
from lmtrainer.said import Said, Words

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
# words that rules of several topics share
MEANT = "Did you mean {near}?"
OUT_OF_RANGE, IN_RANGE = "{key} is a number from {least} to {most}.", "Write a number in the range."
LOOK_IT_UP = "Look it up in the format reference."
ONCE, ONE_OUT, OUT = "Write it once.", "Take one of the two out.", "Take it out."
WRITE_OR_FIX = "Write one, or run check --fix."
CONTEXT = "Problem"  # where translators find the words of rules, if a rule does not say otherwise


@frozen
class Rule:
    """One thing that can be wrong. ``code`` is stable, and may have several rules: one for each way to say it.

    ``meaning`` says it in general. ``message`` says it of one place (empty: as in general), ``remedy`` what to write
    instead; both may have named places such as ``{id}``. ``in_general`` is the remedy without places, for the docs.
    A brace that is meant is written twice.
    """

    code: str
    severity: Severity
    meaning: str
    message: Words
    remedy: Words
    in_general: str = ""

    def of(self, **values: object) -> Fault:
        """The fault with these values in its places; a value may be a sentence that can be translated."""
        held = {name: value if isinstance(value, Said) else str(value) for name, value in values.items()}
        return Fault(self.code, _filled(self.message or self.meaning, held), _filled(self.remedy, held), self.severity)

    def at(self, path: str, line: int = 1, column: int = 1, /, **values: object) -> Problem:
        """The fault as a problem at a place; ``line`` and ``column`` count from 1."""
        return self.of(**values).at(path, line, column)

    def but(self, message: Words | None = None, remedy: Words | None = None) -> "Rule":
        """Another way to say it."""
        return replace(
            self,
            message=self.message if message is None else message,
            remedy=self.remedy if remedy is None else remedy,
        )

    @property
    def general_remedy(self) -> str:
        """What to do about it, wherever it is."""
        return self.in_general or str(_filled(self.remedy, {}))


def _filled(words: Words, values: dict[str, Said | str]) -> Said:
    """The words about those of the values that they have places for."""
    said = Said(CONTEXT, words) if isinstance(words, str) else words
    return said.of(**{name: value for name, value in values.items() if f"{{{name}}}" in said.text})
