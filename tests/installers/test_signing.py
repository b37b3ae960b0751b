"""Keys that sign packages are tried before anything is built."""

import subprocess
from pathlib import Path

import pytest
from installers.failure import BuildFailed
from installers.windows.sign import SigningKey


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key for Windows packages, made for these tests; its password is in `right`."""
    folder = tmp_path_factory.mktemp("key")
    (folder / "right").write_text("the password")
    (folder / "wrong").write_text("another password")
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=a test of keys"]
    subprocess.run([*make, "-keyout", "bare.pem", "-out", "own.pem"], cwd=folder, check=True, capture_output=True)
    pack = ["openssl", "pkcs12", "-export", "-inkey", "bare.pem", "-in", "own.pem", "-passout", "file:right"]
    subprocess.run([*pack, "-out", "key.p12"], cwd=folder, check=True, capture_output=True)
    return folder / "key.p12"


def test_a_key_with_its_password_opens(key: Path) -> None:
    SigningKey(key, key.with_name("right"), 0).must_open()


def test_a_wrong_password_is_told(key: Path) -> None:
    with pytest.raises(BuildFailed, match="does not open with that password"):
        SigningKey(key, key.with_name("wrong"), 0).must_open()


def test_a_file_that_is_no_key_is_told(key: Path) -> None:
    with pytest.raises(BuildFailed, match=r"is no PKCS#12 file"):
        SigningKey(key.with_name("own.pem"), key.with_name("right"), 0).must_open()


@pytest.mark.parametrize("missing", ["key.p12", "password"])
def test_a_file_that_is_not_there_is_named(key: Path, tmp_path: Path, missing: str) -> None:
    files = {"key.p12": key, "password": key.with_name("right"), missing: tmp_path / missing}
    with pytest.raises(BuildFailed, match=missing):
        SigningKey(files["key.p12"], files["password"], 0).must_open()
