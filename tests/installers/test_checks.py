"""A package that must not be handed out is refused, and the reason names the file."""

from pathlib import Path

import pytest
from binaries import write_elf, write_pe  # type: ignore[import-not-found]
from installers.checks.allowed import trouble_with
from installers.checks.authenticode import Signature, read_signature, trouble_of
from installers.checks.elf import is_elf, read_elf
from installers.checks.folder import check_linux_folder, check_package
from installers.checks.pe import closure_troubles, imports_of
from installers.failure import BuildFailed

PYSIDE = "_internal/PySide6/Qt/lib"


def refused(folder: Path, budget: int = 10_000_000) -> str:
    """Why the folder is refused; empty when it is not."""
    try:
        check_linux_folder(folder, budget)
    except BuildFailed as failure:
        return str(failure)
    return ""


def test_a_folder_of_allowed_libraries_passes(tmp_path: Path) -> None:
    write_elf(tmp_path / "lmtrainer", ("libc.so.6",))
    write_elf(tmp_path / PYSIDE / "libQt6Core.so.6", ("libicuuc.so.73",))
    write_elf(tmp_path / PYSIDE / "libicuuc.so.73")
    write_elf(tmp_path / "_internal/libxcb-cursor.so.0")
    write_elf(tmp_path / "_internal/libpython3.11.so.1.0")
    assert refused(tmp_path) == ""


@pytest.mark.parametrize(
    "name",
    ["libQt6VirtualKeyboard.so.6", "libQt6Charts.so.6", "libQt6DataVisualization.so.6", "libQt6Quick3D.so.6",
     "libQt6NetworkAuth.so.6", "libQt6HttpServer.so.6", "libreadline.so.8", "libgdbm.so.6"],
)  # fmt: skip
def test_a_library_under_the_gpl_alone_is_refused(tmp_path: Path, name: str) -> None:
    write_elf(tmp_path / PYSIDE / name)
    assert f"{name}: " in refused(tmp_path) and "GPL" in refused(tmp_path)


def test_a_virtual_keyboard_plug_in_is_refused_by_its_name(tmp_path: Path) -> None:
    write_elf(tmp_path / "_internal/PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so")
    assert "libqtvirtualkeyboardplugin.so: is under the GPL" in refused(tmp_path)


@pytest.mark.parametrize("name", ["libQt6NewModule.so.6", "libunheard.so.1"])
def test_a_library_whose_licence_nobody_looked_up_is_refused(tmp_path: Path, name: str) -> None:
    write_elf(tmp_path / PYSIDE / name)
    assert "is on no list" in refused(tmp_path)


@pytest.mark.parametrize("name", ["lib/PySide6/Qt6Charts.dll", "lib/PySide6/QtHttpServer.pyd"])
def test_windows_and_python_names_of_qt_are_known_too(name: str) -> None:
    assert "GPL" in str(trouble_with(name))


def test_a_run_path_is_refused(tmp_path: Path) -> None:
    write_elf(tmp_path / PYSIDE / "libQt6Core.so.6", run_path="/home/builder/qt/lib")
    assert "libQt6Core.so.6: has the run path /home/builder/qt/lib" in refused(tmp_path)


def test_a_folder_over_its_budget_is_refused(tmp_path: Path) -> None:
    (tmp_path / "course.bin").write_bytes(bytes(3 * 1024 * 1024))
    assert "holds 3.0 MiB, its budget is 2 MiB" in refused(tmp_path, 2 * 1024 * 1024)


def test_a_package_over_its_budget_is_refused(tmp_path: Path) -> None:
    package = tmp_path / "lmtrainer_0.1.0_amd64.deb"
    with package.open("wb") as stream:
        stream.truncate(32_000_001)
    with pytest.raises(BuildFailed, match=r"has 32\.0 MB, its budget is 32 MB"):
        check_package(package)


def test_all_troubles_are_told_at_once(tmp_path: Path) -> None:
    write_elf(tmp_path / PYSIDE / "libQt6Charts.so.6", run_path="/opt")
    assert len(refused(tmp_path).splitlines()) == 3


def test_the_fabricated_libraries_are_read_as_real_ones(tmp_path: Path) -> None:
    import PySide6

    real = read_elf(next(Path(PySide6.__path__[0]).glob("QtCore.abi3.so")))
    assert any(name.startswith("libQt6Core") for name in real.needed) and real.glibc >= (2, 2)
    assert read_elf(write_elf(tmp_path / "made.so", ("libz.so.1",), "/opt")).needed == ("libz.so.1",)
    link = tmp_path / "link.so"
    link.symlink_to("made.so")
    assert is_elf(tmp_path / "made.so") and not is_elf(link)


def test_a_windows_folder_with_all_that_it_needs_passes(tmp_path: Path) -> None:
    write_pe(tmp_path / "QtCore.pyd", ("Qt6Core.dll", "KERNEL32.dll", "api-ms-win-crt-heap-l1-1-0.dll"))
    write_pe(tmp_path / "Qt6Core.dll")
    assert imports_of(tmp_path / "QtCore.pyd") == ("qt6core.dll", "kernel32.dll", "api-ms-win-crt-heap-l1-1-0.dll")
    assert closure_troubles(tmp_path) == []


def test_a_windows_library_that_is_needed_and_missing_is_told(tmp_path: Path) -> None:
    write_pe(tmp_path / "lib" / "QtNetwork.pyd", ("Qt6Network.dll",))
    assert closure_troubles(tmp_path) == ["QtNetwork.pyd: needs qt6network.dll, which is not in the package"]


INTACT = """Current message digest    : 0A1B
Calculated message digest : 0A1B
Signer's certificate:
\tSubject: C = FI, O = The QT Company Oy, CN = The QT Company Oy
"""


def test_a_binary_as_its_maker_signed_it_is_taken() -> None:
    assert trouble_of("Qt6Core.dll", read_signature(INTACT)) is None


def test_a_binary_that_was_changed_after_it_was_signed_is_refused() -> None:
    changed = INTACT.replace("Calculated message digest : 0A1B", "Calculated message digest : FFFF")
    assert trouble_of("Qt6Core.dll", read_signature(changed)) == "Qt6Core.dll: has been changed after it was signed"


def test_the_signature_of_a_stranger_is_refused() -> None:
    stranger = INTACT.replace("The QT Company Oy", "Somebody")
    assert trouble_of("Qt6Core.dll", read_signature(stranger)) == "Qt6Core.dll: is signed by “Somebody”"


def test_a_binary_without_a_signature_is_refused_unless_its_maker_signs_none() -> None:
    unsigned = read_signature("No signature found")
    assert unsigned == Signature("", False)
    assert trouble_of("Qt6Core.dll", unsigned) == "Qt6Core.dll: is not signed"
    assert trouble_of("_sodium.pyd", unsigned) is None
