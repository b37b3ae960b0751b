"""GIFT is read as another program reads it: gift-pegjs from npm, run by node, on the same texts."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmtrainer.interchange.foreign import (
    NOTHING,
    ForeignAnswer,
    ForeignKind,
    ForeignQuestion,
    Markup,
    Pair,
    Refused,
    Words,
)
from lmtrainer.interchange.gift.reader import read_gift
from lmtrainer.interchange.gift.writer import write_gift
from npm_packages import package_folder

Oracle = Callable[[str], dict[str, Any]]


@pytest.fixture(scope="module")
def pegjs() -> Iterator[Oracle]:
    node, folder = shutil.which("node"), package_folder("gift-pegjs")
    if node is None or not folder.is_dir():
        missing = "node" if node is None else "gift-pegjs (make setup-tests fetches it with npm)"
        message = f"GIFT is not compared with another reader: there is no {missing}."
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    script = Path(__file__).parent / "oracle" / "gift.cjs"
    with subprocess.Popen(
        [node, script, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        stdin, stdout = process.stdin, process.stdout

        def ask(text: str) -> dict[str, Any]:
            stdin.write(json.dumps(text) + "\n")
            stdin.flush()
            answer: dict[str, Any] = json.loads(stdout.readline())
            return answer

        yield ask
        stdin.close()


def folded(text: str | None) -> str:
    return re.sub(r" ?_____ ?", "_____", " ".join((text or "").split()))


def of_words(words: Words) -> tuple[str, str]:
    return (words.markup.value, folded(words.text)) if words else ("", "")


def of_text(text: dict[str, str] | None) -> tuple[str, str]:
    return (text["format"], folded(text["text"])) if text and folded(text["text"]) else ("", "")


def ours(question: ForeignQuestion) -> dict[str, object]:
    found: dict[str, object] = {
        "kind": question.kind.value,
        "name": folded(question.name),
        "stem": of_words(question.stem),
        "general": of_words(question.general),
        "id": question.id,
        "tags": question.tags,
    }
    if question.kind is ForeignKind.MATCHING:
        found["pairs"] = [(of_words(pair.left), folded(pair.right.text)) for pair in question.pairs]
    elif question.kind is ForeignKind.NUMERICAL:
        found["answers"] = [
            (float(a.low), float(a.high), a.percent, of_words(a.feedback)) for a in question.answers
        ] + [(None, None, 0.0, of_words(question.incorrect))] * bool(question.incorrect)
    elif question.kind is not ForeignKind.DESCRIPTION and question.kind is not ForeignKind.ESSAY:
        found["answers"] = [(of_words(a.words), a.percent, of_words(a.feedback)) for a in question.answers]
    return found


KINDS = {
    "MC": "multichoice", "Short": "shortanswer", "TF": "multichoice", "Matching": "matching", "Essay": "essay",
    "Description": "description", "Numerical": "numerical",
}  # fmt: skip


def theirs(question: dict[str, Any]) -> dict[str, object]:
    found: dict[str, object] = {
        "kind": KINDS[question["type"]],
        "name": folded(question["title"]),
        "stem": of_text(question["stem"]),
        "general": of_text(question.get("globalFeedback")),
        "id": question["id"] or "",
        "tags": tuple(question["tags"] or ()),
    }
    match question["type"]:
        case "Matching":
            pairs = question["matchPairs"]
            found["pairs"] = [(of_text(pair["subquestion"]), decoded(pair["subanswer"])) for pair in pairs]
        case "TF":
            # what it calls trueFeedback is the first remark, which is for a wrong answer
            wrong, right = of_text(question["trueFeedback"]), of_text(question["falseFeedback"])
            is_true = question["isTrue"]
            markup = question["stem"]["format"]
            found["answers"] = [
                (("moodle", "True"), 100.0 * is_true, right if is_true else wrong),
                (("moodle", "False"), 100.0 * (not is_true), wrong if is_true else right),
            ]
            assert markup
        case "Numerical":
            choices = question["choices"]
            choices = choices if isinstance(choices, list) else [{"isCorrect": True, "text": choices}]
            found["answers"] = [(*_limits(c["text"]), _percent(c), of_text(c.get("feedback"))) for c in choices]
        case "MC" | "Short":
            found["answers"] = [(of_text(c["text"]), _percent(c), of_text(c["feedback"])) for c in question["choices"]]
    return found


def decoded(text: str) -> str:
    """It leaves its own codes for escaped characters in right sides."""
    return folded(re.sub(r"&&(\d{3});", lambda match: chr(int(match.group(1))), text))


def _percent(choice: dict[str, Any]) -> float:
    if choice.get("weight") is not None:
        return float(choice["weight"])
    return 100.0 if choice["isCorrect"] else 0.0


def _limits(number: dict[str, Any]) -> tuple[float | None, float | None]:
    match number.get("type"):
        case "simple":
            return float(number["number"]), float(number["number"])
        case "range":
            return round(number["number"] - number["range"], 9), round(number["number"] + number["range"], 9)
        case "high-low":
            return float(number["numberLow"]), float(number["numberHigh"])
        case _:
            return None, None


CASES = [
    "Where is the lighthouse?{~Inland =At the harbour ~In the hills}",
    "::Harbour::Where is the lighthouse? {\n  ~Inland # Too far.\n  =At the harbour # Yes.\n  ~In the hills\n}",
    "A cat is an animal.{TRUE}",
    "::Cats::A cat is a plant.{F#It is none.#Right.}",
    "Water is wet.{T#Touch it.}",
    "Water is dry. {FALSE####Think of rain.}",
    "Two and three make {=five =5 =%50%cinq}.",
    "Name a primary colour.{=red#Warm. =blue =%80%yellow#Nearly.####There are three.}",
    "A day of the week that begins with M {=Monday}",
    "Match the capitals. {\n =France -> Paris\n =Italy -> Rome\n =Spain -> Madrid\n}",
    "Match. {=one -> 1 =two -> 2 = -> 3####Count on.}",
    "How many legs has a spider?{#8}",
    "What is pi to two places? {#3.14:0.005}",
    "What is pi, roughly? {#3.141..3.142}",
    "How many days has a leap year? {#\n =366:0 # Yes.\n =%50%365:1 # Nearly.\n}",
    "Ten below zero is {#=-10:0.5#Cold. ~#No.} degrees.",
    "Write about the sea.{}",
    "Write about the wind. {####Did you name a storm?}",
    "Please read the next page first.",
    "::Note::[html]<b>Please</b> read.",
    "[html]<p>Which?</p>{=[plain]a ~<i>b</i>#[markdown]*no* ####[moodle]done}",
    "[markdown]*Which*?{~%50%a ~%50%b ~%-100%c}",
    "[plain]Which?{=a ~b}",
    "// a remark\n// [id:q-1] [tag:easy] [tag:two words]\nWhich?{=a ~b}",
    "$CATEGORY: $course$/top/a\n\nWhich?{=a ~b}\n\n$CATEGORY: b\n\nWho?{T}",
    "Escapes \\{ \\} \\= \\~ \\# \\: \\\\ here.{=a\\=b ~c\\~d#e\\#f}",
    "One line\\nanother.{=a ~b}",
    "::Name \\:\\: more::Which?{=a ~b}",
    "The \\(x\\) of TeX.{=a ~b}",
    "They live in {~Paris =Rome ~Oslo} today.",
    "{=a ~b} comes first.",
    "Several {\n ~%33.33333%a\n ~%33.33333%b\n ~%33.33333%c\n ~%-50%d\n ~%-50%e#no\n}",
    "\n\n\n  Which?{=a ~b}  \n\n\n\nWho?{T}\n\n",
    "Ünïcödé — “quoted” 漢字?{=ja ~nej}",
    "Is 50% a half?{T}",
    "Only one{=answer}",
    "A weight behind the sign of the right one {=%50%a ~b}",
]


@pytest.mark.parametrize("text", CASES)
def test_both_read_the_same(pegjs: Oracle, text: str) -> None:
    answer = pegjs(text)
    assert "error" not in answer, answer
    other = [theirs(question) for question in answer["questions"] if question["type"] != "Category"]
    own = [question for question in read_gift(text) if isinstance(question, ForeignQuestion)]
    assert [ours(question) for question in own] == other


BROKEN = ["a { b", "a } b", "Which {=a ~b} and {=c ~d}", "How many?{#many}", "Match {=a -> b =c}"]


@pytest.mark.parametrize("text", BROKEN)
def test_both_refuse_the_same(pegjs: Oracle, text: str) -> None:
    assert "error" in pegjs(text)
    assert all(isinstance(found, Refused) for found in read_gift(text))


def test_it_wants_a_backslash_before_every_colon_and_moodle_does_not(pegjs: Oracle) -> None:
    assert "error" in pegjs("Percent: is it {T}")
    (question,) = read_gift("Percent: is it {T}")
    assert isinstance(question, ForeignQuestion) and question.stem.text == "Percent: is it"


# Where it differs from Moodle's own importer, which is followed here.
DIFFERENT = {
    "q{~%33,3%a =b}": (["%33,3%a", "b"], "a weight has a decimal point"),
    "q{~%+50%a =b}": (["%+50%a", "b"], "a weight has no plus sign"),
}


@pytest.mark.parametrize("text", DIFFERENT)
def test_where_it_differs_from_moodle_moodle_is_followed(pegjs: Oracle, text: str) -> None:
    (question,) = read_gift(text)
    assert isinstance(question, ForeignQuestion)
    assert [answer.words.text for answer in question.answers] == DIFFERENT[text][0]
    assert ours(question) != theirs(pegjs(text)["questions"][0])


def test_its_names_of_the_two_remarks_are_swapped(pegjs: Oracle) -> None:
    other = pegjs("q{T#when wrong#when right}")["questions"][0]
    assert (other["trueFeedback"]["text"], other["falseFeedback"]["text"]) == ("when wrong", "when right")
    (question,) = read_gift("q{T#when wrong#when right}")
    assert isinstance(question, ForeignQuestion)
    assert [a.feedback.text for a in question.answers] == ["when right", "when wrong"]


TEXT = (
    st.text("abc XYé*_[]()<>&#\\:=~{}1-./\"'|?!", min_size=1, max_size=16)
    .map(lambda t: " ".join(t.split()))
    .filter(
        lambda t: (
            any(c.isalnum() for c in t)
            and not t.startswith(("%", "[", "//", "$"))
            and not t.endswith("\\")
            and "->" not in t
        )
    )
)
WORDS = st.builds(Words, TEXT, st.just(Markup.HTML))
FEEDBACK = st.one_of(st.just(NOTHING), WORDS)
NAME = TEXT.filter(lambda t: "::" not in t)


@st.composite
def questions(draw: st.DrawFn) -> ForeignQuestion:
    kind = draw(st.sampled_from(list(ForeignKind)[:6]))
    made: dict[str, Any] = {
        "kind": kind, "stem": draw(WORDS), "name": draw(st.one_of(st.just(""), NAME)),
        "general": draw(FEEDBACK) if kind is not ForeignKind.DESCRIPTION else NOTHING,
        "id": draw(st.sampled_from(["", "q-1"])), "tags": draw(st.sampled_from([(), ("a", "b c")])),
    }  # fmt: skip
    feedback = [draw(FEEDBACK) for _ in range(3)]
    words = [draw(WORDS) for _ in range(3)]
    match kind:
        case ForeignKind.MULTICHOICE:
            single = draw(st.booleans())
            weights = [100.0, 0.0, 50.0] if single else [50.0, -100.0, 33.33333]
            made |= {"single": single, "answers": tuple(map(ForeignAnswer, words, weights, feedback))}
        case ForeignKind.SHORTANSWER:
            plain = [Words(word.text, Markup.PLAIN) for word in words]
            made["answers"] = tuple(map(ForeignAnswer, plain, [100.0, 50.0, 0.0], feedback))
        case ForeignKind.NUMERICAL:
            made["answers"] = (
                ForeignAnswer(Words("1"), 100.0, feedback[0], "1", "1", "1"),
                ForeignAnswer(Words("5"), 50.0, feedback[1], "4", "5", "6"),
            )
            made["incorrect"] = feedback[2]
        case ForeignKind.MATCHING:
            made["pairs"] = tuple(Pair(word, Words(draw(TEXT), Markup.PLAIN)) for word in words)
        case _:
            pass
    return ForeignQuestion(**made)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=st.lists(questions(), min_size=1, max_size=3))
def test_what_is_written_is_read_the_same_by_both(pegjs: Oracle, made: list[ForeignQuestion]) -> None:
    text = write_gift(made)
    answer = pegjs(text)
    assert "error" not in answer, (text, answer)
    own = [question for question in read_gift(text) if isinstance(question, ForeignQuestion)]
    assert len(own) == len(made)
    for question, other in zip(own, answer["questions"], strict=True):
        mine, its = ours(question), theirs(other)
        if mine["kind"] == "shortanswer":  # it says how a part is written where there is nothing to say
            mine["answers"] = [(w[1], p, f) for w, p, f in mine["answers"]]  # type: ignore[attr-defined]
            its["answers"] = [(w[1], p, f) for w, p, f in its["answers"]]  # type: ignore[attr-defined]
        assert mine == its, text
