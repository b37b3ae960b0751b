"""What could be better in a course that can be read: advice for its author, never shown to learners."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from math import sqrt

from lmtrainer.course.drawing import candidates
from lmtrainer.course.folding import folded
from lmtrainer.course.headers import divided, line_of
from lmtrainer.course.identity import same_id
from lmtrainer.course.kinds.choice import Choice
from lmtrainer.course.kinds.options import Option, OptionsBody
from lmtrainer.course.kinds.text import Text
from lmtrainer.course.marking import is_marked
from lmtrainer.course.model import Bank, Course, FeedbackTime, Lesson
from lmtrainer.course.pace import estimated_minutes
from lmtrainer.course.problems import Problem, Severity
from lmtrainer.course.questions import Question
from lmtrainer.course.rules import advice as rules
from lmtrainer.course.rules import assessments
from lmtrainer.course.text import Picture, RichText
from lmtrainer.frozen import frozen
from lmtrainer.publishing.reading_level import LANGUAGE_TAG, TAGS, is_english, reading_grade, reading_units

LONGEST_LESSON = 20  # minutes
HARDEST = 14.0  # the grade of a second year at college
TELLING_TIMES, TELLING_MORE = 1.6, 20  # times as long as the next option, and so many letters longer
TELLING_SHARE = 0.35
FEWEST_CHOICES = 12  # below this many the share of the longest options is chance
_ALL_ABOVE = re.compile(
    r"\b(all|none|both|neither|any) of (the )?(above|below|others|these|those)\b|\bthe (one|option)s? (above|below)\b"
)
Note = Callable[[Problem], None]


@frozen
class LessonFacts:
    """A lesson in figures. ``reading_grade`` is a Coleman-Liau grade, of English texts of some length only."""

    path: str
    title: str
    minutes: int
    words: int
    questions: int
    reading_grade: float | None


def advise(course: Course, texts: Mapping[str, str], files: Collection[str], note: Note) -> tuple[LessonFacts, ...]:
    """Note all advice on a course, and give its lessons in figures.

    ``texts`` has the source of each Markdown and TOML file, ``files`` all paths of the course.
    """
    broken = any(p.path == "course.toml" and p.severity is Severity.ERROR for p in course.problems)
    if not course.info.language and "course.toml" in texts and not broken:
        note(rules.LANGUAGE_MISSING.at("course.toml"))
    _language(course.info.language, texts.get("course.toml", ""), note)
    facts = tuple(_lesson(course, lesson, texts.get(lesson.path, ""), note) for lesson in course.lessons)
    english = is_english(course.info.language)
    for question in _with_feedback(course):
        _feedback(question, note)
    for question in _all_questions(course):
        _options(question, english, note)
        _answers(question, note)
    _telling_overall(course, note)
    _objectives(course, texts.get("course.toml", ""), note)
    _banks(course, note)
    _assessments(course, texts, note)
    _media(course, texts, files, note)
    return facts


def _language(language: str, text: str, note: Note) -> None:
    if not language or LANGUAGE_TAG.match(language.replace("_", "-")):
        return
    tag = TAGS.get(language.casefold(), "")
    rule = rules.LANGUAGE_UNKNOWN if tag else rules.LANGUAGE_UNTAGGED
    note(rule.at("course.toml", line_of(text, "language") + 1, language=language[:40], tag=tag))


def _all_questions(course: Course) -> Iterator[Question]:
    for lesson in course.lessons:
        yield from lesson.questions
    for bank in course.banks:
        yield from bank.questions


def _lesson(course: Course, lesson: Lesson, text: str, note: Note) -> LessonFacts:
    header, body, first_line, _ = divided(text)
    words = len(body.split())
    grade = reading_grade(reading_units(lesson.blocks)) if is_english(course.info.language) else None
    if not lesson.blocks and lesson.assessment is None and ":::" not in body:
        note(rules.LESSON_EMPTY.at(lesson.path, first_line))
    if grade is not None and grade > HARDEST:
        note(rules.READING_HARD.at(lesson.path, first_line, grade=f"{grade:g}", hardest=f"{HARDEST:g}"))
    if lesson.assessment is None:
        _minutes(lesson, header, words, note)
    return LessonFacts(lesson.path, lesson.title, lesson.minutes, words, len(lesson.questions), grade)


def _minutes(lesson: Lesson, header: str, words: int, note: Note) -> None:
    estimate = estimated_minutes(words, lesson.questions)
    line = line_of(header, "minutes") + 2 if header else 1
    if lesson.minutes > LONGEST_LESSON:
        note(rules.LESSON_LONG.at(lesson.path, line, minutes=lesson.minutes, most=LONGEST_LESSON))
    low, high = sorted((estimate, lesson.minutes))
    if high >= 2 * low and high - low >= 5:
        note(rules.MINUTES_DOUBTFUL.at(lesson.path, line, minutes=lesson.minutes, estimate=estimate))


def _with_feedback(course: Course) -> Iterator[Question]:
    """The questions that may tell something: not those of assessments that never do."""
    for lesson in course.lessons:
        if lesson.assessment is None or lesson.assessment.feedback is not FeedbackTime.NONE:
            yield from lesson.questions
    told = [
        same_id(rule.bank)
        for lesson in course.lessons
        if lesson.assessment is not None and lesson.assessment.feedback is not FeedbackTime.NONE
        for rule in lesson.assessment.draw
    ]
    for bank in course.banks:
        if same_id(bank.id) in told:
            yield from bank.questions


def _feedback(question: Question, note: Note) -> None:
    told = (question.why, question.right, question.partly, question.wrong)
    if is_marked(question.body) and not any(told) and not any(_feedback_in(question.body)):
        note(rules.FEEDBACK_MISSING.at(question.path, question.line))


def _feedback_in(value: object) -> Iterator[RichText]:
    """Every feedback inside a body."""
    if isinstance(value, tuple):
        for item in value:
            yield from _feedback_in(item)
    elif is_dataclass(value) and not isinstance(value, RichText):
        for field in fields(value):
            held = getattr(value, field.name)
            if field.name == "feedback" and held is not None:
                yield held
            else:
                yield from _feedback_in(held)


def _options(question: Question, english: bool, note: Note) -> None:
    if not isinstance(question.body, OptionsBody):
        return
    options = question.body.options
    seen: dict[str, Option] = {}
    for option in options:
        other = seen.setdefault(folded(option.text.plain), option)
        alike = other is not option and other.text.look != option.text.look
        if alike and folded(option.text.plain) and "<code>" not in option.text.html and not option.text.pictures:
            fault = rules.OPTION_ALIKE.of(other=other.text.plain[:40], option=option.text.plain[:40])
            note(fault.at(question.path, question.line))
        if english and question.shuffle and _ALL_ABOVE.search(option.text.plain.lower()):
            note(rules.OPTION_ALL_ABOVE.at(question.path, question.line, option=option.text.plain[:40]))
    if isinstance(question.body, Choice):
        right, longest = _right_and_longest_wrong(question.body)
        if right >= TELLING_TIMES * longest and right - longest >= TELLING_MORE:
            note(rules.OPTION_TELLING.at(question.path, question.line, right=right, longest=longest))


def _answers(question: Question, note: Note) -> None:
    """Answers to be typed that hold several."""
    if isinstance(question.body, Text) and not question.body.exact:
        joined = next((reply.text for reply in question.body.answers if reply.weight > 0 and " / " in reply.text), None)
        if joined is not None:
            note(rules.ANSWER_JOINED.at(question.path, question.line, answer=joined[:40]))


def _right_and_longest_wrong(body: Choice) -> tuple[int, int]:
    right = next(len(option.text.plain) for option in body.options if option.weight >= 100)
    return right, max(len(option.text.plain) for option in body.options if option.weight < 100)


def _telling_overall(course: Course, note: Note) -> None:
    """Whether somebody who always takes the longest option does better than by chance."""
    bodies = [question.body for question in _all_questions(course) if isinstance(question.body, Choice)]
    bodies = [body for body in bodies if len(body.options) > 2 and any(option.text for option in body.options)]
    if len(bodies) < FEWEST_CHOICES:
        return
    telling = sum(right > longest for right, longest in map(_right_and_longest_wrong, bodies))
    by_chance = sum(1 / len(body.options) for body in bodies) / len(bodies)
    allowed = max(TELLING_SHARE, by_chance + 2 * sqrt(by_chance * (1 - by_chance) / len(bodies)))
    if telling / len(bodies) > allowed:
        share, chance = round(100 * telling / len(bodies)), round(100 * by_chance)
        note(rules.OPTIONS_TELLING.at("", share=share, count=len(bodies), chance=chance))


def _objectives(course: Course, text: str, note: Note) -> None:
    asked = {question.objective for question in _all_questions(course)}
    for lesson in course.lessons:
        if any(is_marked(question.body) for question in lesson.questions):
            asked.update(lesson.objectives)
    for objective in course.info.objectives:
        if objective.key not in asked:
            line = line_of(text, objective.key, "objectives") + 1
            note(rules.OBJECTIVE_UNASKED.at("course.toml", line, key=objective.key[:40]))


def _banks(course: Course, note: Note) -> None:
    drawn = {same_id(rule.bank) for lesson in course.lessons if lesson.assessment for rule in lesson.assessment.draw}
    for bank in course.banks:
        if same_id(bank.id) not in drawn:
            note(rules.BANK_UNUSED.at(bank.path, bank=bank.id))


def _assessments(course: Course, texts: Mapping[str, str], note: Note) -> None:
    """Those that nobody can pass, because nothing that they may ask earns points."""
    broken = {problem.path for problem in course.problems if problem.severity is Severity.ERROR}
    for lesson in course.lessons:
        if lesson.assessment is None or lesson.assessment.pass_mark == 0:
            continue
        drawn = {same_id(rule.bank) for rule in lesson.assessment.draw}
        banks = [bank for bank in course.banks if same_id(bank.id) in drawn]
        if not broken.isdisjoint({lesson.path, *(bank.path for bank in banks)}):
            continue  # what is broken may be what earns points
        candidate_ids = {named for rule in lesson.assessment.draw for named in candidates(rule, banks)}
        drawable = [question for bank in banks for question in bank.questions if question.id in candidate_ids]
        asked = [*lesson.questions, *drawable]
        if asked and not any(is_marked(question.body) and question.points > 0 for question in asked):
            header, _, _, _ = divided(texts.get(lesson.path, ""))
            line = line_of(header, "pass_mark" if "pass_mark" in header else "kind") + 2
            note(assessments.UNPASSABLE.at(lesson.path, line))


def _media(course: Course, texts: Mapping[str, str], files: Collection[str], note: Note) -> None:
    """Files of media that nothing shows. One that a text names somewhere, perhaps in a broken question, is left be."""
    words = "\n".join(texts.values())
    unnamed = [path for path in sorted(files) if path.startswith("media/") and path.rpartition("/")[2] not in words]
    if not unnamed:
        return
    shown = set(
        _picture_paths((course.info, *(lesson.blocks for lesson in course.lessons), *_bank_blocks(course.banks)))
    )
    for path in unnamed:
        if path not in shown:
            note(rules.MEDIA_UNUSED.at(path))


def _bank_blocks(banks: Iterable[Bank]) -> Iterator[tuple[Question, ...]]:
    for bank in banks:
        yield bank.questions


def _picture_paths(value: object) -> Iterator[str]:
    """The paths of all pictures inside a value, and of their variants."""
    if isinstance(value, tuple):
        for item in value:
            yield from _picture_paths(item)
    elif isinstance(value, Picture):
        yield value.path
        yield from (variant.path for variant in value.variants)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _picture_paths(getattr(value, field.name))
