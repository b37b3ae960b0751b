"""A course with every kind of question in which no letter is Latin: what is Latin in the window is the program's."""

import re
from pathlib import Path

from lmtrainer.course.kind import Kind
from lmtrainer.publishing.new_course import Plan, begin

_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "αβγδεφγηιικλμνοπκρστυβωχψζΑΒΓΔΕΦΓΗΙΙΚΛΜΝΟΠΚΡΣΤΥΒΩΧΨΖ",
)
_KEYWORD = re.compile(r"^(hint|why|scale|model|checklist):")
_SHOWN = re.compile(r'^(title|summary|[a-z-]+-[a-z-]+)( = )(".*")$')
_WORDS = re.compile(r"(\]\([^)]*\)|\[!\w+\]|- \[x\])|[A-Za-z]+")
_MORE = """\

> [!NOTE]
> Word.

> [!TIP]
> Word.

> [!WARNING]
> Word.

> [!EXAMPLE]
> Word.

| Head | Other |
| --- | --- |
| One | Two |
| Three | Four |

Term
: Meaning of it.

[A link](https://example.org/) and a list:

- one
- two
"""


def write_greek_course(folder: Path) -> Path:
    """The course that `lmtrainer new` makes, in Greek letters, with callouts and a table; returns its folder."""
    begin(folder, Plan("Course", "greek", "el", tuple(Kind)))
    for path in folder.rglob("*"):
        if path.suffix in (".md", ".toml"):
            path.write_text("\n".join(_greek(path.read_text("utf-8").split("\n"), path.suffix)), "utf-8")
    with (folder / "course.toml").open("a", encoding="utf-8") as header:
        header.write('\n[certificate]\ntext = "Εύγε."\n')
    first = min(folder.glob("01-*/*.md"))
    first.write_text(first.read_text("utf-8") + _in_greek(_MORE), "utf-8")
    return folder


def _in_greek(text: str) -> str:
    """All words but those of the format: the targets of links, the kinds of callouts."""
    return _WORDS.sub(lambda found: found[0] if found[1] else found[0].translate(_LETTERS), text)


def _greek(lines: list[str], suffix: str) -> list[str]:
    made, header = [], suffix == ".toml"
    for line in lines:
        if line == "+++":
            header = not header
        if header or line == "+++":
            found = _SHOWN.match(line)
            made.append(f"{found[1]}{found[2]}{_in_greek(found[3])}" if found else line)
        elif line.startswith(":::"):
            made.append(line)
        elif line.startswith("start:"):
            continue
        elif line.startswith("unit:"):
            made.append("unit: ώρα, μέρες = 8")
        else:
            begins = keyword[0] if (keyword := _KEYWORD.match(line)) else ""
            made.append(begins + _in_greek(line[len(begins) :]))
    return made
