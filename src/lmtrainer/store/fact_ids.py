"""The ids of facts: the same in every copy of a record, and sorted as the facts happened, whatever the clock does.

An id is a time in milliseconds and 80 bits, in 26 letters that sort as the numbers do. The time is that of the clock
or, where the clock stands behind what was kept before, one more than that: within a record no fact is ever put before
an older one, and across records that are merged the clock decides.
"""

import hashlib
import os
from datetime import UTC, datetime

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_TIME_LETTERS = 10
_RANDOM_BITS = 80
_LATEST_MS = (1 << 48) - 1
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class FactIds:
    """Hands out ids after ``newest``, which is the last one in the record; empty for none."""

    def __init__(self, newest: str) -> None:
        self._last_ms = _ms_in(newest)

    def next(self, at: datetime, content: str | None = None) -> str:
        """An id for something that happens now, ``at`` by the clock.

        With ``content`` it depends on that instead of chance: what was kept before facts had ids gets the same one
        in every copy.
        """
        self._last_ms = min(_LATEST_MS, max(self._last_ms + 1, _clock_ms(at)))
        chance = os.urandom(10) if content is None else hashlib.sha256(content.encode("utf-8", "replace")).digest()[:10]
        return _written(self._last_ms << _RANDOM_BITS | int.from_bytes(chance))


def _clock_ms(at: datetime) -> int:
    return max(0, round((at - _EPOCH).total_seconds() * 1000))


def _ms_in(uid: str) -> int:
    value = 0
    for letter in uid[:_TIME_LETTERS]:
        place = _LETTERS.find(letter)
        if place < 0:  # an id that was damaged
            return 0
        value = value << 5 | place
    return min(value, _LATEST_MS)


def _written(number: int) -> str:
    letters = []
    for _ in range(26):
        letters.append(_LETTERS[number & 31])
        number >>= 5
    return "".join(reversed(letters))
