"""Stories of authors and their files: whoever goes elsewhere stays there, and all problems are told."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from lmtrainer.desktop.editing.problem_rows import FileRow
from lmtrainer.desktop.ui.language import Languages

from .test_preview import LEADING

__all__ = ["study"]
from .test_preview import study

DEAD = "# Tags\n\n" + "\n\n".join(f"Line {n}: [gone](gone.md)." for n in range(30)) + "\n"


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    languages = Languages(qapp)
    languages.speak("de")
    yield
    languages.speak("en")


def test_who_goes_elsewhere_meanwhile_is_not_led_back(study) -> None:
    room = study()
    room.open_lesson("leading")
    text = (room.root / LEADING).read_text()
    room.after((room.root / LEADING).unlink)
    room.open_lesson("managing")
    room.after_save(LEADING, text)
    assert room.page.lesson_id == "managing"


def test_equal_problems_of_a_file_are_one_row_through_which_enter_leads(study) -> None:
    room = study(**{LEADING: DEAD})
    rows = room.window.panel.list.rows
    shown = [
        rows.data(rows.index(n)) for n in range(rows.rowCount()) if not isinstance(rows.row(rows.index(n)), FileRow)
    ]
    (row,) = [words for words in shown if "gone.md" in words]
    assert row.startswith("Error, 30 places, the first in line 3: There is no lesson gone.md. "), row
    assert "30" in room.window.panel.heading.text()
    (problem,) = [p for p in rows.problems if p.code == "link-dead"]
    index = rows.index_of(problem)
    lines = [found.line for _ in range(31) if (found := rows.go_on(index))]
    assert lines == [*range(3, 63, 2), 3]
    assert rows.data(index).startswith("Error, line 3, place 1 of 30: ")


@pytest.mark.usefixtures("german")
def test_problems_are_shown_and_found_in_the_windows_language(study) -> None:
    room = study(**{LEADING: "# A\n\n::: choice a\n\nQ?\n\n- a\n- [x] b\n\n:::\n"})
    panel, rows = room.window.panel, room.window.panel.list.rows
    panel.filter.setText("kästchen")
    assert [p.code for p in rows.problems] == ["box-missing"]
    told = rows.data(rows.index_of(rows.problems[0]))
    assert told == "Fehler, Zeile 7: Diese Antwort hat kein Kästchen. Beginnen Sie sie mit [ ] oder [x]."
