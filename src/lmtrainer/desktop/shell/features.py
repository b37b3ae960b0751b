"""The features of the window: which one shows which place. A new feature is one function and its rows here."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from lmtrainer.desktop.base.feature import Feature
from lmtrainer.desktop.base.main_context import MainContext
from lmtrainer.desktop.base.place import (
    AboutPlace,
    AssessmentPlace,
    CertificatePlace,
    CoursePlace,
    ImportPlace,
    LessonPlace,
    LibraryPlace,
    Place,
    PracticePlace,
    SettingsPlace,
    TroublePlace,
)

if TYPE_CHECKING:  # a feature is imported when one first goes there: the start pays for one page only
    from lmtrainer.desktop.assessment.controller import AssessmentController
    from lmtrainer.desktop.course.controller import CourseController
    from lmtrainer.desktop.importing.controller import ImportController
    from lmtrainer.desktop.lesson.controller import LessonController
    from lmtrainer.desktop.library.controller import LibraryController
    from lmtrainer.desktop.settings.controller import SettingsController

Maker = Callable[[MainContext], Feature]
_F = TypeVar("_F", bound=Feature)


def library(context: MainContext) -> "LibraryController":
    from lmtrainer.desktop.library.controller import LibraryController

    return LibraryController(context)


def course(context: MainContext) -> "CourseController":
    from lmtrainer.desktop.course.controller import CourseController

    return CourseController(context)


def lesson(context: MainContext) -> "LessonController":
    from lmtrainer.desktop.lesson.controller import LessonController

    made = LessonController(context)
    context.bridge.lesson_opened.connect(made.show_opened)
    return made


def assessment(context: MainContext) -> "AssessmentController":
    from lmtrainer.desktop.assessment.controller import AssessmentController

    return AssessmentController(context, lambda look: context.organisation.logo(context.course.pictures, look))


def settings(context: MainContext) -> "SettingsController":
    from lmtrainer.desktop.settings.controller import SettingsController

    return SettingsController(context)


def importing(context: MainContext) -> "ImportController":
    from lmtrainer.desktop.importing.controller import ImportController

    return ImportController(context)


FEATURES: dict[type[Place], Maker] = {
    LibraryPlace: library,
    TroublePlace: library,
    CoursePlace: course,
    LessonPlace: lesson,
    PracticePlace: lesson,
    AssessmentPlace: assessment,
    CertificatePlace: assessment,
    ImportPlace: importing,
    SettingsPlace: settings,
    AboutPlace: settings,
}


class Features:
    """The features of one window, each made when it is first needed."""

    def __init__(self, context: MainContext) -> None:
        self._context = context
        self._made: dict[Maker, Feature] = {}

    def get(self, maker: Callable[[MainContext], _F]) -> _F:
        """The feature that this function makes."""
        if maker not in self._made:
            self._made[maker] = maker(self._context)
        return cast("_F", self._made[maker])

    def at(self, place: Place) -> Feature:
        """The feature that shows a place."""
        return self.get(FEATURES[type(place)])

    @property
    def made(self) -> tuple[Feature, ...]:
        """Those that are there."""
        return tuple(self._made.values())
