"""An import is planned and reported first; what lands is sound, new, and the same each time."""

import base64
from pathlib import Path

import pytest

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kind import Kind
from lmtrainer.course.kinds.choice import Choice
from lmtrainer.course.kinds.gaps import Gaps
from lmtrainer.course.kinds.multiple import Multiple
from lmtrainer.course.kinds.number import Number
from lmtrainer.course.kinds.text import Text
from lmtrainer.course.model import Course
from lmtrainer.course.problems import Severity
from lmtrainer.course.questions import Question
from lmtrainer.course.reader import read_course
from lmtrainer.course.text import Heading, Picture, Prose
from lmtrainer.interchange.formats import FormatName
from lmtrainer.interchange.report import Fate
from lmtrainer.publishing.formatting import format_course
from lmtrainer.publishing.import_goal import Goal
from lmtrainer.publishing.importing import ImportPlan, ImportRefused, accept, plan_import

PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = tmp_path / "course"
    folder.mkdir()
    (folder / "course.toml").write_text('id = "c"\ntitle = "C"\n')
    lesson = "# First\n\n::: choice taken\n\nOld?\n\n- [x] yes\n- [ ] no\n\n:::\n"
    (folder / "01-first.md").write_text(lesson)
    return folder


def plan(course: Path, text: str, goal: Goal = Goal.BANK, name: str = "new", ending: str = "gift") -> ImportPlan:
    file = course.parent / f"in.{ending}"
    file.write_text(text, "utf-8")
    return plan_import(file, course, goal=goal, name=name)


def xml(inner: str) -> str:
    return f'<?xml version="1.0"?><quiz>{inner}</quiz>'


def landed(made: ImportPlan) -> Course:
    accept(made, made.course.parent / "data")
    course = read_course(FolderSource(made.course))
    assert [p for p in course.problems if p.severity is Severity.ERROR] == []
    return course


def of(made: ImportPlan, fate: Fate) -> list[str]:
    return [str(line.why) for line in made.report.lines if line.fate is fate]


def only(made: ImportPlan) -> Question:
    (question,) = made.questions
    return question


def test_a_plan_writes_nothing(course: Path) -> None:
    before = sorted(course.rglob("*"))
    made = plan(course, "Q{=a ~b}")
    assert sorted(course.rglob("*")) == before
    assert made.written_paths == ("questions/new.md",)


def test_a_bank_lands_and_is_what_was_shown(course: Path) -> None:
    made = plan(course, "// [id:q1]\nQ{=a#yes ~b}\n\nR{T}\n")
    (bank,) = landed(made).banks
    assert [(q.id, q.kind, q.fingerprint) for q in bank.questions] == [
        (q.id, q.kind, q.fingerprint) for q in made.questions
    ]
    assert bank.id == "new" and [q.id for q in bank.questions] == ["q1", "r"]


def test_a_lesson_lands_behind_the_others_with_its_text(course: Path) -> None:
    made = plan(course, "Read *this*.\n\n$CATEGORY: a/Cells\n\nQ{=a ~b}\n\nR{T}\n", Goal.LESSON)
    first, second = landed(made).lessons
    assert (first.id, second.path) == ("first", "02-new.md")
    assert [type(block) for block in second.blocks] == [Prose, Heading, Question, Question]
    heading = second.blocks[1]
    assert isinstance(heading, Heading) and heading.text.plain == "a – Cells"


def test_a_course_of_modules_gets_a_module(course: Path) -> None:
    (course / "01-one").mkdir()
    (course / "01-first.md").rename(course / "01-one" / "01-first.md")
    made = plan(course, "Q{=a ~b}", Goal.LESSON)
    assert made.written_paths == ("02-new/01-new.md",)
    assert [module.id for module in landed(made).modules] == ["one", "new"]


def test_categories_become_tags(course: Path) -> None:
    made = plan(course, "$CATEGORY: $course$/top/Life Science/Cells\n\n// [tag:two words]\nQ{=a ~b}")
    assert only(made).tags == ("two-words", "life-science", "cells")


def test_nothing_is_overwritten_and_names_are_free(course: Path) -> None:
    landed(plan(course, "Q{=a ~b}"))
    again = plan(course, "Other{=a ~b}")
    assert again.written_paths == ("questions/new-2.md",)
    assert len(landed(again).banks) == 2


def test_a_file_that_appears_after_the_plan_is_kept(course: Path) -> None:
    made = plan(course, "Q{=a ~b}")
    (course / "questions").mkdir()
    (course / "questions" / "new.md").write_text("mine")
    with pytest.raises(ImportRefused, match="already"):
        accept(made, made.course.parent / "data")
    assert (course / "questions" / "new.md").read_text() == "mine"


