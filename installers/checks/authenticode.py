"""Whether the signed binaries are as their makers signed them, and who those were."""

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

SIGNERS = frozenset(
    {
        "Microsoft Corporation",
        "Microsoft Windows Software Compatibility Publisher",
        "Python Software Foundation",
        "The QT Company Oy",
    }
)
UNSIGNED = re.compile(
    r"^(_sodium|_cffi_backend)[\w.-]*\.pyd$|^lmtrainer\.exe$"
)  # kept honest by the hash of their wheel
_NAME = re.compile(r"Subject\s*:.*?\bCN\s*=\s*([^/,\n]+)")


@dataclass(frozen=True, slots=True)
class Signature:
    """``signer`` is empty where there is no signature; ``intact`` says that the signed digest is the file's own."""

    signer: str
    intact: bool


def read_signature(told: str) -> Signature:
    """What `osslsigncode verify` told of a file. Whether a root certificate is trusted is not asked: none is here."""
    if "No signature found" in told or "Signer's certificate" not in told:
        return Signature("", False)
    digests = dict(re.findall(r"(Current|Calculated) message digest\s*:\s*([0-9A-F]+)", told))
    intact = "Current" in digests and digests["Current"] == digests.get("Calculated")
    signer = _NAME.search(told[told.index("Signer's certificate") :])
    return Signature(signer[1].strip() if signer else "", intact)


def signature_troubles(files: Iterable[Path]) -> list[str]:
    """Files whose signature is missing, not theirs, or of someone who has no business here."""
    troubles = []
    for path in files:
        command = ["osslsigncode", "verify", "-in", str(path)]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace")
        trouble = trouble_of(path.name, read_signature(done.stdout + done.stderr))
        troubles += [trouble] if trouble else []
    return troubles


def trouble_of(name: str, signature: Signature) -> str | None:
    """Why a file is not as it should be, or None."""
    if not signature.signer:
        return None if UNSIGNED.match(name) else f"{name}: is not signed"
    if not signature.intact:
        return f"{name}: has been changed after it was signed"
    return None if signature.signer in SIGNERS else f"{name}: is signed by “{signature.signer}”"
