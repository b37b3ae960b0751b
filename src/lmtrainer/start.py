"""Where the `lmtrainer` command and every process that the program starts begin.

Run as a file by an isolated Python (``-I``), it finds the package by its own place: isolated, Python knows neither
``PYTHONPATH`` nor the user's packages, by which the package may have been found.
"""

import sys


def main() -> int:
    """Run the program, with nothing of the current folder's; returns the exit status."""
    from lmtrainer.isolation import leave_current_folder

    leave_current_folder(sys.path)
    from lmtrainer.__main__ import main as run

    return run()


def _load_package() -> None:
    """Load this very package, whatever else of its name there is; what was installed beside it is found last."""
    from importlib.util import module_from_spec, spec_from_file_location
    from pathlib import Path

    folder = Path(__file__).resolve().parent
    spec = spec_from_file_location("lmtrainer", folder / "__init__.py", submodule_search_locations=[str(folder)])
    assert spec is not None and spec.loader is not None
    package = module_from_spec(spec)
    sys.modules["lmtrainer"] = package
    spec.loader.exec_module(package)
    sys.path.append(str(folder.parent))


if __name__ == "__main__":
    _load_package()
    sys.exit(main())
