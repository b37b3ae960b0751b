"""Writes docs/checking.md's tables, format-reference.md, schema.sql and modules.md from the program. `make docs`.

A key, kind or code that is new in the program and has no words here stops this tool, and with it a test.
"""

import ast
import re
import sqlite3
import sys
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from lmtrainer.course import assessment_header, headers, layout, lesson_text, model, source
from lmtrainer.course.boxes import WRITTEN
from lmtrainer.course.course_header import FORMAT
from lmtrainer.course.identity import LONGEST_ID
from lmtrainer.course.kind import Kind, rules_of
from lmtrainer.course.question_block import KEYWORDS, TOLD
from lmtrainer.course.question_keys import NUMBERS, ORDER
from lmtrainer.course.question_reader import RESERVED
from lmtrainer.course.rules.table import rules_by_topic
from lmtrainer.publishing.fixing import MENDED
from lmtrainer.store.migrations import CURRENT, migrate

DOCS = Path(__file__).resolve().parent.parent / "docs"
BEGIN, END = "<!-- made by `make docs`: {} -->", "<!-- end -->"

RULES = {kind: rules_of(kind) for kind in Kind}
ATTRIBUTES = {
    "tries": "how often the question may be answered: in lessons without limit, in assessments once",
    "penalty": "percent that each further try costs",
    "hint-cost": "percent that each hint costs",
    "points": "what the question is worth",
    "shuffle": "whether options change places",
    "tags": "words that assessments choose questions by",
    "objective": "the objective of `course.toml` that it belongs to, otherwise those of its lesson",
    "see": "where to read again, as `lesson-id#heading`, otherwise the nearest heading above",
    "marking": '`multiple`: `"all-or-nothing"`; `order`: `"exact"`',
    "exact": "case, accents and spaces count",
    "unit-required": "a number without its unit is not right",
}
WORDS = {
    "hint": "a hint; each further `hint:` is the next one",
    "why": "shown after every answer",
    "right": "shown after a right answer",
    "partly": "shown after an answer that is partly right",
    "wrong": "shown after a wrong answer",
    "model": "shown after one has written",
    "checklist": "a list for oneself",
    "scale": "the labels from least to most, with bars between them",
    "start": "the step to begin with, otherwise the first",
    "unit": "units with their factors; the one of the numbers above has none",
}
KEYS: dict[str, tuple[str, headers.Keys, dict[str, str]]] = {
    "course.toml": (
        "All keys may be left out but `title`.",
        headers.COURSE_KEYS,
        {
            "format": f"the version of this format: {FORMAT}",
            "id": "what the course is known by; progress stays with it",
            "version": "yours, in any form",
            "title": "what learners see",
            "summary": "one or two sentences on the shelf",
            "language": "the language of the texts, such as `en` or `pt-BR`",
            "authors": "names",
            "licence": "under which it may be used",
            "cover": "a picture for the shelf",
            "objectives": 'a table: `key = "what learners will be able to do"`',
            "completion": "a table, see below",
            "navigation": "a table, see below",
            "certificate": "a table, see below; with it there is a certificate",
        },
    ),
    "[completion]": (
        "",
        headers.COMPLETION_KEYS,
        {
            "pass_mark": "percent to pass, 80 if left out",
            "counts": f'what completes the course: `"{model.LESSONS}"`, `"{model.ASSESSMENTS}"` or both (both)',
        },
    ),
    "[navigation]": (
        "",
        headers.NAVIGATION_KEYS,
        {"order": " or ".join(f'`"{order}"`' for order in model.Order) + f" (`{model.Order.FREE}`)"},
    ),
    "[certificate]": (
        "",
        headers.CERTIFICATE_KEYS,
        {"enabled": "`false` for none", "text": "words on it", "logo": "a picture on it"},
    ),
    "module.toml": (
        "In a module's folder; all keys may be left out.",
        headers.MODULE_KEYS,
        {"id": "otherwise the folder's name without its number", "title": "what learners see", "summary": "a sentence"},
    ),
    "A lesson's header": (
        "Between two lines `+++`, the first of them the first line of the file. All keys may be left out.",
        headers.LESSON_KEYS,
        {
            "id": "otherwise the file's name without its number",
            "title": "otherwise the first heading",
            "summary": "a sentence for the course page",
            "objectives": "a list of keys",
            "minutes": "otherwise estimated from words and questions",
            "requires": "a list of the ids of lessons that come first",
            "kind": f'`"{headers.ASSESSMENT}"` makes it one',
        },
    ),
    "An assessment's header": (
        "These keys, besides those of a lesson; `minutes` is the time for one try then.",
        headers.ASSESSMENT_KEYS,
        {
            "pass_mark": "percent to pass, otherwise that of the course",
            "draw": 'questions from banks: `[{bank = "basics", count = 5}]`, see below',
            "pause": "whether the time stands still while the learner is away (`false`)",
            "tries": "how often it may be taken, otherwise without limit",
            "feedback": " or ".join(f'`"{time}"`' for time in model.FeedbackTime) + f" (`{model.FeedbackTime.AT_END}`)",
            "review": "whether the answers may be looked at afterwards (`true`)",
            "shuffle": "whether questions come in another order each time (`false`)",
        },
    ),
    "A line of draw": (
        "",
        headers.DRAW_KEYS,
        {
            "bank": "the bank's id",
            "count": f"how many, up to {assessment_header.MOST_DRAWN}",
            "tags": "only those with all of these tags",
            "objective": "only those of this objective",
        },
    ),
    "A bank's header": ("", headers.BANK_KEYS, {"id": "otherwise the file's name", "title": "for yourself"}),
}
TYPES = {str: "text", int: "whole number", float: "number", bool: "`true` or `false`", list: "list", dict: "table"}
LIMITS = {
    "a lesson or bank": f"{source.LESSON_BYTES // 1000} kB",
    "a header": f"{source.HEADER_BYTES // 1000} kB, {headers.LONGEST_LINE:,} characters a line",
    "a picture": f"{source.PICTURE_PIXELS // 1_000_000} megapixels and {source.PICTURE_BYTES // 1_000_000} MB",
    "a paragraph": f"{lesson_text.PARAGRAPH_CHARACTERS:,} characters",
    "a table": f"{lesson_text.TABLE_ROWS} rows and {lesson_text.TABLE_COLUMNS} columns",
    "emphasis, code and links in a lesson": f"{lesson_text.INLINE_MARKS:,} marks",
    "quotes inside quotes": f"{lesson_text.QUOTE_DEPTH} deep",
    "a course": f"{source.MOST_FILES:,} files, {source.MOST_DEPTH} folders deep",
    "an id": f"{LONGEST_ID} letters, digits, hyphens, underscores and full stops",
    "lines of draw in an assessment": f"{assessment_header.MOST_RULES}",
}


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    head = list(head)
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def same_keys(what: str, words: Mapping[str, object], known: Iterable[str]) -> None:
    """Stops where the program and the words here differ."""
    if missing := set(words) ^ set(known):
        raise SystemExit(f"write_docs: {what}: {', '.join(sorted(missing))}")


