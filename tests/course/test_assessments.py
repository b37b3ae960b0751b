"""Banks, assessments, and what completes a course: read with exact problems, drawn fairly and repeatably."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmtrainer.course.codec import decode, encode
from lmtrainer.course.drawing import candidates, draw, shortages
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.model import (
    AssessmentRules,
    BankOutline,
    Certificate,
    Course,
    DrawRule,
    FeedbackTime,
    QuestionOutline,
    outline_of,
)
from lmtrainer.course.reader import read_course

BANK = "# Basics\n\n" + "".join(
    f'::: choice b{n} {{tags="{"easy" if n < 3 else "hard"}"}}\nAsk\n- [x] a\n- [ ] b\n:::\n\n' for n in range(5)
)
RULES = '+++\nkind = "assessment"\n+++\n'
OWN = "::: choice own\nAsk\n- [x] a\n- [ ] b\n:::\n"
HEADER = """+++
kind = "assessment"
title = "The check"
pass_mark = 70
minutes = 20
pause = true
tries = 3
feedback = "none"
review = false
shuffle = true
draw = [
  {bank = "basics", count = 2, tags = ["easy"]},
  {bank = "basics", count = 2},
]
+++

# Ignored

Good luck.

::: choice own
Ask
- [x] a
- [ ] b
:::
"""


def read(make_course, **files: str) -> Course:
    course = read_course(FolderSource(make_course(**files)))
    assert decode(encode(course)) == course
    outline = outline_of(course)
    assert decode(encode(outline)) == outline
    return course


def test_a_bank_and_an_assessment_are_read(make_course) -> None:
    course = read(make_course, **{"questions/01-basics.md": BANK, "01-first/03-check.md": HEADER})
    assert course.problems == ()
    (bank,) = course.banks
    assert (bank.id, bank.path, len(bank.questions)) == ("basics", "questions/01-basics.md", 5)
    check = course.lessons[-1]
    rules = (DrawRule("basics", 2, ("easy",)), DrawRule("basics", 2))
    assert check.assessment == AssessmentRules(70, rules, 20, True, 3, FeedbackTime.NONE, False, True)
    assert check.title == "The check" and check.minutes == 20
    assert [question.tries for question in (*check.questions, *bank.questions)] == [1] * 6
    outline = outline_of(course)
    assert outline.lessons[-1].assessment == check.assessment
    assert [question.tags for question in outline.banks[0].questions[2:4]] == [("easy",), ("hard",)]
    assert course.lessons[0].assessment is None and len(course.lessons) == 3


def test_an_assessment_has_sensible_rules_by_itself(make_course) -> None:
    text = '+++\nkind = "assessment"\n+++\n\n::: choice own {tries=2}\nAsk\n- [x] a\n- [ ] b\n:::\n'
    toml = 'id = "x"\ntitle = "X"\n[completion]\npass_mark = 60\n'
    check = read(make_course, **{"01-first/03-check.md": text, "course.toml": toml}).lessons[-1]
    assert check.assessment == AssessmentRules(60) and check.questions[0].tries == 2


@pytest.mark.parametrize(
    ("line", "code", "hint"),
    [
        ('draw = [{bank = "basic"}]', "bank-unknown", "Did you mean basics?"),
        ('draw = [{bank = "basics", count = 6}]', "draw-too-few", "Draw fewer, or write more questions."),
        ('draw = [{bank = "basics", count = 3, tags = ["hard"]}]', "draw-too-few", ""),
        ('draw = [{bank = "basics", objective = "other"}]', "draw-too-few", ""),
        ('draw = [{bank = "basics", count = 3}, {bank = "basics", count = 3}]', "draw-too-few", ""),
        ('draw = [{bank = "basics", count = 0}]', "draw-syntax", ""),
        ("draw = [{count = 1}]", "draw-syntax", ""),
        ("draw = [5]", "draw-syntax", ""),
        ('draw = [{bank = "basics", cuont = 1}]', "header-unknown-key", "Did you mean count?"),
        ('draw = [{bank = "basics", count = "1"}]', "header-type", ""),
        ('draw = "basics"', "header-type", ""),
        ("pass_mark = 101", "assessment-number", ""),
        ("pass_mark = true", "header-type", ""),
        ("minutes = 0", "assessment-number", ""),
        ("minutes = nan", "assessment-number", ""),
        ("pause = 60", "header-type", ""),
        ("tries = 0", "assessment-number", ""),
        ("tries = 1.5", "header-type", ""),
        ('feedback = "at-ends"', "assessment-feedback", "Did you mean at-end?"),
        ('feedback = "?"', "assessment-feedback", 'Write feedback = "at-end".'),
        ("review = 1", "header-type", ""),
        ("shufle = true", "header-unknown-key", "Did you mean shuffle?"),
    ],
)
def test_a_mistake_in_the_rules_is_told_with_its_line(make_course, line: str, code: str, hint: str) -> None:
    text = f'+++\nkind = "assessment"\n\n{line}\n+++\n\n::: choice own\nAsk\n- [x] a\n- [ ] b\n:::\n'
    bank = BANK.replace(' {tags="hard"}', ' {tags="hard" objective="o"}', 2)
    course = read(make_course, **{"questions/basics.md": bank, "01-first/03-check.md": text})
    (problem,) = (p for p in course.problems if p.path == "01-first/03-check.md")
    assert (problem.code, problem.line) == (code, 4)
    assert problem.remedy == hint or not hint
    assert course.lessons[-1].assessment is not None


def test_a_draw_of_very_many_lines_is_cut(make_course) -> None:
    many = HEADER.replace("draw = [", "draw = [\n" + '  {bank = "basics"},\n' * 60)
    course = read(make_course, **{"questions/basics.md": BANK, "01-first/03-check.md": many})
    assert "draw-too-many" in {problem.code for problem in course.problems}


def test_the_line_of_a_draw_among_several_is_found(make_course) -> None:
    text = HEADER.replace('"basics", count = 2}', '"others", count = 2}')
    course = read(make_course, **{"questions/basics.md": BANK, "01-first/03-check.md": text})
    assert [(p.code, p.line) for p in course.problems] == [("bank-unknown", 13)]


@pytest.mark.parametrize(
    ("files", "code", "line"),
    [
        ({"questions/b.md": BANK + "Some prose.\n"}, "bank-prose", 33),
        ({"questions/b.md": "Intro\n\n" + BANK}, "bank-prose", 1),
        ({"questions/b.md": '+++\nid = "basics"\nminutes = 2\n+++\n'}, "header-unknown-key", 3),
        ({"questions/b.md": '+++\nid = "x"\n+++\n', "questions/x.md": ""}, "bank-id-twice", 1),
        ({"questions/deep/b.md": BANK}, "lesson-too-deep", 1),
        ({"questions/b.md": "::: choice direction\nAsk\n- [x] a\n- [ ] b\n:::"}, "question-id-twice", 1),
        ({"01-first/03-check.md": '+++\nkind = "assessment"\n+++\n\nWords.\n'}, "assessment-empty", 1),
        ({"01-first/03-check.md": f"{RULES}\nA.\n\n{OWN}\nB.\n\nC.\n"}, "assessment-prose", 13),
        ({"01-first/03-check.md": '+++\nkind = "exam"\n+++\n\nWords.\n'}, "lesson-kind", 2),
    ],
)
def test_a_mistake_in_a_bank_or_kind_is_told(make_course, files, code: str, line: int) -> None:
    (problem,) = read(make_course, **files).problems
    assert (problem.code, problem.line) == (code, line)
    assert problem.remedy


def test_a_bank_that_cannot_be_read_leaves_the_rest(make_course) -> None:
    root = make_course(**{"questions/a.md": BANK})
    (root / "questions" / "b.md").write_bytes(b"\xff")
    course = read_course(FolderSource(root))
    assert [bank.id for bank in course.banks] == ["a"] and len(course.lessons) == 2


# what completes a course


def test_completion_and_certificate_are_read(make_course) -> None:
    toml = (
        'id = "x"\ntitle = "X"\n[completion]\npass_mark = 75\ncounts = ["assessments"]\n'
        '[certificate]\nenabled = true\ntext = "Well done"\n'
    )
    info = read(make_course, **{"course.toml": toml}).info
    assert (info.pass_mark, info.counts, info.certificate) == (75, ("assessments",), Certificate("Well done"))
    plain = read(make_course, **{"course.toml": 'id = "x"\ntitle = "X"\n'}).info
    assert (plain.counts, plain.certificate) == (("lessons", "assessments"), None)
    off = read(make_course, **{"course.toml": 'id = "x"\ntitle = "X"\n[certificate]\nenabled = false\n'}).info
    assert off.certificate is None


@pytest.mark.parametrize(
    ("table", "code", "line"),
    [
        ("[completion]\npass_mark = 120", "pass-mark", 4),
        ("[completion]\npass_marc = 12", "header-unknown-key", 4),
        ('[completion]\n\ncounts = "words"', "completion-counts", 5),
        ("[completion]\ncounts = []", "completion-counts", 4),
        ('[certificate]\nenabled = "yes"', "header-type", 4),
        ('[certificate]\ntitel = "yes"', "header-unknown-key", 4),
        ('[navigation]\norder = "any"', "navigation-order", 4),
    ],
)
def test_a_mistake_in_a_table_of_the_course_has_its_line(make_course, table: str, code: str, line: int) -> None:
    (problem,) = read(make_course, **{"course.toml": f'id = "x"\ntitle = "X"\n{table}\n'}).problems
    assert (problem.code, problem.line) == (code, line)


# drawing


def bank(name: str, tags: list[str]) -> BankOutline:
    questions = (QuestionOutline(f"{name}{n}", "choice", "", 1, tags=tuple(t.split())) for n, t in enumerate(tags))
    return BankOutline(name, tuple(questions))


def test_the_same_seed_draws_the_same_everywhere() -> None:
    banks = [bank("a", [""] * 8)]
    rules = AssessmentRules(80, (DrawRule("a", 3),))
    assert draw(rules, banks, (), 1) == ("a3", "a5", "a7")
    assert draw(rules, banks, (), 1) == draw(rules, banks[::-1], (), "1")
    assert len({draw(rules, banks, (), seed) for seed in range(30)}) > 10


def test_rules_that_want_the_same_questions_share_them() -> None:
    banks = [bank("a", ["x", "x", "", "x y", "y"])]
    rules = AssessmentRules(80, (DrawRule("a", 2), DrawRule("a", 2, ("x",)), DrawRule("a", 1, ("y",))))
    for seed in range(50):
        drawn = draw(rules, banks, (), seed)
        assert sorted(drawn) == ["a0", "a1", "a2", "a3", "a4"]
    assert shortages(rules, banks) == (0, 0, 0)


def test_own_questions_come_first_unless_they_are_mixed_in() -> None:
    own = bank("o", ["", "", ""]).questions
    banks = [bank("a", [""] * 4)]
    plain = AssessmentRules(80, (DrawRule("A", 2),))
    assert draw(plain, banks, own, 5)[:3] == ("o0", "o1", "o2")
    mixed = AssessmentRules(80, (DrawRule("a", 2),), shuffle=True)
    orders = {draw(mixed, banks, own, seed) for seed in range(20)}
    assert len(orders) > 10 and all(len(set(order)) == 5 for order in orders)


@given(
    st.lists(st.sampled_from(["", "x", "y", "x y", "z"]), max_size=10),
    st.lists(st.tuples(st.sampled_from(["", "x", "y", "x y"]), st.integers(1, 5)), max_size=4),
    st.integers(),
)
def test_a_draw_keeps_every_rule_and_never_draws_twice(tags, wanted, seed) -> None:
    banks = [bank("a", tags), bank("b", tags)]
    rules = AssessmentRules(80, tuple(DrawRule("a", count, tuple(tag.split())) for tag, count in wanted))
    drawn = draw(rules, banks, (), seed)
    assert len(set(drawn)) == len(drawn) and draw(rules, banks, (), seed) == drawn
    missing = shortages(rules, banks)
    # as many as there can be: for some set of rules (Hall), what they may draw from is all drawn
    assert len(drawn) == sum(rule.count for rule in rules.draw) - sum(missing)
    best = len(drawn)
    for chosen in range(1 << len(rules.draw)):
        group = [rule for n, rule in enumerate(rules.draw) if chosen >> n & 1]
        reach = {question for rule in group for question in candidates(rule, banks)}
        others = sum(rule.count for n, rule in enumerate(rules.draw) if not chosen >> n & 1)
        best = min(best, len(reach) + others)
    assert best == len(drawn)
