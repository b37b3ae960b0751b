"""The bundled course: complete, without a mistake, and giving nothing away.

What holds for its files is tested on their text, whatever the reader can show of them; what a learner gets is tested
on the compiled course.
"""

import hashlib
import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kinds.choice import Choice
from lmtrainer.course.kinds.gaps import Gaps
from lmtrainer.course.kinds.multiple import Multiple
from lmtrainer.course.marking import mark, model_answer, wrong_answer
from lmtrainer.course.model import Course, Lesson
from lmtrainer.course.question_block import RawBlock, cut, last_list, parts_of
from lmtrainer.course.questions import Question
from lmtrainer.course.reader import read_course
from lmtrainer.course.text import Callout, CalloutKind, Picture, Prose
from lmtrainer.resources import bundled

ROOT = Path(bundled("courses", "leadership-vs-management"))
SHINGLES = Path(__file__).with_name("article_shingles.txt")
# Warnings of a reader that does not know everything in the course yet. To be taken out when it does.
FINAL = "08-final/"


@dataclass(frozen=True)
class Written:
    """A question as it stands in its file."""

    kind: str
    id: str
    attributes: dict[str, str]
    lines: list[str]
    keywords: set[str]
    path: str

    @property
    def in_bank(self) -> bool:
        return self.path.startswith("questions/")

    @property
    def options(self) -> list[tuple[str, str, str]]:
        """The box, the text and the feedback of each option."""
        found = []
        for item in last_list(self.lines, 1)[1]:
            box = re.match(r"^\[([^\]]*)\]\s+(.*)$", item.text, re.DOTALL)
            assert box, (self.id, item.text)
            found.append((box.group(1), box.group(2), item.feedback))
        return found


def files() -> list[Path]:
    return [*sorted(ROOT.glob("[0-9]*/*.md")), *sorted(ROOT.glob("questions/*.md"))]


def header_and_text(path: Path) -> tuple[dict[str, Any], str]:
    text = path.read_text("utf-8")
    if not text.startswith("+++\n"):
        return {}, text
    _, header, rest = text.split("+++\n", 2)
    return tomllib.loads(header), rest


@pytest.fixture(scope="module")
def course() -> Course:
    return read_course(FolderSource(ROOT))


@pytest.fixture(scope="module")
def lessons(course: Course) -> list[Lesson]:
    """All lessons but the final check."""
    return [lesson for lesson in course.lessons if not lesson.path.startswith(FINAL)]


@pytest.fixture(scope="module")
def questions(course: Course) -> list[Question]:
    """The questions of the lessons and, where the reader knows them, of the banks."""
    banks = getattr(course, "banks", ())
    return [question for group in (*course.lessons, *banks) for question in group.questions]


@pytest.fixture(scope="module")
def written() -> list[Written]:
    found = []
    for path in files():
        place = path.relative_to(ROOT).as_posix()
        for piece in cut(header_and_text(path)[1], 1):
            if isinstance(piece, RawBlock):
                assert piece.closed and not piece.opening_fault, (place, piece.id)
                lines, parts = parts_of(piece)
                names = {part.name for part in parts}
                found.append(Written(piece.kind, piece.id, piece.attributes, lines, names, place))
    return found


@pytest.fixture(scope="module")
def in_banks(written: list[Written]) -> list[Written]:
    return [question for question in written if question.in_bank]


def objectives() -> set[str]:
    return set(tomllib.loads((ROOT / "course.toml").read_text("utf-8"))["objectives"])


# The compiled course


def test_it_has_no_problem_and_its_promised_size(course: Course, questions: list[Question]) -> None:
    assert course.problems == ()
    assert len(course.modules) >= 6 and len(course.lessons) >= 14 and len(questions) >= 40


def test_each_lesson_opens_with_what_one_will_be_able_to_do_and_has_an_example(lessons: list[Lesson]) -> None:
    for lesson in lessons:
        first = lesson.blocks[0]
        assert isinstance(first, Prose) and first.text.plain.startswith(
            ("After this lesson you", "After this check you")
        )
        assert any(isinstance(b, Callout) and b.kind is CalloutKind.EXAMPLE for b in lesson.blocks), lesson.id


