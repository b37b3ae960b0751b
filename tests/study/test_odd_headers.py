"""Whatever a course says of itself, what is learnt in it is kept: no legal course says what the record refuses."""

from pathlib import Path

import pytest
from tests.conftest import MakeCourse
from tests.study.test_record import Learner, answer_all

LONG, LINES = "long " * 300, "line\n" * 9000


@pytest.fixture
def learner(tmp_path: Path):
    made = Learner(tmp_path / "data")
    yield made
    made.close()


@pytest.mark.parametrize("key", ["title", "version", "language", "description"])
@pytest.mark.parametrize(
    "value",
    ['"\\u0000"', '"a\\u0000b"', f'"{LONG}"', f'"""{LINES}"""', '"\\u202e\\u200b"', '":practice"', '""', "7"],
    ids=["nul", "nul-within", "long", "many-lines", "unseen", "reserved", "empty", "number"],
)
def test_an_answer_in_it_is_kept(learner: Learner, make_course: MakeCourse, key: str, value: str) -> None:
    header = {"id": '"odd"', "title": '"Odd"', key: value}
    root = make_course(**{"course.toml": "".join(f"{name} = {said}\n" for name, said in header.items())})
    answer_all(learner.opens(root), "leading")
    learner.again()
    assert learner.database.value("SELECT count(*) FROM attempt") == 1
    assert learner.opens(root).progress().score > 0
