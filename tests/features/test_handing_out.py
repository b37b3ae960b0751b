"""A trainer hands a course out as a file from the window, and learns what the file does not hold."""

import os
import sys
from collections.abc import Callable
from json import JSONDecodeError
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.reader import read_course
from lmtrainer.desktop.base.place import CoursePlace
from lmtrainer.desktop.exporting.process import NotExported, export
from lmtrainer.desktop.exporting.worker import MOST_LINES
from lmtrainer.desktop.shell import features
from lmtrainer.desktop.tour.hands import click
from lmtrainer.desktop.tour.pages import course_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.language import Languages, worded
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.interchange.formats import FormatName
from lmtrainer.publishing.exporting import export_course
from lmtrainer.publishing.handing_out import Form, Handout
from lmtrainer.publishing.new_course import Plan, begin
from lmtrainer.publishing.signing_keys import make_key_files
from lmtrainer.worker import process, task
from lmtrainer.worker.process import Cancelled
from lmtrainer.worker.tasks import EXPORT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # of Qt without a screen, of menus
on_posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="how processes end on Linux and macOS")


class Saving(NoPrompts):
    """A person who saves into one folder, and has a key."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.shown = folder, list[Path]()
        self.key: Path | None = None

    def export_file(self, parent: QWidget, known: Path) -> Path | None:
        return self.folder / known.name

    def key_file(self, parent: QWidget) -> Path | None:
        return self.key

    def open_folder(self, path: Path) -> None:
        self.shown.append(path)


def write_by(command: list[str], monkeypatch) -> None:
    """Files are written by a process of the test's own; courses are read as ever."""
    own = task._command
    monkeypatch.setattr(task, "_command", lambda wanted: command if wanted == EXPORT else own(wanted))


@pytest.fixture
def course(tmp_path: Path) -> Path:
    root = tmp_path / "mine"
    begin(root, Plan("Mine", "mine"))
    return root


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def page(desk, course: Path, out: Path):
    """The page of a person's own course."""
    desk.prompts = Saving(out)
    window = desk.sit_down(course).window
    desk.qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window))
    return course_page(window)


def hand_out(desk, page, words: str) -> None:
    """Choose this from the menu of forms."""
    click(page.export_button)
    (menu,) = [menu for menu in page.findChildren(QMenu) if menu.isVisible()]
    (action,) = [action for action in menu.actions() if action.text() == words]
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def told(page) -> str:
    notices = [notice for notice in page.told.findChildren(Notice) if not notice.isHidden()]
    return " ".join(text.text() for notice in notices for text in notice.findChildren(Text))


def wait_for(desk, page, words: str) -> None:
    desk.qtbot.waitUntil(lambda: words in told(page), timeout=20_000)


@pytest.mark.parametrize(
    ("words", "name", "begins"),
    [
        ("Questions as GIFT…", "mine.gift", b"$CATEGORY"),
        ("Questions as Moodle XML…", "mine.xml", b"<?xml"),
        ("Document to print (PDF)…", "mine.pdf", b"%PDF"),
        ("Web page with answers (HTML)…", "mine-answers.html", b"<!doctype html>"),
        ("Package for learners…", "mine.lmcourse", b"PK"),
    ],
)
def test_a_course_is_written_as_what_was_chosen(desk, page, out: Path, words: str, name: str, begins: bytes) -> None:
    hand_out(desk, page, words)
    wait_for(desk, page, f"{name} is written")
    assert str(out) in told(page)
    assert (out / name).read_bytes().lower().startswith(begins.lower())


def test_learners_pages_and_those_with_answers_have_names_of_their_own(desk, page, out: Path) -> None:
    for words, name in [("to read", "mine.html"), ("with answers", "mine-answers.html")]:
        hand_out(desk, page, f"Web page {words} (HTML)…")
        wait_for(desk, page, f"{name} is written")
    texts = {file.name: file.read_text("utf-8") for file in out.iterdir()}
    assert texts.keys() == {"mine.html", "mine-answers.html"}
    assert len(texts["mine.html"]) < len(texts["mine-answers.html"])


