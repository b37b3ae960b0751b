"""Courses as hurried people write them: every kind of question, in any layout that the format allows (hypothesis)."""

from hypothesis import strategies as st

WORDS = (
    "plan",
    "Vision",
    "schedule",
    "a *b* c",
    "x => y",
    "été",
    "`code -> x`",
    "naïve",
    "日本",
    "[link](#one)",
    "1.",
    "2 > 1",
)
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
plain = st.lists(st.sampled_from(("plan", "vision", "goal", "été", "step")), min_size=1, max_size=3).map(" ".join)
blank = st.sampled_from(("", "", "\n", "\n\n", "  \n"))
bullet = st.sampled_from(("- ", "* ", "+ ", "-  ", "-    ", " - ", "-\t"))
right = st.sampled_from(("[x]", "[X]", "[ x ]", "[x]"))
wrong = st.sampled_from(("[ ]", "[]", "[  ]"))
partly = st.sampled_from(("[50%]", "[+50%]", "[050.50%]", "[33.33333%]", "[-10%]", "[ 25.0% ]"))
code = st.sampled_from(("```\n- not an option\nwhy: not a keyword\n  x  \n```", "~~~ py\n\tx = 1\n\n~~~"))


@st.composite
def feedback(draw: st.DrawFn, indent: str = "  ") -> str:
    """The lines of a quote inside an item, or none."""
    lines = draw(st.lists(words, max_size=3))
    gap = draw(st.sampled_from(("", "\n")))
    return (gap if lines else "") + "".join(f"{indent}{draw(st.sampled_from(('> ', '>')))}{line}\n" for line in lines)


@st.composite
def item(draw: st.DrawFn, box: st.SearchStrategy[str], text: st.SearchStrategy[str] = words) -> str:
    """An option with a box, perhaps on several lines, perhaps with code in it."""
    space = st.sampled_from(("", "  "))
    first = f"{draw(bullet)}{draw(box)} {draw(space)}{draw(text)}{draw(space)}\n"
    more = draw(
        st.sampled_from(("", "", "    and more\n", "and lazily more\n", "\n    a second paragraph\n", "    - nested\n"))
    )
    return first + (more if text is words else "") + draw(feedback("    ")) + draw(blank)


def boxed(*boxes: st.SearchStrategy[str], text: st.SearchStrategy[str] = words) -> st.SearchStrategy[str]:
    """One option for each box, in any order."""
    return st.tuples(*(item(box, text) for box in boxes)).flatmap(st.permutations).map("".join)


@st.composite
def numbered(draw: st.DrawFn) -> str:
    """A list in the right order, numbered as people do."""
    dot = draw(st.sampled_from((".", ")")))
    numbers = draw(st.sampled_from(((1, 2, 3), (1, 1, 1), (7, 8, 9), (9, 10, 11))))
    lines = (f"{number}{dot} {draw(words)} {place}\n{draw(blank)}" for place, number in enumerate(numbers))
    return "".join(lines)


@st.composite
def groups(draw: st.DrawFn, against: bool = False) -> str:
    """Two groups with their lists."""
    out = ""
    for name in ("One", "Two"):
        out += f"**{name}**{draw(st.sampled_from(('', '  ')))}\n{draw(blank)}"
        for number in range(draw(st.integers(1, 3))):
            mark = draw(st.sampled_from(("", "[-] "))) if against else ""
            out += f"{draw(bullet)}{mark}{draw(words)} {name}{number}\n{draw(blank)}"
            out += "" if against else draw(feedback("    "))
        out += draw(blank)
    return out


