"""Writes constraints for pip with the lowest version of each dependency that pyproject allows. Plain Python, no others.

Each lower bound in pyproject is one on which the tests passed: `.ci/run` runs all of them so.
"""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)\s*>=\s*(?P<version>[0-9.]+)[^;]*(?P<marker>;.*)?")


def main() -> int:
    """Print the constraints; returns 0."""
    print(*lowest((ROOT / "pyproject.toml").read_text("utf-8")), sep="\n")
    return 0


def lowest(pyproject: str) -> list[str]:
    """One constraint for each requirement with a lower bound; tools that have none are taken as they come."""
    project = tomllib.loads(pyproject)["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    found = (_REQUIREMENT.fullmatch(line) for line in wanted)
    return [f"{one['name']}=={one['version']}{one['marker'] or ''}" for one in found if one]


if __name__ == "__main__":
    sys.exit(main())
