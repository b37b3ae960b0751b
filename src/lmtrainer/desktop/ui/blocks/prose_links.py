"""Links in prose as controls of their own: the Tab key reaches them, screen readers know them as links."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.painting import paint_focus
from lmtrainer.desktop.ui.widgets.pressable import Pressable
from lmtrainer.frozen import frozen


@frozen
class LinkPlace:
    """A link and where its words stand in a document."""

    target: str
    words: str
    start: int

    @property
    def end(self) -> int:
        """Behind its last letter."""
        return self.start + len(self.words)


def links_in(document: QTextDocument) -> list[LinkPlace]:
    """The links of a document, in reading order; one with several formats inside is one."""
    found: list[LinkPlace] = []
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            fragment = pieces.fragment()
            style = fragment.charFormat()
            if style.isAnchor() and style.anchorHref():
                place = LinkPlace(style.anchorHref(), fragment.text(), fragment.position())
                if found and found[-1].target == place.target and found[-1].end == place.start:
                    before = found.pop()
                    place = LinkPlace(place.target, before.words + place.words, before.start)
                found.append(place)
            pieces += 1
        block = block.next()
    return found


class LinkSpot(Pressable):
    """Lies over the words of a link, and shows nothing but the focus; the mouse goes to the text below."""

    accessible_role = QAccessible.Role.Link

    def __init__(self, theme: Theme, browser: QTextBrowser, place: LinkPlace) -> None:
        super().__init__(browser.viewport())
        self._theme, self._browser, self.place = theme, browser, place
        self.setAccessibleName(place.words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def lie_down(self) -> None:
        """Over its words, where they are now."""
        cursor = QTextCursor(self._browser.document())
        cursor.setPosition(self.place.start)
        first = self._browser.cursorRect(cursor)
        cursor.setPosition(self.place.end)
        last = self._browser.cursorRect(cursor)
        if first.top() == last.top():
            rect = first.united(last)
        else:  # over several lines: all of these lines
            rect = QRect(0, first.top(), self._browser.viewport().width(), last.bottom() - first.top() + 1)
        self.setGeometry(rect.adjusted(-3, -1, 3, 1) & self._browser.viewport().rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_focus(painter, self._theme, self.rect().toRectF(), 4)
            painter.end()
