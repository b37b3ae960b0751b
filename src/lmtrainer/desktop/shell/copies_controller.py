"""Back-ups of the learner in the organisation's folder: offered where nothing is here; others in the settings.

The folder may be far away or gone, so all that is done there is an errand: nobody waits for it.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lmtrainer.desktop.base.background import FolderErrands
from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.base.record_bridge import RecordChanged
from lmtrainer.desktop.base.study_bridge import RECORD, StudyBridge
from lmtrainer.desktop.base.troubles import Trouble
from lmtrainer.desktop.shell.features import settings
from lmtrainer.desktop.ui.language import shown_moment
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.organisation.account import account_name
from lmtrainer.organisation.folders import expanded
from lmtrainer.organisation.policy import Policy
from lmtrainer.study.backup_copies import Copy, copies_in, fetch

if TYPE_CHECKING:
    from lmtrainer.desktop.settings.record_cards import RecordCards
    from lmtrainer.desktop.shell.window import MainWindow

AGAIN_MS = 300_000
MOST_OFFERED = 3


class CopiesController(QObject):
    """``looked`` tells that the folder was looked into, and whether it was there."""

    looked = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        bridge: StudyBridge,
        prompts: Prompts,
        window: "MainWindow",
        policy: Policy,
        owner: str,
        errands: FolderErrands,
        again_ms: int = AGAIN_MS,
    ) -> None:
        """``owner`` is this user on this computer: the copies of those back-ups need no place in the settings."""
        super().__init__()
        self._owner = owner
        self._theme, self._bridge, self._prompts, self._window = theme, bridge, prompts, window
        self._folder, self._errands = expanded(policy.backup_folder), errands
        self._user = account_name()
        self._copies: tuple[Copy, ...] = ()
        self._cards: RecordCards | None = None
        self.notice: Notice | None = None
        self._offered = self._coming = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(again_ms)
        self._again.timeout.connect(self.look)
        window.features.get(settings).record_shown.connect(self._show_in)
        bridge.trouble.connect(self._perhaps_lost)
        bridge.care.changed.connect(self._say_what_came)

    def look(self) -> None:
        """Look into the folder; `looked` follows, if it answers."""
        if self._folder is not None:
            self._errands.to(self._folder).run(partial(copies_in, self._folder, self._user), self._take)

    def _take(self, copies: tuple[Copy, ...] | None) -> None:
        if copies is None:
            self._again.start()
        else:
            self._copies = copies
            if self._cards is not None:
                others = [copy for copy in copies if copy.path.parent.name != self._owner]
                self._cards.show_copies([(copy, self._words(copy)) for copy in others])
            if copies and not self._offered:
                self._bridge.care.ask_whether_nothing(self._offer_if)
        self.looked.emit(copies is not None)

    def _perhaps_lost(self, trouble: Trouble) -> None:
        if trouble.restorable and self._copies:
            self._offer_if(True)

    def _show_in(self, cards: "RecordCards") -> None:
        if self._cards is None:
            self._cards = cards
            cards.copy_wanted.connect(self._ask)
        self.look()

    # the offer

    def _offer_if(self, nothing_here: bool) -> None:
        if not nothing_here or self._offered:
            return
        self._offered = True
        shown = self._copies[:MOST_OFFERED]
        words = [self.tr("Bring one in only if it is yours.") if len(shown) > 1 else ""]
        notice = self.notice = Notice(
            self._theme, "save", "info", self.tr("There are back-ups in your organisation’s folder"),
            "\n".join([*map(self._words, shown), *filter(None, words)]),
        )  # fmt: skip
        for copy in shown:
            label = self.tr("Bring in the one of {0}…").format(_time(copy)) if len(shown) > 1 else self.tr("Bring in…")
            notice.offer(label, partial(self._ask, copy))
        notice.offer(self.tr("Not now"), self._put_away)
        notice.destroyed.connect(self._forget_notice)  # the page clears its notices when the record opens
        self._window.library_page().add_notice(notice, beside=True)

    def _put_away(self) -> None:
        if self.notice is not None:
            self._window.library_page().remove_notice(self.notice)

    def _forget_notice(self) -> None:
        self.notice = None

    def _ask(self, copy: Copy) -> None:
        question = self.tr("Is this your progress?")
        follows = self.tr(
            "It joins what is kept on this computer, and nothing is lost. Bring it in only if it is yours: other"
            " people’s answers would become yours."
        )
        yes = self.tr("It is mine, bring it in")
        if self._prompts.confirm(self._window, question, f"{self._words(copy)}\n\n{follows}", yes):
            target = self._bridge.data / f"{RECORD}.partial-fetched"
            assert self._folder is not None
            self._errands.to(self._folder).run(partial(fetch, copy, target), self._fetched)
        elif self.notice is not None:
            self.notice.setEnabled(True)

    def _fetched(self, there: bool) -> None:
        if there:
            self._coming = True
            self._bridge.care.bring_back(self._bridge.data / f"{RECORD}.partial-fetched")
            return
        if self.notice is not None:
            self.notice.setEnabled(True)
        self._bridge.trouble.emit(
            Trouble(
                self.tr("The back-up could not be fetched from your organisation’s folder."),
                self.tr("Nothing was changed."),
                self.tr("Connect to your organisation’s network, and try again."),
            )
        )

    def _say_what_came(self, changed: RecordChanged) -> None:
        if not self._coming:
            return
        self._coming = False
        page = self._window.library_page()
        page.add_notice(Notice(self._theme, "check", "success", self.tr("Your back-up is here"), changed.words))

    def _words(self, copy: Copy) -> str:
        """Whose it is, of when, and how much is in it."""
        held = copy.contents
        whose = self.tr("user {0}").format(copy.user)
        if held.name:
            whose = self.tr("{0} (user {1})").format(held.name, copy.user)
        answers = self.tr("1 answer") if held.answers == 1 else self.tr("%Ln answers", None, held.answers)
        courses = self.tr("1 course") if held.courses == 1 else self.tr("%n courses", None, held.courses)
        return " · ".join((whose, _time(copy), answers, courses))


def _time(copy: Copy) -> str:
    return shown_moment(copy.made_at.astimezone())
