"""What leaves this computer is said once, and is so: nothing says that it stays where it is copied."""

import re
from itertools import product
from pathlib import Path

import pytest

from lmtrainer.desktop.base import privacy
from lmtrainer.desktop.base.privacy import where_kept
from lmtrainer.desktop.settings.organisation_card import organisation_card
from lmtrainer.desktop.settings.record_cards import RecordCards
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.organisation.organisation import Organisation
from lmtrainer.organisation.policy import Policy, PolicyInForce

SOURCE = Path(privacy.__file__).parents[1]
FOLDERS = ("results_folder", "backup_folder", "data_folder")


@pytest.mark.parametrize("named", list(product((False, True), repeat=3)), ids=str)
def test_settings_say_under_every_policy_what_leaves(qtbot, named: tuple[bool, ...]) -> None:
    policy = Policy(**{key: f"/srv/{key}" for key, on in zip(FOLDERS, named, strict=True) if on})
    results, backups, data = named
    words = where_kept(policy)
    assert ("Nothing of them is sent anywhere." in words) is not (results or backups)
    assert ("are kept on this computer" in words) is not data
    assert ("Your organisation is told" in words) is results and ("/srv/backup_folder" in words) is backups
    theme, organisation = Theme(), Organisation(PolicyInForce(policy))
    cards = RecordCards(theme, organisation)
    qtbot.addWidget(cards)
    assert words in [text.text() for text in cards.findChildren(Text)]
    decided = organisation_card(theme, organisation)
    assert (decided is not None) is any(named)
    if decided is not None:
        qtbot.addWidget(decided)
        said = " ".join(text.text() for text in decided.findChildren(Text))
        for one in (privacy.results_words(policy), privacy.copies_words(policy)):
            assert one in said


def test_no_other_module_says_what_leaves() -> None:
    promise = re.compile(r"only you (can )?see|only on this computer|stays? with you|never leaves (this|your)", re.I)
    found = [path.name for path in SOURCE.rglob("*.py") if promise.search(path.read_text("utf-8"))]
    assert found == []
