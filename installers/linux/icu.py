"""Takes out of ICU's data what Qt never asks of it: names of units, zones, currencies, languages and regions.

Qt uses ICU to sort and to convert old encodings; for numbers, dates and names it has data of its own. More than half
of the library goes, which is a sixth of the program.
"""

import ctypes
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from installers.failure import BuildFailed
from installers.release import Release
from installers.workshop import run

UNUSED = ("brkitr/", "curr/", "lang/", "rbnf/", "region/", "translit/", "unit/", "zone/")


def trim_icu(release: Release, folder: Path) -> None:
    """Write the library anew with less data, under its own name; `BuildFailed` when ICU does not work with it."""
    library = next(path for path in folder.rglob("libicudata.so.*") if not path.is_symlink())
    number = library.name.rsplit(".", 1)[1]
    symbol = f"icudt{number}_dat"
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        package = place / f"icudt{number}l.dat"
        package.write_bytes(_content(library, symbol))
        items = run("icupkg", "-l", package).splitlines()
        unused = [item for item in items if item.startswith(UNUSED)]
        (place / "unused.lst").write_text("".join(f"{item}\n" for item in unused))
        small = place / "small" / package.name  # its name is the beginning of each item's name
        small.parent.mkdir()
        run("icupkg", "-r", place / "unused.lst", package, small)
        small.rename(place / "small.dat")
        section = ".rodata,alloc,load,readonly,data,contents"
        run(
            "objcopy", "-I", "binary", "-O", "elf64-x86-64", "-B", "i386:x86-64",
            "--rename-section", f".data={section}",
            "--set-section-alignment", ".data=16", "--add-symbol", f"{symbol}=.rodata:0,global,object",
            "--strip-symbol", "_binary_small_dat_start", "--strip-symbol", "_binary_small_dat_end",
            "--strip-symbol", "_binary_small_dat_size", "small.dat", "small.o",
            where=place, environment=release.environment,
        )  # fmt: skip
        run(
            "ld", "-shared", "-s", "-soname", library.name, "-z", "noexecstack", "-z", "relro", "-Bsymbolic",
            "--build-id=none", "small.o", "-o", library,
            where=place, environment=release.environment,
        )  # fmt: skip
    run(sys.executable, "-m", "installers.linux.icu", library.parent, number, where=Path(__file__).parents[2])


def _content(library: Path, symbol: str) -> bytes:
    """The data that stands in the library under the name of a symbol."""
    from elftools.elf.elffile import ELFFile

    with library.open("rb") as stream:
        elf = ELFFile(stream)
        table: Any = elf.get_section_by_name(".dynsym")
        found = table.get_symbol_by_name(symbol) if table is not None else None
        if not found:
            raise BuildFailed(f"{library.name} holds no {symbol}: PySide brings an ICU of another form.")
        start = next(iter(elf.address_offsets(found[0]["st_value"])))
        stream.seek(start)
        return stream.read(found[0]["st_size"])


def works(folder: Path, number: str) -> list[str]:
    """What ICU can no longer do; it is asked what Qt asks. Loads the libraries into this process."""
    for name in ("libicudata", "libicuuc", "libicui18n"):
        loaded = ctypes.CDLL(str(folder / f"{name}.so.{number}"), mode=ctypes.RTLD_GLOBAL)
    troubles = []
    for function, names in (
        (f"ucol_open_{number}", (b"", b"de", b"sv", b"ar", b"he", b"zh", b"ja", b"es__TRADITIONAL")),
        (f"ucnv_open_{number}", (b"windows-1252", b"shift_jis", b"gb18030", b"iso-8859-6")),
    ):
        call = getattr(loaded, function, None) or getattr(ctypes.CDLL(str(folder / f"libicuuc.so.{number}")), function)
        call.restype = ctypes.c_void_p
        for asked in names:
            status = ctypes.c_int(0)
            if not call(asked, ctypes.byref(status)) or status.value > 0:
                troubles.append(f"{function}({asked.decode()}) fails with {status.value}")
    return troubles


if __name__ == "__main__":
    found = works(Path(sys.argv[1]), re.sub(r"\D", "", sys.argv[2]))
    print("\n".join(found))
    sys.exit(1 if found else 0)
