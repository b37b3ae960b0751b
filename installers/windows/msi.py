"""Builds .msi packages, always for the whole machine: of the program, or of a site alone."""

import hashlib
import os
import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as Xml

from installers.failure import BuildFailed
from installers.release import EXTENSION, MIME_TYPE, NAME, Release
from installers.workshop import WORK, run

_SPACE = uuid.UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")  # names of ours, made unique
_FROM_1601_S = 11_644_473_600  # how Windows counts
_SUMMARY = re.compile(rb"\{[0-9A-F-]{36}\}\0\0(?:\x40\0\0\0.{8}){2}", re.DOTALL)
_PLACE = f"Software\\{NAME}", "InstallDir"  # where the program's folder is written down, in HKLM
_WIX = "http://schemas.microsoft.com/wix/2006/wi"


@dataclass(frozen=True, slots=True)
class Product:
    """``family`` is the same for all versions, which replace each other; ``edition`` is this build alone."""

    family: str
    name: str
    version: str
    publisher: str
    edition: str

    def guid(self, what: str) -> str:
        """An identity that is the same in each build of the same thing."""
        return str(uuid.uuid5(_SPACE, f"{self.family}/{what}")).upper()


def build_msi(release: Release, program: Path, site: Path | None, out: Path) -> Path:
    """Pack the program's folder, and a site's where there is one; returns the package."""
    product = Product(
        NAME, NAME, release.version, release.publisher.name, release.commit + (digest_of(site) if site else "")
    )
    folders = {"": program, **({"site": site} if site else {})}
    return _build(product, release, folders, out / f"{NAME}-{release.version}.msi", True)


def build_site_msi(release: Release, site: Path, identity: str, name: str, version: str, out: Path) -> Path:
    """Pack a site's folder alone; it goes beside the program, and stays when that is upgraded."""
    product = Product(f"{NAME}-site-{identity}", f"{NAME} courses of {name}", version, name, digest_of(site))
    return _build(product, release, {"site": site}, out / f"{NAME}-site-{identity}-{version}.msi", False)


def digest_of(folder: Path) -> str:
    """A digest of all names and contents in a folder."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(f"{path.relative_to(folder).as_posix()}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _build(product: Product, release: Release, folders: dict[str, Path], package: Path, with_program: bool) -> Path:
    package.parent.mkdir(parents=True, exist_ok=True)
    plan = WORK / f"{product.family}.wxs"
    Xml.ElementTree(describe(product, folders, with_program)).write(plan, "utf-8", xml_declaration=True)
    run("wixl", "-a", "x64", "-o", package, plan.name, where=WORK, environment=release.environment)
    identity = product.guid(f"package/{product.version}/{product.edition}")
    package.write_bytes(settled(package.read_bytes(), identity, release.moment))
    return package


def settled(package: bytes, identity: str, moment: int) -> bytes:
    """The package with an identity and moments that follow from what is in it; wixl takes chance and the clock.

    ``identity`` has 36 characters. `BuildFailed` when they do not stand in the package as wixl writes them.
    """
    since_1601 = ((moment + _FROM_1601_S) * 10_000_000).to_bytes(8, "little")
    written = b"{" + identity.encode("ascii") + b"}\0\0" + (b"\x40\0\0\0" + since_1601) * 2
    changed, count = _SUMMARY.subn(lambda _found: written, package)
    if count != 1:
        raise BuildFailed(f"The summary of the .msi was found {count} times: wixl writes it in another form now.")
    return changed


def describe(product: Product, folders: dict[str, Path], with_program: bool) -> Xml.Element:
    """The package as wixl reads it. ``folders``: the name below the program's folder ("" for itself) and its source."""
    wix = Xml.Element("Wix", xmlns=_WIX)
    top = Xml.SubElement(
        wix, "Product", Id=product.guid(f"{product.version}/{product.edition}"), Name=product.name, Language="1033",
        Version=product.version, Manufacturer=product.publisher, UpgradeCode=product.guid("upgrade"),
    )  # fmt: skip
    Xml.SubElement(
        top, "Package", InstallerVersion="500", Compressed="yes", InstallScope="perMachine",
        Description=f"{product.name} {product.version}", Manufacturer=product.publisher,
    )  # fmt: skip
    Xml.SubElement(top, "MajorUpgrade", DowngradeErrorMessage="A newer version is installed.")
    Xml.SubElement(top, "Media", Id="1", Cabinet="files.cab", EmbedCab="yes")
    key, value = _PLACE  # an upgrade, a removal and a site find the folder that was chosen at first
    chosen = Xml.SubElement(top, "Property", Id="INSTALLDIR", Secure="yes")
    Xml.SubElement(
        chosen, "RegistrySearch", Id="place", Root="HKLM", Key=key, Name=value, Type="raw", Win64="yes",
    )  # fmt: skip
    target = Xml.SubElement(top, "Directory", Id="TARGETDIR", Name="SourceDir")
    if with_program:
        Xml.SubElement(top, "Icon", Id="lmtrainer.ico", SourceFile="launcher/lmtrainer.ico")
        Xml.SubElement(top, "Property", Id="ARPPRODUCTICON", Value="lmtrainer.ico")
        Xml.SubElement(target, "Directory", Id="ProgramMenuFolder")
    programs = Xml.SubElement(target, "Directory", Id="ProgramFiles64Folder")
    place = Xml.SubElement(programs, "Directory", Id="INSTALLDIR", Name=NAME)
    components = []
    for name, source in folders.items():
        inside = Xml.SubElement(place, "Directory", Id=_id("d", name), Name=name) if name else place
        components += list(_files(inside, source, name, lambda what: product.guid(what)))
    if with_program:
        components.append(_associations(place, product))
    feature = Xml.SubElement(top, "Feature", Id="Main", Level="1")
    for component in components:
        Xml.SubElement(feature, "ComponentRef", Id=component)
    return wix


