"""Builds the .deb of the program, alone or with a site."""

import hashlib
import shutil
from pathlib import Path

from installers.linux.depends import debian_depends, libraries_of
from installers.linux.tree import FILES, installing_scripts, settle
from installers.release import DESCRIPTION, NAME, SUMMARY, Release
from installers.workshop import run

RECOMMENDS = "shared-mime-info, desktop-file-utils, hicolor-icon-theme, xdg-utils"


def build_deb(release: Release, tree: Path, work: Path, out: Path, site_version: str | None) -> Path:
    """Pack the laid-out ``tree``; returns the package. A site in it counts for its version."""
    staged = work / "deb"
    shutil.rmtree(staged, ignore_errors=True)
    shutil.copytree(tree, staged, symlinks=True)
    overrides = staged / f"usr/share/lintian/overrides/{NAME}"
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(FILES / "lintian-overrides", overrides)
    settle(staged, release)
    program = staged / f"usr/lib/{NAME}"
    brought = [path.name for path in program.rglob("*")]
    version = release.version + (f"+site{site_version}" if site_version else "")
    fields = {
        "Package": NAME,
        "Version": version,
        "Architecture": "amd64",
        "Maintainer": release.publisher.maintainer,
        "Installed-Size": str(installed_kib(staged)),
        "Depends": debian_depends(libraries_of(program), brought),
        "Recommends": RECOMMENDS,
        **({"Provides": f"{NAME}-site", "Conflicts": f"{NAME}-site"} if site_version else {}),
        "Section": "education",
        "Priority": "optional",
        "Description": f"{SUMMARY[0].lower()}{SUMMARY[1:]}\n{_wrapped(DESCRIPTION)}",
    }
    scripts = installing_scripts(work / "scripts")
    return pack(release, staged, fields, out / f"{NAME}_{version}_amd64.deb", scripts)


def pack(release: Release, staged: Path, fields: dict[str, str], package: Path, scripts: tuple[Path, ...] = ()) -> Path:
    """Add Debian's control files, and the scripts that dpkg runs, to the staged tree and pack it."""
    files = sorted(path for path in staged.rglob("*") if path.is_file() and not path.is_symlink())
    sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(staged)}\n" for path in files]
    control = staged / "DEBIAN"
    control.mkdir()
    (control / "control").write_text("".join(f"{name}: {value}\n" for name, value in fields.items()), "utf-8")
    (control / "md5sums").write_text("".join(sums), "utf-8")
    for path in control.iterdir():
        path.chmod(0o644)
    for script in scripts:
        shutil.copy(script, control / script.name)
    package.parent.mkdir(parents=True, exist_ok=True)
    run(
        "dpkg-deb",
        "--root-owner-group",
        "-Zxz",
        "--threads-max=1",
        "-b",
        staged,
        package,
        environment=release.environment,
    )
    shutil.rmtree(staged)
    return package


def installed_kib(tree: Path) -> int:
    """What Debian calls the installed size: each file in whole KiB, one for everything else."""
    return sum(
        (path.stat().st_size + 1023) // 1024 if path.is_file() and not path.is_symlink() else 1
        for path in tree.rglob("*")
    )


def _wrapped(text: str) -> str:
    import textwrap

    return "\n".join(f" {line}" for line in textwrap.wrap(text, 76))
