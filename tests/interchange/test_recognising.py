"""What a file is shows in its bytes, then in its words; what is no question bank is named, and never read as GIFT."""

import io
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest

from lmtrainer.interchange.foreign import ForeignQuestion, Refused, UnreadableFile
from lmtrainer.interchange.formats import FormatName, read_foreign

GIFT = "Wer führt?{=Anna ~Bert}\n"


def archive(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name in names:
            file.writestr(zipfile.ZipInfo(name), "x")  # without the time of day
    return made.getvalue()


def database(folder: Path) -> bytes:
    path = folder / "a.db"
    with sqlite3.connect(path) as made:
        made.execute("create table a (b)")
    made.close()
    return path.read_bytes()


def refusal(data: bytes, name: str = "quiz.gift") -> UnreadableFile:
    with pytest.raises(UnreadableFile) as refused:
        read_foreign(data, None, name)
    return refused.value


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (archive("[Content_Types].xml", "word/document.xml"), "a Word document"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook"),
        (archive("[Content_Types].xml", "ppt/presentation.xml"), "a PowerPoint presentation"),
        (archive("mimetype", "content.xml", "META-INF/manifest.xml"), "an office program"),
        (archive("collection.anki2", "media"), "a deck of Anki"),
        (archive("collection.anki21b", "media"), "a deck of Anki"),
        (archive("moodle_backup.xml"), "a back-up of a Moodle course"),
        (archive("imsmanifest.xml", "a/qti.xml"), "QTI"),
        (archive("h5p.json"), "learning platform"),
        (archive("course.toml", "01-a.md"), "a course"),
        (archive("a.gift"), "an archive"),
        (archive("[Content_Types].xml", "word/document.xml")[:120], "a Word document"),
        (b"PK\x03\x04", "an archive"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"{\\rtf1 Q{=a ~b}}", "an office program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office program"),
        (b"\x1f\x8b\x08\0", "a back-up of a Moodle course"),
        (b"7z\xbc\xaf\x27\x1c", "an archive"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x7fELF\0\0\0\1\2\3\4\5", "not a text file"),
    ],
)
def test_what_is_no_text_is_named_by_its_bytes_whatever_its_name(data: bytes, what: str) -> None:
    refused = refusal(data)
    assert what in str(refused.words) and str(refused.hint)


def test_a_database_is_named(tmp_path: Path) -> None:
    assert "a database" in str(refusal(database(tmp_path)).words)


@pytest.mark.parametrize("wanted", list(FormatName))
def test_what_is_no_text_is_named_even_where_a_format_is_wished(wanted: FormatName) -> None:
    with pytest.raises(UnreadableFile, match="Word document"):
        read_foreign(archive("word/document.xml"), wanted)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (json.dumps([{"question": "Which?", "answers": ["a", "b"], "correct": 0}]), "JSON"),
        (json.dumps({"questions": [{"q": "{=a ~b}"}]}, indent=2), "JSON"),
        ('{"question": "a", "answer": "b"}\n{"question": "c", "answer": "d"}\n', "JSON"),
        ('Question,Option A,Option B,Correct\n"What is 2+2?",3,4,B\n', "a table"),
        ("Frage;Antwort A;Antwort B;Richtig\nWas?;x;y;A\n", "a table"),
        ("Which?\tone\ttwo\tA\nWhat?\tthree\tfour\tB\n", "a table"),
        ("Question,Answer A,Answer B\nIs {=x}?,a,b\n", "a table"),
        ("<!DOCTYPE html><html><body><p>Which?</p></body></html>", "a web page"),
        ("<html><body>Which? {=a ~b}</body></html>", "a web page"),
        ('<?xml version="1.0"?><questestinterop><item/></questestinterop>', "QTI"),
        ('<?xml version="1.0"?><assessmentItem/>', "QTI"),
        ('<?xml version="1.0"?><svg/>', "begins with <svg>"),
        ("1) Who?\na) A\n*b) B\n\nType: MR\n2) Which?\n*a. R\nb. G\n*c. B\n", "Respondus"),
        ("Question 1 - multiple choice\nWhich?\n*A: one\nFeedback: right.\nB: two\n", "Coursera"),
        ("MC\tWhich?\tone\tcorrect\ttwo\tincorrect\n", "Blackboard"),
        (":TYPE:MC:1:0\n:QUESTION:H\nWhich?\n", "WebCT"),
        ("\\begin{question} Which? \\choice a \\end{question}", "LaTeX"),
        ("# Lesson\n\n::: choice one\n\nWhich?\n\n- [x] a\n- [ ] b\n\n:::\n", "a course already"),
        ("Only a few words, which ask nothing.\n", "Nothing in it looks like questions"),
        ("", "Nothing in it looks like questions"),
    ],
)
def test_a_text_in_another_format_is_named_and_not_read_as_gift(text: str, what: str) -> None:
    refused = refusal(text.encode(), "quiz.txt")
    assert what in str(refused) and str(refused.hint)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Q{=a ~b}", FormatName.GIFT),
        ("::A::Only words.", FormatName.GIFT),
        ("// [id:x]\n$CATEGORY: a\n\nWhat is it?{}", FormatName.GIFT),
        ("The moon is far.{T}", FormatName.GIFT),
        ("How much? {#3}", FormatName.GIFT),
        ("[html]<p>Which?</p>{=a ~b}", FormatName.GIFT),
        ("<p>Which?</p>{=a ~b}", FormatName.GIFT),
        ("Which, this or that? {=this, ~that, }\n\nWhich, now or then? {=now ~then}", FormatName.GIFT),
        (
            "Which option, question or answer, is right? {=a ~b}\n\nAnother question, answer or option {T}",
            FormatName.GIFT,
        ),
        ("// question, answer, right option\nQ, or R, or S?{=a ~b}", FormatName.GIFT),
        ("Which?\nA. a\nB. b\nANSWER: A", FormatName.AIKEN),
        ("Which?\na) a\nb) b\nAnswer: b)", FormatName.AIKEN),
        ("What does {x} mean?\nA. a\nB. b\nANSWER: A", FormatName.AIKEN),
        ("The sea is {1:SA:=wet}.", FormatName.CLOZE),
        ("\n <quiz></quiz>", FormatName.MOODLE_XML),
        ("<!-- question: 1 --><quiz></quiz>", FormatName.MOODLE_XML),
    ],
)
def test_the_formats_are_told_apart_by_their_words(text: str, name: FormatName) -> None:
    assert read_foreign(text.encode(), None, "quiz.txt")[0] is name


