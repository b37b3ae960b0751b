"""What can be wrong with a course that is one file. A learner may hear of it, so all of it can be translated."""

from lmtrainer.course.rules.files import PACK_AGAIN, TOO_MANY_FILES
from lmtrainer.course.rules.rule import ERROR, Rule
from lmtrainer.said import Said

# fmt: off

_NOT_OPENED = Said("Course", "It was not opened. Ask its author for a new one.")

BOMB = Rule(
    "package-bomb", ERROR, "A package would become far too large.",
    Said("Course", "The package would become far too large."), _NOT_OPENED,
    PACK_AGAIN,
)
CHANGED = Rule(
    "package-changed", ERROR, "A package was replaced while it was read.",
    Said("Course", "The package has just been changed."), Said("Course", "Open it again."),
)
KIND = Rule(
    "package-kind", ERROR, "A package has something that is no plain file.",
    Said("Course", "The package has something that is no plain file: {name}."), _NOT_OPENED,
    PACK_AGAIN,
)
NAME = Rule(
    "package-name", ERROR, "A package has a name that no course may have.",
    Said("Course", "The package has a file name that cannot be held: {name}."), _NOT_OPENED,
    PACK_AGAIN,
)
NAME_FORM = NAME.but(Said("Course", "The package has a file name in a form that not every computer keeps: {name}."))
NAME_TWINS = NAME.but(Said("Course", "The package has two files that are one on some computers: {name}."))
FILE_AND_FOLDER = NAME.but(Said("Course", "The package has a file that is also a folder."))
DAMAGED = Rule(
    "package-refused", ERROR, "A file is no course package, or is damaged.",
    Said("Course", "The package is damaged."), _NOT_OPENED,
    "Ask its author for a new one.",
)
BETWEEN = DAMAGED.but(Said("Course", "The package has something between its files."))
NO_PACKAGE = DAMAGED.but(Said("Course", "The package is not a course package."))
NOT_WHOLE = DAMAGED.but(
    Said("Course", "The package is not a course package, is not whole, or has something after its end.")
)
AROUND = DAMAGED.but(Said("Course", "The package has something before its beginning or after its end."))
OVERLAP = DAMAGED.but(Said("Course", "The package has files that overlap, or something between them."))
TWO_TRUTHS = DAMAGED.but(Said("Course", "The package says two different things about one file."))
ENCRYPTED = DAMAGED.but(Said("Course", "The package is encrypted, or packed in an unusual way."))
UNUSUAL = DAMAGED.but(Said("Course", "The package is packed in an unusual way."))
NAME_NOT_UTF_8 = DAMAGED.but(Said("Course", "The package has a file name that is not UTF-8."))
NO_PLAIN_FILE = DAMAGED.but(Said("Course", "The package is not a plain file."))
HIDDEN = DAMAGED.but(Said("Course", "The package has something hidden in a file."))
TOO_LARGE = Rule(
    "package-too-large", ERROR, "A package is too large.",
    Said("Course", "The package is larger than {most} MB."), _NOT_OPENED,
    "Divide the course, or make pictures smaller.",
)
TOO_MANY_PACKED = TOO_MANY_FILES.but(Said("Course", "The package holds more than {most} files."), _NOT_OPENED)
UNREADABLE = Rule(
    "package-unreadable", ERROR, "A package cannot be read.",
    Said("Course", "The package {name} cannot be read: {reason}."),
    Said("Course", "Check that it is there, and that you may read it."),
)
