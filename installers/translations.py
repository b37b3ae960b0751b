"""Which of Qt's own translations ship: those into the languages that the program speaks."""

from pathlib import Path

from installers.workshop import ROOT

SPOKEN = ROOT / "resources" / "translations"


def trim_translations(folder: Path) -> None:
    """Leave in Qt's folder of translations what `desktop.language` loads beside the program's own.

    Of all that Qt has in a language, that is ``qtbase``: buttons of dialogs, names of keys. A language that Qt does not
    know has none.
    """
    codes = {path.stem.partition("_")[2] for path in SPOKEN.glob("lmtrainer_*.qm")}
    kept = {f"qtbase_{name}.qm" for code in codes for name in (code, code.partition("_")[0])}
    for path in sorted(folder.glob("*")):
        if path.name not in kept:
            path.unlink()
