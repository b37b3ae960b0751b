"""Installs the real packages, uses, upgrades and removes them, and writes one table. `make installers-test`.

Runs as root on Debian 12, because packages are installed for real. `--only deb` tries some; `--keep` takes the packages
of the last trial. What fails is told and stands in the table; the status is 1 then.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from installers import python, tools
from installers.failure import BuildFailed
from installers.release import NAME, this_release
from installers.smoke import linting, linux_places, signing, windows_places
from installers.smoke.debian_root import debian_root
from installers.smoke.linux_more import Desktop
from installers.smoke.record import NotProved
from installers.smoke.row import Row, put_into, table
from installers.smoke.rpm_place import ByDnf, rpm_root
from installers.smoke.run_more import Home
from installers.smoke.trial import Place, try_out
from installers.workshop import DOCUMENT, HERE, ROOT, WORK, enter, run

SITE = ROOT / "sites" / "example"
COURSE = "welcome"
OLDER = "0.0.1"
LATER = "200.0.0"  # a later edition of the site
BUNDLED = "with-site"  # packages that hold the program and the site
PACKAGES = WORK / "packages"
TOOLS = (
    "debootstrap", "lintian", "desktop-file-validate", "appstreamcli", "rpm", "xz", "update-mime-database", "gpg",
    "gpg-agent", "openssl", "Xvfb", "xdotool", "xprop", "xdg-open", "gio", "import", "update-desktop-database",
)  # fmt: skip


def main() -> int:
    """Build, try, write the table; returns 0 when everything held."""
    options = _read()
    if os.geteuid() != 0:
        print("installers: packages are installed for real: run this as root.", file=sys.stderr)
        return 2
    newer = this_release().version
    kinds = list(dict.fromkeys(name.split(":")[0] for name in options.only))
    if "rpm" in kinds and "deb" not in kinds:
        kinds.append("deb")  # which knows what Debian calls the libraries
    try:
        tools.provide({*TOOLS, *tools.needed(tools.NEEDS)}, *python.outdated())
        status = enter(HERE / "prove.py", sys.argv[1:])
        if status is not None:
            return status
        if not options.keep:
            build_both(newer, kinds)
        linted = linting.lint(PACKAGES / newer, kinds)
        signed = signing.signatures_hold(PACKAGES / newer, SITE)
    except (BuildFailed, NotProved) as failure:
        print(f"installers: {failure}", file=sys.stderr)
        return 2
    finally:
        signing.forget()
    rows = []
    for name, trial in TRIALS.items():
        if name in options.only:
            print(f"Trying {name} …", flush=True)
            rows += list(_rows(trial, newer))
    text = table(rows, signed)
    (WORK / "table.md").write_text(text, "utf-8")
    if options.write and rows and all(row.size for row in rows):
        put_into(DOCUMENT, text, whole=set(options.only) == set(TRIALS))
    elif options.write:
        print("A trial could not be made ready: the document stays as it is.")
    print(text, end="")
    for line in linted:
        print(line)
    return 1 if linted or not rows or any(row.failed for row in rows) else 0


def build_both(newer: str, kinds: list[str]) -> None:
    """Every package twice: the tree's own version, and an older one to upgrade from."""
    shutil.rmtree(PACKAGES, ignore_errors=True)  # those of a former trial are signed with other keys
    base: list[str | Path] = [sys.executable, HERE / "build.py", "--site", SITE]
    key: list[str | Path] = ["--gpg-key", signing.trial_key()]
    certificate, password = signing.trial_certificate()  # the site's .msi is built whatever else is
    key += ["--sign-key", certificate, "--sign-password", password]
    plain = [word for kind in kinds for word in ("--target", kind) if kind in ("deb", "win-exe", "win-msi")]
    with_site = [word for kind in kinds for word in ("--target", kind) if kind in ("run", "rpm")]
    alone = [word for kind in ("site-deb", "site-msi", "site-zip") for word in ("--target", kind)]
    for number, release in enumerate((newer, OLDER)):
        out: list[str | Path] = [
            "--out",
            PACKAGES / release,
            "--release",
            release,
            *(["--keep-frozen"] if number else []),
            *key,
        ]
        edition = ["--site-version", release]
        if plain:
            run(sys.executable, HERE / "build.py", *plain, *out, quiet=False)
        if with_site:
            run(
                *base,
                "--site-version",
                release,
                *with_site,
                *out,
                *(["--keep-frozen"] if not number and "deb" in kinds else []),
                quiet=False,
            )
        run(*base, *alone, "--out", PACKAGES / release, *edition, *key, quiet=False)
        together = [word for kind in ("deb", "win-exe", "win-msi") if kind in kinds for word in ("--target", kind)]
        if together:
            bundled = PACKAGES / BUNDLED / release
            run(
                *base,
                *together,
                "--keep-frozen",
                "--out",
                bundled,
                "--release",
                release,
                "--site-version",
                release,
                *key,
                quiet=False,
            )
    if "deb" in kinds:
        run(*base, "--target", "site-deb", "--out", PACKAGES, "--site-version", LATER, *key, quiet=False)


