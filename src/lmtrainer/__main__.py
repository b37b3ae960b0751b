"""Decides between window, command line and worker process; imports almost nothing."""

import os
import sys
from collections.abc import Sequence
from typing import assert_never

from lmtrainer import __version__

WORKER = "--compile-worker"


def main(words: Sequence[str] | None = None) -> int:
    """Run the program with these words (the process's own unless given); returns the exit status."""
    words = sys.argv[1:] if words is None else words
    if words and words[0] == WORKER:
        from lmtrainer.study.compile_worker import worker_main

        return worker_main(words[1:])
    from lmtrainer.cli.arguments import (
        HELP,
        OpenWindow,
        ShowHelp,
        ShowVersion,
        TakeTour,
        UsageError,
        VerifyCertificate,
        read_arguments,
    )

    try:
        request = read_arguments(words, dict(os.environ))
    except UsageError as error:
        print(f"lmtrainer: {error}\nTry: lmtrainer --help", file=sys.stderr)
        return 2
    match request:
        case ShowHelp():
            print(HELP, end="")
            return 0
        case ShowVersion():
            print(f"lmtrainer {__version__}")
            return 0
        case OpenWindow():
            from lmtrainer.desktop.app import open_window

            return open_window(request.course, request.data)
        case TakeTour():
            from lmtrainer.desktop.tour.command import TourPlan, take_tour

            plan = TourPlan(
                request.course, request.out, request.theme, request.width, request.height, request.scale, request.data
            )
            return take_tour(plan)
        case VerifyCertificate():
            from lmtrainer.cli.certificate import verify_certificate
            from lmtrainer.resources import default_data

            return verify_certificate(request.file, request.data or default_data())
        case _:
            assert_never(request)


if __name__ == "__main__":
    sys.exit(main())
