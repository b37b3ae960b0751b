"""What went wrong with the record or a course: the notice on the library page, with what can be done about it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from lmtrainer.desktop.base.main_context import MainContext
from lmtrainer.desktop.base.place import LibraryPlace, TroublePlace
from lmtrainer.desktop.base.troubles import Trouble, nothing_kept
from lmtrainer.desktop.shell.course_opener import CourseOpener

if TYPE_CHECKING:  # made when something goes wrong
    from lmtrainer.desktop.base.record_bridge import CopiesFound, RecordChanged
    from lmtrainer.desktop.library.page import LibraryPage
    from lmtrainer.desktop.ui.widgets.notice import Notice


class TroubleController(QObject):
    """``library`` gives the page that carries the notices."""

    def __init__(
        self,
        context: MainContext,
        library: "Callable[[], LibraryPage]",
        opener: CourseOpener,
    ) -> None:
        super().__init__()
        self._context, self._library, self._opener = context, library, opener
        self._theme, bridge = context.theme, context.bridge
        self._bridge = bridge
        self._trouble: Trouble | None = None
        self.copies_notice: Notice | None = None
        bridge.trouble.connect(self.show)
        opener.refused.connect(self._show_refused)
        bridge.record_saved_as.connect(self._show_saved_as)
        bridge.copies_found.connect(self._offer_copies)
        bridge.unkept.connect(self._tell_unkept)

    def _open_folder(self) -> None:
        self._context.prompts.open_folder(self._bridge.data)

    def show_opening(self) -> None:
        """Show a window although the record is not open yet, and say so; nothing where there is a page already."""
        if self._context.navigation.current is not None:
            return
        from lmtrainer.desktop.ui.widgets.notice import Notice

        page = self._library()
        title = self.tr("Your progress is still being opened.")
        words = self.tr("Nothing is lost. The disk or the network is slow just now; this page goes on by itself.")
        notice = Notice(self._theme, "info", "accent", title, words)
        notice.offer(self.tr("Go on without it"), self._bridge.go_on_without)
        page.add_notice(notice)
        self._context.navigation.go(TroublePlace())

    def settle(self) -> None:
        """What was told of the record is over."""
        if self._trouble is not None and not self._trouble.stays:
            self._trouble = None

    def show(self, trouble: Trouble) -> None:
        """Say what went wrong, in the library unless something else is shown with which nothing is wrong."""
        page = self._library()
        self._context.navigation.take_in(page)
        self.tell(trouble)
        goes_on = trouble.mendable or trouble.by_the_way
        if not goes_on:
            self._opener.stop()
        if (
            not goes_on or self._context.navigation.current is page
        ):  # nobody is taken away from what nothing is wrong with
            self._context.navigation.go(TroublePlace())

    def _show_refused(self, trouble: Trouble) -> None:
        self._context.navigation.go(LibraryPlace())
        self.show(trouble)

    def _show_saved_as(self, name: str) -> None:
        words = self.tr("Your progress is now kept in {0}, until you close the program.").format(name)
        hint = self.tr("To have it at the next start, bring that file in: Settings, Progress from another computer.")
        self._context.prompts.show(self._context.window, self.tr("Saved"), f"{words} {hint}")

    def tell(self, trouble: Trouble) -> None:
        """Put a notice on the library page, which need not be shown."""
        from lmtrainer.desktop.ui.widgets.notice import Notice

        if not trouble.by_the_way:
            self._trouble = trouble
        words = f"{trouble.safe} {trouble.remedy}".strip()
        notice = Notice(self._theme, "triangle-alert", "warn", trouble.message, words, stays=trouble.stays)
        if trouble.restorable:
            self._offer_ways_back(notice, trouble)
            notice.offer(self.tr("Start afresh"), self._bridge.start_afresh)
        if trouble.unopened:
            notice.offer(self.tr("Try again"), self._bridge.start)
            notice.offer(self.tr("Go on without it"), self._bridge.go_on_without)
            notice.offer(self.tr("Open the data folder"), self._open_folder, once=False)
        if trouble.can_go_on:
            notice.offer(self.tr("Go on without keeping"), lambda: self._bridge.care.go_on_unkept())
        if trouble.can_be_opened_again:
            notice.offer(self.tr("Try again"), self._bridge.start)
        if trouble.mendable or trouble.can_save_as:
            from lmtrainer.desktop.base.record_help import offer_help

            offer_help(self._context, notice, trouble)
        page = self._library()
        there = {shown.accessibleName() for shown in page.findChildren(Notice)}
        if not (trouble.by_the_way and notice.accessibleName() in there):  # what happens again and again is said once
            page.add_notice(notice, beside=trouble.by_the_way)

    def _offer_ways_back(self, notice: "Notice", trouble: Trouble) -> None:
        if trouble.has_copies:
            together = partial(self._bridge.save_what_is_left, with_copies=True)
            notice.offer(self.tr("Bring everything together"), together)
        if trouble.backup or trouble.readable:
            back = self.tr("Go back to the back-up of {0}").format(trouble.backup)
            label = back if trouble.backup else self.tr("Go on with what can be read")
            notice.offer(label, self._bridge.save_what_is_left)

    def _tell_unkept(self, because: str) -> None:
        self._library().settle_record()
        self.tell(nothing_kept(because))

    def tell_again(self) -> None:
        """The page with the notice was made anew: what can be done about it must not go with the old one."""
        trouble = self._trouble
        if trouble is not None and trouble != Trouble(trouble.message, trouble.safe, trouble.remedy):
            self.tell(trouble)

    # copies beside the record

    def _offer_copies(self, found: "CopiesFound") -> None:
        """Copies of the record hold more than it: a tool that synchronises folders could not bring them together."""
        from lmtrainer.desktop.ui.widgets.notice import Notice

        words = self.tr(
            "Beside the file with your progress lies what looks like a copy of it, with answers that are not here: {0}."
            " Nothing is lost. Bring everything together only if it is yours; the copies stay where they are."
        ).format(found.names)
        if found.later:
            later = self.tr("A later version of this program kept {0}: update the program to bring that in.")
            words = f"{words} {later.format(found.later)}"
        notice = Notice(self._theme, "save", "info", self.tr("There is more of your progress in a copy"), words)
        notice.offer(self.tr("Bring everything together"), self._bring_together)
        notice.offer(self.tr("Not now"), self._put_copies_away)
        notice.destroyed.connect(self._forget_copies)  # opening the record settles it
        self.copies_notice = notice
        self._library().add_notice(notice, beside=True)

    def _bring_together(self) -> None:
        self._bridge.care.changed.connect(self._say_what_came, Qt.ConnectionType.SingleShotConnection)
        self._bridge.care.bring_copies_together()

    def _say_what_came(self, changed: "RecordChanged") -> None:
        from lmtrainer.desktop.ui.widgets.notice import Notice

        self._put_copies_away()
        done = Notice(self._theme, "check", "success", self.tr("Everything is together"), changed.words)
        self._library().add_notice(done, beside=True)

    def _put_copies_away(self) -> None:
        if self.copies_notice is not None:
            self._library().remove_notice(self.copies_notice)
            self.copies_notice = None

    def _forget_copies(self) -> None:
        self.copies_notice = None
