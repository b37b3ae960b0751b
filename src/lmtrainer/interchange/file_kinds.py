"""What a file is that holds no text: known by its first bytes, and for archives by the names in it."""

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
_ENTRY, _DIRECTORY = b"PK\x01\x02", 200_000  # how an entry of a directory begins, and where to look for them
_MEMBERS = (
    (b"word/document", _WORD),
    (b"xl/workbook", _EXCEL),
    (b"ppt/presentation", _SLIDES),
    (b"collection.anki2", _ANKI),
    (b"moodle_backup.xml", _BACKUP),
    (b"imsmanifest.xml", _QTI),
    (b"h5p.json", _QTI),
    (b"course.toml", _COURSE),
    (b"META-INF/manifest.xml", _OFFICE),
    (b"[Content_Types].xml", _OFFICE),
)


def kind_of(data: bytes) -> FileKind | None:
    """What the file is; None where its bytes may be text."""
    if data.startswith(b"PK"):
        return _kind_of_archive(data)
    return next((kind for beginning, kind in _BEGINNINGS if data.startswith(beginning)), None)


def _kind_of_archive(data: bytes) -> FileKind:
    """By the names in its directory, which is at its end, or else at the beginning, as it may be cut off.

    Nothing of it is unpacked or taken apart: these are a stranger's bytes.
    """
    end = data[-_DIRECTORY:]
    directory = end[end.find(_ENTRY) :] if _ENTRY in end else b""
    found = (kind for names in (directory, data[:_DIRECTORY]) for member, kind in _MEMBERS if member in names)
    return next(found, _ARCHIVE)
