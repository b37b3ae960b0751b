"""What a Windows library needs, and whether a folder of them is complete."""

from collections.abc import Iterable, Mapping
from pathlib import Path

PE_SUFFIXES = (".dll", ".pyd", ".exe")
# Of every Windows 10 since 1903, besides the sets whose names begin with api-ms-win- and ext-ms-.
OF_WINDOWS = frozenset(
    """
    advapi32 authz bcrypt bcryptprimitives cfgmgr32 combase comctl32 comdlg32 crypt32 d2d1 d3d11 d3d12 d3d9
    dcomp dnsapi dwmapi dwrite dxgi gdi32 icuuc icuin icu imm32 iphlpapi kernel32 mpr mscms msvcrt ncrypt
    netapi32 ntdll ole32 oleaut32 propsys rpcrt4 secur32 setupapi shcore shell32 shlwapi ucrtbase
    uiautomationcore user32 userenv uxtheme version winhttp winmm winspool.drv ws2_32 wtsapi32
    """.split()  # noqa: SIM905
)


def imports_of(path: Path) -> tuple[str, ...]:
    """The libraries that are loaded with this one, in small letters; those loaded later on demand too."""
    import pefile

    image = pefile.PE(str(path), fast_load=True)
    kinds = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
    image.parse_data_directories([pefile.DIRECTORY_ENTRY[kind] for kind in kinds])
    found = [*getattr(image, "DIRECTORY_ENTRY_IMPORT", ()), *getattr(image, "DIRECTORY_ENTRY_DELAY_IMPORT", ())]
    names = tuple(entry.dll.decode("ascii").lower() for entry in found)
    image.close()
    return names


def binaries_in(folder: Path) -> list[Path]:
    """Every Windows program and library in the folder."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in PE_SUFFIXES)


def is_of_windows(name: str) -> bool:
    """Whether every supported Windows brings this library."""
    return name.startswith(("api-ms-win-", "ext-ms-")) or name.removesuffix(".dll") in OF_WINDOWS


def missing_imports(needs: Mapping[str, Iterable[str]]) -> list[str]:
    """A line for each library that is needed by one in the folder, and is neither there nor Windows' own.

    ``needs``: file name to the names that it imports.
    """
    there = {name.lower() for name in needs}
    return [
        f"{name}: needs {other}, which is not in the package"
        for name, others in sorted(needs.items())
        for other in sorted(set(others))
        if other not in there and not is_of_windows(other)
    ]


def closure_troubles(folder: Path) -> list[str]:
    """`missing_imports` of a folder."""
    return missing_imports({path.name: imports_of(path) for path in binaries_in(folder)})
