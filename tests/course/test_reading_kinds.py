"""Reading every kind of question: what is written becomes its body, and every mistake is told with its place."""

from pathlib import Path

import pytest

from lmtrainer.course.codec import decode, encode
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kinds.choice import Choice
from lmtrainer.course.kinds.gaps import GAP, Gaps, texts_with_gaps
from lmtrainer.course.kinds.match import Match
from lmtrainer.course.kinds.number import Number, Unit
from lmtrainer.course.kinds.order import Order
from lmtrainer.course.kinds.reflect import Reflect
from lmtrainer.course.kinds.scale import Scale
from lmtrainer.course.kinds.scenario import Scenario
from lmtrainer.course.kinds.text import Text
from lmtrainer.course.marking import mark, model_answer, wrong_answer
from lmtrainer.course.model import Course
from lmtrainer.course.problems import Problem
from lmtrainer.course.questions import Question
from lmtrainer.course.reader import read_course

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000020000000108060000")


def read(root: Path, text: str) -> Course:
    (root / "one.md").write_text(f"# T\n\n{text}\n", "utf-8", newline="")
    (root / "course.toml").write_text('id = "one"\ntitle = "One"\n')
    return read_course(FolderSource(root))


def one(root: Path, text: str) -> Question:
    course = read(root, text)
    assert course.problems == ()
    (question,) = course.lessons[0].questions
    assert decode(encode(question)) == question
    return question


def only_problem(root: Path, text: str) -> Problem:
    (problem,) = read(root, text).problems
    return problem


def test_a_text_is_plain_and_not_markdown(tmp_path: Path) -> None:
    question = one(
        tmp_path,
        "::: text t {exact}\nAsk\n- [x] a *b* _c_\n- [50%] x\n  > *Nearly*\n- [ ] y\\*\nwhy: because\n:::",
    )
    assert isinstance(question.body, Text) and question.body.exact
    assert [(a.text, a.weight) for a in question.body.answers] == [("a *b* _c_", 100), ("x", 50), ("y\\*", 0)]
    assert question.body.answers[1].feedback is not None
    assert question.body.answers[1].feedback.html == "<p><em>Nearly</em></p>"


def test_a_number_has_tolerances_ranges_and_units(tmp_path: Path) -> None:
    body = one(
        tmp_path,
        "::: number n {unit-required}\nAsk\n- [x] 42 ± 0.5\n- [50%] 40 +- 5%\n- [25%] -3..-1\n- [ ] −7e2\n"
        "unit: m, km = 1000,cm=0.01\n:::",
    ).body
    assert isinstance(body, Number) and body.unit_required
    assert [(a.low, a.value, a.high) for a in body.answers] == [
        ("41.5", "42", "42.5"), ("38", "40", "42"), ("-3", "-2", "-1"), ("-700", "-700", "-700"),
    ]  # fmt: skip
    assert body.units == (Unit("m", "1"), Unit("km", "1000"), Unit("cm", "0.01"))


def test_equal_right_sides_of_pairs_are_one(tmp_path: Path) -> None:
    body = one(
        tmp_path,
        "::: match m\nPair\n- `a => b` => **one**\n  > Said\n- two \\=> x => two => three\n"
        "- c => **one**\n- => extra\n:::",
    ).body
    assert isinstance(body, Match)
    assert [(left.text.plain, left.right) for left in body.lefts] == [("a => b", 0), ("two => x", 1), ("c", 0)]
    assert [right.plain for right in body.rights] == ["one", "two => three", "extra"]
    assert body.lefts[0].feedback is not None


def test_an_order_is_a_numbered_list_and_is_not_shuffled_by_itself(tmp_path: Path) -> None:
    question = one(tmp_path, '::: order o {marking="exact"}\nSort\n\n1. a\n   b\n2) c\n:::')
    assert isinstance(question.body, Order) and question.body.exact and not question.shuffle
    assert [item.plain for item in question.body.items] == ["a b", "c"]


@pytest.mark.parametrize("keyword_first", [True, False])
def test_a_scale_has_dimensions_and_reversed_statements(tmp_path: Path, keyword_first: bool) -> None:
    keyword = "scale: no | a \\| b | yes\n"
    statements = "**Calm**\n- I rest\n- [-] I shout\n\n**Fast**\n- I run\n"
    inside = keyword + statements if keyword_first else statements + keyword
    question = one(tmp_path, f"::: scale s\nHow?\n\n{inside}:::")
    body = question.body
    assert isinstance(body, Scale) and body.labels == ("no", "a | b", "yes") and question.points == 0
    assert [name.plain for name in body.dimensions] == ["Calm", "Fast"]
    assert [(s.text.plain, s.dimension, s.reversed) for s in body.statements] == [
        ("I rest", 0, False), ("I shout", 0, True), ("I run", 1, False),
    ]  # fmt: skip


