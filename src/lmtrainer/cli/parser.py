"""How the words of a command are read: by `argparse`, whose complaints repeat words, so names of files too."""

import argparse
from typing import NoReturn

from lmtrainer.output import one_line


class Parser(argparse.ArgumentParser):
    """The parser of one command."""

    def __init__(self, command: str) -> None:
        super().__init__(
            f"lmtrainer {command}", allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter
        )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, in one line below the usage, and end with status 2."""
        super().error(one_line(message))
