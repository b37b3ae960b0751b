"""What stands in a gap: a field to type into, or a list to choose from."""

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLineEdit

from lmtrainer.course.folding import LONGEST_ANSWER
from lmtrainer.course.kinds.gaps import Gap
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.choice_list import ChoiceList


class GapField(QLineEdit):
    """A gap to type into."""

    def __init__(self, theme: Theme, gap: Gap) -> None:
        super().__init__()
        self._theme = theme
        self._letters = min(28, max(8, max(len(text) for text in gap.accepted) + 3))
        self.setMaxLength(LONGEST_ANSWER)

    def natural_width(self) -> int:
        """Wide enough for the answer, without telling how long it is."""
        metrics = QFontMetricsF(self._theme.font("ui"))
        return round(metrics.averageCharWidth() * self._letters) + self._theme.px(28)

    def words(self) -> str:
        """What stands in it."""
        return self.text()

    def set_words(self, text: str) -> None:
        """Put something into it."""
        self.setText(text)


class GapList(ChoiceList):
    """A gap to choose for."""

    def __init__(self, theme: Theme, gap: Gap) -> None:
        super().__init__(theme)
        self.addItem("")
        self.addItems(list(gap.choices))

    def natural_width(self) -> int:
        """Wide enough for the longest choice."""
        metrics = QFontMetricsF(self._theme.font("ui"))
        longest = max(metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count()))
        return round(longest) + self._theme.px(60)

    def words(self) -> str:
        """What is chosen; empty while nothing is."""
        return self.currentText()

    def set_words(self, text: str) -> None:
        """Choose something."""
        self.setCurrentIndex(max(0, self.findText(text)))