def test_ids_are_legal_unique_and_the_same_each_time(course: Path) -> None:
    text = "// [id:taken]\nA{T}\n\n// [id:not legal!]\nB{T}\n\n::Same name::C{T}\n\n::Same name::D{T}\n\n{T}\n\n{F}\n"
    first, second = plan(course, text), plan(course, text)
    ids = [question.id for question in first.questions]
    assert ids == [question.id for question in second.questions]
    assert len({each.casefold() for each in ids}) == 6
    assert ids[1:3] == ["not-legal", "same-name"] and ids[0].startswith("taken-") and ids[3].startswith("same-name-")
    assert any("“taken” is taken" in why for why in of(first, Fate.CHANGED))
    assert any("not legal" in why for why in of(first, Fate.CHANGED))
    landed(first)


def test_an_id_does_not_depend_on_what_stands_before_it(course: Path) -> None:
    one, more = plan(course, "What is it?{T}"), plan(course, "Another?{T}\n\nWhat is it?{T}")
    assert one.questions[0].id == more.questions[1].id == "what-is-it"


def test_a_question_that_the_course_has_is_not_taken_twice(course: Path) -> None:
    text = "Q{=a ~b}\n\nR{=c ~d}"
    landed(plan(course, text))
    again = plan(course, text + "\n\nS{=e ~f}")
    assert [question.id for question in again.questions] == ["s"]
    assert again.report.told() == (
        "in.gift:1: left out: “Q”, here q in questions/new.md and 1 more – The course has this already.",
    )
    assert set(again.files) == {"questions/_new-2.report.txt", "questions/new-2.md"}


def test_what_is_left_out_stays_beside_the_questions(course: Path) -> None:
    made = plan(course, "Q{=a ~b}\n\n// [id:x]\nBroken{=a ~b}{=c}\n")
    accept(made, made.course.parent / "data")
    report = (course / "questions" / "_new.report.txt").read_text()
    assert "in.gift:4: left out" in report and "    Broken{=a ~b}{=c}" in report
    assert [bank.id for bank in read_course(FolderSource(course)).banks] == ["new"]


def test_an_import_without_remarks_leaves_no_report(course: Path) -> None:
    assert list(plan(course, "Q{=a ~b}").files) == ["questions/new.md"]


def test_ten_thousand_marks_go_into_several_files(course: Path) -> None:
    made = plan(course, "\n\n".join(f"Is {n} **odd**?{{=yes ~no ~maybe}}" for n in range(900)))
    assert len(made.written_paths) > 1
    assert sum(len(bank.questions) for bank in landed(made).banks) == 900


def test_nothing_to_import_is_refused(course: Path) -> None:
    with pytest.raises(ImportRefused, match="no question"):
        plan(course, "// nothing\n")
    with pytest.raises(ImportRefused, match="nothing to import"):
        accept(plan(course, "only {=a ~b}{=c}"), course.parent / "data")


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"ok\n\n\xe4{T}", "Line 3"), (b"<!DOCTYPE x><quiz/>", "safety")],
)
def test_files_that_cannot_be_read_are_refused(course: Path, data: bytes, words: str) -> None:
    file = course.parent / "in.gift"
    file.write_bytes(data)
    with pytest.raises(ImportRefused, match=words):
        plan_import(file, course)


def test_missing_files_and_folders_are_told(course: Path) -> None:
    with pytest.raises(ImportRefused, match="cannot be read"):
        plan_import(course / "nothing.gift", course)
    (course.parent / "in.gift").write_text("Q{T}")
    with pytest.raises(ImportRefused, match="no folder"):
        plan_import(course.parent / "in.gift", course / "missing")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Q{=a ~b}", FormatName.GIFT),
        ("Q\nA. a\nB. b\nANSWER: A", FormatName.AIKEN),
        (xml('<question type="essay"><questiontext><text>Q</text></questiontext></question>'), FormatName.MOODLE_XML),
    ],
)
def test_the_format_is_seen_from_the_file(course: Path, text: str, name: FormatName) -> None:
    assert plan(course, text, ending="txt").format is name


def test_several_right_options_where_one_can_be_chosen_are_ticked_and_told(course: Path) -> None:
    made = plan(course, "Q{=a =b ~%50%c ~d}")
    body = only(made).body
    assert isinstance(body, Multiple) and [o.weight for o in body.options] == [100, 100, 0, 0]
    assert "all of them are to be ticked" in of(made, Fate.CHANGED)[0]


