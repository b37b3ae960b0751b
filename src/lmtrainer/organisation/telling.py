"""What each place says about policy, read with limits; what follows from it is `judging`'s affair."""

from codecs import BOM_UTF8 as BOM
from collections.abc import Mapping
from pathlib import Path

from lmtrainer.frozen import frozen
from lmtrainer.organisation.places import ENDING, MACHINE, USER, Places
from lmtrainer.organisation.plain_toml import read_toml
from lmtrainer.organisation.registry import Registry
from lmtrainer.plain_file import TooLarge, read_plain

MOST_FILES = 100
MOST_BYTES = 64 * 1024


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


def all_told(places: Places) -> list[Told]:
    """What each place says, the strongest last: the user's places, the site's file, the machine's places."""
    return [
        *_registry_tells(places.registry, USER),
        *[told_by_plist(path) for path in places.managed[:1] if path.exists()],
        *[told_by_file(path) for path in places.site_policy],
        *_folder_tells(places.policy_folder),
        *[told_by_plist(path) for path in places.managed[1:] if path.exists()],
        *_registry_tells(places.registry, MACHINE),
    ]


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
        data = read_plain(path, MOST_BYTES)
    except TooLarge as error:
        return Told(str(path), {}, str(error), None)
    except OSError as error:
        return Told(str(path), {}, _reason(error), None)
    text = data.decode("utf-8", "replace")
    try:
        return Told(str(path), read_toml(data.removeprefix(BOM).decode()))
    except (ValueError, RecursionError) as error:
        return Told(str(path), {}, f"it is not valid TOML: {error}", text)


def told_by_plist(path: Path) -> Told:
    """What one property list says."""
    import plistlib

    try:
        values = plistlib.loads(read_plain(path, MOST_BYTES))
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
