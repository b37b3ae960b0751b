"""The catalogue is a cache: whatever becomes of its file, every course opens, and nobody hears of it."""

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.conftest import LESSON, SECOND

from lmtrainer.course.model import Course
from lmtrainer.store.catalogue import Catalogue, Forgotten
from lmtrainer.study.compiling import compile_course

SEEDS = range(60)


@pytest.fixture(scope="module")
def compiled(tmp_path_factory) -> tuple[Path, Course, bytes]:
    """A course folder, the course in it, and the bytes of a catalogue that knows it."""
    folder = tmp_path_factory.mktemp("known")
    root = folder / "course"
    for path, text in {"course.toml": 'id = "two-jobs"\n', "01/1.md": LESSON, "01/2.md": SECOND}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    made = compile_course(root)
    with closing(Catalogue(folder / "catalogue.sqlite")) as catalogue:
        catalogue.put(root, made.signature, made.course)
    return root, made.course, (folder / "catalogue.sqlite").read_bytes()


@pytest.fixture
def known(compiled: tuple[Path, Course, bytes], tmp_path: Path) -> tuple[Path, Course, Path]:
    """The course folder, its course, and the file of a catalogue that knows it."""
    root, course, data = compiled
    path = tmp_path / "kept" / "catalogue.sqlite"
    path.parent.mkdir()
    path.write_bytes(data)
    return root, course, path


def reads(path: Path, root: Path, course: Course) -> None:
    """A learner's program reads all of it, reading the course again as soon as something is forgotten, once."""
    with closing(Catalogue(path)) as catalogue:
        for _ in range(2):
            try:
                if not catalogue.signature(root) or catalogue.outline(root) is None:
                    catalogue.put(root, "anew", course)
                lessons = [catalogue.lesson(root, lesson.id) for lesson in course.lessons]
                assert lessons == list(course.lessons)
                return
            except Forgotten:
                assert not catalogue.signature(root), "what is forgotten is read again"
        raise AssertionError("forgotten twice")


def flip(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 16)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def zero_a_page(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data) // 4096) * 4096
    data[at : at + 4096] = bytes(4096)


def cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def change_a_letter(data: bytearray, chance: random.Random) -> None:
    letters = [at for at, byte in enumerate(data) if chr(byte).isalpha()]
    data[chance.choice(letters)] = ord("q")


@pytest.mark.parametrize("harm", [flip, zero_a_page, cut, change_a_letter])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_damaged_catalogue_is_thrown_away_once_and_the_course_opens(harm, seed: int, known) -> None:
    root, course, path = known
    data = bytearray(path.read_bytes())
    harm(data, random.Random(seed))
    path.write_bytes(data)
    reads(path, root, course)


def test_damage_that_comes_while_the_program_runs_is_nobodys_trouble(known) -> None:
    root, course, path = known
    with closing(Catalogue(path)) as catalogue:
        assert catalogue.outline(root) is not None
        path.write_bytes(bytes(path.stat().st_size))
        catalogue.put(root, "anew", course)
        assert catalogue.lesson(root, course.lessons[0].id) == course.lessons[0]
    reads(path, root, course)


def test_rows_that_changed_places_are_not_taken_for_each_other(known) -> None:
    root, course, path = known
    with closing(sqlite3.connect(path)) as connection:
        first, second = (row[0] for row in connection.execute("SELECT compiled FROM lesson ORDER BY id"))
        ids = [row[0] for row in connection.execute("SELECT id FROM lesson ORDER BY id")]
        connection.executemany("UPDATE lesson SET compiled = ? WHERE id = ?", [(second, ids[0]), (first, ids[1])])
        connection.commit()
    reads(path, root, course)


def test_a_lesson_that_the_outline_promises_is_read_again_when_its_row_is_gone(known) -> None:
    root, course, path = known
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM lesson WHERE id = (SELECT max(id) FROM lesson)")
        connection.commit()
    reads(path, root, course)


def _empty_folder(path: Path) -> None:
    path.mkdir()


def _full_folder(path: Path) -> None:
    path.mkdir()
    (path / "mine.txt").write_text("not the program's")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _link_to_a_file(path: Path) -> None:
    (path.parent / "target").write_text("somebody's")
    path.symlink_to(path.parent / "target")


def _link_to_nothing(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _anothers_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE VIEW course AS SELECT 1 AS signature")


@pytest.mark.parametrize(
    "put", [_empty_folder, _full_folder, _pipe, _link_to_a_file, _link_to_nothing, _device, _anothers_database]
)
def test_whatever_is_in_its_place_the_course_opens(put, known) -> None:
    root, course, path = known
    path.unlink()
    put(path)
    reads(path, root, course)
    kept = {"target": "somebody's", "mine.txt": "not the program's"}
    for file in path.parent.rglob("*"):
        if file.name in kept:
            assert file.read_text() == kept[file.name]


def test_a_folder_whose_name_is_no_text_is_known_by_it(known, tmp_path: Path) -> None:
    _, course, path = known
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe"))
    with closing(Catalogue(path)) as catalogue:
        catalogue.put(odd, "signature", course)
        assert catalogue.signature(odd) == "signature"
