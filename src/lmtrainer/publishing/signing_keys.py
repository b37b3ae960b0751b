"""The files of a trainer's signing key: the secret one that signs, and the public one to hand out."""

import json
from pathlib import Path

from lmtrainer.course.holders import holder_name
from lmtrainer.course.seal import KeyPair, is_key, new_key, public_half
from lmtrainer.files import write_new
from lmtrainer.plain_file import NotPlain, TooLarge, read_plain
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
    if held["public"] != public_half(held["seed"]):
        raise BadKeyFile(Said("Key", "{0} is not a key of this program.").of(path.name))
    return KeyPair(held["seed"], held["public"], held["name"])


def is_secret(data: bytes) -> bool:
    """Whether these bytes hold a seed to sign with: whatever `read_key` takes, and what another form of it would be."""
    try:
        held = json.loads(data[:KEY_BYTES])
        return held["kind"] == _SECRET and len(bytes.fromhex(held["seed"])) == 32
    except (ValueError, KeyError, TypeError, RecursionError):
        return False


def read_public(path: Path) -> tuple[str, str]:
    """The public key and the name in either file of a key. Raises `BadKeyFile` and `OSError`."""
    held = _read(path)
    return held["public"], held["name"]


def _write(path: Path, held: dict[str, str], mode: int) -> None:
    write_new(path, json.dumps(held, ensure_ascii=False, indent=1).encode() + b"\n", mode=mode)


def _read(path: Path) -> dict[str, str]:
    try:
        held = _held(read_plain(path, KEY_BYTES))
    except (NotPlain, TooLarge):
        held = None
    if held is None:
        raise BadKeyFile(Said("Key", "{0} is not a key of this program.").of(path.name))
    return held


def _held(data: bytes) -> dict[str, str] | None:
    try:
        held = json.loads(data[:KEY_BYTES], object_pairs_hook=_each_once)
        needed = {_SECRET: ("public", "seed"), _PUBLIC: ("public",)}[held["kind"]]
        good = all(is_key(held[name]) for name in needed) and holder_name(held["name"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return {**{name: str(value) for name, value in held.items()}, "name": holder_name(held["name"])} if good else None


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object that says each thing once: of two keys in one file, people would compare one and trust the other."""
    held = dict(pairs)
    if len(held) != len(pairs):
        raise ValueError("said twice")
    return held
