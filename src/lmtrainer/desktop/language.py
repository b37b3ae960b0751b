"""The language of the window, where a translation into it comes with the program."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from lmtrainer.resources import bundled


def speak(app: QCoreApplication, language: str, folder: Path | None = None) -> bool:
    """Put a language (``de``, ``pt-BR``) in force before any window is made; False where there is no translation.

    Qt's own words follow, and numbers and dates. Half a translation would be worse than none: without the program's own
    everything stays as it is. ``folder``: where translations are, other than in the program.
    """
    locale, own = QLocale(language), QTranslator(app)
    place = folder or _bundled()
    if place is None or not own.load(locale, "lmtrainer", "_", str(place)):
        return False
    qt = QTranslator(app)
    if qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    app.installTranslator(own)
    QLocale.setDefault(locale)
    return True


def _bundled() -> Path | None:
    try:
        return bundled("resources", "translations")
    except FileNotFoundError:
        return None
