"""The child of `isolation`: opens courses in the real window, looks at every page, presses every link, tells all."""

import ctypes
import gc
import json
import os
import resource
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

PLAN = json.loads(sys.stdin.read())
if PLAN["memory"]:
    resource.setrlimit(resource.RLIMIT_AS, (PLAN["memory"], PLAN["memory"]))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer, SignalInstance  # noqa: E402
from PySide6.QtGui import QTextCursor  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QToolTip, QWidget  # noqa: E402
from tests.attacks.defences import switch_off  # noqa: E402

from lmtrainer.desktop.shell import app as composition  # noqa: E402
from lmtrainer.desktop.shell.app import Program  # noqa: E402
from lmtrainer.desktop.tour.pages import lesson_page  # noqa: E402
from lmtrainer.desktop.tour.silence import NoPrompts  # noqa: E402
from lmtrainer.desktop.ui.application import make_application  # noqa: E402
from lmtrainer.desktop.ui.blocks.prose import ProseBlock  # noqa: E402
from lmtrainer.desktop.ui.blocks.prose_links import LinkSpot  # noqa: E402
from lmtrainer.desktop.ui.widgets.notice import Notice  # noqa: E402

MOST_LESSONS = 4
PATIENCE_MS = 25_000


class Watching(NoPrompts):
    """Says yes to every web page, opens none, and remembers which were asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def may_open_web(self, parent: QWidget, url: str) -> bool:
        self.asked.append(url)
        return False


class Heart:
    """Beats in the event loop; ``longest`` is the most CPU time, in seconds, between two beats."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self) -> float:
        self._beat()
        self._timer.stop()
        return self.longest


def wait_for(*signals: SignalInstance) -> tuple[int, Any]:
    """Which of the signals came first, and what it carried; -1 when none came in time."""
    loop, came = QEventLoop(), [(-1, None)]

    def hear(number: int, value: object = None) -> None:
        if loop.isRunning():
            came[0] = (number, value)
            loop.quit()

    ears = [lambda *values, n=n: hear(n, values[0] if values else None) for n in range(len(signals))]
    for signal, ear in zip(signals, ears, strict=True):
        signal.connect(ear)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    loop.exec()
    for signal, ear in zip(signals, ears, strict=True):
        signal.disconnect(ear)
    return came[0]


