"""What the Linux packages hold and ask for."""

from pathlib import Path

import pytest
from installers.checks.elf import Elf
from installers.failure import BuildFailed
from installers.linux.depends import debian_depends, rpm_depends
from installers.linux.trim import unneeded
from installers.qt_modules import qt_modules


def test_a_package_asks_for_what_it_needs_and_does_not_bring() -> None:
    libraries = {
        "libQt6Gui.so.6": Elf(("libQt6Core.so.6", "libGL.so.1", "libc.so.6"), (), (2, 35)),
        "libQt6Core.so.6": Elf(("libglib-2.0.so.0", "libm.so.6"), (), (2, 34)),
    }
    assert debian_depends(libraries, libraries) == "libc6 (>= 2.35), libgl1, libglib2.0-0 | libglib2.0-0t64"
    assert rpm_depends(libraries, libraries)[-1] == "libc.so.6(GLIBC_2.35)(64bit)"
    assert "libGL.so.1()(64bit)" in rpm_depends(libraries, libraries)


def test_a_need_that_nobody_decided_on_stops_the_build() -> None:
    with pytest.raises(BuildFailed, match=r"libgtk-3\.so\.0: needed, not brought, and on no list"):
        debian_depends({"libqgtk3.so": Elf(("libgtk-3.so.0",), (), (2, 2))}, [])


def test_libraries_stay_when_something_that_stays_needs_them() -> None:
    inside = Path("_internal")
    libraries = {
        inside / "PySide6/QtCore.abi3.so": ("libQt6Core.so.6",),
        inside / "PySide6/Qt/lib/libQt6Core.so.6": ("libicuuc.so.73", "libglib-2.0.so.0"),
        inside / "PySide6/Qt/lib/libicuuc.so.73": (),
        inside / "PySide6/Qt/lib/libQt6Pdf.so.6": ("libQt6Core.so.6",),
        inside / "libpython3.11.so.1.0": (),
        inside / "libglib-2.0.so.0": (),
    }
    dropped = {path.name for path in unneeded(libraries)}
    assert dropped == {"libQt6Pdf.so.6", "libglib-2.0.so.0"}


def test_the_modules_of_qt_are_those_that_the_program_imports(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("def later():\n    from PySide6.QtSvg import QSvgRenderer\n")
    (tmp_path / "b.py").write_text("import PySide6.QtGui\nfrom PySide6 import QtTest\nfrom . import QtNothing\n")
    assert qt_modules(tmp_path) == {"QtSvg", "QtGui", "QtTest"}
    assert {"QtCore", "QtGui", "QtWidgets"} <= qt_modules()
