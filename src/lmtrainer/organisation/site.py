"""An organisation's site: name, logo, accent colour, support contact and courses, read only, beside the program.

Reading is lenient, because a learner can mend nothing; `study.site_check` is what tells a trainer everything.
"""

from pathlib import Path

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.source import HEADER_BYTES, SourceError
from lmtrainer.course.text import Picture, Variant
from lmtrainer.frozen import frozen
from lmtrainer.organisation.folders import courses_in
from lmtrainer.organisation.places import SITE_FILE
from lmtrainer.plain_file import without_links

COURSES = "courses"
LOOKS = ("light", "dark", "contrast")
THEMES = ("system", *LOOKS)
LONGEST = 120


@frozen
class Site:
    """A site as it was read; what was wrong is left out.

    ``accents``: a colour as ``#RRGGBB`` by the name of a look. ``theme`` and ``text_size`` (in percent, 0 for none) are
    what a learner begins with.
    """

    folder: Path
    name: str = ""
    logo: Picture | None = None
    accents: tuple[tuple[str, str], ...] = ()
    support_contact: str = ""
    theme: str = ""
    text_size: int = 0

    @property
    def courses(self) -> tuple[Path, ...]:
        """The site's courses by their names."""
        return courses_in(without_links(self.folder) / COURSES)


def read_site(folder: Path) -> Site:
    """The site in a folder; what cannot be read or is of the wrong kind is as if it were not there."""
    from lmtrainer.organisation.plain_toml import read_toml

    try:
        source = FolderSource(folder)
        table = read_toml(source.read_text(SITE_FILE, HEADER_BYTES))
    except (SourceError, ValueError, RecursionError):
        return Site(folder)
    size = table.get("text_size")
    return Site(
        folder,
        _text(table.get("name")),
        _logo(source, table),
        tuple((look, colour) for look in LOOKS if (colour := accent_in(table, look))),
        _text(table.get("support_contact")),
        theme if (theme := table.get("theme")) in THEMES else "",
        size if type(size) is int and 80 <= size <= 200 else 0,
    )


def accent_in(table: dict[str, object], look: str) -> str:
    """The accent that a site names for a look, if it is a colour; the light look's is called ``accent`` alone."""
    colour = table.get("accent" if look == "light" else f"accent_{look}")
    return colour if isinstance(colour, str) and is_colour(colour) else ""


def is_colour(text: str) -> bool:
    """Whether a text is a colour as ``#RRGGBB``."""
    return len(text) == 7 and text[0] == "#" and all(digit in "0123456789abcdefABCDEF" for digit in text[1:])


def is_version(text: str) -> bool:
    """Whether a text is a version that each kind of package can hold: 1.0.0, up to 255.255.65535."""
    parts = text.split(".")
    plain = len(parts) == 3 and all(part.isascii() and part.isdecimal() and len(part) <= 5 for part in parts)
    return plain and all(int(part) <= most for part, most in zip(parts, (255, 255, 65_535), strict=True))


def _text(value: object) -> str:
    good = isinstance(value, str) and len(value) <= LONGEST and value.isprintable()
    return value.strip() if good and isinstance(value, str) else ""


def _logo(source: FolderSource, table: dict[str, object]) -> Picture | None:
    """The logo with those of its variants that are there; its size is the first one's."""
    path = table.get("logo")
    if not isinstance(path, str):
        return None
    try:
        found = source.read_picture(path)
    except SourceError:
        return None
    named = ((look, table.get(f"logo_{look}")) for look in ("dark", "contrast"))
    variants = tuple(Variant(look, p) for look, p in named if isinstance(p, str) and source.exists(p))
    return Picture(path, _text(table.get("name")), found.width, found.height, 1, variants)
