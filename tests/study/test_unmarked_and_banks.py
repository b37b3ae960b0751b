"""What is not marked is done when it is answered and never counts; banks are at hand without their course."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from lmtrainer.course.kinds.reflect import ReflectAnswer
from lmtrainer.learning.progress import QuestionState
from lmtrainer.store.catalogue import Catalogue, Forgotten
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.opening import open_database
from lmtrainer.study.compiling import compile_course
from lmtrainer.study.library import Library

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
REFLECT = "# T\n\n::: reflect think {points=5}\nThink.\n\nmodel: So.\n:::\n"
BANK = "::: choice drawn\nAsk\n- [x] a\n- [ ] b\n:::\n"


def test_a_reflection_is_done_when_it_is_answered_and_never_counts(tmp_path: Path, make_course) -> None:
    root = make_course(**{"01-first/01-leading.md": REFLECT, "questions/basics.md": BANK})
    catalogue = Catalogue(tmp_path / "catalogue.sqlite")
    database = open_database(tmp_path / "record.sqlite", NOW)
    library = Library(catalogue, HistoryStore(database), lambda: NOW)
    library.keep(root, compile_course(root))
    session = library.open_session(root)
    answered = session.answer("leading", "think", ReflectAnswer("Much."), 0, 10)
    assert (answered.mark.fraction, answered.points, answered.progress.score) == (None, 0, 0)
    record = session.open_lesson("leading").records["think"]
    assert record.progress.state is QuestionState.ANSWERED and record.last_answer == ReflectAnswer("Much.")
    bank = catalogue.bank(root, "basics")
    assert bank is not None and [question.id for question in bank.questions] == ["drawn"]
    assert catalogue.bank(root, "others") is None
    with pytest.raises(Forgotten):
        catalogue.bank(root / "unread", "basics")
    catalogue.close()
    database.close(NOW)
