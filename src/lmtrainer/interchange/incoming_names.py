"""Ids, tags and file names for what comes in: legal, unique, and the same when the same file comes again."""

import hashlib
import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field

from lmtrainer.course.identity import LONGEST_ID, id_trouble, same_id
from lmtrainer.interchange.foreign import GAP_MARKS, ForeignQuestion
from lmtrainer.interchange.gift.paragraphs import category_parts
from lmtrainer.interchange.texts.words_markdown import plain_of
from lmtrainer.said import Said, Words

LONGEST_BASE = 48
_GAP = re.compile(GAP_MARKS)
_NOT_IN_TAG = re.compile(r'[\s,"{}]+')


def slug(text: str, longest: int = LONGEST_BASE) -> str:
    """Words in lower case with hyphens, cut at a word where it is long; empty when there is no letter or digit."""
    text = unicodedata.normalize("NFC", text).lower()
    made = re.sub(r"[-_]{2,}", "-", "".join(c if c.isalnum() or c in "_." else "-" for c in text)).strip("-._")
    if len(made) > longest:
        cut = made[: longest + 1].rpartition("-")[0]
        made = (cut if len(cut) > longest // 2 else made[:longest]).strip("-._")
    return made


def tag_of(text: str) -> str:
    """A tag as a course writes it, which has no space, comma, quote or brace in it."""
    return _NOT_IN_TAG.sub("-", unicodedata.normalize("NFC", text).strip()).strip("-")[:LONGEST_ID]


def tags_of(question: ForeignQuestion) -> tuple[str, ...]:
    """The question's own tags, then one for each name on its category's path."""
    tags = [tag_of(tag) for tag in question.tags] + [slug(part) for part in category_parts(question.category)]
    return tuple(dict.fromkeys(tag for tag in tags if tag))


@dataclass(slots=True)
class Ids:
    """Gives ids that are not in ``taken``, which holds their compared form."""

    taken: set[str] = field(default_factory=set)

    def id_for(self, question: ForeignQuestion) -> tuple[str, Words]:
        """The question's own id where it is legal and free, and a remark when another one was made.

        The id stays free until it is taken.
        """
        wanted = unicodedata.normalize("NFC", question.id)
        legal = not id_trouble(wanted) if wanted else False
        base = wanted if legal else slug(wanted) or slug(question.name) or slug(_GAP.sub("", plain_of(question.stem)))
        base = base or str(question.kind)
        made = base
        if same_id(made) in self.taken:
            digest = hashlib.sha256(question.source.encode("utf-8", "replace")).hexdigest()[:6]
            made = f"{base[: LONGEST_ID - 7]}-{digest}"
        number = 2
        while same_id(made) in self.taken:
            made = f"{base[: LONGEST_ID - 14]}-{digest}-{number}"
            number += 1
        if not wanted or made == wanted:
            return made, ""
        said = Said("Import", "Its id “{0}” is taken; it is {1} now.")
        if not legal:
            said = Said("Import", "Its id “{0}” is not legal here; it is {1} now.")
        return made, said.of(wanted[:64], made)

    def take(self, question_id: str) -> None:
        """The id is somebody's now."""
        self.taken.add(same_id(question_id))


def free_name(wanted: str, taken: Collection[str]) -> str:
    """``wanted``, or the first of ``wanted-2``, ``wanted-3`` … that is not in ``taken``, whose names are folded."""
    name, number = wanted, 2
    while name.casefold() in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name
