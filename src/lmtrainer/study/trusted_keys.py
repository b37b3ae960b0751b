"""The keys whose holders this computer knows by name: by them a package says who made it."""

import json
from collections.abc import Mapping
from pathlib import Path

from lmtrainer.course.holders import LONGEST_NAME, holder_name
from lmtrainer.course.seal import is_key
from lmtrainer.files import write_whole
from lmtrainer.plain_file import read_plain

FILE = "trusted-keys.json"
MOST_BYTES = 1 << 20


class TrustedKeys:
    """Public keys (hexadecimal) and the names that people here gave them. ``given`` are the policy's own."""

    def __init__(self, folder: Path, given: Mapping[str, str] | None = None) -> None:
        self._path = folder / FILE
        self._given = {key: holder_name(name) or name for key, name in (given or {}).items()}

    def all(self) -> dict[str, str]:
        """Names by key; a file that cannot be read trusts nobody."""
        try:
            held = json.loads(read_plain(self._path, MOST_BYTES))
        except (OSError, ValueError, RecursionError):
            held = {}
        known = held.items() if isinstance(held, dict) else ()
        return {key: holder_name(name) for key, name in known if is_key(key) and holder_name(name)} | self._given

    def name_of(self, key: str) -> str:
        """The name of a key's holder; empty for a key that is not trusted."""
        return self.all().get(key, "") if key else ""

    def trust(self, key: str, name: str) -> None:
        """Trust a key from now on, under this name. Raises `ValueError` and `OSError`."""
        name = holder_name(name)
        if not is_key(key):
            raise ValueError("a key has 64 digits and small letters from a to f")
        if not name:
            raise ValueError(f"the name of a key's holder has 1 to {LONGEST_NAME} characters, all of them visible")
        self._put(self.all() | {key: name})

    def forget(self, key: str) -> bool:
        """Trust a key no longer; False when it was not trusted, or is the policy's. Raises `OSError`."""
        held = self.all()
        if key not in held or key in self._given:
            return False
        del held[key]
        self._put(held)
        return True

    def _put(self, held: dict[str, str]) -> None:
        own = {key: name for key, name in held.items() if key not in self._given}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._path, json.dumps(own, ensure_ascii=False, indent=1).encode() + b"\n")
