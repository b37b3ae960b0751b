"""Stories of an assessment: begin, answer, leave and come back, hand in, look, practise, try again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QWidget

from lmtrainer.course.marking import model_answer, wrong_answer
from lmtrainer.desktop.assessment.intro import HandInCard, IntroCard
from lmtrainer.desktop.assessment.page import AssessmentPage
from lmtrainer.desktop.base.place import CoursePlace
from lmtrainer.desktop.results.page import ResultsPage
from lmtrainer.desktop.tour.hands import click, give, press
from lmtrainer.desktop.tour.pages import course_page, lesson_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.blocks.prose import ProseBlock
from lmtrainer.desktop.ui.widgets.marks import Chip
from lmtrainer.study.assessment_changes import TimeLeft
from lmtrainer.study.certificates import SigningKey, Verdict, verify

BANK = "\n\n".join(
    f"""::: choice b{n} {{tags="t{n % 2}" objective="one"}}

Which is {n}?

- [x] {n}
- [ ] {n + 100}
- [ ] {n + 200}

:::"""
    for n in range(6)
)
CHECK = """+++
kind = "assessment"
id = "final"
title = "Final check"
pass_mark = 70
draw = [{bank = "pool", count = 3}]
tries = 2
HEADER
+++
Answer these.

::: multiple own

Which are small?

- [x] one
- [x] two
- [ ] a million

:::
"""
COURSE = """id = "assessed"
title = "Assessed"
version = "1"

[objectives]
one = "Tell numbers apart"

[completion]
counts = ["assessments"]

