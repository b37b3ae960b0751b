"""Copies the README's pictures from a tour's: `make pictures` takes the tour and then runs this."""

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WANTED = {
    "library": "right/*-library.png",
    "course": "right/000-course.png",
    "lesson": "right/*-influence-and-authority.png",
    "question": "wrong/*-gas-smell-answered.png",
    "board": "right/[0-9][0-9][0-9]-four-parts-chosen.png",
    "results": "right/*-final-check-results.png",
}


def main() -> None:
    """Copy each, and say so where one is missing."""
    target = ROOT / "docs" / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    for name, pattern in WANTED.items():
        found = sorted((ROOT / "build" / "tour").glob(pattern))
        if not found:
            raise SystemExit(f"no picture {pattern}; take the tour first")
        shutil.copy(found[-1], target / f"{name}.png")


if __name__ == "__main__":
    main()
