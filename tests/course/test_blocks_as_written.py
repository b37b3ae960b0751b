"""Blocks as people write them: headings, lists with blocks inside, boxes, lines, captions, front matter."""

from pathlib import Path

import pytest

from lmtrainer.course.codec import decode, encode
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.model import Course
from lmtrainer.course.reader import read_course
from lmtrainer.course.text import Callout, CalloutKind, Code, Folding, Heading, Picture, Prose, Quote, Table, TextBlock
from publishing.samples import COURSE, PNG


def course_of(root: Path, text: str, **others: str | bytes) -> Course:
    for path, content in {"course.toml": COURSE, "01-file-name.md": text, "media/cup.png": PNG, **others}.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    course = read_course(FolderSource(root))
    assert decode(encode(course)) == course
    return course


def blocks_of(root: Path, text: str) -> tuple[TextBlock, ...]:
    return course_of(root, f"# A\n\n{text}\n").lessons[0].blocks  # type: ignore[return-value]


def html_of(block: object) -> str:
    assert isinstance(block, Prose)
    return block.text.html


def codes_of(course: Course) -> list[str]:
    return [f"{problem.line} {problem.code}" for problem in course.problems]


@pytest.mark.parametrize("heading", ["# Fire", "## Fire", "#### Fire", "  ## Fire ##", "Fire\n====", "Fire\n---"])
def test_the_heading_that_a_text_begins_with_is_its_title(tmp_path: Path, heading: str) -> None:
    lesson = course_of(tmp_path, f"\n{heading}\n\nText.\n").lessons[0]
    assert lesson.title == "Fire" and [type(block) for block in lesson.blocks] == [Prose]


def test_a_title_in_the_header_leaves_a_heading_of_the_second_level_where_it_is(tmp_path: Path) -> None:
    lesson = course_of(tmp_path, '+++\ntitle = "Smoke"\n+++\n## Fire\n\nText.\n').lessons[0]
    assert lesson.title == "Smoke" and isinstance(lesson.blocks[0], Heading)


def test_a_link_to_the_words_of_the_title_leads_to_the_lesson(tmp_path: Path) -> None:
    assert codes_of(course_of(tmp_path, "## What is it?\n\n[up](#what-is-it)\n")) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Words\n-----\n\nText.", ["Heading 2", "Prose"]),
        ("   ### Words\n\nText.", ["Heading 3", "Prose"]),
        ("one\ntwo\n---\nthree", ["Prose"]),
        ("one\ntwo\n===\nthree", ["Heading 2", "Prose"]),
        ("- a\n---\nb", ["Prose"]),
        ("    # code\n", ["Prose"]),
    ],
)
def test_headings_are_those_that_a_viewer_shows(tmp_path: Path, text: str, kinds: list[str]) -> None:
    found = [f"{type(b).__name__}{f' {b.level}' if isinstance(b, Heading) else ''}" for b in blocks_of(tmp_path, text)]
    assert found == kinds


@pytest.mark.parametrize("line", ["---", "***", "___", "* * *", "- - -", "-----"])
def test_a_line_across_the_text_is_one(tmp_path: Path, line: str) -> None:
    (prose,) = blocks_of(tmp_path, f"above\n\n{line}\n\nbelow")
    assert html_of(prose) == "<p>above</p><hr><p>below</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("1. a\n  - b\n  - c\n2. d", "<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>"),
        ("1. a\n - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("- a\n 1. b\n- c", "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>"),
        ("1. a\n- b", "<ol><li>a</li></ol><ul><li>b</li></ul>"),
        ("- [ ] a\n- [x] b", "<ul><li>☐ a</li><li>☑ b</li></ul>"),
        ("- [link](https://a.example) b", '<ul><li><a href="https://a.example">link</a> b</li></ul>'),
    ],
)
def test_lists_nest_as_they_are_meant(tmp_path: Path, text: str, html: str) -> None:
    (prose,) = blocks_of(tmp_path, text)
    assert html_of(prose) == html


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        ("> said", Quote),
        ("> [!TIP]\n   > told", Callout),
        ("```\n   x\n   ```", Code),
        ("| a |\n   |---|\n   | b |", Table),
        ("![A cup](media/cup.png)", Picture),
        ("<details>\n   x\n   </details>", Callout),
    ],
)
def test_a_block_in_a_list_item_stands_in_it_and_the_numbers_go_on(tmp_path: Path, inside: str, kind: type) -> None:
    first, inner, more, last = blocks_of(tmp_path, f"1. one\n\n   {inside}\n\n   more\n\n1. two\n1. three")
    assert html_of(first) == "<ol><li>one</li></ol>"
    assert type(inner) is kind and getattr(inner, "inset", 0) == 1
    assert html_of(more) == "<p>more</p>" and isinstance(more, Prose) and more.inset == 1
    assert html_of(last) == '<ol start="2"><li>two</li><li>three</li></ol>'