def test_the_name_counts_where_the_words_show_nothing() -> None:
    assert read_foreign(b"Only words.", None, "quiz.gift")[0] is FormatName.GIFT


@pytest.mark.parametrize(
    "data",
    [
        GIFT.encode(),
        GIFT.encode("utf-8-sig"),
        GIFT.encode("utf-16"),
        GIFT.encode("utf-16-le"),
        GIFT.encode("utf-16-be"),
        b"\xfe\xff" + GIFT.encode("utf-16-be"),
        GIFT.encode("utf-32"),
    ],
)
def test_unicode_is_read_with_and_without_a_mark(data: bytes) -> None:
    ((found),) = read_foreign(data)[1]
    assert isinstance(found, ForeignQuestion) and found.stem.text == "Wer führt?"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "ISO-8859-1", "windows-1252"])
def test_xml_is_read_in_what_it_says_or_shows(encoding: str) -> None:
    declared = "UTF-16" if "16" in encoding else encoding.removesuffix("-sig")
    question = '<question type="essay"><name><text>ü</text></name></question>'
    text = f'<?xml version="1.0" encoding="{declared}"?><quiz>{question}</quiz>'
    ((found),) = read_foreign(text.encode(encoding))[1]
    assert isinstance(found, ForeignQuestion) and found.name == "ü"


def test_text_of_windows_is_offered_with_a_sample_and_read_when_wished() -> None:
    data = b"One?{T}\n\n" + "Wer führt – Anna?{T}\n".encode("cp1252")
    refused = refusal(data)
    assert str(refused.words) == "Line 3 is not UTF-8 text. Read as text of Windows, it says: “Wer führt – Anna?{T}”."
    _, found = read_foreign(data, encoding=refused.offer)
    assert isinstance(found[1], ForeignQuestion) and found[1].stem.text == "Wer führt – Anna?"


def test_nothing_is_offered_that_cannot_be_either() -> None:
    assert refusal(b"Wer f\xfc\x81hrt?{T}").offer == ""


CHATTED = """Here are your questions:

```gift
::Q1:: What is planning? {
=Deciding what to do
~Doing it
}
```

And more:

```
::Q2:: It is so. {TRUE}
```
Let me know
if you need more!
"""


def test_fences_and_words_around_questions_are_cut_off_and_told() -> None:
    _, found = read_foreign(CHATTED.encode())
    told = [each for each in found if isinstance(each, Refused)]
    asked = [each for each in found if isinstance(each, ForeignQuestion)]
    assert [(each.line, each.source) for each in told] == [
        (1, "Here are your questions:"),
        (10, "And more:"),
        (15, "Let me know\nif you need more!"),
    ]
    assert [(each.line, each.name, each.stem.text) for each in asked] == [
        (4, "Q1", "What is planning?"),
        (13, "Q2", "It is so."),
    ]


@pytest.mark.parametrize(
    ("inside", "name"),
    [
        ("Which?\nA. a\nB. b\nANSWER: A", FormatName.AIKEN),
        ("<quiz><question type='essay'/></quiz>", FormatName.MOODLE_XML),
        ("Which?{=a ~b}", FormatName.GIFT),
    ],
)
def test_every_format_may_be_between_fences(inside: str, name: FormatName) -> None:
    for text in (f"Sure!\n```\n{inside}\n```\nBye", f"Sure!\n\n~~~text\n{inside}\n~~~", f"```\n{inside}"):
        found_name, found = read_foreign(text.encode())
        assert found_name is name and sum(isinstance(each, ForeignQuestion) for each in found) == 1


@pytest.mark.parametrize("before", ["", "Here it is:\n", "```xml\n"])
@pytest.mark.parametrize("after", ["", "\nBye!", "\n```\nBye!"])
def test_words_around_xml_are_cut_off_and_told(before: str, after: str) -> None:
    quiz = "<quiz>\n<question type='essay'><name><text>a</text></name></question></quiz>"
    name, found = read_foreign(f"{before}<?xml version='1.0'?>{quiz}{after}".encode())
    (question,) = (each for each in found if isinstance(each, ForeignQuestion))
    assert name is FormatName.MOODLE_XML and question.line == before.count("\n") + 2
    assert len(found) - 1 == bool(before) + bool(after)


def test_fences_that_are_code_stay() -> None:
    _, found = read_foreign(b"::A::[markdown]What does this print?\n```\nprint(1)\n```\n{=1 ~2}\n")
    (question,) = found
    assert isinstance(question, ForeignQuestion) and "```\nprint(1)\n```" in question.stem.text
