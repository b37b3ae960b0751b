"""What a feature of the window is: its pages, how one comes to them and leaves them; and what all are given."""

from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.base.actions import Actions
from lmtrainer.desktop.base.open_course import OpenCourse
from lmtrainer.desktop.base.place import Place
from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.base.study_bridge import StudyBridge
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.frozen import frozen


class Navigation(Protocol):
    """What features know of the navigator."""

    def go(self, place: Place) -> None:
        """Go to a place: its feature shows it as soon as it can."""

    def show(self, page: QWidget, place: Place, title: str = "") -> None:
        """Show a page, which is this place now, with a title for the window; empty for the program's name alone."""

    def take_in(self, page: QWidget) -> None:
        """Give a page that is not shown yet the size that it will have."""

    @property
    def current(self) -> QWidget | None:
        """The page that is on the screen."""

    def leave_aside(self) -> None:
        """Back from a place that is looked at in between to the last one that is not."""


@frozen
class Context:
    """What every feature is given. ``window`` is the parent of its dialogs."""

    theme: Theme
    bridge: StudyBridge
    prompts: Prompts
    window: QWidget
    actions: Actions
    course: OpenCourse
    navigation: Navigation


class PageKey(Enum):
    """What a key asks of the page that is shown; a page does what makes sense there."""

    PREVIOUS = auto()
    NEXT = auto()
    OUTLINE = auto()
    FIND = auto()
    EDIT = auto()


class Feature(QObject):
    """A feature: `go` shows one of its places, as soon as it can. Pages are made when they are first needed."""

    def go(self, place: Place) -> None:
        """Show a place of this feature; the course that it needs is open. `Navigation.show` follows."""
        raise NotImplementedError

    def pages(self) -> tuple[QWidget | None, ...]:
        """Its pages as far as they are made."""
        raise NotImplementedError

    def is_shown(self, page: QWidget | None) -> bool:
        """Whether this page is one of its own."""
        return page is not None and any(page is own for own in self.pages())

    def leave(self, page: QWidget) -> None:
        """The Esc key on one of its pages."""

    def press(self, key: PageKey, page: QWidget) -> None:
        """Another key on one of its pages."""

    def keep(self) -> None:
        """What is on its pages only must be kept now: the window closes, or they are made anew."""

    def discard_pages(self) -> None:
        """Its pages are made anew when they are next needed: the language has changed.

        One that holds what is nowhere else stays.
        """

    def close(self) -> None:
        """The window closes: stop what is going on."""
