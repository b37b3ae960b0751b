"""Where the files of an import will lie in a course: under names that are free, behind what is there."""

from pathlib import Path

from lmtrainer.course.identity import id_from_name, order_of, same_id
from lmtrainer.course.layout import BANKS
from lmtrainer.course.model import Course
from lmtrainer.interchange.incoming_names import free_name
from lmtrainer.interchange.texts import escaping
from lmtrainer.publishing.import_goal import Goal


class Places:
    """Where the files of an import will lie: names that are free, in reading order behind what is there."""

    def __init__(self, course: Path, existing: Course, goal: Goal, name: str) -> None:
        self._goal = goal
        beside = course / BANKS if goal is Goal.BANK else course
        taken = {path.name.casefold() for folder in (beside, course / "media") for path in folder.glob("*")}
        ids = {same_id(each.id) for each in (existing.banks if goal is Goal.BANK else existing.lessons)}
        stems = {id_from_name(entry).casefold() for entry in taken} | ids
        self._name = free_name(name, stems | {entry.removesuffix(".report.txt").lstrip("_") for entry in taken})
        self._stems = stems
        in_root = [lesson for lesson in existing.lessons if "/" not in lesson.path]
        modules = {lesson.path.split("/")[0] for lesson in existing.lessons if "/" in lesson.path}
        neighbours = [lesson.path for lesson in in_root] if in_root or not modules else list(modules)
        numbers = [order_of(each)[0] for each in neighbours if order_of(each)[0] < 10_000]
        self._number = max(numbers, default=0) + 1
        self._folder = "" if in_root or not modules else f"{self._number:02}-{self._name}/"

    @property
    def media_folder(self) -> str:
        """Where its pictures lie."""
        return f"media/{self._name}"

    @property
    def report_path(self) -> str:
        """Beside the questions; a name that no reader of courses looks at."""
        folder = f"{BANKS}/" if self._goal is Goal.BANK else self._folder
        return f"{folder}_{self._name}.report.txt"

    def path(self, number: int) -> str:
        """The path of the file with this number, counted from 1."""
        suffix = f"-{number}" if number > 1 else ""
        if self._goal is Goal.BANK:
            return f"{BANKS}/{self._name}{suffix}.md"
        place = number if self._folder else self._number + number - 1
        return f"{self._folder}{place:02}-{self._name}{suffix}.md"

    def title(self, number: int) -> str:
        """The heading of the file with this number."""
        words = self._name.replace("-", " ").replace("_", " ").capitalize()
        return escaping.inline(f"{words} {number}" if number > 1 else words)
