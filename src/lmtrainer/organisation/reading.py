"""Reads the policy of this computer: finds what each place says; what follows from it is `judging`'s affair.

Where there is no policy this is a look into one folder (or two keys of the registry), because every start does it.
"""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from lmtrainer.frozen import frozen
from lmtrainer.organisation.places import MACHINE, SITE_POLICY, USER, Places, Registry
from lmtrainer.organisation.policy import NO_POLICY, PolicyInForce

MOST_FILES = 100
MOST_BYTES = 64 * 1024
ENDING = ".toml"


@frozen
class Told:
    """What one place says: its values by the names that it uses.

    ``trouble`` says why something cannot be read. Then ``text`` is what could be made out of the file, in which a key
    that was meant to be set is mentioned; None: nothing, so that any key may have been.
    ``by_registry``: names and values are those of a registry or a property list.
    """

    place: str
    values: Mapping[str, object]
    trouble: str = ""
    text: str | None = ""
    by_registry: bool = False


def policy_in_force(places: Places) -> PolicyInForce:
    """The policy of this computer and user. Never fails: what is wrong is told, and each key says what holds then."""
    told = [
        *_registry_tells(places.registry, USER),
        *[_plist_tells(path) for path in places.managed[:1] if path.exists()],
        *_site_tells(places.site),
        *_folder_tells(places.policy_folder),
        *[_plist_tells(path) for path in places.managed[1:] if path.exists()],
        *_registry_tells(places.registry, MACHINE),
    ]
    if not told:
        return NO_POLICY
    from lmtrainer.organisation.judging import judged

    return judged(told)


def _site_tells(site: Path | None) -> list[Told]:
    path = site / SITE_POLICY if site is not None else None
    return [told_by_file(path)] if path is not None and path.exists() else []


def _folder_tells(folder: Path | None) -> list[Told]:
    """The files of a folder by name, so that a later one wins. A file that vanishes meanwhile counts as unreadable."""
    if folder is None:
        return []
    try:
        found = sorted(p for p in folder.iterdir() if p.suffix == ENDING and not p.name.startswith("."))
    except FileNotFoundError:
        return []
    except OSError as error:
        return [Told(str(folder), {}, _reason(error), None)]
    told = [told_by_file(path) for path in found[:MOST_FILES]]
    if len(found) > MOST_FILES:
        told.append(Told(str(folder), {}, f"there are more than {MOST_FILES} files", None))
    return told


def told_by_file(path: Path) -> Told:
    """What one file of policy says."""
    try:
        data = _bytes(path)
    except OSError as error:
        return Told(str(path), {}, _reason(error), None)
    text = data.decode("utf-8", "replace")
    if len(data) > MOST_BYTES:
        return Told(str(path), {}, "it is larger than 64 kB", None)
    from lmtrainer.organisation.plain_toml import read_toml

    try:
        return Told(str(path), read_toml(data.decode("utf-8-sig")))
    except (ValueError, RecursionError) as error:
        return Told(str(path), {}, f"it is not valid TOML: {error}", text)


def _bytes(path: Path) -> bytes:
    """At most one byte more than is allowed, of a plain file: a pipe would keep the start waiting."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(0, "it is not a plain file")
        return file.read(MOST_BYTES + 1)


def _plist_tells(path: Path) -> Told:
    import plistlib

    try:
        values = plistlib.loads(_bytes(path))
    except OSError as error:
        return Told(str(path), {}, _reason(error), None)
    except Exception as error:  # the library names no common class for what may be wrong with a list
        return Told(str(path), {}, f"it is not a property list: {error}", None)
    if not isinstance(values, dict):
        return Told(str(path), {}, "it is not a table of keys", None)
    return Told(str(path), values, by_registry=True)


def _registry_tells(registry: Registry | None, hive: str) -> list[Told]:
    if registry is None:
        return []
    place = f"{hive}\\Software\\Policies\\lmtrainer"
    try:
        values = registry.values(hive)
    except OSError as error:
        return [Told(place, {}, _reason(error), None)]
    return [Told(place, values, by_registry=True)] if values else []


def _reason(error: OSError) -> str:
    return f"it cannot be read: {error.strerror or error}"