def test_what_a_file_holds_is_counted_and_what_it_does_not_hold_is_told_by_place(desk, page, out: Path) -> None:
    hand_out(desk, page, "Questions as GIFT…")
    wait_for(desk, page, "It holds 10 questions. 5 questions were changed. 4 questions were left out.")
    assert "what stands around" not in told(page) and "The course has" not in told(page)
    assert "01-a-purpose.md:17: changed: choice first-sentence – Not held: its tries" in told(page)
    (notice,) = page.told.findChildren(Notice)[-1:]
    below = page.banner.mapTo(page, page.banner.rect().topLeft()).y()
    assert below - notice.mapTo(page, notice.rect().bottomLeft()).y() >= 12


def test_the_file_is_shown_in_its_folder_and_the_notice_can_be_closed(desk, page, out: Path) -> None:
    hand_out(desk, page, "Package for learners…")
    wait_for(desk, page, "is written")
    buttons = {button.text(): button for button in page.told.findChildren(Button)}
    click(buttons["Show in its folder"])
    assert desk.prompts.shown == [out]
    click(buttons["Close"])
    assert told(page) == ""


def test_what_was_told_is_there_after_looking_at_a_lesson(desk, page, out: Path) -> None:
    hand_out(desk, page, "Package for learners…")
    wait_for(desk, page, "is written")
    desk.open_lesson("a-purpose")
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        desk.program.window.navigator.go(CoursePlace(desk.program.window.course.root))
    assert "mine.lmcourse is written" in told(page)


def test_a_package_is_signed_with_the_key_that_is_chosen(desk, page, out: Path, tmp_path: Path) -> None:
    desk.prompts.key = tmp_path / "mine.key"
    make_key_files(desk.prompts.key, "Ann Author")
    hand_out(desk, page, "Package, signed with your key…")
    wait_for(desk, page, "It is signed by Ann Author.")
    assert any("signature" in name for name in ZipFile(out / "mine.lmcourse").namelist())


def test_a_course_with_errors_is_not_packed_and_they_are_told(desk, page, course: Path, out: Path) -> None:
    (course / "04-bad.md").write_text("# Bad\n\n::: choice q\nAsk?\n- [ ] no\n- [ ] no, too\n:::\n")
    hand_out(desk, page, "Package for learners…")
    wait_for(desk, page, "would hand them out. Open it for editing: the list there shows them.")
    assert "04-bad.md:3" in told(page) and list(out.iterdir()) == []


@pytest.mark.parametrize("words", ["Web page with answers (HTML)…", "Package for learners…"])
def test_nothing_is_written_into_the_course_itself(desk, page, course: Path, words: str) -> None:
    before = sorted(course.rglob("*"))
    desk.prompts.folder = course
    hand_out(desk, page, words)
    wait_for(desk, page, "Nothing was written")
    assert "would be part of the course" in told(page) and "Choose a folder outside the course." in told(page)
    assert sorted(course.rglob("*")) == before


def test_a_key_that_lies_in_the_course_is_not_handed_out(desk, page, course: Path, out: Path) -> None:
    desk.prompts.key = course / "mine.key"
    make_key_files(desk.prompts.key, "Ann Author")
    hand_out(desk, page, "Package, signed with your key…")
    wait_for(desk, page, "mine.key is a secret key, and a package would hand it out. Move it to a folder outside")
    assert list(out.iterdir()) == []


def test_a_course_with_an_error_is_written_without_what_it_concerns_and_that_is_told(
    desk, page, course: Path, out: Path
) -> None:
    (course / "04-bad.md").write_text("# Bad\n\n::: choice q\nAsk?\n- [ ] no\n- [ ] no, too\n:::\n")
    hand_out(desk, page, "Web page to read (HTML)…")
    wait_for(desk, page, "The course has an error, and what it concerns may be missing.")
    assert "04-bad.md:3" in told(page) and "mine.html is written" in told(page)


def test_a_file_that_would_hold_no_question_is_not_written(desk, page, course: Path, out: Path) -> None:
    for file in [*course.rglob("0*.md"), *(course / "questions").iterdir()]:
        file.unlink()
    (course / "01-a.md").write_text("# A\n\n::: reflect q1\nThink.\n:::\n")
    hand_out(desk, page, "Questions as Aiken…")
    wait_for(desk, page, "No question of the course can be written as Aiken. Moodle XML holds the most kinds")
    assert "01-a.md:3: left out: reflect q1" in told(page) and list(out.iterdir()) == []
    (course / "01-a.md").write_text("# A\n\nWords.\n")
    hand_out(desk, page, "Questions as Moodle XML…")
    wait_for(desk, page, "The course has no questions that could be read.")
    assert list(out.iterdir()) == []


