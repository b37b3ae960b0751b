"""The files of a trainer's signing key: the secret one that signs, and the public one to hand out."""

import json
import os
from pathlib import Path

from lmtrainer.course.seal import KeyPair, new_key
from lmtrainer.said import Said, Words

PUBLIC_ENDING = ".pub"
KEY_BYTES = 10_000  # more than any key's file has
_SECRET, _PUBLIC = "lmtrainer signing key", "lmtrainer public key"


class BadKeyFile(Exception):
    """The file is not a key of this program, or not the kind that is needed; ``words`` say so in a sentence."""

    def __init__(self, words: Words) -> None:
        super().__init__(str(words))
        self.words = words


def make_key_files(path: Path, name: str) -> KeyPair:
    """Make a key and write both files: the secret one readable by its owner only. No file is ever replaced.

    Raises `ValueError` for a name that cannot be, and `OSError`; then neither file is left.
    """
    pair = new_key(name)
    public = path.with_name(path.name + PUBLIC_ENDING)
    _write(path, {"kind": _SECRET, "name": pair.name, "public": pair.public, "seed": pair.seed}, 0o600)
    try:
        _write(public, {"kind": _PUBLIC, "name": pair.name, "public": pair.public}, 0o644)
    except OSError:
        path.unlink()
        raise
    return pair


def read_key(path: Path) -> KeyPair:
    """A secret key. Raises `BadKeyFile` and `OSError`."""
    held = _read(path)
    if held["kind"] == _PUBLIC:
        raise BadKeyFile(Said("Key", "{0} is the public half of a key; signing needs the other file.").of(path.name))
    return KeyPair(held["seed"], held["public"], held["name"])


def is_secret(data: bytes) -> bool:
    """Whether a file that holds these bytes can sign: whatever `read_key` takes, by any name."""
    held = _held(data)
    return held is not None and held["kind"] == _SECRET


def read_public(path: Path) -> tuple[str, str]:
    """The public key and the name in either file of a key. Raises `BadKeyFile` and `OSError`."""
    held = _read(path)
    return held["public"], held["name"]


def _write(path: Path, held: dict[str, str], mode: int) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "w", encoding="utf-8") as file:
        file.write(json.dumps(held, ensure_ascii=False, indent=1) + "\n")
        file.flush()
        os.fsync(file.fileno())


def _read(path: Path) -> dict[str, str]:
    held = _held(path.read_bytes())
    if held is None:
        raise BadKeyFile(Said("Key", "{0} is not a key of this program.").of(path.name))
    return held


def _held(data: bytes) -> dict[str, str] | None:
    try:
        held = json.loads(data[:KEY_BYTES])
        needed = {_SECRET: ("public", "seed"), _PUBLIC: ("public",)}[held["kind"]]
        good = all(len(bytes.fromhex(held[name])) == 32 for name in needed) and isinstance(held["name"], str)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return {name: str(value) for name, value in held.items()} if good else None
