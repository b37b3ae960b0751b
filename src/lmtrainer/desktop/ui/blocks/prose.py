"""Paragraphs and lists as read-only text that can be selected and searched, and whose links tell the page."""

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from lmtrainer.course.text import RichText
from lmtrainer.desktop.ui.accessibility.readers import add_reading_stop
from lmtrainer.desktop.ui.blocks.document import GuardedDocument, fill_document, lead, paint_bullets
from lmtrainer.desktop.ui.blocks.prose_links import LinkPlace, LinkSpot, links_in
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.theme.tokens import READING
from lmtrainer.desktop.ui.widgets.scrolling import viewport_of
from lmtrainer.frozen import frozen

_FLAGS = Qt.TextInteractionFlag
_KEPT_KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
)


@frozen
class Paragraph:
    """One paragraph or list item of a run, and where it is in its block, in pixels."""

    words: str
    top: int
    height: int


class ProseBlock(QTextBrowser):
    """One run of prose. It follows no link itself: `link_followed` says which one was meant."""

    link_followed = Signal(str)

    def __init__(self, theme: Theme, text: RichText, role: str = "body", color: str = "text") -> None:
        super().__init__()
        self._theme, self._text, self._role, self._color = theme, text, role, color
        self._height: tuple[int, int] = (0, 0)
        self._found: list[QTextCursor] = []
        self.setDocument(GuardedDocument(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        # by its own width a text edit would lay its words out again at once, and be measured as wide as it was
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(theme.px(READING))  # 0 would lay out each letter on a line of its own first
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            _FLAGS.TextSelectableByMouse | _FLAGS.TextSelectableByKeyboard | _FLAGS.LinksAccessibleByMouse
        )  # fmt: skip
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        add_reading_stop(self)
        self.setAccessibleName(text.plain)
        viewport_of(self).setAutoFillBackground(False)
        self.anchorClicked.connect(self._follow)
        self.links: list[LinkSpot] = []
        self.restyle()
        if "<a " in text.html:
            self.links = [self._link(place) for place in links_in(self.document())]

    def _link(self, place: LinkPlace) -> LinkSpot:
        spot = LinkSpot(self._theme, self, place)
        spot.clicked.connect(lambda: self.link_followed.emit(place.target))
        return spot

    def parts_in_order(self) -> list[LinkSpot]:
        """What the Tab key finds inside."""
        return self.links

    def restyle(self) -> None:
        """Fonts and colours of the look in force."""
        fill_document(self.document(), self._theme, self._text, self._role, self._color)
        self.setViewportMargins(0, lead(self._theme, self._role), 0, 0)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, self._theme.color(self._color))
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self._height = (0, 0)

    def height_for(self, width: int) -> int:
        """The height that the words need at this width."""
        if self._height[0] != width:
            self.setLineWrapColumnOrWidth(width)
            self._height = (width, round(self.document().size().height() + 0.49) + lead(self._theme, self._role))
            QTimer.singleShot(0, self, self._lay_links)
        return self._height[1]

    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs and list items as they are laid out now."""
        document, above = self.document(), lead(self._theme, self._role)
        layout, found, block = document.documentLayout(), [], document.begin()
        while block.isValid():
            place = layout.blockBoundingRect(block)
            found.append(Paragraph(block.text(), above + round(place.top()), round(place.height())))
            block = block.next()
        return found

    def _lay_links(self) -> None:
        for link in self.links:
            link.lie_down()

    def mark_found(self, words: str) -> list[int]:
        """Mark all places of ``words``; returns the height of each in this block, in pixels."""
        self._found = []
        cursor = QTextCursor(self.document())
        while words and not (cursor := self.document().find(words, cursor, QTextDocument.FindFlag(0))).isNull():
            self._found.append(QTextCursor(cursor))
        self.set_current_found(None)
        return [self.cursorRect(cursor).top() for cursor in self._found]

    def set_current_found(self, current: int | None) -> None:
        """Which of the marked places is the one that the reader looks at."""
        marks = []
        for number, cursor in enumerate(self._found):
            mark = QTextEdit.ExtraSelection()
            style = QTextCharFormat()
            style.setBackground(self._theme.color("accent" if number == current else "warn_soft"))
            style.setForeground(self._theme.color("on_accent" if number == current else "text"))
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            mark.cursor, mark.format = cursor, style
            marks.append(mark)
        self.setExtraSelections(marks)

    def _follow(self, url: QUrl) -> None:
        self.link_followed.emit(url.toString())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return GuardedDocument().loadResource(kind, name)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if "<ul" in self._text.html:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_bullets(painter, self.document(), self._theme, self.width(), self.isRightToLeft())
            painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        selecting = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() != Qt.Key.Key_Space
        copying = event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in (
            Qt.Key.Key_C,
            Qt.Key.Key_A,
        )
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif event.key() in _KEPT_KEYS or selecting or copying:
            super().keyPressEvent(event)
        else:
            event.ignore()
