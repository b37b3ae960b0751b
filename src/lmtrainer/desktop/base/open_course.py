"""The course that is open: one at a time, the same for all features."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from lmtrainer.course.model import Outline
from lmtrainer.course.text import Picture
from lmtrainer.desktop.base.background import within
from lmtrainer.desktop.ui.pictures import Pictures
from lmtrainer.frozen import frozen
from lmtrainer.study.changes import CourseOpened

ANSWER_S = 0.5


@frozen
class CourseToEdit:
    """A course in a folder, and the lesson to begin with, if there is one."""

    root: Path
    lesson_id: str


class OpenCourse(QObject):
    """What is known of the course that is open. `renewed`: its files had changed, and this is what there is now."""

    renewed = Signal(CourseOpened)
    editing_wanted = Signal(CourseToEdit)

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self.pictures = pictures
        self.root: Path | None = None
        self.opened: CourseOpened | None = None
        self.is_editable = False

    @property
    def outline(self) -> Outline | None:
        """Its outline; None while no course is open."""
        return self.opened.outline if self.opened is not None else None

    @property
    def title(self) -> str:
        """Its title; empty while no course is open."""
        return self.outline.info.title if self.outline is not None else ""

    def set(self, opened: CourseOpened) -> None:
        """Another course is open from now on, or the same one as it is now."""
        self.root, self.opened = opened.root, opened
        self.pictures.show_as_signed(opened.root, opened.outline.seal)

    def load_picture(self, picture: Picture, look: str) -> QImage:
        """A picture of the course, in the variant for a look."""
        assert self.root is not None
        return self.pictures.load(self.root, picture, look)

    def edit(self, lesson_id: str = "") -> None:
        """Open it for editing, at a lesson where one is named, if its files may be written."""
        if self.root is not None and self.is_editable:
            self.editing_wanted.emit(CourseToEdit(self.root, lesson_id))


def is_writable_folder(root: Path) -> bool:
    """Whether a course is a folder that can be written."""
    return answers(lambda: root.is_dir() and os.access(root, os.W_OK))


def answers(look: Callable[[], bool]) -> bool:
    """What a look at a course says; no where its disk or server does not answer, which keeps the window for no time."""
    try:
        return within(ANSWER_S, look)
    except OSError:
        return False
