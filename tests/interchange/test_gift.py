"""GIFT is read as Moodle reads it: each rule of its importer, and each trap."""

import pytest

from lmtrainer.interchange.foreign import ForeignKind, ForeignQuestion, Found, Markup, Refused
from lmtrainer.interchange.formats import FormatName, read_foreign
from lmtrainer.interchange.gift.paragraphs import category_parts
from lmtrainer.interchange.gift.reader import read_gift


def all_of(text: str | bytes) -> list[Found]:
    data = text if isinstance(text, bytes) else text.encode()
    return read_foreign(data, FormatName.GIFT)[1]


def one(text: str | bytes) -> ForeignQuestion:
    (found,) = all_of(text)
    assert isinstance(found, ForeignQuestion), found
    return found


def refused(text: str) -> str:
    (found,) = all_of(text)
    assert isinstance(found, Refused), found
    return str(found.why)


def answers(text: str) -> list[tuple[str, float, str]]:
    return [(a.words.text, a.percent, a.feedback.text) for a in one(text).answers]


def test_a_byte_order_mark_is_dropped() -> None:
    assert one(b"\xef\xbb\xbfQ{=a ~b}").stem.text == "Q"


def test_lines_that_end_in_cr_alone_are_lines() -> None:
    assert [found.line for found in all_of(b"A{=a ~b}\r\rB{=a ~b}\r")] == [1, 3]


def test_questions_are_separated_by_blank_lines_and_lines_are_trimmed() -> None:
    found = all_of("\n  One {\n   =a\n   ~b\n }  \n   \n\nTwo{T}\n")
    assert [(f.line, f.stem.text) for f in found if isinstance(f, ForeignQuestion)] == [(2, "One"), (8, "Two")]


def test_a_comment_begins_a_line_only() -> None:
    assert one("// not here\nSee http://x.org // now {T}").stem.text == "See http://x.org // now"


def test_a_paragraph_of_comments_is_nothing() -> None:
    assert all_of("// one\n// two\n\nQ{T}")[0].line == 4


def test_ids_and_tags_stand_in_comments() -> None:
    question = one("// question: 7 [id:q-7] [tag:easy]\n// [tag:two words]\nQ{T}")
    assert (question.id, question.tags, question.line) == ("q-7", ("easy", "two words"), 3)


def test_an_id_outside_a_comment_is_text() -> None:
    assert one("[id:x] Q{T}").id == ""


def test_a_category_holds_for_what_follows() -> None:
    found = all_of("A{T}\n\n$CATEGORY: x/y\n\nB{T}")
    assert [f.category for f in found if isinstance(f, ForeignQuestion)] == ["", "x/y"]


def test_a_category_stands_alone() -> None:
    first, second = all_of("$CATEGORY: x\nB{T}\n\nC{T}")
    assert isinstance(first, Refused) and "stands alone" in str(first.why) and first.line == 1
    assert isinstance(second, ForeignQuestion) and second.category == ""


def test_a_doubled_slash_in_a_category_is_a_slash() -> None:
    assert category_parts("$course$/top/a//b/c") == ("a/b", "c")


@pytest.mark.parametrize("letter", ":#={}~\\")
def test_a_backslash_makes_a_character_text(letter: str) -> None:
    assert one(f"a\\{letter}b {{T}}").stem.text == f"a{letter}b"
    assert answers(f"q{{=a\\{letter}b ~c}}")[0][0] == f"a{letter}b"


def test_backslash_n_is_a_line_end() -> None:
    assert one("a\\nb {T}").stem.text == "a\nb"


def test_a_backslash_before_anything_else_is_a_backslash() -> None:
    assert one("a\\(b\\) {T}").stem.text == "a\\(b\\)"


def test_two_backslashes_leave_what_follows_alive() -> None:
    assert answers("q{=a\\\\=b ~c}") == [("a\\", 100, ""), ("b", 100, ""), ("c", 0, "")]


def test_an_arrow_cannot_be_escaped() -> None:
    assert one("q{=a \\-> b =c -> d}").pairs[0].left.text == "a \\"


def test_a_percent_sign_cannot_be_escaped() -> None:
    assert answers("q{=a ~\\%50%b}")[1] == ("\\%50%b", 0, "")


def test_a_name_stands_between_colons() -> None:
    question = one("::My \\:\\: name::Q{T}")
    assert (question.name, question.stem.text) == ("My :: name", "Q")


def test_a_name_has_at_most_255_characters() -> None:
    question = one(f"::{'n' * 300}::Q{{T}}")
    assert len(question.name) == 255 and "255" in str(question.notes[0])


def test_one_lone_brace_is_an_error() -> None:
    assert "brace stands alone" in refused("a { b")
    assert "brace stands alone" in refused("a } b")
    assert "brace stands alone" in refused("a } b { c")


def test_no_brace_is_a_description() -> None:
    assert one("Just read this.").kind is ForeignKind.DESCRIPTION


def test_a_question_has_one_block_of_answers() -> None:
    assert "one" in refused("a {T} b {F}")
    assert "one" in refused("a {=x {y} ~z}")


def test_text_after_the_block_puts_the_blank_into_the_middle() -> None:
    question = one("He lives in {=Rome ~Paris} today.")
    assert question.stem.text == "He lives in _____ today." and "blank" in str(question.notes[0])


def test_general_feedback_stands_after_the_last_four_hashes() -> None:
    question = one("q{=a#x####not yet ~b####general}")
    assert question.general.text == "general"
    assert [a.words.text for a in question.answers] == ["a", "b"]
    assert question.answers[0].feedback.text == "x####not yet"


