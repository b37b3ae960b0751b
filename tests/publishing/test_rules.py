"""The table of rules: nothing else says what is wrong with a course, each is used, and a course earns each."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from types import ModuleType
from zipfile import ZipFile

import pytest

import lmtrainer
from lmtrainer.course.archive import Archive
from lmtrainer.course.codec import decode, encode
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.problems import Severity
from lmtrainer.course.reader import CourseReader
from lmtrainer.course.rules import questions
from lmtrainer.course.rules.files import STOPPED
from lmtrainer.course.rules.rule import Rule
from lmtrainer.course.rules.table import TOPICS, rules, rules_by_topic, ways_to_say
from lmtrainer.course.source import SourceError
from lmtrainer.publishing.checking import Target, check
from lmtrainer.said import Said, packed, unpacked
from publishing.samples import ELSEWHERE, SAMPLES, UNREADABLE, lesson, write

SOURCE = Path(lmtrainer.__file__).parent
CODE = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)+$")
NAMED = {
    f"{topic}: {name}": (name, rule)
    for topic, module in TOPICS.items()
    for name, rule in vars(module).items()
    if isinstance(rule, Rule)
}


def sources() -> Iterator[tuple[Path, ast.Module]]:
    """Every module that does not declare rules."""
    for path in SOURCE.rglob("*.py"):
        if path.parent.name != "rules" and path.name != "problems.py":
            yield path, ast.parse(path.read_text("utf-8"))


def test_words_of_a_problem_stand_nowhere_but_in_the_rules() -> None:
    """Who could make a rule, a fault or a problem elsewhere would write its words there."""
    made = []
    for path, tree in sources():
        imported = {
            name.asname or name.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            and node.module in ("lmtrainer.course.problems", "lmtrainer.course.rules.rule")
            for name in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in imported:
                made.append(f"{path.name}:{node.lineno} {node.func.id}")
    assert made == []


def test_a_value_that_a_rule_is_given_is_no_sentence() -> None:
    found = []
    for path, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("of", "at"):
                for word in node.keywords:
                    written = [part.value for part in ast.walk(word.value) if isinstance(part, ast.Constant)]
                    found += [f"{path.name}:{node.lineno} {w}" for w in written if re.search(r"[a-z] [a-z]", str(w))]
    assert found == []


def test_every_rule_is_used() -> None:
    used = {node.attr for _, tree in sources() for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert {name for name, rule in NAMED.values() if name not in used and rule not in STOPPED.values()} == set()


def test_a_call_that_names_its_rule_gives_a_value_for_each_place() -> None:
    wrong = []
    for path, tree in sources():
        topics = topics_in(tree)
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Attribute(ast.Attribute(ast.Name(topic), name), "of" | "at")) if topic in topics:
                    rule = getattr(topics[topic], name)
                    given = {word.arg for word in node.keywords}
                    if isinstance(rule, Rule) and given != places(rule):
                        wrong.append(f"{path.name}:{node.lineno} {name} {given ^ places(rule)}")
    assert wrong == []


def topics_in(tree: ast.Module) -> dict[str, ModuleType]:
    """The modules of rules that a module imports, by the names that they have there."""
    modules = {module.__name__.rpartition(".")[2]: module for module in TOPICS.values()}
    return {
        name.asname or name.name: modules[name.name]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "lmtrainer.course.rules"
        for name in node.names
        if name.name in modules
    }


def places(rule: Rule) -> set[str]:
    """The named places in the words of a rule."""
    words = (rule.message or rule.meaning, rule.remedy)
    texts = (part.text if isinstance(part, Said) else part for part in words)
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("named", NAMED)
def test_a_rule_says_what_it_means_and_what_to_do(named: str) -> None:
    _, rule = NAMED[named]
    assert CODE.match(rule.code) and rule.meaning.endswith(".")
    fault = rule.of(**dict.fromkeys(places(rule), "value"))
    assert str(fault.what) and str(fault.mend) and "{}" not in f"{fault.what} {fault.mend}"


@pytest.mark.parametrize("code", rules())
def test_what_to_do_in_general_has_no_places(code: str) -> None:
    assert rules()[code].general_remedy.endswith(".")


def test_each_code_is_of_one_topic_and_one_severity() -> None:
    topics = [code for group in rules_by_topic().values() for code in group]
    assert len(topics) == len(set(topics)) == len(rules()) > 150
    assert {(rule.code, rule.severity, rule.meaning) for rule in ways_to_say()} == {
        (rule.code, rule.severity, rule.meaning) for rule in rules().values()
    }


def test_no_words_stand_twice_in_the_rules() -> None:
    """Two rules may share words, by naming them; nobody writes them again."""
    written: dict[str, str] = {}
    for path in SOURCE.glob("course/rules/*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value.split()) > 2:
                assert node.value not in written, (path.name, node.lineno, written[node.value])
                written[node.value] = f"{path.name}:{node.lineno}"


def test_a_fault_keeps_its_values_apart_from_its_words_so_that_it_can_be_said_in_any_language() -> None:
    fault = questions.ID_TWICE.of(id="a", first="b.md:3")
    assert isinstance(fault.what, Said)
    assert (fault.what.context, fault.what.text) == ("Problem", "The id “{id}” is also that of {first}.")
    assert dict(fault.what.named) == {"id": "a", "first": "b.md:3"}
    assert str(fault.what) == "The id “a” is also that of b.md:3."
    assert unpacked(packed(fault.what)) == fault.what
    assert decode(encode(fault.at("c.md", 2, 3))) == fault.at("c.md", 2, 3)


def test_braces_in_what_a_learner_or_author_wrote_are_shown_as_they_are() -> None:
    fault = questions.OPENING_KEY.of(words="{key} {0} {{")
    assert str(fault.what) == "“{key} {0} {{” is not of the form key=value."
    assert str(fault.mend) == 'Write {tries=2 tags="a b"}.'


def test_there_is_a_sample_for_every_code() -> None:
    assert SAMPLES.keys() | UNREADABLE.keys() | ELSEWHERE.keys() == rules().keys()


@pytest.mark.parametrize("code", SAMPLES)
def test_a_sample_earns_its_code_and_a_remedy(code: str, tmp_path: Path) -> None:
    problems = check(Target(write(tmp_path / "sample", SAMPLES[code]))).problems
    found = [problem for problem in problems if problem.code == code]
    assert found, [str(problem) for problem in problems]
    assert all(problem.message and problem.remedy for problem in found)
    assert {problem.code for problem in problems} <= rules().keys()


@pytest.mark.parametrize("code", UNREADABLE)
def test_a_course_that_cannot_be_read_says_why(code: str, tmp_path: Path) -> None:
    spoil, where = UNREADABLE[code]
    root = write(tmp_path / "sample", lesson("Text."))
    spoil(root)
    with pytest.raises(SourceError) as caught:
        check(Target(where(root)))
    assert caught.value.code == code and caught.value.message


def test_a_folder_that_goes_away_says_so(tmp_path: Path) -> None:
    source = FolderSource(write(tmp_path / "sample", lesson("Text.")))
    shutil.rmtree(source.root)
    with pytest.raises(SourceError) as caught:
        source.files()
    assert caught.value.code == "folder-unreadable"


def test_a_package_that_is_replaced_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.lmcourse"
    for content in ("one", "two and more"):
        with ZipFile(path, "w") as archive:
            archive.writestr("a.md", content)
        if content == "one":
            opened = Archive(path)
    with pytest.raises(SourceError) as caught:
        opened.read(opened.entries[0], 100)
    assert caught.value.code == "package-changed"


@pytest.mark.parametrize("code", STOPPED)
def test_a_lesson_that_stopped_the_reader_is_left_out(code: str, tmp_path: Path) -> None:
    """What the process around the reader does when a lesson kills it or hangs: it reads again without that lesson."""
    root = write(tmp_path / "sample", lesson("Text.", **{"02-two.md": "# Two\n"}))
    course = CourseReader(FolderSource(root), skip={"01-one.md": STOPPED[code].at("01-one.md")}).read()
    assert [(problem.code, problem.severity) for problem in course.problems] == [(code, Severity.ERROR)]
    assert [found.title for found in course.lessons] == ["Two"]


def test_every_code_that_is_produced_elsewhere_names_its_test() -> None:
    assert set(ELSEWHERE.values()) <= globals().keys()


def test_the_good_sample_has_nothing_to_mend(checked, tmp_path: Path) -> None:
    assert checked(write(tmp_path / "sample", lesson("Text."))).problems == ()
