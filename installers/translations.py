"""Which of Qt's own translations ship: those into the languages that the program speaks."""

from pathlib import Path

from installers.checks.folder import refuse
from installers.workshop import ROOT

SPOKEN = ROOT / "resources" / "translations"
UNKNOWN_TO_QT: frozenset[str] = frozenset()
"""Languages that the program speaks and Qt does not; the buttons of dialogs are English there."""


def trim_translations(folder: Path) -> None:
    """Leave in Qt's folder of translations what `desktop.language` loads beside the program's own.

    Of all that Qt has in a language, that is ``qtbase``: buttons of dialogs, names of keys. Raises `BuildFailed` when
    it is not there.
    """
    codes = {path.stem.partition("_")[2] for path in SPOKEN.glob("lmtrainer_*.qm")}
    files = {code: [f"qtbase_{name}.qm" for name in (code, code.partition("_")[0])] for code in codes}
    for path in sorted(folder.glob("*")):
        if not any(path.name in names for names in files.values()):
            path.unlink()
    there = {path.name for path in folder.glob("*")}
    missing = (code for code, names in files.items() if there.isdisjoint(names) and code not in UNKNOWN_TO_QT)
    refuse(f"Qt's own words in the language {code} are not in {folder}" for code in sorted(missing))