def test_blocks_stand_as_deep_as_their_items(tmp_path: Path) -> None:
    found = blocks_of(tmp_path, "- a\n  - b\n\n    > deep\n\n    still b\n\n  still a\n\noutside")
    assert [(type(block).__name__, getattr(block, "inset", 0)) for block in found] == [
        ("Prose", 0), ("Quote", 2), ("Prose", 2), ("Prose", 1), ("Prose", 0),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["note", "tip", "important", "warning", "caution", "example"])
def test_a_callout_has_the_title_that_it_is_given(tmp_path: Path, kind: str) -> None:
    first, second = blocks_of(tmp_path, f"> [!{kind.upper()}] My *title*\n> text\n\n> [!{kind}]\n> text")
    assert isinstance(first, Callout) and first.title is not None and first.title.html == "My <em>title</em>"
    assert isinstance(second, Callout) and second.title is None
    assert first.kind == second.kind == CalloutKind(kind) and first.folds is Folding.NEVER


def test_a_sentence_behind_the_mark_of_a_callout_is_its_text(tmp_path: Path) -> None:
    for text in ("> [!NOTE] Only this.", "> [!NOTE] Wash your hands, and then\n> dry them.", "> [!NOTE] Alone"):
        (box,) = blocks_of(tmp_path, text.replace(", and then", ", and when that is done and nobody else is waiting"))
        assert isinstance(box, Callout) and box.title is None and len(box.blocks) == 1


def test_a_callout_may_fold_and_an_unknown_one_is_a_note_that_packing_takes(tmp_path: Path) -> None:
    course = course_of(tmp_path, "# A\n\n> [!note]- Shut\n> x\n\n> [!tip]+\n> x\n\n> [!quirk]\n> x\n")
    boxes = [block for block in course.lessons[0].blocks if isinstance(block, Callout)]
    assert [(box.folds.value, box.title.plain if box.title else "") for box in boxes] == [
        ("closed", "Shut"), ("open", ""), ("", "Quirk"),
    ]  # fmt: skip
    assert codes_of(course) == ["9 callout-unknown"] and course.problems[0].severity.value == "warning"


@pytest.mark.parametrize(
    "text",
    [
        "<details><summary>More *here*</summary>hidden</details>",
        "<details>\n<summary>More *here*</summary>\n\nhidden\n\n</details>",
        "<DETAILS>\n<summary>\nMore *here*\n</summary>\nhidden</DETAILS>",
    ],
)
def test_details_are_a_box_that_opens(tmp_path: Path, text: str) -> None:
    (box,) = blocks_of(tmp_path, text)
    assert isinstance(box, Callout) and box.kind is CalloutKind.DETAILS and box.folds is Folding.CLOSED
    assert box.title is not None and box.title.html == "More <em>here</em>"
    assert [html_of(block) for block in box.blocks] == ["<p>hidden</p>"]


def test_details_stand_in_details_and_what_stands_behind_them_goes_on(tmp_path: Path) -> None:
    box, rest = blocks_of(tmp_path, "<details>a\n\n<details>b</details>\n\n```\n</details>\n```\n</details> rest")
    assert isinstance(box, Callout) and [type(block) for block in box.blocks] == [Prose, Callout, Code]
    assert html_of(rest) == "<p>rest</p>"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<details>\nnever", "3 details-not-closed"),
        ("<details open>\nx\n</details>", "3 html-look-alike"),
        ("text <details>", "3 html-look-alike"),
        ("</details>", "3 html-look-alike"),
    ],
)
def test_details_that_are_none_are_told(tmp_path: Path, text: str, told: str) -> None:
    assert told in codes_of(course_of(tmp_path, f"# A\n\n{text}\n"))


