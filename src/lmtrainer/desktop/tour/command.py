"""`lmtrainer tour`: two passes on two fresh records, pictures, and `tour.json` with what was seen and stored."""

import argparse
import gc
import json
import os
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QTimer

from lmtrainer.course.opening import may_be_course
from lmtrainer.desktop.base.unforeseen.watch import UnforeseenWatch
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.tour.guide import CERTIFICATE, Guide, Pass
from lmtrainer.desktop.tour.result import PASSES, TourResult
from lmtrainer.desktop.tour.silence import TourPrompts
from lmtrainer.desktop.ui.application import make_application
from lmtrainer.desktop.ui.language import Languages
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.files import FORCE, keep_what_is_there
from lmtrainer.frozen import frozen
from lmtrainer.organisation.finding import find_course
from lmtrainer.organisation.folders import bundled_courses
from lmtrainer.organisation.organisation import organisation_at
from lmtrainer.organisation.places import installed_places
from lmtrainer.output import quoted, say, say_error
from lmtrainer.resources import data_folder
from lmtrainer.store.tally import attempts_in
from lmtrainer.study.admitting import CourseGate
from lmtrainer.study.compiling import CourseUnreadable
from lmtrainer.study.library import LibraryError

RESULT = "tour.json"


@frozen
class TourPlan:
    """What the tour was asked for. ``scale`` is a percentage; ``data`` is None for temporary records."""

    course: str
    out: Path
    theme: str
    width: int
    height: int
    scale: int
    data: Path | None
    language: str


def define(parser: argparse.ArgumentParser) -> None:
    """The words of `lmtrainer tour`."""
    parser.description = (
        "Take the whole course in the real window, once answering wrongly and once rightly. Leaves a picture of every\n"
        "page and question, the certificate and tour.json, in DIR; ends with status 1 when what was seen and what was\n"
        "stored disagree.\n"
        "It works without a screen."
    )
    parser.add_argument("course", metavar="COURSE", help="a course folder or package, or the name of a bundled course")
    parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="where the pictures and tour.json go")
    parser.add_argument(
        "--theme",
        choices=["light", "dark", "contrast", "system"],
        default="system",
        help="otherwise as the system has it",
    )
    parser.add_argument(
        "--size",
        type=_size,
        metavar="WxH",
        default=(1180, 800),
        help="size of the window (1180x800)",
    )
    parser.add_argument("--scale", type=_scale, metavar="PERCENT", default=100, help="text size from 80 to 200")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where its two records are kept; otherwise nowhere")
    parser.add_argument(FORCE, action="store_true", help="replace what an earlier tour left there")
    parser.add_argument("--language", metavar="CODE", default="", help="what the program speaks, such as de (English)")


def run(options: argparse.Namespace) -> int:
    """Take the tour that was asked for. The environment's data folder is the learner's: the tour leaves it alone."""
    width, height = options.size
    pictures = (picture for kind in Pass for picture in (options.out / kind).glob("*.png"))
    keep_what_is_there([options.out / RESULT, options.out / CERTIFICATE, *pictures], force=options.force)
    plan = TourPlan(
        options.course, options.out, options.theme, width, height, options.scale, options.data, options.language
    )
    return take_tour(plan)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError("it is WIDTHxHEIGHT in pixels, for instance 1180x800")
    if not (360 <= int(width) <= 10_000 and 360 <= int(height) <= 10_000):
        raise argparse.ArgumentTypeError("it goes from 360x360 to 10000x10000")
    return int(width), int(height)


def _scale(text: str) -> int:
    percent = text.removesuffix("%")
    if not percent.isdecimal() or not 80 <= int(percent) <= 200:
        raise argparse.ArgumentTypeError("it is a percentage from 80 to 200")
    return int(percent)


def take_tour(request: TourPlan) -> int:
    """Take the tour; returns 0 when everything that was seen, answered and stored agrees, otherwise 1.

    Without a folder for its pictures: 2.
    """
    root = find_course(request.course)
    if root is None or not may_be_course(root):
        say_error(f"lmtrainer: there is no course {quoted(request.course)}.")
        return 1
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        request.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        say_error(f"lmtrainer: the folder {request.out} cannot be made: {error.strerror}.")
        return 2
    if request.data is not None:
        return _both_passes(request, root, data_folder(request.data))
    with tempfile.TemporaryDirectory(prefix="lmtrainer-tour-") as folder:
        return _both_passes(request, root, Path(folder))


def _both_passes(request: TourPlan, root: Path, data: Path) -> int:
    started = monotonic()
    organisation = organisation_at(installed_places())
    try:
        course = CourseGate(organisation, bundled_courses()).read(root).course
    except (CourseUnreadable, LibraryError) as error:
        say_error(f"lmtrainer: {error.message} {error.remedy}")
        return 1
    app = make_application()
    app.setQuitOnLastWindowClosed(False)  # one window follows the other
    look = None if request.theme == "system" else Look(request.theme)
    languages = Languages(app, request.language)
    theme = Theme(Appearance(look, request.scale / 100, motion=False))
    theme.apply()
    result = TourResult(problems=[str(problem) for problem in course.problems])
    fractions: dict[Pass, dict[str, float]] = {}
    seen: dict[Pass, list[str]] = {}
    waiting = list(PASSES)
    watch = UnforeseenWatch()
    watch.happened.connect(lambda found: result.problems.append(f"unforeseen: {' '.join(found.lines)}"))
    watch.start()

    def next_pass() -> None:
        if not waiting:
            app.quit()
            return
        current = waiting.pop(0)
        folder = data / current.value
        for old in folder.glob("*.sqlite*"):
            old.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        program = Program(app, folder, TourPrompts(request.out / CERTIFICATE), theme, organisation, languages)
        program.window.resize(request.width, request.height)
        guide = Guide(program, root, course, current, request.out)

        def ended() -> None:
            fractions[current], seen[current] = guide.fractions, guide.lessons
            result.attempts += guide.attempts
            result.note_assessments(current, guide.assessments)
            result.problems += [f"{current.value}: {trouble}" for trouble in guide.troubles]
            result.progress[current.value] = guide.progress
            program.close()
            result.attempts_stored += attempts_in(folder / "record.sqlite")
            QTimer.singleShot(0, next_pass)

        guide.ended.connect(ended)
        guide.start()
        app.setProperty("guide", guide)  # keeps it alive as long as it is needed

    QTimer.singleShot(0, next_pass)
    app.exec()
    gc.collect()  # a finalizer that raises does so before the result is written
    watch.stop()
    result.lessons = [lesson.id for lesson in course.lessons if all(lesson.id in seen[p] for p in PASSES)]
    result.note_questions(course, fractions)
    result.check([lesson.id for lesson in course.lessons])
    result.seconds = round(monotonic() - started, 1)
    text = json.dumps(asdict(result), indent=1, ensure_ascii=False)
    (request.out / RESULT).write_text(text + "\n", "utf-8")
    say(
        f"{len(result.lessons)} lessons, {len(result.questions)} questions, {result.attempts} attempts, "
        f"{result.attempts_stored} stored, {len(result.problems)} problems; see {request.out / RESULT}"
    )
    for problem in result.problems:
        say_error(f"  {problem}")
    return 1 if result.problems else 0
