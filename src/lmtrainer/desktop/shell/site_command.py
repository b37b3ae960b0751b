"""`lmtrainer site check`: says everything that is wrong with a site. In `desktop` for the colours; it needs no Qt."""

import argparse
from pathlib import Path

from lmtrainer.course.problems import Severity
from lmtrainer.desktop.ui.theme.accent import derived, too_faint, with_accent
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.organisation.places import SITE_FILE
from lmtrainer.output import quoted, say, say_error
from lmtrainer.plain_file import without_links
from lmtrainer.publishing.site_files import files_of_site
from lmtrainer.study.site_check import Finding, check_site

_THINGS = {
    "accent": "bars and marks of this colour", "accent_text": "links of this colour", "text": "text",
    "on_accent": "the words on buttons of this colour", "focus": "the frame around what the keyboard is on",
    "accent_hover": "a button under the pointer", "accent_soft": "a chosen line", "track": "the bar’s empty part",
    "canvas": "the page", "sunken": "the sides", "raised": "cards",
}  # fmt: skip
_WHERE = {Look.LIGHT: "in the light theme", Look.DARK: "in the dark theme", Look.CONTRAST: "in high contrast"}


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer site`."""
    parser.description = (
        "Check an organisation's site before it is handed out: site.toml, logo, the accent colour's contrast in all\n"
        "three themes, policy.toml, every course, and every other file. Ends with status 1 when there is an error."
    )
    parser.add_argument("action", choices=["check"])
    parser.add_argument("folder", type=Path, metavar="SITE", help="the site's folder, with site.toml in it")
    parser.add_argument("--probe", action="store_true", help="go to each folder that its policy names, too")


def run(options: argparse.Namespace) -> int:
    """Check the site that was named."""
    folder: Path = options.folder
    if not folder.is_dir():
        say_error(f"lmtrainer: there is no folder {quoted(folder)} with a {SITE_FILE}.")
        return 2
    try:
        problems = (
            *check_site(without_links(folder), accent_trouble, probe=options.probe),
            *file_findings(without_links(folder)),
        )
    except OSError as error:
        say_error(f"lmtrainer: {quoted(folder)}: {error.strerror or error}")
        return 2
    for problem in problems:
        mild = "" if problem.severity is Severity.ERROR else f"{problem.severity.value}: "
        say(f"{problem.path}:{problem.line}: {mild}{problem.message} {problem.hint}".rstrip())
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    say(f"{without_links(folder).name}: {_count(errors, 'error')}, {_count(len(problems) - errors, 'remark')}.")
    return 1 if errors else 0


def file_findings(folder: Path) -> list[Finding]:
    """What of the folder is not handed out, and secret keys, for which nothing is."""
    files = files_of_site(folder)
    message, hint = (
        "This is a secret key: whoever has it can sign as its owner.",
        "Move it to a folder outside the site.",
    )
    left_out = [one for one in files.left_out if one.path not in files.secrets]
    return [
        *(Finding(path, 1, message, hint, Severity.ERROR) for path in files.secrets),
        *(Finding(one.path, 1, "This is not handed out.", one.why, Severity.WARNING) for one in left_out),
    ]


def accent_trouble(look: str, colour: str) -> tuple[list[str], str]:
    """Each pair of colours that has too little contrast, in words; the nearest colour that would do."""
    shown = Look(look)
    found = too_faint(shown, with_accent(shown, colour))
    words = [
        f"{_WHERE[shown]}, {_THINGS.get(pair.colour, pair.colour)} can hardly be told from "
        f"{_THINGS.get(pair.ground, pair.ground)}: the contrast is {pair.ratio:.2f}, and {pair.least:g} is needed."
        for pair in found
    ]
    return words, derived(colour, shown) if found else colour


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"
