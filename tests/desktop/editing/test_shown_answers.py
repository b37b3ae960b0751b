"""Shown with its answer, a question of every kind shows all that its author says."""

from pathlib import Path

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kinds.reflect import Reflect
from lmtrainer.course.model import Lesson
from lmtrainer.course.reader import read_course
from lmtrainer.desktop.questions.card import QuestionCard
from lmtrainer.desktop.questions.feedback import all_feedback
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.picture import no_picture
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.learning.progress import CourseProgress, QuestionProgress, QuestionState
from lmtrainer.study.changes import LessonAt, LessonOpened, QuestionRecord
from lmtrainer.study.previewing import with_answers

EVERY_KIND = Path(__file__).parents[2] / "courses" / "every-kind"


NONE = CourseProgress({}, 0, 0, 0, "", 0, 0, 0.0, started=False)
NEW = QuestionProgress(QuestionState.NEW, 0.0, 0, changed=False)


def test_every_kind_is_shown_answered_rightly_with_everything_said(qtbot) -> None:
    course = read_course(FolderSource(EVERY_KIND))
    questions = [q for lesson in course.lessons for q in lesson.questions]
    questions += [q for bank in course.banks for q in bank.questions]
    empty = QuestionRecord(NEW, None, None, None, 0, None)
    lesson, at = Lesson("l", "L", "", tuple(questions)), LessonAt(EVERY_KIND, "c", "l")
    opened = LessonOpened(at, lesson, {q.id: empty for q in questions}, None, NONE)
    theme = Theme()
    kinds = set()
    for question in questions:
        record = with_answers(opened).records[question.id]
        card = QuestionCard(theme, BlockFactory(theme, no_picture, print), question, record, (1, 1))
        qtbot.addWidget(card)
        kinds.add(question.kind)
        assert not card.is_open and card.panel is not None and card.again_button.isHidden()
        for said in all_feedback(question):
            assert said.plain in card.panel.words
        for said in (*question.hints, question.why, question.right, question.wrong):
            assert said is None or said.plain in card.panel.words
        if not isinstance(question.body, Reflect):
            assert card.area.answer() is not None
    assert len(kinds) == 11
