"""One calm notice above everything else in a window, or in a window of its own, when something unforeseen happened."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QVBoxLayout, QWidget

from lmtrainer.desktop.base.unforeseen.report import Unforeseen, details
from lmtrainer.desktop.ui.language import translate
from lmtrainer.desktop.ui.theme.theme import Theme

if TYPE_CHECKING:  # made when something goes wrong
    from lmtrainer.desktop.ui.widgets.notice import Notice


class UnforeseenNotices(QObject):
    """Shows one notice, however much happens while it is there; *Copy details* then copies all of it.

    ``window`` gives the window that is in front, or None while there is none: then the notice has its own.
    """

    start_again_wanted = Signal()

    def __init__(self, window: Callable[[], tuple[QMainWindow, Theme] | None]) -> None:
        super().__init__()
        self._window = window
        self._found: list[Unforeseen] = []
        self.notice: Notice | None = None
        self.plain: PlainNotice | None = None

    def show(self, found: Unforeseen) -> None:
        """Tell of something; from the window's thread."""
        self._found.append(found)
        if self.notice is not None or self.plain is not None:
            return
        place = self._window()
        try:
            if place is None:
                self._show_plainly()
            else:
                self._show_in(*place)
        except Exception:  # the theme or the window is what went wrong
            self.notice = None
            self._show_plainly()

    def _show_in(self, window: QMainWindow, theme: Theme) -> None:
        from lmtrainer.desktop.ui.widgets.layout import Box
        from lmtrainer.desktop.ui.widgets.notice import Notice

        title, words = _words()
        notice = Notice(theme, "triangle-alert", "warn", title, words)
        notice.offer(_start_again(), self.start_again_wanted.emit)
        notice.offer(_copy_details(), self.copy_details, once=False)
        notice.offer(translate("Unforeseen", "Go on"), self.settle)
        band = Box(theme, margins=(20, 12, 20, 12))
        band.add(notice)
        window.setMenuWidget(band)
        self.notice, self._host = notice, window
        if not window.isVisible():
            window.show()

    def _show_plainly(self) -> None:
        self.plain = PlainNotice(self.start_again_wanted.emit, self.copy_details)
        self.plain.show()

    def copy_details(self) -> None:
        """Put what happened on the clipboard: places in the program, nothing of the learner's."""
        QGuiApplication.clipboard().setText("\n".join(details(one) for one in self._found))

    def settle(self) -> None:
        """The person goes on; what happens from now on is told anew."""
        self._found = []
        if self.notice is not None:
            self.notice = None
            self._host.setMenuWidget(None)  # type: ignore[arg-type]


class PlainNotice(QWidget):
    """The same where there is no window yet: made of Qt's own parts, so that nothing of ours can keep it away."""

    def __init__(self, start_again: Callable[[], object], copy_details: Callable[[], object]) -> None:
        super().__init__()
        title, words = _words()
        self.setWindowTitle("lmtrainer")
        self.setMinimumWidth(420)
        layout = QVBoxLayout(self)
        for text in (title, words):
            label = QLabel(text)
            label.setWordWrap(True)
            layout.addWidget(label)
        close = translate("Unforeseen", "Close")
        for text, action in ((_start_again(), start_again), (_copy_details(), copy_details), (close, self.close)):
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, act=action: act())
            layout.addWidget(button)


def _words() -> tuple[str, str]:
    return (
        translate("Unforeseen", "Something happened that this program did not foresee."),
        translate(
            "Unforeseen",
            "What was saved before is safe. You can go on; if anything looks odd, start again. The details hold"
            " nothing of your courses, your answers or your name.",
        ),
    )


def _start_again() -> str:
    return translate("Unforeseen", "Start again")


def _copy_details() -> str:
    return translate("Unforeseen", "Copy details")
