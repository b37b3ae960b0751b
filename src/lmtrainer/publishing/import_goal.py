"""What an import makes of questions."""

from enum import StrEnum


class Goal(StrEnum):
    """What questions become: a bank for assessments to draw from, or a lesson to be read."""

    BANK = "bank"
    LESSON = "lesson"
