"""A course read again and again: always what a fresh reading gives, and only what changed is compiled."""

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lmtrainer.course.codec import CodecError
from lmtrainer.course.drafts import KnownDraft
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.known_texts import KnownText
from lmtrainer.course.model import Course
from lmtrainer.course.reader import CourseReader, read_course
from lmtrainer.resources import bundled
from lmtrainer.study.course_news import CourseHearer, CourseTeller
from lmtrainer.study.rereading import Rereader
from lmtrainer.study.unreadable import CourseUnreadable
from lmtrainer.worker.process import Cancelled

PICTURE = bundled("resources", "app-icon.png")


@pytest.fixture
def rereader(make_course):
    made = Rereader(make_course())
    yield made
    made.close()


class Memory:
    """What a process that stays remembers of a course."""

    def __init__(self) -> None:
        self.texts: dict[str, KnownText] = {}
        self.drafts: dict[str, KnownDraft] = {}


def again(root: Path, known: Memory) -> Course:
    return CourseReader(FolderSource(root), known=known.texts, known_drafts=known.drafts).read()


def test_rereading_gives_what_a_fresh_reading_gives_whatever_is_edited(make_course) -> None:
    root = make_course(**{
        "questions/all.md": "::: choice drawn\n\nAsk?\n\n- [x] a\n- [ ] b\n\n:::\n",
        "01-first/03-test.md": '+++\nkind = "assessment"\n[[draw]]\nbank = "all"\ncount = 1\n+++\n# Test\n',
    })  # fmt: skip
    chance = random.Random(7)
    known = Memory()
    teller, hearer = CourseTeller(), CourseHearer()
    pieces = (
        "\n\nA word.\n", "\n\n## Part\n", "\n\n![alt](../media/p.png)\n", "\n\n[there](02-managing.md#part)\n",
        "\n\n[there](03-moved.md)\n", "\n\n::: choice direction\n\nTwice?\n\n- [x] a\n- [ ] b\n\n:::\n",
        "\n\n::: choice\n",
    )  # fmt: skip
    lessons = ("01-first/01-leading.md", "01-first/02-managing.md", "01-first/03-moved.md")

    def edit() -> None:
        path = root / chance.choice(lessons)
        match chance.randrange(5):
            case 0 | 1:
                text = path.read_text() if path.exists() else "# New\n"
                path.write_text(text + chance.choice(pieces))
            case 2:
                path.write_text("# Short\n\nOnly this.\n")
            case 3 if path.exists():
                path.rename(root / chance.choice(lessons))
            case _:
                picture = root / "media" / "p.png"
                picture.parent.mkdir(exist_ok=True)
                if picture.exists():
                    picture.unlink()
                else:
                    picture.write_bytes(PICTURE.read_bytes())

    for _ in range(80):
        edit()
        fresh = read_course(FolderSource(root))
        assert again(root, known) == fresh
        news = json.loads(json.dumps(teller.news(fresh)))
        assert hearer.heard(news) == fresh


def test_a_file_that_was_written_long_ago_is_not_opened_again(make_course) -> None:
    root, known = make_course(), Memory()
    for path in root.rglob("*.md"):
        os.utime(path, ns=(0, 1_000_000_000))
    (root / "01-first" / "01-leading.md").write_text("# New\n")
    course = again(root, known)
    assert {path for path, draft in known.drafts.items() if draft.settled} == {"01-first/02-managing.md"}
    drafts = dict(known.drafts)
    assert again(root, known) == course
    assert known.drafts["01-first/02-managing.md"] is drafts["01-first/02-managing.md"]
    assert known.drafts["01-first/01-leading.md"] is not drafts["01-first/01-leading.md"]


def test_what_is_written_twice_within_one_tick_of_the_clock_is_read_twice(make_course) -> None:
    root, known = make_course(), Memory()
    path = root / "01-first" / "01-leading.md"
    for title in ("One", "Two"):
        path.write_text(f"# {title}\n")
        os.utime(path, ns=(0, 2_000_000_000_000_000_000))
        assert again(root, known).lessons[0].title == title


def test_two_files_of_one_size_and_time_that_change_places_are_noticed(make_course) -> None:
    root, known = make_course(), Memory()
    one, other = root / "01-first" / "01-leading.md", root / "01-first" / "02-managing.md"
    for path, title in ((one, "One"), (other, "Two")):
        path.write_text(f"# {title}\n")
        os.utime(path, ns=(0, 1_000_000_000))
    again(root, known)
    one.rename(root / "away")
    other.rename(one)
    (root / "away").rename(other)
    assert [lesson.title for lesson in again(root, known).lessons] == ["Two", "One"]


