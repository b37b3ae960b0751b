"""`lmtrainer key`: makes signing keys, and keeps which keys are trusted on this computer."""

import argparse
from pathlib import Path

from lmtrainer.cli.arguments import add_data_option, trusted_keys
from lmtrainer.course.seal import is_key, key_fingerprint
from lmtrainer.output import quoted, say, say_error
from lmtrainer.publishing.signing_keys import PUBLIC_ENDING, BadKeyFile, make_key_files, read_public
from lmtrainer.study.trusted_keys import TrustedKeys

DONE, NOT_SO, COULD_NOT = 0, 1, 2


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer key`."""
    parser.description = (
        "  key new FILE --name NAME     make a key: FILE signs (keep it to yourself), FILE.pub is for handing out\n"
        "  key show FILE                a key's fingerprint, to compare by telephone\n"
        "  key trust FILE [--name NAME] show this name on this computer for what the key has signed\n"
        "  key forget KEY               trust it no longer (KEY as `key list` shows it, or a file)\n"
        "  key list                     the keys that are trusted on this computer\n"
        "\nKeys do not expire, and cannot be called back."
    )
    parser.add_argument("action", choices=["new", "show", "trust", "forget", "list"])
    parser.add_argument("file", nargs="?", metavar="FILE")
    parser.add_argument("--name", help="who holds the key")
    add_data_option(parser)


def run(options: argparse.Namespace) -> int:
    """Do what was asked with keys."""
    trusted = trusted_keys(options)
    try:
        if options.action == "list":
            return _list(trusted)
        if not options.file:
            say_error(f"lmtrainer: key {options.action} needs a file.")
            return COULD_NOT
        if options.action == "new":
            return _new(Path(options.file), options.name)
        key, name = _key_in(options.file)
        if options.action == "trust":
            trusted.trust(key, options.name or name)
        elif options.action == "forget" and not trusted.forget(key):
            say_error("lmtrainer: this key is not one that was trusted here.")
            return NOT_SO
    except (BadKeyFile, ValueError) as error:
        say_error(f"lmtrainer: {error}")
        return COULD_NOT
    except OSError as error:
        say_error(f"lmtrainer: {error.filename or options.file}: {error.strerror or error}.")
        return COULD_NOT
    _show(key, options.name or name)
    return DONE


def _list(trusted: TrustedKeys) -> int:
    for key, name in sorted(trusted.all().items(), key=lambda held: held[1].casefold()):
        _show(key, name)
    return DONE


def _new(path: Path, name: str | None) -> int:
    if not name:
        say_error("lmtrainer: whose key is it? --name NAME")
        return COULD_NOT
    pair = make_key_files(path, name)
    say(f"{path} signs: keep it to yourself, and keep a copy. {path}{PUBLIC_ENDING} is for handing out.")
    _show(pair.public, pair.name)
    return DONE


def _key_in(word: str) -> tuple[str, str]:
    return (word, "") if is_key(word) else read_public(Path(word))


def _show(key: str, name: str) -> None:
    say(quoted(name) if name else "no name")
    say(f"  fingerprint  {key_fingerprint(key)}")
    say(f"  key          {key}")
