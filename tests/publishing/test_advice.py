"""Advice: given where a trainer would be glad of it, and nowhere else."""

from pathlib import Path

import pytest

from lmtrainer.course.problems import Severity
from lmtrainer.publishing.reading_level import is_english, reading_grade
from publishing.samples import COURSE, PNG, SAMPLES, Files, assessment, choices, lesson, question, write


def codes(checked, root: Path, files: Files) -> set[str]:
    return {problem.code for problem in checked(write(root / "c", files)).problems}


@pytest.mark.parametrize(
    "files",
    [
        question("text", "Ask?\n- [x] soap\n- [50%] *soap*\n  > Nearly\n- [ ] *\n  > No"),
        question("text", "Ask?\n- [50%] soa*\n- [x] soap"),
        question("number", "Ask?\n- [x] 42 ± 0.5\n- [50%] 42 ± 2\n- [ ] 0..100\n  > Not even near"),
        question("number", "Ask?\n- [x] 1\n- [x] 3\n- [50%] 2..4"),
        question("gaps", "A [[(small)|large]] gap.\n\n- [x] 1: small\n  > Yes\n- [ ] 1: large\n  > No"),
        question("choice", "Ask?\n- [x] `List`\n- [ ] `list`"),
        question("choice", "Ask?\n- [x] Reading all of the report\n- [ ] Some of these"),
        question("choice", "Ask?\n- [x] A short answer with more words\n- [ ] Another one"),
        lesson(choices(8, "longest", "long")),
        lesson("## Two\n\n### Three\n\n#### Four\n\n## Two again\n\nText."),
        lesson("It costs $5, not $$, and `$$` is code:\n\n```\n$$\n```"),
        lesson("# Twice\n\n## Two\n\nText."),
        lesson("![A cup](media/cup.png)", **{"media/cup.png": PNG, "media/cup.dark.png": PNG}),
        lesson("::: reflect q\nThink.\n:::"),
        assessment('draw = [{bank = "bank", count = 1}]\nfeedback = "none"', "::: choice q\nA?\n- [x] a\n- [ ] b\n:::"),
        lesson("Infrastructural interdependencies. " * 20),
    ],
)
def test_what_is_fine_earns_nothing(checked, tmp_path: Path, files: Files) -> None:
    assert codes(checked, tmp_path, files) == set()


@pytest.mark.parametrize(
    ("body", "kind", "code"),
    [
        ("Ask?\n- [ ] *\n  > No\n- [ ] soap\n  > Not that", "text", None),
        ("Ask?\n- [x] *soap\n- [25%] so*soap\n- [x] x", "text", "answer-shadowed"),
        ("Ask?\n- [x] 0..10\n- [50%] 5", "number", "answer-shadowed"),
        ("Ask?\n- [x] 5\n- [x] 5", "number", "answer-shadowed"),
        ("A [[word|other]].\n\n- [50%] 1: Word", "gaps", "answer-shadowed"),
        ("A [[word]].\n\n- [50%] 1: term\n- [ ] 1: Term", "gaps", "answer-twice"),
        ("A [[(one)|two|two]].", "gaps", "option-twice"),
    ],
)
def test_answers_that_nobody_can_reach_are_found(
    checked, tmp_path: Path, body: str, kind: str, code: str | None
) -> None:
    found = codes(checked, tmp_path, question(kind, body)) - {"text-right-answers"}
    assert found == ({code} if code else set())


def test_a_text_in_another_language_is_not_graded(checked, tmp_path: Path) -> None:
    files = SAMPLES["reading-hard"] | {"course.toml": COURSE.replace('"en"', '"de"')}
    found = checked(write(tmp_path / "c", files))
    assert found.problems == () and found.lessons[0].reading_grade is None
    assert is_english("en") and is_english("EN_gb") and not is_english("de") and not is_english("")


def test_the_grade_is_the_one_of_the_formula() -> None:
    text = "The cat sat on the mat and slept. " * 20  # 160 words, 500 letters, 20 sentences
    assert reading_grade([text]) == round(0.0588 * 100 * 500 / 160 - 0.296 * 100 * 20 / 160 - 15.8, 1)
    assert reading_grade([text] * 3) == reading_grade([text])
    assert reading_grade(["Too short to tell."]) is None


def test_a_lesson_too_hard_is_told_with_grade_and_name_of_the_formula(checked, tmp_path: Path) -> None:
    (problem,) = checked(write(tmp_path / "c", SAMPLES["reading-hard"])).problems
    assert "Coleman-Liau" in problem.message and problem.severity is Severity.ADVICE


def test_a_doubtful_time_names_the_likely_one(checked, tmp_path: Path) -> None:
    (problem,) = checked(write(tmp_path / "c", SAMPLES["minutes-doubtful"])).problems
    assert (problem.line, problem.remedy) == (2, "Write minutes = 1, or take it out.")


def test_a_link_to_a_missing_heading_is_told_at_its_own_line(checked, tmp_path: Path) -> None:
    (problem,) = checked(write(tmp_path / "c", lesson("Text.\n\nMore,\nand [there](#nowhere)."))).problems
    assert (problem.code, problem.line) == ("link-anchor", 6)
