"""Calm notices: what happened, what is safe, what to do, and details to unfold; and the place where a page has them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.layout import Box, Wrap, column, row
from lmtrainer.desktop.ui.widgets.marks import Glyph
from lmtrainer.desktop.ui.widgets.text import Text


class Notice(Card):
    """An icon, a title, words, and lines that are folded away at first."""

    accessible_role = QAccessible.Role.Note
    unfolded = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        token: str,
        title: str,
        words: str,
        details: Sequence[str] = (),
        *,
        stays: bool = False,
    ) -> None:
        """``stays``: it is not about the record, and stays when that is opened."""
        self.stays = stays
        self._details = [Text(theme, line, "small", "text") for line in details[:50]]
        for line in self._details:
            line.hide()
        self._fold = Button(theme, "", "link")
        body = column(theme, Text(theme, title, "ui", weight=600), 2, Text(theme, words, "small", "muted"), gap=2)
        for line in self._details:
            body.add(line)
        glyph = Glyph(theme, icon, token)
        super().__init__(
            theme, row(theme, column(theme, glyph, "*"), (body, 1), gap=12), margins=(20, 14, 20, 14),
            ground=f"{token}_soft", edge=token,
        )  # fmt: skip
        if self._details:
            self._fold.set_words(self.tr("Show details"))
            self._fold.clicked.connect(self.fold)
            self.add(row(theme, self._fold, "*", margins=(30, 4, 0, 0)))
        else:
            self._fold.setParent(self)
            self._fold.hide()
        self._buttons = Wrap(theme)
        self._offers = column(theme, self._buttons, margins=(36, 12, 0, 4))
        self._offers.hide()
        self.add(self._offers)
        self.setAccessibleName(f"{title}. {words}")

    def offer(self, words: str, action: Callable[[], None], *, once: bool = True) -> None:
        """A button for what can be done about it; unless told otherwise the notice is settled by it."""
        button = Button(self._theme)
        button.set_title(words)

        def act() -> None:
            self.setEnabled(not once)
            action()

        button.clicked.connect(act)
        self._buttons.add(button)
        self._offers.show()

    def fold(self) -> None:
        """Unfold the details, or fold them away."""
        showing = bool(self._details) and self._details[0].isHidden()
        for line in self._details:
            line.setVisible(showing)
        self._fold.set_words(self.tr("Hide details") if showing else self.tr("Show details"))
        self.unfolded.emit()


class NoticeList(Box):
    """The notices above everything else on a page, with room below them as long as there are any."""

    grown = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, gap=12, margins=(0, 0, 0, 20))
        self._notices: list[Notice] = []
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Put a notice below those that are there."""
        notice.unfolded.connect(self.grown)
        self._notices.append(notice)
        self.add(notice)
        notice.show()  # at once: a layout leaves out what is only shown in the next turn
        self.show()
        self.grown.emit()

    def remove(self, notice: Notice) -> None:
        """What one notice told is settled."""
        self._notices = [other for other in self._notices if other is not notice]
        notice.hide()
        notice.deleteLater()
        self.setVisible(bool(self._notices))
        self.grown.emit()

    def settle(self, *, stays: bool) -> None:
        """What was told is settled: of the notices that stay when the record is opened, or of the others."""
        for notice in [notice for notice in self._notices if notice.stays is stays]:
            self.remove(notice)

    @property
    def any_stays(self) -> bool:
        """Whether there is a notice that stays when the record is opened."""
        return any(notice.stays for notice in self._notices)

    def clear(self) -> None:
        """What was told is settled."""
        super().clear()
        self._notices = []
        self.hide()
        self.grown.emit()
