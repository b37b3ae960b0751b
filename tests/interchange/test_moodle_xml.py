"""Moodle XML is read with Moodle's defaults, and nothing in it can do harm."""

import base64
import time

import pytest

from lmtrainer.interchange.foreign import ForeignKind, ForeignQuestion, Found, Markup, Refused, UnreadableFile
from lmtrainer.interchange.formats import read_foreign
from lmtrainer.interchange.moodle.reader import read_moodle_xml


def found(inner: str) -> list[Found]:
    return read_moodle_xml(f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n{inner}\n</quiz>')


def one(kind: str, inner: str) -> ForeignQuestion:
    text = "<questiontext format='html'><text>Q</text></questiontext>" if "<questiontext" not in inner else ""
    (question,) = found(f'<question type="{kind}">{text}{inner}</question>')
    assert isinstance(question, ForeignQuestion), question
    return question


def why(kind: str, inner: str) -> str:
    (refused,) = found(f'<question type="{kind}"><name><text>N</text></name>{inner}</question>')
    assert isinstance(refused, Refused), refused
    return str(refused.why)


def answer(percent: object, text: str, inner: str = "") -> str:
    return f'<answer fraction="{percent}"><text>{text}</text>{inner}</answer>'


TWO = answer(100, "a") + answer(0, "b")


@pytest.mark.parametrize(
    ("kind", "inner", "expected"),
    [
        ("multichoice", TWO, ForeignKind.MULTICHOICE),
        ("truefalse", answer(100, "true") + answer(0, "false"), ForeignKind.MULTICHOICE),
        ("shortanswer", TWO, ForeignKind.SHORTANSWER),
        ("numerical", answer(100, "1"), ForeignKind.NUMERICAL),
        ("match", "", ForeignKind.MATCHING),
        ("matching", "", ForeignKind.MATCHING),
        ("multianswer", "<questiontext><text>{1:SA:=a}</text></questiontext>", ForeignKind.CLOZE),
        ("cloze", "<questiontext><text>{1:SA:=a}</text></questiontext>", ForeignKind.CLOZE),
        ("essay", "", ForeignKind.ESSAY),
        ("description", "", ForeignKind.DESCRIPTION),
        ("ordering", TWO, ForeignKind.ORDERING),
        ("gapselect", "<questiontext><text>[[1]]</text></questiontext><selectoption><text>a</text></selectoption>",
         ForeignKind.CLOZE),
        ("ddwtos", "<questiontext><text>[[1]]</text></questiontext><dragbox><text>a</text></dragbox>",
         ForeignKind.CLOZE),
    ],
)  # fmt: skip
def test_each_type_is_read(kind: str, inner: str, expected: ForeignKind) -> None:
    assert one(kind, inner).kind is expected


@pytest.mark.parametrize("kind", ["calculated", "ddimageortext", "stack", "randomsamatch", ""])
def test_other_types_are_skipped_with_a_message_that_names_them(kind: str) -> None:
    assert f"“{kind}”" in why(kind, "")


def test_a_category_holds_for_what_follows() -> None:
    category = '<question type="category"><category><text>$course$/top/A</text></category></question>'
    before, after = found(f'<question type="essay"/>{category}<question type="essay"/>')
    assert isinstance(before, ForeignQuestion) and before.category == ""
    assert isinstance(after, ForeignQuestion) and after.category == "$course$/top/A"


@pytest.mark.parametrize(
    ("written", "markup"),
    [
        ("html", Markup.HTML),
        ("moodle_auto_format", Markup.MOODLE),
        ("plain_text", Markup.PLAIN),
        ("markdown", Markup.MARKDOWN),
    ],
)
def test_the_four_text_formats(written: str, markup: Markup) -> None:
    question = one("essay", f'<questiontext format="{written}"><text><![CDATA[<b>x</b>]]></text></questiontext>')
    assert (question.stem.text, question.stem.markup) == ("<b>x</b>", markup)


def test_a_text_without_a_format_is_moodles() -> None:
    assert one("essay", "<questiontext><text>x</text></questiontext>").stem.markup is Markup.MOODLE


def test_files_stand_in_the_text_that_needs_them() -> None:
    data = base64.b64encode(b"picture").decode()
    inner = f'<text>x</text><file name="a.png" path="/" encoding="base64">{data[:4]}\n{data[4:]}</file>'
    (file,) = one("essay", f"<questiontext>{inner}</questiontext>").stem.files
    assert (file.name, file.data) == ("a.png", b"picture")
    deep = inner.replace('path="/"', 'path="/b/"')
    assert one("essay", f"<questiontext>{deep}</questiontext>").stem.files[0].name == "b/a.png"


def test_a_fraction_is_in_percent() -> None:
    question = one("multichoice", answer("33.33333", "a") + answer("-50", "b"))
    assert [a.percent for a in question.answers] == [33.33333, -50]
    assert "not a weight" in why("multichoice", answer("lots", "a"))
    assert "not a weight" in why("multichoice", answer("1e9", "a"))


def test_defaults() -> None:
    choice = one("multichoice", TWO)
    assert (choice.penalty, choice.points, choice.single, choice.shuffle) == (33.33333, 1, True, False)
    assert one("match", "").shuffle is True
    assert one("shortanswer", TWO).exact is False


@pytest.mark.parametrize(("text", "single"), [("true", True), ("1", True), ("false", False), ("0", False)])
def test_switches_are_words_or_figures(text: str, single: bool) -> None:
    assert one("multichoice", f"<single>{text}</single>{TWO}").single is single


def test_true_and_false_by_their_text() -> None:
    question = one("truefalse", answer(100, "false", "<feedback><text>yes</text></feedback>") + answer(0, "TRUE"))
    assert [(a.words.text, a.percent, a.feedback.text) for a in question.answers] == [
        ("True", 0, ""),
        ("False", 100, "yes"),
    ]


def test_true_and_false_in_other_words_keep_them_and_their_order() -> None:
    question = one("truefalse", answer(0, "faux") + answer(100, "vrai"))
    assert [(a.words.text, a.percent) for a in question.answers] == [("faux", 0), ("vrai", 100)]
    assert not question.is_truth


@pytest.mark.parametrize("before", ["\n\n", " ", "\n\t \n"])
def test_white_space_before_the_declaration_is_forgiven_and_lines_count_on(before: str) -> None:
    text = f'{before}<?xml version="1.0"?>\n<quiz>\n<question type="essay"/>\n</quiz>'
    (question,) = read_moodle_xml(text)
    assert question.line == before.count("\n") + 3


@pytest.mark.parametrize(
    ("text", "what", "hint"),
    [
        ("a&nbsp;b", "Line 3, column 8: “&nbsp;” has a meaning in HTML", "“&#160;”"),
        ("a&foo;b", "“&foo;” has a meaning", "“&amp;foo;”"),
        ("R&D", "Line 3, column .*“&” stands alone", "“&amp;”"),
        ("a < b", "XML does not allow", "“&lt;” for “<”"),
        ("a</name>", "<text> is still open", "“</text>” where it ends"),
    ],
)
def test_broken_xml_is_told_with_its_place_and_what_to_write(text: str, what: str, hint: str) -> None:
    with pytest.raises(UnreadableFile, match=what) as refused:
        read_moodle_xml(f"\n<quiz><question>\n<text>{text}</text></question></quiz>")
    assert hint in str(refused.value.hint)


@pytest.mark.parametrize(
    ("text", "what"),
    [("<quiz/>x", "behind the end"), ("<quiz><question", "ends too early"), ("<quiz", "ends too early")],
)
def test_cut_and_joined_files_are_told(text: str, what: str) -> None:
    with pytest.raises(UnreadableFile, match=what):
        read_moodle_xml(text)


def test_a_hidden_question_is_left_out_and_told() -> None:
    assert "<hidden>0</hidden>" in why("essay", "<hidden>1</hidden>")
    assert one("essay", "<hidden>0</hidden>").kind is ForeignKind.ESSAY
    assert one("essay", "<hidden></hidden>").kind is ForeignKind.ESSAY


def test_the_text_of_a_category_is_a_description() -> None:
    category = "<category><text>$course$/top/Sea</text></category><info format='html'><text>Of ships.</text></info>"
    (text,) = found(f'<question type="category">{category}</question>')
    assert isinstance(text, ForeignQuestion)
    assert (text.kind, text.name, text.stem.text) == (ForeignKind.DESCRIPTION, "Sea", "Of ships.")


def test_a_picture_of_moodle_1_9_stands_below_the_question() -> None:
    data = base64.b64encode(b"picture").decode()
    question = one("essay", f"<image>folder/a.png</image><image_base64>{data}</image_base64>")
    assert [(file.name, file.data) for file in question.stem.files] == [("a.png", b"picture")]
    assert '<img src="@@PLUGINFILE@@/a.png"' in question.stem.text
    (note,) = one("essay", "<image>b.gif</image>").notes
    assert "“b.gif” did not come along" in str(note)


def test_tags_of_the_course_are_tags_too() -> None:
    tags = "<tags><tag><text>a</text></tag></tags><coursetags><tag><text>b</text></tag></coursetags>"
    assert one("essay", tags).tags == ("a", "b")


def test_instructions_are_told() -> None:
    (note,) = one("essay", "<instructions><text>In metres.</text></instructions>").notes
    assert "In metres." in str(note)


def test_hints_and_their_options() -> None:
    hints = "<hint><text>one</text><shownumcorrect/><clearwrong/></hint><hint><text>two</text></hint>"
    question = one("multichoice", TWO + hints)
    assert [hint.text for hint in question.hints] == ["one", "two"]
    assert len(question.notes) == 2


def test_combined_and_general_feedback() -> None:
    told = "".join(
        f"<{name}><text>{name[0]}</text></{name}>"
        for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback", "generalfeedback")
    )
    question = one("multichoice", TWO + told)
    assert [w.text for w in (question.correct, question.partly, question.incorrect, question.general)] == list("cpig")


def test_numbers_with_tolerance_and_what_is_said_to_all_others() -> None:
    inner = answer(100, "5", "<tolerance>0.5</tolerance>") + answer(0, "*", "<feedback><text>no</text></feedback>")
    question = one("numerical", inner)
    (number,) = question.answers
    assert (number.low, number.value, number.high, question.incorrect.text) == ("4.5", "5", "5.5", "no")
    assert "Any number" in why("numerical", answer(50, "*"))
    assert "not a number" in why("numerical", answer(100, "1,5"))


def test_a_units_multiplier_is_the_reverse_of_a_courses_factor() -> None:
    units = "".join(
        f"<unit><multiplier>{multiplier}</multiplier><unit_name>{name}</unit_name></unit>"
        for multiplier, name in [("1", "m"), ("100", "cm"), ("3", "third")]
    )
    question = one("numerical", f"{answer(100, '5')}<unitgradingtype>1</unitgradingtype><units>{units}</units>")
    assert [(unit.name, unit.factor) for unit in question.units[:2]] == [("m", "1"), ("cm", "0.01")]
    assert question.unit_required and any("third is rounded" in str(note) for note in question.notes)


def test_ordering_goes_by_the_fraction() -> None:
    question = one("ordering", answer("2.0", "b") + answer("1.0", "a") + "<gradingtype>ALL_OR_NOTHING</gradingtype>")
    assert [a.words.text for a in question.answers] == ["a", "b"] and question.all_or_nothing
    other = one("ordering", TWO + "<gradingtype>ABSOLUTE_POSITION</gradingtype>")
    assert "neighbours" in str(other.notes[0])


def test_words_for_gaps_are_those_of_the_same_group() -> None:
    options = "".join(
        f"<selectoption><text>{text}</text><group>{group}</group></selectoption>"
        for text, group in [("cat", 1), ("mat", 2), ("dog", 1)]
    )
    question = one("gapselect", f"<questiontext><text>A [[1]] on a [[2]]</text></questiontext>{options}")
    first, second = question.gaps
    assert [(a.words.text, a.percent) for a in first.answers] == [("cat", 100), ("dog", 0)] and first.choices
    assert [a.words.text for a in second.answers] == ["mat"] and not second.choices
    assert one("gapselect", "<questiontext><text>[[7]]</text></questiontext>").gaps[0].trouble


def test_what_markers_are_told_in_an_essay_is_named() -> None:
    question = one("essay", "<graderinfo><text>be kind</text></graderinfo>")
    assert "be kind" in str(question.notes[0])


def test_problems_have_their_line() -> None:
    first, second = found('<question type="stack"/>\n\n<question type="essay"/>')
    assert (first.line, second.line) == (3, 5)


LAUGHS = '<!DOCTYPE q [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "prolog",
    [
        LAUGHS,
        '<!DOCTYPE quiz SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE quiz [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>',
        "<!DOCTYPE quiz>",
    ],
)
def test_document_types_and_entities_are_refused(prolog: str) -> None:
    with pytest.raises(UnreadableFile, match="refused for safety"):
        read_moodle_xml(f"<?xml version='1.0'?>{prolog}<quiz><question type='essay'/></quiz>")


