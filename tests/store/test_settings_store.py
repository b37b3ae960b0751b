"""Whatever is in place of the settings, the program starts with values that hold, and can say what was set aside."""

import json
import os
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmtrainer.store.settings_store import MOST_BYTES, SETTINGS, Settings, SettingsStore

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()) | st.just(10**400),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
ENTRIES = st.dictionaries(st.sampled_from(tuple(asdict(Settings()))) | st.text(st.characters()), VALUES, max_size=8)


def holds(found: Settings) -> bool:
    """Whether the window can be made with these."""
    texts = (found.look, found.reading_font, found.editor, found.language)
    paths = (found.resume_course, *found.courses)
    return (
        0.8 <= found.scale <= 2.0
        and isinstance(found.motion, bool)
        and 100 <= found.window_width <= 16_000
        and 100 <= found.window_height <= 16_000
        and all("\0" not in text and text.encode() is not None for text in texts)
        and all("\0" not in path and os.fsencode(path) is not None for path in paths)
    )


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(entries=ENTRIES)
def test_any_values_leave_settings_that_hold_and_can_be_saved(tmp_path: Path, entries: dict[str, object]) -> None:
    path = tmp_path / SETTINGS
    path.write_text(json.dumps(entries))
    store = SettingsStore(path)
    found = store.load()
    assert holds(found)
    store.save(Settings(**{**asdict(found), "scale": 1.5}))
    again = SettingsStore(path).load()
    assert again.scale == 1.5 and again.window_width == found.window_width


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_leave_settings_that_hold(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / SETTINGS
    path.write_bytes(data)
    store = SettingsStore(path)
    assert holds(store.load())
    if store.set_aside:
        aside = path.with_name(store.set_aside)
        assert aside.read_bytes() == data
        aside.unlink()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("scale", "9" * 400),
        ("scale", "NaN"),
        ("scale", "-Infinity"),
        ("scale", "true"),
        ("window_width", str(10**12)),
        ("window_height", "-1"),
        ("motion", '"yes"'),
        ("editor", r'"\ud800"'),
        ("courses", '"all"'),
    ],
)
def test_a_value_that_cannot_be_is_named_and_the_others_stay(tmp_path: Path, name: str, value: str) -> None:
    path = tmp_path / SETTINGS
    path.write_text(f'{{"language": "de", "{name}": {value}}}')
    store = SettingsStore(path)
    found = store.load()
    assert store.replaced == (name,) and not store.set_aside
    assert found.language == "de" and getattr(found, name) == getattr(Settings(), name)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe{}",
        b"[]",
        b"{",
        b'{"a":' * 100_000,
        b'{"later":' + b"[" * 400 + b"]" * 400 + b"}",
        b'{"scale": ' + b"9" * 5000 + b"}",
        b'{"look": "' + b"x" * MOST_BYTES + b'"}',
    ],
    ids=["empty", "no text", "list", "cut", "endless", "deep", "5000 digits", "huge"],
)
def test_a_file_that_cannot_be_understood_is_set_aside_whole(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / SETTINGS
    path.write_bytes(data)
    store = SettingsStore(path)
    assert store.load() == Settings()
    assert store.set_aside and (tmp_path / store.set_aside).read_bytes() == data
    store.save(Settings(scale=1.5))
    assert SettingsStore(path).load().scale == 1.5


@pytest.mark.parametrize("put", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_what_is_no_file_is_set_aside_without_waiting_for_it(tmp_path: Path, put) -> None:
    path = tmp_path / SETTINGS
    put(path)
    store = SettingsStore(path)
    assert store.load() == Settings()
    assert os.path.lexists(tmp_path / store.set_aside) and store.set_aside != SETTINGS
    store.save(Settings(scale=1.5))
    assert SettingsStore(path).load().scale == 1.5


def test_what_was_set_aside_before_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / SETTINGS
    for data in (b"first", b"second"):
        path.write_bytes(data)
        SettingsStore(path).load()
    assert {file.read_bytes() for file in tmp_path.glob("settings.damaged-*")} == {b"first", b"second"}


def test_a_value_that_cannot_be_is_as_the_organisation_begins_with(tmp_path: Path) -> None:
    path = tmp_path / SETTINGS
    path.write_text('{"look": "contrast", "scale": "large"}')
    store = SettingsStore(path, Settings(look="dark", scale=1.5))
    assert store.load() == Settings(look="contrast", scale=1.5) and store.replaced == ("scale",)


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_course_in_a_folder_whose_name_is_no_text_stays(tmp_path: Path) -> None:
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9")
    store = SettingsStore(tmp_path / SETTINGS)
    store.load()
    store.save(Settings(courses=(odd, "/b"), resume_course=odd))
    again = SettingsStore(tmp_path / SETTINGS)
    assert again.load() == Settings(courses=(odd, "/b"), resume_course=odd) and not again.replaced


def test_twice_the_same_key_is_read_as_the_last(tmp_path: Path) -> None:
    path = tmp_path / SETTINGS
    path.write_text('{"scale": 1.1, "scale": 1.2}')
    assert SettingsStore(path).load().scale == 1.2
