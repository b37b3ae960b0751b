"""Question banks as people and programs write them: each is taken as it is meant, or told with what to write."""

from html import escape
from pathlib import Path

import pytest

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kind import Kind
from lmtrainer.course.kinds.choice import Choice
from lmtrainer.course.kinds.gaps import Gaps
from lmtrainer.course.kinds.match import Match
from lmtrainer.course.kinds.multiple import Multiple
from lmtrainer.course.kinds.number import Number
from lmtrainer.course.model import Course
from lmtrainer.course.problems import Severity
from lmtrainer.course.questions import Question
from lmtrainer.course.reader import read_course
from lmtrainer.course.text import Code, Heading, Prose
from lmtrainer.interchange.format_name import FormatName
from lmtrainer.interchange.report import Fate
from lmtrainer.publishing.exporting import export_course
from lmtrainer.publishing.import_goal import Goal
from lmtrainer.publishing.importing import ImportPlan, ImportRefused, accept, plan_import

PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
TWO = '<answer fraction="100"><text>yes</text></answer><answer fraction="0"><text>no</text></answer>'


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = tmp_path / "course"
    folder.mkdir()
    (folder / "course.toml").write_text('id = "c"\ntitle = "C"\n')
    (folder / "01-first.md").write_text("# First\n\nWords.\n")
    return folder


def speaking(course: Path, language: str) -> Path:
    (course / "course.toml").write_text(f'id = "c"\ntitle = "C"\nlanguage = "{language}"\n')
    return course


def plan(course: Path, text: str, goal: Goal = Goal.BANK, ending: str = "gift") -> ImportPlan:
    file = course.parent / f"in.{ending}"
    file.write_text(text, "utf-8")
    return plan_import(file, course, goal=goal, name="new")


def quiz(inner: str, kind: str = "multichoice", html: str = "Q") -> str:
    stem = f'<questiontext format="html"><text>{escape(html)}</text></questiontext>'
    return f'<?xml version="1.0"?>\n<quiz><question type="{kind}">{stem}{inner}</question></quiz>'


def landed(made: ImportPlan) -> Course:
    accept(made, made.course.parent / "data")
    course = read_course(FolderSource(made.course))
    assert [p for p in course.problems if p.severity is Severity.ERROR] == []
    return course


def only(made: ImportPlan) -> Question:
    (question,) = made.questions
    return question


def changes(made: ImportPlan) -> str:
    return "\n".join(str(line.why) for line in made.report.lines if line.fate is Fate.CHANGED)


def left_out(made: ImportPlan) -> str:
    return "\n".join(str(line.why) for line in made.report.lines if line.fate is Fate.LEFT_OUT)


def options(question: Question) -> list[tuple[str, float]]:
    assert isinstance(question.body, Choice | Multiple)
    return [(option.text.plain, option.weight) for option in question.body.options]


# words that look like tags


