"""Packs a site alone: courses, brand and policy without any program."""

import gzip
import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from installers.linux.deb import installed_kib, pack
from installers.linux.tree import SITE, debian_changelog, settle
from installers.release import NAME, Release
from installers.sites import Site
from installers.workshop import WORK


def build_site_deb(release: Release, site: Site, out: Path) -> Path:
    """A .deb that needs the program's."""
    staged = WORK / "site-deb"
    shutil.rmtree(staged, ignore_errors=True)
    site.copy(staged / SITE)
    name = f"{NAME}-site-{site.identity}"
    documents = staged / f"usr/share/doc/{name}"
    documents.mkdir(parents=True)
    year = release.date.split("-")[0]
    told = (
        f"Copyright: {year} {site.name}\n\nThe courses, pictures and texts in this package are those of {site.name}.\n"
    )
    (documents / "copyright").write_text(told, "utf-8")
    changes = debian_changelog(name, site.version, release)
    (documents / "changelog.gz").write_bytes(gzip.compress(changes.encode(), 9, mtime=0))
    settle(staged, release)
    fields = {
        "Package": name,
        "Version": site.version,
        "Architecture": "all",
        "Maintainer": release.publisher.maintainer,
        "Installed-Size": str(installed_kib(staged)),
        "Depends": NAME,
        "Provides": f"{NAME}-site",
        "Conflicts": f"{NAME}-site",
        "Section": "education",
        "Priority": "optional",
        "Description": f"courses of {site.name} for {NAME}\n Courses, colours, logo and rules of {site.name}.",
    }
    return pack(release, staged, fields, out / f"{name}_{site.version}_all.deb")


def build_site_zip(release: Release, site: Site, out: Path) -> Path:
    """A .zip with the folder `site`, to lie beside the Windows setup program or in the program's folder."""
    package = out / f"{NAME}-site-{site.identity}-{site.version}.zip"
    out.mkdir(parents=True, exist_ok=True)
    staged = WORK / "site-zip"
    shutil.rmtree(staged, ignore_errors=True)
    site.copy(staged / "site")
    moment = datetime.fromtimestamp(release.moment, UTC).timetuple()[:6]
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for path in staged.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(staged).as_posix(), moment)
            entry.external_attr, entry.compress_type = 0o100644 << 16, zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return package
