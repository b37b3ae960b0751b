"""Signs with a key in GnuPG's ring: the list of checksums, and each .rpm, as administrators with rpm expect it."""

import shutil
import tempfile
from pathlib import Path

from installers.failure import BuildFailed
from installers.workshop import run


class GpgKey:
    """A key whose secret half is here. It is tried before anything is built: `BuildFailed` when it cannot sign."""

    def __init__(self, identity: str) -> None:
        self._identity = identity
        with tempfile.TemporaryDirectory() as folder:
            text = Path(folder) / "text"
            text.write_text("Is the key there, and does it sign?\n")
            try:
                self.sign(text)
            except BuildFailed as failure:
                said = [line for line in str(failure).splitlines() if line.startswith("gpg: ")]
                raise BuildFailed(f"GnuPG cannot sign with the key “{identity}”:\n" + "\n".join(said)) from None

    def sign(self, path: Path) -> Path:
        """Leave a signature beside the file; returns it (`NAME.asc`)."""
        run("gpg", "--batch", "--yes", "--armor", "--local-user", self._identity, "--detach-sign", path)
        return path.with_name(f"{path.name}.asc")

    def sign_rpm(self, package: Path) -> None:
        """Put a signature into the package, which `rpmkeys --checksig` and dnf check."""
        gpg = shutil.which("gpg") or "gpg"  # rpm looks for it in no folder
        run("rpmsign", "--define", f"__gpg {gpg}", "--define", f"_gpg_name {self._identity}", "--addsign", package)
