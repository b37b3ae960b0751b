"""Each remedy, taken at its word by somebody who knows nothing else: the problem is gone, and nothing is worse."""

from collections import Counter
from pathlib import Path

import pytest

from lmtrainer.course.problems import Problem
from lmtrainer.publishing.checking import Target, check
from publishing.remedies import ONE, REMEDIES, SLIPS, Change, in_folder
from publishing.samples import COURSE, SAMPLES, Files, lesson, write

BY_OTHERS = {"format-newer"}  # the remedy is another version of the program


def problems_of(root: Path, files: Files) -> tuple[Problem, ...]:
    return check(Target(write(root / "sample", files))).problems


def changed(files: Files, change: Change, remedy: str) -> Files:
    if callable(change):
        return change(files)
    path, old, new = change if len(change) == 3 else (ONE, *change)
    text = str(files[path])
    assert old in text
    return {**files, path: text.replace(old, new.replace("{written}", remedy.split()[-1]))}


def test_each_sample_has_its_remedy() -> None:
    assert REMEDIES.keys() | BY_OTHERS == SAMPLES.keys()


@pytest.mark.parametrize("code", REMEDIES)
def test_a_remedy_taken_at_its_word_helps_and_makes_nothing_worse(code: str, tmp_path: Path) -> None:
    before = problems_of(tmp_path / "before", SAMPLES[code])
    told = [problem.remedy for problem in before if problem.code == code]
    assert any(REMEDIES[code].says in remedy for remedy in told), told
    after = problems_of(tmp_path / "after", changed(SAMPLES[code], REMEDIES[code].change, told[0]))
    assert code not in {problem.code for problem in after}, [str(problem) for problem in after]
    assert not Counter(problem.code for problem in after) - Counter(problem.code for problem in before), after


@pytest.mark.parametrize("slip", SLIPS)
def test_a_remedy_that_says_what_to_write_says_what_works(slip: str, tmp_path: Path) -> None:
    course, code, written, better = SLIPS[slip]
    before = problems_of(tmp_path / "before", course(written))
    (remedy,) = (problem.remedy for problem in before if problem.code == code)
    assert remedy.startswith("Write ") and better in remedy
    after = problems_of(tmp_path / "after", course(better))
    assert {problem.code for problem in after} <= {problem.code for problem in before} - {code} | {"requires-unknown"}


def test_a_picture_may_be_named_as_in_a_web_address(tmp_path: Path) -> None:
    checked = check(Target(write(tmp_path, in_folder("../media/my%20cup.png"))))
    assert [problem.code for problem in checked.problems] == ["media-unused"]  # the other file
    assert "<span>A cup</span>" in str(checked.course) or "my cup.png" in str(checked.course)


def test_a_link_to_a_file_of_the_course_says_what_links_are_for(tmp_path: Path) -> None:
    files = {**in_folder("../media/my cup.png"), "m/02-two.md": "# Two\n\n[It](../media/policy.pdf) [no](../no.pdf)\n"}
    told = [
        problem.message for problem in check(Target(write(tmp_path, files))).problems if problem.code == "link-dead"
    ]
    assert told == [
        "../media/policy.pdf is no lesson, and links lead to lessons and web pages only.",
        "There is no lesson ../no.pdf.",
    ]


def test_what_a_word_processor_keeps_beside_an_open_file_is_of_no_course(tmp_path: Path) -> None:
    files = {**lesson("Text."), "~$01-one.md": b"\x05Me\0", "m/~$01-two.md": "x", "m/01-two.md": "# Two\n\nText.\n"}
    assert check(Target(write(tmp_path, files))).problems == ()


@pytest.mark.parametrize(("language", "tag"), [("english", "en"), ("Deutsch", "de"), ("pt_BR", None), ("gsw", None)])
def test_a_language_that_is_no_tag_is_told(language: str, tag: str | None, tmp_path: Path) -> None:
    files = {**lesson("Text."), "course.toml": f'id = "a"\ntitle = "A"\nlanguage = "{language}"\n'}
    told = [(problem.code, problem.line, problem.remedy) for problem in check(Target(write(tmp_path, files))).problems]
    assert told == ([("language-unknown", 3, f'Write language = "{tag}".')] if tag else [])


def told(root: Path, text: str) -> list[str]:
    """What is said about a lesson, as ``line:column code``."""
    problems = check(Target(write(root, {"course.toml": COURSE, "01-one.md": text}))).problems
    return [f"{problem.line}:{problem.column} {problem.code}" for problem in problems]


