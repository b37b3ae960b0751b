"""What a tour found: each question with what it earned, and everything that disagrees."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field

from lmtrainer.course.marking import mark, model_answer, wrong_answer
from lmtrainer.course.model import Course
from lmtrainer.course.questions import Question
from lmtrainer.desktop.tour.guide import AssessmentTaken, Pass

PASSES = (Pass.WRONG, Pass.RIGHT)


@dataclass(slots=True)
class TourResult:
    """What `tour.json` holds.

    ``questions`` are all of the course. Those of an assessment or a bank have ``drawn``: the passes that asked
    them; in another pass they were marked without being shown.
    """

    lessons: list[str] = field(default_factory=list)
    questions: list[dict[str, object]] = field(default_factory=list)
    assessments: list[dict[str, object]] = field(default_factory=list)
    attempts: int = 0
    attempts_stored: int = 0
    progress: dict[str, object] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def note_assessments(self, kind: Pass, taken: Mapping[str, AssessmentTaken]) -> None:
        """The assessments of one pass."""
        self.assessments += [{"id": name, "pass": kind.value, **asdict(one)} for name, one in taken.items()]

    def note_questions(self, course: Course, earned: Mapping[Pass, Mapping[str, float]]) -> None:
        """Every question with what it earned in each pass."""
        for question in (q for lesson in course.lessons if not lesson.assessment for q in lesson.questions):
            self._note(question, {kind: earned[kind].get(question.id) for kind in PASSES})
        asked = [q for lesson in course.lessons if lesson.assessment for q in lesson.questions]
        for question in [*asked, *(q for bank in course.banks for q in bank.questions)]:
            self._note_drawn(question)

    def _note(self, question: Question, fractions: Mapping[Pass, float | None], **more: object) -> None:
        told = {f"fraction_{kind.value}": fraction for kind, fraction in fractions.items()}
        self.questions.append({"id": question.id, "kind": question.kind.value, **told, **more})

    def _note_drawn(self, question: Question) -> None:
        drawn: list[str] = []
        fractions: dict[Pass, float | None] = {}
        for kind in PASSES:
            given = model_answer(question) if kind is Pass.RIGHT else wrong_answer(question)
            fractions[kind] = mark(question, given).fraction
            for found in self._fractions(kind):
                if question.id in found:
                    fractions[kind] = found[question.id]
                    drawn.append(kind.value)
        self._note(question, fractions, drawn=drawn)

    def _fractions(self, kind: Pass) -> list[dict[str, float | None]]:
        return [taken["fractions"] for taken in self.assessments if taken["pass"] == kind.value]  # type: ignore[misc]

    def check(self, lessons: Sequence[str]) -> None:
        """Add a problem for everything that disagrees; ``lessons`` are the ids of all."""
        if len(self.lessons) != len(lessons):
            self.problems.append(f"{len(self.lessons)} of {len(lessons)} lessons were seen")
        if self.attempts != self.attempts_stored:
            self.problems.append(f"{self.attempts} attempts were made, {self.attempts_stored} are stored")
        drawn = sum(int(str(taken["questions"])) for taken in self.assessments)
        shown = sum("drawn" not in question for question in self.questions)
        if self.attempts != len(PASSES) * shown + drawn:
            self.problems.append(f"{self.attempts} attempts on {shown} questions in two passes, and {drawn} drawn")
        for taken in self.assessments:
            if (taken["percent"] == 100) != (taken["pass"] == Pass.RIGHT.value):
                self.problems.append(f"{taken['id']}: {taken['percent']} % when answered {taken['pass']}ly")
        for question in self.questions:
            self._check_question(question)

    def _check_question(self, question: Mapping[str, object]) -> None:
        right, wrong = question["fraction_right"], question["fraction_wrong"]
        if right is None and wrong is None:
            return  # of a kind that is not marked
        if right != 1.0:
            self.problems.append(f"{question['id']}: the right answer earned {right}")
        if not isinstance(wrong, float) or wrong >= 1.0:
            self.problems.append(f"{question['id']}: the wrong answer earned {wrong}")
