"""Source -> Course + Problems. A broken lesson becomes problems; the rest of the course still opens."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TypeVar
from urllib.parse import unquote

from lmtrainer.course.assessment_header import assessment_rules
from lmtrainer.course.course_header import course_info
from lmtrainer.course.cross_checks import (
    Link,
    check_assessments,
    check_headings,
    check_links,
    check_questions,
    check_requires,
    with_unique_questions,
)
from lmtrainer.course.harmless_html import LinkProblem
from lmtrainer.course.headers import (
    ASSESSMENT,
    BANK_KEYS,
    LESSON_KEYS,
    MODULE_KEYS,
    Header,
    HeaderReader,
    Keys,
    divided,
    header_line,
    line_of,
    texts,
)
from lmtrainer.course.identity import id_from_name, id_trouble, same_id
from lmtrainer.course.known_texts import Dependencies, KnownText
from lmtrainer.course.layout import Chapter, banks_of, laid_out
from lmtrainer.course.lesson_limits import PIXELS
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.model import AssessmentRules, Bank, Block, Course, CourseInfo, Lesson, Module
from lmtrainer.course.pace import estimated_minutes
from lmtrainer.course.problems import Problem
from lmtrainer.course.question_block import RawBlock, TextPiece, cut
from lmtrainer.course.question_reader import read_question
from lmtrainer.course.questions import Question
from lmtrainer.course.source import PICTURE_BYTES, Source, SourceError
from lmtrainer.course.text import Heading, Picture, Variant

LOOKS_WITH_VARIANTS = ("dark", "contrast")
OnLesson = Callable[[int, int, str], None]


@dataclass(slots=True)
class _Draft:
    """A lesson on its way: its header is read, its text is not."""

    path: str
    id: str
    header: Header
    header_text: str
    body: str
    first_line: int


_T = TypeVar("_T")


@dataclass(slots=True)
class CourseReader:
    """Reads one course. ``skip`` maps paths of lessons that are to be left out to the problem that says why.

    ``known``: what an earlier reading of the same folder made of each text, to be used again where nothing that
    went into it has changed; this reading leaves its own there.
    """

    source: Source
    on_lesson: OnLesson = lambda done, total, path: None
    skip: dict[str, Problem] = field(default_factory=dict)
    _known_pictures: dict[str, Picture | SourceError] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    known: dict[str, KnownText] = field(default_factory=dict)
    _links: list[Link] = field(default_factory=list)
    _module_ids: dict[str, str] = field(default_factory=dict)
    _used: Dependencies = field(default_factory=Dependencies)

    def read(self) -> Course:
        """The compiled course. Raises `SourceError` when the folder itself cannot be read."""
        files = {file.path for file in self.source.files()}
        info = course_info(self.source, files, self._header_reader(), self._note)
        chapters = laid_out(files, self._note)
        drafts = [[self._draft(path) for path in chapter.lessons] for chapter in chapters]
        kept = [[draft for draft in group if draft is not None] for group in drafts]
        found = [self._draft(path, BANK_KEYS) for path in banks_of(files)]
        bank_drafts = [draft for draft in found if draft is not None]
        self._unique_ids([draft for group in kept for draft in group], "lesson-id-twice")
        self._unique_ids(bank_drafts, "bank-id-twice")
        by_path = {draft.path: draft.id for group in kept for draft in group}
        total = sum(len(group) for group in kept) + len(bank_drafts)
        done = 0
        modules = []
        for chapter, group in zip(chapters, kept, strict=True):
            lessons = []
            for draft in group:
                self.on_lesson(done, total, draft.path)
                done += 1
                lesson = self._lesson(draft, by_path, info)
                if lesson is not None:
                    lessons.append(lesson)
            if lessons:
                modules.append(self._module(chapter, tuple(lessons), files))
        banks = []
        for draft in bank_drafts:
            self.on_lesson(done, total, draft.path)
            done += 1
            bank = self._bank(draft, by_path)
            if bank is not None:
                banks.append(bank)
        self.on_lesson(total, total, "")
        modules, banks = with_unique_questions(modules, banks, self._note)
        check_links(modules, self._links, self._note)
        headers = {draft.path: draft.header_text for group in kept for draft in group}
        check_requires(modules, headers, self._note)
        check_headings(modules, self._note)
        check_questions(modules, banks, {objective.key for objective in info.objectives}, self._note)
        check_assessments(modules, banks, headers, self._note)
        if not modules:
            self._note(
                Problem(
                    "",
                    1,
                    1,
                    "course-empty",
                    "There is no lesson in this folder.",
                    "Write one: a file that ends in .md.",
                )
            )
        info = self._with_pictures(info, files)
        ordered = tuple(sorted(dict.fromkeys(self.problems), key=lambda p: (p.path, p.line, p.column)))
        return Course(info, tuple(modules), ordered, tuple(banks))

    def _note(self, problem: Problem) -> None:
        self.problems.append(problem)

    def _header_reader(self) -> HeaderReader:
        return HeaderReader(self._note)

    def _source_problem(self, path: str, error: SourceError) -> None:
        self._note(Problem(path, error.line, 1, error.code, str(error.message), str(error.hint)))

    def _draft(self, path: str, keys: Keys = LESSON_KEYS) -> _Draft | None:
        try:
            text = self.source.read_text(path)
        except SourceError as error:
            self._source_problem(path, error)
            return None
        header_text, body, first_line, closed = divided(text)
        if not closed:
            self._note(Problem(path, 1, 1, "header-not-closed", "The header is never closed.", "Write +++ after it."))
            return None
        header = self._header_reader().read(header_text, path, keys, 2) if header_text else {}
        self._check_kind(header, header_text, path)
        lesson_id = header.get("id") or id_from_name(PurePosixPath(path).name)
        if trouble := id_trouble(lesson_id):
            self._note(
                Problem(
                    path, header_line(header_text, "id"), 1, "lesson-id", trouble, "Write a short id in the header."
                )
            )
            lesson_id = id_from_name(PurePosixPath(path).name)
        return _Draft(path, lesson_id, header, header_text, body, first_line)

    def _check_kind(self, header: Header, text: str, path: str) -> None:
        if header.get("kind", ASSESSMENT) != ASSESSMENT:
            message = f"There is no kind of lesson “{header['kind'][:40]}”."
            hint = f'Write kind = "{ASSESSMENT}", or take it out.'
            self._note(Problem(path, line_of(text, "kind") + 2, 1, "lesson-kind", message, hint))

    def _unique_ids(self, drafts: list[_Draft], code: str) -> None:
        seen: dict[str, str] = {}
        for draft in drafts:
            key = same_id(draft.id)
            if key in seen:
                self._note(
                    Problem(
                        draft.path,
                        header_line(draft.header_text, "id"),
                        1,
                        code,
                        f"The id “{draft.id}” is also that of {seen[key]}.",
                        "Give one of the two another id in its header.",
                    )
                )
                draft.id = _free_id(draft.id, seen)
                key = same_id(draft.id)
            seen[key] = draft.path

    def _lesson(self, draft: _Draft, by_path: dict[str, str], info: CourseInfo) -> Lesson | None:
        if draft.path in self.skip:
            self._note(self.skip[draft.path])
            return None
        blocks = self._compiled(draft, by_path, self._blocks)
        title, blocks = _title(draft, blocks)
        rules = None
        if draft.header.get("kind") == ASSESSMENT:
            blocks = [_with_one_try(block) for block in blocks]
            rules = assessment_rules(draft.header, draft.header_text, draft.path, self._header_reader(), info.pass_mark)
        objectives = {objective.key for objective in info.objectives}
        for key in texts(draft.header.get("objectives")):
            if key not in objectives:
                self._note(
                    Problem(
                        draft.path,
                        header_line(draft.header_text, "objectives"),
                        1,
                        "objective-unknown",
                        f"There is no objective “{key}” in course.toml.",
                        "Add it there, or take it out here.",
                    )
                )
        return Lesson(
            draft.id,
            title,
            draft.path,
            tuple(blocks),
            draft.header.get("summary", ""),
            texts(draft.header.get("objectives")),
            texts(draft.header.get("requires")),
            _minutes(draft, blocks, rules),
            rules,
        )

    def _compiled(
        self, draft: _Draft, by_path: dict[str, str], read: Callable[[_Draft, TextReader], list[_T]]
    ) -> list[_T]:
        known = self.known.get(draft.path)
        if known is None or not known.fits(draft.body, draft.first_line, by_path, self.source):
            known = self.known[draft.path] = self._compiled_anew(draft, by_path, read)
        self.problems.extend(known.problems)
        self._links.extend(known.links)
        return list(known.found)

    def _compiled_anew(
        self, draft: _Draft, by_path: dict[str, str], read: Callable[[_Draft, TextReader], list[_T]]
    ) -> KnownText:
        problems, links = self.problems, self._links
        self.problems, self._links, self._used = [], [], Dependencies()
        reader = TextReader(
            draft.path,
            picture=lambda written: self._picture_in(draft.path, written, reader),
            link=lambda href, line: self._link(draft, href, line, by_path),
        )
        try:
            found = read(draft, reader)
        except RecursionError:
            reader.problem(1, "too-deep", "Something in this file is nested too deeply.", "Make it flatter.")
            found = []
        noted = (*self.problems, *reader.problems)
        made = KnownText(draft.body, draft.first_line, tuple(found), noted, tuple(self._links), self._used)
        self.problems, self._links, self._used = problems, links, Dependencies()
        return made

    def _bank(self, draft: _Draft, by_path: dict[str, str]) -> Bank | None:
        if draft.path in self.skip:
            self._note(self.skip[draft.path])
            return None
        questions = self._compiled(draft, by_path, self._bank_questions)
        return Bank(draft.id, draft.path, tuple(questions))

    def _bank_questions(self, draft: _Draft, reader: TextReader) -> list[Question]:
        questions: list[Question] = []
        for piece in cut(draft.body, draft.first_line):
            reader.spending.begin_anew()  # an assessment shows one question at a time
            if isinstance(piece, RawBlock):
                question = read_question(piece, reader, self._picture_bytes)
                if question is not None:
                    questions.append(replace(question, tries=question.tries or 1))
            else:
                _check_prose(piece, reader)
        return questions

    def _blocks(self, draft: _Draft, reader: TextReader) -> list[Block]:
        blocks: list[Block] = []
        for piece in cut(draft.body, draft.first_line):
            if isinstance(piece, RawBlock):
                question = read_question(piece, reader, self._picture_bytes)
                if question is not None:
                    blocks.append(question)
            else:
                blocks.extend(reader.blocks(piece.text, piece.line))
        return blocks

    def _picture_bytes(self, path: str) -> bytes:
        self._used.note_file(path, self.source)
        return self.source.read_bytes(path, PICTURE_BYTES)

    def _picture_in(self, lesson_path: str, written: str, reader: TextReader) -> Picture:
        """The same, as far as the lesson's pictures have room in the memory together."""
        found = self._picture(lesson_path, written)
        if not reader.spending.fits(PIXELS, found.width * found.height):
            raise LookupError(PIXELS.code, PIXELS.message, PIXELS.hint)
        return found

    def _picture(self, lesson_path: str, written: str) -> Picture:
        """The picture that a lesson names. Raises `LookupError(code, message, hint)`."""
        try:
            path = _resolved(lesson_path, written)
        except SourceError as error:
            raise LookupError(error.code, str(error.message), str(error.hint)) from error
        for needed in (path, *(variant for _, variant in _variant_paths(path))):
            self._used.note_file(needed, self.source)
        if path not in self._known_pictures:
            self._known_pictures[path] = self._looked_up(path)
        found = self._known_pictures[path]
        if isinstance(found, SourceError):
            raise LookupError(found.code, found.message, found.hint)
        return found

    def _looked_up(self, path: str) -> Picture | SourceError:
        try:
            found = self.source.read_picture(path)
        except SourceError as error:
            return error
        return Picture(path, "", found.width, found.height, 1, self._variants(path))

    def _variants(self, path: str) -> tuple[Variant, ...]:
        variants = []
        for look, variant in _variant_paths(path):
            if self.source.exists(variant):
                try:
                    self.source.read_picture(variant)
                    variants.append(Variant(look, variant))
                except SourceError as error:
                    self._source_problem(variant, error)
        return tuple(variants)

    def _with_pictures(self, info: CourseInfo, files: Collection[str]) -> CourseInfo:
        """The cover, and the logo for certificates."""
        if "course.toml" not in files:
            return info
        try:
            text = self.source.read_text("course.toml")
        except SourceError:  # told when the header was read
            return info
        header = HeaderReader(lambda problem: None).read(text, "course.toml", {"cover": str, "certificate": dict})
        logo = header.get("certificate", {}).get("logo")
        certificate = info.certificate
        if certificate is not None and isinstance(logo, str):
            certificate = replace(certificate, logo=self._named_picture(logo))
        return replace(info, cover=self._named_picture(header.get("cover", "")), certificate=certificate)

    def _named_picture(self, written: str) -> Picture | None:
        """A picture that `course.toml` names, if it names one."""
        if not written:
            return None
        try:
            return self._picture("course.toml", written)
        except LookupError as trouble:
            code, message, hint = trouble.args
            self._note(Problem("course.toml", 1, 1, code, message, hint))
            return None

    def _link(self, draft: _Draft, href: str, line: int, by_path: dict[str, str]) -> str:
        if href.lower().startswith(("http://", "https://")):
            return href
        target, _, anchor = href.partition("#")
        try:
            path = _resolved(draft.path, unquote(target)) if target else draft.path
        except SourceError as error:
            raise LinkProblem("link-refused", str(error.message), "Link to a lesson or a web page.") from error
        self._used.lessons[path] = by_path.get(path)
        if path not in by_path:
            raise LinkProblem("link-dead", f"There is no lesson {target[:80]}.", "Check the file's name and folder.")
        if anchor:
            self._links.append(Link(draft.path, line, by_path[path], anchor))
        return f"lesson:{by_path[path]}" + (f"#{anchor}" if anchor else "")

    def _module(self, chapter: Chapter, lessons: tuple[Lesson, ...], files: Collection[str]) -> Module:
        path = f"{chapter.folder}/module.toml"
        header: Header = {}
        if chapter.folder and path in files:
            try:
                header = self._header_reader().read(self.source.read_text(path), path, MODULE_KEYS)
            except SourceError as error:
                self._source_problem(path, error)
        name = id_from_name(chapter.folder) if chapter.folder else ""
        title = header.get("title") or name.replace("-", " ").replace("_", " ").capitalize()
        return Module(self._module_id(header, name, chapter, files), title, lessons, header.get("summary", ""))

    def _module_id(self, header: Header, name: str, chapter: Chapter, files: Collection[str]) -> str:
        """The module's id; one that is no id, or came before, becomes a problem and another one."""
        path = f"{chapter.folder}/module.toml"
        found = header.get("id") or name
        place = path if path in files else chapter.lessons[0]
        if trouble := id_trouble(found or "root"):
            self._note(Problem(place, 1, 1, "module-id", trouble, "Write a short id in module.toml."))
            found = name
        if same_id(found) in self._module_ids:
            message = f"The id “{found}” is also that of {self._module_ids[same_id(found)]}."
            hint = "Give one of the two another id in its module.toml."
            self._note(Problem(place, 1, 1, "module-id-twice", message, hint))
            found = _free_id(found, self._module_ids)
        self._module_ids[same_id(found)] = chapter.folder or "the course's root"
        return found


