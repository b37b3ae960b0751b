"""What `check` found, for people: two lines a problem, those that are equal as one with a count, and the figures."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from lmtrainer.course.equal_problems import Equal, equal_problems
from lmtrainer.course.problems import Problem, Severity
from lmtrainer.lexicon import Wording
from lmtrainer.output import one_line
from lmtrainer.publishing.advice import LessonFacts
from lmtrainer.publishing.checking import Checked
from lmtrainer.said import Said, counted

_SHOWN_PLACES = 5  # of problems that are equal to the one before them
_SEVERITIES = {
    Severity.ERROR: (Said("Check", "error"), Said("Check", "1 error"), Said("Check", "{0} errors")),
    Severity.WARNING: (Said("Check", "warning"), Said("Check", "1 warning"), Said("Check", "{0} warnings")),
    Severity.ADVICE: (
        Said("Check", "advice"), Said("Check", "1 piece of advice"), Said("Check", "{0} pieces of advice"),
    ),
}  # fmt: skip


def as_text(found: Sequence[Checked], here: Path, word: Wording = str) -> str:
    """Two lines a problem, the first of them as editors understand it; paths are as seen from ``here``."""
    lines = [
        line
        for checked in found
        for equal in equal_problems(checked.problems)
        for line in _in_words(equal, checked, here, word)
    ]
    return "\n".join([*lines, *(_summary(checked, here, word) for checked in found)]) + "\n"


def _in_words(equal: Equal, checked: Checked, here: Path, word: Wording) -> Iterator[str]:
    problem = equal.first
    severity = word(_SEVERITIES[problem.severity][0])
    place = f"{seen_from(here, checked, problem.path)}:{problem.line}:{problem.column}"
    yield one_line(f"{place}: {problem.code} {word(problem.fault.what)} ({severity})")
    if problem.fault.mend:
        yield one_line(f"    {word(problem.fault.mend)}")
    if equal.others:
        places = [f"{seen_from(here, checked, other.path)}:{other.line}" for other in equal.others[:_SHOWN_PLACES]]
        told = ", ".join(places) + (" …" if len(equal.others) > len(places) else "")
        more = Said("Check", "{0} more like it: {1}").of(len(equal.others), told)
        yield one_line(f"    {word(more)}")


def seen_from(here: Path, checked: Checked, path: str = "") -> str:
    """A path of the course as seen from ``here``, or from the root of the file system."""
    full = checked.root.joinpath(*path.split("/"))
    return (full.relative_to(here) if full.is_relative_to(here) else full).as_posix()


def errors_in(problems: Sequence[Problem], word: Wording) -> list[str]:
    """The errors among these, a line each as editors understand it; their paths are those within the course."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    return [_line(equal, word) for equal in equal_problems(errors)]


def _line(equal: Equal, word: Wording) -> str:
    problem, more = equal.first, len(equal.others)
    words = f"{word(problem.fault.what)} {word(problem.fault.mend)}".rstrip()
    line = f"{problem.path}:{problem.line}:{problem.column}: {problem.code} {words}"
    return one_line(word(Said("Check", "{0} (and {1} more like it)").of(line, more)) if more else line)


def _summary(checked: Checked, here: Path, word: Wording) -> str:
    counts = [
        word(counted(count, one, many))
        for severity, (_, one, many) in _SEVERITIES.items()
        if (count := checked.count(severity))
    ]
    questions = sum(facts.questions for facts in checked.lessons) + sum(len(b.questions) for b in checked.course.banks)
    lessons = counted(len(checked.lessons), Said("Check", "1 lesson"), Said("Check", "{0} lessons"))
    asked = counted(questions, Said("Check", "1 question"), Said("Check", "{0} questions"))
    found = ", ".join(counts) or Said("Check", "nothing to mend")
    return one_line(word(Said("Check", "{0}: {1} in {2} with {3}").of(seen_from(here, checked), found, lessons, asked)))


def lessons_as_text(lessons: Sequence[LessonFacts]) -> str:
    """Minutes, words, questions and reading grade of each lesson, as a table."""
    lines = ["minutes   words  questions  grade  lesson"]
    for facts in lessons:
        grade = "–" if facts.reading_grade is None else f"{facts.reading_grade:.1f}"
        lines.append(f"{facts.minutes:7}  {facts.words:6}  {facts.questions:9}  {grade:>5}  {one_line(facts.title)}")
    return "\n".join([*lines, "(grade: Coleman-Liau index, of English texts of 100 words or more)"]) + "\n"
