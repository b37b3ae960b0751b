"""Signs Windows packages with a key that is given when they are built."""

from dataclasses import dataclass
from pathlib import Path

from installers.release import NAME
from installers.workshop import run


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A PKCS#12 file and the file with its password. No time stamp is fetched: it ends with the certificate."""

    file: Path
    password: Path | None

    def sign(self, package: Path) -> None:
        """Sign the package in place."""
        signed = package.with_suffix(f".signed{package.suffix}")
        password = ["-readpass", str(self.password)] if self.password is not None else []
        run(
            "osslsigncode",
            "sign",
            "-pkcs12",
            self.file,
            *password,
            "-h",
            "sha256",
            "-n",
            NAME,
            "-in",
            package,
            "-out",
            signed,
        )
        signed.replace(package)