def test_of_very_many_lines_the_first_are_shown_and_then_that_there_are_more(
    desk, page, course: Path, out: Path
) -> None:
    block = "::: choice r{0}\nAsk {0}?\n- [x] a\n- [{0}.3%] b\n:::\n\n"  # a weight of its own, so each is a remark
    (course / "04-many.md").write_text("# Many\n\n" + "".join(block.format(number) for number in range(90)))
    hand_out(desk, page, "Questions as Aiken…")
    wait_for(desk, page, "It holds 94 questions. 94 questions were changed. 10 questions were left out.")
    (notice,) = page.told.findChildren(Notice)[-1:]
    lines = [text.text() for text in notice._details]
    assert len(lines) == MOST_LINES + 1 and lines[-1].startswith("and more:")
    exported = export(course, out / "a.txt", Handout(Form.AIKEN))
    source = FolderSource(course)
    remarks = export_course(read_course(source), source, FormatName.AIKEN).report.remarks
    assert tuple(lines[:-1]) == exported.lines and exported.more == len(remarks) - MOST_LINES > 30


def test_packages_in_the_folder_are_left_out_and_told(desk, page, course: Path, out: Path) -> None:
    (course / "old.lmcourse").write_text("x")
    hand_out(desk, page, "Package for learners…")
    wait_for(desk, page, "A package that lies in the course’s folder was left out.")
    assert "old.lmcourse was left out" in told(page) and "old.lmcourse" not in ZipFile(out / "mine.lmcourse").namelist()


def test_a_place_that_cannot_be_written_is_told(desk, page, out: Path) -> None:
    desk.prompts.folder = out / "missing"
    hand_out(desk, page, "Questions as GIFT…")
    wait_for(desk, page, "mine.gift cannot be written")


def test_writing_that_never_ends_is_given_up_with_cancel(desk, page, course: Path, out: Path, monkeypatch) -> None:
    worker = out.parent / "worker.py"
    worker.write_text("import os, pathlib, time\nprint(flush=True, end='')\ninput()\ntime.sleep(600)\n")
    write_by([sys.executable, str(worker)], monkeypatch)
    hand_out(desk, page, "Document to print (PDF)…")
    wait_for(desk, page, "Writing mine.pdf…")
    (cancel,) = page.told.findChildren(Button)[-1:]
    click(cancel)
    desk.qtbot.waitUntil(lambda: told(page) == "")
    desk.program.window.close()  # waits for the thread, which has killed the process
    assert list(out.iterdir()) == []


def test_a_course_that_is_not_ones_own_has_no_such_menu(desk) -> None:
    from lmtrainer.organisation.finding import find_course

    window = desk.sit_down(find_course("leadership-vs-management")).window
    desk.qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window))
    assert course_page(window).export_button is None


# the process alone


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the limits are those of Linux and macOS")
def test_a_lesson_that_hangs_is_named_and_no_file_is_there(course: Path, out: Path, monkeypatch) -> None:
    worker = out.parent / "worker.py"
    worker.write_text(
        "import sys\nfrom dataclasses import replace\nfrom lmtrainer.course.reader import CourseReader\n"
        "from lmtrainer.desktop.exporting import worker as export_worker\n"
        "export_worker.EXPORT = replace(export_worker.EXPORT, single_cpu_s=0.5)\n"
        "def for_ever(*given):\n    while True: pass\n"
        "CourseReader._blocks = for_ever\nsys.exit(export_worker.worker_main([]))\n"
    )
    write_by([sys.executable, str(worker)], monkeypatch)
    with pytest.raises(NotExported, match=r"01-purpose-and-plan/01-a-purpose\.md takes too long"):
        export(course, out / "a.gift", Handout(Form.GIFT))
    assert list(out.iterdir()) == [] and EXPORT.single_cpu_s <= 2


SLOW = """
import os, sys, time
real = os.fsync
def slow(descriptor):
    ENDING
    real(descriptor)
os.fsync = slow
from lmtrainer.desktop.exporting import worker as export_worker
sys.exit(export_worker.worker_main([]))
"""


@pytest.fixture
def worker(tmp_path: Path, monkeypatch) -> Callable[[str], None]:
    """Starts this text as the process that writes."""

    def start(text: str) -> None:
        (tmp_path / "worker.py").write_text(text)
        write_by([sys.executable, str(tmp_path / "worker.py")], monkeypatch)

    return start


