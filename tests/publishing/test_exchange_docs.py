"""The tables of docs/exchange.md are what the code does."""

from dataclasses import replace
from pathlib import Path

import pytest

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kind import Kind
from lmtrainer.course.question_source import source_of
from lmtrainer.course.questions import Question
from lmtrainer.course.reader import read_course
from lmtrainer.interchange.compiled import DraftFile
from lmtrainer.interchange.foreign import ForeignQuestion
from lmtrainer.interchange.formats import FORMATS, FormatName, read_foreign
from lmtrainer.interchange.incoming import Incoming
from lmtrainer.interchange.incoming_names import Ids, tags_of
from lmtrainer.interchange.media import Media
from lmtrainer.interchange.outgoing import Outgoing, Unsayable

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "exchange.md"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x01\x08\x02\0\0\0{@\xe8\xdd\0\0\0\0IEND\xaeB`\x82"
FULL = """::: choice one {points=2 penalty=10 hint-cost=5 tries=3 shuffle=false tags="a" objective="o" see="s"}

Which is **right**?

![A dot](../media/a.png)

- [x] this
  > Yes.
- [50%] nearly
- [ ] that

hint: Think.

why: Because.

right: Well done.

:::
"""
UNITS = "::: number n {exact}\n\nHow long?\n\n- [x] 5 ± 0.5\n\nunit: m, cm = 0.01\n\n:::\n".replace(" {exact}", "")
EXACT = "::: text t {exact}\n\nWord?\n\n- [x] Word\n\n:::\n"
FEATURES = {
    "id": lambda q: q.id == "one",
    "tags": lambda q: q.tags == ("a",),
    "emphasis, lists, links, code": lambda q: any("<strong>" in b.text.html for b in q.stem if hasattr(b, "text")),
    "pictures": lambda q: any(hasattr(block, "alt") for block in q.stem),
    "weights": lambda q: [option.weight for option in q.body.options] == [100, 50, 0],
    "feedback of answers": lambda q: q.body.options[0].feedback is not None,
    "general feedback (`why:`)": lambda q: q.why is not None,
    "feedback for right, partly, wrong": lambda q: q.right is not None,
    "hints": lambda q: bool(q.hints),
    "points": lambda q: q.points == 2,
    "cost of further tries": lambda q: q.penalty == 10,
    "options in their order": lambda q: not q.shuffle,
    "number of tries, cost of hints, objective, where to read on": lambda q: bool(q.tries and q.objective),
}


def compiled(source: str) -> Question:
    made, trouble = DraftFile("questions/a.md", {"media/a.png": PNG}).add(source)
    assert not trouble, trouble
    question = made[0]
    assert isinstance(question, Question)
    return question


def there_and_back(question: Question, format: FormatName) -> Question | None:
    """The question after an export and an import; None where the format cannot hold it."""
    try:
        foreign = Outgoing(format, lambda path: PNG).foreign(question)
    except Unsayable:
        return None
    (found,) = read_foreign(FORMATS[format].write([foreign]).encode(), format)[1]
    assert isinstance(found, ForeignQuestion)
    media = Media("media/x")
    written, _ = Incoming("questions/a.md", media).written(found)
    tags = " ".join(tags_of(found))
    attributes = {**({"tags": tags} if tags else {}), **written.attributes}
    source = source_of(replace(written, id=Ids().id_for(found)[0], attributes=attributes))
    made, trouble = DraftFile("questions/a.md", media.files).add(source)
    assert not trouble, trouble
    again = made[0]
    assert isinstance(again, Question)
    return again


def table(head: str, rows: dict[str, list[str]]) -> str:
    titles = [FORMATS[format].title for format in FORMATS]
    lines = [f"| {head} | {' | '.join(titles)} |", "|---|" + "---|" * len(titles)]
    lines += [f"| {name} | {' | '.join(cells)} |" for name, cells in rows.items()]
    return "\n".join(lines)


def kinds() -> str:
    course = read_course(FolderSource(ROOT / "tests" / "courses" / "every-kind"))
    examples = {question.kind: question for lesson in reversed(course.lessons) for question in lesson.questions}
    rows = {}
    for kind in Kind:
        cells = []
        for format in FORMATS:
            again = there_and_back(examples[kind], format)
            cells.append("–" if again is None else "yes" if again.kind is kind else f"comes back as `{again.kind}`")
        rows[f"`{kind}`"] = cells
    return table("kind", rows)


def features() -> str:
    full, units, exact = compiled(FULL), compiled(UNITS), compiled(EXACT)
    rows: dict[str, list[str]] = {name: [] for name in FEATURES}
    rows |= {"units of numbers": [], "capitals and accents that count": []}
    for format in FORMATS:
        again = there_and_back(full, format)
        assert again is not None
        for name, holds in FEATURES.items():
            rows[name].append("yes" if holds(again) else "–")
        number, text = there_and_back(units, format), there_and_back(exact, format)
        rows["units of numbers"].append("yes" if number and number.body == units.body else "–")
        rows["capitals and accents that count"].append("yes" if text and text.body == exact.body else "–")
    return table("what stands around a question", rows)


@pytest.mark.parametrize("made", [kinds, features])
def test_the_tables_are_true(made) -> None:  # type: ignore[no-untyped-def]
    assert made() in DOCS.read_text("utf-8"), made()


def test_every_fact_of_the_table_holds_before_it_is_exported() -> None:
    full = compiled(FULL)
    assert all(holds(full) for holds in FEATURES.values())
