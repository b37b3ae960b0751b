"""The settings page: what it looks like is seen at once, because everything follows at once."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSlider, QWidget

from lmtrainer.course.text import RichText
from lmtrainer.desktop.base.editor import EditorSetting
from lmtrainer.desktop.base.editor_field import EditorField
from lmtrainer.desktop.settings.language_row import LanguageList
from lmtrainer.desktop.settings.organisation_card import given_mark, given_words, organisation_card
from lmtrainer.desktop.settings.record_cards import RecordCards
from lmtrainer.desktop.ui.language import Languages
from lmtrainer.desktop.ui.theme.theme import ATKINSON, INTER, Appearance, Theme
from lmtrainer.desktop.ui.theme.tokens import Look, Palette
from lmtrainer.desktop.ui.widgets.beside import Beside
from lmtrainer.desktop.ui.widgets.buttons import Button, icon_button
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.layout import Grid, Split, column, row
from lmtrainer.desktop.ui.widgets.marks import Line
from lmtrainer.desktop.ui.widgets.page_frame import PageFrame
from lmtrainer.desktop.ui.widgets.painting import paint_focus, rounded
from lmtrainer.desktop.ui.widgets.pressable import Pressable
from lmtrainer.desktop.ui.widgets.sample import Sample
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.organisation.entries import Entry
from lmtrainer.organisation.organisation import NOBODY, Organisation

_MINIATURE = (
    (6, 10, 20, 4, "text"), (6, 20, 16, 3, "muted"), (6, 28, 18, 3, "muted"), (42, 12, 44, 6, "text"),
    (42, 24, 66, 3, "muted"), (42, 31, 60, 3, "muted"), (42, 38, 64, 3, "muted"), (42, 50, 32, 10, "accent"),
)  # fmt: skip


class LookChoice(Pressable):
    """A true miniature of a look, its name, a radio mark. ``second`` is painted over half of it."""

    accessible_role = QAccessible.Role.RadioButton

    def __init__(self, theme: Theme, name: str, first: Palette, second: Palette | None = None) -> None:
        super().__init__()
        self._theme, self._first, self._second = theme, first, second
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(130), self._theme.px(128))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, painter = self._theme, self._theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.45)
        on, width = self.isChecked(), self.width()
        box = QRectF(3, 3, width - 6, px(88))
        frame = rounded(box, px(10))
        painter.setClipPath(frame)
        _paint_miniature(painter, box, self._first)
        if self._second:
            half = QPainterPath(box.topRight())
            half.lineTo(box.bottomRight())
            half.lineTo(box.left() + width * 0.35, box.bottom())
            half.lineTo(box.left() + width * 0.65, box.top())
            painter.setClipPath(frame.intersected(half))
            _paint_miniature(painter, box, self._second)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent" if on else "control"), 2 if on else 1))
        painter.drawPath(frame)
        side = px(18)
        mark = QRectF(4, px(104), side, side)
        painter.setPen(QPen(theme.color("accent" if on else "control"), 2))
        painter.drawEllipse(mark)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(mark.adjusted(side * 0.27, side * 0.27, -side * 0.27, -side * 0.27))
        painter.setOpacity(1.0)
        painter.setFont(theme.font("small", 600 if on else 500))
        painter.setPen(theme.color("text" if self.isEnabled() else "muted"))
        words = QRectF(px(30), px(100), width - px(30), px(26))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            paint_focus(painter, theme, QRectF(0, 0, width, self.height()), 12)
        painter.end()


def _paint_miniature(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    k = rect.width() / 120
    painter.fillRect(rect, QColor(palette.canvas))
    side = palette.hover if palette.sunken == palette.canvas else palette.sunken
    painter.fillRect(QRectF(rect.left(), rect.top(), 32 * k, rect.height()), QColor(side))
    painter.setPen(Qt.PenStyle.NoPen)
    for x, y, width, height, token in _MINIATURE:
        painter.setBrush(QColor(getattr(palette, token)))
        part = QRectF(rect.left() + x * k, rect.top() + y * k, width * k, height * k)
        painter.drawRoundedRect(part, 1.5 * k, 1.5 * k)


class FontChoice(Pressable):
    """A reading font, written in itself."""

    accessible_role = QAccessible.Role.RadioButton

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._theme, self.family = theme, family
        self.setText(family)
        self.setAccessibleName(family)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, painter = self._theme, self._theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        rect = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setBrush(theme.color("accent_soft" if on else "raised"))
        painter.setPen(QPen(theme.color("accent" if on else "control"), 2 if on else 1))
        painter.drawRoundedRect(rect, px(10), px(10))
        painter.setPen(theme.color("text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.setFont(theme.font("h3", 400, self.family))
        painter.drawText(QRectF(px(18), 0, px(40), self.height()), flags, "Aa")
        painter.setFont(theme.font("text", 400, self.family))
        painter.drawText(QRectF(px(56), 0, self.width() - px(64), self.height()), flags, self.text())
        if self.hasFocus():
            paint_focus(painter, theme, QRectF(self.rect()), 12)
        painter.end()


class Switch(Pressable):
    """On or off."""

    accessible_role = QAccessible.Role.Switch

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.restyle()

    def restyle(self) -> None:
        """The size at the text size in force."""
        self.setFixedSize(self._theme.px(52), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, painter = self._theme, self._theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        rect = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setPen(QPen(theme.color("accent" if on else "control"), 1.5))
        painter.setBrush(theme.color("accent" if on else "raised"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        knob = rect.height() - px(8)
        x = rect.right() - knob - px(4) if on else rect.left() + px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("on_accent" if on else "control"))
        painter.drawEllipse(QRectF(x, rect.center().y() - knob / 2, knob, knob))
        if self.hasFocus():
            paint_focus(painter, theme, QRectF(self.rect()), 16)
        painter.end()


class SizeSlider(QSlider):
    """Text size from 80 to 200 % in steps of ten, painted from the tokens."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setRange(8, 20)
        self.setPageStep(2)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        knob = theme.px(20)
        y, width = self.height() / 2, self.width() - knob
        share = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        painter.setPen(Qt.PenStyle.NoPen)
        for token, part in (("track", 1.0), ("accent", share)):
            painter.setBrush(theme.color(token))
            painter.drawRoundedRect(QRectF(knob / 2, y - 3, width * part, 6), 3, 3)
        for step in range(13):
            painter.setBrush(theme.color("on_accent" if step / 12 < share else "control"))
            painter.drawEllipse(QRectF(knob / 2 + width * step / 12 - 1, y - 1, 2, 2))
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.setBrush(theme.color("raised"))
        painter.drawEllipse(QRectF(width * share + 1, y - knob / 2 + 1, knob - 2, knob - 2))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawEllipse(QRectF(width * share - 2, y - knob / 2 - 2, knob + 4, knob + 4))
        painter.end()


