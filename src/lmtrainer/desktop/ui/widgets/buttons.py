"""Buttons in the kinds that the style sheet knows: primary, plain, ghost, link, icon."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from lmtrainer.desktop.ui.theme.icons import make_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.pressable import pressed_by_enter
from lmtrainer.desktop.ui.widgets.text import set_tip

_ICON_TOKEN = {"primary": "on_accent", "link": "accent_text"}
_GAP = "\u2002"  # Qt's own gap between icon and text is too small


class Button(QPushButton):
    """A push button whose icon follows the theme. ``kind`` is ``primary``, ``ghost``, ``link``, ``icon`` or empty."""

    def __init__(self, theme: Theme, text: str = "", kind: str = "", icon: str = "", *, trailing: bool = False) -> None:
        super().__init__()
        self._theme, self._icon, self._trailing = theme, icon, trailing
        self._words = ""
        self._short: str | None = None
        self._is_title = self._is_placed = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if trailing:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.set_words(text)
        self.set_kind(kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def set_words(self, text: str, short: str | None = None) -> None:
        """Another text; ``short`` is shown where there is no room for it (the name stays the whole text).

        An empty ``short`` leaves the icon alone there.
        """
        self._words, self._short = text, short
        if short is not None:  # a button's own policy has its layout never go below the hint
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if text:
            self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def set_title(self, text: str) -> None:
        """A title of any length: where there is no room its middle is left out, and its tool tip is the whole."""
        self._is_title = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_words(text)

    def _fit(self) -> None:
        """Show the whole text where it fits.

        Otherwise the short one, or of a title its beginning and end; what is too wide all the same goes on several
        lines.
        """
        cramped = self.width() < self._whole_width()
        if self._is_title:
            set_tip(self, self._words if cramped else "")
            room = self.width() - self._room_around()
            elided = self._metrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, room)
            lines = [elided if cramped else self._words]
        elif self._is_placed:
            lines = self._lines(self.width())
        else:
            lines = [self._words]
        gap = _GAP if self._icon and any(lines) else ""
        shown = "\n".join(line + gap if self._trailing else gap + line for line in lines).replace("&", "&&")
        if shown != self.text():
            self.setText(shown)

    def _lines(self, width: int) -> list[str]:
        """What is shown at this width."""
        cramped = self._short is not None and width < self._whole_width()
        words = self._short if self._short is not None and cramped else self._words
        room, metrics = width - self._room_of_frame(), self.fontMetrics()
        lines: list[str] = []
        for word in words.split(" ") if metrics.horizontalAdvance(words) > room else [words]:
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and metrics.horizontalAdvance(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def height_for(self, width: int) -> int:
        """How high the button must be for what it shows at this width."""
        return self._height_of(1 if self._is_title else len(self._lines(width)))

    def _height_of(self, lines: int) -> int:
        """What the style makes one line high, or what several need with some air."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        spacing = self.fontMetrics().lineSpacing()
        line = QSize(1, max(spacing, self.iconSize().height() if self._icon else 0))
        high = self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, line, self).height()
        return high if lines == 1 else max(high, lines * spacing + self._theme.px(16))

    def _room_of_frame(self) -> int:
        """What the style puts round the words, the icon and its gap among it."""
        shown = self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic.value), self.text()).width()
        gap = self.fontMetrics().horizontalAdvance(_GAP) if self._icon and self.text() else 0
        return super().sizeHint().width() - shown + gap

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font("small" if self.objectName() == "link" else "ui", 600))

    def _whole_width(self) -> int:
        return round(self._metrics().horizontalAdvance(self._words)) + self._room_around()

    def _room_around(self) -> int:
        """What a button needs besides its words."""
        icon = self._theme.px(18 + 12) if self._icon else 0
        return self._theme.px(8 if self.objectName() == "link" else 40) + 10 + icon

    def sizeHint(self) -> QSize:
        high = self._height_of(self.text().count("\n") + 1)
        if self._is_title or self._short is not None:
            return QSize(self._whole_width(), high)
        if "\n" not in self.text():
            return QSize(super().sizeHint().width(), high)
        return QSize(self._room_of_frame() + self.fontMetrics().horizontalAdvance(self._words), high)

    def minimumSizeHint(self) -> QSize:
        high = self._height_of(self.text().count("\n") + 1)
        if self._is_title:
            return QSize(min(self._whole_width(), self._theme.px(72)), high)
        if self._short == "":
            return QSize(self._theme.px(56), high)
        words = self._words if self._short is None else self._short
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in words.split(" "))
        return QSize(self._room_of_frame() + widest, high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_placed = True
        lines = self.text().count("\n")
        self._fit()
        if self.text().count("\n") != lines:
            self.updateGeometry()

    def set_kind(self, kind: str) -> None:
        """Another kind: a button may become the primary one, or stop being it."""
        if kind != self.objectName():
            self.setObjectName(kind)
            if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # the style looks at the name once only
                self.style().unpolish(self)
                self.style().polish(self)
        self.restyle()

    def restyle(self) -> None:
        """The icon in the look in force."""
        if self._icon:
            size = self._theme.px(18)
            token = _ICON_TOKEN.get(self.objectName(), "text")
            self.setIcon(make_icon(self._icon, self._theme.color(token), size))
            self.setIconSize(QSize(size, size))
        self._fit()
        self.updateGeometry()


def icon_button(theme: Theme, icon: str, name: str) -> Button:
    """A square button with an icon only; its name is its tool tip too."""
    button = Button(theme, "", "icon", icon)
    button.setAccessibleName(name)
    set_tip(button, name)
    return button