def test_a_scale_without_groups_has_one_dimension_without_a_name(tmp_path: Path) -> None:
    body = one(tmp_path, "::: scale s\nHow?\n- I rest\n- I run\n\nscale: no | yes\n:::").body
    assert isinstance(body, Scale) and [name.plain for name in body.dimensions] == [""]


def test_a_reflection_has_a_model_and_a_checklist(tmp_path: Path) -> None:
    question = one(
        tmp_path,
        "::: reflect r\nThink of:\n\n- work\n- life\n\nmodel:\n\nA *model*:\n\n```\ncode\n```\n\n"
        "checklist:\n- one\n- two\n:::",
    )
    body = question.body
    assert isinstance(body, Reflect) and len(body.model) == 2 and body.model[0].line == 11
    assert [line.plain for line in body.checklist] == ["one", "two"]
    assert question.plain_stem == "Think of: work life"


SCENARIO = """::: scenario sc
A new idea arrives.

start: monday
hint: be calm
### The end
Over.
### Monday
It rains.

- reasons
- facts

What now?

- [50%] Call -> them -> The end
  > Good
- [x] Wait \\-> see -> tuesday
### Tuesday
- Go on -> the-end
why: x
:::"""


def test_a_scenario_has_steps_and_ways_between_them(tmp_path: Path) -> None:
    question = one(tmp_path, SCENARIO)
    body = question.body
    assert isinstance(body, Scenario) and body.start == "monday" and body.is_marked
    assert [step.id for step in body.steps] == ["the-end", "monday", "tuesday"]
    choices = body.step("monday").choices
    assert [(c.text.plain, c.weight, c.target) for c in choices] == [
        ("Call -> them", 50, "the-end"), ("Wait -> see", 100, "tuesday"),
    ]  # fmt: skip
    assert body.step("monday").blocks[0].line == 11 and body.step("the-end").choices == ()
    assert question.why is not None and question.hints[0].plain == "be calm"
    assert body.step("tuesday").choices[0].weight is None
    with pytest.raises(KeyError):
        body.step("never")


