"""An answer in words: every kind, and answers that the question does not have."""

from pathlib import Path

import pytest

from lmtrainer.course.answer_words import answer_lines, answer_parts
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kinds.choice import ChoiceAnswer
from lmtrainer.course.kinds.gaps import GapsAnswer
from lmtrainer.course.kinds.match import MatchAnswer
from lmtrainer.course.kinds.multiple import MultipleAnswer
from lmtrainer.course.kinds.order import OrderAnswer
from lmtrainer.course.kinds.reflect import ReflectAnswer
from lmtrainer.course.kinds.scale import ScaleAnswer
from lmtrainer.course.kinds.scenario import ScenarioAnswer
from lmtrainer.course.kinds.sort import SortAnswer
from lmtrainer.course.marking import model_answer
from lmtrainer.course.reader import read_course

COURSE = read_course(FolderSource(Path(__file__).parent.parent / "courses" / "every-kind"))
QUESTIONS = {question.id: question for lesson in COURSE.lessons for question in lesson.questions}
EXPECTED = {
    "counterparts": ("Vision → Execution", "Influence → Authority", "Change → Stability"),
    "steps": (
        "1. Set the direction", "2. Turn it into an action plan", "3. Allocate people and time",
        "4. Check the work against the standard",
    ),
    "groups": ("Leadership: Inspire people · Drive change", "Management: Plan the week · Coordinate resources"),
    "word": ("influence",),
    "words": ("influence · authority · plan",),
    "pick": ("The vision",),
    "several": ("Plans", "Standards"),
    "idea": (
        "Deliver as promised, and set an hour next week for the idea",
        "Ask the whole team what it would change for them",
    ),
}  # fmt: skip


@pytest.mark.parametrize("question", EXPECTED)
def test_the_right_answer_in_words(question: str) -> None:
    assert answer_lines(QUESTIONS[question], model_answer(QUESTIONS[question])) == EXPECTED[question]


def test_what_is_missing_is_a_dash() -> None:
    assert answer_lines(QUESTIONS["counterparts"], MatchAnswer((None, 0, 1)))[0] == "Vision → –"
    assert answer_lines(QUESTIONS["mirror"], ScaleAnswer((None, 0, 3, 1)))[0].endswith(": –")
    assert answer_lines(QUESTIONS["words"], GapsAnswer(("", "b", " "))) == ("– · b · –",)
    assert answer_lines(QUESTIONS["groups"], SortAnswer((1, 1, 1, 1)))[0] == "Leadership: –"


def test_an_answer_to_another_question_has_no_words() -> None:
    for answer in (
        ChoiceAnswer(0), MultipleAnswer((0,)), MatchAnswer((0,)), OrderAnswer((0,)),
        SortAnswer((0,)), ScaleAnswer((0,)), ScenarioAnswer((0,)),
    ):  # fmt: skip
        assert answer_lines(QUESTIONS["word"], answer) == ()
    assert answer_lines(QUESTIONS["pick"], ChoiceAnswer(99)) == ()
    assert answer_lines(QUESTIONS["idea"], ScenarioAnswer((9,))) == ()
    assert answer_lines(QUESTIONS["plan"], ReflectAnswer(" Mine. ")) == ("Mine.",)


@pytest.mark.parametrize(
    ("question_id", "answer", "parts"),
    [
        (
            "counterparts", MatchAnswer((0, 2, None)),
            [("Vision → Execution", "right", ""), ("Influence → Stability", "wrong", "Authority"),
             ("Change → –", "wrong", "Stability")],
        ),
        (
            "steps", OrderAnswer((0, 1, 3, 2)),
            [("1. Set the direction", "right", ""), ("2. Turn it into an action plan", "right", ""),
             ("3. Check the work against the standard", "wrong", "4"), ("4. Allocate people and time", "wrong", "3")],
        ),
        (
            "groups", SortAnswer((1, 0, 1, None)),
            [("Inspire people → Management", "wrong", "Leadership"), ("Drive change → Leadership", "right", ""),
             ("Plan the week → Management", "right", ""), ("Coordinate resources → –", "wrong", "Management")],
        ),
        (
            "words", GapsAnswer(("influence", "", "vision")),
            [("influence", "right", ""), ("–", "wrong", "authority"), ("vision", "wrong", "plan")],
        ),
        ("several", MultipleAnswer((0, 2)), [("Plans", "right", ""), ("Dreams", "wrong", "")]),
    ],
)  # fmt: skip
def test_each_part_of_an_answer_has_its_own_verdict(question_id: str, answer, parts) -> None:
    found = answer_parts(QUESTIONS[question_id], answer)
    assert [(part.words, part.verdict, part.right) for part in found] == parts


def test_an_answer_of_one_thing_or_to_another_question_has_no_parts() -> None:
    assert answer_parts(QUESTIONS["pick"], ChoiceAnswer(0)) == ()
    assert answer_parts(QUESTIONS["several"], MultipleAnswer((0,))) == ()
    assert answer_parts(QUESTIONS["words"], GapsAnswer(("influence",))) == ()
    assert answer_parts(QUESTIONS["groups"], ChoiceAnswer(0)) == ()