@st.composite
def body(draw: st.DrawFn, kind: str) -> str:
    """The options of a question of this kind."""
    match kind:
        case "choice":
            return draw(boxed(right, wrong, wrong | partly))
        case "multiple":
            return draw(boxed(right, right | partly, wrong))
        case "text":
            return draw(boxed(right, partly, wrong, text=plain))
        case "number":
            numbers = st.sampled_from(("42", "42 ± 0.5", "-3..-1", "7e2", "40 +- 5%"))
            unit = draw(st.sampled_from(("", "unit: m ,km=1000\n", "\nunit:  m\n")))
            return draw(boxed(right, partly, text=numbers)) + unit
        case "match":
            pairs = draw(st.lists(plain, min_size=2, max_size=4, unique=True))
            return "".join(
                f"{draw(bullet)}{left} => {n} {draw(plain)}\n{draw(feedback('    '))}" for n, left in enumerate(pairs)
            )
        case "order":
            return draw(numbered())
        case "sort":
            return draw(groups())
        case "gaps":
            reply = draw(st.sampled_from(("", "\n- [50%] 2:  power\n  > Nearly\n", "\n* [ ]   1 : force\n")))
            return f"Use [[one|two]] and\n[[three|(four)]] {draw(plain)}.\n{reply}"
        case "scale":
            labels = draw(st.sampled_from(("scale: no|yes", "scale:   no |  partly| yes  ", "scale:\nno | yes")))
            return f"{labels}\n\n{draw(groups(against=True))}"
        case "reflect":
            checklist = draw(st.sampled_from(("", "checklist:\n* a\n\n* b\n", "checklist: - a\n- b\n")))
            return f"model:\n\n{draw(words)}\n\n{draw(words)}\n{checklist}"
        case "scenario":
            second = draw(st.sampled_from(("", f"{draw(words)}\n")))
            return (
                f"start: one\n### One\n{draw(words)}\n{draw(blank)}"
                f"{draw(bullet)}{draw(right)} {draw(plain)} -> Two\n    > Good\n"
                f"{draw(bullet)}{draw(wrong)} {draw(plain)} -> three\n"
                f"### Two ##\n{second}\n## Three\n"
            )
    raise AssertionError(kind)


KINDS = ("choice", "multiple", "text", "number", "match", "order", "sort", "gaps", "scale", "reflect", "scenario")
BRACES = (
    "",
    "{}",
    '{tags="b, a" tries=2}',
    "{points=2 penalty=10% tries=3}",
    "{ objective=x  hint-cost=5}",
    "{shuffle=false}",
)


@st.composite
def block(draw: st.DrawFn, number: int, ids: bool = True) -> str:
    """A question that can be read."""
    kind = draw(st.sampled_from(KINDS))
    name = f"q{number}" if ids or draw(st.booleans()) else ""
    opening = f":::{draw(st.sampled_from(('', ' ', '  ')))}{kind} {name} {draw(st.sampled_from(BRACES))}"
    stem = f"{draw(blank)}{draw(words)} {number}?{draw(st.sampled_from(('', '  ')))}\n"
    stem += draw(st.sampled_from(("", "", "\nMore of it.\n", "\n* a list\n* of the stem\n\nAnd on.\n")))
    stem += f"\n{draw(code)}\n\n" if draw(st.integers(0, 5)) == 0 else draw(blank)
    values = st.sampled_from(
        ("Because.", " Because\nof that.", "\n\nOne.\n\nTwo.", "\n- a\n- b", "- a\n- b", "\n> a quote", "")
    )
    names = draw(st.lists(st.sampled_from(("hint", "why", "right")), max_size=3))
    keywords = "".join(f"{draw(blank)}{name}: {draw(values)}\n" for name in sorted(names))
    closing = draw(st.sampled_from((":::", "::::", ":::  ")))
    return f"{opening}\n{stem}{draw(body(kind))}{keywords}{draw(blank)}{closing}"


PROSE = (
    "Some  text  ",
    "* odd\n*  bullets",
    "```\n::: choice not-a-question\n```",
    "| a|b |\n|-|-|\n|1|2|",
    "\ttab",
    "> quote",
    "",
)
HEADER = '+++\n# about this\nsummary   =  "A b"\nid="one" # mine\n\nminutes = 5\ntags = ["a",\n "b"]\n+++\n'


@st.composite
def lessons(draw: st.DrawFn, ids: bool = True) -> bytes:
    """A lesson's file, with any line ends."""
    parts = [draw(st.sampled_from(PROSE)) if n % 2 else draw(block(n, ids)) for n in range(draw(st.integers(1, 5)))]
    text = (
        draw(st.sampled_from(("", HEADER))) + "# One\n\n" + "\n".join(parts) + draw(st.sampled_from(("", "\n", "\n\n")))
    )
    end = draw(st.sampled_from(("\n", "\r\n", "\r")))
    bom = draw(st.sampled_from(("", "\ufeff")))
    return (bom + text.replace("\n", end)).encode()
