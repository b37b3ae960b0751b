"""Questions of other programs into a course: planned and looked at first, then accepted or not."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.identity import same_id
from lmtrainer.course.model import Block, Course
from lmtrainer.course.question_source import WrittenQuestion, source_of
from lmtrainer.course.questions import Question
from lmtrainer.course.reader import CourseReader
from lmtrainer.course.source import SourceError
from lmtrainer.files import why_not
from lmtrainer.frozen import frozen
from lmtrainer.interchange.compiled import DraftFile
from lmtrainer.interchange.foreign import ForeignKind, ForeignQuestion, Found, NotTaken, Refused, UnreadableFile, quoted
from lmtrainer.interchange.formats import MOST_BYTES, FormatName, read_foreign
from lmtrainer.interchange.gift.paragraphs import category_parts
from lmtrainer.interchange.incoming import Incoming
from lmtrainer.interchange.incoming_names import Ids, slug, tags_of
from lmtrainer.interchange.incoming_parts import Untakable
from lmtrainer.interchange.landing import LandingRefused, finish, land
from lmtrainer.interchange.landing_journal import JOURNAL
from lmtrainer.interchange.media import Media
from lmtrainer.interchange.report import TEXT, Fate, Report, ReportLine, in_order
from lmtrainer.interchange.texts import escaping
from lmtrainer.interchange.texts.words_markdown import plain_of
from lmtrainer.lexicon import Wording
from lmtrainer.plain_file import TooLarge, read_plain
from lmtrainer.publishing.import_goal import Goal
from lmtrainer.publishing.import_places import Places
from lmtrainer.publishing.twins import Twins
from lmtrainer.said import Said, Words


class Stage(StrEnum):
    """What a plan is made from, in order: the file as a whole, the lessons of the course, each question."""

    FILE = "file"
    LESSON = "lesson"
    QUESTION = "question"


@frozen
class Step:
    """What is read next, after ``done`` of ``total``. ``path`` is that of a lesson, ``line`` that of a question."""

    stage: Stage
    done: int = 0
    total: int = 0
    path: str = ""
    line: int = 0

    @property
    def is_single(self) -> bool:
        """Whether this is one lesson or one question; else it is, or leads on to, what concerns all of them."""
        return bool(self.path) or (self.stage is Stage.QUESTION and self.done < self.total - 1)


OnStep = Callable[[Step], None]


class ImportRefused(Exception):
    """Nothing can be imported, and nothing was written; ``words`` say why, in a sentence, ``hint`` what to do.

    ``offer`` is an encoding in which the file can be read, if the sample in ``words`` is right.
    """

    def __init__(self, words: Words, hint: Words = "", offer: str = "") -> None:
        super().__init__(f"{words} {hint}".strip())
        self.words, self.hint, self.offer = words, hint, offer


@frozen
class ImportPlan:
    """What an import would do; nothing is written yet.

    ``blocks`` is what a learner would see, in order; ``files`` has the new files by their paths in the course,
    in the order in which they are put in place.
    """

    course: Path
    source: str
    format: FormatName
    goal: Goal
    files: dict[str, bytes]
    blocks: tuple[Block, ...]
    report: Report

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that would come."""
        return tuple(block for block in self.blocks if isinstance(block, Question))

    @property
    def written_paths(self) -> tuple[str, ...]:
        """Where the questions would go."""
        return tuple(path for path in self.files if path.endswith(".md"))


