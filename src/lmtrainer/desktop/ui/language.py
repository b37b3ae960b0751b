"""The language of the window: which there are, which is spoken, and how a sentence from below is said in it."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from lmtrainer import said
from lmtrainer.said import OWN, Words

translate = QCoreApplication.translate
"""``translate("Context", "text")`` where there is no ``self.tr``; both are literals, so that they are found."""


def worded(words: Words) -> str:
    """A sentence from below the window in the language that is spoken; a plain text as it is."""
    return said.worded(words, translate)


def spoken() -> str:
    """The language that is spoken, as a code such as ``de`` or ``de-AT``: for processes that have no Qt."""
    return QLocale().bcp47Name()


def shown_number(number: float) -> str:
    """A number as people write it here: two places at most, no zeros at its end."""
    return QLocale().toString(float(round(number, 2)), "g", 6)


def shown_day(moment: date) -> str:
    """A day as it stands in a list."""
    #: How a day is written in a list; letters as in Qt: d, dd, M, MM, MMM, MMMM, yy, yyyy
    pattern = translate("Date", "yyyy-MM-dd")
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), pattern)


def shown_moment(moment: datetime) -> str:
    """A day and its time, in the time zone that it has."""
    #: A day and its time: {0} is the day, {1} the time
    return translate("Date", "{0} {1}").format(shown_day(moment), f"{moment:%H:%M}")


class Languages:
    """The languages that the program can speak, and the one that it speaks now. One for an application."""

    def __init__(
        self, app: QCoreApplication, policy: str = "", system: Sequence[str] = (), folder: Path | None = None
    ) -> None:
        """``policy`` is what an organisation decides, ``system`` what the system is set to, the dearest first.

        Each is a code like ``de`` or ``pt-BR``. ``folder`` is where translations are, other than in the program.
        """
        self._app, self._policy, self._system, self._folder = app, policy, tuple(system), folder
        self._installed: list[QTranslator] = []
        self.spoken = OWN

    def codes(self) -> tuple[str, ...]:
        """English, and every language that has a translation, by their own names."""
        from lmtrainer.lexicon import translated_languages

        return (OWN, *sorted(translated_languages(self._place()), key=own_name))

    @property
    def given(self) -> str:
        """The language that the organisation decides on; empty where it decides nothing, or one that is not there."""
        return self._like(self._policy)

    def wanted(self, chosen: str) -> str:
        """What is to be spoken: the organisation's, else what a person chose, else the system's, else English."""
        return next((code for wish in (self._policy, chosen, *self._system) if (code := self._like(wish))), OWN)

    def _like(self, wish: str) -> str:
        if wish.partition("-")[0] in ("", OWN):  # most often, and then the start pays for nothing else
            return wish and OWN
        from lmtrainer.lexicon import language_like

        return language_like(wish, self._place())

    def speak(self, code: str) -> None:
        """Say everything that is made from now on in a language that is there, with Qt's own words, dates and numbers.

        The system's own ways of writing dates and numbers stay where they are of that language (``de-AT`` for ``de``).
        """
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        locale = QLocale(code)
        if code != OWN:
            self._install(locale, "qtbase", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
            self._install(locale, "lmtrainer", self._place())
        QLocale.setDefault(_as_here(locale))
        self.spoken = code

    def _install(self, locale: QLocale, name: str, folder: Path | None) -> None:
        translator = QTranslator(self._app)
        if folder is not None and translator.load(locale, name, "_", str(folder)):
            self._app.installTranslator(translator)
            self._installed.append(translator)

    def _place(self) -> Path | None:
        from lmtrainer.lexicon import translations

        return self._folder or translations()


def _as_here(locale: QLocale) -> QLocale:
    """A language as it is written where the computer is (``de-AT``), if it is written there."""
    system = QLocale.system()
    if system.language() == locale.language():
        return system
    here = QLocale(locale.language(), system.territory())
    return here if here.territory() == system.territory() else locale


def own_name(code: str) -> str:
    """What a language calls itself: “Deutsch”."""
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if code != OWN else "English"


def system_languages() -> tuple[str, ...]:
    """What the system is set to, the dearest first."""
    return tuple(QLocale.system().uiLanguages())
