"""`module.toml` -> `Module`: its title and its id, around the lessons of a folder."""

from collections.abc import Callable, Collection

from lmtrainer.course.headers import MODULE_KEYS, Header, HeaderReader
from lmtrainer.course.identity import free_id, id_from_name, id_trouble, same_id
from lmtrainer.course.layout import Chapter
from lmtrainer.course.model import Lesson, Module
from lmtrainer.course.problems import Problem
from lmtrainer.course.rules import headers as rules
from lmtrainer.course.source import Source, SourceError


class ModuleReader:
    """Reads the modules of one course, in order: an id that came before becomes a problem."""

    def __init__(self, source: Source, note: Callable[[Problem], None]) -> None:
        self._source, self._note = source, note
        self._ids: dict[str, str] = {}

    def read(self, chapter: Chapter, lessons: tuple[Lesson, ...], files: Collection[str]) -> Module:
        """The module in a folder, with its lessons, which are read already."""
        path = f"{chapter.folder}/module.toml"
        header: Header = {}
        if chapter.folder and path in files:
            try:
                header = HeaderReader(self._note).read(self._source.read_text(path), path, MODULE_KEYS)
            except SourceError as error:
                self._note(error.problem_in(path))
        name = id_from_name(chapter.folder) if chapter.folder else ""
        title = header.get("title") or name.replace("-", " ").replace("_", " ").capitalize()
        return Module(self._id(header, name, chapter, files), title, lessons, header.get("summary", ""))

    def _id(self, header: Header, name: str, chapter: Chapter, files: Collection[str]) -> str:
        """The module's id; one that is no id, or came before, becomes a problem and another one."""
        path = f"{chapter.folder}/module.toml"
        found = header.get("id") or name
        place = path if path in files else chapter.lessons[0]
        if trouble := id_trouble(found or "root"):
            self._note(rules.MODULE_ID.at(place, why=trouble))
            found = name
        if same_id(found) in self._ids:
            self._note(rules.MODULE_ID_TWICE.at(place, id=found, other=self._ids[same_id(found)]))
            found = free_id(found, self._ids)
        self._ids[same_id(found)] = chapter.folder or "the course's root"
        return found
