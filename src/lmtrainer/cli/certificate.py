"""`lmtrainer certificate verify`: says in words whether a certificate is as it was signed."""

import argparse
import re
from pathlib import Path
from typing import assert_never

from lmtrainer.cli.arguments import add_data_option, data_folder
from lmtrainer.output import quoted, say, say_error
from lmtrainer.study.certificates import (
    SigningKey,
    Verdict,
    Verification,
    fingerprint_of,
    first_fingerprint_of,
    verify,
)

UNCHANGED, CHANGED, UNKNOWN_KEY, UNREADABLE = 0, 1, 3, 2


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer certificate`."""
    parser.description = (
        "Say whether a certificate is unchanged since it was signed, by whose key, and which facts were signed.\n"
        "Ends with 0 unchanged, 1 changed or no certificate, 3 unknown key, 2 when it could not be read."
    )
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
        say_error(f"lmtrainer: {quoted(path)} cannot be read: {error.strerror or error}.")
        return UNREADABLE
    match found.verdict:
        case Verdict.NO_CERTIFICATE:
            say(f"{quoted(path.name)} is no certificate of this program.")
            return CHANGED
        case Verdict.CHANGED:
            say("changed: this file is not as it was signed. Do not rely on anything in it.")
            return CHANGED
        case Verdict.UNCHANGED:
            say("unchanged: this file is as this installation signed it.")
            _report(found)
            return UNCHANGED
        case Verdict.UNKNOWN_KEY:
            say("unknown key: this file is as it was signed, but nobody here knows by whom.")
            say("Anybody can make such a file, with any name on it, also a school's.")
            say("Ask those who are said to have issued it for their key, by a telephone number or an address that")
            say("you know already, and compare all of it with the key below, not with what stands on the page.")
            _report(found)
            return UNKNOWN_KEY
        case _:
            assert_never(found.verdict)


def _report(found: Verification) -> None:
    """The key and the facts, whoever has written them, and how far the page can be relied on."""
    facts = found.facts
    assert facts is not None, "only a changed file may have none"
    say(f"Key: {fingerprint_of(found.key)}")
    if not facts.page:
        say(f"     {first_fingerprint_of(found.key)} on the page itself, in the form of that time")
    say(f"     {found.key}")
    say("These are the facts that were signed:")
    say(f"  name        {quoted(facts.learner)}")
    say(f"  course      {quoted(facts.course)}")
    say(f"  version     {quoted(facts.version) if facts.version else 'none'}")
    say(f"  completed   {_day(facts.date)}")
    say(f"  issued      {_day(facts.issued) if facts.issued else 'not stated'}")
    say(f"  score       {facts.percent} %")
    say(f"  time spent  {facts.minutes} minutes")
    say(f"  words       {quoted(facts.text) if facts.text else 'none'}")
    if facts.page:
        say(
            "The page belongs to these facts. Whoever has the key could have drawn another one for them: where the page"
        )
        say("says something else, go by the facts.")
    else:
        say("It was made by an earlier version of this program: the page is as it was signed, but the facts do not say")
        say("which page is theirs. Where the page says something else, go by the facts.")


def _day(date: str) -> str:
    return date if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", date) else quoted(date)
