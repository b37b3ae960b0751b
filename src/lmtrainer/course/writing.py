"""Where this program may write in a course: below its folder, and never by way of a link that somebody left there."""

import os
from pathlib import Path

from lmtrainer.course.rules import files as rules
from lmtrainer.course.source import SourceError, check_path


def place_in(root: Path, path: str) -> Path:
    """The absolute place of a course's file that is to be written; neither it nor a folder on the way is a link.

    Raises `SourceError` for a path that no course can have, and for one that leads elsewhere.
    """
    base = Path(os.path.realpath(root))
    place = base.joinpath(*check_path(path).split("/"))
    if Path(os.path.realpath(place)) != place:
        raise SourceError(rules.PATH_REFUSED.of(path=path))
    return place
