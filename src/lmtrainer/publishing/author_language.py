"""The language in which commands tell an author of problems: that of the window, without one."""

import locale
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from lmtrainer.lexicon import Wording, language_wanted, translations, wording_in
from lmtrainer.organisation.organisation import data_folder_here, organisation_at
from lmtrainer.organisation.places import installed_places
from lmtrainer.said import OWN
from lmtrainer.store.settings_store import SETTINGS, SettingsStore


def author_wording(data: Path | None = None) -> Wording:
    """How an author's problems are said: in the organisation's language, else that of the settings, else the system's.

    ``data`` is the data folder that was chosen, if one was. Settings that cannot be read choose none.
    """
    policy = organisation_at(installed_places()).policy.language
    chosen = SettingsStore(data_folder_here(data) / SETTINGS).look().language
    return wording_in(language_wanted((policy, chosen, *system_languages(os.environ)), translations()))


def system_languages(environment: Mapping[str, str]) -> tuple[str, ...]:
    """What the system is set to, the dearest first, as codes like ``de_AT``: by these variables where they say it."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    said = next((environment[name] for name in names if environment.get(name)), "")
    place = said.partition(".")[0].partition("@")[0]
    if place in ("C", "POSIX"):  # who asks for this asks for the program's own words
        return (OWN,)
    found = tuple(code for code in (*environment.get("LANGUAGE", "").split(":"), place) if code)
    if found or sys.platform != "win32":
        return found
    import ctypes  # only here

    return (locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), ""),)
