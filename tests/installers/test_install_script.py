"""What the .run does in a learner's home."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from installers.linux.tree import FILES, installing_scripts

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a shell script")


class Home:
    """A learner's home, and the folder that the .run has unpacked."""

    def __init__(self, folder: Path) -> None:
        self.home, self.unpacked = folder / "a home", folder / "unpacked"
        self.home.mkdir()
        program = self.unpacked / "usr/lib/lmtrainer"
        program.mkdir(parents=True)
        (program / "lmtrainer").write_text("#!/bin/sh\necho started\n")
        (program / "lmtrainer").chmod(0o755)
        shutil.copy(FILES / "running.sh", self.unpacked)
        for name, place in (("lmtrainer.desktop", "applications"), ("lmtrainer.xml", "mime/packages")):
            (self.unpacked / "usr/share" / place).mkdir(parents=True)
            shutil.copy(FILES / name, self.unpacked / "usr/share" / place)
        for place in ("icons/hicolor/48x48/apps/lmtrainer.png", "man/man1/lmtrainer.1.gz"):
            (self.unpacked / "usr/share" / place).parent.mkdir(parents=True)
            (self.unpacked / "usr/share" / place).touch()

    def run(self, *words: str) -> int:
        environment = {"HOME": str(self.home), "PATH": os.environ["PATH"]}
        script = ["sh", str(FILES / "install.sh"), *words]
        return subprocess.run(script, cwd=self.unpacked, env=environment, capture_output=True).returncode

    @property
    def installed(self) -> Path:
        return self.home / ".local/lib/lmtrainer"

    @property
    def running(self) -> Path:
        return self.home / ".local/lib/lmtrainer.running"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_it_installs_with_status_0_and_the_desktop_finds_it(home: Home) -> None:
    assert home.run() == 0
    started = subprocess.run([home.home / ".local/bin/lmtrainer"], capture_output=True, text=True)
    assert started.stdout == "started\n"
    entry = (home.home / ".local/share/applications/lmtrainer.desktop").read_text()
    assert f'Exec="{home.running}/current/lmtrainer" %f\n' in entry and "TryExec" not in entry


def test_an_upgrade_leaves_nothing_of_the_older_program_and_keeps_the_site(home: Home) -> None:
    assert home.run() == 0
    (home.installed / "old-library.so").touch()
    (home.installed / "site").mkdir()
    (home.installed / "site/site.toml").write_text('name = "Example"')
    assert home.run() == 0
    assert not (home.installed / "old-library.so").exists()
    assert (home.installed / "site/site.toml").exists()


def test_a_program_that_runs_stays_whole_until_no_process_uses_it(home: Home) -> None:
    program = home.unpacked / "usr/lib/lmtrainer"
    shutil.copy(shutil.which("sleep") or "", program / "lmtrainer")
    (program / "_internal").mkdir()
    (program / "_internal/part").write_text("older")
    assert home.run() == 0
    with subprocess.Popen([home.home / ".local/bin/lmtrainer", "300"]) as process:
        try:
            started_from = Path(f"/proc/{process.pid}/exe").readlink().parent
            (program / "_internal/part").write_text("newer")
            assert (home.run(), home.run()) == (0, 0)
            assert (started_from / "_internal/part").read_text() == "older"
            assert (home.running / "current/_internal/part").read_text() == "newer"
            folders = [path for path in home.running.iterdir() if not path.is_symlink()]
            assert len(folders) == 2, "the one between the two was used by nobody"
        finally:
            process.kill()
    assert home.run() == 0
    assert not started_from.exists()


def test_dpkg_and_rpm_keep_a_program_that_runs_and_leave_nothing_at_removal(tmp_path: Path) -> None:
    program, scripts = tmp_path / "usr/lib/lmtrainer", installing_scripts(tmp_path / "scripts")
    program.mkdir(parents=True)
    shutil.copy(shutil.which("sleep") or "", program / "lmtrainer")
    for script in scripts:
        script.write_text(script.read_text().replace("/usr/lib/lmtrainer", str(program)))

    def script(number: int, word: str) -> None:
        subprocess.run(["sh", scripts[number], word], check=True)

    script(0, "configure")
    with subprocess.Popen([program / "running/current/lmtrainer", "300"]) as process:
        try:
            started_from = Path(f"/proc/{process.pid}/exe").readlink().parent
            for words in ((1, "upgrade"), (0, "configure"), (1, "1"), (0, "2")):
                script(*words)
            assert (started_from / "lmtrainer").exists()
            assert sorted(path.name for path in (program / "running").iterdir()) == ["1", "3", "current"]
        finally:
            process.kill()
    script(1, "remove")
    assert [path.name for path in program.iterdir()] == ["lmtrainer"]
    script(0, "1")
    script(1, "0")
    assert [path.name for path in program.iterdir()] == ["lmtrainer"]


def test_a_site_that_is_renewed_is_seen_by_the_program_that_was_there(home: Home) -> None:
    assert home.run() == 0
    (home.installed / "site").mkdir()
    (home.installed / "site/site.toml").write_text('name = "Example"')
    assert (home.running / "current/site/site.toml").read_text() == 'name = "Example"'


def test_a_program_is_held_where_files_cannot_be_linked(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    tools = home.home.parent / "tools"
    tools.mkdir()
    copying = shutil.which("cp")
    (tools / "cp").write_text(f'#!/bin/sh\n[ "$1" = -al ] && exit 1\nexec {copying} "$@"\n')
    (tools / "cp").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:{os.environ['PATH']}")
    assert home.run() == 0
    assert (home.running / "current/lmtrainer").stat().st_nlink == 1


def test_removal_leaves_the_record_and_nothing_else(home: Home) -> None:
    record = home.home / ".local/share/lmtrainer/record.sqlite"
    record.parent.mkdir(parents=True)
    record.write_text("progress")
    assert (home.run(), home.run("--remove")) == (0, 0)
    left = [path for path in home.home.rglob("*") if not path.is_dir() and "mime" not in path.parts]
    assert [path for path in left if path.name != "mimeinfo.cache"] == [record]


def test_an_unknown_option_is_refused_with_status_2(home: Home) -> None:
    assert home.run("--uninstal") == 2
    assert not home.installed.exists()


def test_a_home_that_cannot_be_written_gives_status_3(home: Home) -> None:
    (home.home / ".local").write_text("a file where a folder is needed")
    assert home.run() == 3


@pytest.mark.parametrize("cut_off", ["while copying", "between the moves", "before the older one went"])
def test_an_upgrade_that_was_cut_off_is_mended_by_the_next(home: Home, cut_off: str) -> None:
    assert home.run() == 0
    (home.installed / "site").mkdir()
    new, old = (home.installed.with_name(f"lmtrainer.{name}") for name in ("new", "old"))
    if cut_off == "before the older one went":
        shutil.copytree(home.installed, old)
    else:
        (new / "site").mkdir(parents=True)
        (new / "half-a-library.so").touch()
    if cut_off == "between the moves":
        home.installed.rename(old)
    assert home.run() == 0
    assert sorted(path.name for path in home.installed.iterdir()) == ["lmtrainer", "site"]
    assert not new.exists() and not old.exists() and not any((home.installed / "site").iterdir())


def test_removal_takes_what_an_upgrade_that_was_cut_off_left(home: Home) -> None:
    assert home.run() == 0
    home.installed.with_name("lmtrainer.new").mkdir()
    assert home.run("--remove") == 0
    assert not any(home.installed.parent.iterdir())
