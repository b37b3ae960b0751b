"""One measurement of `bench.py`, in a process of its own; prints one line of JSON."""

import time

STARTED = time.perf_counter()

import statistics  # noqa: E402
import sys  # noqa: E402
from collections.abc import Callable  # noqa: E402
from pathlib import Path  # noqa: E402

from bench_figures import memory_mb, since, tell  # noqa: E402


def bare() -> None:
    """A PySide6 window of the same size, until it is painted."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("window"))
    window.resize(1180, 800)
    window.show()

    def painted() -> None:
        window.grab()
        tell(ms=since(STARTED), mb=memory_mb())
        app.quit()

    QTimer.singleShot(0, painted)
    app.exec()


def program(data: Path):  # type: ignore[no-untyped-def]
    """The program's parts, as its start makes them."""
    from lmtrainer.desktop.shell.app import Program
    from lmtrainer.desktop.tour.silence import NoPrompts
    from lmtrainer.desktop.ui.application import make_application

    app = make_application()
    made = Program(app, data, NoPrompts())
    made.theme.apply()
    return app, made


def prepare(data: Path, course: Path) -> None:
    """Read a course into the catalogue and leave its first lesson open."""
    data.mkdir(parents=True, exist_ok=True)
    app, made = program(data)
    made.bridge.course_opened.connect(lambda opened: made.window.open_lesson(opened.outline.lessons[0].id))
    made.window.show()

    def ready() -> None:
        made.close()
        app.quit()

    made.bridge.lesson_opened.connect(lambda _lesson: ready())
    made.window.start(course)
    app.exec()
    tell(done=1)


def start(data: Path) -> None:
    """From the start of the process to the painted lesson in which the learner left off."""
    import gc

    gc.disable()
    app, made = program(data)

    def shown() -> None:
        made.window.shown_page.disconnect(shown)
        made.window.show()
        made.window.grab()
        tell(ms=since(STARTED), mb=memory_mb())
        made.close()
        app.quit()

    made.window.shown_page.connect(shown)
    made.window.start(None)
    app.exec()


def open_course(data: Path, course: Path) -> None:
    """From the wish to the painted course page, from the catalogue, in a window that is there."""
    from lmtrainer.desktop.shell.window import MainWindow

    app, made = program(data)
    made.window.show()
    window: MainWindow = made.window
    began = time.perf_counter()

    def shown(_opened: object) -> None:
        window.grab()
        tell(ms=since(began))
        made.close()
        app.quit()

    def begin() -> None:
        nonlocal began
        began = time.perf_counter()
        window.open_course(course)

    made.bridge.course_opened.connect(shown)
    made.bridge.opened.disconnect()
    made.bridge.opened.connect(lambda _opened: begin())
    made.bridge.start()
    app.exec()


def answer(data: Path, course: Path) -> None:
    """A hundred answers: from the click to the feedback that is on the screen, and the bare save beside it."""
    from lmtrainer.course.marking import wrong_answer
    from lmtrainer.desktop.tour.hands import click, give
    from lmtrainer.desktop.tour.pages import lesson_page

    app, made = program(data)
    made.window.resize(1180, 800)
    made.window.show()
    times: list[float] = []
    began = 0.0

    def ask() -> None:
        nonlocal began
        card = lesson_page(made.window).card("q0")
        assert card is not None
        if not card.is_open:
            card.try_again()
        give(card.area, wrong_answer(card.question))
        began = time.perf_counter()
        click(card.check_button)

    def saved(_answered: object) -> None:
        made.window.grab()
        times.append(since(began))
        if len(times) < 100:
            ask()
        else:
            ordered = sorted(times)
            tell(p50_ms=round(statistics.median(times), 1), p95_ms=round(ordered[94], 1))
            made.close()
            app.quit()

    made.bridge.course_opened.connect(lambda _course: made.window.open_lesson("lesson-0"))
    made.bridge.lesson_opened.connect(lambda _lesson: ask())
    made.bridge.answer_saved.connect(saved)
    made.window.start(course)
    app.exec()


