"""What the distributions' own tools say about the packages."""

import json
import subprocess
import tempfile
from pathlib import Path

from installers.linux.tree import FILES, write_metainfo
from installers.release import NAME, this_release


def lint(packages: Path, kinds: list[str]) -> list[str]:
    """A line for everything that is said and not explained in `lintian-overrides`; none when all is well."""
    if "deb" not in kinds:
        return []
    said = []
    for package in sorted(packages.glob("*.deb")):
        done = subprocess.run(
            ["lintian", "--no-cfg", "--tag-display-limit", "0", "--allow-root", "--fail-on", "none", str(package)],
            capture_output=True, text=True,
        )  # fmt: skip
        said += [f"lintian: {line}" for line in done.stdout.splitlines() if line.startswith(("E:", "W:"))]
    said += _lines("desktop-file-validate", str(FILES / f"{NAME}.desktop"))
    with tempfile.TemporaryDirectory() as folder:
        path = write_metainfo(Path(folder), this_release())
        done = subprocess.run(
            ["appstreamcli", "validate", "--no-net", "--format", "yaml", str(path)], capture_output=True, text=True
        )
        if done.returncode:
            said += [f"appstreamcli: {line}" for line in done.stdout.splitlines()]
        said += _mime()
    return said + [f"bill of materials: {line}" for line in _bill(packages)]


def _mime() -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        packages = Path(folder) / "packages"
        packages.mkdir()
        (packages / f"{NAME}.xml").write_bytes((FILES / f"{NAME}.xml").read_bytes())
        said = _lines("update-mime-database", folder)
        known = (Path(folder) / "globs2").read_text()
        return said + ([] if "*.lmcourse" in known else ["the MIME type is not known after its installation"])


def _bill(packages: Path) -> list[str]:
    """Whether the bill in the .deb is valid CycloneDX."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    package = next(iter(sorted(packages.glob(f"{NAME}_*.deb"))))
    listed = f"./usr/lib/{NAME}/licences/{NAME}.cdx.json"
    tar = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(package)], capture_output=True, check=True).stdout
    text = subprocess.run(["tar", "-xO", listed], input=tar, capture_output=True, check=True).stdout.decode()
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    return (
        [str(wrong)] if wrong is not None else ([] if len(json.loads(text)["components"]) > 20 else ["it is too short"])
    )


def _lines(*words: str) -> list[str]:
    done = subprocess.run(words, capture_output=True, text=True)
    return [f"{words[0]}: {line}" for line in (done.stdout + done.stderr).splitlines()] if done.returncode else []
