"""The pictures that a course names: found, measured without decoding, each of them once."""

from collections.abc import Callable, Collection
from dataclasses import replace
from posixpath import relpath

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
        path = resolved(path_of_text, written)
        for needed in (path, *(variant for _, variant in _variant_paths(path))):
            used.note_file(needed, self._source)
        if path not in self._known:
            self._known[path] = self._looked_up(path)
        found = self._known[path]
        if isinstance(found, SourceError):
            missing = found.code == rules.FILE_MISSING.code
            if missing and (there := self._elsewhere(path_of_text, written, used)):
                raise SourceError(rules.FILE_ELSEWHERE.of(path=path, there=there))
            raise SourceError(found.fault)
        return found

    def _elsewhere(self, path_of_text: str, written: str, used: Dependencies) -> str:
        """Where the picture is if it was named as seen from the course's folder; empty if there is none."""
        path = "/".join(part for part in written.split("/") if part not in ("", ".", ".."))
        used.note_file(path, self._source)
        folder = path_of_text.rpartition("/")[0]
        return relpath(path, folder) if folder and self._source.exists(path) else ""

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
