"""One target below atheris: `python -m fuzz.child TARGET [libFuzzer's options]`."""

import sys

import atheris

with atheris.instrument_imports(include=["lmtrainer"]):
    from fuzz.targets import TARGETS

atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
atheris.Fuzz()