def read_course(source: Source, on_lesson: OnLesson = lambda done, total, path: None) -> Course:
    """Compile the course in ``source``. Raises `SourceError` when the folder itself cannot be read."""
    return CourseReader(source, on_lesson).read()


def _resolved(base: str, written: str) -> str:
    """A path as a file of the course writes it -> the path in the course. Raises `SourceError`."""
    if "://" in written or written.startswith(("/", "~")) or "\\" in written or ":" in written:
        raise SourceError(
            "path-refused", f"“{written[:80]}” is not a file of this course.", "Put the file into the course."
        )
    parts = list(PurePosixPath(base).parent.parts)
    for part in written.split("/"):
        if part == "..":
            if not parts:
                raise SourceError(
                    "path-refused", f"“{written[:80]}” leads out of the course.", "Put the file into the course."
                )
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _variant_paths(path: str) -> list[tuple[str, str]]:
    stem, dot, ending = path.rpartition(".")
    return [(look, f"{stem}.{look}{dot}{ending}") for look in LOOKS_WITH_VARIANTS]


def _free_id(wanted: str, seen: Collection[str]) -> str:
    number = 2
    while same_id(f"{wanted[:60]}-{number}") in seen:
        number += 1
    return f"{wanted[:60]}-{number}"


def _title(draft: _Draft, blocks: list[Block]) -> tuple[str, list[Block]]:
    first = blocks[0] if blocks else None
    in_text = isinstance(first, Heading) and _is_title(draft.body)
    if in_text:
        assert isinstance(first, Heading)
        return draft.header.get("title") or first.text.plain, blocks[1:]
    name = id_from_name(PurePosixPath(draft.path).name)
    return draft.header.get("title") or name.replace("-", " ").capitalize(), blocks


def _is_title(body: str) -> bool:
    return next((line.startswith("# ") for line in body.split("\n") if line.strip()), False)


def _with_one_try(block: Block) -> Block:
    """In an assessment a question has one try, if its author gave it no number of them."""
    return replace(block, tries=block.tries or 1) if isinstance(block, Question) else block


def _check_prose(piece: TextPiece, reader: TextReader) -> None:
    """A bank has questions only; one heading at its top may say what it is."""
    lines = [(number, line) for number, line in enumerate(piece.text.split("\n"), piece.line) if line.strip()]
    if lines and lines[0][1].startswith("# "):
        lines = lines[1:]
    if lines:
        message = "Nobody will see this text: a bank holds questions only."
        reader.problem(lines[0][0], "bank-prose", message, "Move it into a lesson, or into a question.")


def _minutes(draft: _Draft, blocks: list[Block], rules: AssessmentRules | None) -> int:
    given = draft.header.get("minutes")
    if isinstance(given, int | float) and 0 < given < 1000:
        return max(1, round(given))
    questions = [block for block in blocks if isinstance(block, Question)]
    drawn = sum(rule.count for rule in rules.draw) if rules else 0
    return estimated_minutes(len(draft.body.split()), questions, drawn)
