"""The design tokens: colours of each look, type, space. Pure data; applying them is left to `theme`."""

from enum import StrEnum

from lmtrainer.frozen import frozen


class Look(StrEnum):
    """The three looks of the program."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


Tones = tuple[str, str, str, str]  # ground, soft, mid, ink


@frozen
class Palette:
    """One look's colours as ``#RRGGBB``. The four art hues are decoration, never the carrier of a state."""

    canvas: str
    sunken: str
    raised: str
    hover: str
    track: str
    border: str
    text: str
    muted: str
    control: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_text: str
    success: str
    success_soft: str
    danger: str
    danger_soft: str
    warn: str
    warn_soft: str
    info: str
    info_soft: str
    code: str
    focus: str
    blue: Tones
    teal: Tones
    amber: Tones
    plum: Tones


_LIGHT = Palette(
    canvas="#FFFFFF", sunken="#F5F6F8", raised="#FFFFFF", hover="#ECEFF3", track="#E3E7ED", border="#D9DEE5",
    text="#1B1F24", muted="#4F5864", control="#6B7480",
    accent="#2350D8", accent_hover="#1B40B0", on_accent="#FFFFFF", accent_soft="#EAF0FF", accent_text="#1E46BF",
    success="#13703A", success_soft="#E5F5EA", danger="#B3261E", danger_soft="#FDECEA",
    warn="#8A5200", warn_soft="#FFF4DC", info="#0B5F8A", info_soft="#E4F2FA", code="#EEF0F4", focus="#2350D8",
    blue=("#E6EDFF", "#C3D3FF", "#7496F2", "#2350D8"), teal=("#DDF3F1", "#AFE0DB", "#43A59C", "#0F6B66"),
    amber=("#FFF2DA", "#FFDD9E", "#EBAA36", "#8A5200"), plum=("#F5EAF9", "#E2C6EE", "#AA6CC4", "#6F2F8C"),
)  # fmt: skip
_DARK = Palette(
    canvas="#15181D", sunken="#101317", raised="#1D2127", hover="#272C34", track="#2C333D", border="#323943",
    text="#E9ECF0", muted="#A8B1BD", control="#7F8A99",
    accent="#8FB0FF", accent_hover="#ACC5FF", on_accent="#0C1A3D", accent_soft="#1E2A47", accent_text="#A9C3FF",
    success="#62D08D", success_soft="#14301F", danger="#FF9C92", danger_soft="#3A1B19",
    warn="#F2C15C", warn_soft="#33270F", info="#7CC7F0", info_soft="#112B3A", code="#272D36", focus="#8FB0FF",
    blue=("#19223C", "#293A68", "#5C80DE", "#A9C3FF"), teal=("#10282A", "#1B4546", "#35938B", "#7FD9CF"),
    amber=("#2C2414", "#52401C", "#C58D2B", "#F7CF7F"), plum=("#271B2D", "#46304F", "#9059A9", "#DDB2EE"),
)  # fmt: skip
_CONTRAST_TONES: Tones = ("#000000", "#333333", "#B8B8B8", "#FFD400")
_CONTRAST = Palette(
    canvas="#000000", sunken="#000000", raised="#000000", hover="#1A1A1A", track="#4D4D4D", border="#FFFFFF",
    text="#FFFFFF", muted="#FFFFFF", control="#FFFFFF",
    accent="#FFD400", accent_hover="#FFE766", on_accent="#000000", accent_soft="#000000", accent_text="#FFD400",
    success="#5CFF8F", success_soft="#000000", danger="#FF8A8A", danger_soft="#000000",
    warn="#FFD400", warn_soft="#000000", info="#7FD7FF", info_soft="#000000", code="#1A1A1A", focus="#00E5FF",
    blue=_CONTRAST_TONES, teal=_CONTRAST_TONES, amber=("#000000", "#4D4D4D", "#FFD400", "#FFFFFF"),
    plum=_CONTRAST_TONES,
)  # fmt: skip
PALETTES = {Look.LIGHT: _LIGHT, Look.DARK: _DARK, Look.CONTRAST: _CONTRAST}


@frozen
class Type:
    """A type role: size in pixels at 100 %, weight, line height as a multiple of the size."""

    size: float
    weight: int
    line: float


TYPES = {
    "display": Type(34, 700, 1.2),
    "h1": Type(28, 700, 1.25),
    "title": Type(24, 700, 1.3),  # h2 of a lesson
    "h2": Type(20, 700, 1.3),  # h2 on cards
    "stem": Type(19, 600, 1.35),  # h3 of a lesson, stems of questions
    "h3": Type(17, 600, 1.35),
    "lead": Type(19, 400, 1.5),
    "promise": Type(17, 400, 1.5),
    "body": Type(17, 400, 1.6),
    "ui": Type(15, 500, 1.35),
    "text": Type(15, 400, 1.45),
    "small": Type(14, 500, 1.35),
    "caption": Type(14, 400, 1.4),
    "label": Type(13, 600, 1.3),
}
READING = 720  # width of the reading column
COLUMN = 1056  # width of the card pages: three cards of 336 and two gutters of 24
SCALES = tuple(percent / 100 for percent in range(80, 210, 10))

PAIRS: tuple[tuple[str, str, float], ...] = (
    *((("text", ground, 7.0)) for ground in ("canvas", "sunken", "raised", "hover", "code", "accent_soft")),
    *((("text", ground, 7.0)) for ground in ("success_soft", "danger_soft", "warn_soft", "info_soft")),
    *((("muted", ground, 4.5)) for ground in ("canvas", "sunken", "raised", "hover")),
    *((("accent_text", ground, 4.5)) for ground in ("canvas", "sunken", "raised", "code", "accent_soft")),
    *((("on_accent", ground, 4.5)) for ground in ("accent", "accent_hover")),
    *(((state, ground, 4.5)) for state in ("success", "danger", "warn", "info") for ground in ("canvas", "raised")),
    *(((state, f"{state}_soft", 4.5)) for state in ("success", "danger", "warn", "info")),
    *((("control", ground, 3.0)) for ground in ("canvas", "sunken", "raised", "code")),
    *((("focus", ground, 3.0)) for ground in ("canvas", "sunken", "raised", "code")),
    *(((bar, "track", 3.0)) for bar in ("accent", "success")),
)
"""Every colour that stands on another, with the contrast it must have: a test computes each in each look."""


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two ``#RRGGBB`` colours, from 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
