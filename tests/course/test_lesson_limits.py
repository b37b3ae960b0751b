"""What is legal but endless is told once, and what there was room for is kept."""

from pathlib import Path

import pytest
from tests.attacks import pictures

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.model import Course
from lmtrainer.course.reader import read_course

CHOICE = "::: choice q{0}\nAsk {0}?\n- [x] a\n{1}:::\n\n"


def course_of(root: Path, text: str, name: str = "01-x.md") -> Course:
    root.mkdir()
    (root / "course.toml").write_text('id = "x"\ntitle = "X"\n')
    (root / "questions").mkdir()
    (root / "01-x.md").write_text("# X\n\nWords.\n")
    (root / name).write_text(text)
    return read_course(FolderSource(root))


def codes(course: Course) -> list[str]:
    return [problem.code for problem in course.problems]


@pytest.mark.parametrize(
    ("text", "code", "kept"),
    [
        ("a\n\n" + "## a\n\n" * 750, "too-many-blocks", 750),
        ("> [!NOTE]\n> a\n\n" * 400, "too-many-blocks", 375),
        ("|a|b|\n|-|-|\n" + "|c|d|\n" * 299 + "\n" + ("|a|b|\n|-|-|\n" + "|c|d|\n" * 299 + "\n") * 5, "too-many-cells", 5),
        ("```\n" + "x\n" * 5_001 + "```\n\nMore.\n", "code-too-long", 1),
        (CHOICE.format(1, "- [ ] b\n" * 100) + "More.\n", "too-many-pieces", 1),
        ("".join(CHOICE.format(n, "- [ ] b\n" * 99) for n in range(16)), "too-many-controls", 15),
    ],
)  # fmt: skip
def test_a_lesson_keeps_what_there_is_room_for(tmp_path: Path, text: str, code: str, kept: int) -> None:
    course = course_of(tmp_path / "c", text)
    assert codes(course).count(code) == 1
    assert len(course.lessons[0].blocks) == kept


@pytest.mark.parametrize(
    "body",
    ["::: match m\nA?\n" + "".join(f"- a{n} => b{n}\n" for n in range(101)) + ":::\n",
     "::: order o\nA?\n" + "".join(f"{n}. item {n}\n" for n in range(1, 102)) + ":::\n",
     "::: sort s\nA?\n" + "".join(f"**g{n}**\n- a{n}\n" for n in range(101)) + ":::\n",
     "::: gaps g\n" + "[[a]] " * 101 + "\n:::\n",
     "::: text t\nA?\n" + "".join(f"- [x] a{n}\n" for n in range(101)) + ":::\n",
     "::: number n\nA?\n" + "".join(f"- [x] {n}\n" for n in range(101)) + ":::\n",
     "::: scale s\nA?\nscale: " + " | ".join(f"s{n}" for n in range(101)) + "\n- a\n:::\n",
     "::: reflect r\nA?\nchecklist:\n" + "".join(f"- c{n}\n" for n in range(101)) + ":::\n",
     "::: scenario s\nstart: s0\n" + "".join(f"### s{n}\nx\n- [x] a -> s{n + 1}\n" for n in range(101)) + "### s101\nx\n:::\n"],
    ids=["match", "order", "sort", "gaps", "text", "number", "scale", "reflect", "scenario"],
)  # fmt: skip
def test_no_kind_of_question_is_endless(tmp_path: Path, body: str) -> None:
    course = course_of(tmp_path / "c", "# T\n\n" + body)
    assert "too-many-pieces" in codes(course) and not course.lessons[0].questions


def test_a_bank_holds_more_than_a_lesson_because_one_question_is_shown_at_a_time(tmp_path: Path) -> None:
    text = "".join(CHOICE.format(n, "- [ ] b\n" * 9) for n in range(900))
    course = course_of(tmp_path / "c", text, "questions/all.md")
    assert len(course.banks[0].questions) == 900


def test_pictures_have_room_for_64_megapixels_together(tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    for number in range(5):
        (tmp_path / "c" / f"{number}.png").write_bytes(pictures.png(4000, 4000 - number, rows=1))
    (tmp_path / "c" / "01-x.md").write_text("# X\n\n" + "\n\n".join(f"![p{n}]({n}.png)" for n in range(5)))
    course = read_course(FolderSource(tmp_path / "c"))
    assert len([block for block in course.lessons[0].blocks if hasattr(block, "variants")]) == 4
    assert codes(course).count("pictures-too-large") == 1


def test_a_jpeg_of_very_many_passes_is_refused(tmp_path: Path) -> None:
    jpeg = bytes.fromhex("ffd8ffc0001108000400040301110002110003110 0".replace(" ", "")) + b"\xff\xda\0\x08" * 41
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "p.jpg").write_bytes(jpeg)
    (tmp_path / "c" / "01-x.md").write_text("# X\n\n![p](p.jpg)\n")
    assert "picture-scans" in codes(read_course(FolderSource(tmp_path / "c")))


def test_a_course_has_a_hundred_objectives_at_most(tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    header = 'id = "x"\ntitle = "X"\n[objectives]\n' + "".join(f'o{n} = "a"\n' for n in range(101))
    (tmp_path / "c" / "course.toml").write_text(header)
    (tmp_path / "c" / "01-x.md").write_text("# X\n\nWords.\n")
    course = read_course(FolderSource(tmp_path / "c"))
    assert len(course.info.objectives) == 100 and "too-many-objectives" in codes(course)


def test_a_list_may_begin_with_any_number(tmp_path: Path) -> None:
    course = course_of(tmp_path / "c", "7. a\n8. b\n\nWords.\n\n" + "9" * 5_000 + ". c\n")
    assert '<ol start="7">' in str(course.lessons[0].blocks[0])


def test_one_picture_is_looked_at_once_however_often_it_is_shown(tmp_path: Path, monkeypatch) -> None:
    read: list[str] = []
    plain = FolderSource.read_picture
    monkeypatch.setattr(FolderSource, "read_picture", lambda self, path: (read.append(path), plain(self, path))[1])
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "p.png").write_bytes(pictures.png(20, 20))
    (tmp_path / "c" / "01-x.md").write_text("# X\n\n" + "![p](p.png)\n\n" * 50)
    read_course(FolderSource(tmp_path / "c"))
    assert read == ["p.png"]