@pytest.mark.parametrize(
    "words",
    [
        "If a<b and c>d, is a less than d?", "Is List<String> a type?", "Map<K,V> or Map<K, List<V>>?",
        "What does #include <stdio.h> do?", "x<y", "1 < 2 > 0", "a <- b", "List<Object> and Vector<Label>",
        "Optional<T> o", "if (i<p && p>q)", "i<b>c", "<T> T first(List<T> all)", "<int>", "vector<map<int,long>>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("markup", ["", "[html]", "[moodle]", "[plain]"])
def test_no_word_is_lost_for_looking_like_a_tag(course: Path, words: str, markup: str) -> None:
    escaped = "".join("\\" + c if c in ":#={}~\\" else c for c in words)
    made = plan(course, f"{markup}{escaped}{{={escaped} ~{escaped} not#{escaped}}}")
    question = only(made)
    assert question.plain_stem == words and options(question) == [(words, 100), (f"{words} not", 0)]
    assert made.report.told() == ()
    landed(made)


def test_tags_are_tags_still(course: Path) -> None:
    html = '<P>A <B>b</B> <span style="x">c</span> <o:p></o:p><br/>d <a href="https://e.org">e</a> <I class=x>f</I></P>'
    made = plan(course, quiz(TWO, html=html), ending="xml")
    assert only(made).plain_stem == "A b c d e f"
    assert "**b**" in made.files["questions/new.md"].decode() and "*f*" in made.files["questions/new.md"].decode()


@pytest.mark.parametrize(
    "html",
    [
        '<p class="a" ">x <b>y</b></p>', "<P STYLE=a;b:'c>x <b>y</b></P>", '<span style="a" b"">x</span> <b>y</b>',
        "<div\nclass=a>x <b>y</b></div>", "<!--<var>gone</var> a<b-->x <b>y</b>",
        "<?xml:namespace prefix = o />x <b>y</b>",
        '<font color=#ff0000 face="A &quot;B&quot;">x</font> <b>y</b>', "<p>x<br>\n<b>y</b><p>", "<b>x </B><b>y</b>",
    ],
)  # fmt: skip
def test_untidy_tags_are_tags(course: Path, html: str) -> None:
    made = plan(course, quiz(TWO, html=html), ending="xml")
    assert only(made).plain_stem.split() == ["x", "y"] and "**" in made.files["questions/new.md"].decode()


# code


CODE = 'if x < 10:\n    print("low")\n\n// end\n'


def test_code_in_a_question_keeps_its_lines_blank_ones_and_what_looks_like_a_comment_too(course: Path) -> None:
    escaped = escape(CODE, quote=False).replace(":", "\\:")
    made = plan(course, f"::py::[html]What is this?\n<pre>\n{escaped}</pre>\n{{=low ~high}}\n\nNext{{T}}\n")
    first, _second = made.questions
    code = next(block for block in first.stem if isinstance(block, Code))
    assert code.text == CODE.strip() and options(first) == [("low", 100), ("high", 0)]
    landed(made)


@pytest.mark.parametrize(
    "text",
    [
        "::f::[markdown]Which?{=[markdown]```\\nif x\\:\\n    print(1)\\n``` ~[markdown]- a\\n- b}",
        "::f::Which?{=[html]<pre>if x\\:\\n    print(1)</pre> ~[html]<ul><li>a</li><li>b</li></ul>}",
    ],
)
def test_code_in_an_option_keeps_its_lines_and_their_indent(course: Path, text: str) -> None:
    made = plan(course, text)
    body = only(made).body
    assert isinstance(body, Choice)
    html = body.options[0].text.html
    assert "<code>if x:</code></p>" in html and "<p>\u00a0\u00a0\u00a0\u00a0<code>print(1)</code>" in html
    assert "single lines of code" in changes(made)
    landed(made)


@pytest.mark.parametrize("form", [FormatName.GIFT, FormatName.MOODLE_XML])
def test_code_in_an_option_goes_out_and_comes_back_with_its_lines(course: Path, form: FormatName) -> None:
    option = "- [x] This:\n\n  ```\n  if x:\n      return 1\n  ```\n- [ ] Neither"
    (course / "02-code.md").write_text(f"# Code\n\n::: choice code\n\nWhich?\n\n{option}\n\n:::\n")
    source = FolderSource(course)
    text = export_course(read_course(source), source, form).text
    assert "if x" in text and "return 1" in text and "pre&gt;" in text.replace(">", "&gt;")
    (course / "02-code.md").unlink()
    body = only(plan(course, text, ending="txt")).body
    assert isinstance(body, Choice)
    lines = "<code>if x:</code></p><p>\u00a0\u00a0\u00a0\u00a0<code>return 1</code>"
    assert lines in body.options[0].text.html


@pytest.mark.parametrize("code", ["a ``b`` c", "`", "``", "a `b` ``c``", "```", "`a` ```b```"])
@pytest.mark.parametrize("before", ["", "So: "])
def test_backticks_in_code_never_swallow_the_question(course: Path, code: str, before: str) -> None:
    made = plan(course, quiz(TWO, html=f"<p>{before}<code>{code}</code> is what?</p>"), ending="xml")
    assert only(made).plain_stem == f"{before}{code} is what?"
    landed(made)


def test_a_fence_that_is_never_closed_ends_with_its_question(course: Path) -> None:
    made = plan(course, "::f::[markdown]Which?\\n```\\nprint(1){=a ~b}")
    assert isinstance(only(made).stem[-1], Code)
    landed(made)


# GIFT


def test_blank_lines_in_braces_are_left_out_and_told(course: Path) -> None:
    made = plan(course, "::T::Which?{\n\n=yes\n\n~no\n\n}\n\n::U::So?{T}\n")
    assert [question.id for question in made.questions] == ["t", "u"]
    assert options(made.questions[0]) == [("yes", 100), ("no", 0)] and "blank lines between its braces" in changes(made)


def test_a_brace_that_is_never_closed_swallows_no_other_question(course: Path) -> None:
    made = plan(course, "Which?{\n\n::U::So?{T}\n\nAnd {=a ~b}?\n")
    assert len(made.questions) == 2 and "A brace stands alone" in left_out(made)


@pytest.mark.parametrize(
    "text",
    [
        "::A::One?{=a ~b}\n::B::Two?{=a ~b}\n::C::Three?{T}",
        "One?{=a ~b}\nTwo?{\n=a\n~b\n}\nThree?{T}",
        "// one\nOne?{=a ~b}\n// [id:b]\nTwo?{=a ~b}\n// three\nThree?{T}",
    ],
)
def test_missing_blank_lines_are_told_and_no_question_is_lost(course: Path, text: str) -> None:
    made = plan(course, text)
    assert [question.plain_stem for question in made.questions] == ["One?", "Two?", "Three?"]
    assert changes(made).count("no blank line before it") == 2


def test_a_sentence_over_two_lines_is_one_question(course: Path) -> None:
    assert only(plan(course, "The {=cat ~dog}\nsat on the mat.")).plain_stem == "The _____ sat on the mat."


def test_a_weight_behind_the_right_sign_is_one(course: Path) -> None:
    made = plan(course, "Q{~%0%Wrong =%100%Right#Yes}")
    assert options(only(made)) == [("Wrong", 0), ("Right", 100)] and "weight behind" in changes(made)


@pytest.mark.parametrize("arrow", ["→", "⇒", "➔", "–>", "—>"])
def test_arrows_of_word_processors_are_arrows_and_told(course: Path, arrow: str) -> None:
    made = plan(course, f"Match.{{\n=chair {arrow} purpose\n=clerk {arrow} notes\n}}")
    body = only(made).body
    assert isinstance(body, Match) and [right.plain for right in body.rights] == ["purpose", "notes"]
    assert "not written “->”" in changes(made)


def test_an_arrow_in_words_stays(course: Path) -> None:
    assert only(plan(course, "What follows from a?{=a → b =b}")).kind is Kind.TEXT


def test_a_comment_behind_text_is_text_as_in_moodle_and_told(course: Path) -> None:
    assert "only at the start of a line" in changes(plan(course, "Is it so? // easy\n{T}"))
    assert "start of a line" not in changes(plan(course, "// easy\nSee http\\://e.org//x{T}"))


def test_stars_of_markdown_are_told(course: Path) -> None:
    assert "“**Leading**” is shown with its stars" in changes(plan(course, "**Leading** is what?{T}"))
    assert changes(plan(course, "[markdown]**Leading** is what?{=a ~b}")) == ""


def test_a_gap_of_cloze_text_is_never_an_answer_in_gift(course: Path) -> None:
    made = plan(course, "The capital is {1:SHORTANSWER:=Paris}.\n\nQ{=a ~b}\n")
    assert len(made.questions) == 1 and "gap of a Cloze text" in left_out(made)


def test_a_file_of_cloze_text_becomes_gaps(course: Path) -> None:
    made = plan(
        course, "The capital of France is {1:SHORTANSWER:=Paris},\nand of Spain {1:MC:=Madrid~Rome}.", ending="txt"
    )
    body = only(made).body
    assert isinstance(body, Gaps) and [gap.accepted for gap in body.gaps] == [("Paris",), ("Madrid",)]
    assert only(made).id == "the-capital-of-france-is-and-of-spain"
    landed(made)


# true and false


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ("Richtig", "Falsch")),
        ("de-CH", ("Richtig", "Falsch")),
        ("fr", ("Vrai", "Faux")),
        ("en", ("True", "False")),
    ],
)
def test_true_and_false_are_in_the_courses_language(course: Path, language: str, words: tuple[str, str]) -> None:
    gift = only(plan(speaking(course, language), "Die Erde ist rund.{T}"))
    assert options(gift) == [(words[0], 100), (words[1], 0)]
    two = '<answer fraction="0"><text>false</text></answer><answer fraction="100"><text>true</text></answer>'
    assert options(only(plan(course, quiz(two, "truefalse"), ending="xml"))) == [(words[0], 100), (words[1], 0)]


