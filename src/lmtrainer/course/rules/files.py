"""What can be wrong with the files and folders of a course, and their names."""

from lmtrainer.course.rules.rule import ERROR, WARNING, Rule
from lmtrainer.said import Said

# fmt: off
PACK_AGAIN = "Pack the course again."
_INTO = "Put the file into the course."
_SIMPLER = "Make it simpler or shorter."

COURSE_EMPTY = Rule(
    "course-empty", ERROR, "The folder holds no lesson.",
    "There is no lesson in this folder.", "Write one: a file that ends in .md.",
)
FILE_TOO_LARGE = Rule(
    "file-too-large", ERROR, "A file is larger than the format allows.",
    "{name} is larger than {limit} kB.", "Make it smaller, or divide it.",
)
PACKED_FILE_TOO_LARGE = FILE_TOO_LARGE.but(remedy=PACK_AGAIN)
FILE_UNREADABLE = Rule(
    "file-unreadable", ERROR, "A file is missing or cannot be read.",
    "{path} cannot be read: {reason}.", "Check the name, also its capitals.",
)
FILE_MISSING = FILE_UNREADABLE.but("There is no file {path}.")
_WRITE = "Write {there}"  # no full stop: it would look like part of the path
FILE_ELSEWHERE = FILE_MISSING.but(remedy=_WRITE)
FILE_NOT_IN_PACKAGE = FILE_UNREADABLE.but("{path} cannot be read: it is not in the package.")
FOLDER_MISSING = Rule(
    "folder-missing", ERROR, "There is no such folder.",
    Said("Course", "There is no folder {path}."), Said("Course", "Choose another folder."),
)
FOLDER_UNREADABLE = Rule(
    "folder-unreadable", ERROR, "A folder cannot be read.",
    Said("Course", "The folder {path} cannot be read: {reason}."), Said("Course", "Check that you may read it."),
)
LESSON_ENDING = Rule(
    "lesson-ending", WARNING, "A text looks like a lesson and is none, because its name ends otherwise.",
    "No lesson is read from {name}: a lesson's name ends in .md.", "Name it {better}.md.",
    "Let its name end in .md.",
)
LESSON_BROKE_READER = Rule(
    "lesson-broke-reader", ERROR, "A lesson stopped the program that reads it.",
    "This lesson could not be read: the reader stopped.", _SIMPLER,
)
LESSON_TOO_DEEP = Rule(
    "lesson-too-deep", WARNING, "A lesson lies too deep and is not shown.",
    "Folders inside a folder hold no lessons and no questions.", "Move the file up by one folder.",
)
LESSON_TOO_LARGE = Rule(
    "lesson-too-large", ERROR, "A lesson needs too much memory.",
    "This lesson needs too much memory.", _SIMPLER,
)
LESSON_TOO_SLOW = Rule(
    "lesson-too-slow", ERROR, "A lesson takes too long to read.",
    "This lesson takes too long to read.", _SIMPLER,
)
NAME_TWINS = Rule(
    "name-twins", ERROR, "Two names differ by capitals or form only.",
    "On some computers this is the same file as {other}.", "Rename one of the two.",
)
NAME_UNHOLDABLE = Rule(
    "name-unholdable", ERROR, "A name cannot be held on every system, or Windows reserves it.",
    "The name “{name}” has a character that Windows cannot hold or that cannot be seen.",
    "Rename it with letters, digits and hyphens.",
)
NAME_WITH_SPACES_AROUND = NAME_UNHOLDABLE.but(
    "The name “{name}” begins or ends with a space, or ends with a full stop."
)
NAME_RESERVED = NAME_UNHOLDABLE.but("The name “{name}” is a name that Windows reserves.")
NOT_A_FILE = Rule(
    "not-a-file", ERROR, "Something that is not a plain file is used as one.",
    "{path} is not a plain file.", "Put a plain file there.",
)
NOT_TEXT = Rule(
    "not-text", ERROR, "A text holds a NUL character.", "There is a NUL character here.", "Save it as plain text.",
)
NOT_UTF_8 = Rule("not-utf-8", ERROR, "A text is not UTF-8.", "This is not UTF-8 text.", "Save the file as UTF-8.")
NUMBER_TWICE = Rule(
    "number-twice", WARNING, "Two names begin with the same number.",
    "The number {number} is also that of {other}.", "Give each its own number.",
)
PATH_REFUSED = Rule(
    "path-refused", ERROR, "A path leads out of the course.",
    "{path} leads out of the course.", "Put the file itself into the course.",
)
PATH_NOT_WITHIN = PATH_REFUSED.but(
    "“{path}” is not a path within the course.", "Write a path inside the course folder, like media/picture.png."
)
PATH_OUTSIDE = PATH_REFUSED.but("“{path}” leads out of the course.", _INTO)
PATH_BACKSLASHES = PATH_REFUSED.but("“{path}” is written with backslashes.", _WRITE)
PATH_OUTSIDE_MEANT = PATH_OUTSIDE.but(remedy=_WRITE)
PATH_FROM_ROOT = PATH_REFUSED.but("“{path}” begins with a slash, and so outside the course.", _WRITE)
PATH_NOT_OF_COURSE = PATH_REFUSED.but("“{path}” is not a file of this course.", _INTO)
TOO_MANY_FILES = Rule(
    "too-many-files", ERROR, "The folder holds more files than a course may.",
    Said("Course", "The folder holds more than {most} files."), Said("Course", "Choose the course’s own folder."),
)
STOPPED = {rule.code: rule for rule in (LESSON_BROKE_READER, LESSON_TOO_LARGE, LESSON_TOO_SLOW)}
