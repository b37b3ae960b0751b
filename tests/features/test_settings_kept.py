"""Settings that cannot be read or kept: the window opens, and says what was set aside and what is safe."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from tests.features.conftest import Desk

from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.resources import DATA, data_folder
from lmtrainer.store.settings_store import SETTINGS


def notices(desk: Desk) -> str:
    page = desk.program.window.library_page()
    return "\n".join(label.text() for notice in page.findChildren(Notice) for label in notice.findChildren(QLabel))


def begin(desk: Desk) -> None:
    desk.sit_down()
    desk.program.after_first_paint()


def test_a_value_that_cannot_be_is_named_in_the_window(desk) -> None:
    desk.data.mkdir(exist_ok=True)
    (desk.data / SETTINGS).write_text('{"scale": ' + "9" * 400 + ', "window_width": 1000000000000}')
    begin(desk)
    assert "text size, size of the window" in notices(desk) and "progress" in notices(desk)
    assert desk.program.theme.scale == 1.0


def test_what_is_in_the_files_place_is_set_aside_and_named(desk) -> None:
    desk.data.mkdir(exist_ok=True)
    os.mkfifo(desk.data / SETTINGS)
    begin(desk)
    desk.qtbot.waitUntil(lambda: "settings.damaged-1.json" in notices(desk))
    assert (desk.data / "settings.damaged-1.json").is_fifo()


def test_good_settings_are_not_spoken_of(desk) -> None:
    begin(desk)
    assert notices(desk) == ""


def test_a_choice_that_cannot_be_kept_is_said_once_and_holds(desk) -> None:
    begin(desk)
    (desk.data / SETTINGS).unlink(missing_ok=True)
    (desk.data / SETTINGS / "in the way").mkdir(parents=True)
    desk.program.theme.change(scale=1.5)
    desk.program.theme.change(scale=1.25)
    desk.qtbot.waitUntil(lambda: notices(desk).count("could not be saved") == 1)
    desk.program.theme.change(scale=1.5)
    desk.program._writer.close()
    desk.qtbot.wait(0)
    assert notices(desk).count("could not be saved") == 1
    assert desk.program.theme.scale == 1.5


def test_a_file_that_is_damaged_meanwhile_is_set_aside_and_named(desk) -> None:
    begin(desk)
    desk.program.theme.change(scale=1.5)
    desk.qtbot.waitUntil(lambda: (desk.data / SETTINGS).exists() and "1.5" in (desk.data / SETTINGS).read_text())
    (desk.data / SETTINGS).write_text('{"scale": 1.5, "mine":')
    desk.program.theme.change(scale=1.25)
    desk.qtbot.waitUntil(lambda: "settings.damaged-1.json" in notices(desk))
    assert (desk.data / "settings.damaged-1.json").read_text() == '{"scale": 1.5, "mine":'
    assert '"scale": 1.25' in (desk.data / SETTINGS).read_text()
    assert "settings.damaged-1.json" in notices(desk) and "progress is safe" in notices(desk)


@pytest.mark.parametrize("named", ["~", "~/learning"])
def test_a_tilde_means_the_users_folder(named: str, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv(DATA, named)
    wanted = Path(str(tmp_path) + named[1:])
    assert data_folder(None) == wanted and data_folder(Path(named)) == wanted
