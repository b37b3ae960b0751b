"""What leaves the program names a course as its author did, also where it is kept apart from another one of its id."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.study.test_joined import Joiner, everything, learner, two  # noqa: F401 (fixtures)

from lmtrainer.organisation.policy import NO_POLICY
from lmtrainer.store.exporting import export_lines
from lmtrainer.study.certificates import CertificateFacts, SigningKey, Verdict, verify
from lmtrainer.study.certifying import certificate_facts
from lmtrainer.study.results import ResultsBook, results_in


@pytest.fixture
def done(learner: Joiner, two: tuple[Path, Path]) -> Joiner:  # noqa: F811
    """Both courses are completed, the second one apart."""
    for root in two:
        everything(learner, root)
    assert "~" in learner.opens(two[1]).outline.info.id
    return learner


def lines_of(learner: Joiner, root: Path) -> list[dict[str, object]]:  # noqa: F811
    session = learner.opens(root)
    course_id = session.outline.info.id
    return results_in(
        session.outline, learner.store.history(course_id), lambda: learner.store.attempts(course_id), "ann"
    )


def test_a_certificate_states_the_id_that_the_author_wrote(done: Joiner, two) -> None:  # noqa: F811
    for root in two:
        assert done.certified(root).course_id == "x"


def test_the_words_of_the_policy_are_those_for_the_id_that_the_author_wrote(done: Joiner, two) -> None:  # noqa: F811
    policy = replace(NO_POLICY.policy, certificate_texts=(("x", "Words of the school"),))
    session = done.opens(two[1])
    facts = certificate_facts(session, done.assessing(session), "A Learner", done.now, policy)
    assert facts.text == "Words of the school"


def test_an_organisation_is_told_of_both_and_which_is_which(done: Joiner, two, tmp_path: Path) -> None:  # noqa: F811
    book = ResultsBook(tmp_path, "ann")
    for root in two:
        assert book.note(lines_of(done, root))
    assert "~" not in book.text
    told = [json.loads(line) for line in book.text.splitlines()]
    assert [(line["what"], line["course_id"], "apart" in line) for line in told] == [
        ("assessed", "x", False), ("completed", "x", False), ("assessed", "x", True), ("completed", "x", True),
    ]  # fmt: skip
    assert len({line["apart"] for line in told if "apart" in line}) == 1
    again = ResultsBook(tmp_path, "ann")
    assert again.text == book.text and not again.note(lines_of(done, two[1]))


def test_a_completion_that_is_withdrawn_is_that_of_one_of_the_two(done: Joiner, two, tmp_path: Path) -> None:  # noqa: F811
    book = ResultsBook(tmp_path, "ann")
    for root in two:
        book.note(lines_of(done, root))
    mark = lines_of(done, two[1])[-1]["apart"]
    book.note([{"what": "withdrawn", "course_id": "x", "apart": mark}])
    left = [json.loads(line) for line in book.text.splitlines()]
    assert [line.get("apart") for line in left if line["what"] == "completed"] == [None]


def test_lines_of_an_earlier_version_are_put_into_this_form(tmp_path: Path) -> None:
    line = {"form": 1, "what": "completed", "user": "ann", "course_id": "x~0123", "course_version": "", "at": "2026"}
    (tmp_path / "results-abc.jsonl").write_text(json.dumps(line) + "\n")
    told = json.loads(ResultsBook(tmp_path, "ann").text)
    assert (told["course_id"], told["apart"]) == ("x", "0123")


def test_facts_for_other_programs_name_both_courses_by_their_own_id(done: Joiner, two, tmp_path: Path) -> None:  # noqa: F811
    for root in two:
        done.certified(root)
    target = tmp_path / "facts.jsonl"
    export_lines(done.database.connection, target)
    assert "~" not in target.read_text()
    told = [json.loads(line) for line in target.read_text().splitlines()]
    for kind in ("attempt", "assessment-run", "assessment-finished", "lesson-read"):
        marks = {line.get("apart") for line in told if line["fact"] == kind}
        assert len(marks) == 2 and None in marks, kind
        assert {line["course_id"] for line in told if line["fact"] == kind} == {"x"}
    names = [(line["name"], "apart" in line) for line in told if line["fact"] == "learner"]
    assert names.count(("completed:x", True)) == names.count(("completed:x", False)) == 1
    assert not any(name.startswith(("joined:", "kin:", "signer:")) for name, _ in names)


def test_a_certificate_of_an_earlier_version_with_the_inner_id_is_verified_as_ever(tmp_path: Path) -> None:
    key = SigningKey(tmp_path)
    facts = CertificateFacts("Ann", "First aid", "x~0123456789abcdef", "1", "2026-03-01", 90, 60, "", "2026-03-02")
    draft = key.draft(facts)
    path = tmp_path / "old.pdf"
    path.write_bytes(key.finished(draft, b"%PDF-1.4\n" + draft.metadata + b"\n%%EOF\n"))
    found = verify(path, frozenset({key.public or ""}))
    assert found.verdict is Verdict.UNCHANGED and found.facts is not None and found.facts.course_id == facts.course_id
