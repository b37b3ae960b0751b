"""What is exported and imported again is the same, within what the format holds."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmtrainer.course.picture_size import picture_size
from lmtrainer.course.question_source import WrittenItem, WrittenPart, WrittenQuestion, source_of
from lmtrainer.course.questions import Question
from lmtrainer.interchange.compiled import DraftFile
from lmtrainer.interchange.foreign import ForeignQuestion
from lmtrainer.interchange.formats import FORMATS, FormatName, read_foreign
from lmtrainer.interchange.incoming import Incoming
from lmtrainer.interchange.incoming_names import Ids, tags_of
from lmtrainer.interchange.media import Media
from lmtrainer.interchange.outgoing import Outgoing, Unsayable

PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x01\x08\x02\0\0\0{@\xe8\xdd\0\0\0\0IEND\xaeB`\x82"
MEDIA = {"media/pic.png": PICTURE}


def compiled(source: str) -> Question:
    """A question as a course has it."""
    made, trouble = DraftFile("questions/a.md", MEDIA).add(source)
    assert not trouble, (trouble, source)
    (question,) = made
    assert isinstance(question, Question)
    return question


def exported(question: Question, format: FormatName) -> tuple[str, ForeignQuestion]:
    foreign = Outgoing(format, MEDIA.__getitem__).foreign(question)
    return FORMATS[format].write([foreign]), foreign


def imported(text: str, format: FormatName) -> tuple[Question, tuple[str, ...]]:
    name, found = read_foreign(text.encode(), format)
    assert name is format
    (foreign,) = found
    assert isinstance(foreign, ForeignQuestion), foreign
    media = Media("media/in")
    written, notes = Incoming("questions/b.md", media).written(foreign)
    tags = tags_of(foreign)
    attributes = {**({"tags": " ".join(tags)} if tags else {}), **written.attributes}
    source = source_of(replace(written, id=Ids().id_for(foreign)[0], attributes=attributes))
    made, trouble = DraftFile("questions/b.md", media.files).add(source)
    assert not trouble, (trouble, source, text)
    (question,) = made
    assert isinstance(question, Question)
    return question, tuple(map(str, notes))


def bare(value: object) -> object:
    """The same without place, with pictures by their size and words."""
    if isinstance(value, tuple):
        return tuple(bare(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type) and not isinstance(value, Enum):
        out = {f.name: bare(getattr(value, f.name)) for f in fields(value)}
        for name in ("line", "path", "fingerprint", "anchor", "provisional"):
            out.pop(name, None)
        return (type(value).__name__, *out.items())
    return value


LETTERS = st.text("abc dXé*_`[]()<>&#\\-+.:=~|1%{}/\"'", min_size=1, max_size=14)
WORDS = LETTERS.map(lambda text: " ".join(text.split())).filter(lambda text: any(c.isalnum() for c in text))


def shown(text: str) -> str:
    """Words as Markdown that shows them."""
    from lmtrainer.interchange.texts import escaping

    return escaping.line(escaping.inline(text))


MARKED = st.one_of(
    WORDS.map(shown),
    st.tuples(WORDS, WORDS).map(lambda pair: f"{shown(pair[0])} **{shown(pair[1])}**"),
    st.tuples(WORDS, WORDS).map(lambda pair: f"{shown(pair[0])}\n\n- {shown(pair[1])}\n- b\n\nend"),
    st.just("`a = {b}` and *c*"),
    st.just("a [link](https://example.org/x?a=1&b=2) b"),
)
LINE = st.one_of(WORDS.map(shown), st.just("**a** b"), st.just("`x` = y"))
STEM = st.one_of(
    MARKED,
    st.just("Look:\n\n![A tree](../media/pic.png)\n\nWhat is it?"),
    st.just("| a | b |\n| --- | --- |\n| 1 | *2* |\n\nWhich?"),
    st.just("```\nx = {1}\n\n  y~\n```\n\nWhat?"),
    st.just("> quoted\n\n### Head\n\nSo?"),
)
FEEDBACK = st.one_of(st.just(""), MARKED)
ID = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?", fullmatch=True)
TAGS = st.lists(ID, max_size=2, unique=True)
ACCEPTED = st.sampled_from(["50", "25", "33.33333", "-50", "90", "5"])


@st.composite
def around(draw: st.DrawFn, kind: str, **more: object) -> WrittenQuestion:
    """A question with what any of them may have."""
    attributes = {"tags": " ".join(tags)} if (tags := draw(TAGS)) else {}
    if draw(st.booleans()):
        attributes["points"] = "2"
    if draw(st.booleans()):
        attributes["penalty"] = draw(st.sampled_from(["10", "33.33333"]))
    parts = [("hint", draw(FEEDBACK)), ("hint", draw(FEEDBACK))]
    parts += [(name, draw(FEEDBACK)) for name in ("why", "right", "partly", "wrong")]
    written = tuple(WrittenPart(name, text) for name, text in parts if text)
    return WrittenQuestion(kind, draw(ID), attributes, draw(STEM), parts=written, **more)  # type: ignore[arg-type]


@st.composite
def choices(draw: st.DrawFn) -> WrittenQuestion:
    boxes = [
        "[x]",
        *draw(st.lists(st.one_of(st.just("[ ]"), ACCEPTED.map(lambda n: f"[{n}%]")), min_size=1, max_size=3)),
    ]
    items = tuple(WrittenItem(f"{box} {draw(LINE)}", draw(FEEDBACK)) for box in draw(st.permutations(boxes)))
    question = draw(around("choice", items=items))
    return replace(question, attributes={**question.attributes, **draw(st.sampled_from([{}, {"shuffle": "false"}]))})


@st.composite
def multiples(draw: st.DrawFn) -> WrittenQuestion:
    own = draw(st.booleans())
    if own:
        boxes = ["[50%]", "[25%]", *draw(st.lists(st.sampled_from(["[ ]", "[-50%]", "[25%]"]), max_size=2))]
    else:
        boxes = ["[x]"] * draw(st.integers(1, 6)) + ["[ ]"] * draw(st.integers(0, 6))
        boxes = boxes if len(boxes) > 1 else [*boxes, "[ ]"]
    items = tuple(WrittenItem(f"{box} {draw(LINE)}", draw(FEEDBACK)) for box in boxes)
    return draw(around("multiple", items=items))


@st.composite
def texts(draw: st.DrawFn) -> WrittenQuestion:
    from lmtrainer.interchange.texts import escaping

    words = draw(st.lists(WORDS, min_size=1, max_size=3, unique_by=lambda word: word.casefold()))
    stars = draw(st.booleans())
    items = tuple(
        WrittenItem(f"{box} {escaping.typed(word, stars=False)}{'*' if stars else ''}", draw(FEEDBACK))
        for box, word in zip(["[x]", "[50%]", "[ ]"], words, strict=False)
    )
    return draw(around("text", items=items))


@st.composite
def numbers(draw: st.DrawFn) -> WrittenQuestion:
    number = draw(st.decimals(-1000, 1000, places=2).map(lambda value: f"{value:f}"))
    tolerance = draw(st.sampled_from(["", " ± 0.5", " ± 5%"]))
    items = (WrittenItem(f"[x] {number}{tolerance}", draw(FEEDBACK)), WrittenItem("[50%] 1..2", draw(FEEDBACK)))
    return draw(around("number", items=items))


@st.composite
def matches(draw: st.DrawFn) -> WrittenQuestion:
    words = WORDS.filter(lambda text: "=>" not in text)
    rights = draw(st.lists(words, min_size=2, max_size=4, unique_by=lambda word: " ".join(word.split())))
    lefts = [draw(st.one_of(words.map(shown), st.just("**a** b"))) for _ in rights]
    items = [f"{left} => {shown(right)}" for left, right in zip(lefts, rights, strict=True)]
    extra = [f"=> {shown(draw(words))}"] if draw(st.booleans()) else []
    return draw(around("match", items=tuple(WrittenItem(item) for item in [*items, *extra])))


@st.composite
def orders(draw: st.DrawFn) -> WrittenQuestion:
    lines = draw(st.lists(LINE, min_size=2, max_size=5, unique=True))
    question = draw(around("order", items=tuple(map(WrittenItem, lines)), numbered=True))
    return replace(question, attributes={**question.attributes, **draw(st.sampled_from([{}, {"marking": "exact"}]))})


GAP = (
    st.text("abc é*~#}1.-", min_size=1, max_size=8)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: any(c.isalnum() for c in text))
)


@st.composite
def gaps(draw: st.DrawFn) -> WrittenQuestion:
    lines, items = [], []
    for number in (1, 2):
        words = draw(st.lists(GAP, min_size=2, max_size=3, unique_by=str.casefold))
        listed = draw(st.booleans())
        inside = "|".join([f"({words[0]})", *words[1:]] if listed else words[:1])
        lines.append(f"{shown(draw(WORDS))} [[{inside}]] end.")
        if draw(st.booleans()):
            items.append(WrittenItem(f"[50%] {number}: {words[1]}", draw(FEEDBACK)))
    stem = "\n\n".join([draw(MARKED), *lines])
    question = draw(around("gaps", items=tuple(items)))
    attributes = {key: value for key, value in question.attributes.items() if key != "points"}
    return replace(question, stem=stem, attributes=attributes)


def without(question: Question, format: FormatName) -> Question:
    """The question without what the format does not hold, as the report says."""
    from lmtrainer.course.kind import Kind

    question = replace(question, tags=tuple(dict.fromkeys(question.tags)))
    full = format is FormatName.MOODLE_XML
    combined = full and question.kind in (Kind.CHOICE, Kind.MULTIPLE, Kind.MATCH, Kind.ORDER)
    if not combined:
        wrong = question.wrong if question.kind is Kind.NUMBER else None
        question = replace(question, right=None, partly=None, wrong=wrong)
    if not full:
        shuffle = question.kind is not Kind.ORDER
        question = replace(question, hints=(), points=1.0, penalty=0.0, shuffle=shuffle)
    return question


def check(written: WrittenQuestion, format: FormatName) -> None:
    question = compiled(source_of(written))
    text, _ = exported(question, format)
    again, notes = imported(text, format)
    pictured = "pic.png" in source_of(written)
    expected = without(question, format)
    if pictured and format is not FormatName.MOODLE_XML:
        expected, again = replace(expected, stem=()), replace(again, stem=())
    else:
        assert again.fingerprint == question.fingerprint, text
    assert bare(again) == bare(expected), text
    assert [note for note in notes if not note.startswith(("Mathematics", "Its right answers earn"))] == [], text
    if not pictured:
        assert exported(again, format)[0] == text


EASY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@EASY
@given(st.one_of(choices(), multiples(), texts(), numbers(), matches(), orders(), gaps()))
def test_moodle_xml_gives_every_question_back(written: WrittenQuestion) -> None:
    try:
        check(written, FormatName.MOODLE_XML)
    except Unsayable as reason:
        assert "behind a backslash" in str(reason)


@EASY
@given(st.one_of(choices(), multiples(), texts(), numbers(), matches()))
def test_gift_gives_every_question_back(written: WrittenQuestion) -> None:
    try:
        check(written, FormatName.GIFT)
    except Unsayable as reason:
        assert "->" in str(reason) or "behind a backslash" in str(reason)


@EASY
@given(WORDS, st.lists(WORDS, min_size=2, max_size=5), st.data())
def test_aiken_gives_plain_choices_back(stem: str, words: list[str], data: st.DataObject) -> None:
    right = data.draw(st.integers(0, len(words) - 1))
    items = tuple(WrittenItem(f"[{'x' if n == right else ' '}] {shown(word)}") for n, word in enumerate(words))
    question = compiled(source_of(WrittenQuestion("choice", "a", {}, shown(stem), items)))
    try:
        text, _ = exported(question, FormatName.AIKEN)
    except Unsayable as reason:
        assert "begins like an option" in str(reason)
        return
    again, notes = imported(text, FormatName.AIKEN)
    assert bare((again.stem, again.body)) == bare((question.stem, question.body)) and notes == ()


@pytest.mark.parametrize("format", [FormatName.MOODLE_XML, FormatName.GIFT])
def test_an_essay_comes_back_as_a_reflection(format: FormatName) -> None:
    question = compiled("::: reflect r\n\nThink.\n\nwhy: Because.\n\n:::\n")
    again, notes = imported(exported(question, format)[0], format)
    assert bare(again) == bare(question)
    assert notes == ("An essay becomes a question to reflect on; nobody marks it.",)


def test_the_picture_of_these_tests_is_one() -> None:
    assert picture_size(PICTURE) == ("png", 2, 1)
