"""Words fit their places on every page, at 100, 150 and 200 %, in wide and narrow windows, in English and German."""

import shutil
from contextlib import suppress
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from lmtrainer.desktop.assessment.intro import IntroCard
from lmtrainer.desktop.base.place import AboutPlace, CoursePlace
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.tour.hands import click
from lmtrainer.desktop.tour.pages import about_page, assessments, course_page, imports, lesson_page, settings_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.language import Languages
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.layout import Box, height_at
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.desktop.ui.widgets.page_frame import PageFrame
from lmtrainer.desktop.ui.widgets.text import ShortText
from lmtrainer.organisation.finding import find_course
from lmtrainer.organisation.organisation import Organisation
from lmtrainer.organisation.policy import Policy, PolicyInForce
from lmtrainer.organisation.site import read_site
from lmtrainer.store.settings_store import SETTINGS

DECIDED = Policy(
    theme="dark", signed_packages=True, pass_mark_floor=90, results_folder="/srv/results", data_folder="/d"
)
SITE = Path(__file__).parents[2] / "sites" / "example"
ORGANISATION = Organisation(PolicyInForce(DECIDED, (("theme", "a"),)), read_site(SITE))


def words_width(button: QPushButton) -> int:
    """The width of what stands on a button, without the room round it."""
    icon = 0 if button.icon().isNull() else button.iconSize().width()
    return button.fontMetrics().horizontalAdvance(button.text()) + icon


def cut_off(root: QWidget) -> list[str]:
    """Labels and buttons below ``root`` that have less room than their words need."""
    found = []
    for label in root.findChildren(QLabel):
        if label.isVisible() and label.text() and label.wordWrap():
            if label.heightForWidth(label.width()) > label.height() + 1:
                found.append(f"{label.text()!r}: {label.height()} of {label.heightForWidth(label.width())}")
        elif isinstance(label, ShortText):
            continue  # ends in an ellipsis, with its whole text as its name
        elif label.isVisible() and label.text() and label.sizeHint().width() > label.width() + 1:
            found.append(f"{label.text()!r}: {label.width()} of {label.sizeHint().width()}")
    for button in root.findChildren(QPushButton):
        if button.isVisible() and button.text() and words_width(button) > button.width():
            found.append(f"{button.text()!r}: {button.width()} of {words_width(button)}")
    return found + overlapping(root)


def overlapping(root: QWidget) -> list[str]:
    """Neighbours in a row or column that lie on one another, because there is less room than they need."""
    found = []
    for box in root.findChildren(Box):
        parts = [part for part in box.children() if isinstance(part, QWidget) and part.isVisible()]
        for one, other in combinations(parts, 2):
            if box.isVisible() and one.geometry().intersects(other.geometry()):
                found.append(f"{_name(one)} lies on {_name(other)}")
    return found


def look(qtbot, page: QWidget) -> list[str]:
    """What is cut off on a page once it has come to rest."""
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not cut_off(page), timeout=1000)
    return cut_off(page)


def _name(part: QWidget) -> str:
    return repr(part.accessibleName() or getattr(part, "text", str)() or part)


WINDOWS = [(1.0, 1180), (1.5, 1180), (2.0, 1180), (1.0, 700), (1.0, 360), (1.5, 600)]
IN_GERMAN = [(1.0, 1180), (1.0, 700), (1.0, 360), (1.5, 600)]
SHOWN = [("en", *window) for window in WINDOWS] + [("de", *window) for window in IN_GERMAN]


@pytest.fixture
def languages(qapp: QApplication):
    before, made = QLocale(), Languages(qapp)
    yield made
    made.speak("en")
    QLocale.setDefault(before)


@pytest.fixture(params=SHOWN, ids=str)
def program(request, qtbot, qapp: QApplication, languages: Languages, tmp_path: Path):
    """The program in a window of some width at some text size, with the bundled course open."""
    language, scale, width = request.param
    (tmp_path / SETTINGS).write_text(f'{{"language": "{language}"}}')
    made = Program(qapp, tmp_path, NoPrompts(), organisation=ORGANISATION, languages=languages)
    assert languages.spoken == language
    made.theme.apply()
    made.theme.change(scale=scale)
    made.window.resize(width, 800)
    made.window.show()
    open_course(qtbot, made)
    yield made
    made.close()
    made.window.deleteLater()


def open_course(qtbot, program: Program) -> None:
    with qtbot.waitSignal(program.bridge.course_opened, timeout=20_000):
        program.window.start(find_course("leadership-vs-management"))
    qtbot.waitUntil(lambda: course_page(program.window).isVisible())


