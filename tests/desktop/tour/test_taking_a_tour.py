"""A tour from outside, as a command: what it leaves, and in which language."""

import os
import subprocess
import sys
from pathlib import Path

SITE_COURSE = Path(__file__).parents[3] / "sites/example/courses/welcome"


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "lmtrainer", *map(str, words)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)


def test_the_certificate_at_the_end_of_a_course_is_taken_and_holds(tmp_path: Path) -> None:
    out, data = tmp_path / "tour", tmp_path / "data"
    told = run("tour", SITE_COURSE, "--out", out, "--data", data, "--language", "de")
    assert told.returncode == 0 and ", 0 problems;" in told.stdout, told.stderr
    verified = run("certificate", "verify", out / "certificate.pdf", "--data", data / "right")
    assert verified.returncode == 0 and "Example Learner" in verified.stdout
