"""New files land as a whole or not at all, whatever stops the program, and over nothing."""

import os
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.interchange import landing
from lmtrainer.interchange.landing import PREFIX, LandingRefused, finish, land

FILES = {"media/new/a.png": b"1" * 5000, "questions/_new.report.txt": b"report", "questions/new.md": b"# New\n" * 500}
MANY = {**FILES, "questions/new-2.md": b"# Two\n"}


def course(folder: Path) -> Path:
    (folder / "questions").mkdir(parents=True)
    (folder / "questions" / "old.md").write_bytes(b"# Old\n")
    return folder


def journal(root: Path) -> Path:
    """The journal in the program's data folder; here beside the course."""
    return root.parent / "journal"


def state(root: Path) -> dict[str, bytes]:
    """What a reader of courses sees."""
    source = FolderSource(root)
    return {file.path: source.read_bytes(file.path, 10**6) for file in source.files()}


def test_all_files_are_there_afterwards_and_nothing_else(tmp_path: Path) -> None:
    root = course(tmp_path / "c")
    land(root, FILES, journal(root))
    assert {str(p.relative_to(root)) for p in root.rglob("*") if p.is_file()} == {*FILES, "questions/old.md"}
    assert not finish(root, journal(root))


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    root = course(tmp_path / "c")
    before = state(root)
    with pytest.raises(LandingRefused, match=r"questions/old\.md already"):
        land(root, {**FILES, "questions/old.md": b"x"}, journal(root))
    assert state(root) == before and not list(root.glob(".*"))


def test_a_file_that_comes_in_between_is_not_overwritten(tmp_path: Path) -> None:
    root = course(tmp_path / "c")
    rival = root / "questions" / "new.md"
    script = HOOKED.format(files=FILES, event="os.link", act=f"open({str(rival)!r}, 'x').write('mine')", number=3)
    done = subprocess.run([sys.executable, "-c", script, str(root)], capture_output=True, text=True)
    assert "could not be put in place" in done.stderr
    assert rival.read_text() == "mine"
    assert set(state(root)) == {"questions/old.md", "questions/new.md"}


HOOKED = """
import os, sys
from pathlib import Path
from lmtrainer.interchange.landing import land
seen = 0
def hook(event, args):
    global seen
    if event == {event!r}:
        seen += 1
        if seen == {number}:
            {act}
sys.addaudithook(hook)
land(Path(sys.argv[1]), {files!r}, Path(sys.argv[1]).parent / 'journal')
"""


def killed_at(step: int, root: Path, files: dict[str, bytes]) -> bool:
    """Land in a process of its own that dies at the ``step``-th thing it asks of the system; whether it died."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of threads, which the child never uses
        child = os.fork()
    if child == 0:
        left = step

        def hook(event: str, args: tuple[object, ...]) -> None:
            nonlocal left
            if event in ("open", "os.mkdir", "os.link", "os.rename", "os.remove", "os.rmdir", "os.unlink"):
                left -= 1
                if left == 0:
                    os._exit(9)

        sys.addaudithook(hook)
        land(root, files, journal(root))
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to die at each step")
@pytest.mark.parametrize("files", [FILES, MANY], ids=["one bank", "two banks"])
def test_killed_at_any_moment_it_is_whole_or_nothing(tmp_path: Path, files: dict[str, bytes]) -> None:
    outcomes = set()
    for step in range(1, 200):
        root = course(tmp_path / str(step))
        died = killed_at(step, root, files)
        seen = {path for path in state(root) if path.endswith(".md")}
        new = {path for path in files if path.endswith(".md")}
        if len(new) == 1:
            assert seen - {"questions/old.md"} in (set(), new)
        for path in seen & new:
            assert state(root)[path] == files[path]
        finish(root, journal(root))
        landed = {str(p.relative_to(root)) for p in root.rglob("*") if p.is_file()} - {"questions/old.md"}
        assert landed in (set(), set(files)), step
        assert (root / "questions" / "old.md").read_bytes() == b"# Old\n"
        assert not list(root.glob(PREFIX + "*"))
        outcomes.add(bool(landed))
        shutil.rmtree(root)
        if not died:
            break
    else:
        pytest.fail("it never came to its end")
    assert outcomes == {True, False}


FULL = """
set -e
mkdir -p "$1" && mount -t tmpfs -o size=64k tmpfs "$1"
mkdir "$1/questions" && printf '# Old\\n' > "$1/questions/old.md"
"$2" -c '
import sys
import warnings
from pathlib import Path
from lmtrainer.interchange.landing import LandingRefused, land
root = Path(sys.argv[1])
for size in range(0, 200_000, 4096):
    try:
        land(root, {"media/n/a.png": b"1" * 3000, "questions/new.md": b"x" * size}, Path(sys.argv[2]))
    except LandingRefused as error:
        print(sorted(str(p.relative_to(root)) for p in root.rglob("*")), error)
        break
    for path in ("media/n/a.png", "questions/new.md"):
        (root / path).unlink()
    (root / "media/n").rmdir(); (root / "media").rmdir()
