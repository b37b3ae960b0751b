"""Signs Windows programs and packages (Authenticode) with a key that is given when they are built."""

import shlex
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from installers.failure import BuildFailed
from installers.release import NAME
from installers.workshop import run


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A PKCS#12 file and the file with its password.

    No time stamp is fetched: a signature ends with the certificate. The moment in it is the commit's, so that a key of
    a kind that signs without chance (RSA) gives the same bytes each time.
    """

    file: Path
    password: Path | None
    moment: int

    def must_open(self) -> None:
        """Try the key before anything is built; `BuildFailed` when it cannot be read."""
        for path in (self.file, self.password):
            if path is not None and not path.is_file():
                raise BuildFailed(f"The key for Windows packages cannot be used: {path} is not there.")
        password = f"file:{self.password}" if self.password is not None else "pass:"
        words: list[str | Path] = ["openssl", "pkcs12", "-in", self.file, "-passin", password, "-noout"]
        try:
            run(*words)
        except BuildFailed:
            try:
                run(*words, "-legacy")  # as older Windows wrote them
            except BuildFailed as failure:
                last = str(failure).splitlines()[-1]
                raise BuildFailed(
                    f"The key {self.file.name} does not open with that password, or is no PKCS#12 file.\n{last}"
                ) from None

    def sign(self, path: Path) -> None:
        """Sign a program or a package in place. When that fails it is not there any more."""
        signed = path.with_name(f"{path.name}.signed")
        try:
            run(*self._words(), "-in", path, "-out", signed)
        except BuildFailed:
            path.unlink()
            signed.unlink(missing_ok=True)
            raise
        signed.replace(path)

    def script(self, place: Path) -> Path:
        """A script that signs the one file it is given, for tools that call such; returns it."""
        words = shlex.join([str(word) for word in self._words()])
        place.write_text(f'#!/bin/sh\nset -e\n{words} -in "$1" -out "$1.signed"\nmv "$1.signed" "$1"\n')
        place.chmod(0o700)
        return place

    def _words(self) -> list[str | Path]:
        password: list[str | Path] = ["-readpass", self.password.resolve()] if self.password is not None else []
        key = ["-pkcs12", self.file.resolve(), *password, "-h", "sha256", "-n", NAME]
        return ["osslsigncode", "sign", *key, _time_option(), str(self.moment)]


@cache
def _time_option() -> str:
    """What the option for the moment is called: it had another name before osslsigncode 2.6."""
    try:
        told = run("osslsigncode", "sign", "--help")
    except BuildFailed as failure:  # some editions end with 1 after their help
        told = str(failure)
    return "-time" if "-time" in told else "-st"
