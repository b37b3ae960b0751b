"""Nothing of a stranger's course is ever started: texts go to an editor, folders to the file manager."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from lmtrainer.desktop.base.editor import EditorSetting
from lmtrainer.desktop.base.handed_out import folder_address, text_of_course
from lmtrainer.desktop.base.prompts import Dialogs
from lmtrainer.desktop.editing.window import PreviewWindow
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.store.settings_store import SettingsStore

HIDDEN = "\u200b\u200d\u202e\u2066\ufeff\u00ad\u061c"
ENDINGS = st.sampled_from(
    [".exe", ".desktop", ".app", ".bundle", ".bat", ".cmd", ".lnk", ".url", ".scr", ".jar", ".sh", ".py", ".html",
     ".pkg", ".md", ".MD", ".md ", ".md.", ".md\u200b", ".exe\u202edm.", ".toml",
     ".{ED7BA470-8E54-465E-825C-99712043E01C}", ""]
)  # fmt: skip
STEMS = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["setup", "course", "01-lesson", ".", "-x", "--help", "con", "a\u202eb", "\\\\server\\share", "C:"]
)
NAMES = st.builds("{}{}".format, STEMS, ENDINGS)
REAL = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def written(place: Path, *, folder: bool) -> None:
    """Make it, where the system can hold such a name."""
    try:
        if folder:
            place.mkdir()
        else:
            place.write_bytes(b"MZ")
    except (OSError, ValueError):
        assume(False)


@given(NAMES, st.sampled_from(["", "media/"]))
@REAL
@example("setup.exe", "media/")
@example("a.md", "")
def test_only_texts_of_the_course_go_to_the_editor(tmp_path_factory, name: str, folder: str) -> None:
    assume(name not in ("", ".", ".."))
    root = tmp_path_factory.mktemp("c") / "course"
    (root / "media").mkdir(parents=True)
    written(root / folder / name, folder=False)
    found = text_of_course(root, folder + name)
    if name == "a.md":
        assert found == root / name
    if found is not None:
        assert found == root / folder / name and found.is_file()
        assert name.endswith(".md") or name in ("course.toml", "module.toml")
        assert not set(name) & set(HIDDEN + "\\:") and name.isprintable()


@pytest.mark.parametrize(
    "path",
    ["../out.md", "/etc/hosts.md", "link.md", "linked/a.md", "folder.md", "pipe.md", "gone.md", "", ".", "a.md/"],
)
def test_no_other_place_is_reached(tmp_path: Path, path: str) -> None:
    root = tmp_path / "course"
    (root / "folder.md").mkdir(parents=True)
    (tmp_path / "out.md").write_text("x")
    (root / "link.md").symlink_to(tmp_path / "out.md")
    (root / "linked").symlink_to(tmp_path)
    (tmp_path / "a.md").write_text("x")
    os.mkfifo(root / "pipe.md")
    assert text_of_course(root, path) is None


@given(NAMES)
@REAL
@example("Lesson.app")
@example("a\u200b")
@example("course-1.2")
def test_only_folders_go_to_the_file_manager(tmp_path_factory, name: str) -> None:
    assume(name not in ("", ".", ".."))
    above = tmp_path_factory.mktemp("c")
    place = above / name
    written(place, folder=True)
    address = folder_address(place)
    assert address is not None and address.isLocalFile() and not address.host()
    shown = Path(address.toLocalFile())
    assert address.toLocalFile().endswith("/") and shown.is_dir() and (place == shown or shown in place.parents)
    assert not set(shown.name) & set(HIDDEN) and not any(letter.isalpha() for letter in shown.suffix)
    if name == "course-1.2":
        assert shown == place


@given(NAMES)
@REAL
def test_a_file_never_goes_to_the_file_manager(tmp_path_factory, name: str) -> None:
    assume(name not in ("", ".", ".."))
    place = tmp_path_factory.mktemp("c") / name
    written(place, folder=False)
    assert folder_address(place) is None
    assert folder_address(place.parent / "nothing") is None


def test_two_strokes_are_no_other_computer(tmp_path: Path) -> None:
    address = folder_address(Path(f"/{tmp_path}"))
    assert address is not None and not address.host()


class Desktop(QObject):
    """Stands where the system's desktop is, behind Qt: takes down which addresses it is handed."""

    def __init__(self) -> None:
        super().__init__()
        self.handed: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.handed.append(url.toLocalFile())


@pytest.fixture
def desktop():
    taking = Desktop()
    QDesktopServices.setUrlHandler("file", taking, "take")
    yield taking
    QDesktopServices.unsetUrlHandler("file")


HOSTILE = ["media/setup.exe", "x.desktop", "run.sh", "le\u202esson.md", "x\u200b.md", "Lesson.app/tool", "link.md"]


def test_the_preview_starts_nothing_of_the_course(qtbot, make_course, tmp_path: Path, desktop: Desktop) -> None:
    """Whatever problem is clicked: the desktop is handed folders, and the editor nothing."""
    root = make_course()
    notes = tmp_path / "notes"
    editor = tmp_path / "editor"
    editor.write_text(f'#!/bin/sh\necho "$1" >> {notes}\n')
    editor.chmod(0o755)
    setting = EditorSetting(SettingsStore(tmp_path / "settings.json"))
    setting.set(f"{editor} {{file}}")
    for path in HOSTILE[:-1]:
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_bytes(b"MZ")
    (root / "link.md").symlink_to(root / "media" / "setup.exe")
    theme = Theme(Appearance(Look.LIGHT, motion=False))
    window = PreviewWindow(theme, root, Dialogs(), setting)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.ready, timeout=30_000):
        window.start()
    for path in [*HOSTILE, "../out/x.exe", "/etc/passwd", "gone/x.md"]:
        window.edit(path, 1, 1)
    assert len(desktop.handed) == len(HOSTILE) + 3
    assert all(Path(place).is_dir() and Path(place).suffix == "" for place in desktop.handed)
    lesson = next(root.rglob("*.md"))
    window.edit(next(file.relative_to(root).as_posix() for file in root.rglob("01-*.md")), 1, 1)
    qtbot.waitUntil(notes.exists, timeout=20_000)
    assert len(notes.read_text().splitlines()) == 1 and lesson.exists()
    window.close()
