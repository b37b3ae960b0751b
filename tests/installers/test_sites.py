"""A site is checked before it is packed, and its packages hold it whole."""

import shutil
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from installers.failure import BuildFailed
from installers.release import Release
from installers.site_editions import Editions
from installers.site_packages import build_site_deb, build_site_zip
from installers.sites import read_site
from installers.workshop import ROOT

from lmtrainer.publishing.signing_keys import make_key_files

pytest.importorskip("lmtrainer.study.site_check")
RELEASE = Release("0.1.0", "c0ffee", 1_763_856_000)
EXAMPLE = ROOT / "sites" / "example"
DAY = date(2026, 12, 1)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that names no version of its own."""
    folder = tmp_path / "example"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns(".*"))
    text = (folder / "site.toml").read_text("utf-8")
    (folder / "site.toml").write_text(text.replace('version = "1.0.0"\n', ""), "utf-8")
    return folder


def later(folder: Path) -> Path:
    """The site with a word more in a lesson."""
    lesson = next((folder / "courses").rglob("*.md"))
    lesson.write_text(lesson.read_text("utf-8") + "\nOne word more.\n", "utf-8")
    return folder


def numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def test_the_same_content_has_the_same_version_and_other_content_a_later_one(site: Path) -> None:
    first = read_site(site, None, DAY)
    assert (first.identity, first.version) == ("example", "26.12.100")
    assert read_site(site, None, date(2027, 3, 4)).version == first.version
    second = read_site(later(site), None, DAY)
    third = read_site(later(site), None, date(2026, 12, 2))
    assert (second.version, third.version) == ("26.12.101", "26.12.200")


def test_a_copy_on_another_computer_goes_on_where_the_first_left_off(site: Path, tmp_path: Path) -> None:
    first = read_site(site, None, DAY)
    copy = shutil.copytree(site, tmp_path / "elsewhere" / "example")
    assert read_site(copy, None, DAY).version == first.version
    slow = read_site(later(copy), None, date(2020, 1, 1))
    assert numbers(slow.version) > numbers(first.version)


def test_content_that_comes_back_is_later_than_what_it_replaces(site: Path) -> None:
    lesson = next((site / "courses").rglob("*.md"))
    text = lesson.read_text("utf-8")
    first, second = read_site(site, None, DAY).version, read_site(later(site), None, DAY).version
    lesson.write_text(text, "utf-8")
    assert numbers(first) < numbers(second) < numbers(read_site(site, None, DAY).version)


def test_a_site_names_its_version_and_other_content_cannot_have_it_again(site: Path) -> None:
    text = (site / "site.toml").read_text("utf-8")
    (site / "site.toml").write_text('version = "2.1.7"\n' + text, "utf-8")
    assert [read_site(site, None, DAY).version for _ in range(2)] == ["2.1.7", "2.1.7"]
    with pytest.raises(BuildFailed, match=r"names the version 2\.1\.7; other content had that one"):
        read_site(later(site), None, DAY)


@settings(deadline=None)  # writes files
@given(st.lists(st.tuples(st.integers(0, 3), st.dates(date(2026, 1, 1), date(2029, 12, 31))), min_size=1, max_size=30))
def test_whatever_is_packed_when_a_later_package_has_a_later_version(
    tmp_path_factory: pytest.TempPathFactory, packed: list[tuple[int, date]]
) -> None:
    path = tmp_path_factory.mktemp("site") / ".editions.json"
    before: tuple[int, list[int]] | None = None
    for content, day in packed:
        version = numbers(Editions(path).version_of(f"content {content}", None, day))
        assert version[0] <= 255 and version[1] <= 255 and version[2] <= 65_535
        if before is not None:
            assert version == before[1] if content == before[0] else version > before[1]
        before = content, version


@pytest.mark.parametrize(
    "place", ["site.key", ".keys/mine", "courses/welcome/cover.png", "courses/keys.lmcourse", f"{'d/' * 600}key"]
)
def test_a_site_with_a_secret_key_is_refused_wherever_it_lies(site: Path, place: str) -> None:
    key = site / place
    key.parent.mkdir(parents=True, exist_ok=True)
    if key.suffix == ".lmcourse":
        make_key_files(site.parent / "a", "Somebody")
        with zipfile.ZipFile(key, "w") as archive:
            archive.writestr("notes/a.md", (site.parent / "a").read_bytes())
    else:
        make_key_files(key, "Somebody")
    with pytest.raises(BuildFailed, match="is a secret key") as refused:
        read_site(site, None, DAY)
    assert f"{place}:1: " in str(refused.value)


def test_only_what_a_site_holds_is_packed_and_everything_else_is_named(site: Path, tmp_path: Path) -> None:
    names = ["notes.docx", ".git/config", "courses/secrets.xlsx", "courses/welcome/README.md", "courses/welcome/a.exe"]
    for name in names:
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text("for its author")
    (site / "courses/welcome/link.md").symlink_to("/etc/hostname")
    words = [sys.executable, "-m", "lmtrainer", "site", "check", str(site)]
    told = subprocess.run(words, capture_output=True, text=True)
    assert told.returncode == 0
    for name in (*names, "courses/welcome/link.md"):
        assert f"{name.removesuffix('/config')}:1: warning: This is not handed out." in told.stdout
    packed = zipfile.ZipFile(build_site_zip(RELEASE, read_site(site, None, DAY), tmp_path / "out")).namelist()
    assert not {f"site/{name}" for name in (*names, "courses/welcome/link.md", ".editions.json")} & set(packed)
    assert "site/courses/welcome/course.toml" in packed and "site/logo.png" in packed


def test_a_wrong_site_is_refused_with_a_list_of_what_is_wrong(tmp_path: Path) -> None:
    wrong = tmp_path / "Wrong Site"
    shutil.copytree(EXAMPLE, wrong)
    (wrong / "site.toml").write_text('accent = "pink"\n')
    lesson = next((wrong / "courses").rglob("*.md"))
    lesson.write_text(lesson.read_text("utf-8") + "\n::: choice broken\n\nAsk?\n", "utf-8")
    with pytest.raises(BuildFailed) as refused:
        read_site(wrong, "1")
    said = str(refused.value)
    assert "“Wrong Site”" in said and "“1” must be like 1.0.0" in said
    assert "site.toml:1: The site has no name." in said and "accent" in said and lesson.name in said


def test_the_zip_holds_the_whole_site_and_is_the_same_each_time(tmp_path: Path) -> None:
    site = read_site(EXAMPLE, "1.0.0")
    first, second = (build_site_zip(RELEASE, site, tmp_path / name) for name in ("a", "b"))
    assert first.read_bytes() == second.read_bytes()
    names = zipfile.ZipFile(first).namelist()
    assert {"site/site.toml", "site/policy.toml"} <= set(names)
    assert len(names) == sum(1 for path in EXAMPLE.rglob("*") if path.is_file() and path.name != ".editions.json")


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs Debian's tools")
def test_the_deb_needs_the_program_and_is_the_same_each_time(tmp_path: Path) -> None:
    site = read_site(EXAMPLE, "1.0.0")
    first, second = (build_site_deb(RELEASE, site, tmp_path / name) for name in ("a", "b"))
    assert first.read_bytes() == second.read_bytes()
    told = subprocess.run(["dpkg-deb", "-f", first, "Depends", "Version"], capture_output=True, text=True).stdout
    assert told == "Depends: lmtrainer\nVersion: 1.0.0\n" or told == "Version: 1.0.0\nDepends: lmtrainer\n"
