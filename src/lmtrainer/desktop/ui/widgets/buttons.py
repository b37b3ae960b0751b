"""Buttons in the kinds that the style sheet knows: primary, plain, ghost, link, icon."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from lmtrainer.desktop.ui.theme.icons import make_icon
from lmtrainer.desktop.ui.theme.theme import Theme
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
        self._is_title = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if trailing:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.set_words(text)
        self.set_kind(kind)

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
        """Show the whole text where it fits, otherwise the short one, or of a title its beginning and end."""
        cramped = self.width() < self._whole_width()
        text = self._short if self._short is not None and cramped else self._words
        if self._is_title:
            set_tip(self, self._words if cramped else "")
            room = self.width() - self._room_around()
            text = self._metrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room) if cramped else text
        gap = _GAP if self._icon and text else ""
        shown = (text + gap if self._trailing else gap + text).replace("&", "&&")
        if shown != self.text():
            self.setText(shown)

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font("small" if self.objectName() == "link" else "ui", 600))

    def _whole_width(self) -> int:
        return round(self._metrics().horizontalAdvance(self._words)) + self._room_around()

    def _room_around(self) -> int:
        """What a button needs besides its words."""
        icon = self._theme.px(18 + 12) if self._icon else 0
        return self._theme.px(8 if self.objectName() == "link" else 40) + 10 + icon

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        as_it_is = self._short is None and not self._is_title
        return hint if as_it_is else QSize(self._whole_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self._is_title:
            return QSize(min(self._whole_width(), self._theme.px(72)), hint.height())
        if self._short is None:
            return hint
        least = 56 if not self._short else 72 if self.objectName() == "link" else 130
        return QSize(self._theme.px(least), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

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
