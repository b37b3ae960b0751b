"""What a package says of itself: a manifest with the SHA-256 of every file, and who signed it, if anybody did.

The manifest holds nothing that could not be made anew from the files, and the signature (Ed25519) covers the manifest
and the signer's name: so whoever changes a file, a name or the manifest is found out. A signature proves that the
holder of a key made the package as it is; whose key that is, somebody must have been told another way.
"""

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from lmtrainer.course.holders import LONGEST_NAME, holder_name
from lmtrainer.course.model import NO_SEAL, Seal, SealState
from lmtrainer.course.opening import open_source
from lmtrainer.course.package_source import MANIFEST, SIGNATURE, PackageSource
from lmtrainer.course.rules import packages
from lmtrainer.course.source import PICTURE_BYTES, Source, SourceError
from lmtrainer.frozen import frozen

MANIFEST_BYTES = 2_000_000
SIGNATURE_BYTES = 4_000
_CONTEXT = b"lmtrainer course package 1\n"  # so that no other signature by the same key can be used here


@frozen
class KeyPair:
    """A signing key. ``seed`` and ``public`` are 32 bytes each, in hexadecimal; ``name`` is the signer's."""

    seed: str
    public: str
    name: str


def new_key(name: str) -> KeyPair:
    """A new key for somebody. Raises `ValueError` for a name of which nothing is seen, or that is too long."""
    from nacl.signing import SigningKey

    name = holder_name(name)
    if not name:
        raise ValueError(f"a signer's name has 1 to {LONGEST_NAME} characters, all of them visible")
    made = SigningKey.generate()
    return KeyPair(bytes(made).hex(), bytes(made.verify_key).hex(), name)


def public_half(seed: str) -> str:
    """The public key that belongs to a seed, both in hexadecimal."""
    from nacl.signing import SigningKey

    return bytes(SigningKey(bytes.fromhex(seed)).verify_key).hex()


def is_key(key: object) -> bool:
    """Whether this is a key in the one form that counts: 64 hexadecimal digits, small ones, and nothing else."""
    return isinstance(key, str) and _is_hex(key, 64)


def key_fingerprint(key: str) -> str:
    """A public key in a form that two people can compare: eight groups of four, 128 bits of its SHA-256."""
    digest = hashlib.sha256(bytes.fromhex(key)).hexdigest().upper()[:32]
    return " ".join(digest[at : at + 4] for at in range(0, 32, 4))


def manifest_of(files: Iterable[tuple[str, bytes]]) -> bytes:
    """The manifest of these files, by path; the same files always give the same bytes."""
    return _manifest({path: hashlib.sha256(data).hexdigest() for path, data in files})


def signature_of(manifest: bytes, pair: KeyPair) -> bytes:
    """The signature's file for a manifest."""
    from nacl.signing import SigningKey

    signed = SigningKey(bytes.fromhex(pair.seed)).sign(_signed_bytes(manifest, pair.name)).signature
    return _canonical({"key": pair.public, "name": pair.name, "signature": signed.hex()})


def seal_of(source: Source) -> Seal:
    """How this course stands: every file of a package is read for it. Raises `SourceError` when one cannot be.

    Whatever is read from a source that is signed, from then on, is as it was signed.
    """
    if not isinstance(source, PackageSource):
        return NO_SEAL
    manifest = _meta(source, MANIFEST, MANIFEST_BYTES)
    signature = _meta(source, SIGNATURE, SIGNATURE_BYTES)
    signer = _signer(signature) if signature is not None else None
    if signature is not None and signer is None:
        changed = SIGNATURE
    elif signer is not None and not _is_good(manifest or b"", signer):
        changed = MANIFEST
    else:
        changed = _what_changed(source, manifest)
    if changed:
        return Seal(SealState.CHANGED, what=changed)
    if signer is None:
        return Seal(SealState.UNSIGNED)
    source.expect(_hashes(manifest or b""))
    key, name, _ = signer
    return Seal(SealState.SIGNED, key, holder_name(name))


