"""Builds the setup program for Windows."""

from pathlib import Path

from installers.release import EXTENSION, MIME_TYPE, NAME, Release
from installers.windows.assemble import FILES, four_numbers
from installers.workshop import WORK, run


def build_setup(release: Release, program: Path, site: Path | None, out: Path) -> Path:
    """Pack the program's folder, and a site's where there is one; returns the setup program."""
    package = out / f"{NAME}-{release.version}-setup.exe"
    out.mkdir(parents=True, exist_ok=True)
    own = WORK / "own-files.nsh"
    own.write_text("".join(f'Delete "$INSTDIR\\{path.name}"\n' for path in sorted(program.iterdir()) if path.is_file()))
    words = {
        "NAME": NAME,
        "VERSION": release.version,
        "NUMBERS": ".".join(four_numbers(release.version)),
        "PUBLISHER": release.publisher.name,
        "EXTENSION": EXTENSION,
        "MIME_TYPE": MIME_TYPE,
        "PROGRAM": str(program),
        "OWN_FILES": str(own),
        "ICON": str(WORK / "launcher" / "lmtrainer.ico"),
        "OUTPUT": str(package),
        **({"SITE": str(site)} if site else {}),
    }
    defined = [f"-D{name}={value}" for name, value in words.items()]
    run("makensis", "-V2", "-WX", "-NOCD", *defined, FILES / "setup.nsi", environment=release.environment)
    return package
