"""The .rpm, installed by dnf in a clean Debian, whose libraries a package of nothing but names offers to rpm."""

import json
import shutil
from pathlib import Path

from installers.linux.rpm import nfpm
from installers.release import NAME
from installers.smoke.debian_root import debian_root
from installers.smoke.linux_places import Linux, Packages
from installers.smoke.signing import PUBLIC
from installers.smoke.silent import installing, removing
from installers.workshop import WORK, run

STANDS_FOR = "debian-libraries"


def rpm_root(deb_depends: str) -> Path:
    """A clean Debian with dnf, and with the libraries that the .deb asks for."""
    root = debian_root("bookworm", WORK / "root-rpm")
    wanted = [choice.split("|")[0].split("(")[0].strip() for choice in deb_depends.split(",")]
    run("chroot", root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "dnf", "rpm", *wanted)
    return root


class ByDnf(Linux):
    """dnf checks what the package requires, and its signature."""

    kind = "rpm"

    def __init__(self, where: str, root: Path, packages: Packages, course: str) -> None:
        super().__init__(where, root, packages, course)
        self._offer_libraries(next(iter(packages.values()))[0])
        if PUBLIC.is_file():
            shutil.copyfile(PUBLIC, root / "tmp/key.asc")
            self.in_tmp(["rpm", "--import", "key.asc"])

    def install_files(self, packages: list[Path]) -> None:
        for package in packages:
            shutil.copyfile(package, self.root / "tmp" / package.name)
        self.in_tmp([*installing(self.kind, packages), "--setopt=localpkg_gpgcheck=1"])

    def remove(self) -> None:
        self.in_tmp(removing(self.kind, [], [NAME]))

    def _offer_libraries(self, package: Path) -> None:
        """Tell rpm of the libraries that apt has installed."""
        required = run("rpm", "-qp", "--nosignature", "--requires", package).splitlines()
        described = {
            "name": STANDS_FOR,
            "arch": "amd64",
            "version": "1.0.0",
            "maintainer": STANDS_FOR,
            "description": "Names of libraries that another kind of package brings.",
            "provides": sorted({name for name in required if not name.startswith("rpmlib(")}),
        }
        plan = WORK / "libraries.yaml"
        plan.write_text(json.dumps(described), "utf-8")
        target = self.root / "tmp/libraries.rpm"
        run(nfpm(), "package", "--config", plan, "--packager", "rpm", "--target", target)
        self.in_tmp(["rpm", "-U", "--nodeps", "--force", target.name])
