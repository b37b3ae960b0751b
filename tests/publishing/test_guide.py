"""The guide for trainers tells what is so: its sources, pictures, commands, answers of the program and links."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from lmtrainer.__main__ import COMMANDS, main
from lmtrainer.course.headings import anchor_of
from lmtrainer.course.kind import Kind
from lmtrainer.publishing.checking import Target, check

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
GUIDE = (DOCS / "authoring.md").read_text("utf-8")
PLACE = re.compile(
    r"^<!-- kind: (\w+) -->\n\n```\n(.*?)```\n\n<!-- end -->\n\n!\[([^\]]+)\]\((\S+)\)\n", re.MULTILINE | re.DOTALL
)
FENCE = re.compile(r"^```(console|output|markdown|gift|toml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
LARGEST_PICTURE = 60_000
IN_A_WINDOW = {"preview"}
ASKS = {"new", "import"}


@pytest.fixture
def tool(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import make_guide

    return make_guide


@pytest.fixture
def course(tmp_path: Path) -> Path:
    assert main(["new", str(tmp_path / "my-course"), "--title", "Good meetings", "--yes"]) == 0
    return tmp_path / "my-course"


def blocks(language: str) -> list[str]:
    return [text for name, text in FENCE.findall(GUIDE) if name == language]


def without_examples(page: str) -> str:
    return FENCE.sub("", page)


def test_each_kind_is_there_with_the_source_that_new_writes(tool, course: Path) -> None:
    shown = {kind: source for kind, source, _, _ in PLACE.findall(GUIDE)}
    assert list(shown) == list(Kind), "run `make guide`"
    assert shown == tool.sources_in(course), "run `make guide`"
    for source in shown.values():
        assert any(source in path.read_text("utf-8") for path in course.rglob("*.md"))


def test_each_picture_is_of_the_source_above_it_small_and_told_in_words(tool) -> None:
    pictures = {kind: picture for kind, _, _, picture in PLACE.findall(GUIDE)}
    assert pictures == {kind: f"pictures/kinds/{kind}.png" for kind in Kind}
    for kind, source, words, picture in PLACE.findall(GUIDE):
        assert len(words.split()) >= 8, f"{kind}: say what is in the picture"
        image = QImage(str(DOCS / picture))
        assert image.text(tool.SOURCE) == tool.fingerprint(source), f"{kind}: run `make guide`"
        assert (DOCS / picture).stat().st_size < LARGEST_PICTURE


def test_each_picture_of_a_window_is_of_the_course_that_new_writes_small_and_told_in_words(tool, course: Path) -> None:
    shown = dict(re.findall(r"!\[([^\]]+)\]\(pictures/windows/(\w+)\.png\)", GUIDE))
    assert sorted(shown.values()) == sorted(tool.WINDOWS)
    carried = tool.fingerprint(tool.shown_in_windows(course, "".join(blocks("gift"))))
    for words, name in shown.items():
        path = DOCS / "pictures" / "windows" / f"{name}.png"
        assert len(words.split()) >= 8, f"{name}: say what is in the picture"
        assert QImage(str(path)).text(tool.SOURCE) == carried, f"{name}: run `make guide`"
        assert path.stat().st_size < 2 * LARGEST_PICTURE


def test_make_guide_renews_the_page_and_all_pictures(tool, tmp_path: Path) -> None:
    stale = PLACE.sub(lambda place: place[0].replace(place[2], "::: old\n"), GUIDE)
    assert stale != GUIDE
    (tmp_path / "authoring.md").write_text(stale, "utf-8")
    subprocess.run([sys.executable, ROOT / "tools" / "make_guide.py", tmp_path], check=True, timeout=120)
    assert (tmp_path / "authoring.md").read_text("utf-8") == GUIDE
    for kind, source, _, picture in PLACE.findall(GUIDE):
        image = QImage(str(tmp_path / picture))
        assert image.text(tool.SOURCE) == tool.fingerprint(source), kind
        assert len({image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 9)}) > 20


def test_every_command_exists() -> None:
    named = re.findall(r"\blmtrainer (\S+)", "\n".join([*blocks("console"), *blocks("output")]))
    named += re.findall(r"`lmtrainer (\S+?)[ `]", GUIDE)
    assert set(named) - {"my-course"} <= set(COMMANDS)
    assert {"new", "check", "format", "preview", "import", "pack", "key", "verify"} <= set(named)


def test_what_it_says_to_type_works_in_its_order_and_says_what_it_promises(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LMTRAINER_DATA", str(tmp_path / "data"))
    said = ""
    for language, text in FENCE.findall(GUIDE):
        if language == "gift":
            Path("old.gift").write_text(text, "utf-8")
        elif language == "toml":
            lesson = Path("my-course/03-check/01-check.md")
            changed = re.sub(r"^draw = .*\n", text, lesson.read_text("utf-8"), flags=re.MULTILINE)
            lesson.write_text(changed, "utf-8")
        elif language == "output":
            assert text in said
        elif language == "console":
            said = "".join(_typed(line, capsys) for line in text.splitlines())


def _typed(line: str, capsys) -> str:
    program, *words = shlex.split(line)
    assert program == "lmtrainer"
    if words[0] in IN_A_WINDOW:
        return ""
    assert main([*words, *(["--yes"] if words[0] in ASKS else [])]) == 0, line
    told = capsys.readouterr()
    return told.out + told.err


def test_all_that_it_shows_of_lessons_can_be_written_in_one(course: Path) -> None:
    picture = course / "media" / "room.png"
    picture.parent.mkdir()
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    assert image.save(str(picture))
    lesson = course / "01-purpose-and-plan" / "03-another.md"
    lesson.write_text("\n".join(['+++\nid = "another"\nsummary = "All."\n+++\n', *blocks("markdown")]), "utf-8")
    assert check(Target(course)).problems == ()


def test_the_certificate_that_it_names_is_one_line_at_the_end_of_the_course_file(course: Path) -> None:
    assert "add the line `[certificate]` at the end" in GUIDE
    with (course / "course.toml").open("a", encoding="utf-8") as file:
        file.write("[certificate]\n")
    checked = check(Target(course))
    assert checked.problems == () and checked.course is not None and checked.course.info.certificate is not None


def test_every_link_leads_somewhere() -> None:
    links = LINK.findall(without_examples(PLACE.sub(lambda place: f"![]({place[4]})", GUIDE)))
    assert len(links) > 25
    for link in links:
        path, _, anchor = link.partition("#")
        target = DOCS / path if path else DOCS / "authoring.md"
        assert target.is_file(), link
        if anchor:
            page = without_examples(target.read_text("utf-8"))
            headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
            assert anchor in {anchor_of(heading) for heading in headings}, link