def test_every_question_can_be_answered_rightly_and_wrongly(questions: list[Question]) -> None:
    for question in questions:
        best, worst = mark(question, model_answer(question)).fraction, mark(question, wrong_answer(question)).fraction
        match question.kind.value:
            case "scale" | "reflect":
                assert best is None and worst is None
            case "scenario":
                assert best == 1 and worst is not None and 0 < worst < 0.5, question.id
            case _:
                assert best == 1 and worst == 0, question.id
        assert question.objective and not question.provisional


def test_every_question_of_a_lesson_explains_itself(lessons: list[Lesson]) -> None:
    for question in (question for lesson in lessons for question in lesson.questions):
        unmarked = question.kind.value in ("scale", "reflect")
        assert unmarked or question.why, question.id
        assert unmarked or question.hints or question.kind.value == "scenario", question.id


def test_every_wrong_answer_that_can_be_chosen_is_answered(questions: list[Question]) -> None:
    for question in questions:
        match question.body:
            case Choice() | Multiple():
                assert all(option.feedback for option in question.body.options), question.id
            case Gaps():
                for gap in question.body.gaps:
                    told = {reply.text for reply in gap.replies if reply.feedback}
                    assert set(gap.choices) - set(gap.accepted) <= told, question.id
            case _:
                pass


def test_pictures_have_words_and_a_variant_for_each_look(course: Course) -> None:
    pictures = [b for lesson in course.lessons for b in lesson.blocks if isinstance(b, Picture)]
    assert len(pictures) >= 5 and course.info.cover is not None
    for picture in (*pictures, course.info.cover):
        assert {variant.theme for variant in picture.variants} == {"dark", "contrast"}
    assert all(picture.alt for picture in pictures)


def test_from_the_second_module_on_each_opens_with_two_questions_that_look_back(course: Course) -> None:
    for module in course.modules[1:]:
        if not module.lessons[0].path.startswith(FINAL):
            opening = module.lessons[0].questions[:2]
            assert [q.id.startswith("look-back-") for q in opening] == [True, True], module.id


# The files


def test_each_id_is_there_once_and_each_question_names_its_objective(written: list[Written]) -> None:
    ids = Counter(question.id.casefold() for question in written)
    assert max(ids.values()) == 1, ids.most_common(3)
    assert all(question.attributes.get("objective") in objectives() for question in written)


def test_every_kind_of_question_is_used(written: list[Written]) -> None:
    kinds = {"choice", "multiple", "text", "number", "match", "order", "sort", "gaps", "scale", "reflect", "scenario"}
    assert {question.kind for question in written} == kinds


def test_the_banks_hold_enough_and_little_of_it_asks_for_wording(in_banks: list[Written]) -> None:
    assert len(in_banks) >= 36
    tags = [question.attributes["tags"].split() for question in in_banks]
    assert all(("situation" in own) != ("wording" in own) for own in tags)
    assert sum("wording" in own for own in tags) <= len(tags) / 3


def test_every_bank_question_says_why_and_where_to_read_it(in_banks: list[Written]) -> None:
    for question in in_banks:
        assert "why" in question.keywords and question.attributes.get("see"), question.id


