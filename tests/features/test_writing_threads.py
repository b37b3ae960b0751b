"""No file is written on the window's thread: a disk that takes its time must never hold up what a person does.

Every story in this folder is watched too (`conftest.py`).
"""

from pathlib import Path

from tests.features.conftest import Desk
from tests.writings import WRITINGS

from lmtrainer.store.settings_store import SETTINGS, Settings, SettingsStore


def test_what_was_chosen_up_to_the_end_is_on_the_disk_when_the_program_has_ended(desk: Desk, make_course) -> None:
    program = desk.sit_down(make_course())
    desk.open_lesson("leading")
    program.theme.step_scale(1)
    program.editor().set("kate {file}")
    program.window.resize(1000, 700)
    desk.get_up()
    kept = SettingsStore(desk.data / SETTINGS).load()
    assert (kept.editor, kept.window_width, kept.resume_lesson) == ("kate {file}", 1000, "leading")
    assert kept.scale == program.theme.scale > 1.0
    assert any(SETTINGS in one for one in WRITINGS.elsewhere) and not WRITINGS.on_its_thread
    desk.come()


def test_of_many_choices_that_wait_for_the_disk_the_last_is_kept(desk: Desk, monkeypatch) -> None:
    program = desk.sit_down()
    saved = []
    plain = SettingsStore.save

    def save(store: SettingsStore, settings: Settings) -> str:
        saved.append(settings.scale)
        return plain(store, settings)

    monkeypatch.setattr(SettingsStore, "save", save)
    for _ in range(5):
        program.theme.step_scale(1)
        program.theme.step_scale(-1)
    program.theme.change(scale=1.5)
    desk.get_up()
    assert SettingsStore(desk.data / SETTINGS).load().scale == 1.5 == saved[-1]
    desk.come()


def test_a_writing_on_the_windows_thread_would_be_heard(desk: Desk) -> None:
    code = compile("path.write_text('x')", str(Path("lmtrainer", "desktop", "made_up.py")), "exec")
    exec(code, {"path": desk.data / "x"})
    assert "made_up.py:1" in WRITINGS.on_its_thread[0]
    WRITINGS.on_its_thread.clear()
    desk.come()
