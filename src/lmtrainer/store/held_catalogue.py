"""A catalogue of the one course that its author is editing: in memory, whole, and gone with the window.

Besides the lessons it has sheets: all questions of a bank, and all that an assessment may ask, as lessons to look at.
"""

from pathlib import Path

from lmtrainer.course.drawing import candidates
from lmtrainer.course.model import Bank, Block, Course, Lesson, Outline, outline_of

_BANK, _ASSESSMENT = ":bank:", ":asked-in:"


def bank_sheet(bank_id: str) -> str:
    """The id of the sheet with the questions of a bank; no course can have it."""
    return _BANK + bank_id


def assessment_sheet(assessment_id: str) -> str:
    """The id of the sheet with an assessment's own text and questions, and all that it may draw."""
    return _ASSESSMENT + assessment_id


class HeldCatalogue:
    """A `CourseCache` without a file. For one thread."""

    def __init__(self) -> None:
        """Nothing is held yet."""
        self._root: Path | None = None
        self._signature = ""
        self._course: Course | None = None
        self._outline: Outline | None = None
        self._lessons: dict[str, Lesson] = {}

    def outline(self, root: Path) -> Outline | None:
        """The outline of the course, as it was last put."""
        return self._outline if root == self._root else None

    def signature(self, root: Path) -> str:
        """The signature of the folder when it was last read; empty for one that was not."""
        return self._signature if root == self._root else ""

    def lesson(self, root: Path, lesson_id: str) -> Lesson | None:
        """One lesson, or one sheet."""
        if root != self._root or self._course is None:
            return None
        if lesson_id.startswith(_BANK):
            return self._sheet_of_bank(lesson_id.removeprefix(_BANK))
        if lesson_id.startswith(_ASSESSMENT):
            return self._sheet_of_assessment(lesson_id.removeprefix(_ASSESSMENT))
        return self._lessons.get(lesson_id)

    def bank(self, root: Path, bank_id: str) -> Bank | None:
        """One question bank."""
        banks = self._course.banks if self._course is not None and root == self._root else ()
        return next((bank for bank in banks if bank.id == bank_id), None)

    def put(self, root: Path, signature: str, course: Course) -> Outline:
        """Hold a course that has just been read, in place of what was held."""
        self._root, self._signature, self._course = root, signature, course
        self._outline = outline_of(course)
        self._lessons = {lesson.id: lesson for lesson in course.lessons}
        return self._outline

    def close(self) -> None:
        """Nothing is open."""

    def _sheet_of_bank(self, bank_id: str) -> Lesson | None:
        assert self._root is not None
        bank = self.bank(self._root, bank_id)
        return _sheet(bank_sheet(bank_id), bank_id, bank.path, bank.questions) if bank is not None else None

    def _sheet_of_assessment(self, assessment_id: str) -> Lesson | None:
        assert self._course is not None
        lesson = self._lessons.get(assessment_id)
        if lesson is None or lesson.assessment is None:
            return None
        wanted = [name for rule in lesson.assessment.draw for name in candidates(rule, self._course.banks)]
        known = {question.id: question for bank in self._course.banks for question in bank.questions}
        drawn = tuple(known[name] for name in dict.fromkeys(wanted))
        return _sheet(assessment_sheet(assessment_id), lesson.title, lesson.path, (*lesson.blocks, *drawn))


def _sheet(sheet_id: str, title: str, path: str, blocks: tuple[Block, ...]) -> Lesson:
    sheet = Lesson(sheet_id, title, path, blocks)
    return Lesson(sheet_id, title, path, blocks, minutes=max(1, round(len(sheet.questions) * 0.75)))