def turns(milliseconds: int) -> None:
    """Let the window live for a while: paint, decode, show."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def look_at(program: Program) -> None:
    """Paint the page, show each tool tip, and press each link."""
    window = program.window
    page = window.pages.currentWidget()
    page.grab()
    turns(30)
    page.grab()
    for widget in page.findChildren(QWidget):
        if widget.toolTip():
            QToolTip.showText(QPoint(5, 5), widget.toolTip())
            for top in QApplication.topLevelWidgets():
                if top.inherits("QTipLabel"):
                    top.grab()
            QToolTip.hideText()
    for block in page.findChildren(ProseBlock):
        for spot in list(block.links):
            if window.pages.currentWidget() is page and not spot.place.target.startswith("lesson:"):
                press_link(block, spot)


def press_link(block: ProseBlock, spot: LinkSpot) -> None:
    """By the mouse on its words, and by the keys on the control over them."""
    cursor = QTextCursor(block.document())
    cursor.setPosition(spot.place.start)
    place = block.cursorRect(cursor).center() + QPoint(3, 0)
    QTest.mouseClick(block.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    spot.click()


def read_lessons(program: Program, lessons: list[str]) -> list[str]:
    """Open each lesson as a learner does; those that were shown."""
    shown = []
    for lesson_id in lessons[:MOST_LESSONS]:
        lesson = program.window.course.outline.lesson(lesson_id)
        QTimer.singleShot(0, lambda chosen=lesson_id: program.window.open_lesson(chosen))
        if lesson.assessment is not None:
            turns(300)
        else:
            which, _ = wait_for(program.bridge.lesson_opened, program.bridge.trouble)
            flow = lesson_page(program.window).flow
            if which != 0:
                continue
            if not flow.ready:
                wait_for(flow.built)
            bar = lesson_page(program.window).view.verticalScrollBar()
            for step in range(4):
                bar.setValue(bar.maximum() * step // 3)
                lesson_page(program.window).grab()
                turns(5)
        look_at(program)
        shown.append(lesson_id)
    return shown


_first_window: list[float] = []


def _left_over() -> float:
    """How much more memory (MB) this window has before its course than the first one had: it is none of its own."""
    gc.collect()
    with suppress(AttributeError, OSError):  # only glibc keeps what is free until it is asked
        ctypes.CDLL(None).malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    now = pages * resource.getpagesize() / 2**20
    _first_window.append(now)
    return max(0.0, now - _first_window[0])


def attacked(app: QApplication, name: str, root: Path, number: int) -> dict[str, Any]:
    """Open one hostile course in a window of its own, then a harmless one in the same window.

    The current folder is the course meanwhile, as when somebody started the program there.
    """
    os.chdir(root if root.is_dir() else root.parent)
    data = Path(PLAN["data"]) / str(number)
    data.mkdir()
    prompts = Watching()
    program = Program(app, data, prompts)
    program.theme.apply()
    program.window.resize(1180, 800)
    QTimer.singleShot(0, lambda: program.window.start(None))
    wait_for(program.bridge.shelf_changed)
    program.window.show()
    turns(20)
    before = listing(root)
    left_before = _left_over()
    Path("/proc/self/clear_refs").write_text("5")
    _mark(name)
    heart, own, worker = Heart(), time.process_time(), _children()
    QTimer.singleShot(0, lambda: program.window.open_course(root))
    which, value = wait_for(program.bridge.course_opened, program.bridge.trouble)
    told: dict[str, Any] = {"name": name, "opened": which == 0}
    if which == 0:
        turns(30)
        look_at(program)
        told["told"] = [f"{problem.code} {problem.path}" for problem in value.outline.problems]
        told["lessons"] = read_lessons(program, [lesson.id for lesson in value.outline.lessons])
        QTimer.singleShot(0, program.window.go_to_library)
        wait_for(program.bridge.shelf_changed)
        look_at(program)
    elif which == 1:
        told["told"] = [f"{value.message} {value.remedy}"]
        told["notices"] = [note.accessibleName() for note in program.window.library_page().findChildren(Notice)]
    else:
        told["error"] = "no answer"
    told["stall"], told["window_cpu"] = heart.stop(), time.process_time() - own
    told["worker_cpu"] = _children() - worker
    told["memory"] = _peak() - left_before
    told["web"] = prompts.asked
    _mark("")
    told["left"] = [f"changed in the course: {path}" for path in sorted(listing(root) ^ before)] + [
        str(path) for path in Path(os.environ["TMPDIR"]).iterdir()
    ]
    QTimer.singleShot(0, lambda: program.window.open_course(Path(PLAN["harmless"])))
    which, value = wait_for(program.bridge.course_opened, program.bridge.trouble)
    told["next_opened"] = which == 0 and value.root == Path(PLAN["harmless"])
    program.close()
    program.window.deleteLater()
    os.chdir("/")
    return told


def listing(root: Path) -> set[tuple[str, int]]:
    """Every name below a course's folder, with its size."""
    if root.is_file():
        return {(str(root), root.stat().st_size), *((str(path), 0) for path in root.parent.iterdir())}
    found = set()
    for number, path in enumerate(root.rglob("*")):
        found.add((str(path), path.lstat().st_size))
        if number > 6_000:
            break
    return found


def _mark(name: str) -> None:
    with suppress(FileNotFoundError):
        os.close(os.open("/attack-begins/" + name.replace(" ", "_"), os.O_RDONLY))


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _peak() -> float:
    status = Path("/proc/self/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def main() -> None:
    switch_off(PLAN["without"])
    composition.bundled_courses = lambda: ()  # the shelf holds nothing but the course in question
    app = make_application()
    app.setQuitOnLastWindowClosed(False)
    for number, (name, root) in enumerate(PLAN["courses"]):
        print(json.dumps(attacked(app, name, Path(root), number)), flush=True)


main()