@pytest.mark.parametrize(
    ("block", "code", "line"),
    [
        ("::: choice q\nAsk\n- [x] a\n- [x] b\n:::", "choice-right-options", 3),
        ("::: choice q\nAsk\n- [x] a\n:::", "options-missing", 3),
        ("::: choice q\nAsk\n- [y] a\n- [x] b\n:::", "box-content", 5),
        ("::: multiple q\nAsk\n- [ ] a\n- [ ] b\n:::", "multiple-right-options", 3),
        ("::: sort q\nAsk\n\n**One**\n- a\n:::", "groups-missing", 3),
        ("::: gaps q\nNo gap.\n:::", "gaps-missing", 3),
        ("::: gaps q\nA [[(b)|(c)]].\n:::", "gap-drop-down", 4),
        ("::: gaps q\nA [[b]].\n\n- [50%] 2: c\n:::", "gap-number", 6),
        ("::: gaps q\nA [[b]].\n> And [[c]].\n:::", "gap-place", 4),
        ("::: text q\nAsk\n- [ ] soap\n:::", "text-right-answers", 3),
        ("::: text q\nAsk\n- [x] a\n- [50%] **\n:::", "text-anything", 6),
        ("::: text q\nAsk\n- [x] Soap\n- [ ] soap\n:::", "answer-twice", 6),
        ("::: text q\nAsk\n- [x]\n:::", "option-empty", 5),
        ("::: text q {exakt}\nAsk\n- [x] soap\n:::", "attribute-unknown", 3),
        ("::: number q\nAsk\n- [x] many\n:::", "number-syntax", 5),
        ("::: number q\nAsk\n- [x] 5..3\n:::", "number-syntax", 5),
        ("::: number q\nAsk\n- [x] 1,5\n:::", "number-syntax", 5),
        ("::: number q\nAsk\n- [x] 5 ± -1\n:::", "number-syntax", 5),
        ("::: number q\nAsk\n- [x] 1e99999999\n:::", "number-syntax", 5),
        ("::: number q\nAsk\n- [50%] 5\n:::", "number-right-answers", 3),
        ("::: number q\nAsk\n- [x] 5\n\nunit: km = 1000\n:::", "unit-base", 7),
        ("::: number q\nAsk\n- [x] 5\nunit: m, km = 0\n:::", "unit-syntax", 6),
        ("::: number q\nAsk\n- [x] 5\nunit: m, m\n:::", "unit-twice", 6),
        ("::: number q {unit-required}\nAsk\n- [x] 5\n:::", "unit-missing", 3),
        ("::: match q\nAsk\n- a => b\n- c =>d\n:::", "pair-syntax", 6),
        ("::: match q\nAsk\n- a => b\n- c =>\n:::", "pair-syntax", 6),
        ("::: match q\nAsk\n- a => b\n- c => b\n:::", "pairs-missing", 3),
        ("::: order q\nAsk\n- a\n- b\n:::", "order-missing", 3),
        ("::: order q\nAsk\n1. a\n2. a\n:::", "order-equal", 5),
        ("::: order q\nAsk\n1. a\n   > No\n2. b\n:::", "feedback-unused", 5),
        ('::: order q {marking="strict"}\nAsk\n1. a\n2. b\n:::', "attribute-value", 3),
        ("::: scale q\nAsk\n- a\n:::", "scale-labels", 3),
        ("::: scale q\nAsk\n- a\n\nscale: no\n:::", "scale-labels", 7),
        ("::: scale q\nAsk\n\nscale: no | yes\n:::", "statements-missing", 3),
        ("::: scale q\nAsk\n- [x] a\nscale: no | yes\n:::", "box-content", 5),
        ("::: scale q {points=2}\nAsk\n- a\nscale: no | yes\n:::", "points-unmarked", 3),
        ("::: reflect q\nAsk\nchecklist: yes\n:::", "checklist-missing", 5),
        ("::: reflect q\nAsk\nscale: a | b\n:::", "keyword-elsewhere", 5),
        ("::: reflect q\nAsk\nmodel: a\nmodel: b\n:::", "keyword-twice", 6),
        ("::: scenario q\nAsk\n:::", "steps-missing", 3),
        ("::: scenario q\nAsk\n### A\n- x -> B\n- y -> Bee\n### B\n:::", "step-unknown", 7),
        ("::: scenario q\nAsk\nstart: c\n### A\n- x -> B\n### B\n:::", "step-unknown", 5),
        ("::: scenario q\nAsk\n### A\n- x -> B\n- y\n### B\n:::", "choice-target-missing", 7),
        ("::: scenario q\nAsk\n### A\n- x -> B\n### B\n- y -> A\n:::", "scenario-loop", 5),
        ("::: scenario q\nAsk\n### A\n### B\n:::", "step-unreachable", 6),
        ("::: scenario q\nAsk\n### A\n- x -> A b\n### A b\n### A B!\n:::", "step-twice", 8),
        ("::: scenario q\nAsk\n### A\n- [ ] x -> B\n### B\n:::", "scenario-worthless", 3),
        ("::: scenario q\nAsk\n### A\n- [x] x -> B\n- [x] y -> B\n### B\n:::", "scenario-equal", 3),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_a_remedy(tmp_path: Path, block: str, code: str, line: int) -> None:
    problem = only_problem(tmp_path, block)
    assert (problem.code, problem.line) == (code, line)
    assert problem.message and problem.remedy


@pytest.mark.parametrize(
    ("boxes", "words"),
    [
        ("[100%], [100%], [0%]", "200 %: some of them are enough"),
        ("[33.33333%], [33.33333%], [ ]", "66.67 %: nobody can earn everything"),
        ("[x], [x], [-50%]", "200 %: some of them"),
    ],
)
def test_weights_of_right_options_that_do_not_add_up_are_told(tmp_path: Path, boxes: str, words: str) -> None:
    options = "\n".join(f"- {box} {n}" for n, box in enumerate(boxes.split(", ")))
    problem = only_problem(tmp_path, f"::: multiple q\nAsk\n{options}\n:::")
    assert (problem.code, problem.line) == ("weights-sum", 5) and words in problem.message
    assert read(tmp_path, f'::: multiple q {{marking="all-or-nothing"}}\nAsk\n{options}\n:::').problems == ()


@pytest.mark.parametrize(
    "boxes", ["[x], [x], [ ]", "[33.33%], [33.33%], [33.33%]", "[50%], [50%], [-100%]", "[x], [-20%]"]
)
def test_weights_that_add_up_are_fine(tmp_path: Path, boxes: str) -> None:
    options = "\n".join(f"- {box} {n}" for n, box in enumerate(boxes.split(", ")))
    assert read(tmp_path, f"::: multiple q\nAsk\n{options}\n:::").problems == ()


def test_gaps_stand_in_prose_lists_and_tables(tmp_path: Path) -> None:
    text = "::: gaps q\nStem.\n\nA **[[b|c]]**\nand\n- [[d]]\n\n| [[e]] | x |\n|---|---|\n| y | [[f\\|(g)]]z |\n:::"
    body = one(tmp_path, text).body
    assert isinstance(body, Gaps)
    assert [gap.accepted for gap in body.gaps] == [("b", "c"), ("d",), ("e",), ("g",)]
    texts = [found.plain for block in body.blocks for found in texts_with_gaps(block)]
    assert texts == [f"A {GAP} and {GAP}", GAP, "x", "y", f"{GAP}z"]
    assert f"<strong>{GAP}</strong>" in body.blocks[0].text.html


def test_a_near_name_is_offered(tmp_path: Path) -> None:
    text = "::: scenario q\nAsk\n### Go on\n- x -> The ned\n### The end\n:::"
    assert only_problem(tmp_path, text).remedy == "Did you mean the end?"
    assert only_problem(tmp_path, "::: text q {exat}\nAsk\n- [x] soap\n:::").remedy == "Did you mean exact?"


@pytest.mark.parametrize(
    ("block", "harmless", "different"),
    [
        ("::: text q\nAsk\n- [x] soap\n  > Yes\n:::", ("> Yes", "> No"), ("soap", "soup")),
        ("::: number q\nAsk\n- [x] 5 ± 1\n  > Yes\n:::", ("> Yes", "> No"), ("± 1", "± 2")),
        ("::: match q\nAsk\n- a => b\n  > Yes\n- c => d\n:::", ("> Yes", "> No"), ("=> d", "=> e")),
        ("::: order q\nAsk\n1. a\n2. b\n:::", ("Ask\n", "Ask\n\n"), ("2. b", "2. c")),
        ("::: scale q\nAsk\n- a\nscale: no | yes\n:::", ("- a\n", "- a\n\n"), ("- a", "- [-] a")),
        ("::: reflect q\nAsk\nmodel: a\nchecklist:\n- b\n:::", ("model: a", "model: c"), ("- b", "- c")),
        (SCENARIO, ("> Good", "> Bad"), ("[50%]", "[60%]")),
        (SCENARIO, ("A new idea arrives.", "A new\nidea arrives."), ("It rains.", "It snows.")),
    ],
)  # fmt: skip
def test_a_fingerprint_covers_what_was_asked_and_nothing_else(tmp_path: Path, block: str, harmless, different) -> None:
    first = one(tmp_path, block).fingerprint
    assert one(tmp_path, "Words before.\n\n" + block.replace(*harmless)).fingerprint == first
    assert one(tmp_path, block.replace(*different)).fingerprint != first


def test_options_may_be_pictures(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    for name in ("a_b_c.png", "d.png"):
        (tmp_path / "media" / name).write_bytes(PNG + name.encode())
    text = "::: choice q\nAsk\n- [x] ![A red door](media/a_b_c.png)\n- [ ] See ![a wall](media/d.png) here\n:::"
    question = one(tmp_path, text)
    assert isinstance(question.body, Choice)
    first, second = (option.text for option in question.body.options)
    assert [(p.path, p.alt, p.width, p.line) for p in first.pictures] == [("media/a_b_c.png", "A red door", 2, 5)]
    assert second.plain == "See a wall here" and "<img" not in second.html
    (tmp_path / "media" / "d.png").write_bytes(PNG + b"other")
    assert one(tmp_path, text).fingerprint != question.fingerprint
    (tmp_path / "media" / "d.png").rename(tmp_path / "media" / "e.png")
    problem = only_problem(tmp_path, text)
    assert (problem.code, problem.line) == ("file-unreadable", 6)
    assert only_problem(tmp_path, text.replace("a wall", "").replace("d.png", "e.png")).code == "picture-without-words"


def test_every_stated_answer_earns_all_and_the_wrong_one_less(tmp_path: Path) -> None:
    question = one(tmp_path, SCENARIO)
    assert mark(question, model_answer(question)).fraction == 1
    assert (mark(question, wrong_answer(question)).fraction or 0) < 1
