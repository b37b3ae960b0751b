"""The packages have the translations of the program, and of Qt's those into the same languages."""

from collections.abc import Callable
from pathlib import Path

import pytest
from installers.failure import BuildFailed
from installers.linux.trim import trim as trim_linux
from installers.translations import SPOKEN, trim_translations
from installers.windows.assemble import trim as trim_windows
from PySide6.QtCore import QLibraryInfo

HAS = ("qtbase_de.qm", "qtbase_fr.qm", "qtbase_pt_BR.qm", "qt_de.qm", "qtdeclarative_de.qm", "assistant_de.qm")


@pytest.mark.parametrize(
    ("trim", "where"),
    [
        (lambda folder: trim_linux(folder, ()), "_internal/PySide6/Qt/translations"),
        (lambda folder: trim_windows(folder, frozenset()), "lib/PySide6/translations"),
    ],
    ids=["Linux", "Windows"],
)
def test_qts_words_ship_in_the_languages_of_the_program(
    tmp_path: Path, trim: Callable[[Path], None], where: str
) -> None:
    folder = tmp_path / where
    folder.mkdir(parents=True)
    for name in HAS:
        (folder / name).write_bytes(b"words")
    trim(tmp_path)
    assert [path.name for path in tmp_path.rglob("*.qm")] == ["qtbase_de.qm"]


def test_a_package_without_qts_words_in_a_language_of_the_program_is_not_made(tmp_path: Path) -> None:
    (tmp_path / "qtbase_fr.qm").write_bytes(b"words")
    with pytest.raises(BuildFailed, match="language de"):
        trim_translations(tmp_path)


def test_they_are_where_the_program_looks_for_them() -> None:
    """The wheel for Linux has Qt's in ``Qt/translations``, which is where it is trimmed; its own are resources."""
    there = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert (there / "qtbase_de.qm").is_file() and there.parts[-3:] == ("PySide6", "Qt", "translations")
    assert (SPOKEN / "lmtrainer_de.qm").is_file() and SPOKEN.parent.name == "resources"
