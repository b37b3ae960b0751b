"""Packs a course into one file: the same course always gives the same bytes, on every computer.

Files are stored as they are: pictures are compressed already, and two zlibs may compress the same text differently.
What is packed is what the course's source shows, without names in capitals (README, COVERAGE …) and other packages.
"""

import io
import zipfile
from pathlib import Path

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.layout import is_packed
from lmtrainer.course.model import Seal, SealState
from lmtrainer.course.package_source import ENDING, MANIFEST, SIGNATURE, PackageSource
from lmtrainer.course.problems import Problem, Severity
from lmtrainer.course.seal import KeyPair, manifest_of, seal_of, signature_of
from lmtrainer.course.source import PICTURE_BYTES
from lmtrainer.files import write_whole
from lmtrainer.frozen import frozen
from lmtrainer.plain_file import has_bytes
from lmtrainer.publishing.handing_out import NotHandedOut, check_place
from lmtrainer.publishing.signing_keys import is_secret
from lmtrainer.said import Said, Words

LEFT_OUT = Said("Export", "{0} was left out: a package is never part of a course.")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a zip file can hold
_UNIX, _PLAIN_FILE = 3, 0o100644 << 16


class NotPacked(NotHandedOut):
    """Nothing was packed; ``problems`` are the course's errors, if it has any."""

    def __init__(self, words: Words, hint: Words, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(words, hint)
        self.problems = problems


@frozen
class Packing:
    """A package's bytes, before they are written: how many ``files`` of the course it holds, and which it does not.

    ``left_out`` are the paths of other packages that lie in the course's folder.
    """

    data: bytes
    files: int
    left_out: tuple[str, ...]


@frozen
class Packed:
    """A package that was written."""

    path: Path
    files: int
    size: int
    left_out: tuple[str, ...]


def pack(source: FolderSource, problems: tuple[Problem, ...], target: Path, pair: KeyPair | None = None) -> Packed:
    """Write the course to ``target``, signed if there is a key; a package that is there is replaced at once or not.

    Raises `NotHandedOut` for a target inside the course, what `packing` does, and `OSError` when the package cannot be
    written; then nothing is changed.
    """
    check_place(target, source.root)
    made = packing(source, problems, pair)
    write_whole(target, made.data)
    return Packed(target, made.files, len(made.data), made.left_out)


def packing(source: FolderSource, problems: tuple[Problem, ...], pair: KeyPair | None = None) -> Packing:
    """What `pack` writes. ``problems`` are those that were found in the course.

    Raises `NotPacked` while one of them is an error, or a secret key lies in the course, and `SourceError` when a file
    cannot be read.
    """
    errors = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    if errors:
        raise NotPacked(
            Said("Export", "The course has errors, and a package would hand them out."),
            Said("Export", "Open it for editing: the list there shows them."),
            errors,
        )
    paths = [file.path for file in source.files() if is_packed(file.path)]
    nested = tuple(path for path in paths if path.lower().endswith(ENDING))
    files = [(path, source.read_bytes(path, PICTURE_BYTES)) for path in paths if path not in nested]
    for path, data in files:
        if is_secret(data):
            raise NotPacked(
                Said("Export", "{0} is a secret key, and a package would hand it out.").of(path),
                Said("Export", "Move it to a folder outside the course."),
            )
    return Packing(package_bytes(files, pair), len(files), nested)


def package_bytes(files: list[tuple[str, bytes]], pair: KeyPair | None) -> bytes:
    """The package of these files, by path."""
    manifest = manifest_of(files)
    meta = [(MANIFEST, manifest)]
    if pair is not None:
        meta.append((SIGNATURE, signature_of(manifest, pair)))
    return _archive([*meta, *sorted(files)])


def checked(path: Path) -> Seal:
    """How a package stands, to the last byte: also a changed date or a comment within the file is a change.

    A plain zip file with the ending is no package of this program, and never intact. Raises `SourceError`.
    """
    source = PackageSource(path)
    seal = seal_of(source)
    if seal.state is SealState.CHANGED:
        return seal
    meta = [(name, source.meta(name, PICTURE_BYTES)) for name in (MANIFEST, SIGNATURE)]
    files = [(name, source.read_bytes(name, PICTURE_BYTES)) for name in sorted(source.stored)]
    again = _archive([*((name, data) for name, data in meta if data is not None), *files])
    if not meta[0][1] or not has_bytes(path, again):
        return Seal(SealState.CHANGED, what=path.name)
    return seal


def _archive(files: list[tuple[str, bytes]]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for path, data in files:
            entry = zipfile.ZipInfo(path, _EPOCH)
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
            archive.writestr(entry, data)
    return made.getvalue()


def default_target(root: Path) -> Path:
    """Where a course's package goes unless it is said: beside its folder."""
    return root.with_name(root.name + ENDING)
