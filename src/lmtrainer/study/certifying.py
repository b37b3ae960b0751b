"""What a learner did in a course -> the facts of a certificate. Nothing private goes into it."""

from collections.abc import Sequence
from datetime import datetime

from lmtrainer.learning.history import AssessmentFinished
from lmtrainer.organisation.policy import NO_POLICY, Policy
from lmtrainer.store.kept_ids import own_id
from lmtrainer.study.assessing import Assessing
from lmtrainer.study.certificates import CertificateFacts
from lmtrainer.study.completing import Completion, percent_of
from lmtrainer.study.session import StudySession


class NotCompleted(ValueError):
    """The course was never completed, or gives no certificate."""


def certificate_facts(
    session: StudySession, assessing: Assessing, name: str, now: datetime, policy: Policy = NO_POLICY.policy
) -> CertificateFacts:
    """The facts: title, version and day are those of the completion, whatever has become of the course since.

    The score is the best of the assessments that belonged to it, or that of the lessons where there is none. The id is
    that which the author wrote, also where the course is kept apart from another one of that id. Raises `NotCompleted`.
    """
    info, completion = session.outline.info, session.completion
    if info.certificate is None or completion is None:
        raise NotCompleted(info.id)
    finished, course_id = assessing.finished(), own_id(info.id)
    return CertificateFacts(
        name, completion.title, course_id, completion.version, _day(completion.at),
        _percent(completion, finished),
        max(1, round(session.spent_ms() / 60_000 + sum(fact.used_ms for fact in finished) / 60_000)),
        policy.certificate_text(course_id, info.certificate.text), _day(now),
    )  # fmt: skip


def _day(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d}"


def _percent(completion: Completion, finished: Sequence[AssessmentFinished]) -> int:
    """The score of the completion, or a better one that was reached later in what belonged to it."""
    known = {fact.assessment_id for fact in finished if fact.at <= completion.at}
    counted = [
        fact for fact in finished
        if fact.assessment_id in known and (fact.at <= completion.at or fact.course_version == completion.version)
    ]  # fmt: skip
    return max(completion.percent, percent_of(counted, 0.0))
