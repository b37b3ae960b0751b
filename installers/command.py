"""The words of `build.py`, and what each target does."""

import argparse
import sys
from pathlib import Path

from installers import python, tools, workshop
from installers.failure import BuildFailed
from installers.release import Publisher

APPLICATION = ("deb", "run", "rpm", "win-exe", "win-msi")
SITE = ("site-deb", "site-msi", "site-zip")
EVERY = (*APPLICATION, *SITE)


def main(words: list[str]) -> int:
    """Build what was asked for; returns 0, or 2 after saying why it could not be done."""
    options = _read(words)
    targets = EVERY if "all" in options.target else tuple(dict.fromkeys(options.target))
    if "all" in options.target and options.site is None:
        targets = APPLICATION
    try:
        tools.provide(tools.needed(targets, signed=options.gpg_key is not None), *python.outdated())
        status = workshop.enter(workshop.HERE / "build.py", words)
        if status is not None:
            return status
        from installers.targets import build

        for package in build(targets, options):
            print(f"{package.stat().st_size / 1000:9,.0f} kB  {package}")
    except BuildFailed as failure:
        print(f"installers: {failure}", file=sys.stderr)
        return 2
    return 0


def _read(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="installers/build.py", description="Build what organisations install.")
    parser.add_argument(
        "--target", action="append", required=True, choices=[*EVERY, "all"], help="what to build; may be said again"
    )
    parser.add_argument("--site", type=Path, metavar="DIR", help="an organisation's courses, brand and policy")
    parser.add_argument(
        "--site-version", metavar="VERSION", help="another version than the site's own, to try an upgrade"
    )
    parser.add_argument("--out", type=Path, metavar="DIR", default=Path("dist"), help="where packages go (dist)")
    parser.add_argument(
        "--release", metavar="VERSION", help="another version than the program's own, to try an upgrade"
    )
    parser.add_argument("--keep-frozen", action="store_true", help="use the program's folder of the last build again")
    parser.add_argument("--sign-key", type=Path, metavar="FILE", help="PKCS#12 file that signs Windows packages")
    parser.add_argument("--sign-password", type=Path, metavar="FILE", help="file with the password of that key")
    parser.add_argument("--gpg-key", metavar="ID", help="key in GnuPG's ring that signs SHA256SUMS and .rpm packages")
    parser.add_argument("--publisher", metavar="NAME", default=Publisher().name, help="who hands the packages out")
    parser.add_argument("--contact", metavar="MAIL", default=Publisher().contact, help="whom to write to about them")
    options = parser.parse_args(words)
    if any(target in SITE for target in options.target) and options.site is None:
        parser.error("a site package needs --site")
    return options