@pytest.mark.parametrize(
    ("ending", "told"),
    [
        ("time.sleep(600)", None),
        pytest.param("import signal; os.kill(os.getpid(), signal.SIGPROF)", "takes too long", marks=on_posix),
        pytest.param("os._exit(3)", "needs too much memory", marks=on_posix),
        pytest.param("os.kill(os.getpid(), 9)", "the reader stopped", marks=on_posix),
        ("raise OSError(28, 'No space left on device')", "a.gift cannot be written: the disk is full"),
    ],
)
def test_whatever_ends_the_writing_leaves_the_old_file_and_no_half_of_a_new_one(
    course: Path, out: Path, worker, ending: str, told: str | None
) -> None:
    """Without words to be told it is cancelled, as soon as there is something beside the old file."""
    (out / "a.gift").write_text("old")
    worker(SLOW.replace("ENDING", ending))
    with pytest.raises(NotExported if told else Cancelled, match=told):
        export(course, out / "a.gift", Handout(Form.GIFT), cancelled=lambda: not told and len(list(out.iterdir())) > 1)
    assert [(file.name, file.read_text()) for file in out.iterdir()] == [("a.gift", "old")]


def test_cancelled_before_it_is_told_that_the_file_is_whole_the_old_one_stays(course: Path, out: Path, worker) -> None:
    (out / "a.gift").write_text("old")
    silent = "from lmtrainer.worker import serving\nsay = serving.say\n"
    silent += "serving.say = lambda **m: time.sleep(600) if 'result' in m else say(**m)\n"
    worker(SLOW.replace("ENDING", "pass").replace("sys.exit", f"{silent}sys.exit"))

    def filled() -> bool:
        return any(file.read_text().endswith("}\n") for file in out.iterdir())

    with pytest.raises(Cancelled):
        export(course, out / "a.gift", Handout(Form.GIFT), cancelled=filled)
    assert [(file.name, file.read_text()) for file in out.iterdir()] == [("a.gift", "old")]


@pytest.mark.parametrize("form", list(Form))
def test_a_folder_is_not_replaced_by_a_file(course: Path, out: Path, form: Form) -> None:
    (out / "a").mkdir()
    with pytest.raises(NotExported, match="a cannot be written"):
        export(course, out / "a", Handout(form))
    assert [file.name for file in out.iterdir()] == ["a"] and list((out / "a").iterdir()) == []


@on_posix
def test_a_process_that_its_limit_ends_before_its_first_word_had_begun(course: Path, out: Path, monkeypatch) -> None:
    late = "import os, signal; os.kill(os.getpid(), signal.SIGPROF)"
    write_by([sys.executable, "-c", late], monkeypatch)
    with pytest.raises(NotExported, match="takes too long"):
        export(course, out / "a.gift", Handout(Form.GIFT))


@pytest.mark.parametrize("command", [["/nowhere/lmtrainer"], [sys.executable, "-c", "raise SystemExit(1)"]])
def test_a_process_that_cannot_be_started_is_told(desk, page, out: Path, monkeypatch, command: list[str]) -> None:
    write_by(command, monkeypatch)
    hand_out(desk, page, "Web page to read (HTML)…")
    wait_for(desk, page, "writes files could not be started. Close other programs, and try again.")
    assert list(out.iterdir()) == []


def test_more_than_is_taken_in_one_message_is_told(course: Path, out: Path, monkeypatch) -> None:
    monkeypatch.setattr(process, "MOST_TOLD", 20)
    with pytest.raises(NotExported, match="needs too much memory"):
        export(course, out / "a.gift", Handout(Form.GIFT))


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("k", "x", "k ist kein Schlüssel dieses Programms."),
        ("mine.key.pub", None, "mine.key.pub ist die öffentliche Hälfte eines Schlüssels"),
        ("nowhere", None, "nowhere lässt sich nicht lesen"),
    ],
)
def test_what_is_wrong_with_a_key_is_told_in_the_language_of_the_window(
    qapp, course: Path, out: Path, tmp_path: Path, name: str, text: str | None, told: str
) -> None:
    make_key_files(tmp_path / "mine.key", "Ann Author")
    if text:
        (tmp_path / name).write_text(text)
    with pytest.raises(NotExported) as raised:
        export(course, out / "a.lmcourse", Handout(Form.PACKAGE, key=str(tmp_path / name)))
    languages = Languages(qapp)
    languages.speak("de")
    try:
        assert worded(raised.value.words).startswith(told)
    finally:
        languages.speak("en")


# several at once

