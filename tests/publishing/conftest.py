"""What the tests of publishing have in common."""

from pathlib import Path

import pytest

from lmtrainer.publishing.checking import Checked, Target, check


@pytest.fixture
def checked():
    """Checks a course."""

    def look(root: Path) -> Checked:
        return check(Target(root))

    return look
