"""Where policy and site are on each platform.

No environment variable and no setting leads elsewhere, because both are a learner's. Tests pass other places along.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lmtrainer.frozen import frozen

if TYPE_CHECKING:
    from lmtrainer.organisation.registry import Registry

PRODUCT = "lmtrainer"
SITE_FILE, SITE_POLICY = "site.toml", "policy.toml"
ENDING = ".toml"
MACHINE, USER = "HKLM", "HKCU"


@frozen
class Places:
    """Where to look. ``managed`` are property lists, the user's before the machine's; ``sites``: the first that is."""

    policy_folder: Path | None = None
    registry: "Registry | None" = None
    managed: tuple[Path, ...] = ()
    sites: tuple[Path, ...] = ()

    @property
    def site(self) -> Path | None:
        """The folder of the site that is installed."""
        return next((folder for folder in self.sites if (folder / SITE_FILE).is_file()), None)

    @property
    def site_policy(self) -> tuple[Path, ...]:
        """The site's own file of policy, if it has one."""
        path = self.site / SITE_POLICY if self.site is not None else None
        return (path,) if path is not None and path.exists() else ()

    @property
    def may_hold_policy(self) -> bool:
        """Whether there is anything to read: a folder that refuses may hold something."""
        if self.registry is not None or self.site_policy or any(path.exists() for path in self.managed):
            return True
        try:
            return self.policy_folder is not None and any(p.suffix == ENDING for p in self.policy_folder.iterdir())
        except FileNotFoundError:
            return False
        except OSError:
            return True


def installed_places() -> Places:
    """The places of this platform."""
    beside = _beside_program()
    if sys.platform == "win32":
        from lmtrainer.organisation.registry import WindowsRegistry

        return Places(registry=WindowsRegistry(), sites=beside)
    if sys.platform == "darwin":
        from lmtrainer.organisation.account import account_name

        managed = Path("/Library/Managed Preferences")
        return Places(
            managed=(managed / account_name() / f"{PRODUCT}.plist", managed / f"{PRODUCT}.plist"),
            sites=(Path("/Library/Application Support") / PRODUCT / "site", *beside),
        )
    return Places(Path("/etc") / PRODUCT / "policy.d", sites=(Path("/usr/share") / f"{PRODUCT}-site", *beside))


def _beside_program() -> tuple[Path, ...]:
    """The folder ``site`` beside an installed program; a source tree and an environment have none."""
    program = Path(sys.executable)
    installed = getattr(sys, "frozen", False) or program.stem.lower() == PRODUCT
    return (program.parent / "site",) if installed else ()