class SettingsPage(PageFrame):
    """Appearance, and where the data is."""

    appearance_chosen = Signal(object)
    back_wanted = Signal()
    about_wanted = Signal()

    def __init__(
        self, theme: Theme, editor: EditorSetting, languages: Languages, organisation: Organisation = NOBODY
    ) -> None:
        back = icon_button(theme, "arrow-left", self.tr("Back"))
        super().__init__(theme, [back, Text(theme, self.tr("Settings"), "h3", wrap=False), "*"])
        self.setAccessibleName(self.tr("Settings"))
        back.clicked.connect(self.back_wanted)
        self.back = back
        theme.load_all_fonts()
        self._filling = False
        self.record = RecordCards(theme, organisation)
        self._organisation, self._languages = organisation, languages
        decided = organisation_card(theme, organisation)
        last = [card for card in (decided, self._about_card()) if card is not None]
        cards = (self._appearance_card(), self.record, self._editing_card(editor), *last)
        main = column(theme, *cards, "*", gap=16)
        self._split = Split(theme, main, self._sample_card(), aside_width=376, aside_first=True)
        self.column.add(self._split)
        self.record.grown.connect(self._grown)
        self.show_appearance()

    def _appearance_card(self) -> Card:
        theme = self.theme
        self.looks: dict[Look | None, LookChoice] = {
            None: LookChoice(theme, self.tr("System"), theme.palettes[Look.LIGHT], theme.palettes[Look.DARK]),
            Look.LIGHT: LookChoice(theme, self.tr("Light"), theme.palettes[Look.LIGHT]),
            Look.DARK: LookChoice(theme, self.tr("Dark"), theme.palettes[Look.DARK]),
            Look.CONTRAST: LookChoice(theme, self.tr("High contrast"), theme.palettes[Look.CONTRAST]),
        }
        self.fonts = {family: FontChoice(theme, family) for family in (INTER, ATKINSON)}
        looks, fonts = Grid(theme, 120, 4, 16), Grid(theme, 200, 2, 12)
        looks.show_cells(list(self.looks.values()))
        fonts.show_cells(list(self.fonts.values()))
        for group in (self.looks.values(), self.fonts.values()):
            exclusive = QButtonGroup(self)
            for choice in group:
                exclusive.addButton(choice)
                choice.toggled.connect(self._tell)
        for look, choice in self.looks.items():
            choice.setEnabled(look in theme.looks)
            choice.setAccessibleDescription("" if look in theme.looks else given_words())
        self.look_given = column(theme, given_mark(theme, self.tr("High contrast is open to everyone.")), 12)
        if not theme.look_is_given:
            self.look_given.hide()
        self.size_slider = SizeSlider(theme, self.tr("Text size"))
        self.size_slider.valueChanged.connect(self._tell)
        self.percent = Text(theme, "", "ui", wrap=False, weight=600)
        self.motion = Switch(theme, self.tr("Motion"))
        self.language_list = LanguageList(theme, self._languages)
        self.motion.toggled.connect(self._tell)
        return Card(
            theme,
            Text(theme, self.tr("Appearance"), "h2", level=2), 16, looks, 8, self.look_given, Line(theme), 16,
            row(theme, Text(theme, self.tr("Text size"), "ui", wrap=False, weight=600), "*", self.percent), 4,
            row(
                theme, Text(theme, "A", "small", wrap=False), self.size_slider,
                Text(theme, "A", "h1", wrap=False, weight=400), gap=12,
            ),
            16, Text(theme, self.tr("Reading font"), "ui", weight=600), 8, fonts, 16, Line(theme), 12,
            _choice(theme, self.tr("Motion"), self.tr("Small movements that show what changed"), self.motion),
            12, Line(theme), 12, *self.language_list.row(),
            margins=(24, 20, 24, 16),
        )  # fmt: skip

    def _about_card(self) -> Card | None:
        if self._organisation.hides(Entry.ABOUT):
            return None
        self.about = Button(self.theme, self.tr("Open"), "", "info")
        self.about.setAccessibleName(self.tr("About this program"))
        self.about.clicked.connect(self.about_wanted)
        words = self.tr("Version, licences, and whom to ask for help")
        return Card(
            self.theme, _choice(self.theme, self.tr("About this program"), words, self.about), margins=(24, 12, 24, 12)
        )

    def _editing_card(self, editor: EditorSetting) -> Card:
        self.editor_field = EditorField(self.theme, editor)
        title = Text(self.theme, self.tr("Writing courses"), "h2", level=2)
        return Card(self.theme, title, 12, self.editor_field, margins=(24, 20, 24, 20))

    def _sample_card(self) -> QWidget:
        words = self.tr(
            "Leaders set a long-term vision. Managers turn it into {0}, so that each day’s work leads there."
        )
        bold = self.tr("plans, schedules and clear next steps")
        text = RichText(f"<p>{words.format(f'<strong>{bold}</strong>')}</p>", words.format(bold))
        letters = self.tr("I l 1 · O 0 · rn m: letters that are easy to take for each other.")
        sample = Sample(self.theme, text, RichText(f"<p>{letters}</p>", letters))
        return Card(
            self.theme, Text(self.theme, self.tr("LIVE SAMPLE"), "label", "muted"), 12,
            Text(self.theme, self.tr("Vision and execution"), "h1"), 8, sample,
            ground="canvas", margins=(28, 24, 28, 24),
        )  # fmt: skip

    def _grown(self) -> None:
        self._split.restyle()
        self.relay()

    def show_appearance(self) -> None:
        """The choices that are in force."""
        chosen = self.theme.appearance
        self.editor_field.show_command()
        self._filling = True
        self.looks[chosen.look].setChecked(True)
        self.fonts.get(chosen.reading_font, self.fonts[INTER]).setChecked(True)
        self.size_slider.setValue(round(chosen.scale * 10))
        self.percent.setText(f"{round(chosen.scale * 100)} %")
        self.motion.setChecked(chosen.motion)
        self._filling = False

    def _tell(self) -> None:
        if self._filling:
            return
        look = next((look for look, choice in self.looks.items() if choice.isChecked()), None)
        family = next((name for name, choice in self.fonts.items() if choice.isChecked()), INTER)
        self.appearance_chosen.emit(Appearance(look, self.size_slider.value() / 10, family, self.motion.isChecked()))


def _choice(theme: Theme, title: str, note: str, control: QWidget) -> Beside:
    words = column(theme, Text(theme, title, "ui", weight=600), 2, Text(theme, note, "small", "muted"))
    return Beside(theme, words, control)
