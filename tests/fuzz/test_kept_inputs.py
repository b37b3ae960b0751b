"""Every input that fuzzing started from, or that once broke something, is read or refused."""

from pathlib import Path

import pytest

from fuzz.targets import TARGETS

KEPT = Path(__file__).parent / "corpus"


@pytest.mark.parametrize("target", TARGETS)
def test_every_kept_input_is_read_or_refused(target: str) -> None:
    inputs = sorted((KEPT / target).iterdir())
    assert len(inputs) >= 2
    for path in inputs:
        TARGETS[target](path.read_bytes())
