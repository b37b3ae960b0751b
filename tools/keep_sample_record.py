"""Writes tests/records/schema-N.sqlite by the program as it is: once for each schema, and never again."""

import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lmtrainer.course.marking import model_answer, wrong_answer
from lmtrainer.store.assessment_store import AssessmentStore
from lmtrainer.store.backups import copy_to
from lmtrainer.store.catalogue import Catalogue
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.migrations import CURRENT
from lmtrainer.store.opening import open_database
from lmtrainer.study.assessing import Assessing
from lmtrainer.study.compiling import compile_course
from lmtrainer.study.library import Library
from lmtrainer.study.session import StudySession

ROOT = Path(__file__).resolve().parent.parent
FILES = {
    "course.toml": 'id = "two-jobs"\ntitle = "Two jobs"\nversion = "1"\n',
    "01-first/01-leading.md": "# Leading\n\n::: choice direction {tries=2}\n\nWhich?\n\n"
    "- [ ] The rota\n- [x] The vision\n\n:::\n",
    "01-first/02-managing.md": "# Managing\n\n"
    + "".join(f"::: choice m{n}\n\nWhich is {n}?\n\n- [x] {n}\n- [ ] more\n\n:::\n\n" for n in range(3)),
    "01-first/03-thinking.md": "# Thinking\n\n::: reflect own\n\nWhat do you think?\n\n:::\n",
    "01-first/04-final.md": '+++\nkind = "assessment"\ntries = 5\n+++\n# Final\n\n'
    + "".join(f"::: choice f{n}\n\nWhich is {n}?\n\n- [x] {n}\n- [ ] more\n\n:::\n\n" for n in range(2)),
}


class Clock:
    """Seven seconds later whenever it is asked."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=7)
        return self.now


def main() -> int:
    """Write the sample; returns 1 where there is one."""
    target = ROOT / "tests" / "records" / f"schema-{CURRENT}.sqlite"
    if target.exists():
        print(f"{target} is there already; it is never changed.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder), target)
    print(f"written: {target}")
    return 0


def _write(folder: Path, target: Path) -> None:
    course, clock = folder / "course", Clock()
    for name, text in FILES.items():
        (course / name).parent.mkdir(parents=True, exist_ok=True)
        (course / name).write_text(text)
    database = open_database(folder / "record.sqlite", clock())
    catalogue, store = Catalogue(folder / "catalogue.sqlite"), HistoryStore(database)
    library = Library(catalogue, store, clock)
    library.keep(course, compile_course(course))
    session = library.open_session(course)
    _learn(session, clock)
    _assess(Assessing(session, store, AssessmentStore(database), catalogue, clock))
    session.keep_place("thinking", 0, 0.0, 1234)
    own = session.open_lesson("thinking").lesson.questions[0]
    session.answer("thinking", own.id, wrong_answer(own), 0, 100)
    copy_to(database.connection, target)
    catalogue.close()
    database.close()


def _learn(session: StudySession, clock: Clock) -> None:
    direction = session.open_lesson("leading").lesson.questions[0]
    session.answer("leading", direction.id, wrong_answer(direction), 1, 4000)
    clock.now -= timedelta(days=1)  # the clock is set back
    session.answer("leading", direction.id, model_answer(direction), 0, 3000)
    session.read_to_end("leading")
    session.keep_place("leading", 2, 0.5)
    for number in range(6):
        for question in session.open_lesson("managing").lesson.questions:
            session.answer("managing", question.id, (wrong_answer if number % 2 else model_answer)(question), 0, 2000)
    session.keep_place("managing", 1, 0.25)
    session.keep_draft("managing", question.id, model_answer(question), 1)


def _assess(assessing: Assessing) -> None:
    for handed_in in (True, True, False):
        opened = assessing.begin("final")
        for number, question in enumerate(opened.questions):
            given = (wrong_answer if number else model_answer)(question)
            assessing.keep_answer(opened.run.id, question.id, given, "sure")
        assessing.keep_state(opened.run.id, 30_000, 1, (opened.questions[0].id,))
        if handed_in:
            assessing.hand_in(opened.run.id)
    assessing.keep_learner_name("Sample Learner")


if __name__ == "__main__":
    sys.exit(main())
