"""`lmtrainer new`: asks a few things and makes a small course to begin with."""

import argparse
from pathlib import Path

from lmtrainer.course.identity import id_trouble
from lmtrainer.course.kind import Kind
from lmtrainer.output import one_line, say, say_error
from lmtrainer.publishing.new_course import NotEmpty, Plan, begin, id_from_title, language_trouble

FINE, NOT_EMPTY, COULD_NOT = 0, 1, 2


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer new`."""
    parser.description = (
        "Make a small course that shows each kind of question and has nothing wrong with it. What is not given as\n"
        "an option is asked. The folder must be empty, or not be there yet."
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--title", help="what learners see")
    parser.add_argument("--language", help="the language of the texts, such as en or pt-BR")
    parser.add_argument("--id", help="what the course is known by; it stays when the title changes")
    parser.add_argument("--kinds", help=f"all, or some of {','.join(Kind)}")
    parser.add_argument("--yes", action="store_true", help="ask nothing, take what is suggested")


def run(options: argparse.Namespace) -> int:
    """Make the course; returns 1 when there is something in the folder already."""
    folder: Path = options.folder
    try:
        made = begin(folder, _plan(options, folder))
    except NotEmpty:
        say_error(f"lmtrainer: {folder} is not empty; choose another folder. Nothing was made.")
        return NOT_EMPTY
    except ValueError as error:
        say_error(f"lmtrainer: {error} Nothing was made.")
        return COULD_NOT
    except (EOFError, KeyboardInterrupt):
        say_error("")
        say_error("lmtrainer: nothing was made.")
        return COULD_NOT
    except OSError as error:
        say_error(f"lmtrainer: {folder} cannot be written: {error.strerror or error}.")
        return COULD_NOT
    for path in made:
        say(folder / path)
    say("")
    say(f"Look at it: lmtrainer {folder}")
    say(f"Check it:   lmtrainer check {folder}")
    return FINE


def _plan(options: argparse.Namespace, folder: Path) -> Plan:
    """What was given, asked or suggested. Raises `ValueError` with a sentence for something that cannot be."""
    name = folder.absolute().name.replace("-", " ").replace("_", " ").strip()
    title = _answer(options.title, "Title", (name[:1].upper() + name[1:]) or "My course", options.yes)
    language = _answer(options.language, "Language", "en", options.yes)
    course_id = _answer(options.id, "Id", id_from_title(title), options.yes)
    kinds = _answer(options.kinds, f"Kinds of questions (all, or some of {', '.join(Kind)})", "all", options.yes)
    for trouble in (language_trouble(language), id_trouble(course_id)):
        if trouble:
            raise ValueError(str(trouble))
    return Plan(title, course_id, language, _kinds(kinds))


def _answer(given: str | None, question: str, suggested: str, ask_nothing: bool) -> str:
    if given is not None:
        return given.strip() or suggested
    return suggested if ask_nothing else input(f"{question} [{one_line(suggested)}]: ").strip() or suggested


def _kinds(text: str) -> tuple[Kind, ...]:
    names = text.replace(",", " ").lower().split()
    if names == ["all"]:
        return tuple(Kind)
    unknown = next((name for name in names if name not in set(Kind)), None)
    if unknown is not None:
        raise ValueError(f"There is no kind of question “{unknown}”; kinds are {', '.join(Kind)}.")
    return tuple(kind for kind in Kind if kind in names)