def codes() -> str:
    """The tables of all codes."""
    parts = []
    for group, rows in rules_by_topic().items():
        lines = [
            [
                f"`{code}`",
                rule.severity.value,
                rule.meaning,
                rule.general_remedy + (" *`--fix`*" if code in MENDED else ""),
            ]
            for code, rule in rows.items()
        ]
        parts.append(f"### {group}\n\n" + table(("code", "severity", "what it means", "what to do"), lines))
    return "\n\n".join(parts)


def reference() -> str:
    """The reference page of the format."""
    same_keys("attributes", ATTRIBUTES, ORDER)
    same_keys("keywords", WORDS, KEYWORDS)
    return "\n\n".join(
        (
            f"# Reference of the course format, version {FORMAT}",
            BEGIN.format("do not edit this page"),
            "What may stand in a course. It is made from the tables that the program reads courses with; what each\n"
            "message of `lmtrainer check` means stands in [checking](checking.md).",
            *_questions(),
            *_headers(),
            "## Limits",
            table(("what", "at most"), LIMITS.items()),
            "## Not in version 1",
            "Video and sound ("
            + ", ".join(f"`{ending}`" for ending in layout.RESERVED_ENDINGS)
            + "), mathematics between\nlines of `$$`, and the blocks "
            + ", ".join(f"`::: {kind}`" for kind in sorted(RESERVED))
            + " are kept for later versions, and are reported.",
            "## Callouts",
            "A block quote that begins with one of "
            + ", ".join(f"`[!{word.upper()}]`" for word in WRITTEN)
            + " is set apart. Words behind it are its title,\nand `-` or `+` between them makes it fold: "
            + "closed or open at first.\n",
        )
    )