[certificate]
enabled = true
"""


@pytest.fixture
def make_assessed(make_course):
    def make(header: str = "") -> Path:
        return make_course(
            **{
                "course.toml": COURSE,
                "questions/pool.md": BANK,
                "02-end/01-final.md": CHECK.replace("HEADER", header),
            }
        )

    return make


class Candidate:
    """A learner before the pages of an assessment."""

    def __init__(self, desk) -> None:
        self.desk, self.qtbot = desk, desk.qtbot
        self.window = desk.program.window
        self.bridge = desk.program.bridge.assessments

    @property
    def page(self) -> AssessmentPage:
        page = self.window.pages.currentWidget()
        assert isinstance(page, AssessmentPage)
        return page

    def expects(self) -> IntroCard:
        with self.qtbot.waitSignal(self.bridge.overview_ready, timeout=10_000):
            self.window.open_lesson("final")
        return shown(self.page, IntroCard)

    def begins(self) -> None:
        card = self.expects()
        with self.qtbot.waitSignal(self.bridge.opened, timeout=10_000):
            click(card.begin_button)

    def answers(self, *, rightly: bool) -> None:
        question = self.page.question
        assert question is not None
        give(question.area, (model_answer if rightly else wrong_answer)(question.question))

    def goes_on(self) -> None:
        click(self.page.next_button)

    def hands_in(self) -> ResultsPage:
        click(self.page.map.hand_in_button)
        card = shown(self.page, HandInCard)
        with self.qtbot.waitSignal(self.bridge.results_ready, timeout=10_000):
            click(card.hand_in_button)
        page = self.window.pages.currentWidget()
        assert isinstance(page, ResultsPage)
        return page


def shown(parent: QWidget, kind: type):
    return next(child for child in parent.findChildren(kind) if child.isVisible())


def words_on(page: QWidget) -> str:
    return " ".join(
        label.text() for label in page.findChildren(QWidget) if label.isVisible() and hasattr(label, "text")
    )


def test_a_whole_try_from_what_to_expect_to_the_results(desk, make_assessed) -> None:
    desk.sit_down(make_assessed())
    candidate = Candidate(desk)
    assert "4 questions" in words_on(candidate.expects()) and "70 % are needed" in words_on(candidate.page)
    candidate.begins()
    for number in range(4):
        candidate.answers(rightly=number != 2)
        if number < 3:
            candidate.goes_on()
    results = candidate.hands_in()
    assert results.ring is not None and results.ring.percent == 75
    assert "Passed, with 75 %" in words_on(results)
    assert len(results.rows) == 1
    click(next(chip for chip in results.findChildren(Chip) if chip.text() == "All  4"))
    assert len(results.rows) == 4
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        desk.program.window.navigator.go(CoursePlace(desk.program.window.course.root))
    assert course_page(desk.program.window).banner.ring.value == 1.0


def test_what_its_author_wrote_above_the_questions_is_read_before_it_begins(desk, make_assessed) -> None:
    desk.sit_down(make_assessed())
    card = Candidate(desk).expects()
    (words,) = card.findChildren(ProseBlock)
    assert words.toPlainText() == "Answer these." and words.isVisible()
    assert words.mapTo(card, words.rect().bottomLeft()).y() < card.begin_button.mapTo(card, QPoint()).y()


def test_a_long_introduction_is_read_from_its_top_by_keys(desk, make_course) -> None:
    many = "\n\n".join(f"Paragraph {number} of what there is to know before this begins." for number in range(40))
    desk.sit_down(
        make_course(
            **{
                "course.toml": COURSE,
                "questions/pool.md": BANK,
                "02-end/01-final.md": CHECK.replace("HEADER", "").replace("Answer these.", many),
            }
        )
    )
    candidate = Candidate(desk)
    candidate.expects()
    bar = candidate.page.card_view.verticalScrollBar()
    desk.qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.value() == 0 and candidate.page.hasFocus()
    press(candidate.page, Qt.Key.Key_Space)
    assert 0 < bar.value() < bar.maximum()
    press(candidate.page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


def test_closing_in_the_middle_comes_back_to_the_same_questions_answers_and_flags(desk, make_assessed) -> None:
    root = make_assessed("shuffle = true")
    desk.sit_down(root)
    candidate = Candidate(desk)
    candidate.begins()
    candidate.answers(rightly=True)
    click(candidate.page.flag_button)
    candidate.goes_on()
    before = [question.id for question in candidate.page._opened.questions]
    given = candidate.page._answers
    desk.get_up()
    desk.sit_down(root)
    candidate = Candidate(desk)
    assert "Go on where you left off" in candidate.expects().begin_button.accessibleName()
    candidate.begins()
    page = candidate.page
    assert [question.id for question in page._opened.questions] == before
    assert page._answers == given and page._current == 1
    assert page.map.cells[0].accessibleName() == "Question 1, answered, flagged for later"


def test_handing_in_lists_what_is_open_first(desk, make_assessed) -> None:
    desk.sit_down(make_assessed())
    candidate = Candidate(desk)
    candidate.begins()
    candidate.answers(rightly=True)
    click(candidate.page.map.hand_in_button)
    card = shown(candidate.page, HandInCard)
    assert "3 of 4 questions are still open" in words_on(card)
    link = next(button for button in card.findChildren(QPushButton) if button.accessibleName() == "Question 3")
    click(link)
    assert candidate.page._current == 2


def test_tries_are_counted_and_then_there_are_none(desk, make_assessed) -> None:
    desk.sit_down(make_assessed())
    candidate = Candidate(desk)
    for left in ("One try is left", "as you like"):
        candidate.begins()
        results = candidate.hands_in()
        assert "Not yet: 0 %" in words_on(results)
        if left == "One try is left":
            assert left in words_on(candidate.expects())
    card = candidate.expects()
    assert not card.begin_button.isEnabled() and card.begin_button.accessibleName() == "No try is left"


def test_the_missed_ones_are_practised_by_themselves(desk, make_assessed) -> None:
    desk.sit_down(make_assessed())
    candidate = Candidate(desk)
    candidate.begins()
    candidate.answers(rightly=True)
    results = candidate.hands_in()
    practise = next(b for b in results.findChildren(QPushButton) if b.accessibleName().startswith("Practise"))
    assert practise.accessibleName() == "Practise the 3 missed ones"
    with desk.qtbot.waitSignal(candidate.bridge.practice_opened, timeout=10_000):
        click(practise)
    page = lesson_page(desk.program.window)
    desk.qtbot.waitUntil(lambda: page.flow.ready)
    assert len(page.cards) == 3
    question_id, card = next(iter(page.cards.items()))
    give(card.area, model_answer(card.question))
    desk.check(question_id)
    assert card.panel is not None


def test_checked_at_once_an_answer_is_told_saved_and_locked(desk, make_assessed) -> None:
    root = make_assessed('feedback = "at-once"')
    desk.sit_down(root)
    candidate = Candidate(desk)
    candidate.begins()
    candidate.answers(rightly=False)
    with desk.qtbot.waitSignal(candidate.bridge.checked, timeout=10_000):
        click(candidate.page.question.check_button)
    assert candidate.page.question.panel is not None
    desk.get_up()
    desk.sit_down(root)
    candidate = Candidate(desk)
    candidate.begins()
    assert candidate.page.question.panel is not None and not candidate.page.question.can_check


def test_how_sure_one_was_is_told_and_changes_nothing(desk, make_assessed) -> None:
    desk.sit_down(make_assessed())
    candidate = Candidate(desk)
    candidate.begins()
    candidate.answers(rightly=False)
    click(candidate.page.question.certainty.chips["sure"])
    candidate.goes_on()
    candidate.answers(rightly=True)
    click(candidate.page.question.certainty.chips["guessing"])
    results = candidate.hands_in()
    words = words_on(results)
    assert "Sure, but not right: 1" in words and "Guessed, and right: 1" in words and results.ring.percent == 25


def test_keys_alone_take_the_assessment(desk, make_assessed) -> None:
    desk.sit_down(make_assessed())
    candidate = Candidate(desk)
    candidate.begins()
    for _ in range(3):
        press(candidate.page, Qt.Key.Key_1)
        press(desk.program.window.focusWidget(), Qt.Key.Key_Return)
    press(candidate.page, Qt.Key.Key_1)
    assert len(candidate.page._answers) == 4


@pytest.mark.parametrize(("pause", "stands_still"), [("true", True), ("false", False)])
def test_another_page_stops_the_time_only_where_pausing_is_allowed(
    desk, make_assessed, pause: str, stands_still: bool
) -> None:
    desk.sit_down(make_assessed(f"minutes = 5\npause = {pause}"))
    candidate = Candidate(desk)
    candidate.begins()
    time = candidate.page.time
    desk.qtbot.waitUntil(lambda: time.used_ms > 0)
    desk.program.window.go_to_settings()
    used = time.used_ms
    desk.qtbot.wait(20)
    assert (time.used_ms == used) is stands_still
    press(desk.program.window, Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: time.used_ms > used and time._tick.isActive())


def test_when_the_time_is_over_what_was_answered_is_handed_in(desk, make_assessed) -> None:
    desk.sit_down(make_assessed("minutes = 5"))
    candidate = Candidate(desk)
    candidate.begins()
    candidate.answers(rightly=True)
    with desk.qtbot.waitSignal(candidate.bridge.results_ready, timeout=10_000) as told:
        candidate.page.show_time_left(TimeLeft(candidate.page.run_id, 0))
    assert told.args[0].results.finished.points == 1
    assert isinstance(desk.program.window.pages.currentWidget(), ResultsPage)


def test_a_try_whose_time_ran_out_meanwhile_says_so_and_goes_to_its_results(desk, make_assessed) -> None:
    root = make_assessed("minutes = 5")
    desk.sit_down(root)
    candidate = Candidate(desk)
    candidate.begins()
    candidate.answers(rightly=True)
    run = candidate.page.run_id
    with desk.qtbot.waitSignal(candidate.bridge.time_told, timeout=10_000):
        candidate.bridge.keep_state(run, 300_000, 0, ())
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        desk.program.window.navigator.go(CoursePlace(desk.program.window.course.root))
    card = candidate.expects()
    assert card.begin_button.accessibleName() == "See your results"
    with desk.qtbot.waitSignal(candidate.bridge.results_ready, timeout=10_000):
        click(card.begin_button)


def test_where_no_answers_are_shown_none_can_be_practised(desk, make_assessed) -> None:
    desk.sit_down(make_assessed('feedback = "none"'))
    candidate = Candidate(desk)
    candidate.begins()
    results = candidate.hands_in()
    names = [button.accessibleName() for button in results.findChildren(QPushButton) if button.isVisible()]
    assert "Try again" in names and not any(name.startswith("Practise") for name in names)


class WithName(NoPrompts):
    """A person who gives a name and a place for the certificate."""

    def __init__(self, target: Path) -> None:
        self.target, self.told = target, ""

    def name(self, parent: QWidget, known: str) -> str | None:
        return known or "A Learner"

    def save_file(self, parent: QWidget, name: str) -> Path | None:
        return self.target

    def show(self, parent: QWidget, title: str, text: str) -> None:
        self.told = title


class WithStrangeName(WithName):
    """A person whose name is given, and who says yes or no when something is asked."""

    def __init__(self, target: Path, own_name: str, *, agrees: bool) -> None:
        super().__init__(target)
        self.own_name, self.agrees, self.asked = own_name, agrees, ""

    def name(self, parent: QWidget, known: str) -> str | None:
        return self.own_name

    def confirm(self, parent: QWidget, question: str, what_follows: str, yes: str) -> bool:
        self.asked = what_follows
        return self.agrees


def test_a_completed_course_gives_a_certificate_that_can_be_verified(desk, make_assessed, tmp_path: Path) -> None:
    prompts = WithName(tmp_path / "mine.pdf")
    desk.prompts = prompts
    root = make_assessed()
    (root / "media").mkdir()
    logo = QImage(40, 20, QImage.Format.Format_RGB32)
    logo.fill("#0F6B66")
    assert logo.save(str(root / "media" / "logo.png"))
    (root / "course.toml").write_text(COURSE + 'logo = "media/logo.png"\n')
    desk.sit_down(root)
    candidate = Candidate(desk)
    candidate.begins()
    for _ in range(4):
        candidate.answers(rightly=True)
        candidate.goes_on()
    with desk.qtbot.waitSignal(candidate.bridge.results_ready, timeout=10_000):
        click(shown(candidate.page, HandInCard).hand_in_button)
    results = desk.program.window.pages.currentWidget()
    get = next(b for b in results.findChildren(QPushButton) if b.accessibleName() == "Get your certificate")
    with desk.qtbot.waitSignal(candidate.bridge.certificate_ready, timeout=10_000):
        click(get)
    desk.qtbot.waitUntil(lambda: prompts.told == "Your certificate is ready", timeout=10_000)
    key = SigningKey(desk.data).public
    assert key is not None
    assert b"/Subtype /Image" in prompts.target.read_bytes()
    found = verify(prompts.target, frozenset({key}))
    assert found.verdict is Verdict.UNCHANGED and found.facts is not None
    assert (found.facts.learner, found.facts.percent) == ("A Learner", 100)
    assert verify(prompts.target, frozenset()).verdict is Verdict.UNKNOWN_KEY
    data = bytearray(prompts.target.read_bytes())
    data[len(data) // 2] ^= 1
    prompts.target.write_bytes(bytes(data))
    assert verify(prompts.target, frozenset({key})).verdict is Verdict.CHANGED


def passes(desk, root: Path) -> Candidate:
    desk.sit_down(root)
    candidate = Candidate(desk)
    candidate.begins()
    for _ in range(4):
        candidate.answers(rightly=True)
        candidate.goes_on()
    with desk.qtbot.waitSignal(candidate.bridge.results_ready, timeout=10_000):
        click(shown(candidate.page, HandInCard).hand_in_button)
    return candidate


def get_button(desk) -> QPushButton:
    buttons = desk.program.window.pages.currentWidget().findChildren(QPushButton)
    return next(button for button in buttons if button.accessibleName() == "Get your certificate")


def test_a_name_is_never_cut_and_never_signed_as_empty_boxes(desk, make_assessed, tmp_path: Path) -> None:
    strange = "A \U00010380"  # Ugaritic: no font here has it
    prompts = WithStrangeName(tmp_path / "mine.pdf", "x" * 121, agrees=False)
    desk.prompts = prompts
    candidate = passes(desk, make_assessed())
    click(get_button(desk))
    desk.qtbot.waitUntil(lambda: prompts.told != "", timeout=10_000)
    assert prompts.told == "This name is too long for a certificate" and not prompts.target.exists()
    prompts.own_name = strange
    for agrees in (False, True):
        prompts.agrees = agrees
        with desk.qtbot.waitSignal(candidate.bridge.certificate_ready, timeout=10_000):
            click(get_button(desk))
        assert "\U00010380" in prompts.asked and "Nothing is signed yet" in prompts.asked
        desk.qtbot.waitUntil(lambda agreed=agrees: prompts.target.exists() is agreed, timeout=10_000)
    facts = verify(prompts.target, frozenset()).facts
    assert facts is not None and facts.learner == strange


def test_a_lesson_that_is_added_takes_no_certificate_away(desk, make_assessed, tmp_path: Path) -> None:
    desk.prompts = WithName(tmp_path / "mine.pdf")
    root = make_assessed()
    passes(desk, root)
    desk.get_up()
    second = (root / "02-end" / "01-final.md").read_text().replace('"final"', '"second"').replace("own", "other")
    (root / "02-end" / "02-second.md").write_text(second)
    (root / "course.toml").write_text(
        COURSE.replace('"Assessed"', '"Renamed"').replace('version = "1"', 'version = "2"')
    )
    program = desk.sit_down(root)
    desk.qtbot.waitUntil(lambda: len(course_page(program.window)._outline.lessons) > 3, timeout=20_000)
    banner = course_page(program.window).banner
    assert banner.certificate_button.isVisible()
    with desk.qtbot.waitSignal(program.bridge.assessments.certificate_ready, timeout=10_000):
        click(banner.certificate_button)
    desk.qtbot.waitUntil((tmp_path / "mine.pdf").exists, timeout=10_000)
    facts = verify(tmp_path / "mine.pdf", frozenset()).facts
    assert facts is not None and (facts.course, facts.version) == ("Assessed", "1")


def test_options_stand_in_another_order_in_another_try_and_the_same_after_coming_back(desk, make_assessed) -> None:
    root = make_assessed().parent / "course"
    many = "\n".join(f"- [{'x' if n == 3 else ' '}] option {n}" for n in range(12))
    bank = f"::: choice b0\n\nWhich?\n\n{many}\n\n:::\n"
    (root / "questions" / "pool.md").write_text(bank)
    check = root / "02-end" / "01-final.md"
    check.write_text(check.read_text().replace("count = 3", "count = 1"))
    desk.sit_down(root)
    candidate = Candidate(desk)

    def order() -> list[str]:
        candidate.page.go_to(1)
        area = candidate.page.question.area
        return [button.accessibleName() for button in area._buttons]

    candidate.begins()
    first = order()
    desk.get_up()
    desk.sit_down(root)
    candidate = Candidate(desk)
    candidate.begins()
    assert order() == first
    candidate.hands_in()
    candidate.begins()
    assert order() != first and sorted(order()) == sorted(first)


def test_a_missed_answer_leads_to_the_heading_that_teaches_it(desk, make_assessed) -> None:
    root = make_assessed()
    lesson = root / "01-first" / "01-leading.md"
    lesson.write_text(lesson.read_text() + "\n\n" + "Words.\n\n" * 60 + "## The place\n\nHere.\n\n" + "More.\n\n" * 40)
    pool = root / "questions" / "pool.md"
    pool.write_text(pool.read_text().replace('objective="one"', 'objective="one" see="leading#the-place"'))
    desk.sit_down(root)
    candidate = Candidate(desk)
    candidate.begins()
    results = candidate.hands_in()
    link = next(b for b in results.findChildren(QPushButton) if b.accessibleName() == "Read: What leading is")
    with desk.qtbot.waitSignal(desk.program.bridge.lesson_opened, timeout=10_000):
        click(link)
    page = lesson_page(desk.program.window)
    assert page.lesson_id == "leading" and page.view.verticalScrollBar().value() > 600