def test_a_choice_in_which_nothing_earns_everything_is_left_out(course: Path) -> None:
    text = xml('<question type="multichoice"><answer fraction="50"><text>a</text></answer>'
               '<answer fraction="0"><text>b</text></answer></question>')  # fmt: skip
    assert "none of them earn" in of(plan(course, text), Fate.LEFT_OUT)[0]


def test_weights_that_a_course_gives_by_itself_are_ticks(course: Path) -> None:
    even = only(plan(course, "Q{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-50%d ~%-50%e}")).body
    assert isinstance(even, Multiple) and not even.own_weights
    own = only(plan(course, "Q{~%50%a ~%50%b ~c}")).body
    assert isinstance(own, Multiple) and own.own_weights and [o.weight for o in own.options] == [50, 50, 0]


def test_one_right_box_and_others_without_weight_keep_their_weights(course: Path) -> None:
    body = only(plan(course, "Q{~%100%a ~b}")).body
    assert isinstance(body, Multiple) and body.own_weights and [o.weight for o in body.options] == [100, 0]


def test_a_list_before_the_options_stays_apart_from_them(course: Path) -> None:
    made = plan(course, "[html]Which?<ul><li>one</li><li>two</li></ul>{=a ~b}")
    body = only(made).body
    assert isinstance(body, Choice) and len(body.options) == 2
    assert only(made).plain_stem == "Which? – one – two"
    assert "list directly before" in of(made, Fate.CHANGED)[0]


@pytest.mark.parametrize(
    "text", ["hint: x", "::: choice x", ":::", "# x", "- [x] y", "1. x", "> x", "```", "+++", "~~~"]
)
def test_no_text_can_break_out_of_its_place(course: Path, text: str) -> None:
    escaped = "".join("\\" + c if c in ":#={}~\\" else c for c in text)
    made = plan(course, f"{escaped}\\n{escaped}{{={escaped}#{escaped} ~b####{escaped}\\n{escaped}}}")
    question = only(made)
    assert question.plain_stem == f"{text} {text}"
    body = question.body
    assert isinstance(body, Choice) and body.options[0].text.plain == text
    assert body.options[0].feedback is not None and body.options[0].feedback.plain == text
    assert question.why is not None and question.why.plain == f"{text} {text}"


def test_an_answer_to_be_typed_keeps_its_stars_and_backslashes(course: Path) -> None:
    body = only(plan(course, "Q{=a*b =c\\\\*d =e\\\\f =*#no}".replace("=*#no", "=%0%*#no"))).body
    assert isinstance(body, Text)
    assert [answer.text for answer in body.answers] == ["a*b", "c\\*d", "e\\\\f", "*"]


def test_numbers_with_units_and_a_remark_for_all_others(course: Path) -> None:
    text = xml(
        '<question type="numerical"><questiontext><text>Q</text></questiontext>'
        '<answer fraction="100"><text>5</text><tolerance>0.1</tolerance></answer>'
        '<answer fraction="0"><text>*</text><feedback><text>no</text></feedback></answer><units>'
        "<unit><multiplier>1</multiplier><unit_name>m</unit_name></unit>"
        "<unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit></units></question>"
    )
    question = only(plan(course, text))
    assert isinstance(question.body, Number)
    assert [(u.name, u.factor) for u in question.body.units] == [("m", "1"), ("cm", "0.01")]
    assert question.wrong is not None and question.wrong.plain == "no"
    assert round(question.penalty, 5) == 33.33333


def test_a_cloze_text_becomes_gaps(course: Path) -> None:
    inner = (
        "&lt;p&gt;One &lt;b&gt;big {1:SA:=cat#yes~%50%dog#half~*#no} here&lt;/b&gt;.&lt;/p&gt;"
        "&lt;ul&gt;&lt;li&gt;Two {2:MC:red~=blue#right} there&lt;/li&gt;&lt;/ul&gt;{1:NM:=5:0.5}"
    )
    text = xml(f'<question type="cloze"><questiontext format="html"><text>{inner}</text></questiontext></question>')
    made = plan(course, text)
    body = only(made).body
    assert isinstance(body, Gaps)
    assert [gap.accepted for gap in body.gaps] == [("cat",), ("blue",), ("5",)]
    assert body.gaps[1].choices == ("red", "blue")
    assert [(r.text, r.weight) for r in body.gaps[0].replies] == [("cat", 100), ("dog", 50)]
    changes = " ".join(of(made, Fate.CHANGED))
    assert "different weights" in changes and "tolerance is lost" in changes and "to any other answer" in changes
    landed(made)


