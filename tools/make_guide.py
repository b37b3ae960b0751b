"""Takes the pictures of docs/authoring.md, and prints the sources of its questions anew. `make guide`.

It makes a course with the program's own `new`, opens it in the real window, answers the questions by the tour's hands,
and takes a picture of each. A picture carries the fingerprint of the source that it was taken of.
"""

import hashlib
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from lmtrainer.__main__ import main as lmtrainer
from lmtrainer.course.body import Answer
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kind import Kind
from lmtrainer.course.kinds.choice import ChoiceAnswer
from lmtrainer.course.kinds.gaps import GapsAnswer
from lmtrainer.course.kinds.match import MatchAnswer
from lmtrainer.course.kinds.multiple import MultipleAnswer
from lmtrainer.course.kinds.number import NumberAnswer
from lmtrainer.course.kinds.reflect import ReflectAnswer
from lmtrainer.course.kinds.scale import ScaleAnswer
from lmtrainer.course.kinds.scenario import ScenarioAnswer
from lmtrainer.course.kinds.sort import SortAnswer
from lmtrainer.course.kinds.text import TextAnswer
from lmtrainer.course.model import Lesson
from lmtrainer.course.reader import read_course
from lmtrainer.desktop.base.editor import EditorSetting
from lmtrainer.desktop.editing.window import PreviewWindow
from lmtrainer.desktop.questions.card import QuestionCard
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.tour.hands import click, give
from lmtrainer.desktop.tour.pages import imports, lesson_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.application import make_application
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.store.settings_store import SettingsStore

DOCS = Path(__file__).resolve().parent.parent / "docs"
TITLE = "Good meetings"
SOURCE = "Source"
# What is in a picture: an answer that shows what the author wrote to it. None: the question as one meets it. A board is
# shown half done, and not checked.
GIVEN: dict[Kind, Answer | None] = {
    Kind.CHOICE: ChoiceAnswer(0),
    Kind.MULTIPLE: MultipleAnswer((0, 2)),
    Kind.TEXT: TextAnswer("programme"),
    Kind.NUMBER: NumberAnswer("4.5 h"),
    Kind.MATCH: MatchAnswer((0, None, None)),
    Kind.ORDER: None,
    Kind.SORT: SortAnswer((0, None, None, 1)),
    Kind.GAPS: GapsAnswer(("agenda", "protocol", "parking list")),
    Kind.SCALE: ScaleAnswer((2, 0, 1, 2)),
    Kind.REFLECT: ReflectAnswer("By noon we will know who looks after our stand at the fair.", (0, 1)),
    Kind.SCENARIO: ScenarioAnswer((0, 0)),
}
HALF_DONE = {Kind.MATCH, Kind.SORT}
WINDOW = (900, 1400)
WHOLE_WINDOW = (1100, 720)
WINDOWS = ("preview", "course", "bringing")
SLIP = ("01-purpose-and-plan/01-a-purpose.md", "why: A purpose", "Why: A purpose")  # what the preview shows
WAIT_MS = 20_000
TURNS = 5  # what one painting asks for comes with the next turns
COLOURS = 256
_GIFT = re.compile(r"^```gift\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^::: (\w+) .*?^:::$\n", re.MULTILINE | re.DOTALL)
_PLACE = re.compile(r"(?<=^<!-- kind: )(\w+) -->\n.*?(?=^<!-- end -->$)", re.MULTILINE | re.DOTALL)


def new_course(folder: Path) -> Path:
    """A course as `lmtrainer new` makes it for somebody who takes what it suggests."""
    root = folder / "my-course"
    with redirect_stdout(StringIO()):
        if lmtrainer(["new", str(root), "--title", TITLE, "--yes"]) != 0:
            raise SystemExit("make_guide: `lmtrainer new` could not make the course")
    return root


def sources_in(root: Path) -> dict[Kind, str]:
    """The first question of each kind in the course's lessons, as it stands in its file."""
    found: dict[Kind, str] = {}
    for path in sorted(root.glob("[0-9]*/*.md")):
        for block in _BLOCK.finditer(path.read_text("utf-8")):
            found.setdefault(Kind(block.group(1)), block.group(0))
    return found


def printed(page: str, sources: dict[Kind, str]) -> str:
    """The guide with these sources in their places."""
    return _PLACE.sub(lambda place: f"{place[1]} -->\n\n```\n{sources[Kind(place[1])]}```\n\n", page)


def fingerprint(source: str) -> str:
    """What a picture carries of the source that it was taken of."""
    return hashlib.sha256(source.encode()).hexdigest()


def shown_in_windows(root: Path, gift: str) -> str:
    """What the pictures of whole windows are taken of: the course, the slip, and the questions that are brought in."""
    files = (path.read_text("utf-8") for path in sorted(root.rglob("*")) if path.is_file())
    return "\n".join((*files, *SLIP, gift))


