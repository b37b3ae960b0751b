"""What a tour reports: every question of lessons, assessments and banks, and whatever earned what it should not."""

from pathlib import Path

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.marking import is_marked
from lmtrainer.course.reader import read_course
from lmtrainer.desktop.tour.guide import AssessmentTaken, Pass
from lmtrainer.desktop.tour.result import TourResult

COURSE = read_course(FolderSource(Path(__file__).parents[2] / "courses" / "strangers"))
SHOWN = [q for lesson in COURSE.lessons if not lesson.assessment for q in lesson.questions]


def toured(*, right: float = 1.0, wrong: float = 0.0) -> TourResult:
    result = TourResult(lessons=[lesson.id for lesson in COURSE.lessons])
    for kind, fraction in ((Pass.WRONG, wrong), (Pass.RIGHT, right)):
        percent = 100 if kind is Pass.RIGHT else 0
        taken = AssessmentTaken(1, 1, percent, kind is Pass.RIGHT, {"pool-red": fraction})
        result.note_assessments(kind, {"check": taken})
    fractions = {q.id: 0.0 for q in SHOWN if is_marked(q.body)}
    result.note_questions(COURSE, {Pass.WRONG: fractions, Pass.RIGHT: dict.fromkeys(fractions, 1.0)})
    result.attempts = result.attempts_stored = 2 * len(SHOWN) + 2
    result.check([lesson.id for lesson in COURSE.lessons])
    return result


def test_every_question_is_listed_with_what_it_earned() -> None:
    result = toured()
    everything = [*SHOWN, *(q for q in COURSE.lessons[-1].questions), *COURSE.banks[0].questions]
    assert [entry["id"] for entry in result.questions] == [q.id for q in everything]
    for entry, question in zip(result.questions, everything, strict=True):
        if is_marked(question.body):
            assert entry["fraction_right"] == 1 and entry["fraction_wrong"] < 1
        else:
            assert entry["fraction_right"] is entry["fraction_wrong"] is None
    assert not result.problems


def test_a_wrong_answer_that_earns_everything_is_a_problem() -> None:
    assert toured(wrong=1.0).problems == ["pool-red: the wrong answer earned 1.0"]
    assert toured(right=0.5).problems == ["pool-red: the right answer earned 0.5"]
