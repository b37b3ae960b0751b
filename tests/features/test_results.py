"""What the results say to each line, item and gap of an answer: a sign, a word, and what was right."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from tests.features.test_assessments import Candidate, words_on

from lmtrainer.course.kinds.gaps import GapsAnswer
from lmtrainer.course.kinds.match import MatchAnswer
from lmtrainer.course.kinds.multiple import MultipleAnswer
from lmtrainer.course.kinds.order import OrderAnswer
from lmtrainer.course.kinds.sort import SortAnswer
from lmtrainer.desktop.results.page import AnswerRow
from lmtrainer.desktop.tour.hands import give
from lmtrainer.desktop.ui.accessibility.readers import install
from lmtrainer.desktop.ui.widgets.marks import Glyph
from lmtrainer.desktop.ui.widgets.text import Text

CHECK = """+++
kind = "assessment"
id = "final"
title = "Final check"
RULES
+++

::: match counterparts

What belongs together?

- Vision => Execution
- Influence => Authority
- Change => Stability

:::

::: sort groups

Sort these.

**Leading**

- Inspiring

**Managing**

- Planning
- Counting

:::

::: gaps said

Leaders use [[influence]], managers [[authority]].

:::

::: order steps

Put these in order.

1. See
2. Plan
3. Do

:::

::: multiple which

Which belong to managing?

- [x] Plans
- [x] Standards
- [ ] Dreams

:::
"""
GIVEN = {
    "counterparts": MatchAnswer((0, 2, 1)),
    "groups": SortAnswer((0, 1, 0)),
    "said": GapsAnswer(("influence", "power")),
    "steps": OrderAnswer((1, 0, 2)),
    "which": MultipleAnswer((0, 2)),
}


@pytest.fixture
def results(desk, make_course):
    """The results page after these answers, under some rules."""

    def make(rules: str = "") -> QWidget:
        desk.sit_down(make_course(**{"02-end/01-final.md": CHECK.replace("RULES", rules)}))
        candidate = Candidate(desk)
        candidate.begins()
        for number in range(len(GIVEN)):
            question = candidate.page.question
            assert question is not None
            give(question.area, GIVEN[question.question.id])
            if number < len(GIVEN) - 1:
                candidate.goes_on()
        page = candidate.hands_in()
        assert len(page.rows) in (0, len(GIVEN))
        return page

    return make


def row_of(page: QWidget, words: str) -> AnswerRow:
    return next(row for row in page.findChildren(AnswerRow) if words in row.accessibleName())


def signs(row: AnswerRow) -> list[str]:
    return [glyph.icon for glyph in row.findChildren(Glyph)]


def test_each_line_item_and_gap_says_by_sign_and_words_whether_it_is_right(results) -> None:
    page = results()
    match = words_on(row_of(page, "belongs together"))
    assert "right Vision → Execution" in match and "not right Influence → Stability Right: Authority" in match
    assert signs(row_of(page, "belongs together")) == ["circle-dot", "check", "x", "x"]
    sort = words_on(row_of(page, "Sort these"))
    assert "right Planning → Managing" in sort and "not right Counting → Leading Belongs to: Managing" in sort
    gaps = words_on(row_of(page, "Leaders use"))
    assert "right Gap 1: influence" in gaps and "not right Gap 2: power Right: authority" in gaps
    order = words_on(row_of(page, "in order"))
    assert "Right place: 2" in order and "Right answer 1. See" in order
    multiple = words_on(row_of(page, "Which belong"))
    assert "right Plans" in multiple and "not right Dreams" in multiple and "Right answer Plans" in multiple


def test_a_screen_reader_hears_each_part_with_its_verdict(results) -> None:
    install()
    row = row_of(results(), "Leaders use")
    told = QAccessible.queryAccessibleInterface(row)
    assert told.role() is QAccessible.Role.Grouping
    heard = told.text(QAccessible.Text.Description)
    assert heard == "You answered: Partly right. right: Gap 1: influence. not right: Gap 2: power. Right: authority"


@pytest.mark.parametrize("rules", ["review = false", 'feedback = "none"'])
def test_where_the_rules_forbid_it_no_part_is_shown(results, rules: str) -> None:
    page = results(rules)
    assert not page.findChildren(AnswerRow)
    assert "not right" not in words_on(page) and "Authority" not in words_on(page)


def test_another_text_size_cuts_nothing_off(results, desk) -> None:
    page = results()
    desk.program.theme.change(scale=1.5, motion=False)
    row = row_of(page, "belongs together")
    assert len(labels_in(row)) > 8
    desk.qtbot.waitUntil(lambda: not cut_off(row), timeout=3_000)


def labels_in(row: AnswerRow) -> list[Text]:
    return [label for label in row.findChildren(Text) if label.isVisible() and label.text()]


def cut_off(row: AnswerRow) -> list[str]:
    labels = labels_in(row)
    cut = [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]
    return cut + [label.text() for label in labels if not label.wordWrap() and label.width() < label.sizeHint().width()]
