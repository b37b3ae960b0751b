"""Where one is in the window, where one was, and how one comes there. It knows no feature."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lmtrainer.desktop.base.feature import Feature
from lmtrainer.desktop.base.open_course import OpenCourse
from lmtrainer.desktop.base.place import CoursePlace, LibraryPlace, Place
from lmtrainer.desktop.shell.course_opener import CourseOpener
from lmtrainer.desktop.ui.widgets.tab_order import begin

MOST_BEFORE = 100


class FeatureFinder(Protocol):
    """Whose place it is."""

    def at(self, place: Place) -> Feature: ...

    @property
    def made(self) -> tuple[Feature, ...]: ...


class Navigator(QObject):
    """`shown` follows when a page is on the screen; `titled` carries the title of the window."""

    shown = Signal(Place)
    titled = Signal(str)

    def __init__(self, stack: QStackedWidget, course: OpenCourse, opener: CourseOpener) -> None:
        super().__init__()
        self._stack, self._course, self._opener = stack, course, opener
        self._features: FeatureFinder | None = None
        self._shows: dict[QWidget, tuple[Place, str]] = {}
        self._before: list[Place] = []
        self._after: list[Place] = []
        self._root: Path | None = None
        """The course that one is in, also while something is looked at in between."""
        self.here: Place | None = None

    def use(self, features: FeatureFinder) -> None:
        """From now on these are the features."""
        self._features = features

    def go(self, place: Place) -> None:
        """Go to a place: its feature shows it as soon as it can, when the course that it needs is open."""
        feature = self._at(place)
        if place.root is None or (self._is_open_for(place) and not isinstance(place, CoursePlace)):
            feature.go(place)
        else:
            self._opener.open(place.root, lambda: feature.go(place))

    def show_again(self, place: Place) -> None:
        """Show a place of the course that is open, without opening it anew."""
        self._at(place).go(place)

    def show(self, page: QWidget, place: Place, title: str = "") -> None:
        """Show a page, which is this place now."""
        if place != self.here and self.here is not None:
            self._before = [*self._before, self.here][-MOST_BEFORE:]
            self._after.clear()
        self.here = place
        if not place.is_aside:
            self._root = place.root
        self._shows = {other: shows for other, shows in self._shows.items() if shows[0] != place}
        self._shows[page] = place, title  # one place, one page: a try gives way to its results
        self.titled.emit(title)
        self.cover(page)
        self.shown.emit(place)

    def cover(self, page: QWidget) -> None:
        """Show a page that is no place to come back to."""
        self.take_in(page)
        self._stack.setCurrentWidget(page)
        begin(page)

    def take_in(self, page: QWidget) -> None:
        """From now on the page has the window's size, and follows its theme."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)

    @property
    def current(self) -> QWidget | None:
        """The page that is on the screen."""
        return self._stack.currentWidget()

    # back and forward

    def back(self) -> None:
        """To the place before this one, if there is one."""
        self._turn(self._before, self._after)

    def forward(self) -> None:
        """To the place from which one went back."""
        self._turn(self._after, self._before)

    def leave_aside(self) -> None:
        """Back from what is looked at in between, to the last place that is not, or to the library."""
        place = self._step_out()
        if not self._show_as_left(place):
            self.go(place.anew())

    def _step_out(self) -> Place:
        while self._before and self._before[-1].is_aside:
            self._before.pop()
        self.here = None
        return self._before.pop() if self._before else LibraryPlace()

    def forget(self) -> None:
        """Nothing that pages show holds any longer: there is no way back to them."""
        self._before.clear()
        self._after.clear()
        self._shows.clear()

    def _turn(self, places: list[Place], others: list[Place]) -> None:
        if not places:
            return
        here, place = self.here, places.pop()
        if here is not None:
            others.append(here)
        self.here = None  # so that what comes counts as no new step
        if here is None or not here.is_aside:  # something may have been learnt since
            self.go(place.later())
        elif not self._show_as_left(place):
            self.go(place.anew())

    def _show_as_left(self, place: Place) -> bool:
        """Show the page that shows a place still, where there is one and its course is the one that is open."""
        found = next(((page, title) for page, (shown, title) in self._shows.items() if shown == place), None)
        if found is None or not self._is_open_for(place):
            return False
        self.show(found[0], place, found[1])
        return True

    def _is_open_for(self, place: Place) -> bool:
        """Whether one is in the course of this place already; from elsewhere a course is opened anew."""
        return place.root is None or place.root == self._root == self._course.root

    # pages and their features

    def feature_shown(self) -> tuple[Feature, QWidget] | None:
        """The feature whose page is on the screen, and that page."""
        page = self.current
        features = self._features.made if self._features is not None else ()
        if page is None:
            return None
        return next(((feature, page) for feature in features if feature.is_shown(page)), None)

    def leave(self) -> None:
        """The Esc key."""
        found = self.feature_shown()
        if found is not None:
            found[0].leave(found[1])

    def each(self, do: Callable[[Feature], None]) -> None:
        """Do something with every feature that is there; pages that are gone afterwards are forgotten."""
        assert self._features is not None
        for feature in self._features.made:
            before = feature.pages()
            do(feature)
            for page in before:
                if page is not None and not feature.is_shown(page):
                    self._shows.pop(page, None)

    def _at(self, place: Place) -> Feature:
        assert self._features is not None
        return self._features.at(place)
