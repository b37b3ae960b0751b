"""The names that files of a user have in an organisation's folders: two users never share one.

A name is of letters that every file system keeps as they are: small ASCII letters, digits, dots and hyphens. Whatever
of a user's name is not of that kind is told apart by a code, so that names in other scripts, names that differ in
capital letters only, and long names stay two names on every share.
"""

import hashlib
import os
import re
import unicodedata

LONGEST = 32
_PLAIN = re.compile(rf"[a-z0-9](?:[a-z0-9.-]{{0,{LONGEST - 2}}}[a-z0-9-])?")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?")
_CODE = 16


def named(user: str, folds: bool = os.name == "nt") -> str:
    """A user's name as it stands in names of files; the same user always has the same, and no two users one.

    ``folds``: the system takes names that differ in capital letters only for one. Composed and decomposed letters
    are the same letters.
    """
    name = unicodedata.normalize("NFC", user)
    name = "".join(_small(letter) for letter in name) if folds else name
    if _PLAIN.fullmatch(name) and not _RESERVED.fullmatch(name):
        return name
    code = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_CODE]
    start = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[: LONGEST - _CODE - 1]
    return f"{start or 'user'}+{code}"


def _small(letter: str) -> str:
    """The small letter of a capital one, where each is the other's only partner."""
    small = letter.lower()
    return small if small.upper() == letter else letter


def named_before(user: str) -> str:
    """The name as earlier versions made it: users whose names differ in other letters only had one."""
    return re.sub(r"[^A-Za-z0-9._-]", "_", user) or "user"


def is_shared(name_before: str, user: str) -> bool:
    """Whether other users may have had this name of earlier versions, too."""
    return name_before != user or "_" in user
