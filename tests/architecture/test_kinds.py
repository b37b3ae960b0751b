"""The table of kinds is complete, each kind says all that is asked of it, and a page loads the kinds that it shows."""

import json
import pkgutil
import subprocess
import sys
from dataclasses import is_dataclass
from importlib import import_module
from types import ModuleType

import pytest

from lmtrainer.course import kinds
from lmtrainer.course.body import Answer, Body
from lmtrainer.course.codec import CodecError, decode, encode
from lmtrainer.course.kind import Kind, class_named, reader_of, rules_of
from lmtrainer.course.question_block import OF_ONE_KIND
from lmtrainer.course.question_source import WrittenQuestion, source_of
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.table import area_of
from lmtrainer.interchange.outgoing import WRITERS
from lmtrainer.publishing.blocks import read_blocks

SHARED = {"options", "placing"}


def module(kind: Kind) -> ModuleType:
    return import_module(f"lmtrainer.course.kinds.{kind}")


def test_every_module_is_a_kind_of_the_table_or_what_kinds_share() -> None:
    assert {found.name for found in pkgutil.iter_modules(kinds.__path__)} == {*map(str, Kind), *SHARED}


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_has_a_body_an_answer_and_all_its_frozen_classes_in_the_table(kind: Kind) -> None:
    classes = {name: value for name, value in vars(module(kind)).items() if is_dataclass(value)}
    held = {name for name, value in classes.items() if value.__module__.startswith(f"{kinds.__name__}.")}
    assert set(kind.classes) <= held and held <= {name for other in Kind for name in other.classes}
    body, answer = class_named(kind.classes[0]), class_named(kind.classes[1])
    assert body is not None and issubclass(body, Body) and body.answer_type is answer
    assert answer is not None and issubclass(answer, Answer)


def test_no_class_is_in_the_table_twice_and_no_other_one_is_read() -> None:
    names = [name for kind in Kind for name in kind.classes]
    assert len(set(names)) == len(names)
    for name in ("KindRules", "Body", "Path", ""):
        with pytest.raises(CodecError):
            decode(json.dumps({"": name}))
    with pytest.raises(CodecError):
        encode(rules_of(Kind.CHOICE))


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_is_read_shown_and_written_elsewhere(kind: Kind) -> None:
    assert callable(reader_of(kind)) and issubclass(area_of(kind), AnswerArea) and kind in WRITERS
    rules = rules_of(kind)
    assert rules.example.startswith(f"::: {kind} ") and rules.about and rules.earned
    assert all(OF_ONE_KIND[keyword.name] is keyword for keyword in rules.keywords)


@pytest.mark.parametrize("kind", Kind)
def test_all_attributes_of_a_kind_can_be_written(kind: Kind) -> None:
    names = (*rules_of(kind).attributes, *rules_of(kind).flags)
    written = source_of(WrittenQuestion(kind, attributes={"tags": "a", **dict.fromkeys(names, "x")}))
    assert all(f'{name}="x"' in written for name in names)


LOADED = """
import sys
from lmtrainer.course.codec import decode
from lmtrainer.course.marking import mark, model_answer
question = decode(sys.argv[1])
mark(question, model_answer(question))
print(" ".join(sorted(sys.modules)))
"""


@pytest.mark.parametrize("kind", [Kind.CHOICE, Kind.SORT, Kind.NUMBER, Kind.SCENARIO])
def test_reading_and_marking_a_kept_question_loads_its_kind_alone(kind: Kind) -> None:
    (block,) = read_blocks(rules_of(kind).example)
    words = [sys.executable, "-c", LOADED, encode(block.question)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    loaded = {name.removeprefix("lmtrainer.course.kinds.") for name in done.stdout.split() if ".course.kinds." in name}
    assert kind in loaded and loaded <= {kind, *SHARED}
    assert "lmtrainer.course.content" not in done.stdout and "lmtrainer.course.question_block" not in done.stdout