@pytest.mark.parametrize("answer", ["a|b", "a]]b", "(a)"])
def test_what_cannot_be_written_in_a_gap_is_left_out(course: Path, answer: str) -> None:
    text = xml(f'<question type="cloze"><questiontext><text>{{1:SA:={answer}}}</text></questiontext></question>')
    assert "cannot be written in a gap" in of(plan(course, text), Fate.LEFT_OUT)[0]


def picture_quiz(data: bytes, name: str = "a.png", alt: str = "A cat") -> str:
    file = f'<file name="{name}" path="/" encoding="base64">{base64.b64encode(data).decode()}</file>'
    image = f'&lt;img src="@@PLUGINFILE@@/{name}" alt="{alt}"&gt;'
    return xml(
        f'<question type="multichoice"><questiontext format="html"><text>&lt;p&gt;Look:&lt;/p&gt;{image}</text>{file}'
        f'</questiontext><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer>'
        "</question>"
    )


def test_pictures_that_came_along_lie_in_the_course(course: Path) -> None:
    made = plan(course, picture_quiz(PNG))
    assert made.files["media/new/a.png"] == PNG
    picture = next(b for b in landed(made).banks[0].questions[0].stem if isinstance(b, Picture))
    assert (picture.path, picture.alt) == ("media/new/a.png", "A cat")


@pytest.mark.parametrize("name", ["../../evil.png", "con.png", "a/b.png", "ü ñ.png", ".png", "x" * 300 + ".png"])
def test_names_of_pictures_are_made_harmless(course: Path, name: str) -> None:
    made = plan(course, picture_quiz(PNG, name))
    (path,) = (path for path in made.files if path.startswith("media/"))
    assert path.startswith("media/new/") and path.endswith(".png") and ".." not in path and len(path) < 80
    landed(made)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<svg/>", "not a PNG"),
        (b"", "not a PNG"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\0\0\0\x01\0\0\x08\x02\0\0\0", "pixels"),
    ],
)
def test_files_that_are_no_pictures_stay_away(course: Path, data: bytes, why: str) -> None:
    made = plan(course, picture_quiz(data))
    assert why in of(made, Fate.CHANGED)[0] and not any(path.startswith("media/") for path in made.files)
    assert "A cat" in only(made).plain_stem


def test_a_picture_without_words_gets_its_name_for_now(course: Path) -> None:
    made = plan(course, picture_quiz(PNG, "grey_cat-1.png", ""))
    assert "“grey cat 1” stands there" in " ".join(of(made, Fate.CHANGED))
    landed(made)


def test_pictures_that_dangle_are_told(course: Path) -> None:
    made = plan(course, '[html]Q <img src\\="@@PLUGINFILE@@/x.png" alt\\="a cat">{T}')
    assert "did not come along" in " ".join(of(made, Fate.CHANGED)) and only(made).plain_stem == "Q a cat"


def test_a_description_needs_a_lesson(course: Path) -> None:
    assert "import it as a lesson" in of(plan(course, "Just text.\n\nQ{T}"), Fate.LEFT_OUT)[0]


def test_an_essay_says_that_it_becomes_a_reflection(course: Path) -> None:
    made = plan(course, "Write.{}")
    assert only(made).kind is Kind.REFLECT and "reflect" in of(made, Fate.CHANGED)[0]


GIFT_OF_ALL = """::A:: Which? {=right #Yes. ~wrong #No. ####Because.}

Both? {~%50%one ~%50%two ~%-100%three}

Is it? {T#No.#Yes.}

Type it. {=yes =%50%perhaps}

How much? {#42:0.5}

Match. {=one -> 1 =two -> 2 =three -> 3 = -> 4}

The {=blank} is in the middle.

Write an essay. {}
"""


def test_what_lands_is_in_canonical_form_already(course: Path) -> None:
    accept(plan(course, GIFT_OF_ALL), course.parent / "data")
    source = FolderSource(course)
    assert not list(format_course(source)), "the writer of imports and `format` do not agree"


@pytest.mark.parametrize("goal", Goal)
def test_every_one_of_many_questions_lands_whatever_a_single_page_may_hold(course: Path, goal: Goal) -> None:
    text = "\n\n".join(f"Question {number}? {{=yes {number} ~no ~never}}" for number in range(1_000))
    made = plan(course, text, goal)
    assert len(made.questions) == 1_000
    read = landed(made)
    asked = [question for part in (*read.lessons, *read.banks) for question in part.questions]
    assert sum(question.id != "taken" for question in asked) == 1_000
