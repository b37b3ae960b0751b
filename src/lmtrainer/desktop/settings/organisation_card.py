"""What the organisation has decided, told to the learner in plain words: nothing is done behind anybody's back."""

from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.base.privacy import copies_words, results_words
from lmtrainer.desktop.ui.language import translate
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.layout import Item, column, row
from lmtrainer.desktop.ui.widgets.marks import Glyph, Line
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.organisation.organisation import Organisation


def given_mark(theme: Theme, words: str = "") -> QWidget:
    """The words beside a control that is not the learner's to choose."""
    said = " ".join(part for part in (given_words(), words) if part)
    return row(theme, Glyph(theme, "lock", "muted", 18), (Text(theme, said, "small", "muted"), 1), gap=8)


def given_words() -> str:
    """What a screen reader says of such a control, too."""
    return translate("Organisation", "Set by your organisation.")


def organisation_card(theme: Theme, organisation: Organisation) -> Card | None:
    """A row for each thing that was decided; None where nothing was."""
    decided = _decided(organisation)
    if not decided:
        return None
    title = organisation.name or translate("Organisation", "Your organisation")
    items: list[Item] = [Text(theme, title, "h2", level=2), 4, given_mark(theme)]
    for name, words in decided:
        items += [12, Line(theme), 12, column(
            theme, Text(theme, name, "ui", weight=600), 2, Text(theme, words, "small", "muted"),
        )]  # fmt: skip
    return Card(theme, *items, margins=(24, 20, 24, 20))


def _decided(organisation: Organisation) -> list[tuple[str, str]]:
    policy, said = organisation.policy, []
    if policy.course_folders or not policy.other_courses:
        only = translate("Organisation", "You can open the courses that your organisation gives.")
        more = translate("Organisation", "Your organisation puts courses on your shelf.")
        said.append((translate("Organisation", "Courses"), more if policy.other_courses else only))
    if policy.other_courses and policy.signed_packages:
        signed = translate("Organisation", "You can open packages that are signed by somebody your organisation lists.")
        said.append((translate("Organisation", "Packages"), signed))
    if policy.pass_mark_floor:
        said.append(
            (
                translate("Organisation", "Pass mark"),
                translate("Organisation", "At least {0} % in every assessment.").format(policy.pass_mark_floor),
            )
        )
    if policy.results_folder:
        said.append((translate("Organisation", "Results"), results_words(policy)))
    if policy.backup_folder:
        said.append((translate("Organisation", "Back-up"), copies_words(policy)))
    if policy.data_folder:
        said.append(
            (
                translate("Organisation", "Data folder"),
                translate("Organisation", "Your progress is kept in {0}.").format(policy.data_folder),
            )
        )
    return said
