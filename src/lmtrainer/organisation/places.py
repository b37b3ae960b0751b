"""Where policy and site are on each platform.

No environment variable and no setting leads elsewhere, because both are a learner's. Tests pass other places along.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from lmtrainer.frozen import frozen

PRODUCT = "lmtrainer"
SITE_FILE, SITE_POLICY = "site.toml", "policy.toml"
Hive = str
MACHINE, USER = "HKLM", "HKCU"
RegistryValue = int | str | list[str]


class Registry(Protocol):
    """The part of the Windows registry in which an administrator writes policy."""

    def values(self, hive: Hive) -> Mapping[str, RegistryValue] | None:
        """The values below ``Software\\Policies\\lmtrainer``; None when there are none. Raises `OSError`."""
        ...


@frozen
class Places:
    """Where to look. ``managed`` are property lists, the user's before the machine's; ``sites``: the first that is."""

    policy_folder: Path | None = None
    registry: Registry | None = None
    managed: tuple[Path, ...] = ()
    sites: tuple[Path, ...] = ()

    @property
    def site(self) -> Path | None:
        """The folder of the site that is installed."""
        return next((folder for folder in self.sites if (folder / SITE_FILE).is_file()), None)


def installed_places() -> Places:
    """The places of this platform."""
    beside = _beside_program()
    if sys.platform == "win32":
        from lmtrainer.organisation.registry import WindowsRegistry

        return Places(registry=WindowsRegistry(), sites=beside)
    if sys.platform == "darwin":
        import getpass

        managed = Path("/Library/Managed Preferences")
        return Places(
            managed=(managed / getpass.getuser() / f"{PRODUCT}.plist", managed / f"{PRODUCT}.plist"),
            sites=(Path("/Library/Application Support") / PRODUCT / "site", *beside),
        )
    return Places(Path("/etc") / PRODUCT / "policy.d", sites=(Path("/usr/share") / f"{PRODUCT}-site", *beside))


def _beside_program() -> tuple[Path, ...]:
    """The folder ``site`` beside an installed program; a source tree and an environment have none."""
    program = Path(sys.executable)
    installed = getattr(sys, "frozen", False) or program.stem.lower() == PRODUCT
    return (program.parent / "site",) if installed else ()
