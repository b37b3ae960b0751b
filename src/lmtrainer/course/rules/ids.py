"""Why a text cannot be an id: said of courses, modules, lessons and questions alike."""

from lmtrainer.said import Said

LENGTH = Said("Problem", "An id has 1 to {most} characters.")
LETTERS = Said("Problem", "An id has letters, digits, hyphens, underscores and full stops only.")
