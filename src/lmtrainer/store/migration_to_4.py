"""The step to schema 4: of what was deleted a digest is kept, in place of an id that tells when it happened.

Nothing here may depend on code that will change: how a digest is made is written down once more.
"""

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def fourth(database: "Database") -> None:
    """Digests of what was deleted."""
    connection = database.conn
    connection.execute("PRAGMA secure_delete = ON")  # else they could be read in pages that are free
    uids = [row[0] for row in connection.execute("SELECT uid FROM deleted")]
    connection.execute("DROP TABLE deleted")
    database.table("deleted").create({"digest": str}, pk="digest", not_null={"digest"}, strict=True)
    digests = sorted(hashlib.sha256(f"deleted {uid}".encode("utf-8", "replace")).hexdigest()[:32] for uid in uids)
    connection.executemany("INSERT OR IGNORE INTO deleted (digest) VALUES (?)", ((digest,) for digest in digests))
