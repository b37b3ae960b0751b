"""An organisation's accent in the three looks, with every contrast that a colour here must have. Needs no Qt."""

from collections.abc import Mapping
from dataclasses import replace

from lmtrainer.desktop.ui.theme.tokens import PAIRS, PALETTES, Look, Palette, contrast
from lmtrainer.frozen import frozen

_ACCENT_TOKENS = frozenset({"accent", "accent_hover", "on_accent", "accent_soft", "accent_text", "focus"})
_STEPS = 40
BRIGHT = 6.5  # on dark cards: what is barely enough looks dull there


@frozen
class TooFaint:
    """One colour does not stand out enough from its ground: ``ratio`` where ``least`` is needed."""

    look: Look
    colour: str
    ground: str
    ratio: float
    least: float


def branded(accents: Mapping[str, str]) -> dict[Look, Palette]:
    """The palettes with these accents, by the name of a look.

    The dark look follows from the light one's unless it has its own. High contrast keeps the program's colours unless
    it is named: it is for people who need it as it is. A look whose colour cannot be read everywhere keeps its own.
    """
    palettes = {}
    for look in Look:
        colour = accents.get(look.value) or (derived(accents["light"], look, BRIGHT) if _follows(look, accents) else "")
        mine = with_accent(look, colour) if colour else PALETTES[look]
        palettes[look] = PALETTES[look] if too_faint(look, mine) else mine
    return palettes


def _follows(look: Look, accents: Mapping[str, str]) -> bool:
    return look is Look.DARK and "light" in accents


def derived(colour: str, look: Look, least: float = 0.0) -> str:
    """The colour nearest to ``colour`` that can be read in a look: darker on light grounds, lighter on dark ones.

    ``least``: the contrast with cards that it is to have besides.
    """
    towards = "#000000" if look is Look.LIGHT else "#FFFFFF"
    for step in range(_STEPS + 1):
        found = with_accent(look, mixed(colour, towards, step / _STEPS))
        if not too_faint(look, found) and contrast(found.accent, found.raised) >= least:
            return found.accent
    return towards


def with_accent(look: Look, colour: str) -> Palette:
    """A look's palette with another accent and everything that follows from it."""
    own = PALETTES[look]
    soft = own.canvas if look is Look.CONTRAST else mixed(own.canvas, colour, 0.1 if look is Look.LIGHT else 0.2)
    on_accent = max(("#FFFFFF", "#101317"), key=lambda ink: contrast(ink, colour))
    hover = mixed(colour, "#000000" if on_accent == "#FFFFFF" else "#FFFFFF", 0.2)
    words = (mixed(colour, own.text, step / _STEPS) for step in range(_STEPS + 1))
    accent_text = next((ink for ink in words if _reads(ink, own, soft)), own.text)
    return replace(
        own, accent=colour, accent_hover=hover, on_accent=on_accent, accent_soft=soft, accent_text=accent_text,
        focus=own.focus if look is Look.CONTRAST else colour,
    )  # fmt: skip


def too_faint(look: Look, palette: Palette) -> list[TooFaint]:
    """The pairs with the accent in them that have less contrast than they must; the theme's own test asks the same."""
    found = []
    for colour, ground, least in PAIRS:
        if {colour, ground} & _ACCENT_TOKENS:
            ratio = contrast(getattr(palette, colour), getattr(palette, ground))
            if ratio < least:
                found.append(TooFaint(look, colour, ground, ratio, least))
    return found


def mixed(first: str, second: str, share: float) -> str:
    """``first`` with a share, from 0 to 1, of ``second`` in it."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _reads(ink: str, own: Palette, soft: str) -> bool:
    return all(contrast(ink, ground) >= 4.5 for ground in (own.canvas, own.sunken, own.raised, soft))
