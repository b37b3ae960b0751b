"""Callouts and details: a title, blocks below it, and a way to fold them away where the author wants that."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.course.text import CalloutKind, Folding, RichText
from lmtrainer.desktop.ui.accessibility.readers import tell_expanded
from lmtrainer.desktop.ui.blocks.document import PaintedText
from lmtrainer.desktop.ui.blocks.flow import BlockFlow
from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.layout import reflow
from lmtrainer.desktop.ui.widgets.painting import paint_focus, rounded
from lmtrainer.desktop.ui.widgets.pressable import Pressable

_SIGNS = {
    CalloutKind.NOTE: ("info", "info"),
    CalloutKind.TIP: ("lightbulb", "success"),
    CalloutKind.IMPORTANT: ("flag", "accent"),
    CalloutKind.WARNING: ("triangle-alert", "warn"),
    CalloutKind.CAUTION: ("shield-alert", "danger"),
    CalloutKind.EXAMPLE: ("pencil-line", "accent"),
    CalloutKind.DETAILS: ("", ""),
}
_TOP, _BELOW_TITLE, _AT_END, _ICON = 18, 6, 20, 22


class CalloutBlock(QWidget):
    """A soft ground with a bar, an icon and a title, and blocks inside. `folded` says that they came or went."""

    accessible_role = QAccessible.Role.Note
    folded = Signal()

    def __init__(
        self,
        theme: Theme,
        title: RichText,
        icon: str,
        token: str,
        inner: BlockFlow,
        folds: Folding = Folding.NEVER,
    ) -> None:
        super().__init__()
        self._theme, self._icon, self._token, self._inner = theme, icon, token, inner
        words = RichText(f"<strong>{title.html}</strong>", title.plain)
        self._ink = "accent_text" if token == "accent" else token or "text"
        self._title = PaintedText(theme, words, "ui", self._ink, after=0)
        self.button = None if folds is Folding.NEVER else FoldButton(theme, title.plain, is_open=folds is Folding.OPEN)
        inner.setParent(self)
        self.setAccessibleName(title.plain)
        if self.button is not None:
            self.button.setParent(self)
            self.button.clicked.connect(self._turn)
        self._show_inner()

    def restyle(self) -> None:
        """Fonts and colours of the look in force."""
        self._title.restyle()

    def mark_found(self, words: str) -> list[int]:
        """Mark the title when ``words`` stand in it; returns its one place, or nothing."""
        self.update()
        return [self._theme.px(_TOP)] if self._title.mark_found(words) else []

    def set_current_found(self, current: int | None) -> None:
        """Whether it is the place that the reader looks at."""
        self._title.set_current_found(current)
        self.update()

    def parts_in_order(self) -> list[QWidget]:
        """What the Tab key finds inside."""
        return [self._inner] if self.button is None else [self.button, self._inner]

    def unfold(self) -> None:
        """Show what is inside: somebody wants to go there."""
        if self.button is not None and not self.button.is_expanded:
            self._turn()

    def _turn(self) -> None:
        assert self.button is not None
        self.button.turn()
        self._show_inner()
        reflow(self)
        self.folded.emit()

    def _show_inner(self) -> None:
        self._inner.setVisible(bool(self._inner.blocks) and (self.button is None or self.button.is_expanded))

    def height_for(self, width: int) -> int:
        """The height at this width."""
        px = self._theme.px
        if self.isRightToLeft():  # whatever script the title is in, it stands beside its sign
            self._title.align("right")
        left, room = px(56), width - px(56) - px(_AT_END)
        head = px(_TOP) + self._title_height(width) + px(_BELOW_TITLE)
        if self.button is not None:
            self.button.setGeometry(px(5), px(6), width - px(10), head)
        if self._inner.isHidden():
            return head + px(12)
        height = self._inner.height_for(room)
        self._inner.setGeometry(px(_AT_END) if self.isRightToLeft() else left, head, room, height)
        return head + height + px(16)

    def _title_room(self, width: int) -> int:
        fold = self._theme.px(_ICON + 12) if self.button is not None and self._icon else 0
        return width - self._theme.px(56 + _AT_END) - fold

    def _title_height(self, width: int) -> int:
        return max(round(self._theme.px(15) * 1.35), self._title.height_for(self._title_room(width)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.isRightToLeft()
        at_start = self.width() - px(_AT_END + _ICON) if mirrored else px(_AT_END)
        at_end = px(_AT_END) if mirrored else self.width() - px(_AT_END + _ICON)
        if self._token:
            paint_tinted(painter, self._theme, QRectF(self.rect()), self._token, mirrored=mirrored)
            draw_icon(painter, self._icon, self._square(at_start), self._theme.color(self._token))
        else:
            painter.setPen(self._theme.color("border"))
            painter.setBrush(self._theme.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(12), px(12))
        if self.button is not None:
            way = "chevron-left" if mirrored else "chevron-right"
            sign = "chevron-down" if self.button.is_expanded else way
            draw_icon(painter, sign, self._square(at_end if self._icon else at_start), self._theme.color(self._ink))
        room = self._title_room(self.width())
        self._title.paint(painter, self.width() - px(56) - room if mirrored else px(56), px(_TOP), room)
        painter.end()

    def _square(self, x: float) -> QRectF:
        return QRectF(x, self._theme.px(17), self._theme.px(_ICON), self._theme.px(_ICON))


class FoldButton(Pressable):
    """Lies over the title of a box, and shows nothing but the focus."""

    accessible_role = QAccessible.Role.Button

    def __init__(self, theme: Theme, words: str, *, is_open: bool) -> None:
        super().__init__()
        self._theme, self.is_expanded = theme, is_open
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def turn(self) -> None:
        """Open when it was closed, and the other way round."""
        self.is_expanded = not self.is_expanded
        tell_expanded(self)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_focus(painter, self._theme, QRectF(self.rect()), 8)
            painter.end()


def paint_tinted(painter: QPainter, theme: Theme, rect: QRectF, token: str, *, mirrored: bool = False) -> None:
    """A soft ground with a bar at its start; in high contrast, where the ground is black, an edge too."""
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    path = rounded(inner, theme.px(12))
    painter.fillPath(path, theme.color(f"{token}_soft"))
    painter.setClipPath(path)
    bar = theme.px(5)
    painter.fillRect(QRectF(rect.width() - bar if mirrored else 0, 0, bar, rect.height()), theme.color(token))
    painter.setClipping(False)
    if theme.palette.accent_soft == theme.palette.canvas:
        painter.setPen(theme.color(token))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


def callout(
    theme: Theme, kind: CalloutKind, title: RichText, inner: BlockFlow, folds: Folding = Folding.NEVER
) -> CalloutBlock:
    """The box of this kind."""
    return CalloutBlock(theme, title, *_SIGNS[kind], inner, folds)


def words_only(words: str) -> RichText:
    """Plain words as a title."""
    return RichText(escaped(words), words)


def escaped(words: str) -> str:
    """Plain words as rich text has them; the library's own `escape` would bring all names of characters along."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def boxes_in(widget: QWidget) -> list[CalloutBlock]:
    """The boxes in a widget that fold, itself among them."""
    inside = widget.findChildren(CalloutBlock)
    return [box for box in ([widget, *inside] if isinstance(widget, CalloutBlock) else inside) if box.button]
