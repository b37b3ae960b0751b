"""What can be done with a course as a whole: the same for its page and for its card in the library."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from lmtrainer.course.package_source import ENDING
from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.ui.theme.icons import make_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.frozen import frozen


@frozen
class CourseAction:
    """One thing that can be done: its words, its icon, and doing it."""

    words: str
    icon: str
    do: Callable[[], None]


class CourseActions(QObject):
    """Each signal carries the folder or the package of the course that is meant."""

    open_wanted = Signal(object)
    editing_wanted = Signal(object)
    removal_wanted = Signal(object)

    def __init__(
        self, theme: Theme, prompts: Prompts, is_given: Callable[[Path], bool], may_remove: Callable[[Path], bool]
    ) -> None:
        """``is_given``: the course came along, and is not the person's own; ``may_remove``: it can go off the shelf."""
        super().__init__()
        self._theme, self._prompts = theme, prompts
        self._is_given, self.may_remove = is_given, may_remove

    def of(self, root: Path) -> tuple[CourseAction, ...]:
        """What can be done with this course, in the order of a menu; opening it comes first.

        The disk is not asked: a folder on another computer may be long in answering.
        """
        actions = [CourseAction(self.tr("Open"), "book-open", lambda: self.open_wanted.emit(root))]
        if not self._is_given(root) and not _is_package(root):
            actions.append(CourseAction(self.tr("Open for editing"), "pencil-line", lambda: self.edit(root)))
        actions.append(CourseAction(self.tr("Show in its folder"), "folder-open", lambda: self.show_folder(root)))
        if self.may_remove(root):
            actions.append(CourseAction(self.tr("Take off the shelf"), "x", lambda: self.take_off(root)))
        return tuple(actions)

    def edit(self, root: Path) -> None:
        """Open the course in a preview, to be edited."""
        self.editing_wanted.emit(root)

    def show_folder(self, root: Path) -> None:
        """Show where the course is: its own folder, or the one that holds its package."""
        self._prompts.open_folder(root.parent if _is_package(root) else root)

    def take_off(self, root: Path) -> None:
        """Take the course off the shelf. Its files stay, and the progress in it."""
        self.removal_wanted.emit(root)

    def menu(self, root: Path, parent: QWidget) -> QMenu:
        """The actions as a menu, which goes when it is closed."""
        return menu_of(self._theme, self.of(root), parent)


def _is_package(root: Path) -> bool:
    return root.suffix.lower() == ENDING


def menu_of(theme: Theme, actions: tuple[CourseAction, ...], parent: QWidget) -> QMenu:
    """A menu of these actions, which goes when it is closed."""
    menu = QMenu(parent)
    for action in actions:
        icon = make_icon(action.icon, theme.color("text"), theme.px(18))
        menu.addAction(icon, action.words.replace("&", "&&")).triggered.connect(lambda _checked, do=action.do: do())
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def below(button: QWidget) -> QPoint:
    """Where a menu opens that belongs to a button."""
    return button.mapToGlobal(QPoint(0, button.height()))
