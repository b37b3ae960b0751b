"""The Windows registry, read with `winreg`. Only where policy lies, and only to read."""

import sys
from collections.abc import Mapping
from typing import Protocol

from lmtrainer.organisation.places import MACHINE

Hive = str
RegistryValue = int | str | list[str]
POLICIES = r"Software\Policies\lmtrainer"


class Registry(Protocol):
    """The part of the Windows registry in which an administrator writes policy."""

    def values(self, hive: Hive) -> Mapping[str, RegistryValue] | None:
        """The values below ``Software\\Policies\\lmtrainer``; None when there are none. Raises `OSError`."""
        ...


class WindowsRegistry:
    """`Registry` on Windows. An administrator alone may write there; a learner may not."""

    def values(self, hive: Hive) -> Mapping[str, RegistryValue] | None:
        """The values; those of other types than text, number and texts come as an empty list, which no key takes."""
        if sys.platform != "win32":
            return None
        import winreg

        root = winreg.HKEY_LOCAL_MACHINE if hive == MACHINE else winreg.HKEY_CURRENT_USER
        try:
            key = winreg.OpenKey(root, POLICIES, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY)
        except FileNotFoundError:
            return None
        found: dict[str, RegistryValue] = {}
        with key:
            for number in range(winreg.QueryInfoKey(key)[1]):
                name, value, kind = winreg.EnumValue(key, number)
                known = kind in (winreg.REG_SZ, winreg.REG_EXPAND_SZ, winreg.REG_DWORD, winreg.REG_MULTI_SZ)
                found[name] = value if known and value is not None else []
        return found
