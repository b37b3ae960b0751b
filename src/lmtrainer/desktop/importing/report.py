"""The report of an import as a card: what changed and what was left out, by line, with filters."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from lmtrainer.desktop.ui.language import worded
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.layout import Box, Wrap, column, reflow, row
from lmtrainer.desktop.ui.widgets.marks import Chip, Glyph, Line
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.interchange.report import Fate, Remark, Report

_ROWS = 12
_SIGNS = {Fate.TAKEN: ("check", "success"), Fate.CHANGED: ("pencil-line", "info"), Fate.LEFT_OUT: ("minus", "warn")}


class ReportCard(Card):
    """The lines that say more than “taken”; the first few, and the others on demand."""

    reshaped = Signal()

    def __init__(self, theme: Theme, report: Report) -> None:
        super().__init__(theme, margins=(24, 16, 24, 16))
        self._remarks = report.remarks
        self._shown: list[Remark] = []
        self.add(Text(theme, self.tr("What changed on the way"), "h3", level=2))
        self.rows: list[Box] = []
        self.list = column(theme)
        self.more_button = Button(theme, "", "link")
        self.more_button.clicked.connect(self._show_more)
        if not self._remarks:
            self.add(8)
            self.add(Text(theme, self.tr("Nothing: all of it was taken as it is."), "small", "muted"))
            self.more_button.setParent(self)
            self.more_button.hide()
            return
        self.chips = self._filters()
        self.add(12)
        self.add(Wrap(theme, *self.chips, gap=8))
        self.add(8)
        self.add(self.list)
        self.add(row(theme, self.more_button, "*", gap=0))
        self._choose(None)

    def _filters(self) -> list[Chip]:
        counts = {
            fate: sum(remark.first.fate is fate for remark in self._remarks) for fate in (Fate.CHANGED, Fate.LEFT_OUT)
        }
        every = Chip(self._theme, self.tr("All  {0}").format(len(self._remarks)), choosable=True)
        changed = Chip(self._theme, self.tr("Changed  {0}").format(counts[Fate.CHANGED]), choosable=True)
        left = Chip(self._theme, self.tr("Left out  {0}").format(counts[Fate.LEFT_OUT]), choosable=True)
        group = QButtonGroup(self)
        for chip, fate in ((every, None), (changed, Fate.CHANGED), (left, Fate.LEFT_OUT)):
            group.addButton(chip)
            chip.clicked.connect(lambda _checked, chosen=fate: self._choose(chosen))
        every.setChecked(True)
        return [every, changed, left]

    def _choose(self, fate: Fate | None) -> None:
        self._shown = [remark for remark in self._remarks if fate is None or remark.first.fate is fate]
        self.list.clear()
        self.rows = []
        self._show_more()

    def _show_more(self) -> None:
        start = len(self.rows)
        for remark in self._shown[start : start + _ROWS]:
            made = self._row(remark)
            if self.rows:
                self.list.add(Line(self._theme))
            self.list.add(made)
            self.rows.append(made)
        left = len(self._shown) - len(self.rows)
        self.more_button.set_words(self.tr("Show more ({0})").format(left))
        self.more_button.setVisible(left > 0)
        reflow(self.list)
        self.reshaped.emit()

    def _row(self, remark: Remark) -> Box:
        theme, line = self._theme, remark.first
        icon, token = _SIGNS[line.fate]
        fate = self.tr("changed") if line.fate is Fate.CHANGED else self.tr("left out")
        place = self.tr("Line {0}, {1}").format(line.line, fate)
        what = worded(line.what)
        if remark.more:
            what = self.tr("{0} and %n more", None, remark.more).format(what)
        glyph = column(theme, Glyph(theme, icon, token, 18), "*", margins=(0, 1, 0, 0))
        body = column(
            theme, Text(theme, place, "small", token), 2, Text(theme, what, "small", weight=600), 2,
            Text(theme, worded(line.why), "small", "muted"),
        )  # fmt: skip
        return row(theme, glyph, (body, 1), gap=10, margins=(0, 10, 0, 10))
