"""`lmtrainer certificate verify`: says in words whether a certificate is as it was signed."""

import argparse
from pathlib import Path
from typing import assert_never

from lmtrainer.cli.arguments import add_data_option, data_folder
from lmtrainer.output import say, say_error
from lmtrainer.study.certificates import CertificateFacts, SigningKey, Verdict, fingerprint_of, verify

UNCHANGED, CHANGED, UNKNOWN_KEY, UNREADABLE = 0, 1, 3, 2


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer certificate`."""
    parser.description = "Say whether a certificate is unchanged since it was signed, and by whose key."
    parser.add_argument("action", choices=["verify"])
    parser.add_argument("file", type=Path, metavar="FILE", help="the certificate, a PDF")
    add_data_option(parser)


def run(options: argparse.Namespace) -> int:
    """Verify the certificate that was named."""
    return verify_certificate(options.file, data_folder(options))


def verify_certificate(path: Path, data: Path) -> int:
    """Print what is so; returns 0 unchanged, 1 changed or no certificate, 3 unknown key, 2 unreadable."""
    try:
        own = SigningKey(data).public
        found = verify(path, frozenset({own}) if own else frozenset())
    except OSError as error:
        say_error(f"lmtrainer: {path} cannot be read: {error.strerror or error}.")
        return UNREADABLE
    match found.verdict:
        case Verdict.NO_CERTIFICATE:
            say(f"{path.name} is no certificate of this program.")
            return CHANGED
        case Verdict.CHANGED:
            say("changed: this file is not as it was signed. Do not rely on anything in it.")
            return CHANGED
        case Verdict.UNCHANGED:
            say("unchanged: this file is as this installation signed it.")
            _tell(found.facts, found.key)
            return UNCHANGED
        case Verdict.UNKNOWN_KEY:
            say("unknown key: this file is as it was signed, but by another installation.")
            say("Ask whoever gave it to you for the key of their installation, and compare.")
            _tell(found.facts, found.key)
            return UNKNOWN_KEY
        case _:
            assert_never(found.verdict)


def _tell(facts: CertificateFacts | None, key: str) -> None:
    if facts is not None:
        version = f", version {facts.version}" if facts.version else ""
        say(f"{facts.learner} completed “{facts.course}”{version} on {facts.date},")
        say(f"with a score of {facts.percent} % in {facts.minutes} minutes.")
    say(f"Key: {fingerprint_of(key)}")