@pytest.mark.parametrize("title", ['"A cup, seen from above"', "'A cup, seen from above'"])
def test_the_title_of_a_picture_is_its_caption(tmp_path: Path, title: str) -> None:
    (picture,) = blocks_of(tmp_path, f"![A cup](media/cup.png {title})")
    assert isinstance(picture, Picture) and (picture.alt, picture.caption) == ("A cup", "A cup, seen from above")


def test_a_paragraph_may_begin_with_a_tab_and_code_may_too(tmp_path: Path) -> None:
    (prose,) = blocks_of(tmp_path, "\tOnce upon a time there was a tab.\n\n\tprint('a word or two.')")
    assert html_of(prose).startswith("<p>Once upon a time there was a tab.</p><code>print(")


@pytest.mark.parametrize(
    ("yaml", "title", "lesson_id", "told"),
    [
        ("title: Fire", "Fire", "file-name", []),
        ('title: "Fire: one"  # why\nid: fire\ntags:\n  - a', "Fire: one", "fire", []),
        ("title: Fire\nminutes: 5", "Fire", "file-name", ["3 front-matter-key"]),
        ("title: >\n  Fire", "File name", "file-name", ["2 front-matter-key"]),
    ],
)
def test_front_matter_gives_title_and_id(
    tmp_path: Path, yaml: str, title: str, lesson_id: str, told: list[str]
) -> None:
    course = course_of(tmp_path, f"---\n{yaml}\n---\n\nText.\n")
    lesson = course.lessons[0]
    assert (lesson.title, lesson.id) == (title, lesson_id) and codes_of(course) == told
    assert [html_of(block) for block in lesson.blocks] == ["<p>Text.</p>"]


def test_text_between_two_lines_is_no_front_matter(tmp_path: Path) -> None:
    lesson = course_of(tmp_path, "---\nMind: this is text.\n---\n\nText.\n").lessons[0]
    assert "Mind: this is text." in str(lesson.blocks)


STEMS = {
    "a list": "1. a\n  - b\n2. c",
    "a line": "above\n\n---\n\nbelow",
    "a callout with a title": "> [!NOTE] Title\n> text",
    "a quote in a list": "1. a\n\n   > b\n\n1. c",
    "code in a list": "1. a\n\n   ```\n   b\n   ```\n\n1. c",
    "details": "<details>x</details>",
    "a heading": "Title\n---\n\ntext",
    "tasks": "- [ ] a\n\ntext",
}
KNOWN = {  # made by the program before it knew any of this
    "a list": "e1dd15f6800e67beee54c9e81fc3248584b7d878b996924f3528235e78a4c62d",
    "a line": "ff4c52a5631cb85d07ac2e043e2eb5c20bf0a10089ca518ab924ad4ec94e2e28",
    "a callout with a title": "5017513d57505a70ece7011e4b9992a18517ce40afa3467f477551406a3a327a",
    "a quote in a list": "24912f3bbd3d563e740fb4dbc072ac3f280d285f57602dce2f35698afc7fa799",
    "code in a list": "2f913229bd3c6cd8981d158624d883d7544f62d7550bcbf3ddbe373d21653145",
    "details": "c7dfff08d9d07caccd37776929192a0d95c736b3d042f82f1d15edfb41caf79a",
    "a heading": "52ebddd370baf60f953f15d6dfb7755b134fc9c9571b4fb661a4c181255eb6f2",
    "tasks": "7e3f8046963605f177c1081eb6220135be8bb5269135518ea374c0ac4f7eebae",
}


@pytest.mark.parametrize("case", STEMS)
def test_a_question_is_the_same_as_when_its_text_meant_less(tmp_path: Path, case: str) -> None:
    """Its fingerprint is that of the first reading, which `KNOWN` was made by."""
    course = course_of(tmp_path, f"# A\n\n::: choice q\n\nWhich?\n\n{STEMS[case]}\n\nSo?\n\n- [x] x\n- [ ] y\n\n:::\n")
    assert course.lessons[0].questions[0].fingerprint == KNOWN[case]
