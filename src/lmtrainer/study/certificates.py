"""Certificates: what one states, how it is signed, and whether a file is still as it was signed.

A certificate is signed with the key of this installation (Ed25519). That proves that the file is as this
installation made it, not who sat before the screen: whoever has the computer has its key.
"""

import base64
import binascii
import hashlib
import json
import os
import re
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path

from lmtrainer.frozen import frozen

KEY_FILE = "signing-key"
LARGEST_FILE = 20_000_000
_SEAL = b"\n%lmtrainer-seal "
_PACKET = re.compile(rb"<lm:(facts|signature|key)>([A-Za-z0-9+/=]{1,20000})</lm:\1>")


@frozen
class CertificateFacts:
    """What a certificate states. ``percent`` is the score, ``minutes`` the time spent, ``date`` as YYYY-MM-DD."""

    learner: str
    course: str
    course_id: str
    version: str
    date: str
    percent: int
    minutes: int
    text: str = ""


@frozen
class SignedCertificate:
    """Facts with their signature and the public key, both in base64."""

    facts: CertificateFacts
    signature: str
    key: str

    @property
    def metadata(self) -> bytes:
        """The XMP packet that goes into the file: facts, signature and key, so that no page has to be read."""
        facts = base64.b64encode(_canonical(self.facts)).decode()
        return (
            '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
            '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            '<rdf:Description rdf:about="" xmlns:lm="urn:lmtrainer:certificate">'
            f"<lm:facts>{facts}</lm:facts><lm:signature>{self.signature}</lm:signature><lm:key>{self.key}</lm:key>"
            '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
        ).encode()


class Verdict(StrEnum):
    """What `verify` found."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    UNKNOWN_KEY = "unknown key"
    NO_CERTIFICATE = "no certificate"


@frozen
class Verification:
    """A verdict; the facts and the key are there whenever they could be read."""

    verdict: Verdict
    facts: CertificateFacts | None = None
    key: str = ""


class SigningKey:
    """This installation's key, made when it is first needed and kept in the data folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / KEY_FILE

    @property
    def public(self) -> str | None:
        """The public key in base64; None while there is no key. Raises `OSError`."""
        seed = self._seed()
        return None if seed is None else _public(seed)

    def sign(self, facts: CertificateFacts) -> SignedCertificate:
        """Sign facts. Raises `OSError` when the key cannot be kept."""
        from nacl.signing import SigningKey as Ed25519  # 15 ms to import, and seldom needed

        seed = self._seed() or self._made()
        signature = Ed25519(seed).sign(_canonical(facts)).signature
        return SignedCertificate(facts, base64.b64encode(signature).decode(), _public(seed))

    def seal(self, file: bytes) -> bytes:
        """The file with a last line that signs all bytes before it. Raises `OSError`."""
        from nacl.signing import SigningKey as Ed25519

        seed = self._seed() or self._made()
        signature = Ed25519(seed).sign(hashlib.sha512(file).digest()).signature
        return file + _SEAL + base64.b64encode(signature) + b"\n"

    def _seed(self) -> bytes | None:
        try:
            seed = bytes.fromhex(self._path.read_text("ascii").strip())
        except FileNotFoundError:
            return None
        except ValueError as error:
            raise OSError(f"{self._path.name} is damaged") from error
        if len(seed) != 32:
            raise OSError(f"{self._path.name} is damaged")
        return seed

    def _made(self) -> bytes:
        seed = os.urandom(32)
        descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(seed.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
        return seed


def verify(path: Path, known_keys: frozenset[str]) -> Verification:
    """Whether a file is a certificate that was signed with a known key and not changed since.

    Raises `OSError` when the file cannot be read.
    """
    with path.open("rb") as file:
        data = file.read(LARGEST_FILE + 1)
    found = dict(_PACKET.findall(data))
    if len(data) > LARGEST_FILE or set(found) != {b"facts", b"signature", b"key"}:
        return Verification(Verdict.NO_CERTIFICATE)
    try:
        stated = base64.b64decode(found[b"facts"], validate=True)
        facts = CertificateFacts(**json.loads(stated))
        signature = base64.b64decode(found[b"signature"], validate=True)
        key = base64.b64decode(found[b"key"], validate=True)
    except (binascii.Error, ValueError, TypeError, RecursionError):
        return Verification(Verdict.CHANGED)
    public = found[b"key"].decode()
    body, seal, tail = data.rpartition(_SEAL)
    if not seal or not _signed(key, stated, signature) or not _sealed(key, body, tail):
        return Verification(Verdict.CHANGED, facts, public)
    verdict = Verdict.UNCHANGED if public in known_keys else Verdict.UNKNOWN_KEY
    return Verification(verdict, facts, public)


def fingerprint_of(key: str) -> str:
    """A public key, short enough to be read out: four groups of four."""
    digest = hashlib.sha256(key.encode()).hexdigest()[:16].upper()
    return " ".join(digest[start : start + 4] for start in range(0, 16, 4))


def _sealed(key: bytes, body: bytes, tail: bytes) -> bool:
    try:
        signature = base64.b64decode(tail.strip(), validate=True)
    except (binascii.Error, ValueError):
        return False
    if tail != base64.b64encode(signature) + b"\n":  # base64 has several forms of the same bytes; only one counts
        return False
    return _signed(key, hashlib.sha512(body).digest(), signature)


def _signed(key: bytes, message: bytes, signature: bytes) -> bool:
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(key).verify(message, signature)
    except (BadSignatureError, ValueError, TypeError):
        return False
    return True


def _public(seed: bytes) -> str:
    from nacl.signing import SigningKey as Ed25519

    return base64.b64encode(bytes(Ed25519(seed).verify_key)).decode()


def _canonical(facts: CertificateFacts) -> bytes:
    """The very bytes that are signed."""
    return json.dumps(asdict(facts), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
