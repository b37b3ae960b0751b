"""Short answers made comparable: case, accents, width, spaces and unseen characters do not count."""

import unicodedata

LONGEST_ANSWER = 1_000
# Accents, and the points of Hebrew and Arabic, which are mostly left out in writing. Other marks are letters to
# their readers: the vowels of Hindi and Thai, the two strokes that make a Japanese ka a ga.
_ACCENTS = (
    (0x0300, 0x036F), (0x0591, 0x05C7), (0x064B, 0x065F), (0x0670, 0x0670), (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F),
)  # fmt: skip
_SAME = str.maketrans({**dict.fromkeys("’‘ʼ′´`", "'"), **dict.fromkeys("‐‑‒–—―−", "-")})


def folded(text: str) -> str:
    """The form in which typed answers are compared. At most the first 1,000 characters count."""
    wide = unicodedata.normalize("NFKD", text[:LONGEST_ANSWER].translate(_SAME)).casefold()
    kept = "".join(c for c in unicodedata.normalize("NFKD", wide).translate(_SAME) if _counts(c))
    return " ".join(kept.split())


def _counts(character: str) -> bool:
    if character.isspace():
        return True
    category = unicodedata.category(character)
    if category == "Mn":
        return not any(first <= ord(character) <= last for first, last in _ACCENTS)
    return category not in ("Cf", "Cc")