def _files(place: Xml.Element, source: Path, prefix: str, guid: Callable[[str], str]) -> Iterator[str]:
    """Describe every file of a folder; yields the components."""
    for path in sorted(source.iterdir()):
        name = f"{prefix}/{path.name}" if prefix else path.name
        if path.is_dir():
            yield from _files(Xml.SubElement(place, "Directory", Id=_id("d", name), Name=path.name), path, name, guid)
            continue
        component = Xml.SubElement(place, "Component", Id=_id("c", name), Guid=guid(name), Win64="yes")
        written = os.path.relpath(path, WORK)  # wixl takes relative paths only
        Xml.SubElement(component, "File", Id=_id("f", name), Source=written, Name=path.name, KeyPath="yes")
        if name == f"{NAME}.exe":
            Xml.SubElement(
                component, "Shortcut", Id="start", Directory="ProgramMenuFolder", Name=NAME,
                WorkingDirectory="INSTALLDIR", Advertise="no", Target=f"[INSTALLDIR]{NAME}.exe",
            )  # fmt: skip
        yield _id("c", name)


def _associations(place: Xml.Element, product: Product) -> str:
    """The kind of file that the program opens, and the folder where it is."""
    component = Xml.SubElement(place, "Component", Id="associations", Guid=product.guid("associations"), Win64="yes")
    kind = f"Software\\Classes\\{NAME}.course"
    values = (
        (f"Software\\Classes\\{EXTENSION}", None, f"{NAME}.course"),
        (f"Software\\Classes\\{EXTENSION}", "Content Type", MIME_TYPE),
        (kind, None, "Training course"),
        (f"{kind}\\shell\\open\\command", None, f'"[INSTALLDIR]{NAME}.exe" "%1"'),
        (f"{kind}\\DefaultIcon", None, f"[INSTALLDIR]{NAME}.exe,0"),
        (*_PLACE, "[INSTALLDIR]"),
    )
    for number, (key, name, value) in enumerate(values):
        described = {"Root": "HKLM", "Key": key, "Type": "string", "Value": value}
        if name is not None:
            described["Name"] = name
        if number == 0:
            described["KeyPath"] = "yes"
        Xml.SubElement(component, "RegistryValue", described)
    return "associations"


def _id(kind: str, name: str) -> str:
    return kind + hashlib.sha1(name.encode()).hexdigest()[:16]
