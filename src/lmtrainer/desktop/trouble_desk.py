"""What went wrong with the record or a course: the notice on the library page, with what can be done about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lmtrainer.desktop.study_bridge import StudyBridge
from lmtrainer.desktop.theme.theme import Theme
from lmtrainer.desktop.troubles import Trouble

if TYPE_CHECKING:  # made when something goes wrong
    from lmtrainer.desktop.pages.library import LibraryPage
    from lmtrainer.desktop.record_desk import RecordDesk


class TroubleDesk(QObject):
    """``library`` gives the page that carries the notice, ``record`` what can be done with the record.

    ``open_folder`` shows the data folder in the system's file manager.
    """

    def __init__(
        self,
        theme: Theme,
        bridge: StudyBridge,
        library: "Callable[[], LibraryPage]",
        record: "Callable[[], RecordDesk]",
        open_folder: Callable[[], None],
    ) -> None:
        super().__init__()
        self._open_folder = open_folder
        self._theme, self._bridge, self._library, self._record = theme, bridge, library, record
        self._trouble: Trouble | None = None

    def settle(self) -> None:
        """What was told is over."""
        self._trouble = None

    def tell(self, trouble: Trouble) -> None:
        """Put a notice on the library page, which need not be shown."""
        from lmtrainer.desktop.widgets.notice import Notice

        self._trouble = trouble
        words = f"{trouble.safe} {trouble.remedy}".strip()
        notice = Notice(self._theme, "triangle-alert", "warn", trouble.message, words)
        if trouble.restorable:
            back = self.tr("Go back to the back-up of {0}").format(trouble.backup)
            label = back if trouble.backup else self.tr("Go on with what can be read")
            notice.offer(label, self._bridge.save_what_is_left)
            notice.offer(self.tr("Start afresh"), self._bridge.start_afresh)
        if trouble.unopened:
            notice.offer(self.tr("Try again"), self._bridge.start)
            notice.offer(self.tr("Go on without it"), self._bridge.go_on_without)
            notice.offer(self.tr("Open the data folder"), self._open_folder, once=False)
        if trouble.mendable or trouble.can_save_as:
            self._record().offer_help(notice, trouble)
        self._library().add_notice(notice)

    def tell_again(self) -> None:
        """The page with the notice was made anew: what can be done about it must not go with the old one."""
        trouble = self._trouble
        if trouble is not None and (trouble.restorable or trouble.mendable or trouble.can_save_as or trouble.unopened):
            self.tell(trouble)