def test_other_words_for_true_and_false_stay_and_what_is_right_stays_right(course: Path) -> None:
    two = '<answer fraction="0"><text>Falsch</text></answer><answer fraction="100"><text>Wahr</text></answer>'
    made = plan(speaking(course, "en"), quiz(two, "truefalse"), ending="xml")
    assert options(only(made)) == [("Falsch", 0), ("Wahr", 100)]


@pytest.mark.parametrize("word", ["true", "False", "f"])
def test_true_and_false_in_small_letters_are_typed_as_in_moodle_and_told(course: Path, word: str) -> None:
    made = plan(course, f"It is so.{{{word}}}")
    assert only(made).kind is Kind.TEXT and f"“{word}” is an answer to be typed" in changes(made)


# weights


def test_weights_over_and_under_everything_are_told(course: Path) -> None:
    assert "earn 66.67 % together; nobody" in changes(plan(course, "Pick two.{~%33.33333%a ~%33.33333%b ~c}"))
    over = "".join(
        f'<answer fraction="{n}"><text>{n}{t}</text></answer>' for n, t in ((100, "a"), (100, "b"), (0, "c"))
    )
    made = plan(course, quiz(f"<single>false</single>{over}"), ending="xml")
    assert "earn 200 % together; some" in changes(made)
    assert changes(plan(course, "Q{~%33.33333%a ~%33.33333%b ~%33.33333%c ~d}")) == ""


