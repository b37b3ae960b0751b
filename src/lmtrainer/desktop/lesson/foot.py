"""The foot of the lesson page: the way back, and the way on."""

from lmtrainer.course.model import LessonOutline
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.layout import Box
from lmtrainer.desktop.ui.widgets.text import set_tip

LONGEST = 44  # letters of what the button says; its tool tip says all


class LessonFoot(Box):
    """Two buttons, which the page connects."""

    def __init__(self, theme: Theme) -> None:
        self.previous_button = Button(theme, "", "", "arrow-left")
        self.next_button = Button(theme, "", "primary", "arrow-right", trailing=True)
        super().__init__(
            theme, [self.previous_button, "*", self.next_button], across=True, gap=8, margins=(28, 10, 28, 10)
        )
        self.previous_button.set_words(self.tr("Previous"))

    def show_ways(self, previous: LessonOutline | None, following: LessonOutline | None, *, is_main: bool) -> None:
        """Which lessons they lead to; without one to follow, the course is finished. ``is_main``: what to do now."""
        self.previous_button.setVisible(previous is not None)
        words = self.tr("Next: {0}").format(following.title) if following else self.tr("Finish")
        self.next_button.set_words(_shortened(words), self.tr("Next") if following else self.tr("Finish"))
        set_tip(self.next_button, words)
        self.next_button.set_kind("primary" if is_main else "")


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