def _questions() -> Iterable[str]:
    yield "## Questions"
    yield (
        "A question begins with `::: kind id {key=value}` and ends with `:::`, each on a line of its own. Between\n"
        "them stand the question, its options, and keywords. A quote inside an option is the feedback to it."
    )
    yield table(
        ("kind", "what it is", "what is earned", "keys of its own", "keywords of its own"),
        (
            [
                f"[`{kind}`](#{kind})",
                rules.about,
                rules.earned,
                _ticked((*rules.attributes, *rules.flags)),
                _ticked(rules.words),
            ]
            for kind, rules in RULES.items()
        ),
    )
    yield "### Keys in the braces"
    yield table(("key", "if left out", "what it says"), ([f"`{key}`", _default(key), ATTRIBUTES[key]] for key in ORDER))
    yield "### Keywords"
    yield (
        "At the beginning of a line. A value runs to the next keyword or to the end; `\\hint:` is text. Learners do\n"
        "not see a backslash before such a word and its colon, nor one before `:`, `|` and `<`."
    )
    yield table(
        ("keyword", "kinds", "what it is"), ([f"`{word}:`", _kinds_with(word), WORDS[word]] for word in KEYWORDS)
    )
    yield "### Boxes"
    yield "`[x]` earns all, `[ ]` nothing, `[50%]` half of it; from `[-100%]` to `[100%]`, with up to five decimals."
    for kind, rules in RULES.items():
        yield f"### {kind}"
        yield rules.about.rstrip(".") + f". Earned: {rules.earned}."
        yield f"```\n{rules.example}```"


def _ticked(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names)) or "–"


def _default(key: str) -> str:
    if key in NUMBERS:
        number = NUMBERS[key]
        default = "no limit" if number.default is None else format(number.default, "g")
        return f"{default} ({number.least:g} to {number.most:g})"
    if key == "shuffle":
        still = ", ".join(f"`{kind}`" for kind in Kind if not RULES[kind].shuffles)
        return f"`true`, but `false` in {still}"
    return "–"


def _kinds_with(word: str) -> str:
    if word == "hint" or word in TOLD:
        return "all"
    return ", ".join(f"`{kind}`" for kind in Kind if word in RULES[kind].words)


def _headers() -> Iterable[str]:
    yield "## Headers"
    yield "Headers are [TOML](https://toml.io). Unknown keys are reported with the nearest known one."
    for name, (intro, keys, words) in KEYS.items():
        same_keys(name, words, keys)
        yield f"### {name}"
        if intro:
            yield intro
        yield table(("key", "value", "what it says"), ([f"`{key}`", _types(keys[key]), words[key]] for key in keys))


def _types(kind: type | tuple[type, ...]) -> str:
    kinds = kind if isinstance(kind, tuple) else (kind,)
    return " or ".join(dict.fromkeys(TYPES[one] for one in kinds if one is not int or float not in kinds))


def schema() -> str:
    """The tables and indexes of a new record, each after the table that it belongs to."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as record:
        record.execute("BEGIN")
        migrate(record, 0)
        made = record.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name")
        plain = [
            re.sub(r'["\[\]`]', "", sql).replace(",\n   ", ",\n    ").replace("(\n   ", "(\n    ") for (sql,) in made
        ]
    head = f"-- The tables of record.sqlite, schema {CURRENT}. Made by `make docs` from what the migrations make."
    return f"{head}\n-- What is in them: record.md\n\n" + "\n\n".join(f"{sql};" for sql in plain) + "\n"


def modules() -> str:
    """What each module is for: the first sentence of each, by folders."""
    source = DOCS.parent / "src" / "lmtrainer"
    folders: dict[str, list[str]] = {}
    for path in sorted(source.rglob("*.py")):
        if path.name != "__init__.py":
            said = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
            first = " ".join(said.partition("\n\n")[0].split())
            place = path.relative_to(source)
            row = f"| [`{path.name}`](../src/lmtrainer/{place.as_posix()}) | {first.replace('|', '&#124;')} |"
            folders.setdefault(place.parent.as_posix(), []).append(row)
    head = "| Module | What it is for |\n|---|---|"
    tables = (
        "\n".join((f"## {'lmtrainer' if folder == '.' else folder}\n", head, *rows))
        for folder, rows in sorted(folders.items())
    )
    begin = (
        "# Modules\n\nMade by `make docs` of the first sentence of each; [architecture](ARCHITECTURE.md) says how they"
    )
    return "\n\n".join((f"{begin} belong together.", *tables)) + "\n"


def pages() -> dict[str, str]:
    """The pages as they should be, by their names."""
    checking = (DOCS / "checking.md").read_text("utf-8")
    begin = BEGIN.format("do not edit these tables")
    before, _, rest = checking.partition(begin)
    _, _, after = rest.partition(END)
    return {
        "checking.md": f"{before}{begin}\n\n{codes()}\n\n{END}{after}",
        "format-reference.md": reference(),
        "schema.sql": schema(),
        "modules.md": modules(),
    }


def main() -> int:
    """Write the pages."""
    for name, text in pages().items():
        (DOCS / name).write_text(text, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
