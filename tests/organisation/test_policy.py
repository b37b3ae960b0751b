"""A policy: who wins, and what holds for each key when it cannot be read. Nobody is locked out, no door is opened."""

import os
import plistlib
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmtrainer.organisation.keys import KEYS, BadValue, Key, Kind
from lmtrainer.organisation.places import Places
from lmtrainer.organisation.plain_toml import _plain, read_toml
from lmtrainer.organisation.policy import NO_POLICY, Policy
from lmtrainer.organisation.reading import policy_in_force
from lmtrainer.organisation.registry import RegistryValue

TRUSTED = "0a" * 32
GOOD: dict[str, tuple[str, Any]] = {
    "course_folders": ('["/srv/courses"]', ("/srv/courses",)),
    "bundled_courses": ("false", False),
    "other_courses": ("false", False),
    "signed_packages": ("true", True),
    "trusted_keys": (f'["{TRUSTED}=The learning team"]', ((TRUSTED, "The learning team"),)),
    "pass_mark_floor": ("90", 90),
    "certificate_texts": ('{ "*" = "By Acme", fire-safety = "By the fire brigade" }',
                          (("*", "By Acme"), ("fire-safety", "By the fire brigade"))),
    "results_folder": ('"/srv/results"', "/srv/results"),
    "backup_folder": ('"~/backups"', "~/backups"),
    "data_folder": (r"'H:\lmtrainer'", "H:\\lmtrainer"),
    "theme": ('"dark"', "dark"),
    "language": ('"de"', "de"),
    "hidden_entries": ('["about", "open-course"]', ("about", "open-course")),
    "support_contact": ('"Help desk, 4711"', "Help desk, 4711"),
}  # fmt: skip
BAD = {
    Kind.SWITCH: '"no"', Kind.NUMBER: "101", Kind.CHOICE: '"pink"', Kind.TEXT: "7",
    Kind.CHOICES: "[3]", Kind.FOLDER: '"folder"', Kind.FOLDERS: '["folder"]', Kind.TABLE: '"x"',
}  # fmt: skip
# What the table promises, written down a second time so that a change of the table is a change of mind.
UNREADABLE: dict[str, Any] = {
    "course_folders": (), "bundled_courses": True, "other_courses": False, "signed_packages": True,
    "trusted_keys": (), "pass_mark_floor": 80, "certificate_texts": (), "results_folder": "", "backup_folder": "",
    "data_folder": "", "theme": "", "language": "", "hidden_entries": (), "support_contact": "",
}  # fmt: skip
ALL_KEYS = pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)


class FakeRegistry:
    """The other registry: a table in memory."""

    def __init__(self, **hives: Mapping[str, RegistryValue] | OSError) -> None:
        self._hives = hives

    def values(self, hive: str) -> Mapping[str, RegistryValue] | None:
        found = self._hives.get(hive)
        if isinstance(found, OSError):
            raise found
        return found


def places(folder: Path, **files: str) -> Places:
    policies = folder / "policy.d"
    policies.mkdir(exist_ok=True)
    for name, text in files.items():
        (policies / f"{name}.toml").write_text(text, "utf-8")
    return Places(policies)


def read(folder: Path, **files: str) -> Policy:
    return policy_in_force(places(folder, **files)).policy


def test_without_a_policy_nothing_is_decided(tmp_path: Path) -> None:
    assert policy_in_force(Places(tmp_path / "none", FakeRegistry(), (tmp_path / "no.plist",))) is NO_POLICY
    assert policy_in_force(places(tmp_path)) is NO_POLICY


def test_the_table_and_the_policy_have_the_same_keys() -> None:
    assert [field.name for field in fields(Policy)] == [key.name for key in KEYS] == list(GOOD) == list(UNREADABLE)  # type: ignore[arg-type]
    assert {key.name: key.when_unreadable for key in KEYS} == UNREADABLE
    for key in KEYS:
        assert key.does.endswith(".") and key.without.endswith(".") and key.shown


@ALL_KEYS
def test_a_key_is_read(tmp_path: Path, key: Key) -> None:
    text, value = GOOD[key.name]
    found = policy_in_force(places(tmp_path, a=f"{key.name} = {text}\n"))
    assert getattr(found.policy, key.name) == value != key.default
    assert found.sets(key.name) and len(found.origins) == 1 and not found.problems


@ALL_KEYS
def test_a_bad_value_holds_what_the_table_says(tmp_path: Path, key: Key) -> None:
    found = policy_in_force(places(tmp_path, a=f"{key.name} = {BAD[key.kind]}\n"))
    assert getattr(found.policy, key.name) == UNREADABLE[key.name]
    assert found.sets(key.name) and key.name in str(found.problems[0])


