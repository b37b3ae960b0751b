"""Packages: the same course gives the same bytes, and whatever is changed afterwards is found."""

import json
import os
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lmtrainer.__main__ import main
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.model import SealState
from lmtrainer.course.opening import open_source
from lmtrainer.course.problems import Fault, Problem
from lmtrainer.course.reader import CourseReader
from lmtrainer.course.seal import key_fingerprint, new_key, seal_of
from lmtrainer.publishing.handing_out import NotHandedOut, check_place
from lmtrainer.publishing.packing import NotPacked, checked, default_target, pack, package_bytes
from lmtrainer.publishing.signing_keys import BadKeyFile, is_secret, make_key_files, read_key, read_public
from lmtrainer.study.compiling import compile_course
from lmtrainer.study.trusted_keys import TrustedKeys

BUNDLED = Path(__file__).parents[2] / "courses" / "leadership-vs-management"
KEY = new_key("The school")
FILES = [("course.toml", b'title = "A"\n'), ("01-a.md", b"# A\n\nWords.\n"), ("media/a.png", b"\x89PNG")]


def packed(tmp_path: Path, files: list[tuple[str, bytes]] = FILES, *, signed: bool = True) -> Path:
    target = tmp_path / "a.lmcourse"
    target.write_bytes(package_bytes(files, KEY if signed else None))
    return target


def test_the_same_course_gives_the_same_bytes_wherever_and_whenever_it_is_packed(tmp_path: Path, make_course) -> None:
    root = make_course()
    first = pack(FolderSource(root), (), tmp_path / "one.lmcourse").path.read_bytes()
    elsewhere = tmp_path / "elsewhere"
    root.rename(elsewhere)
    for path in elsewhere.rglob("*"):
        os.utime(path, (1, 1))
    assert pack(FolderSource(elsewhere), (), tmp_path / "two.lmcourse").path.read_bytes() == first


def test_texts_for_authors_and_hidden_files_stay_at_home_and_pictures_do_not(tmp_path: Path, make_course) -> None:
    extra = ("COVERAGE.md", "README.txt", "LICENSE", ".git/config", "_draft.md", "media/IMG_0042.PNG", "media/NOTE.png")
    root = make_course(**dict.fromkeys(extra, "x"))
    pack(FolderSource(root), (), tmp_path / "a.lmcourse")
    with zipfile.ZipFile(tmp_path / "a.lmcourse") as archive:
        names = set(archive.namelist())
    assert names & set(extra) == {"media/IMG_0042.PNG", "media/NOTE.png"}
    assert {"manifest.json", "course.toml", "01-first/01-leading.md"} <= names


def test_a_package_holds_the_very_course(tmp_path: Path) -> None:
    pack(FolderSource(BUNDLED), (), tmp_path / "b.lmcourse", KEY)
    read = [CourseReader(open_source(path)).read() for path in (BUNDLED, tmp_path / "b.lmcourse")]
    assert read[0] == read[1] and not read[0].problems


@pytest.mark.parametrize("name", ["mine.key", "notes.txt", "media/picture.png", "02-second/key.md"])
def test_a_course_that_holds_a_secret_key_by_whatever_name_is_not_packed(
    tmp_path: Path, make_course, name: str
) -> None:
    root = make_course(**{name: "x"})
    (root / name).unlink()
    make_key_files(root / name, "The school")
    with pytest.raises(NotPacked, match=rf"{name} is a secret key.* Move it to a folder outside"):
        pack(FolderSource(root), (), tmp_path / "a.lmcourse")
    assert not (tmp_path / "a.lmcourse").exists()
    (root / name).unlink()
    assert pack(FolderSource(root), (), tmp_path / "a.lmcourse").path.exists()  # the public half may be in it


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]), st.sampled_from([None, 1, 4]), st.booleans())
def test_whatever_signs_is_known_as_a_secret_key(
    tmp_path_factory, encoding: str, indent: int | None, more: bool
) -> None:
    held = {"kind": "lmtrainer signing key", "name": KEY.name, "public": KEY.public, "seed": KEY.seed}
    file = tmp_path_factory.mktemp("k") / "k"
    file.write_bytes(json.dumps({**held, **({"note": "ours"} if more else {})}, indent=indent).encode(encoding))
    assert read_key(file) == KEY and is_secret(file.read_bytes())


def test_packages_in_the_course_are_left_out_and_named(tmp_path: Path, make_course, capsys) -> None:
    root = make_course(**{"old.lmcourse": "x", "media/Older.LMCOURSE": "x"})
    made = pack(FolderSource(root), (), tmp_path / "a.lmcourse")
    assert made.left_out == ("media/Older.LMCOURSE", "old.lmcourse")
    with zipfile.ZipFile(made.path) as archive:
        assert not [name for name in archive.namelist() if name.lower().endswith(".lmcourse")]
    assert main(["pack", str(root), "-o", str(tmp_path / "b.lmcourse")]) == 0
    assert "old.lmcourse was left out" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a.lmcourse", "01-first/a.lmcourse", "_kept/a.lmcourse", "01-first/01-leading.md"])