def grow_record(data: Path, count: Path) -> None:
    """So many attempts in the record, all of them in the course of 1,000 lessons: the worst that can be."""
    import shutil

    from grown_record import grow

    record = data / "record.sqlite"
    record.unlink(missing_ok=True)
    shutil.rmtree(data / "backups", ignore_errors=True)
    began = time.perf_counter()
    grow(record, int(count.name), "course-1000", 1000)
    tell(s=round(since(began) / 1000, 1), bytes_each=round(record.stat().st_size / int(count.name)))


def record(data: Path) -> None:
    """Opening the record and asking it what a course page needs, without a window; a bare connection beside it."""
    import sqlite3
    from datetime import UTC, datetime

    from lmtrainer.store.history_store import HistoryStore
    from lmtrainer.store.opening import open_database
    from lmtrainer.store.verification import Verification

    began = time.perf_counter()
    bare = sqlite3.connect(data / "record.sqlite")
    bare.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    bare.close()
    bare_ms = since(began)
    began = time.perf_counter()
    database = open_database(data / "record.sqlite", datetime.now(UTC))
    open_ms = since(began)
    began = time.perf_counter()
    HistoryStore(database).history("course-1000")
    history_ms = since(began)
    began = time.perf_counter()
    findings = Verification(database).run()
    verify_s = since(began) / 1000
    database.close()
    assert not findings.damaged_rows
    tell(open_ms=open_ms, bare_connection_ms=bare_ms, history_ms=history_ms, looked_through_s=round(verify_s, 2))


def library(data: Path) -> None:
    """From the wish to the painted library, with a course of 1,000 lessons on the shelf."""
    app, made = program(data)
    made.window.resize(1180, 800)
    made.window.show()
    times: list[float] = []
    began = 0.0

    def again() -> None:
        nonlocal began
        began = time.perf_counter()
        made.window.go_to_library()

    def shown(_shelf: object) -> None:
        made.window.grab()
        times.append(since(began))
        if len(times) < 10:
            again()
        else:
            tell(ms=round(statistics.median(times[1:]), 1))
            made.close()
            app.quit()

    made.bridge.opened.disconnect()
    made.bridge.opened.connect(lambda _opened: again())
    made.bridge.shelf_changed.connect(shown)
    made.bridge.start()
    app.exec()


def page(data: Path, folder: Path) -> None:
    """The next page of 2,000 words: until it is painted, and the same words in one bare text widget beside it."""
    from PySide6.QtWidgets import QTextBrowser

    words = "\n\n".join("Leading and managing are two kinds of work in one place. " * 5 for _ in range(40))
    course = folder / "long"
    course.mkdir()
    (course / "course.toml").write_text('id = "long"\ntitle = "Long"\n')
    for number in (1, 2, 3, 4, 5):
        (course / f"{number}-lesson.md").write_text(f'+++\nid = "l{number}"\n+++\n# Lesson {number}\n\n{words}\n')
    app, made = program(data)
    made.window.resize(1180, 800)
    made.window.show()
    times: list[float] = []
    began = 0.0

    def shown(_lesson: object) -> None:
        nonlocal began
        made.window.grab()
        times.append(since(began))
        if len(times) < 10:
            began = time.perf_counter()
            made.window.open_lesson(f"l{len(times) % 5 + 1}")
            return
        browser = QTextBrowser()
        browser.resize(900, 800)
        began = time.perf_counter()
        browser.setPlainText(words)
        browser.grab()
        tell(ms=round(statistics.median(times[1:]), 1), bare_text_ms=round(since(began), 1))
        made.close()
        app.quit()

    def begin(_course: object) -> None:
        nonlocal began
        began = time.perf_counter()
        made.window.open_lesson("l1")

    made.bridge.course_opened.connect(begin)
    made.bridge.lesson_opened.connect(shown)
    made.window.start(course)
    app.exec()