def test_every_see_leads_to_a_heading_that_is_there(written: list[Written]) -> None:
    anchors: dict[str, set[str]] = {}
    for path in ROOT.glob("[0-9]*/*.md"):
        header, text = header_and_text(path)
        prose = [piece.text for piece in cut(text, 1) if not isinstance(piece, RawBlock)]
        headings = re.findall(r"^#{1,6} +(.+?) *$", "\n".join(prose), re.MULTILINE)
        anchors[header["id"]] = {re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-") for words in headings}
    for question in written:
        lesson, _, heading = question.attributes.get("see", "").partition("#")
        assert not lesson or (lesson in anchors and (not heading or heading in anchors[lesson])), question.id


def test_every_option_and_every_expected_answer_of_a_bank_is_answered(in_banks: list[Written]) -> None:
    for question in in_banks:
        if question.kind in ("choice", "multiple", "text", "number"):
            assert all(feedback for _, _, feedback in question.options), question.id
        elif question.kind == "match":
            pairs = last_list(question.lines, 1)[1]
            assert all(item.feedback or item.text.startswith("=>") for item in pairs), question.id


def test_each_objective_has_three_questions_or_more_in_the_lessons_and_in_the_banks(written: list[Written]) -> None:
    for bank in (False, True):
        counts = Counter(question.attributes["objective"] for question in written if question.in_bank is bank)
        assert set(counts) == objectives() and min(counts.values()) >= 3


@pytest.mark.parametrize("where", ["lessons and banks", "banks"])
def test_the_right_option_is_not_given_away_by_length_or_place(written: list[Written], where: str) -> None:
    choices = [q.options for q in written if q.kind == "choice" and (q.in_bank or where != "banks")]
    places: Counter[int] = Counter()
    longest = shortest = 0
    for options in choices:
        assert len(options) == 4
        right = [box for box, _, _ in options].index("x")
        lengths = [len(text) for _, text, _ in options]
        places[right] += 1
        longest += lengths[right] == max(lengths)
        shortest += lengths[right] == min(lengths)
    assert longest / len(choices) <= 0.35 and shortest / len(choices) <= 0.4
    for place in range(4):
        assert abs(places[place] / len(choices) - 0.25) <= 0.12, places


def test_of_several_right_options_neither_length_nor_place_gives_any_away(written: list[Written]) -> None:
    several = [question.options for question in written if question.kind == "multiple"]
    places: Counter[int] = Counter()
    longest = 0
    lengths: dict[bool, list[int]] = {True: [], False: []}
    for options in several:
        assert len(options) == 4 and [box for box, _, _ in options].count("x") == 2
        longest += max(options, key=lambda option: len(option[1]))[0] == "x"
        for place, (box, text, _) in enumerate(options):
            places[place] += box == "x"
            lengths[box == "x"].append(len(text))
    assert all(abs(places[place] / places.total() - 0.25) <= 0.12 for place in range(4)), places
    assert longest / len(several) <= 0.5
    right, wrong = (sum(found) / len(found) for found in (lengths[True], lengths[False]))
    assert 0.9 <= right / wrong <= 1.1


def test_in_lists_of_a_text_with_gaps_the_right_word_stands_in_each_place(questions: list[Question]) -> None:
    gaps = [
        gap for question in questions if isinstance(question.body, Gaps) for gap in question.body.gaps if gap.choices
    ]
    places = Counter(gap.choices.index(gap.accepted[0]) for gap in gaps)
    assert all(abs(places[place] / len(gaps) - 1 / 3) <= 0.12 for place in range(3)), places
    longest = sum(len(gap.accepted[0]) == max(map(len, gap.choices)) for gap in gaps)
    assert longest / len(gaps) <= 0.5


def test_nothing_is_explained_twice_in_the_same_words(written: list[Written]) -> None:
    """Two questions that explain themselves alike are one question too many, or one explanation too few."""
    said: Counter[str] = Counter()
    for path in files():
        said.update(re.findall(r"^why: (.+)$", path.read_text("utf-8"), re.MULTILINE))
    runs: Counter[str] = Counter()
    for words in said:
        plain = re.findall(r"[\w’]+", words.lower())
        runs.update({" ".join(plain[at : at + 9]) for at in range(len(plain) - 8)})
    assert not {run: count for run, count in (said + runs).items() if count > 1}


def test_no_option_refers_to_the_others(written: list[Written]) -> None:
    for question in written:
        if question.kind in ("choice", "multiple"):
            for _, text, _ in question.options:
                assert not re.search(r"(?i)\b(all|none) of the (above|others)", text), question.id


def test_the_final_check_draws_evenly_over_the_objectives(in_banks: list[Written]) -> None:
    header, _ = header_and_text(ROOT / FINAL / "01-final-check.md")
    assert header["kind"] == "assessment" and header["pass_mark"] == 80
    drawn: Counter[str] = Counter()
    for rule in header["draw"]:
        of_bank = [q for q in in_banks if q.path == f"questions/{rule['bank']}.md"]
        about = {question.attributes["objective"] for question in of_bank}
        assert len(about) == 1 and len(of_bank) >= 2 * rule["count"], rule
        drawn[about.pop()] += rule["count"]
    assert set(drawn) == objectives() and len(set(drawn.values())) == 1
    assert 15 <= sum(drawn.values()) <= 18


def test_the_mirror_has_equally_many_sentences_on_each_side_and_one_reversed(written: list[Written]) -> None:
    scale = next(question for question in written if question.kind == "scale")
    path = ROOT / scale.path
    block = path.read_text("utf-8").split(f"::: scale {scale.id}")[1].split("\n:::")[0]
    sides = [re.findall(r"^- (.*)$", side, re.MULTILINE) for side in re.split(r"^\*\*.+\*\*$", block, flags=re.M)[1:]]
    assert len(sides) == 2 and len(sides[0]) == len(sides[1]) >= 4
    for side in sides:
        assert sum(line.startswith("[-] ") for line in side) == 1
        assert all(re.match(r"(\[-\] )?I [a-z]+(ed|id|ook|ave) ", line) for line in side), "behaviour, not traits"


def test_the_scenarios_have_no_loop_no_lost_step_and_no_way_that_is_all_wrong(written: list[Written]) -> None:
    scenarios = [question for question in written if question.kind == "scenario"]
    assert len(scenarios) == 3
    for scenario in scenarios:
        text = (ROOT / scenario.path).read_text("utf-8").split(f"::: scenario {scenario.id} ")[1].split("\n:::")[0]
        start = re.findall(r"^start: (\S+)$", text, re.MULTILINE)
        assert len(start) == 1
        ways: dict[str, list[tuple[int, str]]] = {}
        for title, body in re.findall(r"^### (.+)\n((?:(?!### ).*\n?)*)", text, re.MULTILINE):
            items = last_list(body.split("\n"), 1)[1]
            choices = [re.match(r"\[(\d+)%\] .+ -> (.+)$", item.text) for item in items]
            assert all(choices) and all(item.feedback for item in items), title
            ways[_step(title)] = [(int(found.group(1)), _step(found.group(2))) for found in choices if found]
        paths = _paths(ways, start[0])
        assert {step for steps, _ in paths for step in steps} == set(ways), "each step is on some way"
        sums = [total for _, total in paths]
        assert min(sums) > 0 and max(sums) == 300 and len({len(steps) for steps, _ in paths}) == 1
        assert all(max(weight for weight, _ in choices) == 100 for choices in ways.values() if choices)


def _step(title: str) -> str:
    return re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-")


def _paths(ways: dict[str, list[tuple[int, str]]], start: str) -> list[tuple[list[str], int]]:
    """Each way from a step to an end, with its sum. A loop would end in a `RecursionError`."""
    if not ways[start]:
        return [([start], 0)]
    return [
        ([start, *steps], weight + total) for weight, target in ways[start] for steps, total in _paths(ways, target)
    ]


def test_coverage_names_every_question_and_only_such(written: list[Written]) -> None:
    named = set(re.findall(r"`([^`]+)`", (ROOT / "COVERAGE.md").read_text("utf-8")))
    lessons = {header_and_text(path)[0]["id"] for path in ROOT.glob("[0-9]*/*.md")}
    assert named - lessons == {question.id for question in written}
    assert lessons - named == {"check-two-jobs"}


def test_no_eight_words_in_a_row_are_the_articles() -> None:
    taken = set(SHINGLES.read_text("utf-8").split("\n")[1:]) - {""}
    assert len(taken) > 400
    for path in (*files(), ROOT / "course.toml"):
        words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", path.read_text("utf-8").lower()))
        for at in range(len(words) - 7):
            run = " ".join(words[at : at + 8])
            assert hashlib.sha256(run.encode()).hexdigest()[:12] not in taken, (path.name, run)


def test_the_spelling_is_british() -> None:
    american = re.compile(
        r"(?i)\b\w*(organiz|recogniz|color|behavior|favor(?!it)|center|fulfill|labor)\w*|\bmodeling\b"
    )
    for path in files():
        found = american.search(path.read_text("utf-8"))
        assert found is None, (path.name, found.group())