def test_one_fault_hides_no_other(tmp_path: Path) -> None:
    text = """# Hidden

::: choice c1 {trys=2 points=abc}
- a
- b
- [y] c
- [x]
why: a
why: b
:::

::: match m1
Who?
- a -> b
- c = d
- e=>f
why: x
:::

::: choice c9
One option.
- [ ] a
why: x
:::

::: choice c9
Which?
- [ ] a
- [x] b
why: x
:::
"""
    assert told(tmp_path, text) == [
        "3:1 attribute-number", "3:1 attribute-unknown", "4:3 box-missing", "5:3 box-missing", "6:3 box-content",
        "7:3 option-empty", "9:1 keyword-twice", "14:3 pair-syntax", "15:3 pair-syntax", "16:3 pair-syntax",
        "20:1 options-missing", "26:5 question-id-twice",
    ]  # fmt: skip


STRAY = "# One\n\n::: {0} q\nAsk?\n\n{1}\n\n{2}\n\n:::\n"


@pytest.mark.parametrize(
    ("kind", "items"),
    [
        ("choice", "- [x] a\n- [ ] b"), ("multiple", "- [x] a\n- [ ] b"), ("text", "- [x] soap"),
        ("number", "- [x] 42"), ("match", "- a => b\n- c => d"), ("order", "1. a\n2. b"),
    ],
)  # fmt: skip
def test_text_below_the_options_is_told_where_it_is(kind: str, items: str, tmp_path: Path) -> None:
    line = 8 + items.count("\n")
    assert told(tmp_path / "a", STRAY.format(kind, items, "Because.")) == [f"{line}:1 text-below-options"]
    assert told(tmp_path / "b", STRAY.format(kind, items, "why: Because.")) == []
    quote = STRAY.format(kind, items, "> Because.").replace("\n\n>", "\n>")
    if kind in ("choice", "match"):
        assert told(tmp_path / "c", quote) == [f"{line - 1}:1 text-below-options"]
        assert told(tmp_path / "d", quote.replace("\n>", "\n  >")) == []


SILENT = {
    "one thing in two groups": ("sort", "**A**\n\n- x\n\n**B**\n\n- x\n- y", "11:3 option-twice"),
    "two groups of one name": ("sort", "**A**\n\n- x\n\n**A**\n\n- y", "9:1 group-twice"),
    "numbers that fall": ("order", "2. b\n1. a\n3. c", "6:1 order-numbers"),
    "a number without a full stop": ("order", "1. a\n2. b\n3 c", "7:1 option-look-alike"),
    "a number without a space": ("order", "1. a\n2. b\n3.c", "7:1 option-look-alike"),
    "a reply without its gap's number": ("gaps", "A [[cup]].\n\n- [ ] mug\n  > No.", "7:3 option-look-alike"),
    "boxes in pairs": ("match", "- [x] a => b\n- c => d", "5:3 option-look-alike"),
    "several answers in one": ("text", "- [x] cup / mug", "3:1 answer-joined"),
    "a checklist with a capital": ("reflect", "Checklist:\n\n- a\n- b", "5:1 keyword-look-alike"),
}


@pytest.mark.parametrize("slip", SILENT)
def test_a_slip_in_a_question_is_not_passed_over(slip: str, tmp_path: Path) -> None:
    kind, body, expected = SILENT[slip]
    why = "" if kind == "reflect" else "\n\nwhy: Because."
    assert told(tmp_path, f"# One\n\n::: {kind} q\nAsk?\n{body}{why}\n:::\n") == [expected]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("order", "1. a\n1. b\n1. c"), ("order", "1) a\n2) b\n   3 of them"), ("order", "3. a\n4. b\n5. c\n   7 c"),
        ("text", "- [x] and/or"), ("gaps", "A [[cup]].\n\n- [ ] 1: mug"), ("reflect", "Scale: it is large.\n\n- a"),
        ("match", "- [link](01-one.md) => b\n- c => d"), ("gaps", "- [ ] a [[cup]]\n- [x] a [[mug]]"),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_slip_is_left_alone(kind: str, body: str, tmp_path: Path) -> None:
    why = "" if kind == "reflect" else "\n\nwhy: Because."
    assert told(tmp_path, f"# One\n\n::: {kind} q\nAsk?\n\n{body}{why}\n:::\n") == []


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("1,000", "Write 1000, or with a decimal point 1.000"),
        ("1,000,000", "Write 1000000"),
        ("1,000 ± 10", "Write 1000 ± 10, or with a decimal point 1.000 ± 10"),
        ("1,000.5", "Write 1000.5"),
        ("0,125", "Write a decimal point: 0.125"),
        ("4,5 ± 0,1", "Write a decimal point: 4.5 ± 0.1"),
    ],
)
def test_a_comma_between_thousands_is_no_decimal_one(written: str, remedy: str, tmp_path: Path) -> None:
    text = "# One\n\n::: number q\nAsk?\n- [x] {0}\nwhy: Because.\n:::\n"
    files = {"course.toml": COURSE, "01-one.md": text.format(written)}
    (problem,) = check(Target(write(tmp_path / "a", files))).problems
    assert problem.remedy == remedy
    better = remedy.removeprefix("Write ").removeprefix("a decimal point: ").split(",")[0]
    assert told(tmp_path / "b", text.format(better)) == []
