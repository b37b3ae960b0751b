"""What `bench.py` measures of what authors do: reading, marking, bringing in, saving in the preview."""

import json
import statistics
import time
from pathlib import Path

from bench_figures import memory_mb, since, tell


def mark_answers(course: Path) -> None:
    """100,000 right and wrong answers of each kind marked; beside it, answers read from their JSON."""
    from itertools import cycle, islice

    from lmtrainer.course.codec import decode, encode
    from lmtrainer.course.folder_source import FolderSource
    from lmtrainer.course.marking import mark, model_answer, wrong_answer
    from lmtrainer.course.reader import read_course

    count, figures, seen = 100_000, {}, set()
    for question in (question for lesson in read_course(FolderSource(course)).lessons for question in lesson.questions):
        if question.kind in seen:
            continue
        seen.add(question.kind)
        answers = list(islice(cycle((model_answer(question), wrong_answer(question))), count))
        began = time.perf_counter()
        for given in answers:
            mark(question, given)
        figures[f"{question.kind}_us"] = round(since(began) * 1000 / count, 2)
    stored = [encode(given) for given in answers]
    began = time.perf_counter()
    for text in stored[: count // 10]:
        decode(text)
    figures["read_one_us"] = round(since(began) * 10_000 / count, 2)
    tell(**figures)


def gift_of(count: int) -> str:
    """So many questions of five kinds in GIFT."""
    kinds = (
        "::Q{0}::What is **{0}** plus one? {{~{0} # No. ={1} # Yes. ~nothing ####Count on.}}",
        "Is {0} a number? {{T#It is.#Yes.}}",
        "Write {0} in digits. {{={0} =%50%{0}.0#Nearly.}}",
        "How much is {0} and a half? {{#{0}.5:0.1}}",
        "Match {0}. {{=one {0} -> 1 =two {0} -> 2 =three {0} -> 3}}",
    )
    made = ("// [id:q{0}] [tag:t]\n" + kinds[number % 5] for number in range(count))
    return "\n\n".join(text.format(number, number + 1) for number, text in enumerate(made))


def import_questions(folder: Path) -> None:
    """10,000 questions in GIFT read, planned, and landed in a course; beside it, gift-pegjs on the same text."""
    import shutil
    import subprocess

    from lmtrainer.interchange.gift.reader import read_gift
    from lmtrainer.publishing.importing import accept, plan_import
    from npm_packages import package_folder

    course, file = folder / "import", folder / "import.gift"
    course.mkdir()
    (course / "01-a.md").write_text("# A\n\nWords.\n")
    text = gift_of(10_000)
    file.write_text(text)
    began = time.perf_counter()
    found = read_gift(text)
    read_ms = since(began)
    began = time.perf_counter()
    plan = plan_import(file, course)
    plan_ms = since(began)
    began = time.perf_counter()
    accept(plan, folder / "data")
    figures = {"read_ms": round(read_ms), "plan_ms": round(plan_ms), "land_ms": round(since(began))}
    assert len(plan.questions) == len(found) == 10_000
    node, package = shutil.which("node"), package_folder("gift-pegjs")
    if node and package.is_dir():
        script = (
            "const p = require(process.argv[1] + '/pegjs-gift.js');"
            "const t = require('fs').readFileSync(process.argv[2], 'utf8');"
            "const b = performance.now(); const n = p.parse(t).length;"
            "console.log(JSON.stringify([n, performance.now() - b]));"
        )
        done = subprocess.run([node, "-e", script, package, file], capture_output=True, text=True, check=True)
        count, ms = json.loads(done.stdout)
        assert count == 10_000
        figures["gift_pegjs_read_ms"] = round(ms)
    tell(**figures)


def check_course(root: Path) -> None:
    """A whole course checked; beside it, its Markdown files turned into HTML by the `markdown` package alone.

    Seconds of the processor, because neither waits for anything.
    """
    import markdown

    from lmtrainer.publishing.checking import Target, check

    start = time.process_time()
    checked = check(Target(root))
    own = time.process_time() - start
    files = [path.read_text("utf-8") for path in root.glob("*/*.md")]
    converter = markdown.Markdown(extensions=["sane_lists"])
    start = time.process_time()
    for text in files:
        converter.reset().convert(text)
    questions = sum(facts.questions for facts in checked.lessons)
    assert questions == 10_000, questions
    tell(s=own, markdown_s=time.process_time() - start, mb=memory_mb())


def save_to_painted(course: Path, folder: Path) -> None:
    """In the preview: a lesson is saved (a new file renamed over it) until it is painted anew; ten times.

    Beside it, what nobody can do without: reading the same lesson alone, in a process that is warm.
    """
    import os
    import shutil

    from PySide6.QtCore import QTimer

    from lmtrainer.course.folder_source import FolderSource
    from lmtrainer.course.reader import read_course
    from lmtrainer.desktop.base.editor import EditorSetting
    from lmtrainer.desktop.editing.window import PreviewWindow
    from lmtrainer.desktop.tour.silence import NoPrompts
    from lmtrainer.desktop.ui.application import make_application
    from lmtrainer.desktop.ui.theme.theme import Theme
    from lmtrainer.store.settings_store import SettingsStore

    root = folder / f"{course.name}-saved"
    shutil.copytree(course, root)
    lesson = read_course(FolderSource(root)).lessons[1]
    file = root / lesson.path
    text = file.read_text("utf-8")
    alone = folder / f"{course.name}-alone"
    alone.mkdir()
    app = make_application()
    theme = Theme()
    theme.apply()
    window = PreviewWindow(theme, root, NoPrompts(), EditorSetting(SettingsStore(folder / "none.json")), lesson.id)
    times: list[float] = []
    alone_ms: list[float] = []
    began = 0.0

    def save() -> None:
        nonlocal began
        (alone / "1-lesson.md").write_text(text + f"\n\nParagraph {len(times)}.\n", "utf-8")
        at = time.perf_counter()
        read_course(FolderSource(alone))
        alone_ms.append(since(at))
        new = file.with_name(".new")
        new.write_text(text + f"\n\nParagraph {len(times)}.\n", "utf-8")
        began = time.perf_counter()
        os.replace(new, file)

    def painted() -> None:
        if not began:
            return
        times.append(since(began))
        if len(times) <= 10:
            QTimer.singleShot(50, save)
            return
        words = len(text.split())
        tell(
            ms=round(statistics.median(times[1:]), 1), worst_ms=round(max(times[1:]), 1),
            lesson_alone_ms=round(statistics.median(alone_ms[1:]), 1), words=words,
        )  # fmt: skip
        window.close()
        app.quit()

    def opened(_lesson: object) -> None:
        window.bridge.lesson_opened.disconnect(opened)
        QTimer.singleShot(200, save)

    window.pages.renewed.connect(painted)
    window.bridge.lesson_opened.connect(opened)
    window.resize(1480, 920)
    window.show()
    window.start()
    app.exec()


AUTHORS = {
    "check": check_course,
    "mark": mark_answers,
    "import": import_questions,
    "saved": save_to_painted,
}
