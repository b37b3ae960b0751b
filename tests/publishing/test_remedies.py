"""Each remedy, taken at its word by somebody who knows nothing else: the problem is gone, and nothing is worse."""

from collections import Counter
from pathlib import Path

import pytest

from lmtrainer.course.problems import Problem
from lmtrainer.publishing.checking import Target, check
from publishing.remedies import ONE, REMEDIES, SLIPS, Change, in_folder
from publishing.samples import SAMPLES, Files, lesson, write

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
