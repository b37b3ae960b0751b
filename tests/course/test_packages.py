"""A package is read in place, through the same checks as a folder; what is not plain, whole and honest is refused."""

import os
import shutil
import time
import zipfile
from pathlib import Path

import pytest

from lmtrainer.course import archive as doors
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.opening import may_be_course, open_source
from lmtrainer.course.package_source import PackageSource
from lmtrainer.course.reader import read_course
from lmtrainer.course.source import SourceError

from .packages import HONEST, hostile, member, packed, with_members, written

EVERY_KIND = Path(__file__).parent.parent / "courses" / "every-kind"
AT_THE_DOOR = ("package-refused", "package-name", "package-kind", "package-bomb", "too-many-files")


def of_folder(root: Path, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    return packed(
        {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}, method
    )


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_a_package_and_its_folder_are_the_same_course(tmp_path: Path, method: int) -> None:
    package = written(tmp_path, of_folder(EVERY_KIND, method), f"{EVERY_KIND.name}.lmcourse")
    source, folder = open_source(package), FolderSource(EVERY_KIND)
    assert read_course(source) == read_course(folder)
    for file in folder.files():
        assert source.read_bytes(file.path, 10_000_000) == folder.read_bytes(file.path, 10_000_000)


def test_what_the_system_s_packers_write_is_read(tmp_path: Path) -> None:
    made = shutil.make_archive(str(tmp_path / "made"), "zip", EVERY_KIND)
    package = Path(made).rename(tmp_path / "made.LMCOURSE")
    assert may_be_course(package) and not may_be_course(tmp_path / "nowhere.lmcourse")
    assert read_course(open_source(package)).lessons == read_course(FolderSource(EVERY_KIND)).lessons


@pytest.mark.parametrize("attack", hostile())
def test_a_hostile_package_is_refused_with_one_clear_error(tmp_path: Path, attack: str) -> None:
    package = written(tmp_path, hostile()[attack]())
    before = time.process_time()
    with pytest.raises(SourceError) as caught:
        source = PackageSource(package)
        for file in source.files():
            source.read_bytes(file.path, 1_000_000)
    assert time.process_time() - before < 2
    assert caught.value.code in AT_THE_DOOR and str(caught.value).startswith("The package ")
    assert caught.value.hint and list(tmp_path.iterdir()) == [package]


def test_only_what_lies_about_its_content_passes_the_door(tmp_path: Path) -> None:
    inside = {"bigger than declared", "smaller than declared", "hidden in a file", "wrong checksum"}
    passed = set()
    for attack, make in hostile().items():
        try:
            PackageSource(written(tmp_path, make()))
            passed.add(attack)
        except SourceError:
            pass
    assert passed == inside


def test_paths_and_sizes_are_guarded_as_in_a_folder(tmp_path: Path) -> None:
    source = PackageSource(written(tmp_path, packed({**HONEST, "big.md": b"x" * 1001, "bad.md": b"a\n\xff"})))
    for path, code in {"../x": "path-refused", "nothing.md": "file-unreadable", "big.md": "file-too-large"}.items():
        with pytest.raises(SourceError) as caught:
            source.read_bytes(path, 1000)
        assert caught.value.code == code
    assert source.exists("big.md") and not source.exists("../x") and not source.exists("nothing.md")
    assert source.read_bytes("big.md", 1001) == b"x" * 1001
    with pytest.raises(SourceError) as caught:
        source.read_text("bad.md")
    assert (caught.value.code, caught.value.line) == ("not-utf-8", 2)


def test_hidden_names_and_what_is_about_the_package_are_no_part_of_the_course(tmp_path: Path) -> None:
    about = {"manifest.json": "{}", "signature": "x", ".git/x": "x", "_draft.md": "x"}
    source = PackageSource(written(tmp_path, packed({**HONEST, **about, "a/manifest.json": "{}"})))
    assert [file.path for file in source.files()] == ["01-hello.md", "a/manifest.json", "course.toml"]
    assert not source.exists("manifest.json") and not source.exists("signature")


def test_folders_may_be_listed(tmp_path: Path) -> None:
    made = member("media/", zipfile.ZIP_STORED, 0o40755)
    assert len(PackageSource(written(tmp_path, with_members((made, b"")))).files()) == 2


def test_the_signature_changes_with_the_content(tmp_path: Path) -> None:
    package = written(tmp_path, packed(HONEST))
    first = PackageSource(package).signature()
    assert PackageSource(package).signature() == first
    about = package.stat()
    package.write_bytes(packed({**HONEST, "01-hello.md": "# Other\n"}))
    os.utime(package, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert PackageSource(package).signature() != first


def test_a_package_that_is_replaced_while_it_is_read_is_told(tmp_path: Path) -> None:
    package = written(tmp_path, packed(HONEST))
    source = PackageSource(package)
    package.write_bytes(packed({**HONEST, "more.md": "x" * 10_000}))
    with pytest.raises(SourceError) as caught:
        source.read_text("01-hello.md")
    assert caught.value.code == "package-changed"
    package.unlink()
    with pytest.raises(SourceError) as caught:
        source.read_text("01-hello.md")
    assert caught.value.code == "package-unreadable"


def test_a_package_that_is_no_file_or_too_large_is_told(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "dir.lmcourse").mkdir()
    assert isinstance(open_source(tmp_path / "dir.lmcourse"), FolderSource)
    with pytest.raises(SourceError) as caught:
        open_source(tmp_path / "none.lmcourse")
    assert caught.value.code == "package-unreadable"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.lmcourse")
        with pytest.raises(SourceError) as caught:
            open_source(tmp_path / "pipe.lmcourse")
        assert caught.value.code == "package-refused"
    monkeypatch.setattr(doors, "PACKAGE_BYTES", 100)
    with pytest.raises(SourceError) as caught:
        open_source(written(tmp_path, packed(HONEST)))
    assert caught.value.code == "package-too-large"
    monkeypatch.undo()
    monkeypatch.setattr(doors, "ALL_BYTES", 10)
    with pytest.raises(SourceError) as caught:
        open_source(written(tmp_path, packed(HONEST)))
    assert caught.value.code == "package-bomb"


@pytest.mark.parametrize(
    ("rule", "without", "attack"),
    [
        ("check_path", lambda path: path, "way up"),
        ("_check_names", lambda names: None, "two letter cases"),
        ("_check_names", lambda names: None, "file and folder"),
        ("_check_kind", lambda name, attributes, size: None, "symbolic link"),
        ("_check_sizes", lambda entries, package: None, "bomb in many files"),
        ("_check_extra", lambda extra: None, "second name in a field"),
        ("_FLAGS", 0xFFFF, "encrypted"),
        ("MOST_FILES", 1 << 30, "too many entries"),
        ("_checked", lambda data, entry, most: data, "wrong checksum"),
    ],
)
def test_without_a_rule_its_attack_passes(tmp_path: Path, monkeypatch, rule: str, without: object, attack: str) -> None:
    """Otherwise something else refused it, and the rule was never tested."""
    monkeypatch.setattr(doors, rule, without)
    if rule == "check_path":
        monkeypatch.setattr("lmtrainer.course.source.check_path", without)
    source = PackageSource(written(tmp_path, hostile()[attack]()))
    for file in source.files():
        source.read_bytes(file.path, 1_000_000)
