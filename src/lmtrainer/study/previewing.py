"""What an author sees of a question that is shown with its answer, and an assessment that goes on though it was edited.

Both are for a record that nobody keeps; a learner's own never shows nor does either.
"""

from dataclasses import replace

from lmtrainer.course.marking import mark, model_answer
from lmtrainer.course.questions import Question
from lmtrainer.store.assessment_store import KeptAnswer
from lmtrainer.study.assessing import Assessing, by_id
from lmtrainer.study.assessment_changes import AssessmentOpened
from lmtrainer.study.changes import LessonOpened, QuestionRecord
from lmtrainer.study.tried_questions import kept_whole


def with_answers(opened: LessonOpened) -> LessonOpened:
    """The same lesson with every question answered rightly, and everything shown that its author says to answers."""
    questions = opened.lesson.questions
    return replace(opened, records={q.id: _with_answer(q, opened.records[q.id]) for q in questions})


def _with_answer(question: Question, record: QuestionRecord) -> QuestionRecord:
    answer = model_answer(question)
    return replace(
        record, last_answer=answer, last_mark=mark(question, answer), draft=None, hints_used=0, earlier_mark=None,
        tries_left=0, revealed=True,
    )  # fmt: skip


class PreviewAssessing(Assessing):
    """The assessments of a course that is being edited."""

    def renew(self, run_id: str) -> AssessmentOpened | None:
        """Go on with a try that is running, in the questions and rules as they are now: a new one in its place.

        Answers to what did not change stay. None when nothing is left to go on with.
        """
        old = self._opened(self._run(run_id))
        form = old.run.form
        now = by_id(*self._askable(old.run.assessment_id))
        questions = [now[drawn.question_id] for drawn in form.questions if drawn.question_id in now]
        lesson = self._outline.lesson(old.run.assessment_id)
        if not questions or lesson is None or lesson.assessment is None or old.run.finished:
            return None
        rules = lesson.assessment
        drawn, versions = kept_whole(questions)
        form = replace(
            form,
            title=lesson.title,
            questions=drawn,
            limit_ms=rules.minutes * 60_000 if rules.minutes else None,
            may_pause=rules.pause,
            pass_mark=rules.pass_mark,
            feedback=rules.feedback.value,
            review=rules.review,
        )
        store = self._store
        begun = store.begin(replace(old.run, form=form), versions)
        same = {q.id for q in old.questions if q.id in now and q.fingerprint == now[q.id].fingerprint}
        for kept in store.answers(run_id):
            if kept.question_id in same:
                store.keep_answer(begun.id, KeptAnswer(kept.question_id, kept.answer, kept.certainty), self._clock())
        here = old.run.form.questions[min(old.run.current, len(old.run.form.questions) - 1)].question_id
        current = next((n for n, question in enumerate(questions) if question.id == here), old.run.current)
        current = min(current, len(questions) - 1)
        store.keep_state(begun.id, old.run.used_ms, current, old.run.flagged, self._clock())
        return self._opened(self._run(begun.id))
