"""Measures start, pages, answers and large courses, each beside its reference in the same run. `make bench`.

Writes a table and `build/bench.json`. These machines are noisy: medians and ratios count, not milliseconds.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 9
MEASURE = ROOT / "tools" / "bench_child.py"


def run(what: str, *words: str) -> dict[str, float]:
    """One measurement in a fresh process."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code
    done = subprocess.run([sys.executable, MEASURE, what, *words], capture_output=True, text=True, env=environment)
    if done.returncode:
        raise SystemExit(f"bench: {what} failed\n{done.stderr}")
    result: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return result


def medians(results: list[dict[str, float]]) -> dict[str, float]:
    """The median of each figure."""
    return {key: round(statistics.median(result[key] for result in results), 2) for key in results[0]}


def write_course(folder: Path, lessons: int) -> Path:
    """A course with so many lessons, in modules of ten."""
    root = folder / f"course-{lessons}"
    root.mkdir(parents=True)
    (root / "course.toml").write_text(f'id = "course-{lessons}"\ntitle = "{lessons} lessons"\n')
    for number in range(lessons):
        module = root / f"{number // 10 + 1:03d}-module-{number // 10 + 1}"
        module.mkdir(exist_ok=True)
        text = f"# Lesson {number}\n\nWords.\n\n::: choice q{number}\n\nAsk?\n\n- [x] a\n- [ ] b\n\n:::\n"
        (module / f"{number % 10 + 1:02d}-lesson-{number}.md").write_text(text)
    return root


def write_questions(folder: Path, count: int) -> Path:
    """A course with so many questions, of all kinds in turn, 25 to a lesson and 20 lessons to a module."""
    from lmtrainer.publishing.examples import EXAMPLES

    root = folder / f"questions-{count}"
    root.mkdir(parents=True)
    (root / "course.toml").write_text(f'id = "questions-{count}"\ntitle = "Questions"\nlanguage = "en"\n')
    texts = list(EXAMPLES.values())
    for lesson in range(count // 25):
        module = root / f"{lesson // 20 + 1:02d}-module-{lesson // 20 + 1}"
        module.mkdir(exist_ok=True)
        parts = [f"# Lesson {lesson}\n\nSome words of *prose*, and `code`.\n"]
        for number in range(lesson * 25, lesson * 25 + 25):
            text = texts[number % len(texts)]
            parts.append(text.replace(f" {text.split()[2]}", f" q{number}", 1))
        (module / f"{lesson % 20 + 1:02d}-lesson-{lesson}.md").write_text("\n".join(parts))
    return root


def in_german(data: Path, folder: Path) -> Path:
    """The same data with German chosen in the settings."""
    copy = folder / "german"
    shutil.copytree(data, copy)
    settings = copy / "settings.json"
    settings.write_text(json.dumps({**json.loads(settings.read_text("utf-8")), "language": "de"}), "utf-8")
    return copy


def grown(data: Path, folder: Path, course: Path) -> dict[str, dict[str, float]]:
    """What a learner waits for with a million attempts in the record, each beside the same with two a question."""
    small, large = folder / "two-each", folder / "grown"
    for place in (small, large):
        shutil.copytree(data, place)
    run("grow", str(small), "2000")
    figures = {"a million attempts, written": run("grow", str(large), "1000000")}
    for name, words, runs in (
        ("record", (), 3),
        ("library", (), 3),
        ("open", (str(course),), 5),
        ("answer", (str(course),), 3),
        ("results", (str(folder),), 3),
    ):
        title = {"open": "course page of 1,000 lessons", "answer": "answer, click to shown"}.get(name, name)
        pairs = [(run(name, str(small), *words), run(name, str(large), *words)) for _ in range(runs)]
        figures[f"{title}, two thousand attempts"] = medians([few for few, _ in pairs])
        figures[f"{title}, a million attempts"] = medians([many for _, many in pairs])
    return figures


FLAT = (
    ("library", "ms"), ("course page of 1,000 lessons", "ms"), ("answer, click to shown", "p50_ms"), ("results", "ms"),
)  # fmt: skip


def flatness(figures: dict[str, dict[str, float]]) -> dict[str, float]:
    """How many times longer everything takes with a million attempts."""
    return {
        f"{name}, a million attempts, times two thousand (goal 1.2)": round(
            figures[f"{name}, a million attempts"][key] / figures[f"{name}, two thousand attempts"][key], 2
        )
        for name, key in FLAT
    }


def main() -> None:
    """Measure everything and write the table."""
    figures: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        run("prepare", str(data), str(ROOT / "courses" / "leadership-vs-management"))
        german = in_german(data, Path(folder))
        rounds = [(run("bare"), run("start", str(data)), run("start", str(german))) for _ in range(RUNS)]
        figures["bare window"] = medians([bare for bare, _, _ in rounds])
        figures["first painted lesson"] = medians([start for _, start, _ in rounds])
        figures["first painted lesson, in German"] = medians([start for _, _, start in rounds])
        small, large = write_course(Path(folder), 10), write_course(Path(folder), 1000)
        for root in (small, large):
            run("prepare", str(data), str(root))
        opened = [(run("open", str(data), str(small)), run("open", str(data), str(large))) for _ in range(RUNS)]
        figures["open 10 lessons"] = medians([ten for ten, _ in opened])
        figures["open 1,000 lessons"] = medians([thousand for _, thousand in opened])
        figures["answer, click to shown"] = run("answer", str(data), str(small))
        figures["page of 2,000 words"] = run("page", str(data), folder)
        figures["page of 60 questions"] = run("many", str(data), folder)
        figures["results of 200 questions"] = run("results", str(data), folder)
        figures["import 10,000 questions"] = run("import", folder)
        questions = write_questions(Path(folder), 10_000)
        figures["check of 10,000 questions"] = medians([run("check", str(questions)) for _ in range(3)])
        bundled = ROOT / "courses" / "leadership-vs-management"
        figures["preview, save to painted"] = run("saved", str(bundled), folder)
        figures["preview, in 1,000 lessons"] = run("saved", str(large), folder)
        figures |= grown(data, Path(folder), large)
        figures["marking an answer"] = run("mark", str(ROOT / "tests" / "courses" / "every-kind"))
    bare, start = figures["bare window"], figures["first painted lesson"]
    ten, thousand = figures["open 10 lessons"]["ms"], figures["open 1,000 lessons"]["ms"]
    checked = figures["check of 10,000 questions"]
    ratios = {
        "start, times a bare window (goal 1.5)": round(start["ms"] / bare["ms"], 2),
        "start in German, times in English": round(figures["first painted lesson, in German"]["ms"] / start["ms"], 2),
        "memory, times a bare window (goal 1.4)": round(start["mb"] / bare["mb"], 2),
        "open 1,000 lessons, times 10 (goal 1.2)": round(thousand / ten, 2),
        "check, times the markdown package alone (goal 1)": round(checked["s"] / checked["markdown_s"], 2),
        **flatness(figures),
    }
    for name, values in figures.items():
        print(f"{name:48}", "  ".join(f"{key} {value:g}" for key, value in values.items()))
    for name, ratio in ratios.items():
        print(f"{name:48} {ratio:g}")
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    (build / "bench.json").write_text(json.dumps({"figures": figures, "ratios": ratios}, indent=1) + "\n")


if __name__ == "__main__":
    main()
