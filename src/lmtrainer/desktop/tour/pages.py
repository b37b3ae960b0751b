"""The pages of a window and what wires them, for whoever uses the window from without: the tour, tools, tests."""

from typing import TYPE_CHECKING

from lmtrainer.desktop.shell import features
from lmtrainer.desktop.shell.window import MainWindow

if TYPE_CHECKING:
    from lmtrainer.desktop.assessment.controller import AssessmentController
    from lmtrainer.desktop.course.page import CoursePage
    from lmtrainer.desktop.importing.controller import ImportController
    from lmtrainer.desktop.lesson.page import LessonPage
    from lmtrainer.desktop.settings.about import AboutPage
    from lmtrainer.desktop.settings.page import SettingsPage


def course_page(window: MainWindow) -> "CoursePage":
    """The course page."""
    return window.features.get(features.course).page()


def lesson_page(window: MainWindow) -> "LessonPage":
    """The lesson page."""
    return window.features.get(features.lesson).page()


def settings_page(window: MainWindow) -> "SettingsPage":
    """The settings page."""
    return window.features.get(features.settings).page()


def about_page(window: MainWindow) -> "AboutPage":
    """The page about the program."""
    return window.features.get(features.settings).about()


def assessments(window: MainWindow) -> "AssessmentController":
    """Everything round assessments."""
    return window.features.get(features.assessment)


def imports(window: MainWindow) -> "ImportController":
    """Everything round bringing in questions."""
    return window.features.get(features.importing)
