"""A site: read leniently by the program, and checked without mercy on the trainer's desk."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lmtrainer.__main__ import main
from lmtrainer.desktop.ui.theme.accent import branded, derived, too_faint, with_accent
from lmtrainer.desktop.ui.theme.tokens import PALETTES, Look
from lmtrainer.organisation.site import read_site

EXAMPLE = Path(__file__).parents[2] / "sites" / "example"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of the example."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "site"))


def check(site: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    status = main(["site", "check", str(site)])
    return status, capsys.readouterr().out


def rewrite(site: Path, **lines: str) -> None:
    """Another line for a key of site.toml."""
    path = site / "site.toml"
    kept = [line for line in path.read_text().splitlines() if line.partition(" =")[0] not in lines]
    path.write_text("\n".join([*kept, *(f"{key} = {value}" for key, value in lines.items() if value)]) + "\n")


def test_the_example_is_without_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(EXAMPLE, capsys) == (0, "example: no errors, no remarks.\n")


def test_the_check_needs_no_qt() -> None:
    refuse = (
        "import sys; sys.modules['PySide6'] = None; from lmtrainer.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run([sys.executable, "-c", refuse, "site", "check", str(EXAMPLE)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ({"name": ""}, "The site has no name."),
        ({"nam": '"x"'}, "There is no key nam."),
        ({"accent": '"teal"'}, "accent is not a colour."),
        (
            {"accent": '"#FFD400"'},
            "in the light theme, bars and marks of this colour can hardly be told from the bar’s empty part",
        ),
        (
            {"accent_dark": '"#0F3B36"'},
            "in the dark theme, bars and marks of this colour can hardly be told from the bar’s empty part",
        ),
        (
            {"accent_contrast": '"#222222"'},
            "in high contrast, bars and marks of this colour can hardly be told from the bar’s empty part",
        ),
        ({"logo": '"no.png"'}, "There is no file no.png."),
        ({"logo": '"../logo.png"'}, "is not a path within the course"),
        ({"logo": '"site.toml"'}, "is not a PNG"),
        ({"theme": '"pink"'}, "theme is one of"),
        ({"text_size": "300"}, "text_size is a percentage"),
        ({"text_size": '"large"'}, "text_size is not a whole number"),
        ({"support_contact": '"' + "x" * 200 + '"'}, "support_contact is one line"),
        ({"x = ": "="}, "The text behind x = is not in quotation marks."),
    ],
)
def test_a_mistake_is_told(site: Path, lines: dict[str, str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(site / "courses")  # reading them takes most of the time, and is told of below
    rewrite(site, **lines)
    status, words = check(site, capsys)
    assert told in words, words
    assert status == (0 if "nam" in lines else 1)


def test_mistakes_in_policy_and_courses_are_told_with_their_places(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "policy.toml").write_text('theme = "dark"\npass_mark_floor = 300\n')
    (site / "courses" / "welcome" / "01-start" / "03-broken.md").write_text("# Broken\n\n::: choise x\n\n:::\n")
    shutil.copytree(site / "courses" / "welcome", site / "courses" / "welcome-2")
    status, words = check(site, capsys)
    assert status == 1
    assert "policy.toml:2: pass_mark_floor: it is a whole number from 0 to 100" in words
    assert "courses/welcome/01-start/03-broken.md:3: " in words
    assert "courses/welcome-2/course.toml:1: The course has the id example-welcome" in words


def test_courses_that_nobody_would_find_are_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    courses = site / "courses"
    (courses / "safety").mkdir()
    shutil.copytree(courses / "welcome", courses / "safety" / "fire")
    (site / "beside.lmcourse").write_bytes(b"")
    status, words = check(site, capsys)
    assert status == 1
    assert (
        "courses:1: The folder courses holds courses one level too deep, where nobody finds them: “safety/fire”"
        in words
    )
    assert "beside.lmcourse:1: The course beside.lmcourse lies beside courses/ and not in it" in words


def test_folders_of_a_sites_policy_are_told_of_with_their_line(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(site / "courses")
    away = site / "away"
    (site / "policy.toml").write_text(f'theme = "dark"\nresults_folder = "{away}"\nbackup_folder = "{away}"\n')
    assert main(["site", "check", str(site), "--probe"]) == 0
    words = capsys.readouterr().out
    assert "policy.toml:3: warning: backup_folder: it is the same folder as results_folder" in words
    assert f"policy.toml:2: warning: results_folder: “{away}” is not there." in words


def test_a_folder_that_is_no_site_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, words = check(tmp_path, capsys)
    assert status == 1 and "There is no file site.toml." in words
    assert main(["site", "check", str(tmp_path / "away")]) == 2


def test_the_program_leaves_out_what_is_wrong_and_goes_on(site: Path) -> None:
    rewrite(site, name='"\\u0007"', accent='"teal"', accent_dark="", logo='"no.png"', theme='"pink"', text_size="7")
    found = read_site(site)
    assert (found.name, found.accents, found.logo, found.theme, found.text_size) == ("", (), None, "", 0)
    assert [course.name for course in found.courses] == ["welcome"]
    (site / "site.toml").write_bytes(b"\xff\xfe")
    assert read_site(site).name == ""


@pytest.mark.parametrize("colour", ["#0F6B66", "#FFD400", "#FFFFFF", "#000000", "#808080", "#C8102E", "#7A1FA2"])
def test_whatever_colour_is_named_every_contrast_is_kept(colour: str) -> None:
    palettes = branded({"light": colour, "contrast": colour})
    assert not [faint for look in Look for faint in too_faint(look, palettes[look])]
    for look in Look:
        assert not too_faint(look, with_accent(look, derived(colour, look)))


def test_an_accent_that_can_be_read_is_taken_as_it_is() -> None:
    palettes = branded({"light": "#0F6B66"})
    assert palettes[Look.LIGHT].accent == palettes[Look.LIGHT].focus == "#0F6B66"
    assert palettes[Look.LIGHT].success == PALETTES[Look.LIGHT].success
    assert branded({}) == PALETTES