def open_as(path: Path, seal: Seal) -> Source:
    """The course at this path, to go on with after somebody has looked at its seal. Raises `SourceError`.

    If it is signed, what is read of it is as that key signed it, whatever has come to lie at the path meanwhile.
    """
    return open_signed(path, seal.key) if seal.state is SealState.SIGNED else open_source(path)


def open_signed(path: Path, key: str) -> PackageSource:
    """The package at this path, of which every file that is read is as the holder of ``key`` signed it.

    Only what is read is looked at, and the signature once for each manifest. Raises `SourceError`.
    """
    source = PackageSource(path)
    manifest, signature = _meta(source, MANIFEST, MANIFEST_BYTES), _meta(source, SIGNATURE, SIGNATURE_BYTES)
    hashes = _hashes_signed_by(key, manifest or b"", signature or b"")
    if hashes is None:
        raise SourceError(packages.CHANGED.of())
    source.expect(hashes)
    return source


@lru_cache(maxsize=8)
def _hashes_signed_by(key: str, manifest: bytes, signature: bytes) -> dict[str, str] | None:
    signer = _signer(signature)
    good = signer is not None and signer[0] == key and _is_good(manifest, signer)
    return _hashes(manifest) if good else None


_Signer = tuple[str, str, str]  # key, name, signature


def _what_changed(source: PackageSource, manifest: bytes | None) -> str:
    """The first file that is not as the manifest says; empty when all are."""
    if manifest is None:  # a plain zip file that somebody gave the ending
        return ""
    hashes = {path: hashlib.sha256(source.read_bytes(path, PICTURE_BYTES)).hexdigest() for path in source.stored}
    if manifest == _manifest(hashes):
        return ""
    known = _hashes(manifest)
    differing = (path for path in sorted(hashes | known) if hashes.get(path) != known.get(path))
    return next(differing, MANIFEST)


def _is_good(manifest: bytes, signer: _Signer) -> bool:
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    key, name, signature = signer
    try:
        VerifyKey(bytes.fromhex(key)).verify(_signed_bytes(manifest, name), bytes.fromhex(signature))
    except (BadSignatureError, ValueError):
        return False
    return True


def _signed_bytes(manifest: bytes, name: str) -> bytes:
    return _CONTEXT + name.encode() + b"\n" + manifest


def _signer(signature: bytes) -> _Signer | None:
    """Key, name and signature; None when the file is not exactly as `signature_of` writes it."""
    held = _read(signature)
    if set(held) != {"key", "name", "signature"} or not all(isinstance(value, str) for value in held.values()):
        return None
    key, name, signed = held["key"], held["name"], held["signature"]
    good = is_key(key) and _is_hex(signed, 128) and bool(holder_name(name))
    return (key, name, signed) if good else None


def _is_hex(text: str, digits: int) -> bool:
    """Capitals would be a second way to write the same bytes, and so a second file with the same signature."""
    return len(text) == digits and all(digit in "0123456789abcdef" for digit in text)


def _hashes(manifest: bytes) -> dict[str, str]:
    files = _read(manifest).get("files")
    return files if isinstance(files, dict) else {}


def _read(text: bytes) -> dict[str, Any]:
    """What a manifest or a signature holds; nothing when it is not written exactly as `_canonical` writes it."""
    try:
        held = json.loads(text)
        return held if isinstance(held, dict) and _canonical(held) == text else {}
    except (ValueError, RecursionError):
        return {}


def _meta(source: PackageSource, name: str, limit: int) -> bytes | None:
    try:
        return source.meta(name, limit)
    except SourceError:
        return b""  # there is something, and it is not what a packer writes


def _manifest(hashes: dict[str, str]) -> bytes:
    return _canonical({"files": dict(sorted(hashes.items())), "format": 1})


def _canonical(held: object) -> bytes:
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode() + b"\n"
