"""Policy follows the account's own entry: nothing in the environment leads its folders, or a name, elsewhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmtrainer.organisation.account import account_name, home_folder
from lmtrainer.organisation.folders import expanded

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="compares with the entry of a POSIX account")
ASK = (
    "from lmtrainer.organisation.account import account_name; from lmtrainer.organisation.folders import expanded;"
    "print(account_name(), expanded('~'), expanded('~/x'), expanded('$HOME/x'))"
)
SET = ("HOME", "USER", "LOGNAME", "LNAME", "USERNAME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME")


def test_what_a_learner_sets_in_the_environment_changes_nothing(tmp_path: Path) -> None:
    import pwd

    entry = pwd.getpwuid(os.getuid())
    said = subprocess.run(
        [sys.executable, "-c", ASK], env=os.environ | dict.fromkeys(SET, str(tmp_path)), capture_output=True, text=True
    ).stdout.split()
    assert said == [entry.pw_name, entry.pw_dir, f"{entry.pw_dir}/x", "None"]


def test_another_users_folder_is_that_of_their_entry() -> None:
    import pwd

    other = pwd.getpwnam("root")
    assert expanded("~root/x") == Path(other.pw_dir, "x") and home_folder("root") == Path(other.pw_dir)
    assert expanded("~no-such-user-here/x") is None and account_name()


def test_on_windows_only_the_systems_variables_are_filled_in() -> None:
    known = {"APPDATA": "/roaming"}
    assert expanded("%APPDATA%/x", True, known.get) == Path("/roaming/x")
    assert expanded("/srv/%MINE%/x", True, known.get) is None, "a variable of the user's own leads nowhere"
    assert expanded("%APPDATA%/x", False, known.get) is None


@given(st.text("~/%$\\\\abc:. ", max_size=12))
def test_whatever_is_written_is_a_whole_path_or_none(text: str) -> None:
    for windows in (False, True):
        found = expanded(text, windows, lambda _name: None)
        assert found is None or found.is_absolute()
