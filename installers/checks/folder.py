"""Says whether a program's folder may be packed: licences, run paths, size."""

from collections.abc import Iterable
from pathlib import Path

from installers.checks.allowed import trouble_with
from installers.checks.elf import is_elf, read_elf
from installers.failure import BuildFailed

MEBIBYTE = 1024 * 1024
FOLDER_BYTES = 110 * MEBIBYTE
PACKAGE_BYTES = {".deb": 32_000_000, ".run": 32_000_000, ".rpm": 40_000_000, ".exe": 26_000_000, ".msi": 38_000_000}


def check_linux_folder(folder: Path, budget: int = FOLDER_BYTES) -> None:
    """Raise `BuildFailed` with everything that is wrong; otherwise tell how large it is."""
    refuse([*licence_troubles(folder), *run_path_troubles(folder), *size_troubles(folder, budget)])
    tell_size(folder)


def refuse(troubles: Iterable[str]) -> None:
    """Raise `BuildFailed` when there is at least one trouble."""
    listed = list(troubles)
    if listed:
        raise BuildFailed("This must not be handed out:\n" + "\n".join(f"  {one}" for one in listed))


def licence_troubles(folder: Path) -> list[str]:
    """Libraries that may not ship."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    found = (trouble_with(path.relative_to(folder).as_posix()) for path in paths)
    return [trouble for trouble in found if trouble is not None]


def run_path_troubles(folder: Path) -> list[str]:
    """Libraries that look in a folder which was written into them."""
    troubles = []
    for path in sorted(folder.rglob("*")):
        if is_elf(path):
            troubles += [f"{path.relative_to(folder)}: has the run path {one}" for one in read_elf(path).run_paths]
    return troubles


def size_of(folder: Path) -> int:
    """Bytes of all files; a symbolic link counts nothing."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def size_troubles(folder: Path, budget: int = FOLDER_BYTES) -> list[str]:
    """The folder, when it is over its budget."""
    size = size_of(folder)
    if size <= budget:
        return []
    return [f"the folder holds {size / MEBIBYTE:.1f} MiB, its budget is {budget / MEBIBYTE:.0f} MiB"]


def tell_size(folder: Path) -> None:
    """How much the program takes on a disk."""
    print(f"  {size_of(folder) / MEBIBYTE:.1f} MiB when it is installed", flush=True)


def check_package(package: Path) -> None:
    """Raise `BuildFailed` when a finished package is over the budget of its kind."""
    size, budget = package.stat().st_size, PACKAGE_BYTES[package.suffix]
    if size > budget:
        refuse([f"{package.name} has {size / 1e6:.1f} MB, its budget is {budget / 1e6:.0f} MB"])
