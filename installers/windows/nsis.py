"""Builds the setup program for Windows."""

from pathlib import Path

from installers.release import EXTENSION, MIME_TYPE, NAME, Release
from installers.windows.assemble import FILES, four_numbers
from installers.windows.sign import SigningKey
from installers.workshop import WORK, run

UNINSTALLER = "uninstall.exe"


def build_setup(release: Release, program: Path, site: Path | None, out: Path, key: SigningKey | None) -> Path:
    """Pack the program's folder, and a site's where there is one; returns the setup program.

    ``key`` signs it and its uninstaller.
    """
    package = out / f"{NAME}-{release.version}-setup.exe"
    out.mkdir(parents=True, exist_ok=True)
    listed = WORK / "installed.txt"
    names = sorted([*(path.name for path in program.iterdir()), UNINSTALLER])
    listed.write_bytes("".join(f"{name}\r\n" for name in names).encode("ascii"))
    words = {
        "NAME": NAME,
        "VERSION": release.version,
        "NUMBERS": ".".join(four_numbers(release.version)),
        "PUBLISHER": release.publisher.name,
        "EXTENSION": EXTENSION,
        "MIME_TYPE": MIME_TYPE,
        "PROGRAM": str(program),
        "LISTED": str(listed),
        "ICON": str(WORK / "launcher" / "lmtrainer.ico"),
        "OUTPUT": str(package),
        **({"SITE": str(site)} if site else {}),
        **({"SIGNER": str(key.script(WORK / "sign.sh"))} if key else {}),
    }
    defined = [f"-D{name}={value}" for name, value in words.items()]
    run("makensis", "-V2", "-WX", "-NOCD", *defined, FILES / "setup.nsi", environment=release.environment)
    if key is not None:
        key.sign(package)
    return package