GATED = """
import io, json, pathlib, sys
line = sys.stdin.readline()
if json.loads(line)["name"].startswith("mine."):
    pathlib.Path(__file__).with_name("gate").read_text()
sys.stdin = io.StringIO(line)
from lmtrainer.desktop.exporting import worker as export_worker
sys.exit(export_worker.worker_main([]))
"""


@pytest.fixture
def gate(tmp_path: Path, worker) -> Callable[[], None]:
    """What writes files named mine waits until this is called."""
    worker(GATED)
    os.mkfifo(tmp_path / "gate")
    return lambda: (tmp_path / "gate").write_text("go") and None


def buttons(page, words: str) -> list[Button]:
    return [button for button in page.told.findChildren(Button) if button.text() == words and button.isVisible()]


def go_to(desk, root: Path):
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        desk.program.window.open_course(root)
    return course_page(desk.program.window)


@on_posix
def test_a_second_file_of_a_course_comes_after_the_first(desk, page, out: Path, gate) -> None:
    hand_out(desk, page, "Questions as GIFT…")
    hand_out(desk, page, "Web page with answers (HTML)…")
    wait_for(desk, page, "Writing mine-answers.html…")
    assert "Writing mine.gift…" in told(page)
    gate()
    wait_for(desk, page, "mine-answers.html is written")
    assert "mine.gift is written" in told(page)
    assert {file.name for file in out.iterdir()} == {"mine.gift", "mine-answers.html"}


@on_posix
@pytest.mark.parametrize("given_up", [0, 1])
def test_giving_one_file_up_leaves_the_other(desk, page, out: Path, gate, given_up: int) -> None:
    names = ["mine.gift", "mine-answers.html"]
    hand_out(desk, page, "Questions as GIFT…")
    hand_out(desk, page, "Web page with answers (HTML)…")
    wait_for(desk, page, f"Writing {names[1]}…")
    click(buttons(page, "Cancel")[given_up])
    if given_up:
        gate()
    wait_for(desk, page, f"{names[1 - given_up]} is written")
    assert names[given_up] not in told(page)
    assert [file.name for file in out.iterdir()] == [names[1 - given_up]]


@on_posix
def test_another_course_has_notices_of_its_own(desk, page, course: Path, out: Path, gate) -> None:
    begin(out.parent / "other", Plan("Other", "other"))
    hand_out(desk, page, "Questions as GIFT…")
    wait_for(desk, page, "Writing mine.gift…")
    page = go_to(desk, out.parent / "other")
    assert told(page) == ""
    hand_out(desk, page, "Questions as GIFT…")
    wait_for(desk, page, "Writing other.gift…")
    hand_out(desk, page, "Questions as Aiken…")
    wait_for(desk, page, "Writing other.txt…")
    click(buttons(page, "Cancel")[1])
    gate()
    wait_for(desk, page, "other.gift is written")
    assert "mine" not in told(page)
    page = go_to(desk, course)
    assert "mine.gift is written" in told(page) and "other.gift" not in told(page)
    assert {file.name for file in out.iterdir()} == {"mine.gift", "other.gift"}


def test_what_is_given_up_too_late_is_told_as_written(desk, page, out: Path) -> None:
    hand_out(desk, page, "Questions as GIFT…")
    desk.program.window.features.get(
        features.course
    ).exports()._worker.finish()  # written, and the window does not know it yet
    (cancel,) = buttons(page, "Cancel")
    click(cancel)
    wait_for(desk, page, "mine.gift is written")
    assert [file.name for file in out.iterdir()] == ["mine.gift"]


def test_with_the_window_everything_that_waits_is_given_up(desk, page, out: Path, worker) -> None:
    worker("import time\ninput()\ntime.sleep(600)\n")
    hand_out(desk, page, "Questions as GIFT…")
    hand_out(desk, page, "Web page to read (HTML)…")
    wait_for(desk, page, "Writing mine.html…")
    desk.program.window.close()
    assert list(out.iterdir()) == []


def test_what_nobody_thought_of_surfaces_and_leaves_no_notice_of_writing(desk, page, worker) -> None:
    worker("input()\nprint('no message', flush=True)\n")
    hand_out(desk, page, "Questions as GIFT…")
    with desk.qtbot.captureExceptions() as raised:
        desk.qtbot.waitUntil(lambda: told(page) == "", timeout=20_000)
    assert [kind for kind, *_ in raised] == [JSONDecodeError]
