"""The Pythons on which changes are tried are those that are named; the lowest dependencies are those allowed."""

import re
import subprocess
import sys
from pathlib import Path

import lowest
import pythons

ROOT = Path(__file__).resolve().parent.parent


def test_each_python_of_the_machine_is_found_once_and_runs() -> None:
    found = pythons.pythons()
    assert list(found) == sorted(found) and all(minor >= 11 for minor in found)
    for minor, path in found.items():
        asked = subprocess.run([path, "-c", "import sys; print(sys.version_info[1])"], capture_output=True, text=True)
        assert asked.stdout.strip() == str(minor)


def test_what_only_bears_the_name_is_none(tmp_path: Path, monkeypatch) -> None:
    named = tmp_path / "python3.12"  # as pyenv's shims do for a version that is not chosen
    named.write_text("#!/bin/sh\necho not found >&2\nexit 127\n", "utf-8")
    named.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "none"))
    assert pythons.pythons() == {}


def test_the_readme_and_the_classifiers_name_the_same() -> None:
    start = (ROOT / "README.md").read_text("utf-8").partition("## Start")[2].partition("##")[0]
    named = {int(minor) for minor in re.findall(r"3\.(\d+)", start.partition("`make`")[0])}
    assert named == pythons.supported() and sys.version_info[1] >= min(named)


def test_every_dependency_of_the_program_has_a_lowest_version() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    constraints = lowest.lowest(text)
    needed = re.findall(r"^  ['\"](pyside6|sqlite-utils|markdown|platformdirs|pynacl)\b", text, re.MULTILINE)
    assert len(needed) == 6 and all(any(line.startswith(name) for line in constraints) for name in needed)
    assert 'pyside6==6.11; python_version < "3.12"' in constraints
