"""What the installed program does beside showing courses, asked of it as people ask: by its commands, from outside."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Protocol
from zipfile import ZipFile

from installers.smoke.record import NotProved, attempts, wait_for

FORMATS = ("gift", "aiken", "moodle-xml")
SIGNER = "Sample Trainer"


class Program(Protocol):
    """An installed program, and a folder in which its learner may write."""

    def ask(self, *words: str | Path, status: int = 0) -> str:
        """Run the program with these words; what it printed. `NotProved` when it ends with another status.

        Paths are given as they are here, and handed over as the program sees them.
        """

    def workroom(self) -> Path:
        """A folder without anything in it, as seen from here."""


def features(program: Program) -> list[str]:
    """Use everything once; a sentence for each. `NotProved` at the first that does not hold."""
    room = program.workroom()
    course = room / "course"
    program.ask("new", course, "--title", "Every kind", "--language", "en", "--id", "every-kind", "--yes")
    with (course / "course.toml").open("a", encoding="utf-8") as about:
        about.write("\n[certificate]\nenabled = true\n")
    program.ask("check", "--strict", course)
    return [
        signing(program, room, course),
        touring(program, room),
        questions(program, room, course),
        documents(program, room, course),
        records(program, room),
    ]


def signing(program: Program, room: Path, course: Path) -> str:
    """Pack with and without a key; each is verified, and one that was changed is not."""
    key, signed, plain = room / "trainer.key", room / "signed.lmcourse", room / "plain.lmcourse"
    data = room / "signers"
    program.ask("key", "new", key, "--name", SIGNER)
    program.ask("pack", course, "--out", signed, "--sign", key)
    program.ask("pack", course, "--out", plain)
    program.ask("key", "trust", room / "trainer.key.pub", "--data", data)
    if SIGNER not in program.ask("verify", signed, "--data", data):
        raise NotProved("the signature of a package is not told")
    program.ask("verify", plain, "--data", data)
    changed = room / "changed.lmcourse"
    _repack(signed, changed, "course.toml", b"Every kind", b"Other kind")
    if "changed:" not in program.ask("verify", changed, "--data", data, status=1):
        raise NotProved("a changed package is not told to be changed")
    return "courses are packed and signed; `verify` knows the signer, and tells a change"


def touring(program: Program, room: Path) -> str:
    """Take the tour of a signed package, and in German of an unsigned one; each certificate holds."""
    for name, language in (("signed", "en"), ("plain", "de")):
        out, data = room / f"tour-{name}", room / f"data-{name}"
        package = room / f"{name}.lmcourse"
        told = program.ask("tour", package, "--out", out, "--data", data, "--language", language)
        if ", 0 problems;" not in told:
            raise NotProved(f"the tour of a course found problems: {told[-300:]}")
        program.ask("certificate", "verify", out / "certificate.pdf", "--data", data / "right")
    changed = room / "changed.pdf"
    page = bytearray((out / "certificate.pdf").read_bytes())
    page[len(page) // 2] ^= 1
    changed.write_bytes(page)
    program.ask("certificate", "verify", changed, "--data", data / "right", status=1)
    return "signed courses open, and unsigned ones in German; a certificate is made and verified, a changed one refused"


def questions(program: Program, room: Path, course: Path) -> str:
    """Questions go out in each format and come back into another course, which has no fault then."""
    for form in FORMATS:
        file, other = room / f"questions.{form}", room / f"from-{form}"
        program.ask("export", course, "--format", form, "--out", file)
        _bare_course(other, f"from-{form}")
        program.ask("import", file, "--into", other, "--as", "bank", "--name", "brought", "--format", form, "--yes")
        if not (other / "questions" / "brought.md").is_file():
            raise NotProved(f"nothing came in from {form}")
        program.ask("check", other)
    return "questions go out and come in as GIFT, Aiken and Moodle XML"


def documents(program: Program, room: Path, course: Path) -> str:
    """The course as a page and on paper."""
    for form, beginning in (("html", b"<!doctype html"), ("pdf", b"%PDF-")):
        file = room / f"course.{form}"
        program.ask("export", course, "--format", form, "--answers", "--out", file)
        if not file.read_bytes()[: len(beginning)].lower() == beginning.lower():
            raise NotProved(f"the course as {form} is none")
    return "a course is written as HTML and as PDF"


def records(program: Program, room: Path) -> str:
    """Export, merging of two records, back-up, and going back; each answer is there once."""
    first, second = room / "data-signed" / "right", room / "data-plain" / "right"
    record, other = first / "record.sqlite", room / "other.sqlite"
    program.ask("record", "export", other, "--data", second)
    together = attempts(record) + attempts(other)
    for _ in range(2):  # what has come along does not come again
        program.ask("record", "merge", other, "--data", first)
        _holds(record, together)
    program.ask("record", "backup", "--data", first)
    record.write_bytes(b"damaged" * 1000)
    for beside in first.glob("record.sqlite-*"):
        beside.unlink()
    program.ask("record", "restore", "--data", first)
    program.ask("record", "check", "--data", first)
    _holds(record, together)
    return "records are written out, merged, backed up and restored, and no answer is lost or there twice"


def delivered(
    results: Path, start: Callable[[], subprocess.Popen[bytes]], stop: Callable[[subprocess.Popen[bytes]], None]
) -> str:
    """Under a rule that names a folder for results, a start of the window leaves them there."""
    shutil.rmtree(results, ignore_errors=True)
    results.mkdir()
    results.chmod(0o777)
    process = start()
    try:
        wait_for(lambda: any(results.glob("*.jsonl")), "no results came into the organisation's folder")
    finally:
        stop(process)
    return "results are delivered into the folder that a rule names"


def _bare_course(folder: Path, identity: str) -> None:
    """A course without a question, which everything that comes in is new to."""
    (folder / "01-only").mkdir(parents=True)
    for place in (folder, folder / "01-only"):
        place.chmod(0o777)  # the learner brings questions in
    (folder / "course.toml").write_text(f'format = 1\nid = "{identity}"\ntitle = "Other"\nlanguage = "en"\n', "utf-8")
    (folder / "01-only" / "01-only.md").write_text("# The only lesson\n\nRead this.\n", "utf-8")


def _repack(package: Path, into: Path, member: str, before: bytes, after: bytes) -> None:
    """The package as somebody packs it again, who changes what is in one of its files."""
    with ZipFile(package) as whole, ZipFile(into, "w") as changed:
        for listed in whole.infolist():
            content = whole.read(listed)
            if listed.filename == member:
                if before not in content:
                    raise NotProved(f"{member} does not hold {before!r}")
                content = content.replace(before, after)
            changed.writestr(listed, content)


def _holds(record: Path, answers: int) -> None:
    if (found := attempts(record)) != answers:
        raise NotProved(f"the record holds {found} answers, not {answers}")
