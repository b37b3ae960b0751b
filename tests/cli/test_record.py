"""`lmtrainer record`, as it is typed."""

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lmtrainer.__main__ import main
from lmtrainer.learning.history import Attempt
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.migrations import CURRENT
from lmtrainer.store.notes import Notes
from lmtrainer.store.opening import open_database

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def learn(data: Path, *questions: str) -> None:
    database = open_database(data / "record.sqlite", NOW)
    for question in questions:
        made = Attempt("c", "1", "", "l", question, "choice", "f", '{"chosen":1}', 1.0, 1.0, 1.0, 1, 0, 5, NOW)
        HistoryStore(database).append_attempt(made, '{"id":"q"}')
    Notes(database).keep_note("name", "Somebody", NOW)
    database.close()


def answers(data: Path) -> list[str]:
    with closing(sqlite3.connect(data / "record.sqlite")) as connection:
        return [row[0] for row in connection.execute("SELECT question_id FROM attempt ORDER BY uid")]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    learn(folder, "a", "b")
    return folder


def record(data: Path, *words: object) -> int:
    return main(["record", *map(str, words), "--data", str(data)])


def test_a_good_record_is_checked_and_a_damaged_row_is_counted(data: Path, capsys) -> None:
    assert record(data, "check") == 0
    assert "3 rows were read, 0 of them are damaged" in capsys.readouterr().out
    with closing(sqlite3.connect(data / "record.sqlite")) as connection:
        connection.execute("UPDATE attempt SET points = 5 WHERE question_id = 'a'")
        connection.commit()
    assert record(data, "check") == 1
    assert "1 of them are damaged" in capsys.readouterr().out


def test_back_up_and_restore(data: Path, capsys) -> None:
    assert record(data, "backup") == 0
    assert "2 answers" in capsys.readouterr().out
    learn(data, "c")
    assert record(data, "restore") == 0
    assert answers(data) == ["a", "b"] and "kept as" in capsys.readouterr().out
    kept = max((data / "backups").iterdir(), key=lambda path: path.stat().st_size)
    newest = [path for path in (data / "backups").iterdir() if len(sqlite_questions(path)) == 3]
    assert kept and record(data, "restore", newest[0]) == 0
    assert answers(data) == ["a", "b", "c"]


def sqlite_questions(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT question_id FROM attempt")]


def test_a_damaged_record_is_restored_from_its_back_up(data: Path, capsys) -> None:
    record(data, "backup")
    (data / "record.sqlite").write_bytes(b"damaged" * 2000)
    assert record(data, "check") == 1
    assert "set aside" in capsys.readouterr().err
    assert record(data, "restore") == 0
    assert answers(data) == ["a", "b"]
    (data / "record.sqlite").write_bytes(b"damaged" * 2000)
    assert record(data, "restore") == 0
    assert answers(data) == ["a", "b"]


def test_two_records_are_merged_by_their_exports(data: Path, tmp_path: Path, capsys) -> None:
    other = tmp_path / "other"
    learn(other, "c")
    assert record(other, "export", tmp_path / "out.sqlite") == 0
    assert record(data, "merge", tmp_path / "out.sqlite") == 0
    assert record(data, "merge", tmp_path / "out.sqlite") == 0
    assert sorted(answers(data)) == ["a", "b", "c"]
    assert "0 facts came along" in capsys.readouterr().out


def test_facts_are_exported_one_a_line(data: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.jsonl"
    assert record(data, "export", target) == 0
    lines = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert lines[0] == {"fact": "header", "format": "lmtrainer-record", "version": 1, "schema": CURRENT}
    assert [line["fact"] for line in lines[1:]] == ["question", "attempt", "attempt", "learner"]
    assert lines[2]["answer"] == {"chosen": 1} and lines[2]["private"] is False and len(lines[2]["uid"]) == 26


def test_deleting_asks_first(data: Path, monkeypatch, capsys) -> None:
    monkeypatch.setattr("builtins.input", lambda _words: "no")
    assert record(data, "delete") == 1 and answers(data) == ["a", "b"]
    monkeypatch.setattr("builtins.input", lambda _words: "delete")
    assert record(data, "delete") == 0 and answers(data) == []
    assert record(data, "delete", "--yes") == 0


@pytest.mark.parametrize("words", [["export"], ["check", "x"], ["merge"], ["export", "x.txt"], ["fly"]])
def test_words_that_make_no_sense_are_refused(data: Path, words: list[str], capsys) -> None:
    assert record(data, *words) == 2
    assert capsys.readouterr().err


def test_where_there_is_no_record_nothing_is_made(tmp_path: Path, capsys) -> None:
    assert record(tmp_path / "nothing", "check") == 2
    assert not (tmp_path / "nothing").exists() and "there is no record" in capsys.readouterr().err


def test_a_record_that_is_open_in_a_window_is_left_alone(data: Path, capsys) -> None:
    database = open_database(data / "record.sqlite", NOW)
    for words in (["backup"], ["merge", "x.sqlite"], ["delete", "--yes"]):
        assert record(data, *words) == 2
    assert "another window" in capsys.readouterr().err
    database.close()
    assert answers(data) == ["a", "b"]


@pytest.mark.parametrize("length", [450, 5000])
def test_a_path_that_is_too_long_is_said(length: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deep = (str(tmp_path) + "/d" * length)[: length - 1] + "e"
    assert main(["record", "check", "--data", deep]) == 2
    assert f"is {length} bytes long, and may be 440 bytes long at most" in capsys.readouterr().err


def test_a_data_folder_that_is_a_file_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("mine")
    for data in (tmp_path / "file", tmp_path / "file" / "below"):
        assert main(["record", "check", "--data", str(data)]) == 2
        assert f"{tmp_path / 'file'} is a file" in capsys.readouterr().err


@pytest.mark.parametrize("action", ["restore", "merge"])
@pytest.mark.parametrize(
    ("put", "why"),
    [(os.mkfifo, "not a plain file"), (os.mkdir, "not a plain file"), (lambda path: None, "not there")],
    ids=["pipe", "folder", "nothing"],
)
def test_what_is_no_file_is_said_and_nothing_else(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], action: str, put: Callable[[Path], None], why: str
) -> None:
    put(tmp_path / "other.sqlite")
    assert record(data, action, tmp_path / "other.sqlite") == 2
    said = capsys.readouterr().err
    assert "other.sqlite cannot be read: " in said and why in said, said
    assert "Nothing was changed. Choose another file." in said and "saved" not in said
    assert answers(data) == ["a", "b"]
