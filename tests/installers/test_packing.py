"""Notices, icons, sites and the rest that a package is made of."""

import json
import re
import struct
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from installers.command import main
from installers.failure import BuildFailed
from installers.icons import WINDOWS_SIZES, write_ico
from installers.linux.tree import FILES, copyright_text
from installers.notices.components import Component, artwork, own_component
from installers.notices.write import write_notices
from installers.release import EXTENSION, MIME_TYPE, Publisher, Release
from installers.smoke.row import Row, put_into, table
from installers.smoke.silent import RUN_STATUS, SILENT, installing, removing
from installers.targets import write_sums
from installers.tools import DEBIAN, NEEDS, missing_packages, needed
from installers.windows.assemble import four_numbers
from installers.windows.msi import Product, describe, settled
from installers.workshop import DOCUMENT, HERE, LOCKS

from setup_env import LIBRARIES

RELEASE = Release("0.1.0", "c0ffee", 1_763_856_000)
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"


def test_notices_and_the_bill_of_materials_name_every_part(tmp_path: Path) -> None:
    write_notices(RELEASE, [own_component(RELEASE), *artwork()], tmp_path)
    folder = tmp_path / "licences"
    notices = (folder / "NOTICES.txt").read_text("utf-8")
    bill = json.loads((folder / "lmtrainer.cdx.json").read_text("utf-8"))
    assert "GNU Lesser General Public License" in notices and "https://download.qt.io/" in notices
    assert [part["name"] for part in bill["components"]] == ["Atkinson Hyperlegible Next", "Inter", "Lucide"]
    assert bill["specVersion"] == "1.6" and bill["metadata"]["timestamp"] == "2025-11-23T00:00:00Z"
    assert all((folder / name).stat().st_size > 200 for name in ("lmtrainer.txt", "Inter.txt", "Lucide.txt"))


