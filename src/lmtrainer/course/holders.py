"""The names of those who hold keys: the one form in which they are kept, compared and shown."""

from unicodedata import category, normalize

from lmtrainer.output import is_visible

LONGEST_NAME = 100
_NEVER = ("Cc", "Cs", "Zl", "Zp")  # controls, halves of letters, ends of lines


def holder_name(name: object) -> str:
    """The name in its visible form; empty where it can be nobody's.

    What is not seen goes: joiners, directions, what chooses the form of a sign; gaps become single blanks. So two names
    that look the same are the same, and a name that is written with such signs, as in Persian or Indic scripts, is one.
    A name with a line end or another control character is none, nor is one of more than `LONGEST_NAME` characters.
    """
    if not isinstance(name, str) or any(category(character) in _NEVER for character in name):
        return ""
    seen = "".join(" " if character.isspace() else character for character in name if _counts(character))
    form = normalize("NFC", " ".join(seen.split()))
    return form if len(form) <= LONGEST_NAME else ""


def _counts(character: str) -> bool:
    return character.isspace() or is_visible(character)