def many_questions(data: Path, folder: Path) -> None:
    """A lesson of 60 questions, opened after another one: its first screen, and all of it; bare widgets beside."""
    from PySide6.QtWidgets import QLabel, QRadioButton, QVBoxLayout, QWidget

    from lmtrainer.desktop.tour.pages import lesson_page

    course = folder / "sixty"
    course.mkdir()
    (course / "course.toml").write_text('id = "sixty"\ntitle = "Sixty"\n')
    block = "::: choice q{0}\n\nWhich is {0}?\n\n- [x] {0}\n- [ ] more\n- [ ] less\n- [ ] none\n\n:::\n\n"
    (course / "1-l.md").write_text("# Sixty\n\n" + "".join(block.format(n) for n in range(60)))
    (course / "2-s.md").write_text("# One\n\n" + block.format("one"))
    app, made = program(data)
    made.window.resize(1180, 800)
    made.window.show()
    began = 0.0

    def shown(_lesson: object) -> None:
        nonlocal began
        made.window.grab()
        if not began:
            began = time.perf_counter()
            made.window.open_lesson("l")
            return
        first_ms = since(began)
        lesson_page(made.window).flow.build_all()
        all_ms = since(began)
        bare = QWidget()
        column = QVBoxLayout(bare)
        at = time.perf_counter()
        for number in range(60):
            column.addWidget(QLabel(f"Which is {number}?"))
            for option in ("one", "more", "less", "none"):
                column.addWidget(QRadioButton(option))
        bare.grab()
        tell(first_ms=round(first_ms, 1), all_ms=round(all_ms, 1), bare_widgets_ms=round(since(at), 1))
        made.close()
        app.quit()

    made.bridge.course_opened.connect(lambda _course: made.window.open_lesson("s"))
    made.bridge.lesson_opened.connect(shown)
    made.window.start(course)
    app.exec()


def show_results(data: Path, folder: Path) -> None:
    """The results of an assessment of 200 questions: from handing in to the painted page; bare labels beside."""
    from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

    from lmtrainer.desktop.tour.pages import assessments

    course = folder / "two-hundred"
    course.mkdir(exist_ok=True)
    (course / "course.toml").write_text('id = "two-hundred"\ntitle = "Two hundred"\n')
    block = "::: choice r{0}\n\nWhich is {0}?\n\n- [x] {0}\n- [ ] more\n\n:::\n\n"
    header = '+++\nkind = "assessment"\n+++\n# Final\n\n'
    (course / "1-final.md").write_text(header + "".join(block.format(n) for n in range(200)))
    app, made = program(data)
    made.window.resize(1180, 800)
    made.window.show()
    began = 0.0

    def begin(_course: object) -> None:
        made.window.open_lesson("final")
        made.bridge.assessments.overview_ready.connect(lambda _shown: made.bridge.assessments.begin("final"))
        made.bridge.assessments.opened.connect(lambda _run: hand_in())
        made.bridge.assessments.results_ready.connect(shown)

    def hand_in() -> None:
        nonlocal began
        began = time.perf_counter()
        assessments(made.window).page().hand_in()

    def shown(_results: object) -> None:
        made.window.grab()
        results_ms = since(began)
        bare = QWidget()
        column = QVBoxLayout(bare)
        at = time.perf_counter()
        for number in range(200):
            for words in (f"Which is {number}?", "not answered", str(number)):
                column.addWidget(QLabel(words))
        bare.grab()
        tell(ms=round(results_ms, 1), bare_labels_ms=round(since(at), 1))
        made.close()
        app.quit()

    made.bridge.course_opened.connect(begin)
    made.window.start(course)
    app.exec()


WINDOW = {
    "bare": bare,
    "prepare": prepare,
    "start": start,
    "open": open_course,
    "answer": answer,
    "page": page,
    "many": many_questions,
    "results": show_results,
    "grow": grow_record,
    "record": record,
    "library": library,
}


def measurement(what: str) -> Callable[..., None]:
    """One of the window's, or one of `bench_authors`."""
    if what in WINDOW:
        return WINDOW[what]
    from bench_authors import AUTHORS

    return AUTHORS[what]


if __name__ == "__main__":
    measurement(sys.argv[1])(*(Path(word) for word in sys.argv[2:]))
