"""Short answers made comparable: case, accents, width, spaces and unseen characters do not count."""

import unicodedata

LONGEST_ANSWER = 1_000


def folded(text: str) -> str:
    """The form in which typed answers are compared. At most the first 1,000 characters count."""
    wide = unicodedata.normalize("NFKD", text[:LONGEST_ANSWER]).casefold()
    kept = "".join(c for c in wide if unicodedata.category(c) not in ("Mn", "Cf", "Cc") or c.isspace())
    return " ".join(kept.split())