def test_only_the_saved_lesson_is_compiled_and_told(make_course) -> None:
    root = make_course()
    known = Memory()
    teller = CourseTeller()
    teller.news(again(root, known))
    before = dict(known.texts)
    (root / "01-first/01-leading.md").write_text("# Other\n\nWords.\n")
    assert list(teller.news(again(root, known))["texts"]) == ["01-first/01-leading.md"]
    assert known.texts["01-first/02-managing.md"] is before["01-first/02-managing.md"]
    assert known.texts["01-first/01-leading.md"] is not before["01-first/01-leading.md"]


def test_a_picture_that_comes_or_changes_is_seen_though_the_text_did_not_change(make_course) -> None:
    root = make_course(**{"01-first/01-leading.md": "# T\n\n![A sign](../media/p.png)\n"})
    known = Memory()
    assert [p.code for p in again(root, known).problems] == ["file-unreadable"]
    (root / "media").mkdir()
    (root / "media/p.png").write_bytes(PICTURE.read_bytes())
    assert again(root, known).problems == ()
    (root / "media/p.dark.png").write_bytes(b"no picture")
    assert [p.code for p in again(root, known).problems] == ["picture-kind"]


def test_news_that_nobody_told_are_refused(make_course) -> None:
    news = CourseTeller().news(read_course(FolderSource(make_course())))
    del news["texts"]["01-first/01-leading.md"]
    with pytest.raises(CodecError):
        CourseHearer().heard(news)


def test_the_process_stays_and_tells_each_edition(rereader: Rereader) -> None:
    first = rereader.read()
    lesson = rereader.root / "01-first/01-leading.md"
    lesson.write_text(lesson.read_text().replace("What leading is", "What leading means"))
    second = rereader.read()
    assert [found.course.lessons[0].title for found in (first, second)] == ["What leading is", "What leading means"]
    assert second.course.lessons[1] is first.course.lessons[1]  # not even decoded again
    assert first.signature != second.signature


@pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be stopped from outside there")
@pytest.mark.parametrize(("sign", "code"), [("SIGSTOP", "lesson-too-slow"), ("SIGKILL", "lesson-broke-reader")])
def test_a_lesson_that_hangs_or_kills_the_process_becomes_a_problem_until_it_is_mended(
    make_course, sign: str, code: str
) -> None:
    """The process is stopped from outside, in the middle of a lesson that takes it a while."""
    root = make_course(**{"01-first/01-leading.md": "# Slow\n\n" + "a\n" * 90_000})
    stopped = []

    def stop(done: int, total: int) -> None:
        assert rereader._process is not None
        if not stopped:
            stopped.append(rereader._process._worker._process._process.pid)
            os.kill(stopped[0], getattr(signal, sign))

    rereader = Rereader(root, stop)
    found = rereader.read().course
    assert [lesson.id for lesson in found.lessons] == ["managing"]
    assert [(p.path, p.code) for p in found.problems] == [("01-first/01-leading.md", code)]
    assert [p.code for p in rereader.read().course.problems] == [code]  # not tried again as it is
    (root / "01-first/01-leading.md").write_text("# Quick\n\nWords.\n")
    mended = rereader.read().course
    assert [lesson.id for lesson in mended.lessons] == ["leading", "managing"] and mended.problems == ()
    rereader.close()


def test_a_process_that_is_killed_is_replaced(rereader: Rereader) -> None:
    rereader.read()
    process = rereader._process
    assert process is not None
    os.kill(process._worker._process._process.pid, signal.SIGKILL)
    os.waitid(os.P_PID, process._worker._process._process.pid, os.WEXITED | os.WNOWAIT)
    assert [lesson.id for lesson in rereader.read().course.lessons] == ["leading", "managing"]


def test_a_folder_that_is_gone_is_said_and_may_come_back(rereader: Rereader) -> None:
    rereader.read()
    away = rereader.root.with_name("away")
    rereader.root.rename(away)
    with pytest.raises(CourseUnreadable):
        rereader.read()
    away.rename(rereader.root)
    assert len(rereader.read().course.lessons) == 2
    rereader.cancel()
    with pytest.raises(Cancelled):
        rereader.read()


def test_the_staying_process_ends_with_its_input() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "lmtrainer", "--compile-worker", "--stay"], input=b"", capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, b"")
