"""Lessons by name alone, as ``[[name]]`` means them: wherever in the course the file lies."""

from collections.abc import Callable, Mapping

from lmtrainer.course.identity import id_from_name, same_id


def lesson_named(name: str, by_path: Mapping[str, str]) -> str | None:
    """The path of the lesson that a name means; None when there is none. ``by_path`` gives each lesson's id.

    A name is the file's, with or without folders, ending and number, or the lesson's id; capitals do not count. Of
    several the first in the course is meant.
    """
    wanted = same_id(name.strip().strip("/").removesuffix(".md"))
    if not wanted:
        return None
    ways: tuple[Callable[[str], str], ...] = (_whole, _file, _bare, by_path.__getitem__)
    found = (path for way in ways for path in by_path if _means(wanted, same_id(way(path))))
    return next(found, None)


def _means(wanted: str, known: str) -> bool:
    return known == wanted or known.endswith(f"/{wanted}")


def _whole(path: str) -> str:
    return path.removesuffix(".md")


def _file(path: str) -> str:
    return _whole(path).rpartition("/")[2]


def _bare(path: str) -> str:
    return id_from_name(path.rpartition("/")[2])
