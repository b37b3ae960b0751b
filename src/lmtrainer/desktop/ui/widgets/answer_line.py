"""A line of the results: whose answer it is, and the answer; below each other where there is little room."""

from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.layout import Flowing, height_at
from lmtrainer.desktop.ui.widgets.marks import Glyph
from lmtrainer.desktop.ui.widgets.text import Text

_SIGN, _GAP, _HEAD, _ANSWER_NEEDS = 18, 8, 104, 176  # at 100 %


class AnswerLine(Flowing):
    """``heads`` are all that stand before answers, so that these begin at one place; ``head`` is this one's.

    Without an icon it goes on from the line above, and has no head. ``told`` stands below: what would have been right.
    """

    def __init__(
        self, theme: Theme, icon: str, token: str, head: str, heads: tuple[str, ...], answer: str, weight: int,
        told: str = "",
    ) -> None:  # fmt: skip
        super().__init__(theme)
        self._heads, self._goes_on = heads, not icon
        self._sign: QWidget = Glyph(theme, icon, token, _SIGN) if icon else QWidget()
        self._head = Text(theme, head if icon else "", "small", token, wrap=False)
        if self._goes_on:
            self._head.hide()  # it still says how wide the heads are
        self._answer = Text(theme, answer, "text", weight=weight)
        self._told = Text(theme, told, "small", "success", weight=600) if told else None
        for part in (self._sign, self._head, self._answer, self._told):
            if part is not None:
                part.setParent(self)

    def arrange(self, width: int, *, place: bool) -> int:
        px = self.theme.px
        named = max(px(_HEAD), *(self._head.fontMetrics().horizontalAdvance(head) for head in self._heads))
        begins, beside = px(_SIGN + _GAP), px(_SIGN + _GAP) + named + px(_GAP)
        top = 0
        if width - beside >= px(_ANSWER_NEEDS):
            begins = beside
        elif not self._goes_on:
            top = self._head.sizeHint().height() + px(2)
        high = height_at(self._answer, max(1, width - begins))
        below = 0 if self._told is None else height_at(self._told, max(1, width - begins))
        if place:
            self._put(self._sign, 0, px(1), px(_SIGN), px(_SIGN))
            self._put(self._head, px(_SIGN + _GAP), 0, min(named, width), self._head.sizeHint().height())
            self._put(self._answer, begins, top, width - begins, high)
            if self._told is not None:
                self._put(self._told, begins, top + high, width - begins, below)
        return max(top + high + below, px(_SIGN + 1))

    def _put(self, part: QWidget, left: int, top: int, width: int, height: int) -> None:
        """From the side where reading begins."""
        part.setGeometry(self.width() - left - width if self.isRightToLeft() else left, top, width, height)
