"""Which way a course's language is read, where there is no Qt to ask."""

_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "mzn", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
_SCRIPTS = {"adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"}


def is_right_to_left(language: str) -> bool:
    """Whether a language such as ``ar`` or ``pa-Arab-PK`` is; by its script where it names one."""
    first, *further = language.replace("_", "-").lower().split("-")
    script = next((part for part in further if len(part) == 4 and part.isalpha()), "")
    return script in _SCRIPTS if script else first in _RIGHT_TO_LEFT
