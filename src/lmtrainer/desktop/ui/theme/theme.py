"""The look in force: hands out colours, sizes and fonts, and tells when they change.

Widgets get a `Theme` in their constructor, ask it while they paint, and have a method ``restyle()`` where
they keep anything that follows from it (fonts, fixed sizes, margins); `restyle_tree` calls those.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from lmtrainer.desktop.ui.theme.style_sheet import style_sheet
from lmtrainer.desktop.ui.theme.tokens import PALETTES, TYPES, Look, Palette
from lmtrainer.frozen import frozen
from lmtrainer.resources import bundled

INTER, ATKINSON = "Inter", "Atkinson Hyperlegible Next"
ALL_LOOKS: tuple[Look | None, ...] = (None, Look.LIGHT, Look.DARK, Look.CONTRAST)


@frozen
class Appearance:
    """What a person chose. ``look`` None follows the system; ``scale`` is from 0.8 to 2.0."""

    look: Look | None = None
    scale: float = 1.0
    reading_font: str = INTER
    motion: bool = True


class Theme(QObject):
    """The look in force. One a program, and one for a window with a look of its own; made by who opens it."""

    changed = Signal(Appearance)

    def __init__(
        self,
        appearance: Appearance | None = None,
        palettes: Mapping[Look, Palette] = PALETTES,
        looks: tuple[Look | None, ...] = ALL_LOOKS,
    ) -> None:
        """``palettes``: an organisation's own colours; ``looks``: the choices that it leaves open, the first for all
        who chose another."""
        super().__init__()
        self.palettes, self.looks = palettes, looks
        self._appearance = self._allowed(appearance or Appearance())
        self._fonts_loaded = False
        self._window: QWidget | None = None
        self._load_reading_font()
        self._look = self._look_now()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def appearance(self) -> Appearance:
        """What the person chose."""
        return self._appearance

    @property
    def look(self) -> Look:
        """The look in force, the system's already followed."""
        return self._look

    @property
    def palette(self) -> Palette:
        """All colours of the look in force."""
        return self.palettes[self._look]

    @property
    def scale(self) -> float:
        """The text size as a factor; every length scales with it."""
        return self._appearance.scale

    @property
    def motion(self) -> bool:
        """Whether anything may move: neither the person nor the system asked for less."""
        return self._appearance.motion and not _system_wants_less_motion()

    def set_appearance(self, appearance: Appearance) -> None:
        """Put another choice in force and tell everybody."""
        appearance = self._allowed(appearance)
        if appearance == self._appearance:
            return
        self._appearance = appearance
        self._put_in_force()

    def change(self, **choices: object) -> None:
        """Change some of the choices: ``theme.change(scale=1.5)``."""
        self.set_appearance(replace(self._appearance, **choices))  # type: ignore[arg-type]

    def next_look(self) -> None:
        """Light, dark, high contrast, and round again; where some are not open, round those that are."""
        looks = self.looks if self.look_is_given else (Look.LIGHT, Look.DARK, Look.CONTRAST)
        now = self._appearance.look if self.look_is_given else self._look
        self.change(look=looks[(looks.index(now) + 1) % len(looks)])

    @property
    def look_is_given(self) -> bool:
        """Whether an organisation has decided about the look."""
        return self.looks != ALL_LOOKS

    def _allowed(self, appearance: Appearance) -> Appearance:
        return appearance if appearance.look in self.looks else replace(appearance, look=self.looks[0])

    def step_scale(self, steps: int) -> None:
        """Text larger or smaller by steps of ten percent, from 80 to 200."""
        self.change(scale=min(2.0, max(0.8, round(self.scale + steps / 10, 1))))

    def apply(self) -> None:
        """Give the application its palette, font and style sheet. Once at the start; later by itself."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._dress(app)

    def apply_to(self, window: QWidget) -> None:
        """Give one window a look of its own, whatever look the application has. Once; later by itself."""
        self._window = window
        self._dress(window)

    def _dress(self, dressed: QApplication | QWidget) -> None:
        palette = QPalette()
        for role, token in _ROLES:
            palette.setColor(role, self.color(token))
        dressed.setPalette(palette)
        dressed.setFont(self.font("ui"))
        dressed.setStyleSheet(style_sheet(self.palette, self.scale))

    def color(self, token: str) -> QColor:
        """The colour of a token of `Palette`."""
        return QColor(getattr(self.palette, token))

    def art(self, hue: str) -> tuple[QColor, QColor, QColor, QColor]:
        """Ground, soft, mid and ink of ``blue``, ``teal``, ``amber`` or ``plum``."""
        ground, soft, mid, ink = getattr(self.palette, hue)
        return QColor(ground), QColor(soft), QColor(mid), QColor(ink)

    def px(self, length: float) -> int:
        """A length at 100 % as whole pixels at the size in force."""
        return round(length * self.scale)

    def font(self, role: str, weight: int | None = None, family: str | None = None) -> QFont:
        """The font of a type role. Reading roles (``body lead``) use the reading font unless told."""
        kind = TYPES[role]
        reading = self._appearance.reading_font if role in _READING_ROLES else INTER
        font = QFont(family or reading)
        font.setPixelSize(max(1, self.px(kind.size)))
        font.setWeight(QFont.Weight(weight or kind.weight))
        return font

    def _look_now(self) -> Look:
        if self._appearance.look is not None:
            return self._appearance.look
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return Look.CONTRAST
        scheme = hints.colorScheme()
        return Look.DARK if scheme is Qt.ColorScheme.Dark else Look.LIGHT

    def _follow_system(self) -> None:
        if self._appearance.look is None and self._look_now() is not self._look:
            self._put_in_force()

    def load_all_fonts(self) -> None:
        """Register the other reading font too, for those who choose it and for the page where it is chosen."""
        if not self._fonts_loaded:
            self._fonts_loaded = True
            load_fonts(bundled("resources", "fonts"), "Atkinson")

    def _load_reading_font(self) -> None:
        if self._appearance.reading_font == ATKINSON:
            self.load_all_fonts()

    def _put_in_force(self) -> None:
        self._load_reading_font()
        self._look = self._look_now()
        if self._window is None:
            self.apply()
        else:
            self._dress(self._window)
        self.changed.emit(self._appearance)


def _system_wants_less_motion() -> bool:
    """Qt learns of the wish from 6.12 on; until then only the person's own choice counts."""
    hints = QGuiApplication.styleHints()  # kept for the call: Qt's wrapper of what it gives out ends with its own
    wish = getattr(hints.accessibility(), "motionPreference", None)
    return wish is not None and "Reduced" in str(wish())


_READING_ROLES = ("body", "lead", "stem", "display", "title")
_ROLES = (
    (QPalette.ColorRole.Window, "canvas"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "raised"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "raised"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.ToolTipBase, "raised"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Link, "accent_text"),
)


def reading_direction(language: str) -> Qt.LayoutDirection:
    """How a text in this language (``en-GB``, ``ar``, …) runs; left to right where none is given."""
    return QLocale(language).textDirection() if language else Qt.LayoutDirection.LeftToRight


def load_fonts(folder: Path, prefix: str = "") -> None:
    """Register the font files in a folder whose names begin with ``prefix``."""
    for path in sorted(folder.glob(f"{prefix}*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))


def restyle_tree(root: QWidget) -> None:
    """Call ``restyle()`` of every widget below ``root`` that has one, and then of ``root`` itself.

    The outermost come first: a page notes its place before anything in it has another height.
    """
    for child in (*root.findChildren(QWidget), root):
        restyle = getattr(child, "restyle", None)
        if restyle is not None:
            restyle()
        child.update()
