"""Questions -> GIFT text. What the format cannot hold has been noted before; this only writes."""

from lmtrainer.interchange.foreign import ForeignAnswer, ForeignKind, ForeignQuestion, Markup, Words
from lmtrainer.interchange.fractions import written
from lmtrainer.interchange.gift.escapes import escaped

KINDS = frozenset(
    {
        ForeignKind.MULTICHOICE, ForeignKind.SHORTANSWER, ForeignKind.NUMERICAL, ForeignKind.MATCHING,
        ForeignKind.ESSAY, ForeignKind.DESCRIPTION,
    }
)  # fmt: skip


def write_gift(questions: list[ForeignQuestion]) -> str:
    """The file's text; a category is written where it changes."""
    sections, category = [], ""
    for question in questions:
        if question.category != category:
            category = question.category
            sections.append(f"$CATEGORY: {category}")
        sections.append(_question(question))
    return "\n\n".join(sections) + "\n"


def _question(question: ForeignQuestion) -> str:
    told = " ".join([f"[id:{question.id}]"] * bool(question.id) + [f"[tag:{tag}]" for tag in question.tags])
    lines = [f"// {told}"] if told else []
    name = f"::{escaped(question.name)}::" if question.name else ""
    stem = f"{name}[html]{_words(question.stem)}"
    if question.kind is ForeignKind.DESCRIPTION:
        return "\n".join([*lines, stem])
    general = f"####{_words(question.general)}" if question.general else ""
    answers = _answers(question)
    if not answers:
        return "\n".join([*lines, f"{stem} {{{general}}}"])
    last = [general] if general else []
    opening = "{#" if question.kind is ForeignKind.NUMERICAL else "{"
    return "\n".join([*lines, f"{stem} {opening}", *answers, *last, "}"])


def _answers(question: ForeignQuestion) -> list[str]:
    match question.kind:
        case ForeignKind.MULTICHOICE:
            return [_option(answer, single=question.single) for answer in question.answers]
        case ForeignKind.SHORTANSWER:
            return [f"={_typed(answer)}{_said(answer)}" for answer in question.answers]
        case ForeignKind.NUMERICAL:
            last = [f"~#{_words(question.incorrect)}"] if question.incorrect else []
            return [f"={_weight(answer)}{_range(answer)}{_said(answer)}" for answer in question.answers] + last
        case ForeignKind.MATCHING:
            return [f"={_words(pair.left)} -> {escaped(pair.right.text)}" for pair in question.pairs]
        case _:
            return []


def _option(answer: ForeignAnswer, *, single: bool) -> str:
    if single and answer.percent == 100:
        return f"={_words(answer.words)}{_said(answer)}"
    text = _words(answer.words)
    needed = answer.percent or text.startswith("%")  # what cannot be escaped must not be taken for a weight
    return f"~%{written(answer.percent)}%{text}{_said(answer)}" if needed else f"~{text}{_said(answer)}"


def _typed(answer: ForeignAnswer) -> str:
    text = escaped(answer.words.text.strip())
    return f"%{written(answer.percent)}%{text}" if answer.percent != 100 or text.startswith("%") else text


def _weight(answer: ForeignAnswer) -> str:
    return "" if answer.percent == 100 else f"%{written(answer.percent)}%"


def _range(answer: ForeignAnswer) -> str:
    return answer.value if answer.low == answer.high else f"{answer.low}..{answer.high}"


def _said(answer: ForeignAnswer) -> str:
    return f"#{_words(answer.feedback)}" if answer.feedback else ""


def _words(words: Words) -> str:
    """A part of a question that is HTML; other parts say what they are."""
    text = words.text.strip()
    if words.markup is Markup.HTML:
        return escaped("&#91;" + text[1:] if text.startswith("[") else text)
    return f"[{words.markup}]{escaped(text)}" if text else ""
