"""What an administrator is told about a policy: by reading it, and by going to its folders."""

import os
import sys
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

from lmtrainer.__main__ import main
from lmtrainer.course.seal import key_fingerprint
from lmtrainer.organisation.policy import Policy
from lmtrainer.organisation.probing import Seen, looked_at, probed
from lmtrainer.organisation.review import NamedFolder, reviewed

KEY = "3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29"  # of a key made of zeros
COURSE = 'id = "a"\ntitle = "A"\n'


def said(capsys: pytest.CaptureFixture[str], folder: Path, policy: str, *words: str) -> tuple[int, str]:
    """What the command says of this policy."""
    (folder / "a.toml").write_text(policy)
    status = main(["policy", "--folder", str(folder), *words])
    return status, capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="paths of Windows are at home there")
@pytest.mark.parametrize(
    ("policy", "told"),
    [
        (r"results_folder = '\\server\results'", "is a path of Windows, and leads nowhere on this computer"),
        (r"course_folders = ['C:\Courses']", "is a path of Windows"),
        (r"data_folder = '%APPDATA%\learning'", "is a path of Windows"),
        ("backup_folder = '~nobody-has-this-name/x'", "of a user who is not known on this computer"),
        ("course_folders = ['courses']", "course_folders: “courses” is not a whole path; write /srv/courses"),
        ("signed_packages = true", "signed_packages: it is on, but there are no trusted_keys"),
        ("trusted_keys = { '" + key_fingerprint(KEY) + "' = 'S' }", "is the fingerprint of a key"),
        ("trusted_keys = { '" + KEY.upper() + "' = 'S' }", "is a key in another form"),
        ("trusted_keys = { 'The school' = '" + KEY + "' }", "“The school” is no key; write the public key"),
        ("trusted_keys = { '" + "0" * 64 + "' = 'S' }", "is no public key, so nothing can be signed by it"),
        ("results_folder = '/x/y'\nbackup_folder = '/x/y/../y/'", "it is the same folder as results_folder"),
        ("results_folder = '/x/y'\nbackup_folder = '/x'", "“/x/y” lies in “/x”, which is backup_folder"),
        ("course_folders = ['/x']\nresults_folder = '/x/y'", "“/x/y” lies in “/x”, which is course_folders"),
        ("data_folder = '/x'\nbackup_folder = '/x/b'", "“/x/b” lies in “/x”, which is data_folder"),
    ],
)
def test_what_can_be_read_to_be_wrong_is_told(tmp_path: Path, policy: str, told: str, capsys) -> None:
    status, words = said(capsys, tmp_path, policy)
    assert status == 1 and told in words, words


def test_a_sound_policy_is_without_remark(tmp_path: Path, capsys) -> None:
    for name in ("results", "backups", "courses/a"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "courses/a/course.toml").write_text(COURSE)
    policy = (
        f"results_folder = '{tmp_path}/results'\nbackup_folder = '{tmp_path}/backups'\ndata_folder = '{tmp_path}/new'\n"
        f"course_folders = ['{tmp_path}/courses']\nsigned_packages = true\ntrusted_keys = {{ '{KEY}' = 'School' }}\n"
    )
    status, words = said(capsys, tmp_path, policy, "--probe")
    assert status == 0 and "wrong" not in words, words
    assert not (tmp_path / "new").exists() and not list((tmp_path / "results").iterdir())


@pytest.mark.parametrize(
    ("key", "files", "told"),
    [
        ("results_folder", {}, "is not there. It is not made by the program"),
        ("results_folder", {"there": "x"}, "is a file. Name a folder."),
        ("course_folders", {"there/empty/x": ""}, "holds no course."),
        ("course_folders", {"there/safety/fire/course.toml": COURSE}, "where nobody finds them: “safety/fire”"),
        ("course_folders", {"there/a/course.toml": COURSE, "there/s/b/course.toml": COURSE}, "too deep"),
        ("course_folders", {"there/course.toml": COURSE, "there/b.lmcourse": ""}, "nobody finds “b.lmcourse” in it"),
        ("course_folders", {"there/course.toml": COURSE, "there/b/course.toml": ""}, "nobody finds “b” in it"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_folder_is_told(tmp_path: Path, key: str, files: dict[str, str], told: str) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    there = str(tmp_path / "there")
    found = probed(Policy(course_folders=(there,)) if key == "course_folders" else Policy(results_folder=there))
    assert len(found) == 1 and found[0].key == key and told in found[0].message, found


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() == 0, reason="nothing keeps an administrator out")
@pytest.mark.parametrize("key", ["results_folder", "backup_folder", "data_folder"])
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, key: str) -> None:
    tmp_path.chmod(0o500)
    (remark,) = probed(Policy(**{key: str(tmp_path)}))
    assert "cannot be written by this user" in remark.message


def test_a_write_protected_system_folder_is_told() -> None:
    if not Path("/proc/self").exists():
        pytest.skip("needs a folder that nobody can write to")
    (remark,) = probed(Policy(results_folder="/proc/self"))
    assert "cannot be written by this user" in remark.message


def test_a_link_to_the_same_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    policy = Policy(results_folder=str(tmp_path / "real"), backup_folder=str(tmp_path / "link"))
    assert not reviewed(policy)
    (remark,) = probed(policy)
    assert "same folder as results_folder" in remark.message


def test_a_folder_that_hangs_is_told_and_keeps_nothing_waiting(tmp_path: Path) -> None:
    """An event that never comes stands for a call into a dead share."""
    never = Event()

    def look(folder: NamedFolder) -> Seen:
        if folder.key == "backup_folder":
            never.wait()
        return looked_at(folder)

    begun = monotonic()
    found = probed(Policy(results_folder=str(tmp_path), backup_folder="/mnt/dead"), 0.3, look)
    never.set()
    assert [remark.key for remark in found] == ["backup_folder"]
    assert "does not answer within 0.3 seconds" in found[0].message and monotonic() - begun < 5


def test_the_command_understands_a_sites_folder(tmp_path: Path, capsys) -> None:
    (tmp_path / "site.toml").write_text('name = "School"\ntheme = "dark"\n')
    (tmp_path / "policy.toml").write_text("pass_mark_floor = 70\n")
    assert main(["policy", "--folder", str(tmp_path)]) == 0
    words = capsys.readouterr().out
    assert "70" in words and "wrong" not in words
    assert main(["policy", "--folder", str(tmp_path / "away")]) == 2
