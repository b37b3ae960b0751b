"""Where a record cannot be is said as it is; where it can be, it can be in truth."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lmtrainer.store.errors import StoreError
from lmtrainer.store.folder_check import FOLDER_BYTES, SQLITE_BYTES, check_folder
from lmtrainer.store.opening import open_database

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def folder_of(length: int, tmp_path: Path) -> Path:
    """A folder whose path is so many bytes long."""
    text = str(tmp_path)
    while length - len(text) > 201:
        text += "/" + "d" * 100
    return Path(text + "/" + "e" * (length - len(text) - 1))


def test_the_longest_path_that_is_allowed_takes_a_record_and_its_back_ups(tmp_path: Path) -> None:
    folder = folder_of(FOLDER_BYTES, tmp_path)
    database = open_database(folder / "record.sqlite", NOW)
    assert database.back_up(NOW).exists()
    database.close()
    with pytest.raises(StoreError, match=f"is {FOLDER_BYTES + 1} bytes long"):
        open_database(folder_of(FOLDER_BYTES + 1, tmp_path) / "record.sqlite", NOW)


def test_letters_count_as_bytes_and_links_are_followed(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="bytes long"):
        check_folder(Path("/" + "/".join(["é" * 100] * 3)) / "record.sqlite")
    folder = folder_of(FOLDER_BYTES + 10, tmp_path)
    folder.mkdir(parents=True)
    link = tmp_path / "link"
    link.symlink_to(folder)
    with pytest.raises(StoreError, match=f"is {FOLDER_BYTES + 10} bytes long"):
        check_folder(link / "record.sqlite")


def test_a_record_that_is_there_already_is_opened_as_far_as_sqlite_reaches(tmp_path: Path) -> None:
    folder = folder_of(SQLITE_BYTES - len("/record.sqlite"), tmp_path)
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "record.sqlite")) as connection:
        connection.execute("CREATE TABLE one (two)")
    check_folder(folder / "record.sqlite")


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is 300 bytes long, and may be 255"):
        check_folder(tmp_path / ("n" * 300) / "record.sqlite")
