"""Courses without a signature that give the same id: one is never shown as the other's without asking."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.marking import model_answer
from lmtrainer.course.model import CourseInfo, LessonOutline, ModuleOutline, Outline, Seal, SealState
from lmtrainer.course.package_source import PackageSource
from lmtrainer.course.reader import read_course
from lmtrainer.learning.history import LessonRead
from lmtrainer.publishing.packing import pack
from lmtrainer.resources import bundled
from lmtrainer.store.catalogue import Catalogue
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.merging import merge
from lmtrainer.store.opening import open_database
from lmtrainer.study.compiling import Compiled
from lmtrainer.study.library import Library
from lmtrainer.study.session import StudySession
from lmtrainer.study.signers import Signers, is_apart

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
HEADER = 'id = "first-aid"\ntitle = "First aid"\n'
OWN = "# Bleeding\n\n::: choice press\n\nWhat first?\n\n- [x] Press\n- [ ] Wait\n\n:::\n"
OTHER = "# Bleeding\n\n::: choice press\n\nWhat is two?\n\n- [x] 2\n- [ ] 3\n\n:::\n"


def write(root: Path, lesson: str = OWN) -> Path:
    (root / "01-all").mkdir(parents=True, exist_ok=True)
    (root / "course.toml").write_text(HEADER)
    (root / "01-all" / "01-bleeding.md").write_text(lesson)
    return root


class Learner:
    """One record."""

    def __init__(self, data: Path) -> None:
        data.mkdir()
        self.database = open_database(data / "record.sqlite", NOW)
        self.catalogue = Catalogue(data / "catalogue.sqlite")
        self.history = HistoryStore(self.database)
        self.library = Library(self.catalogue, self.history, lambda: NOW)

    def reads(self, root: Path) -> None:
        source = PackageSource(root) if root.is_file() else FolderSource(root)
        self.library.keep(root, Compiled(read_course(source), source.signature()))

    def opens(self, root: Path) -> StudySession:
        self.reads(root)
        return self.library.open_session(root)

    def completes(self, root: Path) -> StudySession:
        session = self.opens(root)
        question = session.open_lesson("bleeding").lesson.questions[0]
        session.answer("bleeding", "press", model_answer(question), 0, 5)
        session.read_to_end("bleeding")
        assert session.progress().completed
        return session

    def close(self) -> None:
        self.catalogue.close()
        self.database.close()


@pytest.fixture
def learner(tmp_path: Path):
    made = Learner(tmp_path / "data")
    yield made
    made.close()


def test_a_course_is_not_completed_by_another_one_of_its_id_whoever_came_first(learner: Learner, tmp_path) -> None:
    stranger, real = write(tmp_path / "stranger", OTHER), write(tmp_path / "real")
    learner.completes(stranger)
    learner.reads(real)
    assert not learner.library.shelf((stranger, real)).courses[1].progress.started
    session = learner.opens(real)
    assert is_apart(session.outline) and not session.progress().started
    learner.completes(real)
    third = write(tmp_path / "third", OTHER.replace("two", "three"))
    assert not learner.opens(third).progress().started
    assert {learner.opens(root).outline.info.id for root in (stranger, real, third)} >= {"first-aid"}


def test_what_one_person_does_with_a_course_stays_silent(learner: Learner, tmp_path: Path) -> None:
    root = write(tmp_path / "here")
    learner.completes(root)
    copied = Path(shutil.copytree(root, tmp_path / "there"))
    package = pack(FolderSource(root), (), tmp_path / "first-aid.lmcourse").path
    shutil.move(root, moved := tmp_path / "moved")
    for known in (copied, package, moved):
        assert learner.opens(known).progress().completed
    write(moved, OWN.replace("What first?", "What comes first?"))  # edited where it is
    assert learner.opens(moved).progress().started and not is_apart(learner.opens(moved).outline)
    again = Path(shutil.copytree(moved, tmp_path / "again"))
    assert not is_apart(learner.opens(again).outline)


def test_a_course_that_comes_with_the_program_is_one_wherever_that_is_installed(learner: Learner) -> None:
    root = bundled("courses") / "leadership-vs-management"
    opened = learner.opens(root)
    signers = Signers(learner.history.notes, learner.history.knows, is_own=lambda folder: True)
    edited = Outline(opened.outline.info, ())
    assert not is_apart(signers.known_as(edited, Path("/opt/new/courses/leadership-vs-management")))
    assert is_apart(Signers(learner.history.notes, learner.history.knows).known_as(edited, Path("/home/x/course")))


def test_a_record_of_another_computer_brings_along_what_is_known_of_a_course(learner: Learner, tmp_path: Path) -> None:
    other = Learner(tmp_path / "other")
    other.completes(write(tmp_path / "there"))
    merge(learner.database, other.database.connection)
    other.close()
    assert learner.opens(write(tmp_path / "here")).progress().completed
    assert is_apart(learner.opens(write(tmp_path / "stranger", OTHER)).outline)


def test_joining_and_parting_lose_nothing_and_can_be_done_again(learner: Learner, tmp_path: Path) -> None:
    real, edition = write(tmp_path / "real"), write(tmp_path / "edition", OTHER)
    learner.completes(real)
    apart = learner.opens(edition)
    apart.keep_place("bleeding", 0, 0.5)
    own_id = apart.outline.info.id
    for _ in range(2):
        learner.library.join(edition)
        assert learner.library.is_joined(edition) and learner.opens(edition).outline.info.id == "first-aid"
        assert learner.opens(edition).progress().started
        learner.library.part(edition)
        assert not learner.library.is_joined(edition) and learner.opens(edition).outline.info.id == own_id
        assert learner.opens(edition).place is not None
    assert learner.opens(real).progress().completed


def test_nothing_changes_for_courses_that_are_known_today(learner: Learner, tmp_path: Path) -> None:
    """A record from before: courses without a signature shared their id wherever they were."""
    old, edition = write(tmp_path / "old"), write(tmp_path / "edition", OTHER)
    learner.history.append_lesson_read(LessonRead("first-aid", "", "bleeding", NOW))
    for root in (old, edition):
        learner.reads(root)
    shelf = learner.library.shelf((old, edition))
    assert [course.outline.info.id for course in shelf.courses] == ["first-aid", "first-aid"]
    assert not is_apart(learner.opens(edition).outline) and not is_apart(learner.opens(old).outline)
    assert is_apart(learner.opens(write(tmp_path / "new", OTHER.replace("two", "three"))).outline)


def test_facts_from_before_are_not_shown_for_a_course_that_has_nothing_of_them(learner: Learner, tmp_path) -> None:
    learner.history.append_lesson_read(LessonRead("first-aid", "", "burns", NOW))
    assert is_apart(learner.opens(write(tmp_path / "stranger")).outline)


# any order of any courses


class Notes(dict[str, str]):
    def note(self, name: str) -> str:
        return self.get(name, "")

    def keep_note(self, name: str, text: str, at: datetime) -> None:
        self[name] = text


def outline(content: int, *, packed: bool = False) -> Outline:
    lesson = LessonOutline("one", f"Content {content}", 1, ())
    seal = Seal(SealState.UNSIGNED if packed else SealState.FOLDER)
    return Outline(CourseInfo(id="x", title="X"), (ModuleOutline("m", "M", (lesson,)),), seal=seal)


@settings(max_examples=300)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.booleans()), min_size=1, max_size=12))
def test_a_course_is_another_ones_only_by_its_place_or_by_what_it_contains(steps) -> None:
    """``steps``: in which place which content is opened. Whoever shares an id is bound by a chain of such openings."""
    signers = Signers(Notes(), lambda _id: False)
    groups: dict[str, set[tuple[str, int]]] = {}
    for place, content, packed in steps:
        root, read = Path(f"/courses/{place}"), outline(content, packed=packed)
        kept_as = signers.known_as(read, root).info.id
        assert signers.known_as(read, root).info.id == kept_as
        marks = {("place", place), ("content", content)}
        if kept_as in groups:
            assert groups[kept_as] & marks
        else:
            assert not any(("place", place) in group for group in groups.values())
        signers.remember(read, NOW, root)
        assert signers.known_as(read, root).info.id == kept_as
        groups.setdefault(kept_as, set()).update(marks)


def test_without_this_rule_the_real_course_would_be_completed_before_it_was_opened(
    learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Signers, "_place", lambda self, root: "anywhere")
    learner.completes(write(tmp_path / "stranger", OTHER))
    assert learner.opens(write(tmp_path / "real")).progress().completed