def _rows(trial: Callable[[str], tuple[Place, Path]], newer: str) -> Iterator[Row]:
    try:
        place, package = trial(newer)
    except (NotProved, BuildFailed, StopIteration) as trouble:
        print(f"  {trouble}", flush=True)
        yield Row("–", 0, "could not be made ready", {}, "install")
        return
    yield try_out(place, package, OLDER, newer, WORK / "trial")


def _package(release: str, pattern: str) -> Path:
    return next(iter(sorted((PACKAGES / release).glob(pattern))))


def _packages(newer: str, *patterns: str) -> dict[str, list[Path]]:
    return {release: [_package(release, pattern) for pattern in patterns] for release in (OLDER, newer)}


def _deb(where: str, root: Callable[[], Path]) -> Callable[[str], tuple[linux_places.Linux, Path]]:
    def trial(newer: str) -> tuple[linux_places.Linux, Path]:
        packages = _packages(newer, f"{NAME}_*_amd64.deb", f"{NAME}-site-*.deb")
        course = f"/usr/share/{NAME}-site/courses/{COURSE}"
        return linux_places.Linux(where, root(), packages, course), packages[newer][0]

    return trial


def _deb_here(newer: str) -> tuple[Place, Path]:
    place, package = _deb("this system", lambda: Path("/"))(newer)
    later = next(PACKAGES.glob(f"{NAME}-site-*_{LATER}_all.deb"))
    return Desktop(place.where, Path("/"), place.packages, place.course, later), package


def _deb_bundled(newer: str) -> tuple[Place, Path]:
    packages = {release: [next((PACKAGES / BUNDLED / release).glob("*.deb"))] for release in (OLDER, newer)}
    where = "this system, the site in the same file"
    return Desktop(where, Path("/"), packages, f"/usr/share/{NAME}-site/courses/{COURSE}", None), packages[newer][0]


def _run(newer: str) -> tuple[Place, Path]:
    packages = _packages(newer, "*.run")
    course = f"/home/{linux_places.LEARNER}/.local/lib/{NAME}/site/courses/{COURSE}"
    return Home("this system, without root's rights", Path("/"), packages, course), packages[newer][0]


def _rpm(newer: str) -> tuple[Place, Path]:
    packages = _packages(newer, "*.rpm")
    course = f"/usr/share/{NAME}-site/courses/{COURSE}"
    depends = run("dpkg-deb", "-f", _package(newer, f"{NAME}_*_amd64.deb"), "Depends")
    return ByDnf("clean Debian 12, by dnf", rpm_root(depends), packages, course), packages[newer][0]


def _exe(mode: str) -> Callable[[str], tuple[Place, Path]]:
    """With the site's folder beside the setup program."""

    def trial(newer: str) -> tuple[Place, Path]:
        packages = _packages(newer, "*-setup.exe", f"{NAME}-site-*.zip")
        for _setup, site in packages.values():  # the site lies beside the setup program
            shutil.rmtree(site.parent / "site", ignore_errors=True)
            shutil.unpack_archive(site, site.parent)
        setups = {release: files[0] for release, files in packages.items()}
        wine = windows_places.prepare(WORK / f"wine-{mode}")
        return windows_places.Setup(wine, mode, setups, COURSE), setups[newer]

    return trial


def _exe_bundled(newer: str) -> tuple[Place, Path]:
    setups = {release: next((PACKAGES / BUNDLED / release).glob("*-setup.exe")) for release in (OLDER, newer)}
    place = windows_places.Setup(windows_places.prepare(WORK / "wine-CurrentUser"), "CurrentUser", setups, COURSE)
    place.where += ", the site in the same file"
    return place, setups[newer]


def _msi_bundled(newer: str) -> tuple[Place, Path]:
    packages = {release: [next((PACKAGES / BUNDLED / release).glob("*.msi"))] for release in (OLDER, newer)}
    place = windows_places.Msi(windows_places.prepare(WORK / "wine-msi-bundled"), packages, COURSE)
    place.where += ", the site in the same file"
    return place, packages[newer][0]


def _msi(newer: str) -> tuple[Place, Path]:
    packages = _packages(newer, f"{NAME}-[0-9]*.msi", f"{NAME}-site-*.msi")
    wine = windows_places.prepare(WORK / "wine-msi")
    return windows_places.Msi(wine, packages, COURSE), packages[newer][0]


TRIALS: dict[str, Callable[[str], tuple[Place, Path]]] = {
    "deb": _deb_here,
    "deb:bundled": _deb_bundled,
    "deb:bookworm": _deb("clean Debian 12", lambda: debian_root("bookworm", WORK / "root-bookworm")),
    "deb:trixie": _deb("clean Debian 13", lambda: debian_root("trixie", WORK / "root-trixie")),
    "run": _run,
    "rpm": _rpm,
    "win-exe": _exe("AllUsers"),
    "win-exe:user": _exe_bundled,
    "win-msi": _msi,
    "win-msi:bundled": _msi_bundled,
}


def _read() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    names = list(TRIALS)
    parser.add_argument("--only", nargs="+", choices=names, default=names, help="some of the trials")
    parser.add_argument("--keep", action="store_true", help="try the packages of the last trial again")
    parser.add_argument("--write", action="store_true", help="put the rows into docs/deployment.md")
    return parser.parse_args()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except subprocess.TimeoutExpired as late:
        sys.exit(f"installers: {late}")
