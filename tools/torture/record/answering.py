"""A learner in a process of its own, to be killed: answers until then, and says of each answer when it is saved."""

import sys
from pathlib import Path

from lmtrainer.store.opening import open_database
from torture.record.facts import NOW, Learner


def main() -> None:
    """Answer for ever, from the number on that comes after the record's file on the command line."""
    learner = Learner(open_database(Path(sys.argv[1]), NOW), int(sys.argv[2]))
    while True:
        print(f"saved {learner.answer()}", flush=True)


if __name__ == "__main__":
    main()
