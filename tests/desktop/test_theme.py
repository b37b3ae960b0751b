"""The looks: every colour on every ground has the contrast that it must have."""

import pytest

from lmtrainer.desktop.ui.theme.theme import Appearance, Theme
from lmtrainer.desktop.ui.theme.tokens import PAIRS, PALETTES, Look, contrast


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize(("colour", "ground", "least"), PAIRS)
def test_every_colour_can_be_read_on_its_ground(look: Look, colour: str, ground: str, least: float) -> None:
    palette = PALETTES[look]
    assert contrast(getattr(palette, colour), getattr(palette, ground)) >= least


def test_whether_anything_may_move_is_asked_of_the_system_on_every_version_of_qt(qapp) -> None:
    assert Theme(Appearance(motion=True)).motion in (True, False)
