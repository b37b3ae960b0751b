"""Certificates: what one states, how it is signed, and whether a file is still as it was signed.

A certificate is signed with the key of this installation (Ed25519). That proves that the file is as this
installation made it, not who sat before the screen: whoever has the computer has its key.

What is signed are the facts, and with them the SHA-256 of everything in the file but the packet in which they stand: so
no page can be put round facts that were not drawn for it. The page is drawn first, with room for the packet.
"""

import base64
import binascii
import hashlib
import json
import os
import re
from dataclasses import asdict, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from lmtrainer.course.seal import key_fingerprint
from lmtrainer.files import write_new
from lmtrainer.frozen import frozen
from lmtrainer.plain_file import TooLarge, read_plain

KEY_FILE = "signing-key"
LARGEST_FILE = 20_000_000
LARGEST_KEY = 1_000
_SEAL = b"\n%lmtrainer-seal "
_PACKET = re.compile(rb"<lm:(facts|signature|key)>([A-Za-z0-9+/=]{1,100000})</lm:\1>")
_PACKET_BEGIN, _PACKET_END = b"<?xpacket begin=", b'<?xpacket end="r"?>'
_NO_PAGE, _NO_SIGNATURE = "0" * 64, base64.b64encode(bytes(64)).decode()  # as long as what comes in their place
_LATER = frozenset({"issued", "page"})  # certificates of earlier versions of the program do not state them


@frozen
class CertificateFacts:
    """What a certificate states.

    ``percent`` is the score, ``minutes`` the time spent; ``date`` is the day of completion and ``issued`` that of the
    certificate, as YYYY-MM-DD; ``course`` and ``version`` are those of the course as it was completed. ``page`` is the
    SHA-256 of the file without its packet, in hexadecimal; empty where the page is not covered by the facts.
    """

    learner: str
    course: str
    course_id: str
    version: str
    date: str
    percent: int
    minutes: int
    text: str = ""
    issued: str = ""
    page: str = ""


@frozen
class SignedCertificate:
    """Facts with their signature and the public key, both in base64; a draft has room for a signature instead."""

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

    def draft(self, facts: CertificateFacts) -> SignedCertificate:
        """What a page is drawn from: nothing is signed yet. Raises `OSError` when the key cannot be kept."""
        seed = self._seed() or self._made()
        return SignedCertificate(replace(facts, page=_NO_PAGE), _NO_SIGNATURE, _public(seed))

    def finished(self, draft: SignedCertificate, drawn: bytes) -> bytes:
        """The file of a certificate whose page was drawn from a draft. Raises `OSError`."""
        signed = self.sign(replace(draft.facts, page=page_sum(drawn)))
        if drawn.count(draft.metadata) != 1 or len(signed.metadata) != len(draft.metadata):
            raise ValueError("the page was not drawn from this draft")
        return self.seal(drawn.replace(draft.metadata, signed.metadata))

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
            told = read_plain(self._path, LARGEST_KEY).decode("ascii").strip()
            if not told:  # a disk was full when it was to be made
                return None
            seed = bytes.fromhex(told)
        except FileNotFoundError:
            return None
        except ValueError as error:
            raise OSError(f"{self._path.name} is damaged") from error
        if len(seed) != 32:
            raise OSError(f"{self._path.name} is damaged")
        return seed

    def _made(self) -> bytes:
        seed = os.urandom(32)
        if self._path.exists():  # and `_seed` found nothing in it
            self._path.unlink()
        write_new(self._path, seed.hex().encode() + b"\n", mode=0o600)
        return seed


def verify(path: Path, known_keys: frozenset[str]) -> Verification:
    """Whether a file is a certificate that was signed with a known key and not changed since.

    Raises `OSError` when the file cannot be read.
    """
    try:
        data = read_plain(path, LARGEST_FILE)
    except TooLarge:
        return Verification(Verdict.NO_CERTIFICATE)
    packets = _PACKET.findall(data)
    found = dict(packets)
    if set(found) != {b"facts", b"signature", b"key"}:
        return Verification(Verdict.NO_CERTIFICATE)
    stated, signature, key = (_plain(found[name]) for name in (b"facts", b"signature", b"key"))
    facts = _facts_in(stated)
    if facts is None or len(packets) != len(found) or not key:
        return Verification(Verdict.CHANGED)
    public = found[b"key"].decode()
    body, seal, tail = data.rpartition(_SEAL)
    drawn = not facts.page or facts.page == page_sum(body)
    if not seal or not drawn or not _signed(key, stated, signature) or not _sealed(key, body, tail):
        return Verification(Verdict.CHANGED, facts, public)
    verdict = Verdict.UNCHANGED if public in known_keys else Verdict.UNKNOWN_KEY
    return Verification(verdict, facts, public)


def page_sum(file: bytes) -> str:
    """The SHA-256 of a file without its packet; empty when it has not exactly one."""
    before, begin, rest = file.partition(_PACKET_BEGIN)
    _, end, after = rest.partition(_PACKET_END)
    if not begin or not end or _PACKET_BEGIN in after:
        return ""
    return hashlib.sha256(before + after).hexdigest()


def fingerprint_of(key: str) -> str:
    """A public key as two people can compare it: eight groups of four, as those of trainers' keys."""
    return key_fingerprint(base64.b64decode(key).hex())


def first_fingerprint_of(key: str) -> str:
    """As it stands on the page of certificates of earlier versions of the program: four groups of four."""
    digest = hashlib.sha256(key.encode()).hexdigest()[:16].upper()
    return " ".join(digest[start : start + 4] for start in range(0, 16, 4))


def _plain(written: bytes) -> bytes:
    """What base64 says, if it is in the one form that counts; nothing otherwise."""
    try:
        held = base64.b64decode(written, validate=True)
    except binascii.Error:
        return b""
    return held if base64.b64encode(held) == written else b""


def _facts_in(stated: bytes) -> CertificateFacts | None:
    """The facts in the very bytes that `_canonical` writes; None for any others."""
    try:
        held: dict[str, Any] = json.loads(stated)
        kinds = {field.name: field.type for field in fields(CertificateFacts)}
        good = isinstance(held, dict) and set(held) in (set(kinds), set(kinds) - _LATER)
        good = good and all(type(value) is kinds[name] for name, value in held.items()) and _written(held) == stated
    except (ValueError, RecursionError):
        return None
    return CertificateFacts(**held) if good else None


def _sealed(key: bytes, body: bytes, tail: bytes) -> bool:
    return tail.endswith(b"\n") and _signed(key, hashlib.sha512(body).digest(), _plain(tail[:-1]))


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
    return _written(asdict(facts))


def _written(facts: dict[str, Any]) -> bytes:
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
