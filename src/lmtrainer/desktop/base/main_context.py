"""What the features of the learner's window are given beyond what the preview's are given too."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance

from lmtrainer.desktop.base.course_actions import CourseActions
from lmtrainer.desktop.base.feature import Context
from lmtrainer.desktop.base.organisation import OrganisationController
from lmtrainer.desktop.base.settings_keeper import SettingsKeeper
from lmtrainer.desktop.base.shelf import CourseShelf
from lmtrainer.desktop.ui.language import Languages
from lmtrainer.frozen import frozen

if TYPE_CHECKING:
    from lmtrainer.desktop.base.editor import EditorSetting


class ShelfReader(Protocol):
    """What the library knows of the opener: it can read a course without opening it; `read_for_shelf` follows."""

    @property
    def read_for_shelf(self) -> SignalInstance: ...

    def read(self, root: Path) -> None: ...


@frozen
class MainContext(Context):
    """For features of the learner's window. ``editor`` gives the trainer's editor, where it is needed."""

    settings: SettingsKeeper
    shelf: CourseShelf
    organisation: OrganisationController
    languages: Languages
    opener: ShelfReader
    course_actions: CourseActions
    editor: "Callable[[], EditorSetting]"