# Moodle XML


def test_the_caption_of_a_table_is_kept(course: Path) -> None:
    rows = "<tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>"
    table = f"<table><caption>Sales in <b>2024</b></caption>{rows}</table>"
    made = plan(course, quiz(TWO, html=f"<p>Read.</p>{table}"), ending="xml")
    assert only(made).plain_stem.startswith("Read. Sales in 2024")
    assert "**2024**" in made.files["questions/new.md"].decode()


LANGUAGES = (
    '<span lang="en" class="multilang">Who leads?</span> <span class="multilang" lang="de">Wer führt?</span>',
    "{mlang en}Who leads?{mlang}{mlang de}Wer führt?{mlang}",
    "{mlang other}Who leads?{mlang} {mlang de,nl}Wer führt?{mlang}",
)


@pytest.mark.parametrize("html", LANGUAGES)
def test_of_several_languages_the_courses_own_is_taken_and_the_others_are_told(course: Path, html: str) -> None:
    text = quiz(TWO.replace("yes", escape(html)), html=f"<p>{html}</p>")
    for language, words in (("de", "Wer führt?"), ("de_AT", "Wer führt?"), ("en", "Who leads?"), ("", "Who leads?")):
        made = plan(speaking(course, language), text, ending="xml")
        question = only(made)
        assert question.plain_stem == words and options(question)[0] == (words, 100)
        assert "several languages" in changes(made)


def test_a_word_in_another_language_stays(course: Path) -> None:
    made = plan(course, quiz(TWO, html='What is <span lang="de" class="multilang">Wurst</span>?'), ending="xml")
    assert only(made).plain_stem == "What is Wurst?" and changes(made) == ""


def test_a_cloze_with_one_number_keeps_its_tolerance_and_what_is_nearly_right(course: Path) -> None:
    text = "Half of 11 is {1:NUMERICAL:=5.5:0.5#good~%50%5.5:2#near~*#no}."
    question = only(plan(course, quiz("", "cloze", text), ending="xml"))
    body = question.body
    assert isinstance(body, Number) and question.plain_stem == "Half of 11 is _____."
    assert [(reply.low, reply.high, reply.weight) for reply in body.answers] == [("5", "6", 100), ("3.5", "7.5", 50)]
    assert question.wrong is not None and question.wrong.plain == "no"


def test_a_cloze_with_several_gaps_tells_what_a_number_loses(course: Path) -> None:
    text = "A {1:SA:=b} and {1:NM:=5:1~%50%5:2#near}."
    made = plan(course, quiz("", "cloze", text), ending="xml")
    assert "In gap 2 only exactly 5 is right" in changes(made) and "Gap 2 has “5” twice" in changes(made)
    landed(made)


