"""A site is checked before it is packed, and its packages hold it whole."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from installers.failure import BuildFailed
from installers.release import Release
from installers.site_packages import build_site_deb, build_site_zip
from installers.sites import read_site
from installers.workshop import ROOT

pytest.importorskip("lmtrainer.study.site_check")
RELEASE = Release("0.1.0", "c0ffee", 1_763_856_000)
EXAMPLE = ROOT / "sites" / "example"


def test_a_good_site_has_the_day_of_the_commit_as_its_version() -> None:
    site = read_site(EXAMPLE, None, RELEASE)
    assert (site.identity, site.version) == ("example", "25.11.23")


def test_a_wrong_site_is_refused_with_a_list_of_what_is_wrong(tmp_path: Path) -> None:
    wrong = tmp_path / "Wrong Site"
    shutil.copytree(EXAMPLE, wrong)
    (wrong / "site.toml").write_text('accent = "pink"\n')
    lesson = next((wrong / "courses").rglob("*.md"))
    lesson.write_text(lesson.read_text("utf-8") + "\n::: choice broken\n\nAsk?\n", "utf-8")
    with pytest.raises(BuildFailed) as refused:
        read_site(wrong, "1", RELEASE)
    said = str(refused.value)
    assert "“Wrong Site”" in said and "“1” must be like 1.0.0" in said
    assert "site.toml:1: The site has no name." in said and "accent" in said and lesson.name in said


def test_the_zip_holds_the_whole_site_and_is_the_same_each_time(tmp_path: Path) -> None:
    site = read_site(EXAMPLE, "1.0.0", RELEASE)
    first, second = (build_site_zip(RELEASE, site, tmp_path / name) for name in ("a", "b"))
    assert first.read_bytes() == second.read_bytes()
    names = zipfile.ZipFile(first).namelist()
    assert {"site/site.toml", "site/policy.toml"} <= set(names)
    assert len(names) == sum(1 for path in EXAMPLE.rglob("*") if path.is_file())


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs Debian's tools")
def test_the_deb_needs_the_program_and_is_the_same_each_time(tmp_path: Path) -> None:
    site = read_site(EXAMPLE, "1.0.0", RELEASE)
    first, second = (build_site_deb(RELEASE, site, tmp_path / name) for name in ("a", "b"))
    assert first.read_bytes() == second.read_bytes()
    told = subprocess.run(["dpkg-deb", "-f", first, "Depends", "Version"], capture_output=True, text=True).stdout
    assert told == "Depends: lmtrainer\nVersion: 1.0.0\n" or told == "Version: 1.0.0\nDepends: lmtrainer\n"
