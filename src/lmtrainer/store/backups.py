"""Back-ups of a record: made by SQLite itself, thinned by age, found again when the record is damaged."""

import os
import sqlite3
from datetime import datetime
from pathlib import Path

NEWEST_KEPT = 10
_FORMAT = "%Y%m%d-%H%M%S"


class Backups:
    """The back-ups beside one record, in the folder ``backups``."""

    def __init__(self, record: Path) -> None:
        self._record = record
        self.folder = record.parent / "backups"

    def make(self, connection: sqlite3.Connection, now: datetime) -> Path:
        """Write a back-up under a temporary name, put it in place, and thin the old ones."""
        self.folder.mkdir(exist_ok=True)
        target = self.folder / f"{self._record.stem}-{now.strftime(_FORMAT)}{self._record.suffix}"
        if target.exists():
            return target
        temporary = target.with_suffix(".partial")
        temporary.unlink(missing_ok=True)
        connection.execute("VACUUM INTO ?", (str(temporary),))
        os.replace(temporary, target)
        self._thin()
        return target

    def all(self) -> tuple[Path, ...]:
        """All back-ups, the newest first."""
        pattern = f"{self._record.stem}-????????-??????{self._record.suffix}"
        return tuple(sorted(self.folder.glob(pattern), reverse=True))

    def newest_good(self) -> Path | None:
        """The newest back-up that proves to be whole."""
        return next((path for path in self.all() if _is_whole(path)), None)

    def _thin(self) -> None:
        """Keep the newest ten, then the newest of each week for a while, then of each month."""
        seen: set[str] = set()
        for number, path in enumerate(self.all()):
            when = datetime.strptime(path.stem[-15:], _FORMAT)
            week, month = f"{when:%G-%V}", f"{when:%Y-%m}"
            if number >= NEWEST_KEPT and (month in seen if number >= NEWEST_KEPT + 8 else week in seen):
                path.unlink()
            else:
                seen |= {week, month}


def _is_whole(path: Path) -> bool:
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error:
        return False
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.Error:
        return False
    finally:
        connection.close()