def take_windows(app: QApplication, root: Path, data: Path, gift: str, target: Path) -> None:
    """Keep a picture of the preview of a course with a slip, of the course's page, and of questions that come."""
    theme = Theme(Appearance(Look.LIGHT, motion=False))
    theme.apply()
    carried = fingerprint(shown_in_windows(root, gift))
    target.mkdir(parents=True, exist_ok=True)
    program = Program(app, data, NoPrompts(), theme)
    program.window.resize(*WHOLE_WINDOW)
    program.window.show()
    try:
        _until(program.bridge.course_opened, lambda: program.window.start(root))
        _keep(program.window, target / "course.png", carried)
        file = root.parent / "old.gift"
        file.write_text(gift, "utf-8")
        _until(imports(program.window).planned, lambda: imports(program.window).begin(root, file))
        _keep(program.window, target / "bringing.png", carried)
    finally:
        program.close()
    path, right, wrong = SLIP
    (root / path).write_text((root / path).read_text("utf-8").replace(right, wrong), "utf-8")
    preview = PreviewWindow(theme, root, NoPrompts(), EditorSetting(SettingsStore(data / "settings.json")), "a-purpose")
    theme.apply_to(preview)
    preview.resize(*WHOLE_WINDOW)
    preview.show()
    try:
        _until(preview.ready, preview.start)
        _until(preview.bridge.lesson_opened, lambda: preview.pages.open_lesson("a-purpose"))
        _keep(preview, target / "preview.png", carried)
    finally:
        preview.close()


def _keep(window: QWidget, path: Path, carried: str) -> None:
    for _ in range(2 * TURNS):
        window.grab()
        _turn()
    picture = _with_few_colours(window.grab().toImage())
    picture.setText(SOURCE, carried)
    if not picture.save(str(path), "PNG", 0):
        raise SystemExit(f"make_guide: {path} cannot be written")


def take_pictures(app: QApplication, root: Path, data: Path, sources: dict[Kind, str], target: Path) -> None:
    """Open the course in the real window, and keep a picture of each question of its lessons as KIND.png."""
    theme = Theme(Appearance(Look.LIGHT, motion=False))
    theme.apply()
    program = Program(app, data, NoPrompts(), theme)
    program.window.resize(*WINDOW)
    program.window.show()
    target.mkdir(parents=True, exist_ok=True)
    try:
        _until(program.bridge.course_opened, lambda: program.window.start(root))
        for lesson in read_course(FolderSource(root)).lessons:
            if lesson.assessment is None:
                _of_lesson(program, lesson, sources, target)
    finally:
        program.close()


def _of_lesson(program: Program, lesson: Lesson, sources: dict[Kind, str], target: Path) -> None:
    _until(program.bridge.lesson_opened, lambda: program.window.open_lesson(lesson.id))
    page = lesson_page(program.window)
    while not page.flow.ready:
        _turn()
    for question in lesson.questions:
        card = page.card(question.id)
        assert card is not None
        _answer(program, card, question.kind)
        for _ in range(TURNS):
            program.window.grab()
            _turn()
        picture = _with_few_colours(card.grab().toImage())
        picture.setText(SOURCE, fingerprint(sources[question.kind]))
        if not picture.save(str(target / f"{question.kind}.png"), "PNG", 0):  # 0: as small as it gets
            raise SystemExit(f"make_guide: {target / question.kind}.png cannot be written")


def _answer(program: Program, card: QuestionCard, kind: Kind) -> None:
    answer = GIVEN[kind]
    if answer is None:
        return
    give(card.area, answer)
    if kind in HALF_DONE:
        card.area.setFocus()  # no piece is to be ringed
    else:
        _until(program.bridge.answer_saved, lambda: click(card.check_button))


def _with_few_colours(picture: QImage) -> QImage:
    """The picture in its most frequent colours: a third of the size, and nobody sees it."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    width, height = plain.width(), plain.height()
    found = Counter(plain.pixel(x, y) for y in range(height) for x in range(width))
    table = [colour for colour, _ in found.most_common(COLOURS)]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table)


def _until(signal: SignalInstance, do: Callable[[], object]) -> None:
    """Do it, and return when the signal has come."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(0, loop, do)
    QTimer.singleShot(WAIT_MS, loop, lambda: loop.exit(1))
    if loop.exec() != 0:
        raise SystemExit("make_guide: the window did not answer")


def _turn() -> None:
    loop = QEventLoop()
    QTimer.singleShot(0, loop, loop.quit)
    loop.exec()


def main(words: list[str]) -> int:
    """Renew the guide and its pictures, in docs/ unless another folder is named."""
    docs = Path(words[0]) if words else DOCS
    with tempfile.TemporaryDirectory(prefix="lmtrainer-guide-") as folder:
        root = new_course(Path(folder))
        sources = sources_in(root)
        app = make_application()
        take_pictures(app, root, Path(folder) / "data", sources, docs / "pictures" / "kinds")
        guide = docs / "authoring.md"
        gift = "".join(_GIFT.findall(guide.read_text("utf-8")))
        take_windows(app, root, Path(folder) / "other-data", gift, docs / "pictures" / "windows")
    guide.write_text(printed(guide.read_text("utf-8"), sources), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