def test_no_package_is_written_into_its_course(make_course, capsys, name: str) -> None:
    root = make_course()
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert main(["pack", str(root), "-o", str(root / name)]) == 1
    assert "would be part of the course" in (said := capsys.readouterr().err) and "outside the course" in said
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_no_way_around_leads_into_the_course(tmp_path: Path, make_course) -> None:
    root = make_course()
    (tmp_path / "link").symlink_to(root)
    (tmp_path / "first").symlink_to(root / "01-first")
    for place in (tmp_path / "link", tmp_path / "first", tmp_path / "link" / "01-first" / ".." / "new"):
        with pytest.raises(NotHandedOut):
            check_place(place / "a.gift", root)
        with pytest.raises(NotHandedOut):
            check_place(place / "a.gift", tmp_path / "link")
    for place in (tmp_path, root.with_name(f"{root.name}2"), root / ".."):
        check_place(place / "a.gift", root)


def test_a_course_with_an_error_is_not_packed_and_an_old_package_stays(tmp_path: Path, make_course) -> None:
    target = tmp_path / "a.lmcourse"
    target.write_bytes(b"old")
    problem = Problem("a.md", 1, 1, Fault("any", "Something is wrong.", "Mend it."))
    with pytest.raises(NotPacked) as raised:
        pack(FolderSource(make_course()), (problem,), target)
    assert raised.value.problems == (problem,) and target.read_bytes() == b"old"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2), st.binary(max_size=40), st.sampled_from(["01-a.md", "02-b.md", "media/a.png", "x/y.md"]))
def test_a_file_that_is_put_in_taken_out_or_changed_is_named(
    tmp_path_factory, kind: int, data: bytes, name: str
) -> None:
    files = dict(FILES)
    match kind:
        case 0:
            files[name] = data
        case 1:
            files.pop(name, None)
        case _:
            files["hidden/.x"] = data
    folder = tmp_path_factory.mktemp("p")
    original = packed(folder)
    with zipfile.ZipFile(original) as archive:
        manifest, signature = archive.read("manifest.json"), archive.read("signature")
    forged = folder / "forged.lmcourse"
    with zipfile.ZipFile(forged, "w") as archive:
        for path, held in {"manifest.json": manifest, "signature": signature, **files}.items():
            archive.writestr(path, held)
    seal = seal_of(open_source(forged))
    if files == dict(FILES):
        assert (seal.state, seal.key) == (SealState.SIGNED, KEY.public)
    else:
        differing = {path for path in files.keys() | dict(FILES).keys() if files.get(path) != dict(FILES).get(path)}
        assert seal.state is SealState.CHANGED and seal.what in differing


@pytest.mark.parametrize(
    "forge",
    [
        lambda manifest, signature: (manifest, signature.replace(b"The school", b"The City")),
        lambda manifest, signature: (manifest, signature.replace(KEY.public.encode(), b"0" * 64)),
        lambda manifest, signature: (manifest.replace(b'"format":1', b'"format":2'), signature),
        lambda manifest, signature: (manifest + b" ", signature),
        lambda manifest, signature: (b"[" * 5_000, signature),
        lambda manifest, signature: (manifest, b"{}"),
        lambda manifest, signature: (manifest, signature.replace(b"The school", b"\\ud800")),
        lambda manifest, signature: (manifest, b"\xff" + signature),
        lambda manifest, signature: (b"", signature),
    ],
)
def test_a_forged_manifest_or_signature_is_a_change(tmp_path: Path, forge) -> None:
    with zipfile.ZipFile(packed(tmp_path)) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    held["manifest.json"], held["signature"] = forge(held["manifest.json"], held["signature"])
    forged = tmp_path / "forged.lmcourse"
    with zipfile.ZipFile(forged, "w") as archive:
        for path, data in held.items():
            archive.writestr(path, data)
    assert seal_of(open_source(forged)).state is SealState.CHANGED


def test_taking_the_signature_away_leaves_a_package_that_is_not_signed(tmp_path: Path) -> None:
    assert seal_of(open_source(packed(tmp_path, signed=False))).state is SealState.UNSIGNED


def test_a_plain_zip_file_is_not_signed_and_never_intact(tmp_path: Path) -> None:
    plain = tmp_path / "plain.lmcourse"
    with zipfile.ZipFile(plain, "w") as archive:
        archive.writestr("a.md", "# A\n")
    assert seal_of(open_source(plain)).state is SealState.UNSIGNED
    assert checked(plain).state is SealState.CHANGED


def test_reading_a_package_tells_its_seal(tmp_path: Path) -> None:
    seal = compile_course(packed(tmp_path)).course.seal
    assert (seal.state, seal.key, seal.name) == (SealState.SIGNED, KEY.public, "The school")
    assert compile_course(packed(tmp_path, signed=False)).course.seal.state is SealState.UNSIGNED


