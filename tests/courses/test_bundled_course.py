"""The bundled course: complete, without a mistake, and giving nothing away."""

import re
from collections import Counter
from pathlib import Path

import pytest

from lmtrainer.course.marking import mark, model_answer, wrong_answer
from lmtrainer.course.model import Course
from lmtrainer.course.questions import Choice, Gaps, Multiple, Question
from lmtrainer.course.reader import read_course
from lmtrainer.course.source import FolderSource
from lmtrainer.course.text import Callout, CalloutKind, Picture, Prose
from lmtrainer.resources import bundled

ROOT = Path(bundled("courses", "leadership-vs-management"))


@pytest.fixture(scope="module")
def course() -> Course:
    return read_course(FolderSource(ROOT))


@pytest.fixture(scope="module")
def questions(course: Course) -> list[Question]:
    return [question for lesson in course.lessons for question in lesson.questions]


def test_it_has_no_problem_and_its_promised_size(course: Course, questions: list[Question]) -> None:
    assert course.problems == ()
    assert len(course.modules) >= 6 and len(course.lessons) >= 14 and len(questions) >= 40


def test_each_lesson_opens_with_what_one_will_be_able_to_do_and_has_an_example(course: Course) -> None:
    for lesson in course.lessons:
        first = lesson.blocks[0]
        assert isinstance(first, Prose) and first.text.plain.startswith(
            ("After this lesson you", "After this check you")
        )
        assert any(isinstance(b, Callout) and b.kind is CalloutKind.EXAMPLE for b in lesson.blocks), lesson.id


def test_every_question_can_be_answered_rightly_and_wrongly_and_explains_itself(questions: list[Question]) -> None:
    for question in questions:
        assert mark(question, model_answer(question)).fraction == 1
        assert mark(question, wrong_answer(question)).fraction == 0
        assert question.why and question.hints and question.objective and not question.provisional


def test_every_wrong_answer_that_can_be_chosen_is_answered(questions: list[Question]) -> None:
    for question in questions:
        match question.body:
            case Choice() | Multiple():
                assert all(option.feedback for option in question.body.options), question.id
            case Gaps():
                for gap in question.body.gaps:
                    told = {reply.text for reply in gap.replies if reply.feedback}
                    assert set(gap.choices) - set(gap.accepted) <= told, question.id
            case _:
                pass


def test_the_right_option_is_not_given_away_by_length_or_place(questions: list[Question]) -> None:
    choices = [q.body for q in questions if isinstance(q.body, Choice)]
    places: Counter[int] = Counter()
    longest = 0
    for body in choices:
        assert len(body.options) == 4
        right = next(i for i, option in enumerate(body.options) if option.weight == 100)
        places[right] += 1
        lengths = [len(option.text.plain) for option in body.options]
        longest += lengths[right] == max(lengths)
    assert longest / len(choices) <= 0.35
    for place in range(4):
        assert abs(places[place] / len(choices) - 0.25) <= 0.12, places


def test_no_option_refers_to_the_others(questions: list[Question]) -> None:
    for question in questions:
        if isinstance(question.body, Choice | Multiple):
            for option in question.body.options:
                assert not re.search(r"(?i)\b(all|none) of the (above|others)", option.text.plain)


def test_each_objective_has_three_questions_or_more(course: Course, questions: list[Question]) -> None:
    counts = Counter(question.objective for question in questions)
    assert set(counts) == {objective.key for objective in course.info.objectives}
    assert min(counts.values()) >= 3


def test_pictures_have_words_and_a_variant_for_each_look(course: Course) -> None:
    pictures = [b for lesson in course.lessons for b in lesson.blocks if isinstance(b, Picture)]
    assert len(pictures) >= 5 and course.info.cover is not None
    for picture in (*pictures, course.info.cover):
        assert {variant.theme for variant in picture.variants} == {"dark", "contrast"}
    assert all(picture.alt for picture in pictures)


def test_coverage_names_every_question_and_only_such(course: Course, questions: list[Question]) -> None:
    named = set(re.findall(r"`([^`]+)`", (ROOT / "COVERAGE.md").read_text("utf-8")))
    lessons = {lesson.id for lesson in course.lessons}
    assert named - lessons == {question.id for question in questions}
    assert lessons - named == {"check-two-jobs"}


def test_from_the_second_module_on_each_opens_with_two_questions_that_look_back(course: Course) -> None:
    for module in course.modules[1:]:
        assert [q.id.startswith("look-back-") for q in module.lessons[0].questions[:2]] == [True, True], module.id
