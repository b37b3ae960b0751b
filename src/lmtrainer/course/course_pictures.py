"""The pictures that a course names: found, measured without decoding, each of them once."""

import re
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from posixpath import relpath
from urllib.parse import unquote

from lmtrainer.course.headers import HeaderReader
from lmtrainer.course.known_texts import Dependencies
from lmtrainer.course.model import CourseInfo
from lmtrainer.course.places import resolved
from lmtrainer.course.problems import Problem
from lmtrainer.course.rules import files as rules
from lmtrainer.course.source import Source, SourceError
from lmtrainer.course.text import Picture, Variant

LOOKS_WITH_VARIANTS = ("dark", "contrast")


class CoursePictures:
    """The pictures of one course, for one reading of it."""

    def __init__(self, source: Source, note: Callable[[Problem], None]) -> None:
        self._source, self._note = source, note
        self._known: dict[str, Picture | SourceError] = {}

    def named(self, path_of_text: str, written: str, used: Dependencies) -> Picture:
        """The picture that a text names, noted as ``used``. Raises `SourceError`."""
        path = self._place(path_of_text, written, used)
        if path not in self._known:
            self._known[path] = self._looked_up(path)
        found = self._known[path]
        if isinstance(found, SourceError):
            missing = found.code == rules.FILE_MISSING.code
            if missing and (there := self._from_root(path_of_text, written, used)):
                raise SourceError(rules.FILE_ELSEWHERE.of(path=path, there=there))
            raise SourceError(found.fault)
        return found

    def _place(self, path_of_text: str, written: str, used: Dependencies) -> str:
        """Where the picture is in the course, whose name may be written as in a web address. Raises `SourceError`."""
        try:
            path = resolved(path_of_text, written)
        except SourceError as error:
            raise self._refused(path_of_text, written, used) or error from error
        plain = unquote(path)
        for needed in dict.fromkeys((path, plain)):
            for file in (needed, *(variant for _, variant in _variant_paths(needed))):
                used.note_file(file, self._source)
        return plain if plain != path and not self._source.exists(path) and self._source.exists(plain) else path

    def _refused(self, path_of_text: str, written: str, used: Dependencies) -> SourceError | None:
        """What is wrong with a path that leads nowhere as it is written, if the picture is in the course."""
        if "://" in written or re.match(r"[A-Za-z]:", written):
            return None
        from_root = rules.PATH_FROM_ROOT if written.startswith("/") else rules.PATH_OUTSIDE_MEANT
        rule = rules.PATH_BACKSLASHES if "\\" in written else from_root
        slashed = written.replace("\\", "/")
        there = ""
        with suppress(SourceError):
            path = resolved(path_of_text, slashed)
            used.note_file(path, self._source)
            there = slashed if self._source.exists(path) else ""
        there = there or self._from_root(path_of_text, slashed, used)
        return SourceError(rule.of(path=written[:80], there=there)) if there else None

    def _from_root(self, path_of_text: str, written: str, used: Dependencies) -> str:
        """How the picture is written if it was named as seen from the course's folder; empty if there is none."""
        path = "/".join(part for part in written.split("/") if part not in ("", ".", ".."))
        used.note_file(path, self._source)
        return relpath(path, path_of_text.rpartition("/")[0] or ".") if self._source.exists(path) else ""

    def _looked_up(self, path: str) -> Picture | SourceError:
        try:
            found = self._source.read_picture(path)
        except SourceError as error:
            return error
        return Picture(path, "", found.width, found.height, 1, self._variants(path))

    def _variants(self, path: str) -> tuple[Variant, ...]:
        variants = []
        for look, variant in _variant_paths(path):
            if self._source.exists(variant):
                try:
                    self._source.read_picture(variant)
                    variants.append(Variant(look, variant))
                except SourceError as error:
                    self._note(error.problem_in(variant))
        return tuple(variants)

    def with_pictures(self, info: CourseInfo, files: Collection[str]) -> CourseInfo:
        """The cover, and the logo for certificates."""
        if "course.toml" not in files:
            return info
        try:
            text = self._source.read_text("course.toml")
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
            return self.named("course.toml", written, Dependencies())
        except SourceError as error:
            self._note(error.fault.at("course.toml"))
            return None


def _variant_paths(path: str) -> list[tuple[str, str]]:
    stem, dot, ending = path.rpartition(".")
    return [(look, f"{stem}.{look}{dot}{ending}") for look in LOOKS_WITH_VARIANTS]
