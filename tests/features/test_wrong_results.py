"""In the window: wrong results are said once, what can be neither passed nor failed, two courses of one id."""

import shutil
from pathlib import Path

import pytest
from tests.features.test_assessments import words_on
from tests.features.test_signed_packages import answer, notices, offer, opened
from tests.study.test_results_properties import Ask, Learner, old_way

from lmtrainer.course.marking import model_answer
from lmtrainer.desktop.tour.hands import click
from lmtrainer.desktop.tour.pages import assessments, course_page
from lmtrainer.desktop.ui.widgets.notice import Notice

SURVEY = '+++\nkind = "assessment"\nid = "survey"\nRULES\n+++\n# How it was\n\n::: reflect own\n\nHow was it?\n\n:::\n'


def said(desk) -> list[str]:
    page = desk.program.window.library_page()
    return [notice.accessibleName() for notice in page.findChildren(Notice) if not notice.isHidden()]


def test_wrong_results_of_before_are_said_once_and_nobody_is_taken_away_from_what_they_do(desk, tmp_path: Path) -> None:
    before = Learner(tmp_path, "before")
    old_way(before, 0, [Ask(0, "a", 0, "choice", False)], rightly=True)
    old_way(before, 1, [Ask(0, "a", 2, "choice", False)], rightly=False)
    before.close()
    shutil.copyfile(tmp_path / "before" / "record.sqlite", desk.data / "record.sqlite")
    for found in (True, False):
        program = desk.sit_down(tmp_path / "course-1")
        with desk.qtbot.waitSignal(program.bridge.care.verified, timeout=20_000):
            program.bridge.care.verify()
        assert any("One result of an assessment was wrong" in words for words in said(desk)) is found
        assert program.window.pages.currentWidget() is course_page(program.window)
        if found:
            desk.get_up()


@pytest.mark.parametrize(
    ("rules", "title", "done"), [("pass_mark = 0", "You have taken part", True), ("", "Handed in", False)]
)
def test_what_can_earn_no_points_is_neither_passed_nor_failed(desk, make_course, rules, title, done) -> None:
    root = make_course(**{"01-first/01-leading.md": SURVEY.replace("RULES", rules), "01-first/02-managing.md": "# M\n"})
    program = desk.sit_down(root)
    bridge = program.bridge
    program.window.open_lesson("survey")
    with desk.qtbot.waitSignal(bridge.assessments.opened, timeout=10_000) as begun:
        bridge.assessments.begin("survey")
    run = begun.args[0]
    for question in run.questions:
        with desk.qtbot.waitSignal(bridge.assessments.time_told, timeout=10_000):
            bridge.assessments.keep_answer(run.run.id, question.id, model_answer(question), None)
    with desk.qtbot.waitSignal(bridge.assessments.results_ready, timeout=10_000) as ended:
        bridge.assessments.hand_in(run.run.id)
    shown = ended.args[0]
    assert not shown.results.finished.passed
    page = assessments(program.window).results_page()
    words = words_on(page)
    assert title in words and "neither passed nor failed" in words
    with desk.qtbot.waitSignal(bridge.progress_changed, timeout=10_000) as progress:
        bridge.show_progress()
    assert (progress.args[0].progress.lessons["survey"].state.value == "done") is done


def test_another_course_of_a_known_id_is_kept_apart_until_it_is_joined_and_can_be_parted_again(
    desk, make_course, tmp_path: Path
) -> None:
    root = make_course()
    other = Path(shutil.copytree(root, tmp_path / "other"))
    lesson = other / "01-first" / "02-managing.md"
    lesson.write_text(lesson.read_text() + "\n::: choice more\n\nMore?\n\n- [x] Yes\n- [ ] No\n\n:::\n")
    desk.sit_down(root)
    answer(desk)
    apart = opened(desk, other)
    assert apart.apart and not apart.progress.started
    page = course_page(desk.program.window)
    assert "from another place" in " ".join(words_on(page).split())
    for words, answered in (("They are the same course", 1), ("Keep them apart", 0)):
        with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000) as again:
            click(offer(page, words))
        assert again.args[0].progress.answered == answered
        assert notices(page)
    assert opened(desk, root).progress.answered == 1
