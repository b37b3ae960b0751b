"""What was deleted, known by digests alone: nothing can be read from them, not even when it was.

The id of a fact holds the millisecond in which it happened, and 80 bits of chance: whoever has the fact can tell that
it was deleted, and nobody can find it from the digest.
"""

import hashlib
import sqlite3
from collections.abc import Iterable


def digest_of(uid: str) -> str:
    """By what a deleted fact is known."""
    return hashlib.sha256(f"deleted {uid}".encode("utf-8", "replace")).hexdigest()[:32]


def deleted_in(connection: sqlite3.Connection) -> set[str]:
    """The digests of all facts that were deleted from a record."""
    return {digest for (digest,) in connection.execute("SELECT digest FROM deleted")}


def note_deleted(connection: sqlite3.Connection, digests: Iterable[str]) -> None:
    """Add to what was deleted, in an order that tells nothing."""
    connection.executemany(
        "INSERT OR IGNORE INTO deleted (digest) VALUES (?)", ((digest,) for digest in sorted(digests))
    )


def is_digest(value: object) -> bool:
    """Whether a value is what `digest_of` gives."""
    return isinstance(value, str) and len(value) == 32 and set(value) <= set("0123456789abcdef")
