"""Source -> Course + Problems. A broken lesson becomes problems; the rest of the course still opens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from typing import TypeVar
from urllib.parse import unquote

from lmtrainer.course.assessment_header import assessment_rules
from lmtrainer.course.course_header import FILE as COURSE_FILE
from lmtrainer.course.course_header import course_info
from lmtrainer.course.course_pictures import CoursePictures
from lmtrainer.course.cross_checks import (
    Link,
    Unread,
    check_assessments,
    check_headings,
    check_links,
    check_questions,
    check_requires,
    check_unread,
    with_unique_questions,
)
from lmtrainer.course.drafts import Draft, DraftReader, KnownDraft, minutes_of, titled
from lmtrainer.course.harmless_html import LinkProblem
from lmtrainer.course.headers import ASSESSMENT, BANK_KEYS, HeaderReader, header_line
from lmtrainer.course.headers import texts as texts_of
from lmtrainer.course.inline_notation import BY_NAME
from lmtrainer.course.known_texts import Dependencies, KnownText
from lmtrainer.course.layout import Chapter, banks_of, laid_out
from lmtrainer.course.lesson_limits import PIXELS
from lmtrainer.course.lesson_names import lesson_named
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.link_definitions import definitions_in
from lmtrainer.course.look_alikes import tell_header, tell_prose
from lmtrainer.course.model import Bank, Block, Course, CourseInfo, Lesson, Module
from lmtrainer.course.module_reader import ModuleReader
from lmtrainer.course.places import resolved
from lmtrainer.course.problems import Problem
from lmtrainer.course.question_block import RawBlock, TextPiece, cut
from lmtrainer.course.question_reader import read_question
from lmtrainer.course.questions import Question
from lmtrainer.course.rules import assessments, files, headers, texts
from lmtrainer.course.source import PICTURE_BYTES, Source, SourceError
from lmtrainer.course.text import Picture

UNREADABLE = ""  # in place of the id of a lesson whose file or header cannot be read
OnLesson = Callable[[int, int, str], None]


_T = TypeVar("_T")


@dataclass(slots=True)
class CourseReader:
    """Reads one course. ``skip`` maps paths of lessons that are to be left out to the problem that says why.

    ``known`` and ``known_drafts``: what an earlier reading of the same folder made of each text and each header, to be
    used again where nothing that went into it has changed; this reading leaves its own there.
    """

    source: Source
    on_lesson: OnLesson = lambda done, total, path: None
    skip: dict[str, Problem] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    known: dict[str, KnownText] = field(default_factory=dict)
    known_drafts: dict[str, KnownDraft] = field(default_factory=dict)
    _links: list[Link] = field(default_factory=list)
    _unread: list[Unread] = field(default_factory=list)
    _used: Dependencies = field(default_factory=Dependencies)
    _pictures: CoursePictures = field(init=False)

    def __post_init__(self) -> None:
        self._pictures = CoursePictures(self.source, self._note)

    def read(self) -> Course:
        """The compiled course. Raises `SourceError` when the folder itself cannot be read."""
        found = self.source.files()
        paths = {file.path for file in found}
        headers_read = HeaderReader(self._note)
        info = course_info(self.source, paths, headers_read, self._note)
        objectives = None if COURSE_FILE in headers_read.unreadable else {key.key for key in info.objectives}
        chapters = laid_out(paths, self._note)
        drafts = DraftReader(self.source, self._note, found, self.known_drafts)
        kept = [[draft for path in chapter.lessons if (draft := drafts.read(path))] for chapter in chapters]
        bank_drafts = [draft for path in banks_of(paths) if (draft := drafts.read(path, BANK_KEYS))]
        drafts.give_unique_ids([draft for group in kept for draft in group], headers.LESSON_ID_TWICE)
        drafts.give_unique_ids(bank_drafts, headers.BANK_ID_TWICE)
        by_path = dict.fromkeys((path for chapter in chapters for path in chapter.lessons), UNREADABLE)
        by_path |= {draft.path: draft.id for group in kept for draft in group}
        total = sum(len(group) for group in kept) + len(bank_drafts)
        steps = self._steps(total)
        module_reader = ModuleReader(self.source, self._note)
        modules = []
        for chapter, group in zip(chapters, kept, strict=True):
            lessons = tuple(
                lesson for draft in steps(group) if (lesson := self._lesson(draft, by_path, info, objectives))
            )
            if lessons:
                modules.append(module_reader.read(chapter, lessons, paths))
        banks = [bank for draft in steps(bank_drafts) if (bank := self._bank(draft, by_path))]
        self.on_lesson(total, total, "")
        header_texts = {draft.path: draft.header_text for group in kept for draft in group}
        lesson_ids = _ids_of(chapters, [draft for group in kept for draft in group])
        modules, banks = self._checked(modules, banks, header_texts, objectives, lesson_ids)
        info = self._pictures.with_pictures(info, paths)
        ordered = tuple(sorted(dict.fromkeys(self.problems), key=lambda p: (p.path, p.line, p.column)))
        return Course(info, tuple(modules), ordered, tuple(banks))

    def _steps(self, total: int) -> Callable[[list[Draft]], Iterator[Draft]]:
        """Tells each of so many drafts before it is read."""
        numbers = count()

        def steps(drafts: list[Draft]) -> Iterator[Draft]:
            for draft in drafts:
                self.on_lesson(next(numbers), total, draft.path)
                yield draft

        return steps

    def _checked(
        self,
        modules: list[Module],
        banks: list[Bank],
        header_texts: dict[str, str],
        objectives: set[str] | None,
        lesson_ids: set[str] | None,
    ) -> tuple[list[Module], list[Bank]]:
        """What only the whole course shows; questions whose id came before are left out."""
        check_unread(modules, banks, self._unread, self._note)
        modules, banks = with_unique_questions(modules, banks, self._note)
        check_links(modules, self._links, self._note)
        check_requires(modules, header_texts, lesson_ids, self._note)
        check_headings(modules, self._note)
        check_questions(modules, banks, objectives, lesson_ids, self._note)
        check_assessments(modules, banks, header_texts, self._note)
        if not modules:
            self._note(files.COURSE_EMPTY.at(""))
        return modules, banks

    def _note(self, problem: Problem) -> None:
        self.problems.append(problem)

    def _lesson(
        self, draft: Draft, by_path: dict[str, str], info: CourseInfo, objectives: set[str] | None
    ) -> Lesson | None:
        if draft.path in self.skip:
            self._note(self.skip[draft.path])
            return None
        blocks = self._compiled(draft, by_path, self._blocks)
        title, blocks = titled(draft, blocks)
        rules = None
        if draft.header.get("kind") == ASSESSMENT:
            blocks = [_with_one_try(block) for block in blocks]
            rules = assessment_rules(
                draft.header, draft.header_text, draft.path, HeaderReader(self._note), info.pass_mark
            )
        for key in texts_of(draft.header.get("objectives")):
            if objectives is not None and key not in objectives:
                line = header_line(draft.header_text, "objectives")
                self._note(headers.OBJECTIVE_UNKNOWN.at(draft.path, line, key=key))
        return Lesson(
            draft.id,
            title,
            draft.path,
            tuple(blocks),
            draft.header.get("summary", ""),
            texts_of(draft.header.get("objectives")),
            texts_of(draft.header.get("requires")),
            minutes_of(draft, blocks, rules),
            rules,
        )

    def _compiled(
        self, draft: Draft, by_path: dict[str, str], read: Callable[[Draft, TextReader], list[_T]]
    ) -> list[_T]:
        known = self.known.get(draft.path)
        if known is None or not known.fits(draft.body, draft.first_line, by_path, self.source):
            known = self.known[draft.path] = self._compiled_anew(draft, by_path, read)
        self.problems.extend(known.problems)
        self._links.extend(known.links)
        self._unread.extend(known.unread)
        return list(known.found)

    def _compiled_anew(
        self, draft: Draft, by_path: dict[str, str], read: Callable[[Draft, TextReader], list[_T]]
    ) -> KnownText:
        problems, links, unread = self.problems, self._links, self._unread
        self.problems, self._links, self._unread, self._used = [], [], [], Dependencies()
        reader = TextReader(
            draft.path,
            picture=lambda written: self._picture_in(draft.path, written, reader),
            link=lambda href, line: self._link(draft, href, line, by_path),
            named=lambda name: self._named(name, by_path),
            definitions=definitions_in(draft.body),
        )
        if not draft.header_text:
            tell_header(draft.body, reader)
        try:
            found = read(draft, reader)
        except RecursionError:
            reader.note(texts.TOO_DEEP.of(), 1)
            found = []
        noted = (*self.problems, *reader.problems)
        told = (noted, tuple(self._links), tuple(self._unread))
        made = KnownText(draft.body, draft.first_line, tuple(found), *told, self._used)
        self.problems, self._links, self._unread, self._used = problems, links, unread, Dependencies()
        return made

    def _bank(self, draft: Draft, by_path: dict[str, str]) -> Bank | None:
        if draft.path in self.skip:
            self._note(self.skip[draft.path])
            return None
        questions = self._compiled(draft, by_path, self._bank_questions)
        return Bank(draft.id, draft.path, tuple(questions))

    def _bank_questions(self, draft: Draft, reader: TextReader) -> list[Question]:
        questions: list[Question] = []
        for piece in cut(draft.body, draft.first_line):
            reader.spending.begin_anew()  # an assessment shows one question at a time
            if isinstance(piece, RawBlock):
                if question := self._question(piece, reader):
                    questions.append(replace(question, tries=question.tries or 1))
            else:
                _check_prose(piece, reader)
        return questions

    def _blocks(self, draft: Draft, reader: TextReader) -> list[Block]:
        blocks: list[Block] = []
        for piece in cut(draft.body, draft.first_line):
            if isinstance(piece, RawBlock):
                if question := self._question(piece, reader):
                    blocks.append(question)
            else:
                blocks.extend(reader.blocks(piece.text, piece.line))
                tell_prose(piece.text, piece.line, reader)
        return blocks

    def _question(self, block: RawBlock, reader: TextReader) -> Question | None:
        question = read_question(block, reader, self._picture_bytes)
        if question is None and block.id:
            self._unread.append(Unread(block.id, reader.path, block.line))
        return question

    def _picture_bytes(self, path: str) -> bytes:
        self._used.note_file(path, self.source)
        return self.source.read_bytes(path, PICTURE_BYTES)

    def _picture_in(self, lesson_path: str, written: str, reader: TextReader) -> Picture:
        """The same, as far as the lesson's pictures have room in the memory together."""
        found = self._pictures.named(lesson_path, written, self._used)
        if not reader.spending.fits(PIXELS, found.width * found.height):
            raise SourceError(PIXELS.fault)
        return found

    def _named(self, name: str, by_path: dict[str, str]) -> str:
        found = self._used.names[name] = lesson_named(name, by_path)
        return found or ""

    def _link(self, draft: Draft, href: str, line: int, by_path: dict[str, str]) -> str:
        if href.lower().startswith(("http://", "https://")):
            return href
        target, _, anchor = href.partition("#")
        try:
            if target.startswith(BY_NAME):
                path = target.removeprefix(BY_NAME)
            else:
                path = resolved(draft.path, unquote(target)) if target else draft.path
        except SourceError as error:
            raise LinkProblem(texts.LINK_REFUSED.of(why=error.message)) from error
        self._used.lessons[path] = by_path.get(path)
        if path not in by_path:
            self._used.note_file(path, self.source)
            rule = texts.LINK_TO_FILE if not path.endswith(".md") and self.source.exists(path) else texts.LINK_DEAD
            raise LinkProblem(rule.of(target=target[:80]))
        if by_path[path] == UNREADABLE:  # what is wrong with that lesson is told there
            return ""
        if anchor:
            self._links.append(Link(draft.path, line, by_path[path], anchor))
        return f"lesson:{by_path[path]}" + (f"#{anchor}" if anchor else "")


def read_course(source: Source, on_lesson: OnLesson = lambda done, total, path: None) -> Course:
    """Compile the course in ``source``. Raises `SourceError` when the folder itself cannot be read."""
    return CourseReader(source, on_lesson).read()


def _ids_of(chapters: list[Chapter], drafts: list[Draft]) -> set[str] | None:
    """The ids of all lessons; None when the header of one cannot be read, so that its id may be any."""
    unread = len(drafts) < sum(len(chapter.lessons) for chapter in chapters)
    if unread or any(draft.header_text.strip() and not draft.header for draft in drafts):
        return None
    return {draft.id for draft in drafts}


def _with_one_try(block: Block) -> Block:
    """In an assessment a question has one try, if its author gave it no number of them."""
    return replace(block, tries=block.tries or 1) if isinstance(block, Question) else block


def _check_prose(piece: TextPiece, reader: TextReader) -> None:
    """A bank has questions only; one heading at its top may say what it is."""
    lines = [(number, line) for number, line in enumerate(piece.text.split("\n"), piece.line) if line.strip()]
    if lines and lines[0][1].startswith("# "):
        lines = lines[1:]
    if lines:
        reader.note(assessments.BANK_PROSE.of(), lines[0][0])
