"""What an administrator should look at in a policy that can be read: found without touching any folder."""

import os
import sys
from itertools import combinations
from pathlib import Path

from lmtrainer.frozen import frozen
from lmtrainer.organisation.folders import expanded
from lmtrainer.organisation.policy import Policy

ONE_FOLDER = ("results_folder", "backup_folder", "data_folder")


@frozen
class Remark:
    """Something to look at: the key, and a sentence that says what is so and what to do."""

    key: str
    message: str

    def __str__(self) -> str:
        return f"{self.key}: {self.message}"


@frozen
class NamedFolder:
    """A folder that a policy names: its key, as it is written, and its path here; None where it has none."""

    key: str
    written: str
    path: Path | None


def folders_in(policy: Policy) -> tuple[NamedFolder, ...]:
    """All folders that a policy names."""
    named = [("course_folders", folder) for folder in policy.course_folders]
    named += [(key, folder) for key in ONE_FOLDER if (folder := getattr(policy, key))]
    return tuple(NamedFolder(key, folder, expanded(folder)) for key, folder in named)


def reviewed(policy: Policy) -> tuple[Remark, ...]:
    """Everything that can be said of a policy by reading it."""
    folders = folders_in(policy)
    found = [Remark(one.key, _no_path(one.written)) for one in folders if one.path is None]
    return (*found, *_keys(policy), *tangled(folders))


def _no_path(written: str, windows: bool = sys.platform == "win32") -> str:
    """Why what is written is no folder on this computer, and what to write."""
    foreign = written.startswith(("\\\\", "%")) or written[1:2] == ":"
    if foreign and not windows:
        return (
            f"“{written}” is a path of Windows, and leads nowhere on this computer. Name the folder in which the share "
            "is mounted here, such as /mnt/learning."
        )
    if windows and "%" in written:
        return (
            f"“{written}” holds a variable that only a user sets. Write ~ or a variable of the system, like %APPDATA%."
        )
    if written.startswith("~"):
        return f"“{written}” is the folder of a user who is not known on this computer. Write ~/ for everybody’s own."
    example = r"C:\Courses or \\server\courses" if windows else "/srv/courses"
    return f"“{written}” is not a whole path on this computer. Write it from its beginning, such as {example}."


def _keys(policy: Policy) -> list[Remark]:
    """What is to say about the keys that are trusted."""
    if policy.signed_packages and not policy.trusted_keys:
        message = "it is on, but there are no trusted_keys: no course that a learner brings can be opened. "
        return [Remark("signed_packages", message + "List the public keys of those whose packages may be opened.")]
    if not policy.trusted_keys:
        return []
    from nacl.bindings import crypto_core_ed25519_is_valid_point

    message = "“{0}…” ({1}) is no public key, so nothing can be signed by it. Copy what `lmtrainer key show` prints."
    return [
        Remark("trusted_keys", message.format(key[:16], holder))
        for key, holder in policy.trusted_keys
        if not crypto_core_ed25519_is_valid_point(bytes.fromhex(key))
    ]


def tangled(folders: tuple[NamedFolder, ...]) -> list[Remark]:
    """Folders of different keys that are the same, or of which one lies in the other."""
    found = []
    for one, other in combinations([folder for folder in folders if folder.path is not None], 2):
        if one.key == other.key:
            continue
        here, there = _plain(one), _plain(other)
        if here == there:
            message = f"it is the same folder as {one.key} (“{other.written}”). Give each its own."
            found.append(Remark(other.key, message))
            continue
        for inner, outer, holds in ((one, other, there in here.parents), (other, one, here in there.parents)):
            if holds:
                message = f"“{inner.written}” lies in “{outer.written}”, which is {outer.key}. Put them side by side."
                found.append(Remark(inner.key, message))
    return found


def _plain(folder: NamedFolder) -> Path:
    return Path(os.path.normcase(os.path.normpath(folder.path or "")))
