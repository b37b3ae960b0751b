"""Names in an organisation's folders: whoever is somebody else has another name, on every file system."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmtrainer.study.copy_names import named

USERS = st.text(max_size=80) | st.from_regex(r"[A-Za-z0-9._-]{1,40}", fullmatch=True)
FOLDED = st.text("aAzZ09._-+ éÉßẞſKİıß", max_size=12)


@given(USERS | FOLDED, USERS | FOLDED)
def test_two_users_never_share_a_name_even_where_capital_letters_do_not_count(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (named(one, False) == named(other, False)) == same


@given(USERS | FOLDED)
def test_a_name_is_one_that_every_file_system_keeps(user: str) -> None:
    for folds in (False, True):
        name = named(user, folds)
        assert re.fullmatch(r"[a-z0-9][a-z0-9._+-]{0,39}", name) and not name.endswith(".")
        assert name.partition(".")[0] not in ("con", "prn", "aux", "nul", "com1", "lpt1")


@pytest.mark.parametrize("user", ["anna", "anna.maria-2", "u1"])
def test_a_plain_name_stays_as_it_is(user: str) -> None:
    assert named(user, False) == named(user, True) == user


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("王芳", "李娜"), ("Anna", "anna"), ("anna.", "anna"), ("anna ", "anna"), ("con.x", "con"), ("nul", "NUL"),
        ("x" * 200, "x" * 201), ("a_b", "a b"), ("", "user"), ("../x", "__/x"),
    ],
)  # fmt: skip
def test_names_that_shares_mix_up_are_told_apart(one: str, other: str) -> None:
    assert named(one, False) != named(other, False)


def test_on_windows_a_user_is_one_however_the_name_is_typed() -> None:
    assert named("AnnaB", True) == named("ANNAB", True) == "annab"
    assert named("Émile", True) == named("émile", True) and named("strauß", True) != named("strauss", True)
    assert named(unicodedata.normalize("NFD", "Müller"), False) == named("Müller", False)
