"""Computes what a package asks of the system: what its libraries need, less what it brings itself."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from installers.checks.elf import Elf, is_elf, read_elf
from installers.failure import BuildFailed

DEBIAN = {  # what the program may ask of a desktop, and the package that brings it
    "ld-linux-x86-64.so.2": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",  # with Qt Network
    "libbrotlidec.so.1": "libbrotli1",
    "libc.so.6": "libc6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdl.so.2": "libc6",
    "libexpat.so.1": "libexpat1",  # with a Python that Debian built
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",  # with Qt Network
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",  # renamed in Debian 13 and Ubuntu 24.04
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libstdc++.so.6": "libstdc++6",
    "libutil.so.1": "libc6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
RPM_CAPABILITY = "{}()(64bit)"


def libraries_of(folder: Path) -> dict[str, Elf]:
    """Every library and program in the folder, by file name."""
    return {path.name: read_elf(path) for path in sorted(folder.rglob("*")) if is_elf(path)}


def from_outside(libraries: Mapping[str, Elf], brought: Iterable[str]) -> list[str]:
    """The libraries that are needed and not brought."""
    own = set(brought)
    return sorted({name for library in libraries.values() for name in library.needed if name not in own})


def debian_depends(libraries: Mapping[str, Elf], brought: Iterable[str]) -> str:
    """The field `Depends`. `BuildFailed` where a library is needed that no one has decided to ask for."""
    outside = from_outside(libraries, brought)
    unknown = [name for name in outside if name not in DEBIAN]
    if unknown:
        raise BuildFailed(
            f"{', '.join(unknown)}: needed, not brought, and on no list. Bring it (checks/allowed.py) or ask for it "
            "(linux/depends.py)."
        )
    newest = f"libc6 (>= {'.'.join(map(str, newest_glibc(libraries)))})"
    packages = {newest if DEBIAN[name] == "libc6" else DEBIAN[name] for name in outside}
    return ", ".join(sorted(packages))


def newest_glibc(libraries: Mapping[str, Elf]) -> tuple[int, int]:
    """The version of the C library that the most demanding library asks for."""
    return max((library.glibc for library in libraries.values()), default=(0, 0))


def rpm_depends(libraries: Mapping[str, Elf], brought: Iterable[str]) -> list[str]:
    """What an .rpm requires: libraries by their names, which every distribution resolves to its own packages."""
    major, minor = newest_glibc(libraries)
    names = [
        RPM_CAPABILITY.format(name) for name in from_outside(libraries, brought) if not name.startswith("ld-linux")
    ]
    return [*names, f"libc.so.6(GLIBC_{major}.{minor})(64bit)"]