def test_on_pages_that_tell_and_teach(qtbot, tmp_path: Path, program: Program) -> None:
    window = program.window
    found = look(qtbot, course_page(window))
    with qtbot.waitSignal(program.bridge.lesson_opened, timeout=10_000):
        window.open_lesson("influence-and-authority")
    page = lesson_page(window)
    qtbot.waitUntil(lambda: page.isVisible() and page.flow.ready)
    found += look(qtbot, page)
    with qtbot.waitSignal(program.bridge.shelf_changed, timeout=10_000):
        window.go_to_library()
    found += look(qtbot, window.library_page())
    window.go_to_settings()
    qtbot.waitUntil(lambda: settings_page(window).isVisible())
    found += look(qtbot, settings_page(window))
    course, quiz = tmp_path / "mine", tmp_path / "quiz.gift"
    course.mkdir()
    (course / "01-first.md").write_text("# First\n\nWords.\n")
    quiz.write_text("Where is the harbour? {~Inland =At the sea}\n\nTides.{}\n\nBroken {\n\nOnly a remark here.\n")
    with qtbot.waitSignal(imports(window).planned, timeout=10_000):
        imports(window).begin(course, quiz)
    qtbot.waitUntil(lambda: imports(window).page().isVisible())
    found += look(qtbot, imports(window).page())
    window.navigator.go(AboutPlace())
    qtbot.waitUntil(lambda: about_page(window).isVisible())
    found += look(qtbot, about_page(window))
    assert not found


def test_in_an_assessment(qtbot, program: Program) -> None:
    window, bridge = program.window, program.bridge.assessments
    with qtbot.waitSignal(bridge.overview_ready, timeout=10_000):
        window.open_lesson("final-check")
    page = assessments(window).page()
    found = look(qtbot, page)
    with qtbot.waitSignal(bridge.opened, timeout=10_000):
        click(page.findChild(IntroCard).begin_button)
    for _ in range(2):  # the first question has none before it
        found += look(qtbot, page)
        click(page.next_button)
    click(page.map.hand_in_button)
    found += look(qtbot, page)
    with qtbot.waitSignal(bridge.results_ready, timeout=10_000):
        page.hand_in()
    qtbot.waitUntil(assessments(window).results_page().isVisible)
    found += look(qtbot, assessments(window).results_page())
    assert not found


def test_a_notice_with_much_to_offer(qtbot, program: Program) -> None:
    window = program.window
    with qtbot.waitSignal(program.bridge.shelf_changed, timeout=10_000):
        window.go_to_library()
    page = window.library_page()
    notice = Notice(program.theme, "save", "info", "Something is to be decided", "One of these.")
    for word in ("first", "second", "third"):
        notice.offer(f"Take the {word} of the things that are offered", lambda: None)
    page.add_notice(notice)
    assert not look(qtbot, page)
    room = page.hero_place.geometry().top() - notice.mapTo(page.column, notice.rect().bottomLeft()).y()
    assert room >= program.theme.px(16), "a notice lies on what is below it"
    page.remove_notice(notice)
    qtbot.waitUntil(lambda: page.hero_place.geometry().top() == program.theme.px(24))


def test_a_page_that_is_come_back_to_is_as_high_as_at_first(qtbot, program: Program) -> None:
    """What was added while it was hidden has no style yet, and so another height."""
    page = course_page(program.window)
    high = page.banner.height()
    program.window.go_to_settings()
    with qtbot.waitSignal(program.bridge.course_opened, timeout=10_000):
        program.window.navigator.go(CoursePlace(program.window.course.root))
    qtbot.waitUntil(page.isVisible)
    assert page.banner.height() == high


def test_a_course_that_is_shown_anew_is_laid_out_anew(qtbot, qapp: QApplication, tmp_path: Path) -> None:
    """Its files changed since it was read: the page is filled again while it is shown."""
    course = tmp_path / "course"
    shutil.copytree(find_course("leadership-vs-management"), course)
    program = Program(qapp, tmp_path / "data", NoPrompts())
    window, bridge = program.window, program.bridge
    window.show()
    with qtbot.waitSignal(bridge.course_opened, timeout=20_000):
        window.start(course)
    with qtbot.waitSignal(bridge.shelf_changed, timeout=10_000):
        window.go_to_library()
    lesson = next(course.rglob("01-*.md"))
    lesson.write_text(lesson.read_text() + "\nMore words.\n")
    with qtbot.waitSignal(bridge.course_renewed, timeout=20_000):
        window.open_course(course)
    part = course_page(window).modules[0]
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: part.height() == height_at(part, part.width()), timeout=1000)
    assert part.lines and part.height() == height_at(part, part.width())
    program.close()
    window.deleteLater()


class Growing(QWidget):
    """Wants to be as high as it is told."""

    high = 50

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.high


def test_what_wants_another_height_while_its_page_is_shown_gets_it(qtbot) -> None:
    theme, card = Theme(), Growing()
    page = PageFrame(theme, [])
    page.column.add(card)
    qtbot.addWidget(page)
    page.resize(800, 600)
    with qtbot.waitExposed(page):
        page.show()
    assert card.height() == 50
    card.high = 120
    card.updateGeometry()
    qtbot.waitUntil(lambda: card.height() == 120)
