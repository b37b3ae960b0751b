"""Makes the folder that runs on any desktop Linux: Python, Qt and the program, trimmed and without run paths."""

import os
import shutil
import sys
from pathlib import Path

from installers.checks.elf import is_elf, read_elf
from installers.linux.icu import trim_icu
from installers.linux.trim import trim
from installers.qt_modules import qt_modules
from installers.release import NAME, Release
from installers.workshop import HERE, ROOT, WORK, run

SPEC = HERE / "linux" / "lmtrainer.spec"
ASKED_BY_C = ("_cffi_backend",)  # by PyNaCl's library; checks/modules.py tells when another one is missing


def program_modules(source: Path = ROOT / "src") -> list[str]:
    """Every module of the program: commands and pages are imported by name, so that no analysis finds them all."""
    paths = sorted((source / NAME).rglob("*.py"))
    names = [".".join(path.relative_to(source).with_suffix("").parts).removesuffix(".__init__") for path in paths]
    return [name for name in names if not name.endswith("__main__")] + [f"{NAME}.__main__"]


def freeze(release: Release, bench: bool = False) -> Path:
    """The program's folder, made anew; with ``bench`` it also holds the program that measures the start."""
    place = WORK / ("frozen-bench" if bench else "frozen")
    shutil.rmtree(place, ignore_errors=True)
    shutil.rmtree(WORK / "pyinstaller", ignore_errors=True)
    environment = {
        **release.environment,
        "LMTRAINER_ROOT": str(ROOT),
        "LMTRAINER_MODULES": " ".join([*program_modules(), *ASKED_BY_C]),
        "LMTRAINER_BENCH": "1" if bench else "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",  # packages compress better what is not compressed yet
    }
    print("Freezing the program …", flush=True)
    run(
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
        "--distpath", place, "--workpath", WORK / "pyinstaller", SPEC,
        environment=environment,
    )  # fmt: skip
    folder = place / NAME
    trim(folder, qt_modules())
    trim_icu(release, folder)
    remove_run_paths(folder)
    return folder


def remove_run_paths(folder: Path) -> None:
    """No library looks in a place that was written into it when it was built: the program's own folder is searched."""
    for path in sorted(folder.rglob("*")):
        if is_elf(path) and read_elf(path).run_paths:
            run("patchelf", "--remove-rpath", path)


def set_modes_and_times(folder: Path, moment: int) -> None:
    """Plain permissions, and the release's moment for every file, so that archives of it come out the same."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            executable = path.is_dir() or (path.parent == folder and is_elf(path))
            path.chmod(0o755 if executable else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)
    os.utime(folder, (moment, moment))