def test_the_same_commit_has_the_same_bill(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write_notices(RELEASE, [own_component(RELEASE), *artwork()], tmp_path / name)
    bills = [(tmp_path / name / "licences" / "lmtrainer.cdx.json").read_bytes() for name in ("a", "b")]
    assert bills[0] == bills[1]


def test_a_part_without_a_known_licence_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(BuildFailed, match="No licence is known for: stray"):
        write_notices(RELEASE, [Component("stray", "1", "unknown", (), "")], tmp_path)


def test_the_icon_for_windows_has_all_sizes_and_each_is_where_it_says(tmp_path: Path) -> None:
    path = tmp_path / "lmtrainer.ico"
    write_ico(path)
    data = path.read_bytes()
    assert struct.unpack("<HHH", data[:6]) == (0, 1, len(WINDOWS_SIZES))
    for number, size in enumerate(WINDOWS_SIZES):
        side, _, _, _, _, _, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert side == size % 256 and offset + length <= len(data)
        begins = data[offset : offset + 8]
        assert (
            begins == b"\x89PNG\r\n\x1a\n"
            if size == 256
            else struct.unpack_from("<Iii", data, offset) == (40, size, 2 * size)
        )


def test_desktop_file_mime_type_and_windows_speak_of_the_same_kind_of_file() -> None:
    assert f"MimeType={MIME_TYPE};" in (FILES / "lmtrainer.desktop").read_text()
    mime = (FILES / "lmtrainer.xml").read_text()
    assert f'type="{MIME_TYPE}"' in mime and f'pattern="*{EXTENSION}"' in mime


def test_debians_copyright_file_says_where_the_licences_are() -> None:
    text = copyright_text(RELEASE)
    assert text.startswith("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n")
    assert "Permission is hereby granted" in text and "/usr/share/common-licenses/LGPL-3" in text
    assert all(line == "" or line.strip() for line in text.splitlines())


def test_an_msi_has_one_identity_for_each_version_and_one_for_all(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lmtrainer.exe").touch()
    (tmp_path / "lib" / "a.py").touch()

    def made(version: str, edition: str = "c0ffee") -> Xml.Element:
        product = describe(Product("lmtrainer", "lmtrainer", version, "us", edition), {"": tmp_path}, True).find(
            "Product"
        )
        assert product is not None
        return product

    old, same, new, other = made("0.0.1"), made("0.0.1"), made("0.1.0"), made("0.0.1", "beef")
    assert Xml.tostring(old) == Xml.tostring(same)
    assert old.get("UpgradeCode") == new.get("UpgradeCode")
    assert len({product.get("Id") for product in (old, new, other)}) == 3
    assert {one.get("Id") for one in old.iter("Component")} == {one.get("Id") for one in old.iter("ComponentRef")}


def test_the_program_writes_its_folder_down_where_a_later_msi_and_a_sites_msi_look_for_it(tmp_path: Path) -> None:
    (tmp_path / "lmtrainer.exe").touch()
    program, site = (
        describe(Product(name, name, "1.0.0", "us", ""), {"": tmp_path}, with_program)
        for name, with_program in (("lmtrainer", True), ("lmtrainer-site-example", False))
    )
    written = next(value for value in program.iter("RegistryValue") if value.get("Value") == "[INSTALLDIR]")
    for package in (program, site):
        search = next(package.iter("RegistrySearch"))
        assert [search.get(word) for word in ("Root", "Key", "Name")] == [
            written.get(word) for word in ("Root", "Key", "Name")
        ]
    assert not list(site.iter("RegistryValue"))


def test_what_chance_and_clock_wrote_into_an_msi_is_settled() -> None:
    def written(guid: str, clock: bytes) -> bytes:
        return b"before{" + guid.encode() + b"}\0\0" + (b"\x40\0\0\0" + clock) * 2 + b"after"

    identity = "6BA7B812-9DAD-11D1-80B4-00C04FD430C8"
    first = settled(written("C049090A-4993-4825-A11A-ED710CEC1563", b"\n2345678"), identity, 0)
    second = settled(written("D049090A-4993-4825-A11A-ED710CEC1563", b"87654321"), identity, 0)
    assert first == second == written(identity, (11_644_473_600 * 10**7).to_bytes(8, "little"))
    with pytest.raises(BuildFailed, match="found 0 times"):
        settled(b"another form", identity, 0)


@pytest.mark.parametrize(("version", "numbers"), [("0.1.0", "0.1.0.0"), ("1.2", "1.2.0.0"), ("0.1.0rc2", "0.1.0.2")])
def test_a_version_is_four_numbers_for_windows(version: str, numbers: str) -> None:
    assert ".".join(four_numbers(version)) == numbers


def test_checksums_are_kept_for_packages_that_are_still_there(tmp_path: Path) -> None:
    for name in ("a.deb", "b.msi"):
        (tmp_path / name).write_text(name)
    write_sums(tmp_path, [tmp_path / "a.deb"])
    (tmp_path / "a.deb").unlink()
    write_sums(tmp_path, [tmp_path / "b.msi"])
    lines = (tmp_path / "SHA256SUMS").read_text().splitlines()
    assert [line.split("  ")[1] for line in lines] == ["b.msi"]


def test_each_target_knows_its_tools_and_what_is_missing_is_named_by_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert missing_packages(["makensis", "strip", "readelf", "libc.so.6"]) == ["binutils", "nsis"]
    assert "makensis" in needed(["win-exe"]) and "wixl" not in needed(["win-exe"])
    assert set(NEEDS) == {"deb", "run", "rpm", "win-exe", "win-msi", "site-deb", "site-msi", "site-zip"}


def test_every_locked_package_has_a_hash() -> None:
    for lock in LOCKS.glob("*.txt"):
        lines = [line for line in lock.read_text().splitlines() if not line.startswith("#")]
        assert lines and all("==" in line and " --hash=sha256:" in line for line in lines)


def test_a_site_package_without_a_site_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--target", "site-deb"])
    assert ended.value.code == 2 and "a site package needs --site" in capsys.readouterr().err


def test_whoever_builds_is_named_as_publisher_and_the_project_claims_no_domain() -> None:
    assert Publisher().application_id == "invalid.lmtrainer.lmtrainer"
    own = Publisher("Sample Institute", "software@it-dept.2nd.example")
    assert own.application_id == "example._2nd.it_dept.lmtrainer"
    assert f"Upstream-Contact: {own.maintainer}" in copyright_text(replace(RELEASE, publisher=own))


@pytest.mark.parametrize(("name", "contact"), [("", "a@b.example"), ("A <b>", "a@b.example"), ("A", "a at b")])
def test_a_publisher_that_packages_cannot_name_is_refused(name: str, contact: str) -> None:
    with pytest.raises(BuildFailed, match="must be"):
        Publisher(name, contact)


def test_a_signature_of_a_former_list_of_checksums_goes(tmp_path: Path) -> None:
    (tmp_path / "a.deb").touch()
    (tmp_path / "SHA256SUMS.asc").touch()
    write_sums(tmp_path, [tmp_path / "a.deb"])
    assert not (tmp_path / "SHA256SUMS.asc").exists()


@pytest.mark.parametrize("kind", SILENT)
def test_the_document_tells_the_commands_that_the_trials_run(kind: str) -> None:
    row = next(line for line in DOCUMENT.read_text("utf-8").splitlines() if line.startswith(f"| .{kind} | `"))
    assert re.findall("`(.+?)`", row)[:2] == list(SILENT[kind])
    if kind == "run":
        told = row.split("|")[4]
        assert told.strip() == ", ".join(f"{status} {meaning}" for meaning, status in RUN_STATUS.items())


def test_a_silent_command_takes_all_packages_that_lie_there() -> None:
    packages = [Path("/tmp/lmtrainer_0.1.0_amd64.deb"), Path("/tmp/lmtrainer-site-example_1.0.0_all.deb")]
    installed = ["./lmtrainer_0.1.0_amd64.deb", "./lmtrainer-site-example_1.0.0_all.deb"]
    assert installing("deb", packages) == ["apt-get", "install", "-y", *installed]
    assert removing("deb", packages, ["lmtrainer", "lmtrainer-site-example"])[3:] == [
        "lmtrainer",
        "lmtrainer-site-example",
    ]
    names = ["lmtrainer", "lmtrainer-site-example"]
    assert removing("deb", packages, names) == ["apt-get", "purge", "-y", *names]
    assert removing("run", [Path("/tmp/x.run")], []) == ["sh", "x.run", "--quiet", "--", "--remove"]


def test_a_row_says_where_a_trial_failed() -> None:
    row = Row("lmtrainer.deb", 31_000_000, "Debian 12", {"install": "9 s"}, "tour")
    assert table([row]).splitlines()[-1] == "| lmtrainer.deb | 31.0 MB | Debian 12 | 9 s | failed | – | – | – | – |"


def test_rows_of_some_trials_take_the_place_of_their_own_and_leave_the_others(tmp_path: Path) -> None:
    document = tmp_path / "deployment.md"
    document.write_text("before\n<!-- table: begin -->\nold\n<!-- table: end -->\nafter\n")
    deb = Row("lmtrainer_0.1.0_amd64.deb", 27_000_000, "this system", {}, "", ["rules: hold"])
    exe = Row("lmtrainer-0.1.0-setup.exe", 25_000_000, "Wine 8, one user", {}, "", ["an older sentence"])
    put_into(document, table([deb, exe], ["the list holds", "lmtrainer-0.1.0-setup.exe: holds"]), whole=True)
    exe = Row("lmtrainer-0.2.0-setup.exe", 25_000_000, "Wine 8, one user", {}, "", ["a newer sentence"])
    msi = Row("lmtrainer-0.2.0.msi", 36_000_000, "Wine 8, one user", {"install": "8 s"}, "more")
    put_into(document, table([exe, msi], ["lmtrainer-0.2.0-setup.exe: holds"]), whole=False)
    told = document.read_text()
    assert told.startswith("before\n") and told.endswith("after\n") and "older" not in told
    names = re.findall(r"^(?:\| |- )(lmtrainer\S+[^,\s]|Signatures: .+)", told, re.MULTILINE)
    assert names == [
        "lmtrainer_0.1.0_amd64.deb", "lmtrainer-0.2.0-setup.exe", "lmtrainer-0.2.0.msi",
        "Signatures: the list holds.", "Signatures: lmtrainer-0.2.0-setup.exe: holds.",
        "lmtrainer_0.1.0_amd64.deb", "lmtrainer-0.2.0-setup.exe", "lmtrainer-0.2.0.msi",
    ]  # fmt: skip
    put_into(document, table([deb]), whole=True)
    assert "0.2.0" not in document.read_text()


def test_a_row_that_is_older_than_a_step_leaves_its_column_open(tmp_path: Path) -> None:
    document = tmp_path / "deployment.md"
    deb = Row("lmtrainer.deb", 27_000_000, "this system", {"features": "6 kinds", "removal": "nothing left"})
    former = table([deb]).replace(" features |", "").replace(" 6 kinds |", "").replace("--- | ", "", 1)
    document.write_text(f"<!-- table: begin -->\n{former}<!-- table: end -->\n")
    put_into(document, table([Row("lmtrainer.run", 27_000_000, "this system", {"features": "6 kinds"})]), whole=False)
    told = document.read_text().splitlines()
    assert told[3] == "| lmtrainer.deb | 27.0 MB | this system | – | – | – | – | nothing left | – |"
    assert told[4] == "| lmtrainer.run | 27.0 MB | this system | – | – | – | 6 kinds | – | – |"


def test_a_checkout_and_the_packages_know_the_libraries_of_qt_by_the_same_names() -> None:
    """Each list stands alone, since each is read where nothing else is installed yet."""
    assert LIBRARIES.items() <= DEBIAN.items()


@pytest.mark.parametrize("script", ["build.py", "prove.py"])
def test_a_script_starts_with_nothing_but_python(script: str) -> None:
    words = [sys.executable, "-I", str(HERE / script), "--help"]
    assert subprocess.run(words, capture_output=True, text=True, check=True).stdout.startswith("usage: ")
