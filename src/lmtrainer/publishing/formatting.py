"""Brings a course's headers and question blocks into one form; every other byte stays, and so does every meaning."""

from collections.abc import Collection, Iterator, Sequence

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.headers import FENCE
from lmtrainer.course.layout import banks_of, laid_out
from lmtrainer.course.source import LESSON_BYTES, SourceError
from lmtrainer.publishing.block_form import canonical_block
from lmtrainer.publishing.blocks import ReadBlock, block_in, read_block, read_blocks
from lmtrainer.publishing.header_form import canonical_header
from lmtrainer.publishing.source_text import Change, NotText, SourceText

COURSE_FILE, MODULE_FILE = "course.toml", "module.toml"


def format_course(source: FolderSource, only: str = "") -> Iterator[Change]:
    """The files that are not in canonical form yet; of one file, if ``only`` names it.

    A file that cannot be read is left as it is; `check` says why. Raises `SourceError` for the folder itself.
    """
    for path, sort in _files([file.path for file in source.files()]):
        if only in ("", path):
            try:
                before = source.read_bytes(path, LESSON_BYTES)
                after = format_text(SourceText.of(before), sort).data
            except (SourceError, NotText):
                continue
            if after != before:
                yield Change(path, before, after)


def _files(paths: Collection[str]) -> Iterator[tuple[str, str]]:
    """The files of a course that have a form, and which."""
    chapters = laid_out(paths, lambda problem: None)
    if COURSE_FILE in paths:
        yield COURSE_FILE, "course"
    for chapter in chapters:
        module = f"{chapter.folder}/{MODULE_FILE}"
        if chapter.folder and module in paths:
            yield module, "module"
        yield from ((path, "lesson") for path in chapter.lessons)
    yield from ((path, "bank") for path in banks_of(paths))


def format_text(source: SourceText, sort: str) -> SourceText:
    """A file in canonical form; ``sort`` is ``course``, ``module``, ``lesson`` or ``bank``."""
    if sort in ("course", "module"):
        return _with_header(source, 0, len(source.lines), sort)
    for found in reversed(list(read_blocks(source.text))):
        source = _with_block(source, found)
    lines = source.lines
    if lines[0].rstrip() == FENCE:
        end = next((number for number, line in enumerate(lines) if number and line.rstrip() == FENCE), None)
        if end is not None:
            source = _with_header(source, 1, end, sort)
    return source


def _with_header(source: SourceText, start: int, end: int, sort: str) -> SourceText:
    lines = source.lines[start:end]
    if not any(line.strip() for line in lines):
        return source
    made = canonical_header(lines, sort)
    if sort in ("course", "module"):
        while made and not made[-1]:
            made.pop()
        made.append("")
    return source if tuple(made) == lines else source.with_lines(start, end, made)


def _with_block(source: SourceText, found: ReadBlock) -> SourceText:
    """The block in canonical form, if it can be read and is still the same question then."""
    block = found.block
    if found.question is None or not block.closed or block.opening_fault:
        return source
    start, end = block.line - 1, block.line + len(block.lines) + 1
    made = canonical_block(block)
    if tuple(made) == source.lines[start:end] or not _is_same(found, made):
        return source
    return source.with_lines(start, end, made)


def _is_same(found: ReadBlock, lines: Sequence[str]) -> bool:
    again = block_in(list(lines), found.block.line)
    if again is None or again.id != found.block.id or again.attributes.keys() != found.block.attributes.keys():
        return False
    return read_block(again).meaning == found.meaning
