"""Writes licences, notices and a CycloneDX bill of materials into the folder of a program."""

import json
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from installers.failure import BuildFailed
from installers.notices.components import QT_SOURCE, Component
from installers.release import NAME, Release

FOLDER = "licences"
NOTICES = "NOTICES.txt"
BILL = f"{NAME}.cdx.json"
_SPACE = uuid.UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")  # names of ours, made unique


def write_notices(release: Release, components: Iterable[Component], program: Path) -> None:
    """Write `licences/` into the program's folder. `BuildFailed` when a part has no licence or no text of it."""
    parts = sorted(components, key=lambda part: part.name.lower())
    bare = [part.name for part in parts if not part.texts or part.licence in ("", "unknown")]
    if bare:
        raise BuildFailed(f"No licence is known for: {', '.join(bare)}.")
    folder = program / FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in {name: text for part in parts for name, text in part.texts}.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
    (folder / NOTICES).write_text(notices(release, parts), "utf-8", newline="\n")
    (folder / BILL).write_text(json.dumps(bill(release, parts), indent=1, ensure_ascii=False) + "\n", "utf-8")


def notices(release: Release, parts: list[Component]) -> str:
    """What a person reads."""
    lines = [
        f"{NAME} {release.version} is under the MIT licence. It holds the work of others, listed here; the text of",
        "each licence stands beside this file.",
        "",
        "Qt and PySide are used under the GNU Lesser General Public License, version 3. Their libraries are separate",
        "files in the program's folder, and may be replaced by versions of one's own that fit. Their source is at",
        f"{QT_SOURCE}",
        "(the version below); whoever gave you this program must also give you that source if it is no longer there.",
        "",
    ]
    for part in parts:
        lines.append(f"{part.name} {part.version}".rstrip())
        lines.append(f"    {part.licence}: {', '.join(name for name, _ in part.texts)}")
        if part.source:
            lines.append(f"    source: {part.source}")
    return "\n".join(lines) + "\n"


def bill(release: Release, parts: list[Component]) -> dict[str, object]:
    """The bill of materials, CycloneDX 1.6."""
    own = next(part for part in parts if part.name == NAME)
    others = [_entry(part) for part in parts if part is not own]
    serial = uuid.uuid5(_SPACE, f"{NAME}/{release.commit}/{json.dumps(others)}")
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(release.moment, UTC).isoformat().replace("+00:00", "Z"),
            "component": {**_entry(own), "type": "application"},
        },
        "components": others,
        "dependencies": [{"ref": own.purl, "dependsOn": sorted(str(one["bom-ref"]) for one in others)}],
    }


def _entry(part: Component) -> dict[str, object]:
    entry: dict[str, object] = {"type": "library", "bom-ref": part.purl or part.name, "name": part.name}
    if part.version:
        entry["version"] = part.version
    entry["licenses"] = [{"expression": part.licence}]
    if part.purl:
        entry["purl"] = part.purl
    if part.sha256:
        entry["hashes"] = [{"alg": "SHA-256", "content": part.sha256}]
    if part.source:
        entry["externalReferences"] = [{"type": "source-distribution", "url": part.source}]
    return entry