def test_an_old_picture_lands_in_the_course(course: Path) -> None:
    old = f"<image>quiz/dot.png</image><image_base64>{PNG}</image_base64>"
    made = plan(course, quiz(TWO + old), ending="xml")
    assert "media/new/dot.png" in landed(made).banks[0].questions[0].stem[-1].path  # type: ignore[union-attr]


def test_the_text_of_a_category_is_a_lessons_text_and_told_in_a_bank(course: Path) -> None:
    info = '<info format="html"><text>Of ships.</text></info>'
    category = f'<question type="category"><category><text>$course$/Sea</text></category>{info}</question>'
    text = quiz(TWO).replace("<quiz>", f"<quiz>{category}")
    lesson = plan(course, text, Goal.LESSON, "xml")
    assert [type(block) for block in lesson.blocks[:2]] == [Heading, Prose]
    assert "asks nothing" in left_out(plan(course, text, ending="xml"))


# texts, and what is there already


def test_texts_alone_become_a_lesson(course: Path) -> None:
    made = plan(course, "::Intro::Read this.\n\nAnd this as well.\n", Goal.LESSON)
    assert made.report.summary() == "0 questions and 2 texts taken, 0 noted as changed, 0 left out."
    lesson = landed(made).lessons[-1]
    assert [block.text.plain for block in lesson.blocks if isinstance(block, Prose)] == ["Read this. And this as well."]


def test_in_a_bank_texts_alone_are_nothing_to_import(course: Path) -> None:
    made = plan(course, "::Intro::Read this.\n")
    assert "import it as a lesson" in left_out(made)
    with pytest.raises(ImportRefused, match="nothing to import"):
        accept(made, course.parent / "data")


BANK = """$CATEGORY: Sea

Read this before.

And this.

::A::Which?{=right#Yes. ~wrong#No.}

::B::[html]<p>See</p><pre>a
  b</pre>{~%33.33333%one ~%33.33333%two ~c}

It is so.{T#No.#Yes.}

Type.{=yes =%50%perhaps}

How much?{#42:0.5}

Match.{=one -> 1 =two -> 2}

Which are seasons?{=spring =summer ~Easter}

Write.{}
"""


@pytest.mark.parametrize("goal", Goal)
@pytest.mark.parametrize("language", ["", "de"])
def test_a_second_import_with_one_question_more_writes_that_question_alone(
    course: Path, goal: Goal, language: str
) -> None:
    landed(plan(speaking(course, language), BANK, goal))
    again = plan(course, BANK + "\n::New::Really new?{=a ~b}\n", goal)
    assert [question.id for question in again.questions] == ["new"]
    assert all(isinstance(block, Question | Heading) for block in again.blocks)
    texts = [remark for remark in again.report.remarks if "has this already" in str(remark.first.why)]
    assert len(texts) == 1 and texts[0].more == (9 if goal is Goal.LESSON else 7)
    landed(again)


def test_a_second_import_of_moodle_xml_with_a_picture_writes_the_new_question_alone(course: Path) -> None:
    picture = f'<img src="data:image/png;base64,{PNG}" alt="A dot">'
    one = quiz(TWO, html=f"<p>What? {picture}</p>").removesuffix("</quiz>")
    landed(plan(course, f"{one}</quiz>", ending="xml"))
    again = plan(course, f"{one}<question type='shortanswer'><questiontext><text>New?</text></questiontext>"
                         "<answer fraction='100'><text>a</text></answer></question></quiz>", ending="xml")  # fmt: skip
    assert [question.plain_stem for question in again.questions] == ["New?"]
    assert not any(path.startswith("media/") for path in again.files)


def test_equal_remarks_are_one_with_a_count_and_all_that_was_left_out_is_kept(course: Path) -> None:
    made = plan(course, "\n\n".join(["Text one.", "A{T}", "B{F}", "Text two.", "C{T}"]))
    assert made.report.told() == (
        "in.gift:1: left out: “Text one.” and 1 more – It asks nothing, and a bank holds questions only; "
        "import it as a lesson to keep its text.",
        "in.gift:3: changed: “A” and 2 more – True or false becomes a choice of the two.",
    )
    report = made.files["questions/_new.report.txt"].decode()
    assert "  1:\n    Text one.\n  7:\n    Text two.\n" in report