def plan_import(
    file: Path,
    course: Path,
    *,
    goal: Goal = Goal.BANK,
    name: str = "",
    format: FormatName | None = None,
    encoding: str = "",
    on_step: OnStep = lambda step: None,
    word: Wording = str,
) -> ImportPlan:
    """Read ``file`` and see what it would become in ``course``. Raises `ImportRefused`; writes nothing.

    ``format`` and ``encoding`` are seen from the file itself unless they are given. ``word`` says in the author's
    language what is written beside the questions.
    What the file holds may keep this busy for as long as it likes: a window asks `planning_process` instead.
    """
    on_step(Step(Stage.FILE))
    try:
        data = read_plain(file, MOST_BYTES)
        found_format, found = read_foreign(data, format, file.name, encoding)
        existing = _read_course(course, on_step)
    except TooLarge as error:
        said = Said("Import", "{0}: The file is larger than {1} MB.")
        raise ImportRefused(said.of(file.name, MOST_BYTES // 1_000_000)) from error
    except OSError as error:
        said = Said("Import", "{0} cannot be read: {1}.")
        raise ImportRefused(said.of(file.name, why_not(error))) from error
    except UnreadableFile as error:
        said = Said("Import", "{0}: {1}")
        raise ImportRefused(said.of(file.name, error.words), error.hint, error.offer) from error
    except SourceError as error:
        raise ImportRefused(error.message, error.hint) from error
    if not found:
        raise ImportRefused(Said("Import", "There is no question in {0}.").of(file.name))
    planner = _Planner(course, existing, file.name, goal, slug(name or file.stem) or "questions")
    for number, one in enumerate(found):
        on_step(Step(Stage.QUESTION, number, len(found), line=one.line))
        planner.take(one)
    return planner.plan(found_format, word)


def _read_course(root: Path, on_step: OnStep) -> Course:
    def told(done: int, total: int, path: str) -> None:
        on_step(Step(Stage.LESSON, done, total, path))

    return CourseReader(FolderSource(root), told).read()


def accept(plan: ImportPlan, data: Path) -> None:
    """Write what was planned, as a whole or not at all. Raises `ImportRefused`.

    ``data`` is the program's data folder, where it keeps what has been begun.
    """
    if not plan.blocks:
        raise ImportRefused(Said("Import", "There is nothing to import."))
    try:
        finish(plan.course, data / JOURNAL)
        land(plan.course, plan.files, data / JOURNAL)
    except LandingRefused as error:
        raise ImportRefused(error.words) from error


class _Twin(NotTaken):
    """The course has the same already; ``place`` says where."""

    def __init__(self, place: str) -> None:
        super().__init__(Said("Import", "The course has this already."))
        self.place = place


class _Planner:
    """One import on its way."""

    def __init__(self, course: Path, existing: Course, source: str, goal: Goal, name: str) -> None:
        self._course, self._source, self._goal = course, source, goal
        questions = [q for lesson in existing.lessons for q in lesson.questions]
        questions += [q for bank in existing.banks for q in bank.questions]
        self._ids = Ids({same_id(question.id) for question in questions})
        self._twins = Twins(existing, texts=goal is Goal.LESSON)
        self._places = Places(course, existing, goal, name)
        self._media = Media(self._places.media_folder)
        self._drafts: list[DraftFile] = []
        self._lines: list[ReportLine] = []
        self._category = ""
        self._incoming = Incoming(self._places.path(1), self._media, existing.info.language)

    def take(self, found: Found) -> None:
        """Take one thing of the file, or say why not."""
        if isinstance(found, Refused):
            self._report(found.line, Fate.LEFT_OUT, found.what, found.why, found.source)
            return
        try:
            if found.kind is ForeignKind.DESCRIPTION and self._goal is Goal.LESSON:
                source, notes = self._incoming.prose(found)
                made, trouble = self._add_text(found, source)
            else:
                written, notes = self._incoming.written(found)
                made, trouble = self._add_question(found, written)
        except _Twin as twin:
            what = Said("Import", "{0}, here {1}").of(_called(found), twin.place)
            self._report(found.line, Fate.LEFT_OUT, what, twin.words)
            return
        except Untakable as reason:
            trouble = reason.words
        if trouble:
            self._report(found.line, Fate.LEFT_OUT, _called(found), trouble, found.source)
            return
        for block in made:
            if isinstance(block, Question):
                self._report(found.line, Fate.TAKEN, f"{block.kind} {block.id}")
        for note in notes:
            self._report(found.line, Fate.CHANGED, _called(found), note)

    def _add_text(self, found: ForeignQuestion, source: str) -> tuple[tuple[Block, ...], Words]:
        made, trouble = self._add(found, source)
        if not trouble:
            self._report(found.line, Fate.TAKEN, TEXT)
        return made, trouble

    def _add_question(self, found: ForeignQuestion, written: WrittenQuestion) -> tuple[tuple[Block, ...], Words]:
        tags = tags_of(found)
        attributes = {**({"tags": " ".join(tags)} if tags else {}), **written.attributes}
        question_id, remark = self._ids.id_for(found)
        source = source_of(
            WrittenQuestion(
                written.kind, question_id, attributes, written.stem, written.items, written.numbered, written.parts
            )
        )
        made, trouble = self._add(found, source)
        if not trouble:
            self._ids.take(question_id)
            if remark:
                self._report(found.line, Fate.CHANGED, f"{written.kind} {question_id}", remark)
        return made, trouble

    def _add(self, found: ForeignQuestion, source: str) -> tuple[tuple[Block, ...], Words]:
        heading = self._heading(found)
        draft = self._draft_for(heading + source)
        made, trouble = draft.add(source)
        twin = self._twins.place_of(made)
        if twin:
            draft.take_back(len(made))
            raise _Twin(twin)
        if not trouble and heading:
            draft.put_before_last(heading.strip())
            self._category = found.category
        return made, trouble

    def _heading(self, found: ForeignQuestion) -> str:
        """In a lesson, the category under which a question stands becomes a heading where it changes."""
        parts = category_parts(found.category)
        if self._goal is not Goal.LESSON or found.category == self._category or not parts:
            return ""
        return f"## {escaping.inline(' – '.join(parts)).strip()}\n\n"

    def _draft_for(self, source: str) -> DraftFile:
        if not self._drafts or not self._drafts[-1].has_room(source):
            number = len(self._drafts) + 1
            draft = DraftFile(self._places.path(number), self._media.files, has_fingerprints=bool(self._twins))
            draft.add(f"# {self._places.title(number)}")
            draft.blocks.clear()
            self._drafts.append(draft)
        return self._drafts[-1]

    def _report(self, line: int, fate: Fate, what: Words, why: Words = "", source: str = "") -> None:
        self._lines.append(ReportLine(line, fate, what, why, self._source, source))

    def plan(self, format: FormatName, word: Wording) -> ImportPlan:
        """The plan, with the report beside the questions, where nobody but the trainer sees it."""
        report = in_order(self._lines)
        used = "\n".join(draft.text for draft in self._drafts)
        files = {path: data for path, data in self._media.files.items() if path in used}
        if any(line.fate is not Fate.TAKEN for line in report.lines):
            files[self._places.report_path] = _report_text(report, word).encode()
        files.update({draft.path: draft.text.encode() for draft in self._drafts})
        blocks = tuple(block for draft in self._drafts for block in draft.blocks)
        return ImportPlan(self._course, self._source, format, self._goal, files, blocks, report)


def _called(found: ForeignQuestion) -> Said:
    """What a report calls a question."""
    return quoted((found.name or plain_of(found.stem.shortened(2_000)) or found.kind)[:60])


def _report_text(report: Report, word: Wording) -> str:
    """The report as a file, with the text of what was left out."""
    out = []
    for remark, told in zip(report.remarks, report.told(word), strict=True):
        out.append(told)
        for line in report.lines:
            if line.source and line.fate is Fate.LEFT_OUT and str(line.why) == str(remark.first.why):
                out += [f"  {line.line}:"] * bool(remark.more)
                out += [f"    {text}" for text in line.source.split("\n")]
    return "\n".join([*out, "", report.summary(word)]) + "\n"