def test_a_key_is_kept_for_its_owner_and_never_replaced(tmp_path: Path) -> None:
    pair = make_key_files(tmp_path / "school", "The school")
    assert read_key(tmp_path / "school") == pair
    assert read_public(tmp_path / "school.pub") == read_public(tmp_path / "school") == (pair.public, "The school")
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "school").stat().st_mode) == 0o600
    assert pair.seed not in (tmp_path / "school.pub").read_text()
    with pytest.raises(FileExistsError):
        make_key_files(tmp_path / "school", "Another")
    with pytest.raises(BadKeyFile, match="public half"):
        read_key(tmp_path / "school.pub")
    assert read_key(tmp_path / "school") == pair


def test_a_key_that_cannot_be_handed_out_is_not_made(tmp_path: Path) -> None:
    (tmp_path / "school.pub").write_text("somebody else's")
    with pytest.raises(FileExistsError):
        make_key_files(tmp_path / "school", "The school")
    assert not (tmp_path / "school").exists()


@pytest.mark.parametrize(
    "text", ["", "{}", '{"kind": []}', '{"kind": "lmtrainer public key", "public": "0"}', "\xff", "[" * 9_000]
)
def test_what_is_no_key_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "k").write_text(text, "latin-1")
    for read in (read_key, read_public):
        with pytest.raises(BadKeyFile):
            read(tmp_path / "k")


def test_a_trusted_key_has_a_name_until_it_is_forgotten(tmp_path: Path) -> None:
    keys = TrustedKeys(tmp_path, {"ab" * 32: "The policy's"})
    assert keys.name_of(KEY.public) == "" == keys.name_of("")
    keys.trust(KEY.public, " Our  school ")
    assert TrustedKeys(tmp_path).all() == {KEY.public: "Our school"}
    assert keys.name_of("ab" * 32) == "The policy's" and not keys.forget("ab" * 32)
    assert keys.forget(KEY.public) and not keys.forget(KEY.public)
    for bad in ("", "ab", "g" * 64):
        with pytest.raises(ValueError):
            keys.trust(bad, "x")
    with pytest.raises(ValueError):
        keys.trust(KEY.public, "Our\nschool")


def test_a_damaged_list_of_keys_trusts_nobody(tmp_path: Path) -> None:
    for text in ("", "[1]", '{"x": 1}', "[" * 100_000):
        (tmp_path / "trusted-keys.json").write_text(text)
        assert TrustedKeys(tmp_path).all() == {}


def test_from_a_key_to_a_verified_package_on_the_command_line(tmp_path: Path, make_course, capsys) -> None:
    root, data = make_course(), str(tmp_path / "data")
    assert main(["key", "new", str(tmp_path / "school"), "--name", "The school"]) == 0
    assert main(["pack", str(root), "--sign", str(tmp_path / "school"), "-o", str(tmp_path / "c.lmcourse")]) == 0
    assert "signed by “The school”" in capsys.readouterr().out
    package = tmp_path / "c.lmcourse"
    assert main(["verify", str(package), "--data", data]) == 0
    said = capsys.readouterr().out
    assert "does not know" in said and "The school" not in said
    assert main(["key", "trust", str(tmp_path / "school.pub"), "--data", data]) == 0
    assert main(["verify", str(package), "--data", data]) == 0
    said = capsys.readouterr().out
    assert "intact, signed by “The school”" in said
    assert key_fingerprint(read_public(tmp_path / "school.pub")[0]) in said
    package.write_bytes(package.read_bytes().replace(b"What leading is", b"What leading at"))
    assert main(["verify", str(package), "--data", data]) == 1
    assert capsys.readouterr().out.startswith("changed:")
    assert main(["verify", str(tmp_path / "nothing")]) == 2
    assert main(["key", "forget", str(tmp_path / "school.pub"), "--data", data]) == 0
    assert main(["key", "forget", str(tmp_path / "school.pub"), "--data", data]) == 1
    assert main(["key", "list", "--data", data]) == 0
    assert main(["key", "show"]) == main(["key", "new", str(tmp_path / "x")]) == 2


def test_packing_says_why_it_did_not(tmp_path: Path, make_course, capsys) -> None:
    root = make_course(**{"01-first/01-leading.md": "# A\n\n::: choice q\n\nAsk?\n\n- [ ] a\n- [ ] b\n\n:::\n"})
    assert main(["pack", str(root)]) == 1
    assert "01-first/01-leading.md" in capsys.readouterr().err and not default_target(root).exists()
    assert main(["pack", str(tmp_path / "nowhere")]) == 2
    assert main(["pack", str(root), "--sign", str(root / "course.toml")]) == 2
    good = make_course()
    assert main(["pack", str(good), "-o", str(tmp_path / "no" / "folder" / "a.lmcourse")]) == 2
    assert "Nothing was packed" in capsys.readouterr().err