def test_a_billion_laughs_cost_nothing() -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(30))
    began = time.monotonic()
    with pytest.raises(UnreadableFile):
        read_moodle_xml(f"<!DOCTYPE q [{entities}]><quiz>&l29;</quiz>")
    assert time.monotonic() - began < 1


def test_xml_nested_too_deeply_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="too deeply"):
        read_moodle_xml("<quiz>" * 1000 + "</quiz>" * 1000)


@pytest.mark.parametrize("text", ["<quiz><question></quiz>", "", "<quiz>&nbsp;</quiz>", "not xml"])
def test_what_is_no_xml_is_told_with_its_line(text: str) -> None:
    with pytest.raises(UnreadableFile, match="Line 1"):
        read_moodle_xml(text)


def test_another_xml_is_no_quiz() -> None:
    with pytest.raises(UnreadableFile, match="<html>"):
        read_moodle_xml("<html/>")


def test_other_encodings_are_read_as_they_say() -> None:
    inner = '<question type="essay"><name><text>é</text></name></question>'
    text = f'<?xml version="1.0" encoding="ISO-8859-1"?><quiz>{inner}</quiz>'
    (question,) = read_foreign(text.encode("latin-1"))[1]
    assert isinstance(question, ForeignQuestion) and question.name == "é"
    with pytest.raises(UnreadableFile, match="encoding"):
        read_foreign(b'<?xml version="1.0" encoding="klingon"?><quiz/>')
