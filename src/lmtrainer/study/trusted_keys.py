"""The keys whose holders this computer knows by name: by them a package says who made it."""

import json
from collections.abc import Mapping
from pathlib import Path

from lmtrainer.whole_file import write_whole

FILE = "trusted-keys.json"


class TrustedKeys:
    """Public keys (hexadecimal) and the names that people here gave them. ``given`` are the policy's own."""

    def __init__(self, folder: Path, given: Mapping[str, str] | None = None) -> None:
        self._path = folder / FILE
        self._given = dict(given or {})

    def all(self) -> dict[str, str]:
        """Names by key; a file that cannot be read trusts nobody."""
        try:
            held = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            held = {}
        known = held.items() if isinstance(held, dict) else ()
        return {key: name for key, name in known if is_key(key) and isinstance(name, str)} | self._given

    def name_of(self, key: str) -> str:
        """The name of a key's holder; empty for a key that is not trusted."""
        return self.all().get(key, "") if key else ""

    def trust(self, key: str, name: str) -> None:
        """Trust a key from now on, under this name. Raises `ValueError` and `OSError`."""
        name = " ".join(name.split())
        if not is_key(key) or not name:
            raise ValueError("a key has 64 digits and letters from a to f, and its holder a name")
        self._put(self.all() | {key.lower(): name})

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


def is_key(key: object) -> bool:
    """Whether this is a public key in hexadecimal."""
    return isinstance(key, str) and len(key) == 64 and all(digit in "0123456789abcdef" for digit in key)