@ALL_KEYS
def test_a_broken_file_costs_only_the_keys_that_it_mentions(tmp_path: Path, key: Key) -> None:
    found = policy_in_force(places(tmp_path, a=f"{key.name} = {GOOD[key.name][0]}\nbroken = = \n"))
    assert getattr(found.policy, key.name) == UNREADABLE[key.name]
    assert [name for name, _ in found.origins] == [key.name]
    assert "not valid TOML" in str(found.problems[0])


@ALL_KEYS
def test_a_file_that_cannot_be_opened_may_have_held_any_key(tmp_path: Path, key: Key) -> None:
    where = places(tmp_path)
    assert where.policy_folder is not None
    (where.policy_folder / "a.toml").symlink_to(tmp_path / "gone")
    found = policy_in_force(where)
    assert getattr(found.policy, key.name) == UNREADABLE[key.name] and found.sets(key.name)


@ALL_KEYS
def test_a_slip_in_a_keys_name_counts_as_a_key_that_cannot_be_read(tmp_path: Path, key: Key) -> None:
    slip = key.name.replace("_", "-") if "_" in key.name else key.name + "s"
    found = policy_in_force(places(tmp_path, a=f"{slip} = {GOOD[key.name][0]}\n"))
    assert getattr(found.policy, key.name) == UNREADABLE[key.name]
    assert f"did you mean {key.name}?" in str(found.problems[0])


@ALL_KEYS
def test_a_broken_later_file_never_loosens_an_earlier_one(tmp_path: Path, key: Key) -> None:
    strict, value = GOOD[key.name]
    policy = read(tmp_path, a=f"{key.name} = {strict}\n", b=f"{key.name} = = {strict}\n")
    assert getattr(policy, key.name) == value


@pytest.mark.parametrize(
    ("key", "loose", "holds"),
    [("other_courses", "true", False), ("signed_packages", "false", True), ("pass_mark_floor", "50", 80)],
)
def test_what_decides_what_is_allowed_is_strict_when_a_later_file_is_broken(
    tmp_path: Path, key: str, loose: str, holds: Any
) -> None:
    assert getattr(read(tmp_path, a=f"{key} = {loose}\n", b=f"{key} = = \n"), key) == holds


def test_a_key_that_nobody_knows_changes_nothing(tmp_path: Path) -> None:
    found = policy_in_force(places(tmp_path, a='coffee = "black"\ntheme = "dark"\n'))
    assert found.policy == Policy(theme="dark")
    assert "there is no key coffee" in str(found.problems[0])


def test_a_later_file_wins_by_its_name(tmp_path: Path) -> None:
    policy = read(
        tmp_path, **{"50-site": "pass_mark_floor = 60", "90-it": "pass_mark_floor = 85", "10-x": 'theme="dark"'}
    )
    assert policy == Policy(pass_mark_floor=85, theme="dark")


def test_an_unreadable_folder_is_a_policy_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "policy.d").write_text("not a folder")
    found = policy_in_force(Places(tmp_path / "policy.d"))
    assert {key.name: getattr(found.policy, key.name) for key in KEYS} == UNREADABLE


def test_a_pipe_among_the_files_does_not_hold_up_the_start(tmp_path: Path) -> None:
    where = places(tmp_path)
    os.mkfifo(tmp_path / "policy.d" / "a.toml")
    assert not policy_in_force(where).policy.other_courses


@pytest.mark.parametrize("text", ["\ufefftheme = 'dark'", '# words\r\ntheme = "dark"\r\n'])
def test_files_of_editors_on_windows_are_read(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, a=text) == Policy(theme="dark")


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    found = policy_in_force(places(tmp_path, a='theme = "dark"\n' + "#" * 70_000))
    assert found.policy.theme == "" and "64 kB" in str(found.problems[0])


def test_hidden_entries_of_another_version_cost_only_themselves(tmp_path: Path) -> None:
    found = policy_in_force(places(tmp_path, a='hidden_entries = ["about", "holograms"]'))
    assert found.policy.hidden_entries == ("about",) and "holograms" in str(found.problems[0])


