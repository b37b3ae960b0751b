"""The account that the program runs under, as the system knows it: no environment variable has a say in it.

A learner may set HOME, USER, USERPROFILE or APPDATA to anything. Policy goes by the account's own entry instead.
"""

import sys
from collections.abc import Callable
from pathlib import Path

_FOLDERS = {  # what administrators write in paths -> the known folder of the system, {FDD39AD0-…}
    "userprofile": "5E6C858F-0E22-4760-9AFE-EA3317B67173",
    "appdata": "3EB685DB-65F9-4CF6-A03A-E3EF65729F3D",
    "localappdata": "F1B32785-6FBA-4FCF-9D55-7B8E7F157091",
    "programdata": "62AB5D82-FDC1-4DC3-A9DD-070D1D495D97",
    "allusersprofile": "62AB5D82-FDC1-4DC3-A9DD-070D1D495D97",
    "public": "DFDF76A2-C82A-4D63-906A-5644AC457385",
    "programfiles": "905E63B6-C1BF-494E-B29C-65B732D3D21A",
    "systemroot": "F38BF404-1D43-42F2-9305-67DE0B28FC23",
    "windir": "F38BF404-1D43-42F2-9305-67DE0B28FC23",
}
_MACHINE = r"SYSTEM\CurrentControlSet\Control\Session Manager\Environment"
Variable = Callable[[str], str | None]
"""The name of a variable -> its value, None where there is none."""


def account_name() -> str:
    """The name of the account; its number where it has no name."""
    if sys.platform == "win32":
        return _windows_name()
    import os
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())


def home_folder(account: str = "") -> Path | None:
    """The account's own folder, or that of another account by its name; None where there is none."""
    if sys.platform == "win32":
        profile = None if account else _known_folder(_FOLDERS["userprofile"])
        return Path(profile) if profile else None
    import os
    import pwd

    try:
        entry = pwd.getpwnam(account) if account else pwd.getpwuid(os.getuid())
    except KeyError:
        return None
    return Path(entry.pw_dir) if entry.pw_dir else None


def system_variable(name: str) -> str | None:
    """A variable of Windows as the system and its administrators set it; None for those that are a user's own."""
    if sys.platform != "win32":
        return None
    key = name.casefold()
    if key == "username":
        return _windows_name()
    if key in _FOLDERS:
        return _known_folder(_FOLDERS[key])
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _MACHINE) as found:
            value, kind = winreg.QueryValueEx(found, name)
    except OSError:
        return None
    return value if kind == winreg.REG_SZ and isinstance(value, str) else None


def _windows_name() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes

    size = ctypes.c_ulong(257)
    text = ctypes.create_unicode_buffer(size.value)
    return text.value if ctypes.windll.advapi32.GetUserNameW(text, ctypes.byref(size)) else "user"


def _known_folder(identity: str) -> str | None:
    """The path of a known folder by its number."""
    if sys.platform != "win32":
        return None
    import ctypes
    from uuid import UUID

    number = ctypes.create_string_buffer(UUID(identity).bytes_le, 16)
    path = ctypes.c_wchar_p()
    answer = ctypes.windll.shell32.SHGetKnownFolderPath(number, 0, None, ctypes.byref(path))
    try:
        return path.value if answer == 0 else None
    finally:
        ctypes.windll.ole32.CoTaskMemFree(path)
