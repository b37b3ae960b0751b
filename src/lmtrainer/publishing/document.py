"""A whole course as one HTML document that needs nothing else and runs nothing."""

from collections.abc import Iterator
from html import escape

from lmtrainer.course.headings import anchor_of
from lmtrainer.course.model import Course, Lesson
from lmtrainer.course.questions import Question
from lmtrainer.course.text import Heading
from lmtrainer.publishing.direction import is_right_to_left
from lmtrainer.publishing.document_html import DocumentMaker
from lmtrainer.said import Said, counted

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
STYLE = """
body { font-family: Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; line-height: 1.55; color: #16181d;
  background: #fff; max-width: 46rem; margin: 2.5rem auto; padding: 0 1.25rem; }
h1 { font-size: 2.1rem; line-height: 1.2; } h2 { font-size: 1.5rem; margin-top: 3rem; } h3 { font-size: 1.25rem; }
.summary, .choose, .number { color: #565c66; } .number { font-weight: 600; font-size: .85rem; margin: 0; }
dt { font-weight: 600; } nav ul { list-style: none; padding-left: 1rem; } img { max-width: 100%; height: auto; }
a { color: #1f4fd8; } code, pre { font-family: "Cascadia Mono", Consolas, monospace; }
pre { background: #f4f5f8; padding: .75rem 1rem; white-space: pre-wrap; text-align: left; }
body, pre { overflow-wrap: anywhere; } td, th { overflow-wrap: break-word; }
.language { color: #565c66; font-size: .85rem; margin: .75rem 0 0; } .language + pre { margin-top: .25rem; }
table { border-collapse: collapse; margin: .75rem 0; } th, td { border: 1px solid #c9ced6; padding: .3rem .6rem;
  vertical-align: top; } th { text-align: start; } .plain td { border: 0; padding: .15rem .6rem;
  padding-inline-start: 0; }
blockquote, .callout { border-inline-start: 4px solid #1f4fd8; margin: 1rem 0; padding: .25rem 1rem;
  background: #f4f5f8; }
.inset { margin-inline-start: 1.6rem; } .task { list-style: none; margin-inline-start: -1.2rem; }
hr { border: 0; border-top: 1px solid #c9ced6; margin: 1.5rem 0; } summary { cursor: pointer; padding: .35rem 0; }
.question { border: 1px solid #c9ced6; border-radius: 12px; padding: 1rem 1.25rem; margin: 1.25rem 0; }
.answer { border-top: 1px solid #c9ced6; margin-top: .75rem; padding-top: .5rem; }
@media print { body { margin: 0; max-width: none; padding: 0; } h2 { break-before: page; }
  h1, h2, h3, h4, h5, h6, summary, .language { break-after: avoid; } p, li { orphans: 2; widows: 2; }
  .question, .callout, blockquote, pre, table, tr, img { break-inside: avoid; } a { color: inherit; }
  details::details-content { content-visibility: visible; block-size: auto; } }
"""
_BANK = Said("Paper", "Bank: {0}")
_DRAWN_ONE = Said("Paper", "One question is drawn from a bank when it is taken.")
_DRAWN = Said("Paper", "{0} questions are drawn from banks when it is taken.")


def document_of(course: Course, maker: DocumentMaker, style: str = STYLE) -> str:
    """The document. Banks are in it with answers only: assessments draw from them; they are not for learners' eyes."""
    info = course.info
    language = f' lang="{escape(info.language)}"' if info.language else ""
    way = ("rtl" if is_right_to_left(info.language) else "ltr") if info.language else "auto"
    about = " · ".join(part for part in (", ".join(info.authors), info.version, info.licence) if part)
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html{language} dir="{way}"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">',
            '<meta name="viewport" content="width=device-width">',
            f"<title>{escape(info.title)}</title><style>{style}</style></head><body>",
            f"<h1>{escape(info.title, quote=False)}</h1>",
            f'<p class="summary">{escape(info.summary, quote=False)}</p>' if info.summary else "",
            f'<p class="summary">{escape(about, quote=False)}</p>' if about else "",
            _contents(course),
            *_modules(course, maker),
            *(_banks(course, maker) if maker.answers else ()),
            "</body></html>",
        ]
    )


def link_within(href: str) -> str:
    """Links to lessons lead to their places in the document."""
    if not href.startswith("lesson:"):
        return href
    lesson, _, anchor = href.removeprefix("lesson:").partition("#")
    return f"#{_anchor(lesson)}" + (f"--{anchor}" if anchor else "")


def _anchor(lesson: str) -> str:
    return f"lesson-{lesson}"


def _contents(course: Course) -> str:
    lines = [
        f'<li><a href="#{escape(_anchor(lesson.id))}">{escape(lesson.title, quote=False)}</a></li>'
        for lesson in course.lessons
    ]
    return f"<nav><ul>{''.join(lines)}</ul></nav>"


def _modules(course: Course, maker: DocumentMaker) -> Iterator[str]:
    number = 1
    for module in course.modules:
        if module.title:
            yield f"<h2>{escape(module.title, quote=False)}</h2>"
        for lesson in module.lessons:
            yield from _lesson(lesson, maker, number)
            number += len(lesson.questions)


def _lesson(lesson: Lesson, maker: DocumentMaker, number: int) -> Iterator[str]:
    maker.prefix = f"{_anchor(lesson.id)}--"
    title = anchor_of(lesson.title)
    taken = any(isinstance(block, Heading) and block.anchor == title for block in lesson.blocks)
    spot = "" if taken else f'<a id="{escape(maker.prefix + title)}"></a>'  # where links to the title's words lead
    yield f'<h3 id="{escape(_anchor(lesson.id))}">{spot}{escape(lesson.title, quote=False)}</h3>'
    if lesson.summary:
        yield f'<p class="summary">{escape(lesson.summary, quote=False)}</p>'
    for block in lesson.blocks:
        if isinstance(block, Question):
            yield maker.question(block, number)
            number += 1
        else:
            yield maker.blocks([block])
    if lesson.assessment is not None and lesson.assessment.draw:
        drawn = sum(rule.count for rule in lesson.assessment.draw)
        told = counted(drawn, _DRAWN_ONE, _DRAWN)
        yield f'<p class="summary">{maker.say(told)}</p>'


def _banks(course: Course, maker: DocumentMaker) -> Iterator[str]:
    for bank in course.banks:
        maker.prefix = f"bank-{bank.id}--"
        yield f"<h2>{maker.say(_BANK.of(bank.id))}</h2>"
        yield from (maker.question(question, number) for number, question in enumerate(bank.questions, 1))
