"""A course that says it is one the learner knows, but was signed by somebody else."""

from datetime import UTC, datetime

from lmtrainer.course.model import CourseInfo, Outline, Seal, SealState
from lmtrainer.study.signers import Signers, is_apart

NOW = datetime(2026, 3, 1, tzinfo=UTC)


class Notes(dict[str, str]):
    """A record's notes, in memory."""

    def note(self, name: str) -> str:
        return self.get(name, "")

    def keep_note(self, name: str, text: str, at: datetime) -> None:
        self[name] = text


def outline(key: str = "", state: SealState = SealState.FOLDER) -> Outline:
    return Outline(CourseInfo(id="first-aid", title="First aid"), (), seal=Seal(state, key))


FOLDER, CHANGED = outline(), outline("a" * 64, SealState.CHANGED)
ONE, OTHER = outline("a" * 64, SealState.SIGNED), outline("b" * 64, SealState.SIGNED)


def test_the_first_course_owns_its_id_and_another_signer_is_kept_apart() -> None:
    signers = Signers(Notes(), lambda _id: False)
    assert signers.known_as(ONE) == ONE
    signers.remember(ONE, NOW)
    for stranger in (OTHER, FOLDER, CHANGED):
        known = signers.known_as(stranger)
        assert known.info.id.startswith("first-aid~") and is_apart(known)
    assert signers.known_as(ONE) == ONE and not is_apart(ONE)
    assert signers.known_as(OTHER).info.id != signers.known_as(FOLDER).info.id


def test_a_stranger_never_becomes_the_owner() -> None:
    signers = Signers(Notes(), lambda _id: False)
    signers.remember(ONE, NOW)
    signers.remember(OTHER, NOW)
    assert signers.known_as(ONE) == ONE and is_apart(signers.known_as(OTHER))


def test_progress_that_is_older_than_signing_is_that_of_a_course_without_a_signature() -> None:
    signers = Signers(Notes(), lambda course_id: course_id == "first-aid")
    assert signers.known_as(FOLDER) == FOLDER and is_apart(signers.known_as(ONE))
    signers.remember(ONE, NOW)
    assert signers.known_as(FOLDER) == FOLDER and is_apart(signers.known_as(ONE))


def test_the_learner_may_say_that_they_are_the_same() -> None:
    signers = Signers(Notes(), lambda _id: False)
    signers.remember(FOLDER, NOW)
    signers.join(ONE, NOW)
    assert signers.known_as(ONE) == ONE == signers.known_as(ONE)
    assert is_apart(signers.known_as(OTHER))


def test_courses_without_a_signature_are_one_as_folder_and_as_package() -> None:
    signers = Signers(Notes(), lambda _id: False)
    signers.remember(FOLDER, NOW)
    package = outline(state=SealState.UNSIGNED)
    assert signers.known_as(package) == package