REGISTRY: dict[str, RegistryValue] = {
    "CourseFolders": ["/srv/courses"], "BundledCourses": 0, "OtherCourses": 0, "SignedPackages": 1,
    "TrustedKeys": [f"{TRUSTED}=The learning team"], "PassMarkFloor": 90,
    "CertificateTexts": ["*=By Acme", "fire-safety=By the fire brigade"], "ResultsFolder": "/srv/results",
    "BackupFolder": "~/backups", "DataFolder": "H:\\lmtrainer", "Theme": "dark", "Language": "de",
    "HiddenEntries": ["about", "open-course"], "SupportContact": "Help desk, 4711",
}  # fmt: skip


@ALL_KEYS
def test_a_key_is_read_from_the_registry(key: Key) -> None:
    found = policy_in_force(Places(registry=FakeRegistry(HKLM={key.registry_name: REGISTRY[key.registry_name]})))
    assert getattr(found.policy, key.name) == GOOD[key.name][1] and not found.problems


@ALL_KEYS
def test_a_key_of_another_type_in_the_registry_holds_what_the_table_says(key: Key) -> None:
    bad: RegistryValue = 7 if key.kind is not Kind.NUMBER else "seven"
    found = policy_in_force(Places(registry=FakeRegistry(HKLM={key.registry_name.upper(): bad})))
    assert getattr(found.policy, key.name) == UNREADABLE[key.name] and found.problems


def test_the_machines_policy_wins_over_the_users() -> None:
    registry = FakeRegistry(HKLM={"Theme": "dark"}, HKCU={"Theme": "light", "PassMarkFloor": 70})
    found = policy_in_force(Places(registry=registry))
    assert found.policy == Policy(theme="dark", pass_mark_floor=70)
    assert dict(found.origins)["theme"].startswith("HKLM")


def test_a_registry_that_refuses_is_a_policy_that_cannot_be_read() -> None:
    found = policy_in_force(
        Places(registry=FakeRegistry(HKLM=PermissionError(13, "denied"), HKCU={"PassMarkFloor": 10}))
    )
    assert found.policy.pass_mark_floor == 80 and not found.policy.other_courses


def test_managed_preferences_are_read_the_machines_last(tmp_path: Path) -> None:
    user, machine = tmp_path / "user.plist", tmp_path / "machine.plist"
    user.write_bytes(plistlib.dumps({"Theme": "light", "CertificateTexts": {"*": "By Acme"}}))
    machine.write_bytes(plistlib.dumps({"Theme": "dark", "OtherCourses": False}))
    found = policy_in_force(Places(managed=(user, machine)))
    assert found.policy == Policy(theme="dark", other_courses=False, certificate_texts=(("*", "By Acme"),))
    machine.write_bytes(b"<plist>")
    assert policy_in_force(Places(managed=(user, machine))).policy.signed_packages


def test_the_sites_own_policy_is_the_machines_weakest(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "site.toml").write_text('name = "Acme"')
    (site / "policy.toml").write_text('theme = "dark"\npass_mark_floor = 60\n')
    where = places(tmp_path, a='theme = "light"')
    registry = FakeRegistry(HKCU={"PassMarkFloor": 10})
    found = policy_in_force(Places(where.policy_folder, registry, sites=(tmp_path / "away", site)))
    assert found.policy == Policy(theme="light", pass_mark_floor=60)


def test_a_certificates_words_are_those_for_its_course_or_for_all() -> None:
    policy = Policy(certificate_texts=(("*", "By Acme"), ("fire", "By the brigade")))
    assert [policy.certificate_text(course, "own") for course in ("fire", "first-aid")] == ["By the brigade", "By Acme"]
    assert Policy().certificate_text("fire", "own") == "own"


PIECES = st.sampled_from(
    ["theme", "a", " = ", "=", '"dark"', '"', "'x'", "true", "null", "NaN", "007", "7", "-3", "1.5", "[", "]", ",", "#",
     "\n", "\r\n", "\r", "\t", " ", "\\u0041", "{", "}", "\x00", "\x7f", "ß", '["a", 2]', "[x]", "\n", "\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
def test_what_is_read_the_quick_way_is_what_the_library_reads(text: str) -> None:
    quick = _plain(text)
    if quick is not None:
        assert quick == tomllib.loads(text)


def test_plain_files_are_read_the_quick_way() -> None:
    assert _plain('# words\n theme = "dark"  \n\nlist = [ "a", 2, true ]\nn = -4\n') == {
        "theme": "dark", "list": ["a", 2, True], "n": -4,
    }  # fmt: skip
    assert _plain("[table]") is None and read_toml("[table]") == {"table": {}}


def test_every_kind_says_what_it_takes() -> None:
    for key in KEYS:
        with pytest.raises(BadValue):
            key.value(object())