' "$1" "$3"
"""


def test_on_a_full_disk_nothing_is_left(tmp_path: Path) -> None:
    """A real file system of 64 kB, in a name space of its own."""
    probe = subprocess.run(["unshare", "-rm", "true"], capture_output=True) if shutil.which("unshare") else None
    if probe is None or probe.returncode:
        limited(tmp_path)
        return
    command = [
        "unshare",
        "-rm",
        "sh",
        "-c",
        FULL,
        "sh",
        str(tmp_path / "disk"),
        sys.executable,
        str(tmp_path / "journal"),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(
        "['questions', 'questions/old.md'] The questions could not be written: the disk is full"
    )


def limited(tmp_path: Path) -> None:
    """Where no file system can be made: a limit on the size of files, which the system refuses in the same place."""
    root = course(tmp_path / "c")
    script = (
        "import resource, signal, sys; from pathlib import Path; from lmtrainer.interchange.landing import land;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        f"land(Path(sys.argv[1]), {FILES!r}, Path(sys.argv[1]).parent / 'journal')"
    )
    done = subprocess.run([sys.executable, "-c", script, str(root)], capture_output=True, text=True)
    assert "Nothing was changed" in done.stderr
    assert set(state(root)) == {"questions/old.md"} and not list(root.glob(".*"))


def test_a_limit_on_files_leaves_nothing_either(tmp_path: Path) -> None:
    limited(tmp_path)


@pytest.mark.parametrize("moves", ['{"0": "here.md"}', '{"0": "../../evil"}', '{"0": "linked/evil"}', "[", "{}x"])
def test_what_a_stranger_left_in_the_course_is_left_alone(tmp_path: Path, moves: str) -> None:
    root = course(tmp_path / "in" / "c")
    (tmp_path / "outside").mkdir()
    (root / "linked").symlink_to(tmp_path / "outside")
    staging = root / f"{PREFIX}0123456789abcdef"
    staging.mkdir()
    (staging / "0").write_bytes(b"evil")
    for name in ("moves.json", "moves.list", "moves.begun"):
        (staging / name).write_text(moves)
    before = sorted(tmp_path.rglob("*"))
    assert not finish(root, journal(root))
    assert sorted(tmp_path.rglob("*")) == before


def stopped(root: Path) -> Path:
    """A landing that counts, and none of whose files is in its place yet; returns its hidden folder."""
    script = HOOKED.format(files=FILES, event="os.link", act="os._exit(9)", number=1)
    done = subprocess.run([sys.executable, "-c", script, str(root)])
    assert done.returncode == 9
    (staging,) = root.glob(PREFIX + "*")
    return staging


def test_a_staged_file_that_was_exchanged_is_not_put_in_place(tmp_path: Path) -> None:
    root = course(tmp_path / "c")
    staging = stopped(root)
    (staging / "0").write_bytes(b"evil")
    with pytest.raises(LandingRefused, match="not as it was written"):
        finish(root, journal(root))
    assert set(state(root)) == {"questions/old.md"}


def test_a_staged_file_that_became_a_link_is_not_put_in_place(tmp_path: Path) -> None:
    root = course(tmp_path / "c")
    staging = stopped(root)
    (tmp_path / "same").write_bytes((staging / "0").read_bytes())
    (staging / "0").unlink()
    (staging / "0").symlink_to(tmp_path / "same")
    with pytest.raises(LandingRefused, match="not as it was written"):
        finish(root, journal(root))


@pytest.mark.parametrize("linked", ["media", "media/new", "questions"])
@pytest.mark.parametrize("late", [False, True], ids=["before", "after it was stopped"])
def test_no_link_on_the_way_is_followed(tmp_path: Path, linked: str, late: bool) -> None:
    root = course(tmp_path / "c")
    outside = tmp_path / "outside"
    outside.mkdir()
    if late:
        stopped(root)
    shutil.rmtree(root / linked, ignore_errors=True)
    (root / linked).parent.mkdir(exist_ok=True)
    (root / linked).symlink_to(outside)
    with pytest.raises(LandingRefused, match="leads out of the course"):
        finish(root, journal(root)) if late else land(root, FILES, journal(root))
    assert not list(outside.iterdir())


def test_without_the_look_at_links_files_land_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise the test above would pass for nothing."""
    monkeypatch.setattr(landing, "place_in", lambda root, path: root / path)
    root = course(tmp_path / "c")
    outside = tmp_path / "outside"
    outside.mkdir()
    (root / "media").symlink_to(outside)
    land(root, FILES, journal(root))
    assert (outside / "new" / "a.png").exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(LandingRefused, match="cannot be written"):
        land(tmp_path / "missing", FILES, tmp_path / "journal")
