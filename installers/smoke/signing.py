"""Signatures, with a key that is made for the trial and is worth nothing."""

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from installers.smoke.record import NotProved
from installers.workshop import HERE, WORK, run

HOME = WORK / "gnupg"
PUBLIC = WORK / "trial-key.asc"
WINDOWS_KEY = WORK / "windows-key"
CERTIFICATE = WORK / "trial-certificate.pem"
_NAME = "a trial of packages"
_OWNER = f"{_NAME} <trial@lmtrainer.invalid>"
_STRANGE = "0x0000000000000000"


def trial_key() -> str:
    """A new key in a ring of its own, which this process and what it starts use from now on; returns its name."""
    forget()
    HOME.mkdir(mode=0o700, parents=True)
    os.environ["GNUPGHOME"] = str(HOME)
    run("gpg", "--batch", "--passphrase", "", "--quick-generate-key", _OWNER, "rsa3072", "sign", "1y")
    PUBLIC.write_text(run("gpg", "--batch", "--armor", "--export", _OWNER), "utf-8")
    return _OWNER.partition("<")[2].rstrip(">")


def trial_certificate() -> tuple[Path, Path]:
    """A key for Windows packages, with a certificate that it signed itself. Returns it, and its password's file."""
    shutil.rmtree(WINDOWS_KEY, ignore_errors=True)
    WINDOWS_KEY.mkdir(mode=0o700, parents=True)
    return _new_key(WINDOWS_KEY, CERTIFICATE)


def _new_key(folder: Path, certificate: Path) -> tuple[Path, Path]:
    bare, packed, password = (folder / name for name in ("key.pem", "key.p12", "password"))
    password.write_text(secrets.token_urlsafe())
    subject = ["-subj", f"/CN={_NAME}", "-addext", "extendedKeyUsage=codeSigning"]
    make = ["openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-days", "2", *subject]
    run(*make, "-keyout", bare, "-out", certificate)
    pack: list[str | Path] = ["openssl", "pkcs12", "-export", "-inkey", bare, "-in", certificate]
    run(*pack, "-out", packed, "-passout", f"file:{password}")
    bare.unlink()
    return packed, password


def signed_by_trial_key(file: Path) -> None:
    """`NotProved` when the file's Authenticode signature is not whole, or not that of the trial's key."""
    told = _must(0, "osslsigncode", "verify", "-in", str(file), "-CAfile", str(CERTIFICATE))
    if _NAME not in told:
        raise NotProved(f"{file.name} is signed by somebody else: {told[-400:]}")


def forget() -> None:
    """Throw the keys away; their public halves stay beside the packages that they signed."""
    shutil.rmtree(WINDOWS_KEY, ignore_errors=True)
    if HOME.exists():
        subprocess.run(["gpgconf", "--homedir", str(HOME), "--kill", "all"], capture_output=True)
        shutil.rmtree(HOME)
    os.environ.pop("GNUPGHOME", None)


def signatures_hold(packages: Path, site: Path) -> list[str]:
    """What was shown of the signatures, a sentence for each; `NotProved` when one does not hold."""
    with tempfile.TemporaryDirectory() as name:
        ring = Path(name)
        told = [_list_of_checksums(packages, ring)]
        told += [_rpm(package, ring) for package in packages.glob("*.rpm")]
        told.append(_wrong_key(site, ring))
        windows = [*packages.glob("*.exe"), *packages.glob("*.msi")]
        if windows:
            told += [_authenticode(windows), _wrong_password(site, ring)]
    return told


def _authenticode(files: list[Path]) -> str:
    for file in files:
        signed_by_trial_key(file)
    return f"{', '.join(sorted(file.name for file in files))}: Authenticode holds (`osslsigncode verify`)"


def _wrong_password(site: Path, ring: Path) -> str:
    out, wrong = ring / "out", ring / "wrong"
    key, _ = _new_key(ring, ring / "certificate.pem")
    wrong.write_text("not the password")
    words = [sys.executable, str(HERE / "build.py"), "--target", "site-msi", "--site", str(site), "--out", str(out)]
    said = _must(2, *words, "--sign-key", str(key), "--sign-password", str(wrong))
    if "does not open with that password" not in said or out.exists():
        raise NotProved(f"with a wrong password, a package was made: {said[-300:]}")
    return "a wrong password of the key for Windows is told before anything is built, with status 2"


def _list_of_checksums(packages: Path, ring: Path) -> str:
    """As one who knows nothing but the public key."""
    gpg = ["gpg", "--batch", "--homedir", str(ring)]
    listed, signature = packages / "SHA256SUMS", packages / "SHA256SUMS.asc"
    run(*gpg, "--import", PUBLIC)
    _must(0, *gpg, "--verify", str(signature), str(listed))
    changed = ring / "changed"
    changed.write_text(listed.read_text("utf-8").replace("a", "b", 1), "utf-8")
    _must(1, *gpg, "--verify", str(signature), str(changed))
    run("sha256sum", "--check", "--strict", "SHA256SUMS", where=packages)
    return "`SHA256SUMS.asc` is verified by gpg and by the public key alone; a changed list is refused"


def _rpm(package: Path, ring: Path) -> str:
    base = ["rpmkeys", "--dbpath", str(ring / "rpm")]
    _must(1, *base, "--checksig", str(package))
    run(*base, "--import", PUBLIC)
    _must(0, *base, "--checksig", str(package))
    broken = ring / package.name
    content = bytearray(package.read_bytes())
    content[-1000] ^= 1
    broken.write_bytes(content)
    _must(1, *base, "--checksig", str(broken))
    return (
        f"{package.name} is accepted by `rpmkeys --checksig` once the public key is known, and not when it was changed"
    )


def _wrong_key(site: Path, ring: Path) -> str:
    out = ring / "out"
    words = [sys.executable, str(HERE / "build.py"), "--target", "site-deb", "--site", str(site), "--out", str(out)]
    said = _must(2, *words, "--gpg-key", _STRANGE)
    if _STRANGE not in said or out.exists():
        raise NotProved(f"with a key that is not there, a package was made: {said[-300:]}")
    return "a key that is not there is named before anything is built, with status 2"


def _must(status: int, *words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL)
    told = done.stdout + done.stderr
    if done.returncode != status:
        raise NotProved(f"{' '.join(words)} ended with {done.returncode}, not {status}: {told[-400:]}")
    return told