def test_a_part_may_say_how_it_is_written_and_inherits_it_otherwise() -> None:
    question = one("::n::[html]<b>q</b>{=[plain]a<b ~b#[markdown]*x* ~c#d####[moodle]g}")
    assert question.stem.markup is Markup.HTML
    assert [a.words.markup for a in question.answers] == [Markup.PLAIN, Markup.HTML, Markup.HTML]
    assert question.answers[1].feedback.markup is Markup.MARKDOWN
    assert question.answers[2].feedback.markup is Markup.HTML
    assert question.general.markup is Markup.MOODLE
    assert one("q{T}").stem.markup is Markup.MOODLE


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        ("", ForeignKind.ESSAY),
        ("  ", ForeignKind.ESSAY),
        ("####only general", ForeignKind.ESSAY),
        ("#3", ForeignKind.NUMERICAL),
        ("#3 ~#no", ForeignKind.NUMERICAL),
        ("=a ~b", ForeignKind.MULTICHOICE),
        ("~%50%a ~%50%b", ForeignKind.MULTICHOICE),
        ("=a -> b ~c", ForeignKind.MULTICHOICE),
        ("=a -> b =c -> d", ForeignKind.MATCHING),
        ("T", ForeignKind.MULTICHOICE),
        ("FALSE#no#yes", ForeignKind.MULTICHOICE),
        ("=a =b", ForeignKind.SHORTANSWER),
        ("true", ForeignKind.SHORTANSWER),
        ("=T", ForeignKind.SHORTANSWER),
        ("just", ForeignKind.SHORTANSWER),
    ],
)
def test_the_kind_is_found_in_moodles_order(inside: str, kind: ForeignKind) -> None:
    assert one(f"q{{{inside}}}").kind is kind


def test_ordering_is_a_plug_ins_and_not_taken() -> None:
    assert "plug-in" in refused("Put in order {>a =1 =2}")


def test_any_live_equals_sign_means_one_right_answer() -> None:
    assert one("q{~%50%a ~%50%b}").single is False
    assert one("q{=a ~b}").single is True
    assert one("q{~%50%a ~%50%b#x\\=y}").single is False


def test_every_live_equals_sign_begins_an_answer_in_feedback_and_markup_too() -> None:
    assert answers("q{~%100%a ~b#see x=y}") == [("a", 100, ""), ("b", 0, "see x"), ("y", 100, "")]
    assert answers('q{=[html]<img src="x"> ~b}') == [("<img src", 100, ""), ('"x">', 100, ""), ("b", 0, "")]


@pytest.mark.parametrize(
    ("written", "text", "percent"),
    [
        ("%50%x", "x", 50.0),
        ("%-33.33333%x", "x", -33.33333),
        ("%100%x", "x", 100.0),
        ("%33,3%x", "%33,3%x", 0.0),
        ("%.5%x", "%.5%x", 0.0),
        ("%+50%x", "%+50%x", 0.0),
    ],
)
def test_weights(written: str, text: str, percent: float) -> None:
    assert answers(f"q{{~{written} ~y}}")[0] == (text, percent, "")


def test_a_weight_without_bounds_is_refused() -> None:
    assert "not a weight" in refused("q{~%500%x ~y}")


def test_true_and_false_with_when_wrong_before_when_right() -> None:
    assert answers("q{F#when wrong#when right}") == [("True", 0, "when wrong"), ("False", 100, "when right")]
    assert answers("q{TRUE#when wrong#when right}") == [("True", 100, "when right"), ("False", 0, "when wrong")]
    assert answers("q{T#when wrong}") == [("True", 100, ""), ("False", 0, "when wrong")]


@pytest.mark.parametrize(
    ("written", "low", "value", "high"),
    [
        ("5", "5", "5", "5"),
        ("5:0.5", "4.5", "5", "5.5"),
        ("1..4", "1", "2.5", "4"),
        ("-4..-1", "-4", "-2.5", "-1"),
        ("=2e3:1", "1999", "2000", "2001"),
    ],
)
def test_numbers(written: str, low: str, value: str, high: str) -> None:
    (answer,) = one(f"q{{#{written}}}").answers
    assert (answer.low, answer.value, answer.high, answer.percent) == (low, value, high, 100)


def test_numbers_have_weights_and_a_last_remark_for_all_others() -> None:
    question = one("q{#=5:0 #yes =%50%5:1 #nearly ~#no, 5####g}")
    assert [(a.percent, a.low, a.feedback.text) for a in question.answers] == [(100, "5", "yes"), (50, "4", "nearly")]
    assert question.incorrect.text == "no, 5" and question.general.text == "g"


def test_numbers_have_a_decimal_point_only() -> None:
    assert "decimal point" in refused("q{#3,5}")
    assert "decimal point" in refused("q{#4..1}")


def test_matching_needs_two_pairs_and_the_first_arrow_splits() -> None:
    question = one("q{=a -> b -> c =d -> e = -> f}")
    assert [(p.left.text, p.right.text) for p in question.pairs] == [("a", "b -> c"), ("d", "e"), ("", "f")]
    assert "two pairs" in refused("q{=a -> b}")
    assert "no ->" in refused("q{=a -> b =c}")


def test_short_answers_keep_their_stars_and_case_does_not_count() -> None:
    question = one("q{=%100%*cat* =%50%dog#near}")
    assert answers("q{=%100%*cat* =%50%dog#near}") == [("*cat*", 100, ""), ("dog", 50, "near")]
    assert not question.exact


def test_files_do_not_come_along_so_pictures_dangle() -> None:
    assert "@@PLUGINFILE@@/x.png" in one('[html]<img src\\="@@PLUGINFILE@@/x.png">{T}').stem.text


def test_no_text_can_smuggle_the_mark_of_a_gap() -> None:
    assert one("a\ue0f00\ue0f1b{T}").stem.text == "a0b"


def test_nothing_at_all_is_no_question() -> None:
    assert read_gift("\n\n") == []
