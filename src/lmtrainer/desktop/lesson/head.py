"""What stands above a lesson: which one it is, how long it takes, its title and its promise."""

from PySide6.QtWidgets import QWidget

from lmtrainer.course.model import Lesson
from lmtrainer.desktop.ui.language import translate
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.text import Text


def lesson_head(theme: Theme, lesson: Lesson, number: int | None, count: int) -> list[QWidget]:
    """The widgets; ``number`` is that of the lesson among ``count``, counted from 0, and None for practice."""
    minutes = lesson.minutes
    if number is None:
        caption = translate("LessonHead", "PRACTICE · {0} MIN").format(minutes)
    else:
        caption = translate("LessonHead", "LESSON {0} OF {1} · {2} MIN").format(number + 1, count, minutes)
    head: list[QWidget] = [
        Text(theme, caption, "small", "accent_text"),
        Text(theme, lesson.title, "display", level=1),
    ]
    if lesson.summary:
        head.append(Text(theme, lesson.summary, "lead", "muted"))
    return head
