"""An address as a browser will understand it: the host that a person is asked about is the host that is visited.

A stranger wrote the address, and browsers are generous: ``https:///evil.example``, ``https:\\\\evil.example`` and
``https://school.example@evil.example`` all lead to evil.example. The rules are those of the WHATWG's URL standard for
``http`` and ``https``, made stricter where something could be read in two ways: then there is no address.
"""

import re
from urllib.parse import quote, unquote_to_bytes

from PySide6.QtCore import QUrl

from lmtrainer.frozen import frozen

LONGEST = 4_000
_PORTS = {"http": "80", "https": "443"}
_SCHEME = re.compile(r"(https?):[/\\]*", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_.])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_UP, _HERE = re.compile(r"(?:\.|%2e){2}", re.IGNORECASE), re.compile(r"\.|%2e", re.IGNORECASE)
_LONE_PERCENT = re.compile(r"%(?![0-9a-fA-F]{2})")


@frozen
class WebAddress:
    """``url`` is in ASCII and in one form; ``host`` is the one in it, with its port where that is not the usual one."""

    url: str
    host: str


def web_address(written: str) -> WebAddress | None:
    """The address that a browser goes to for these letters; None where it goes nowhere, or that is not certain."""
    text = re.sub(r"[\t\n\r]", "", written.strip("".join(map(chr, range(33)))))
    scheme_found = _SCHEME.match(text)
    if scheme_found is None or len(text) > LONGEST or not text.isprintable():
        return None
    scheme, rest = scheme_found[1].lower(), text[scheme_found.end() :]
    authority = re.split(r"[/\\?#]", rest, maxsplit=1)[0]
    host = _host_and_port(authority.rpartition("@")[2], _PORTS[scheme])
    if host is None:
        return None
    return _as_opened(f"{scheme}://{host}{_rest(rest[len(authority) :])}", host)


def _as_opened(url: str, host: str) -> WebAddress | None:
    """In the form in which Qt hands it to the browser; None when Qt understands another host, or no form stays."""
    handed = bytes(QUrl(url).toEncoded().data()).decode("ascii")
    again = QUrl(handed, QUrl.ParsingMode.StrictMode)
    understood = again.host(QUrl.ComponentFormattingOption.FullyEncoded)
    bare = f"[{understood}]" if ":" in understood else understood
    shown = bare if again.port() < 0 else f"{bare}:{again.port()}"
    stays = bytes(again.toEncoded().data()).decode("ascii") == handed
    return WebAddress(handed, host) if stays and again.isValid() and shown == host else None


def _host_and_port(text: str, usual: str) -> str | None:
    found = re.fullmatch(r"(\[[^\]]*\]|[^:\[\]]+)(?::([0-9]*))?", text)
    if found is None:
        return None
    host = _ipv6(found[1][1:-1]) if found[1].startswith("[") else _domain(found[1])
    port = (found[2] or "").lstrip("0") or ("0" if found[2] else "")
    if host is None or len(port) > 5 or int(port or "0") > 65_535:
        return None
    return host if port in ("", usual) else f"{host}:{port}"


def _domain(text: str) -> str | None:
    try:
        decoded = unquote_to_bytes(text).decode("utf-8")
    except UnicodeError:
        return None
    host = bytes(QUrl.toAce(decoded).data()).decode("ascii").lower()
    if len(host) > 253 or not _HOST.fullmatch(host) or ".." in host:
        return None
    labels = host.removesuffix(".").split(".")
    if not all(_is_sound(label) for label in labels):
        return None
    return _ipv4(labels) if _NUMBER.fullmatch(labels[-1]) else host


def _is_sound(label: str) -> bool:
    """Whether a label in ASCII says what letters it stands for, and these stand for it."""
    if not label.startswith("xn--"):
        return True
    try:
        letters = label.removeprefix("xn--").encode().decode("punycode")
        return not letters.isascii() and bytes(QUrl.toAce(letters).data()).decode("ascii") == label
    except UnicodeError:
        return False


def _ipv4(labels: list[str]) -> str | None:
    """Four numbers, however they were written: ``2130706433``, ``0x7f.1`` and ``0177.0.0.1`` are one address."""
    if len(labels) > 4 or not all(_NUMBER.fullmatch(label) for label in labels):
        return None
    try:
        *first, last = (_number(label) for label in labels)
    except ValueError:
        return None
    if any(number > 255 for number in first) or last >= 256 ** (4 - len(first)):
        return None
    whole = last + sum(number << 8 * (3 - place) for place, number in enumerate(first))
    return ".".join(str(whole >> shift & 255) for shift in (24, 16, 8, 0))


def _number(label: str) -> int:
    if label.startswith("0x"):
        return int(label[2:] or "0", 16)
    return int(label, 8 if len(label) > 1 and label.startswith("0") else 10)


def _ipv6(text: str) -> str | None:
    from ipaddress import AddressValueError, IPv6Address

    try:
        address = IPv6Address(text)
    except AddressValueError:
        return None
    return None if address.scope_id or address.ipv4_mapped else f"[{address.compressed}]"


def _rest(text: str) -> str:
    """Path, query and fragment, with a path that leads straight where it leads."""
    before, hash_mark, fragment = text.partition("#")
    path, question_mark, query = before.partition("?")
    segments: list[str] = []
    parts = path.replace("\\", "/").split("/")[1:]
    for place, part in enumerate(parts):
        is_last = place == len(parts) - 1
        if _UP.fullmatch(part):
            del segments[-1:]
            segments += [""] if is_last else []
        elif _HERE.fullmatch(part):
            segments += [""] if is_last else []
        else:
            segments.append(part)
    coded = "/" + _coded("/".join(segments), "/:@!$&'()*+,;=-._~[]|")
    return (
        coded + question_mark + _coded(query, "/?:@!$&()*+,;=-._~[]|") + hash_mark + _coded(fragment, "/?:@!$&()*+,;=")
    )


def _coded(text: str, kept: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", text), safe=kept + "%")
