"""What a Linux library says about itself: the libraries it needs, its run paths, the C library it was built for."""

import re
from dataclasses import dataclass
from pathlib import Path

_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)(?:\.\d+)?$")


@dataclass(frozen=True, slots=True)
class Elf:
    """``glibc`` is the newest version of the C library that is asked for, (0, 0) when none is."""

    needed: tuple[str, ...]
    run_paths: tuple[str, ...]
    glibc: tuple[int, int]


def is_elf(path: Path) -> bool:
    """Whether this is a file in the format of Linux programs and libraries; a symbolic link is not."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def read_elf(path: Path) -> Elf:
    """Read one library or program."""
    from elftools.elf.dynamic import DynamicSection
    from elftools.elf.elffile import ELFFile
    from elftools.elf.gnuversions import GNUVerNeedSection

    needed, run_paths, versions = [], [], [(0, 0)]
    with path.open("rb") as stream:
        for section in ELFFile(stream).iter_sections():
            if isinstance(section, DynamicSection):
                for tag in section.iter_tags():
                    kind = tag.entry.d_tag
                    if kind == "DT_NEEDED":
                        needed.append(str(getattr(tag, "needed")))  # noqa: B009 (the library makes it at run time)
                    elif kind in ("DT_RPATH", "DT_RUNPATH"):
                        run_paths.append(str(getattr(tag, kind.removeprefix("DT_").lower())))
            elif isinstance(section, GNUVerNeedSection):
                for _library, asked in section.iter_versions():
                    for version in asked:
                        if found := _GLIBC.match(version.name):
                            versions.append((int(found[1]), int(found[2])))
    return Elf(tuple(needed), tuple(path for path in run_paths if path), max(versions))
