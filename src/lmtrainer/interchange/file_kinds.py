"""What a file is that holds no text: known by its first bytes, and for archives by the names in it."""

import zipfile
from io import BytesIO

from lmtrainer.frozen import frozen
from lmtrainer.said import Said


@frozen
class FileKind:
    """A sentence that says what a file is, and one that says what to do."""

    what: Said
    hint: Said


AS_TEXT = Said("Import", "Save its questions as plain text (UTF-8) in Aiken or GIFT, and choose that file.")
AS_EXPORT = Said("Import", "Have the program that it comes from write Moodle XML, GIFT or Aiken, and choose that file.")
_FROM_MOODLE = Said("Import", "In Moodle, export the question bank as Moodle XML, and choose that file.")
_WORD = FileKind(Said("Import", "This is a Word document."), AS_TEXT)
_EXCEL = FileKind(Said("Import", "This is an Excel workbook."), AS_TEXT)
_SLIDES = FileKind(Said("Import", "This is a PowerPoint presentation."), AS_TEXT)
_ANKI = FileKind(Said("Import", "This is a deck of Anki."), AS_TEXT)
_BACKUP = FileKind(Said("Import", "This is a back-up of a Moodle course."), _FROM_MOODLE)
_QTI = FileKind(Said("Import", "This is a package of QTI questions or of a learning platform."), AS_EXPORT)
_COURSE = FileKind(
    Said("Import", "This is a course, not a question bank."), Said("Import", "Open it like any other course.")
)
_OFFICE = FileKind(Said("Import", "This is a document of an office program."), AS_TEXT)
_ARCHIVE = FileKind(
    Said("Import", "This is an archive."), Said("Import", "Unpack it, and choose the file with the questions.")
)
PICTURE = FileKind(Said("Import", "This is a picture."), AS_TEXT)
_PDF = FileKind(Said("Import", "This is a PDF document."), AS_TEXT)
_DATABASE = FileKind(Said("Import", "This is a database."), AS_EXPORT)
NO_TEXT = FileKind(Said("Import", "This is not a text file."), AS_EXPORT)

_BEGINNINGS = (
    (b"%PDF", _PDF),
    (b"{\\rtf", _OFFICE),
    (b"\xd0\xcf\x11\xe0", _OFFICE),
    (b"\x1f\x8b", _BACKUP),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
    (b"SQLite format 3\0", _DATABASE),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
)
_MEMBERS = (
    ("word/", _WORD),
    ("xl/", _EXCEL),
    ("ppt/", _SLIDES),
    ("collection.anki2", _ANKI),
    ("collection.anki21", _ANKI),
    ("collection.anki21b", _ANKI),
    ("moodle_backup.xml", _BACKUP),
    ("imsmanifest.xml", _QTI),
    ("h5p.json", _QTI),
    ("course.toml", _COURSE),
    ("META-INF/manifest.xml", _OFFICE),
    ("[Content_Types].xml", _OFFICE),
)


def kind_of(data: bytes) -> FileKind | None:
    """What the file is; None where its bytes may be text."""
    if data.startswith(b"PK"):
        return _kind_of_archive(data)
    return next((kind for beginning, kind in _BEGINNINGS if data.startswith(beginning)), None)


def _kind_of_archive(data: bytes) -> FileKind:
    """By the names in it; nothing of it is unpacked. Names are also looked for in an archive that is cut off."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return next((kind for member, kind in _MEMBERS if member.encode() in data), _ARCHIVE)
    return next((kind for member, kind in _MEMBERS if any(name.startswith(member) for name in names)), _ARCHIVE)
